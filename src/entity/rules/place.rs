//! Places: lists, and words that say what kind of place follows.

use super::person;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, length};
use crate::entity::gazetteer::{Found, List};
use crate::entity::token::{Cut, Token};
use crate::entity::{Evidence, Kind};

/// Descriptors that are followed by a proper name, so that an unknown word after them is one.
#[rustfmt::skip]
const SURE_DESCRIPTORS: &[&str] = &[
    "مدينه", "مدينتي", "بلده", "بلدتي", "قريه", "قريتي", "ولايه", "ولايتي", "محافظه", "محافظتي",
    "منطقه", "اقليم", "مقاطعه", "ضاحيه", "معتمديه", "عماده", "اماره", "ناحيه", "قضاء", "بلديه",
    "العاصمه", "عاصمه", "مخيم", "معتمديتي", "جزيره", "حي", "عاصمتها", "محافظ", "معتمدتي",
    "محليه", "مديريه", "معسكر", "دوار", "دواوير", "جهه", "ضيعه", "عزبه", "منطقتي", "مخيمي",
];

/// Honours between a head and the person that it is named after.
#[rustfmt::skip]
const HONOURS: &[&str] = &[
    "السلطان", "الملك", "الملكه", "الامير", "الاميره", "الشيخ", "الشيخه", "الامام", "الجنرال",
    "القديس", "القديسه", "مار", "الرئيس", "الشهيد", "القاضي", "الصحابي", "الجليل", "سيدي",
    "المارشال", "العقيد", "الدكتور", "البابا",
];

/// Returns the first word after the honours at `at`.
#[must_use]
pub fn skip_honours(text: &Annotated<'_>, mut at: usize) -> usize {
    while text.follows(at) && text.follows(at + 1) && HONOURS.contains(&text.key(at)) {
        at += 1;
    }
    at
}

/// Heads after which a name of a person or of anything is part of the place's name.
#[rustfmt::skip]
const NAMED_AFTER: &[&str] = &[
    "شارع", "نهج", "ساحه", "ميدان", "مطار", "ملعب", "استاد", "ستاد", "جسر", "مسجد", "جامع",
    "ميناء", "قصر", "مستشفي", "مخيم", "قاعه", "فندق", "مركب", "متنزه", "ضريح", "كنيسه", "مقبره",
    "حديقه", "منتزه", "مستديره",
];

/// Proposes names of places in `text`.
pub fn propose(text: &Annotated<'_>, found: &mut Vec<Candidate>) {
    for i in 0..text.len() {
        for phrase in text.phrases(i) {
            listed(text, *phrase, found);
        }
        described(text, i, found);
        headed(text, i, found);
    }
}

fn push(found: &mut Vec<Candidate>, at: (usize, usize, Cut), score: i32, evidence: Evidence) {
    let (start, end, cut) = at;
    found.push(Candidate {
        start,
        end,
        cut,
        kind: Kind::Loc,
        score: score + length(end - start),
        evidence,
    });
}

/// Whether the words before token `i` expect a place.
fn cued(text: &Annotated<'_>, i: usize, cut: Cut) -> bool {
    if cut.preposition && text.key(i).starts_with(['ب', 'ل', 'و']) {
        return true;
    }
    let Some(before) = i.checked_sub(1) else {
        return false;
    };
    // «عرعر وحائل»: a place behind و after a place.
    let listed = cut.conjunction
        && !cut.preposition
        && text.any(before).has_any(&[List::Country, List::Place]);
    text.follows(i)
        && (listed
            || text
                .any(before)
                .has_any(&[List::PlaceCue, List::PlaceDescriptor])
                && !cut.preposition)
}

/// Whether a club cannot be meant: «في برشلونة», «بمدينة برشلونة».
fn at_place(text: &Annotated<'_>, i: usize, cut: Cut) -> bool {
    let before = i.checked_sub(1).map_or("", |b| text.key(b));
    cut.preposition && text.key(i).trim_start_matches('و').starts_with('ب')
        || matches!(
            before,
            "في" | "الي"
                | "مدينه"
                | "بمدينه"
                | "العاصمه"
                | "ملعب"
                | "قرب"
                | "شمال"
                | "جنوب"
        )
}

