//! TODO(article)
