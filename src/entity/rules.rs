//! Rules: lists and the words beside a name.

pub mod organization;
pub mod other;
pub mod person;
pub mod place;

use super::annotate::Annotated;
use super::candidate::Candidate;
use super::tagger::Tagger;

/// The tagger made of lists and rules.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules;

impl Tagger for Rules {
    fn propose(&self, text: &Annotated<'_>, found: &mut Vec<Candidate>) {
        place::propose(text, found);
        organization::propose(text, found);
        other::propose(text, found);
        person::propose(text, found);
    }
}