/// «السعودية» after a definite noun, «سورية» after an indefinite one: adjectives, not countries.
fn adjective(text: &Annotated<'_>, i: usize, cut: Cut) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return false;
    };
    if cut.key > 0
        || !text.follows(i)
        || text
            .any(before)
            .has_any(&[List::PlaceCue, List::PlaceDescriptor, List::Stop, List::Say])
    {
        return false;
    }
    match text.key(i) {
        "السعوديه" => {
            text.definite(before) || text.readings(before).iter().any(|r| r.cut.lal)
        }
        // «جنديا تركيا»
        "تركيا" => {
            let noun = !text.any(before).has_any(&[
                List::Country,
                List::Place,
                List::PlaceWeak,
                List::Given,
                List::Family,
            ]);
            noun && text.key(before).ends_with('ا') && text.key(before).len() >= 8
        }
        "سوريه" => text.key(before).ends_with('ه') && !text.definite(before),
        _ => false,
    }
}

/// Whether a country's name is the adjective of a counted noun: «12 جنديا تركيا», «خمسين مواطنا ليبيا».
#[must_use]
pub fn counted_adjective(text: &Annotated<'_>, i: usize, cut: Cut) -> bool {
    let (Some(noun), Some(number)) = (i.checked_sub(1), i.checked_sub(2)) else {
        return false;
    };
    let tens = [
        "عشرون",
        "عشرين",
        "ثلاثون",
        "ثلاثين",
        "اربعون",
        "اربعين",
        "خمسون",
        "خمسين",
        "ستون",
        "ستين",
        "سبعون",
        "سبعين",
        "ثمانون",
        "ثمانين",
        "تسعون",
        "تسعين",
        "عشر",
        "عشره",
    ];
    let counts = text.token(number).is_some_and(Token::is_number)
        || tens.iter().any(|word| text.key(number).ends_with(word));
    cut.key == 0
        && counts
        && text.follows(i)
        && text.key(i).ends_with("يا")
        && text.key(noun).ends_with('ا')
        && !text.whole(noun).has(List::Country)
}

fn listed(text: &Annotated<'_>, phrase: Found, found: &mut Vec<Candidate>) {
    let Found {
        start,
        end,
        cut,
        lists,
    } = phrase;
    if end == start + 1 && text.doubtful(start, cut, lists.has_any(&[List::Country, List::Place])) {
        return;
    }
    let at = (start, end, cut);
    let cue = cued(text, start, cut);
    let ambiguous = lists.has(List::Ambiguous);
    let more = 4 * length(end - start - 1);
    if lists.has_any(&[List::Country, List::Place]) {
        let list = if lists.has(List::Country) {
            List::Country
        } else {
            List::Place
        };
        let score = match () {
            () if adjective(text, start, cut) => 8,
            () if ambiguous && !cue => 22,
            () if text.sport
                && lists.has_any(&[List::OrganizationWeak, List::Club])
                && list == List::Place
                && !at_place(text, start, cut) =>
            {
                24
            }
            () if list == List::Country => 42 + more,
            () => 40 + more,
        };
        push(found, at, score, Evidence::List(list.name()));
    } else if lists.has(List::PlaceWeak) {
        let name = person::namelike(lists);
        let common = lists.has_any(&[
            List::Common,
            List::Stop,
            List::Say,
            List::Title,
            List::Nationality,
            List::OrgWord,
            List::OrgHead,
            List::Organization,
            List::Newsmaker,
        ]);
        let described = start.checked_sub(1).is_some_and(|b| {
            SURE_DESCRIPTORS.contains(&text.key(b))
                || text
                    .readings(b)
                    .iter()
                    .any(|r| r.cut.key > 0 && SURE_DESCRIPTORS.contains(&text.stem(b, r.cut)))
        });
        let words = end - start;
        let score = match () {
            () if described && (cut.key == 0) => 36,
            () if common && words == 1 => 0,
            () if words > 1 && cue => 36,
            () if words > 1 && !common && !name => 30,
            () if text.definite(start) && text.key(start).ends_with("يه") => 0,
            () if cue && cut.conjunction && !name && !text.bends(text.stem(start, cut)) => 31,
            () if cue
                && !name
                && !text.bends(text.stem(start, cut))
                && text.stem(start, cut).len() >= 8 =>
            {
                31
            }
            () if !name => 20,
            () => 10,
        };
        push(found, at, score, Evidence::List(List::PlaceWeak.name()));
    }
}

