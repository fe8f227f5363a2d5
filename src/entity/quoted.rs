//! Names in quotation marks behind a word that says what they name: «شركة المعلومات الأمريكية "كاسيا"».
//!
//! The tagger reads a sentence from left to right and learns little from a head three words away across a quotation
//! mark; the rule does not guess: a head, its adjectives, a short quotation.

use super::annotate::Annotated;
use super::candidate::Candidate;
use super::gazetteer::List;
use super::rules::organization::descriptor::quoted;
use super::token::Cut;
use super::{Evidence, Kind};

/// Words between the head and the quotation.
const APART: usize = 3;
/// Words in the quotation.
const LONGEST: usize = 4;
/// Points: surer than what else is found there.
const POINTS: i32 = 95;

/// Adds the organizations named so to `found`. Cost: linear.
pub fn propose(text: &Annotated<'_>, found: &mut Vec<Candidate>) {
    for open in 0..text.tokens.len() {
        if let Some((start, end)) = quoted(text, open, LONGEST)
            && named(text, open, start)
        {
            found.push(Candidate {
                start,
                end,
                cut: Cut::WHOLE,
                kind: Kind::Org,
                score: POINTS,
                evidence: Evidence::Rule("quoted"),
            });
        }
    }
}

/// Whether a head such as «شركة» stands before the quotation, at once or with its adjectives between.
fn named(text: &Annotated<'_>, open: usize, first: usize) -> bool {
    for (apart, i) in (0..open).rev().take(APART + 1).enumerate() {
        if !text.token(i).is_some_and(super::token::Token::is_word) {
            return false;
        }
        if text
            .readings(i)
            .iter()
            .any(|reading| !reading.cut.lal && reading.lists.has(List::OrgDescriptor))
        {
            // «شركة أمريكية "ترفض التعليق"»: farther off, what is quoted must not be ordinary words.
            let ordinary = [List::Common, List::Stop, List::Say];
            let verb =
                |key: &str| (key.starts_with("سي") || key.starts_with("ست")) && text.bends(key);
            return !verb(text.key(first)) && (apart == 0 || !text.any(first).has_any(&ordinary));
        }
        if !text.definite(i) && !text.any(i).has(List::Nationality) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::entity::{Engine, Kind};

    #[test]
    fn a_quotation_behind_a_head_names_an_organization() {
        let engine = Engine::embedded();
        for (text, name) in [
            (
                "هاجم القراصنة شركة المعلومات الألمانية \"لوماريس\" أمس.",
                "لوماريس",
            ),
            (
                "وقالت صحيفة «الميزان الجديد» إن الاجتماع تأجل.",
                "الميزان الجديد",
            ),
            ("أعلنت مجموعة القراصنة \" تي كي أو\" مسؤوليتها.", "تي كي أو"),
        ] {
            let names = engine.names(text);
            assert!(
                names
                    .iter()
                    .any(|m| text.get(m.bytes.clone()) == Some(name) && m.kind == Kind::Org),
                "{text}: {names:?}"
            );
        }
        let found = crate::entity::Engine::of_rules().names("قال \"نعم\" ومضى.");
        assert_eq!(found, [], "no head, no name");
    }
}
