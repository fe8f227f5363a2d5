//! A facet: one row of the entity panel.

use crate::entity::ThingId;

/// How often a thing is mentioned in the articles that the *other* filters leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facet {
    /// The thing.
    pub thing: ThingId,
    /// Mentions (furniture not counted).
    pub mentions: u32,
    /// Articles.
    pub articles: u32,
}
