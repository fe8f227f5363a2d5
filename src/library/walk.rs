//! Walking from mention to mention, through the articles shown.

use super::bits::Bits;
use super::{DocId, Index};
use crate::entity::ThingId;

/// Which way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Towards the end of the text, then into the next article.
    Next,
    /// Towards the beginning, then into the article before.
    Previous,
}

impl Index {
    /// Returns the next or previous mention of any of `things` (of anything, when empty): its article and its number
    /// among that article's mentions.
    ///
    /// `from` is a place: an article and a byte of its text. In that article only mentions that begin strictly after
    /// (before) the byte count; then the articles after (before) it in `visible` are gone through, in the order given
    /// there. When the article is not visible, all visible ones are. Furniture is passed over. At the end there is
    /// `None`: the walk does not wrap. Cost: linear in the visible articles, and in the mentions of two of them.
    #[must_use]
    pub fn next_mention(
        &self,
        things: &[ThingId],
        visible: &[DocId],
        from: (DocId, usize),
        step: Step,
    ) -> Option<(DocId, usize)> {
        let (here, byte) = from;
        let at = visible.iter().position(|d| *d == here);
        if at.is_some() {
            let found = match step {
                Step::Next => self.sites(here, things).find(|(_, start)| *start > byte),
                Step::Previous => self.sites(here, things).rfind(|(_, start)| *start < byte),
            };
            if let Some((mention, _)) = found {
                return Some((here, mention));
            }
        }
        let (before, after) = match at {
            Some(i) => (
                visible.get(..i).unwrap_or_default(),
                visible.get(i + 1..).unwrap_or_default(),
            ),
            None => (visible, visible),
        };
        let wanted = self.articles_of(things);
        let has = |doc: &&DocId| wanted.contains(**doc);
        let doc = match step {
            Step::Next => after.iter().find(has),
            Step::Previous => before.iter().rfind(has),
        }?;
        let site = match step {
            Step::Next => self.sites(*doc, things).next(),
            Step::Previous => self.sites(*doc, things).next_back(),
        };
        site.map(|(mention, _)| (*doc, mention))
    }

    /// The mentions of any of `things` (of anything, when empty) in an article, furniture passed over: number among the
    /// article's mentions, and byte where it begins.
    pub fn sites<'a>(
        &'a self,
        doc: DocId,
        things: &'a [ThingId],
    ) -> impl DoubleEndedIterator<Item = (usize, usize)> + 'a {
        let starts = self.starts(doc);
        self.of(doc)
            .iter()
            .enumerate()
            .filter(move |(_, thing)| things.is_empty() || things.contains(thing))
            .filter_map(move |(i, _)| starts.get(i).copied().flatten().map(|start| (i, start)))
    }

    /// Articles that mention any of `things` (anything, when empty).
    fn articles_of(&self, things: &[ThingId]) -> Bits {
        if things.is_empty() {
            return self.speaking().clone();
        }
        let mut bits = Bits::new(self.len());
        for (doc, _) in things.iter().flat_map(|t| self.postings(*t)) {
            bits.insert(*doc);
        }
        bits
    }
}
