//! Who, where, what and when: mentions in an article, and the things they mention. Pure.
//!
//! ```text
//! token -> gazetteer, rules -> tagger -> document pass -> merge with values -> Mentions -> identity -> Things
//! ```

pub mod annotate;
pub mod candidate;
pub mod document;
pub mod fold;
pub mod gazetteer;
pub mod identity;
pub mod kind;
pub mod mention;
pub mod merge;
pub mod page;
pub mod quoted;
pub mod rules;
pub mod tagger;
pub mod thing;
pub mod token;

pub use identity::{Identified, identify};
pub use kind::Kind;
pub use mention::{Evidence, Mention};
pub use thing::{Thing, ThingId};

use crate::article::Article;
use annotate::Annotated;
use tagger::model::ModelError;
use tagger::{CrfTagger, Tagger};

/// The extraction engine: immutable once made, shared by all workers.
#[derive(Debug)]
pub struct Engine {
    gazetteer: gazetteer::Gazetteer,
    tagger: Box<dyn Tagger>,
    damage: Option<ModelError>,
}

impl Engine {
    /// Makes the engine from the lists and the model that the program carries. Cost: milliseconds.
    ///
    /// The trained tagger reads what the rules say as one of its features; where its model is damaged, the rules work
    /// alone ([`Engine::damage`]).
    #[must_use]
    pub fn embedded() -> Self {
        let (tagger, damage): (Box<dyn Tagger>, _) = match CrfTagger::embedded() {
            Ok(tagger) => (Box::new(tagger), None),
            Err(error) => (Box::new(rules::Rules), Some(error)),
        };
        Self {
            gazetteer: gazetteer::Gazetteer::embedded(),
            tagger,
            damage,
        }
    }

    /// Returns the engine of lists and rules alone.
    #[must_use]
    pub fn of_rules() -> Self {
        Self {
            gazetteer: gazetteer::Gazetteer::embedded(),
            tagger: Box::new(rules::Rules),
            damage: None,
        }
    }

    /// What is wrong with the model, when the rules have to work without it.
    #[must_use]
    pub const fn damage(&self) -> Option<&ModelError> {
        self.damage.as_ref()
    }

    /// Returns every mention in `text`, in order, not overlapping, clitics outside.
    ///
    /// Titles and furniture are covered too. Never crosses a line end. Cost: linear.
    #[must_use]
    pub fn extract(&self, text: &str, article: &Article) -> Vec<Mention> {
        let published = article.published.as_ref().map(|published| published.date);
        let values = merge::values(crate::value::find(text, published));
        let mut mentions = merge::merge(self.find(text, Some(article)), values);
        merge::mark_furniture(&mut mentions, article);
        mentions
    }

    /// Returns the names in `text` without values: people, places, organizations and others. Cost: linear.
    #[must_use]
    pub fn names(&self, text: &str) -> Vec<Mention> {
        self.find(text, None)
    }

    fn find(&self, text: &str, article: Option<&Article>) -> Vec<Mention> {
        let text = Annotated::new(text, &self.gazetteer);
        let mut found = Vec::new();
        self.tagger.propose(&text, &mut found);
        quoted::propose(&text, &mut found);
        if let Some(article) = article {
            page::propose(&text, article, &mut found);
        }
        let first = candidate::choose(found.clone(), text.len());
        document::propose(&text, &first, &mut found);
        let chosen = candidate::choose(found, text.len());
        merge::names(&text, &chosen)
    }
}
