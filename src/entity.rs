//! Who, where, what and when: mentions in an article, and the things they mention. Pure.
//!
//! ```text
//! token -> gazetteer, rules, (tagger) -> document pass -> merge with values -> Mentions -> identity -> Things
//! ```

pub mod document;
pub mod gazetteer;
pub mod identity;
pub mod kind;
pub mod mention;
pub mod merge;
pub mod rules;
pub mod tagger;
pub mod thing;
pub mod token;

pub use identity::{Identified, identify};
pub use kind::Kind;
pub use mention::{Evidence, Mention};
pub use thing::{Thing, ThingId};

use crate::article::Article;

/// The extraction engine: immutable once made, shared by all workers.
#[derive(Debug)]
pub struct Engine {
    gazetteer: gazetteer::Gazetteer,
}

impl Engine {
    /// Makes the engine from the lists that the program carries. Cost: milliseconds.
    #[must_use]
    pub fn embedded() -> Self {
        todo!()
    }

    /// Returns every mention in `text`, in order, not overlapping, clitics outside.
    ///
    /// Titles and furniture are covered too. Never crosses a line end. Cost: linear.
    #[must_use]
    pub fn extract(&self, text: &str, article: &Article) -> Vec<Mention> {
        let _ = (text, article, &self.gazetteer);
        todo!()
    }
}
