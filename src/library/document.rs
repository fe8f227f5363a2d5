//! An article in the library.

use crate::article::{Article, Source};
use crate::entity::Mention;

/// A text, its reading and, once extracted, its mentions.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The text.
    pub source: Source,
    /// Its reading.
    pub article: Article,
    /// Its mentions in order; `None` until extraction has come to it.
    pub mentions: Option<Vec<Mention>>,
}
