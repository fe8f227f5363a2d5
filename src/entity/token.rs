//! TODO(entity)
