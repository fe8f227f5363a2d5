//! TODO(text)
