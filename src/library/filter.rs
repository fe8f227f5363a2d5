//! A filter: which things an article must and must not mention.

use crate::entity::ThingId;

/// Things chosen: an article passes when it mentions all of `include` and none of `exclude`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Must be mentioned, in the order chosen.
    pub include: Vec<ThingId>,
    /// Must not be mentioned, in the order chosen.
    pub exclude: Vec<ThingId>,
}
