//! Other names: events, works, products, laws.

use super::organization::quoted;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, length};
use crate::entity::gazetteer::List;
use crate::entity::token::Cut;
use crate::entity::{Evidence, Kind};

/// Words before the title of a work.
const WORKS: [&str; 22] = [
    "فيلم",
    "الفيلم",
    "مسلسل",
    "المسلسل",
    "برنامج",
    "البرنامج",
    "كتاب",
    "كتابه",
    "كتابها",
    "روايه",
    "روايته",
    "روايتها",
    "مسرحيه",
    "المسرحيه",
    "اغنيه",
    "اغنيته",
    "البوم",
    "ديوان",
    "فيلمه",
    "لعبه",
    "فيروس",
    "عمليه",
];

/// Heads that a place or a definite word makes a name.
const EVENTS: [&str; 14] = [
    "كاس",
    "مهرجان",
    "معرض",
    "مؤتمر",
    "قمه",
    "منتدي",
    "اتفاق",
    "اتفاقيه",
    "معاهده",
    "جائزه",
    "اولمبياد",
    "مونديال",
    "دوري",
    "ميثاق",
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
        }
    }
}

/// «قمة جنيف»، «مهرجان قرطاج الدولي».
fn event(text: &Annotated<'_>, i: usize, cut: Cut, found: &mut Vec<Candidate>) {
    let next = i + 1;
    if !text.follows(next) {
        return;
    }
    let Some(place) = text.longest(next, Cut::WHOLE, &[List::Country, List::Place]) else {
        return;
    };
    let mut end = place.end;
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
