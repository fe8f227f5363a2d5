//! Places: lists, and words that say what kind of place follows.

use super::person;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, length};
use crate::entity::gazetteer::{Found, List};
use crate::entity::token::{Cut, Token};
use crate::entity::{Evidence, Kind};

/// Descriptors that are followed by a proper name, so that an unknown word after them is one.
const SURE_DESCRIPTORS: [&str; 27] = [
    "مدينه", "مدينتي", "بلده", "بلدتي", "قريه", "قريتي", "ولايه", "ولايتي", "محافظه", "محافظتي", "منطقه", "اقليم", "مقاطعه", "ضاحيه", "معتمديه",
    "عماده", "اماره", "ناحيه", "قضاء", "بلديه", "العاصمه", "عاصمه", "مخيم", "معتمديتي", "جزيره", "حي", "عاصمتها",
];

/// Heads after which a name of a person or of anything is part of the place's name.
const NAMED_AFTER: [&str; 17] = [
    "شارع", "نهج", "ساحه", "ميدان", "مطار", "ملعب", "استاد", "ستاد", "جسر", "مسجد", "جامع", "ميناء", "قصر", "مستشفي", "مخيم", "قاعه", "فندق",
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
    found.push(Candidate { start, end, cut, kind: Kind::Loc, score: score + length(end - start), evidence });
}

/// Whether the words before token `i` expect a place.
fn cued(text: &Annotated<'_>, i: usize, cut: Cut) -> bool {
    if cut.preposition && text.key(i).starts_with(['ب', 'ل', 'و']) {
        return true;
    }
    let Some(before) = i.checked_sub(1) else { return false };
    text.follows(i) && text.any(before).has_any(&[List::PlaceCue, List::PlaceDescriptor]) && !cut.preposition
}

fn listed(text: &Annotated<'_>, phrase: Found, found: &mut Vec<Candidate>) {
    let Found { start, end, cut, lists } = phrase;
    let whole = text.whole(start);
    // «بوتين» is no ب with something after it.
    let cut_wrongly = cut.key > 0
        && end == start + 1
        && (whole.has_any(&[List::Country, List::Place, List::Given, List::Newsmaker, List::Organization])
            || !cut.lal && whole.has_any(&[List::Common, List::Family, List::GivenWeak]) && !lists.has(List::Country));
    if cut_wrongly {
        return;
    }
    let at = (start, end, cut);
    let cue = cued(text, start, cut);
    let ambiguous = lists.has(List::Ambiguous);
    if lists.has(List::Country) {
        push(found, at, if ambiguous && !cue { 22 } else { 48 }, Evidence::List(List::Country.name()));
    } else if lists.has(List::Place) {
        push(found, at, if ambiguous && !cue { 22 } else { 40 }, Evidence::List(List::Place.name()));
    } else if lists.has(List::PlaceWeak) {
        let name = person::namelike(lists);
        let common = lists.has_any(&[List::Common, List::Stop, List::Say, List::Title, List::Nationality, List::OrgWord, List::OrgHead, List::Organization, List::Newsmaker]);
        let described = start.checked_sub(1).is_some_and(|b| {
            SURE_DESCRIPTORS.contains(&text.key(b)) || text.readings(b).iter().any(|r| r.cut.key > 0 && SURE_DESCRIPTORS.contains(&text.stem(b, r.cut)))
        });
        let words = end - start;
        let score = match () {
            () if described && (cut.key == 0) => 36,
            () if common && words == 1 => 0,
            () if words > 1 && cue => 36,
            () if words > 1 && !common && !name => 30,
            () if cue && !name && cut.key == 0 => 31,
            () if cue && !name && text.key(start).chars().count() >= 5 => 30,
            () if !name => 20,
            () => 10,
        };
        push(found, at, score, Evidence::List(List::PlaceWeak.name()));
    }
}

/// «مدينة كراماتورسك»: a descriptor and a name that no list knows.
fn described(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let descriptor = text.readings(i).iter().any(|r| SURE_DESCRIPTORS.contains(&text.stem(i, r.cut)));
    let from = i + 1;
    if !descriptor || !text.follows(from) {
        return;
    }
    let mut end = from;
    while end < from + 3 && text.follows(end) {
        let lists = text.whole(end);
        let name = text.unknown(end) || end == from && lists.has(List::PlaceWeak) && !lists.has(List::Common);
        if !name || lists.has_any(&[List::Nationality, List::OrgWord, List::Stop, List::Title]) {
            break;
        }
        end += 1;
    }
    // One word is likely, a second only when it has no article and so is no adjective.
    let end = end.min(from + 2);
    if end > from {
        push(found, (from, end, Cut::WHOLE), 29 + i32::from(end == from + 1), Evidence::Rule("place-descriptor"));
    }
}

/// «شارع الحبيب بورقيبة»، «مطار قرطاج الدولي»: a head that belongs to the name.
fn headed(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let Some(head) = text.phrases(i).iter().filter(|f| f.lists.has(List::PlaceHead)).max_by_key(|f| f.end) else { return };
    let stem = text.stem(i, head.cut);
    let after = head.end;
    if !text.follows(after) {
        return;
    }
    let named = NAMED_AFTER.contains(&stem);
    let place = text.longest(after, Cut::WHOLE, &[List::Country, List::Place]).or_else(|| {
        text.longest(after, Cut::WHOLE, &[List::PlaceWeak]).filter(|f| !f.lists.has_any(&[List::Common, List::Nationality, List::Stop]) && !text.definite(after))
    });
    let mut end = if let Some(place) = place {
        // «حدود تونس»، «سواحل ليبيا» are no names.
        if matches!(stem, "حدود" | "سوق" | "قناه" | "محور" | "برج" | "متحف" | "قاعه" | "مسرح" | "طريق" | "فندق" | "محطه" | "مركب") && place.lists.has(List::Country) {
            return;
        }
        place.end
    } else if named && let Some(run) = person::run(text, after, Cut::WHOLE, 12) {
        run.end
    } else if text.unknown(after) && !matches!(stem, "حدود" | "طريق" | "قاعه" | "سوق" | "قاعده" | "محطه" | "قناه")
        || matches!(stem, "شارع" | "نهج" | "جبل" | "نهر" | "حي" | "ساحه" | "ميدان" | "وادي") && text.definite(after) && !text.whole(after).has_any(&[List::Nationality, List::Stop])
    {
        after + 1
    } else {
        return;
    };
    while text.follows(end) && matches!(text.key(end), "الدولي" | "الدوليه" | "الكبري" | "الكبير" | "الاولمبي" | "الجويه" | "العسكريه" | "الجنوبي" | "الشمالي" | "الغربيه" | "الشرقيه") {
        end += 1;
    }
    if text.token(end.saturating_sub(1)).is_some_and(Token::is_word) {
        push(found, (i, end, head.cut), 42, Evidence::Rule("place-head"));
    }
}
