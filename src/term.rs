//! The terminal: entering, leaving, events, bytes.
