//! Rules: lists and the words beside a name.

pub mod organization;
pub mod other;
pub mod person;
pub mod place;

use super::annotate::Annotated;
use super::candidate::Candidate;
use super::gazetteer::List;
use super::tagger::Tagger;
use super::{Evidence, Kind};

/// The tagger made of lists and rules.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules;

impl Tagger for Rules {
    fn propose(&self, text: &Annotated<'_>, found: &mut Vec<Candidate>) {
        let from = found.len();
        place::propose(text, found);
        organization::propose(text, found);
        other::propose(text, found);
        person::propose(text, found);
        if (0..text.len()).any(|i| text.foreign(i)) {
            let mut rest = found.split_off(from);
            rest.retain(|candidate| {
                !text.foreign(candidate.start) || holds_anywhere(text, candidate)
            });
            found.append(&mut rest);
        }
    }
}

/// Whether a candidate rests on sure lists alone, so that it is one in a line of Persian or Urdu too.
fn holds_anywhere(text: &Annotated<'_>, candidate: &Candidate) -> bool {
    if candidate.cut.key > 0
        || text.whole(candidate.start).has(List::Ambiguous) && candidate.end == candidate.start + 1
    {
        return false;
    }
    match candidate.evidence {
        Evidence::List(list) => ["countries", "places", "organizations"].contains(&list),
        _ if candidate.kind == Kind::Per => (candidate.start..candidate.end).all(|i| {
            let lists = text.whole(i);
            lists.has_any(&[List::Given, List::Newsmaker, List::Family])
                && !lists.has_any(&[List::Common, List::Stop])
        }),
        _ => false,
    }
}
