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

/// Takes away, whoever found them, what grammar forbids: a country that is an adjective here («12 جنديا تركيا»), the
/// second of two bodies that share their head («الاستخبارات الأميركية والبريطانية»).
pub fn settle(text: &Annotated<'_>, found: &mut Vec<Candidate>) {
    found.retain(|candidate| {
        candidate.kind != Kind::Loc
            || candidate.end != candidate.start + 1
            || !place::counted_adjective(text, candidate.start, candidate.cut)
    });
    for candidate in found {
        if candidate.kind == Kind::Org && organization::is_second_body(text, candidate) {
            candidate.end -= 1;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::candidate::ENOUGH;
    use crate::entity::gazetteer::Gazetteer;
    use crate::entity::token::Cut;

    fn settled(words: &str, from: usize, to: usize, kind: Kind) -> Option<usize> {
        let gazetteer = Gazetteer::embedded();
        let text = Annotated::new(words, &gazetteer);
        let mut found = vec![Candidate {
            start: from,
            end: to,
            cut: Cut::WHOLE,
            kind,
            score: ENOUGH,
            evidence: Evidence::Tagger,
        }];
        settle(&text, &mut found);
        found.first().map(|candidate| candidate.end)
    }

    #[test]
    fn grammar_has_the_last_word() {
        assert_eq!(settled("مقتل 12 جنديا تركيا أمس", 3, 4, Kind::Loc), None);
        assert_eq!(settled("خمسون مواطنا ليبيا", 2, 3, Kind::Loc), None);
        assert_eq!(settled("زار 12 وفدا في تركيا", 4, 5, Kind::Loc), Some(5));
        assert_eq!(settled("وصل أيضا تركيا", 2, 3, Kind::Loc), Some(3));
        let both = "قالت السلطات الأمريكية والبريطانية";
        assert_eq!(settled(both, 1, 4, Kind::Org), Some(3));
        let dual = "قالت الحكومتان التونسية والليبية";
        assert_eq!(settled(dual, 1, 4, Kind::Org), Some(4));
    }
}