/// «مدينة كراماتورسك»: a descriptor and a name that no list knows.
fn described(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let descriptor = text
        .readings(i)
        .iter()
        .any(|r| SURE_DESCRIPTORS.contains(&text.stem(i, r.cut)));
    let from = i + 1;
    if !descriptor || !text.follows(from) {
        return;
    }
    let mut end = from;
    while end < from + 3 && text.follows(end) {
        let lists = text.whole(end);
        let name = text.unknown(end)
            || end == from && lists.has(List::PlaceWeak) && !lists.has(List::Common);
        if !name || lists.has_any(&[List::Nationality, List::OrgWord, List::Stop, List::Title]) {
            break;
        }
        end += 1;
    }
    // One word is likely, a second only when it has no article and so is no adjective.
    let end = end.min(from + 2);
    if end > from {
        push(
            found,
            (from, end, Cut::WHOLE),
            29 + i32::from(end == from + 1),
            Evidence::Rule("place-descriptor"),
        );
    }
}

/// «شارع الحبيب بورقيبة»، «مطار قرطاج الدولي»: a head that belongs to the name.
fn headed(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let Some(head) = text
        .phrases(i)
        .iter()
        .filter(|f| f.lists.has(List::PlaceHead))
        .max_by_key(|f| f.end)
    else {
        return;
    };
    let stem = text.stem(i, head.cut);
    let after = head.end;
    if !text.follows(after) {
        return;
    }
    let named = NAMED_AFTER.contains(&stem);
    let place = text
        .longest(after, Cut::WHOLE, &[List::Country, List::Place])
        .or_else(|| {
            text.longest(after, Cut::WHOLE, &[List::PlaceWeak])
                .filter(|f| {
                    !f.lists
                        .has_any(&[List::Common, List::Nationality, List::Stop])
                        && !text.definite(after)
                })
        });
    let mut end = if let Some(place) = place {
        // «حدود تونس»، «سواحل ليبيا» are no names.
        if matches!(
            stem,
            "حدود"
                | "سوق"
                | "قناه"
                | "محور"
                | "برج"
                | "متحف"
                | "قاعه"
                | "مسرح"
                | "طريق"
                | "فندق"
                | "محطه"
                | "مركب"
        ) && place.lists.has(List::Country)
        {
            return;
        }
        place.end
    } else if named && let Some(run) = person::run(text, skip_honours(text, after), Cut::WHOLE, 12)
    {
        run.end
    } else if text.unknown(after)
        && !matches!(
            stem,
            "حدود" | "طريق" | "قاعه" | "سوق" | "قاعده" | "محطه" | "قناه"
        )
        || matches!(
            stem,
            "شارع"
                | "نهج"
                | "جبل"
                | "نهر"
                | "حي"
                | "ساحه"
                | "ميدان"
                | "وادي"
                | "استاد"
                | "ستاد"
                | "منتزه"
                | "متنزه"
                | "مستديره"
                | "دوار"
        ) && text.definite(after)
            && !text.whole(after).has_any(&[List::Nationality, List::Stop])
    {
        after + 1
    } else {
        return;
    };
    while text.follows(end)
        && matches!(
            text.key(end),
            "الدولي"
                | "الدوليه"
                | "الكبري"
                | "الكبير"
                | "الاولمبي"
                | "الجويه"
                | "العسكريه"
                | "الجنوبي"
                | "الشمالي"
                | "الغربيه"
                | "الشرقيه"
        )
    {
        end += 1;
    }
    if text
        .token(end.saturating_sub(1))
        .is_some_and(Token::is_word)
    {
        push(found, (i, end, head.cut), 50, Evidence::Rule("place-head"));
    }
}
