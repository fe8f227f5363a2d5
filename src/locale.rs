//! The interface in Arabic and English (Fluent).
