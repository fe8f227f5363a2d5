//! The index: things, and which article mentions them where.

use std::sync::Arc;

use super::{DocId, Document, Facet, Filter};
use crate::entity::{Thing, ThingId};

/// Postings from things to articles and back.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Index {
    things: Vec<Thing>,
}

impl Index {
    /// Identifies the things of all `documents` that have mentions and indexes them. Cost: linear in mentions.
    #[must_use]
    pub fn build(documents: &[Arc<Document>]) -> Self {
        let _ = documents;
        todo!()
    }

    /// Articles covered, from the first.
    #[must_use]
    pub fn documents(&self) -> usize {
        todo!()
    }

    /// All things; [`ThingId`] is the index.
    #[must_use]
    pub fn things(&self) -> &[Thing] {
        &self.things
    }

    /// Returns a thing.
    #[must_use]
    pub fn thing(&self, id: ThingId) -> Option<&Thing> {
        self.things.get(id.0 as usize)
    }

    /// Returns a thing by its key, which survives a new index.
    #[must_use]
    pub fn by_key(&self, key: &str) -> Option<ThingId> {
        let _ = key;
        todo!()
    }

    /// The thing of each mention of an article, in order; empty when not covered.
    #[must_use]
    pub fn of(&self, doc: DocId) -> &[ThingId] {
        let _ = doc;
        todo!()
    }

    /// Articles that mention `thing` (furniture not counted), in order, with the number of mentions.
    #[must_use]
    pub fn postings(&self, thing: ThingId) -> &[(DocId, u32)] {
        let _ = thing;
        todo!()
    }

    /// Articles of `0..total` that `filter` leaves, in order. An article not yet covered passes only an empty filter.
    #[must_use]
    pub fn matching(&self, filter: &Filter, total: usize) -> Vec<DocId> {
        let _ = (filter, total);
        todo!()
    }

    /// Rows of the panel: every thing mentioned in the articles that the *other* choices leave.
    ///
    /// For a thing not chosen: articles passing the filter. For an included thing: articles passing the filter. For an
    /// excluded thing: articles passing the filter without that exclusion, so that its row says what it takes away.
    /// Sorted by kind, then mentions (most first), then name. Chosen things are given even with no article.
    #[must_use]
    pub fn facets(&self, filter: &Filter, total: usize) -> Vec<Facet> {
        let _ = (filter, total);
        todo!()
    }
}
