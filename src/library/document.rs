//! An article in the library.

use crate::article::{Article, Source};
use crate::entity::Mention;
use crate::entity::correct::{self, Corrections};

/// A text, its reading and, once extracted, its mentions.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The text.
    pub source: Source,
    /// Its reading.
    pub article: Article,
    /// Its mentions in order; `None` until extraction has come to it.
    pub mentions: Option<Vec<Mention>>,
    /// What the engine found, where corrections made something else of it; `None`: the mentions are the engine's.
    pub engine: Option<Vec<Mention>>,
}

impl Document {
    /// What the engine found, whatever corrections made of it; `None` until extraction has come to it.
    #[must_use]
    pub fn found(&self) -> Option<&[Mention]> {
        self.engine.as_deref().or(self.mentions.as_deref())
    }

    /// Returns the document under these corrections, `None` when it is that already. Cost: see
    /// [`correct::apply()`].
    #[must_use]
    pub fn corrected(&self, corrections: &Corrections) -> Option<Self> {
        let found = self.found()?;
        let applied = correct::apply(&self.source.text, &self.article, found, corrections);
        if applied.is_none() && self.engine.is_none()
            || applied.is_some() && applied == self.mentions
        {
            return None;
        }
        let (mentions, engine) = match applied {
            Some(applied) => (applied, Some(found.to_vec())),
            None => (found.to_vec(), None),
        };
        Some(Self {
            source: self.source.clone(),
            article: self.article.clone(),
            mentions: Some(mentions),
            engine,
        })
    }
}
