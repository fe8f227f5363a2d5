//! Who, where, what and when: mentions in an article, and the things they mention. Pure.
//!
//! ```text
//! token -> gazetteer, rules -> tagger -> document pass -> merge with values -> Mentions -> identity -> Things
//! ```

pub mod annotate;
pub mod candidate;
pub mod correct;
pub mod document;
pub mod explain;
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

pub use correct::{Act, Correction, Corrections};
pub use explain::{Account, Explanation, explain};
pub use identity::{Identified, identify};
pub use kind::Kind;
pub use mention::{Evidence, Mention};
pub use thing::{Thing, ThingId};

use crate::article::Article;
use crate::text::Direction;
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
    /// Titles and furniture are covered too. Never crosses a line end. A text of megabytes is no article: it is read in
    /// stretches of [`STRETCH`] bytes, and a name learnt in one is not looked for in the next. Cost: linear in time,
    /// bounded in memory besides the mentions.
    #[must_use]
    pub fn extract(&self, text: &str, article: &Article) -> Vec<Mention> {
        let published = article.published.as_ref().map(|published| published.date);
        let mut mentions = Vec::new();
        let mut start = 0;
        while start < text.len() {
            let end = stretch_end(text, start);
            let piece = text.get(start..end).unwrap_or_default();
            let values = published.map_or_else(
                || crate::value::find_undated(piece),
                |day| crate::value::find(piece, Some(day)),
            );
            let values = merge::values(values);
            let found = merge::merge(self.find(piece, Some((article, start))), values);
            mentions.extend(found.into_iter().map(|mut mention| {
                mention.bytes = mention.bytes.start + start..mention.bytes.end + start;
                mention
            }));
            start = end;
        }
        merge::mark_furniture(&mut mentions, article);
        mentions
    }

    /// Returns the names in `text` without values: people, places, organizations and others. Cost: linear.
    #[must_use]
    pub fn names(&self, text: &str) -> Vec<Mention> {
        self.find(text, None)
    }

    /// The names in `text`, which begins at a byte of an article.
    fn find(&self, text: &str, article: Option<(&Article, usize)>) -> Vec<Mention> {
        // The tagger has only seen Arabic: in other languages it guesses, and the rules keep to sure lists.
        let arabic = Direction::of_document(text) == Some(Direction::Rtl);
        let text = Annotated::new(text, &self.gazetteer);
        let mut found = Vec::new();
        if arabic {
            self.tagger.propose(&text, &mut found);
        }
        if !arabic || text.has_foreign() {
            let mut sure = Vec::new();
            rules::Rules.propose(&text, &mut sure);
            found.retain(|candidate| !text.foreign(candidate.start));
            found.extend(
                sure.into_iter()
                    .filter(|candidate| !arabic || text.foreign(candidate.start)),
            );
        }
        quoted::propose(&text, &mut found);
        rules::settle(&text, &mut found);
        if let Some((article, start)) = article {
            page::propose(&text, article, start, &mut found);
        }
        let first = candidate::choose(found.clone(), text.len());
        document::propose(&text, &first, &mut found);
        let chosen = candidate::choose(found, text.len());
        merge::names(&text, &chosen)
    }
}

/// Bytes read at once: far more than any article has.
pub const STRETCH: usize = 512 * 1024;

/// The end of the stretch that begins at `start`: after a line end where there is one, else after a blank, else anywhere.
fn stretch_end(text: &str, start: usize) -> usize {
    if text.len() - start <= STRETCH {
        return text.len();
    }
    let mut end = start + STRETCH;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let piece = text.get(start..end).unwrap_or_default();
    match piece.rfind('\n').or_else(|| piece.rfind(' ')) {
        Some(at) => start + at + 1,
        None => end,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::article::Hints;

    #[test]
    fn a_long_text_is_read_in_stretches_with_true_offsets() {
        let line = "وصل الرئيس الفرنسي إيمانويل ماكرون إلى بيروت يوم 3 مايو 2021.\n";
        for text in [line.repeat(12_000), line.replace('\n', " ").repeat(12_000)] {
            assert!(text.len() > 2 * STRETCH);
            let article = Article::read(&text, &Hints::default());
            let mentions = Engine::of_rules().extract(&text, &article);
            let mut last = 0;
            for mention in &mentions {
                assert!(mention.bytes.start >= last && mention.bytes.end <= text.len());
                assert!(text.get(mention.bytes.clone()).is_some());
                last = mention.bytes.end;
            }
            let beirut = |m: &&Mention| text.get(m.bytes.clone()) == Some("بيروت");
            assert!(mentions.iter().filter(beirut).count() >= 11_990);
        }
    }
}
