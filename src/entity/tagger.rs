//! The boundary between what finds names and what uses them.
//!
//! A tagger reads an annotated text and proposes candidates with points on one scale ([`ENOUGH`] is a name). The rules
//! are one; a statistical one that has learned its weights is another, and both may propose for one text: the
//! document pass and [`choose`] do not ask who did.
//!
//! [`ENOUGH`]: super::candidate::ENOUGH
//! [`choose`]: super::candidate::choose

pub mod clitic;
pub mod clusters;
pub mod context;
pub mod crf;
pub mod features;
pub mod hash;
pub mod hits;
pub mod known;
pub mod label;
pub mod memory;
pub mod model;
pub mod viterbi;
pub mod word;

pub use crf::{CrfTagger, Tagged};

use super::annotate::Annotated;
use super::candidate::Candidate;

/// Something that proposes names.
pub trait Tagger: std::fmt::Debug + Send + Sync {
    /// Adds candidates for names in `text` to `found`. Must be deterministic, and linear in the text.
    fn propose(&self, text: &Annotated<'_>, found: &mut Vec<Candidate>);

    /// Returns its names with how sure it is of each, for one that weighs; rules do not. Cost: as [`Tagger::propose`].
    fn margins(&self, _text: &Annotated<'_>) -> Vec<Tagged> {
        Vec::new()
    }
}
