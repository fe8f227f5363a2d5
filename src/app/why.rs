//! An answer to «why is this a name?», open over everything.

use std::ops::Range;
use std::sync::Arc;

use crate::entity::{Account, Explanation, ThingId};
use crate::library::DocId;

/// An open answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    /// The article of the mention.
    pub doc: DocId,
    /// The mention's bytes.
    pub bytes: Range<usize>,
    /// What is known at once.
    pub explanation: Explanation,
    /// Its thing.
    pub thing: Option<ThingId>,
    /// What lists, rules and tagger say; none until they have answered.
    pub account: Option<Arc<Account>>,
    /// The line of a correction that made the mention: number and text.
    pub line: Option<(u32, String)>,
    /// The line of a correction that made it part of its thing, or named that.
    pub joined: Option<(u32, String)>,
    /// First row on screen.
    pub top: usize,
}

/// Rows that one can scroll down: more than any answer has.
pub const DEEPEST: usize = 60;
