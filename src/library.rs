//! The library: articles, the things in them, and what of it a filter leaves. Pure.

mod bits;
pub mod document;
pub mod facet;
pub mod filter;
pub mod index;
pub mod sentence;
pub mod walk;

pub use document::Document;
pub use facet::Facet;
pub use filter::Filter;
pub use index::Index;
pub use sentence::sentence;
pub use walk::Step;

use std::sync::Arc;

/// Index of an article in its library: dense from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocId(pub u32);

/// Articles in the order in which they came, and the index over their things.
///
/// Cheap to clone (documents and index are shared): the worker that extracts sends new ones.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Articles; [`DocId`] is the index.
    pub documents: Vec<Arc<Document>>,
    /// Who is mentioned where. Covers `index.documents()` articles from the first; the rest has none yet.
    pub index: Arc<Index>,
}
