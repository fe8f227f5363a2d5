//! Drawing: a [`crate::app::State`] into a ratatui buffer, in visual order.
