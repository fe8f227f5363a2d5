//! Identity: which mentions mention the same thing.

use super::{Mention, Thing, ThingId};

/// One article's part in identity.
#[derive(Debug, Clone, Copy)]
pub struct Doc<'a> {
    /// Source text.
    pub text: &'a str,
    /// Its mentions, in order.
    pub mentions: &'a [Mention],
}

/// What identity found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Identified {
    /// Things; [`ThingId`] is the index.
    pub things: Vec<Thing>,
    /// For every article, the thing of each of its mentions.
    pub of: Vec<Vec<ThingId>>,
}

/// Groups the mentions of all articles into things.
///
/// Pure and deterministic; does not depend on the order of articles beyond the order of ids. Cost: linear in mentions
/// (pairs are compared only inside blocks of equal keys).
#[must_use]
pub fn identify(docs: &[Doc<'_>]) -> Identified {
    let _ = docs;
    todo!()
}
