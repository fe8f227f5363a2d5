//! People: titles, verbs of saying, and runs of words that are names.

pub mod run;

use run::NOT_FIRST;
pub use run::{Run, namelike, run};

use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, ENOUGH, length};
use crate::entity::gazetteer::List;
use crate::entity::token::Cut;
use crate::entity::{Evidence, Kind};

/// Points that a title right before a name adds.
const TITLED: i32 = 20;
/// Points that a verb of saying before a name adds.
const SAID: i32 = 10;
/// Words that a title may have between itself and the name: «وزير الخارجية والمغتربين في الحكومة اللبنانية».
const TITLE_WORDS: usize = 9;

/// Titles after which a given name stands alone.
#[rustfmt::skip]
const HONORIFICS: &[&str] = &[
    "الملك", "الملكه", "الامير", "الاميره", "الشيخ", "الشيخه", "السلطان", "الامام", "السيد",
    "السيده", "الفنان", "الفنانه", "المطرب", "المطربه", "الممثله", "الممثل", "الطفل", "الطفله",
    "الشاب", "الشابه", "البابا", "القديس", "المغنيه", "المغني", "ابنته", "ابنه", "زوجته",
    "شقيقته",
];

/// Proposes names of people in `text`.
pub fn propose(text: &Annotated<'_>, found: &mut Vec<Candidate>) {
    let from = found.len();
    for i in 0..text.len() {
        for (n, reading) in text.readings(i).iter().enumerate() {
            if n > 0
                && text.doubtful(
                    i,
                    reading.cut,
                    reading
                        .lists
                        .has_any(&[List::Given, List::Newsmaker, List::Person]),
                )
            {
                continue;
            }
            let said = n == 0
                && i.checked_sub(1).is_some_and(|b| text.any(b).has(List::Say))
                && text.follows(i);
            let bonus = if said { SAID } else { 0 };
            if let Some(run) = run(text, i, reading.cut, bonus) {
                push(
                    found,
                    i,
                    reading.cut,
                    run,
                    if said { "said" } else { "name" },
                );
            } else if said && let Some(run) = speaker(text, i) {
                push(found, i, reading.cut, run, "said");
            }
        }
        titled(text, i, found);
    }
    listed(text, from, found);
}

fn push(found: &mut Vec<Candidate>, start: usize, cut: Cut, run: Run, rule: &'static str) {
    // A longer name is the better one, however much a title adds to its last word.
    let score = run.score.min(44) + 3 * length(run.end - start);
    found.push(Candidate {
        start,
        end: run.end,
        cut,
        kind: Kind::Per,
        score,
        evidence: Evidence::Rule(rule),
    });
}

/// «وقال الناصفي إن …»: a family name alone between a verb of saying and what is said.
fn speaker(text: &Annotated<'_>, i: usize) -> Option<Run> {
    let lists = text.whole(i);
    let says = text
        .token(i + 1)
        .is_some_and(|t| t.is_mark(":،") || t.is_quote())
        || matches!(
            text.key(i + 1),
            "ان" | "انه"
                | "انها"
                | "في"
                | "خلال"
                | "بان"
                | "ل"
                | "لوكاله"
                | "امس"
                | "اليوم"
        );
    let family = lists.has_any(&[List::Family, List::GivenWeak, List::Newsmaker, List::Given])
        && !lists.has_any(&NOT_FIRST)
        && !text.any(i).has(List::Common);
    let name = family && !text.bends(text.key(i)) || text.unknown(i) && text.key(i).len() >= 8;
    (says && name).then_some(Run {
        end: i + 1,
        score: 28,
        parts: 1,
        sure: false,
        firm: false,
    })
}

/// A title at `i`, and the name after it, with what belongs to the title between them.
fn titled(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let Some(title) = text
        .phrases(i)
        .iter()
        .filter(|f| f.lists.has(List::Title))
        .max_by_key(|f| f.end)
    else {
        // «البلجيكي كزافييه ماليس»
        if text.whole(i).has(List::Nationality)
            && text.definite(i)
            && text.follows(i + 1)
            && let Some(run) = run(text, i + 1, Cut::WHOLE, 16)
            && run.parts >= 2
        {
            push(found, i + 1, Cut::WHOLE, run, "nationality");
        }
        return;
    };
    let mut at = title.end;
    let mut comma = false;
    for step in 0..=TITLE_WORDS {
        let Some(token) = text.token(at) else { return };
        if token.is_mark("،,:") && !comma {
            // «نظيره الروسي، فلاديمير بوتين،»
            comma = true;
            at += 1;
            continue;
        }
        if token.is_quote() && step <= 2 && text.whole(at + 1).has(List::Given) {
            at += 1;
            continue;
        }
        if !token.is_word() {
            return;
        }
        let bonus = TITLED - if comma { 5 } else { length(step) / 2 };
        if let Some(run) = run(text, at, Cut::WHOLE, bonus) {
            // One word that is also an ordinary one needs the title right before it: «الملك سلمان», but not «رئيس أكبر …».
            let lone = run.end == at + 1
                && text.whole(at).has_any(&[List::Ambiguous, List::Common])
                && !text.whole(at).has(List::Newsmaker);
            if !(lone
                && (step > 0
                    || !HONORIFICS.contains(&text.key(i))
                    || text.whole(at).has(List::Title)))
            {
                push(found, at, Cut::WHOLE, run, "title");
                return;
            }
        }
        let lists = text.any(at);
        if comma || lists.has(List::Say) && !lists.has_any(&[List::Title, List::OrgWord]) {
            return;
        }
        if text.whole(at).has(List::Stop)
            && !matches!(
                text.key(at),
                "في" | "لدي"
                    | "باسم"
                    | "السابق"
                    | "السابقه"
                    | "الحالي"
                    | "الحاليه"
                    | "الاسبق"
                    | "الراحل"
                    | "المنتخب"
                    | "الجديد"
            )
        {
            return;
        }
        at += 1;
    }
}

/// Names joined to a name by و or a comma: «هادي عامر وسامي بن علي».
fn listed(text: &Annotated<'_>, from: usize, found: &mut Vec<Candidate>) {
    let mut next = from;
    while let Some(candidate) = found.get(next) {
        next += 1;
        if candidate.score < ENOUGH || found.len() > from + 4 * text.len() + 64 {
            continue;
        }
        let mut at = candidate.end;
        let comma = text.token(at).is_some_and(|t| t.is_mark("،,"));
        at += usize::from(comma);
        let bare = text.key(at) == "و";
        at += usize::from(bare);
        for reading in text.readings(at) {
            if !(comma || bare || reading.cut.conjunction)
                || reading.cut.preposition
                || reading.cut.key > 2
            {
                continue;
            }
            if let Some(run) = run(text, at, reading.cut, 8)
                && run.parts >= 2
                && !found
                    .iter()
                    .skip(from)
                    .rev()
                    .take(24)
                    .any(|c| c.start == at && c.end == run.end && c.cut == reading.cut)
            {
                push(found, at, reading.cut, run, "listed");
                break;
            }
        }
    }
}
