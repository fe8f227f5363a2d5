//! Bodies of a state that a nationality makes a name: «الجيش التونسي».

use super::push;
use crate::entity::Evidence;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::Candidate;
use crate::entity::gazetteer::{Found, List};

/// Whether the adjective in word `at` agrees with `noun`: «الخارجية الروسي» does not, it goes with the minister.
pub fn agrees(text: &Annotated<'_>, at: usize, noun: &str) -> bool {
    let feminine = |word: &str| {
        word.ends_with('ه')
            || ["وات", "ات"].iter().any(|end| word.ends_with(end))
            || matches!(
                word,
                "قوي" | "القوي" | "كتائب" | "سرايا" | "خطوط" | "الخطوط" | "حرس"
            )
    };
    feminine(text.key(at)) == feminine(noun)
        || matches!(
            noun,
            "حرس"
                | "خفر"
                | "السواحل"
                | "الحدود"
                | "المحاكم"
                | "الجمارك"
                | "الاركان"
                | "الاستخبارات"
                | "المخابرات"
        )
}

/// «الجيش التونسي»، «القوات الجوية الأمريكية».
pub fn propose(text: &Annotated<'_>, phrase: Found, found: &mut Vec<Candidate>) {
    let first = text.stem(phrase.start, phrase.cut);
    // «وزير الخارجية الروسية» names the minister, not the ministry.
    let office = phrase.start.checked_sub(1).is_some_and(|b| {
        matches!(
            text.key(b).trim_start_matches(['و', 'ل', 'ب', 'ف']),
            "وزير" | "زير" | "وزيره" | "زيره" | "وزيرا" | "وزراء" | "زراء"
        ) && text.follows(phrase.start)
    });
    let (end, nationality) = adjectives(text, first, phrase.end, phrase.end + 4);
    if nationality && !office {
        push(
            found,
            (phrase.start, end, phrase.cut),
            46,
            Evidence::Rule("state-body"),
        );
    }
}

/// Extends a name over adjectives and nationalities that follow it; returns its end and whether a nationality was met.
fn adjectives(text: &Annotated<'_>, noun: &str, mut end: usize, limit: usize) -> (usize, bool) {
    let mut nationality = false;
    while end < limit && text.follows(end) {
        let lists = text.whole(end);
        if lists.has(List::Nationality) && text.definite(end) {
            if !agrees(text, end, noun) && !agrees(text, end, text.key(end - 1)) {
                break;
            }
            nationality = true;
        } else if !lists.has(List::OrgWord) || !text.definite(end) || nationality {
            break;
        }
        end += 1;
    }
    (end, nationality)
}
