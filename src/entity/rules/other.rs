//! Other names: events, works, products, laws.

use super::organization::descriptor::quoted;
use super::person;
use super::place::skip_honours;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, length};
use crate::entity::gazetteer::List;
use crate::entity::token::Cut;
use crate::entity::{Evidence, Kind};

/// Words before the title of a work.
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "فيلم", "الفيلم", "مسلسل", "المسلسل", "برنامج", "البرنامج", "كتاب", "كتابه", "كتابها",
    "روايه", "روايته", "روايتها", "مسرحيه", "المسرحيه", "اغنيه", "اغنيته", "البوم", "ديوان",
    "فيلمه", "لعبه", "فيروس", "عمليه",
];

/// Heads that a place or a definite word makes a name.
#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "كاس", "مهرجان", "معرض", "مؤتمر", "قمه", "منتدي", "اتفاق", "اتفاقيه", "معاهده", "جائزه",
    "اولمبياد", "مونديال", "دوري", "ميثاق", "بطوله",
];

/// Proposes other names in `text`.
pub fn propose(text: &Annotated<'_>, found: &mut Vec<Candidate>) {
    for i in 0..text.len() {
        for phrase in text
            .phrases(i)
            .iter()
            .filter(|f| f.lists.has(List::Misc) && !f.lists.has(List::Common))
        {
            let whole = text.whole(i);
            if phrase.cut.key > 0
                && phrase.end == i + 1
                && whole.has_any(&[List::Common, List::Given, List::Place])
            {
                continue;
            }
            let score = 44 + length(phrase.end - i);
            found.push(Candidate {
                start: i,
                end: phrase.end,
                cut: phrase.cut,
                kind: Kind::Misc,
                score,
                evidence: Evidence::List(List::Misc.name()),
            });
        }
        for reading in text.readings(i) {
            let stem = text.stem(i, reading.cut);
            if WORKS.contains(&stem)
                && let Some((start, end)) = quoted(text, i + 1, 8)
            {
                let score = 34 + length(end - start);
                found.push(Candidate {
                    start,
                    end,
                    cut: Cut::WHOLE,
                    kind: Kind::Misc,
                    score,
                    evidence: Evidence::Rule("work"),
                });
            }
            if EVENTS.contains(&stem) {
                event(text, i, reading.cut, found);
            }
            if matches!(stem, "القرار" | "القانون" | "المرسوم" | "قرار" | "قانون")
                || reading.cut.lal && matches!(stem, "لقرار" | "لقانون" | "لمرسوم")
            {
                numbered(text, i, reading.cut, found);
            }
        }
    }
}

/// «القرار 1701»، «القانون رقم 52».
fn numbered(text: &Annotated<'_>, i: usize, cut: Cut, found: &mut Vec<Candidate>) {
    let at = i + 1 + usize::from(text.key(i + 1) == "رقم");
    if text.token(at).is_some_and(|t| t.is_number() && t.spaced)
        && text.token(i + 1).is_some_and(|t| t.spaced)
    {
        let mut end = at + 1;
        // «18-07»
        if text
            .token(end)
            .is_some_and(|t| t.is_mark("-/") && !t.spaced)
            && text
                .token(end + 1)
                .is_some_and(|t| t.is_number() && !t.spaced)
        {
            end += 2;
        }
        found.push(Candidate {
            start: i,
            end,
            cut,
            kind: Kind::Misc,
            score: 40,
            evidence: Evidence::Rule("numbered"),
        });
    }
}

/// «قمة جنيف»، «مهرجان قرطاج الدولي»، «كأس الشيخ جاسم».
fn event(text: &Annotated<'_>, i: usize, cut: Cut, found: &mut Vec<Candidate>) {
    let next = i + 1;
    if !text.follows(next) {
        return;
    }
    let place = text
        .longest(
            next,
            Cut::WHOLE,
            &[List::Country, List::Place, List::Organization],
        )
        .map(|f| f.end);
    let stem = text.stem(i, cut);
    let named = || {
        matches!(stem, "كاس" | "مهرجان" | "جائزه" | "دوري" | "معرض")
            .then(|| person::run(text, skip_honours(text, next), Cut::WHOLE, 10).map(|r| r.end))
            .flatten()
    };
    let of = || {
        matches!(stem, "مهرجان" | "كاس" | "بطوله" | "دوري" | "معرض" | "جائزه")
            .then(|| defined(text, next))
            .flatten()
    };
    let Some(mut end) = place.or_else(named).or_else(of) else {
        return;
    };
    while text.follows(end)
        && matches!(
            text.key(end),
            "الدولي"
                | "السينمائي"
                | "للامن"
                | "للسلام"
                | "للمناخ"
                | "للكتاب"
                | "الاقتصادي"
                | "الوطني"
                | "العربي"
                | "العالمي"
                | "الممتاز"
                | "الصيفي"
                | "السينماءي"
        )
    {
        end += 1;
    }
    found.push(Candidate {
        start: i,
        end,
        cut,
        kind: Kind::Misc,
        score: 50 + length(end - i),
        evidence: Evidence::Rule("event"),
    });
}

/// A definite noun and its adjectives: «مهرجان الموسيقى الأندلسية».
fn defined(text: &Annotated<'_>, at: usize) -> Option<usize> {
    let mut end = at;
    while end < at + 3
        && text.follows(end)
        && text.definite(end)
        && text.whole(end).has_any(&[List::OrgWord, List::Common])
        && !text
            .whole(end)
            .has_any(&[List::Title, List::Stop, List::Say])
    {
        let adjective =
            end > at && !(text.key(end).ends_with('ي') || text.key(end).ends_with("يه"));
        if adjective {
            break;
        }
        end += 1;
    }
    (end >= at + 2).then_some(end)
}
