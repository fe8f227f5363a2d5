//! Organizations: lists, heads with what follows them by grammar, descriptors with a name after them.

use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, length};
use crate::entity::gazetteer::{Found, List, Lists};
use crate::entity::token::{Cut, Shape, Token};
use crate::entity::{Evidence, Kind};

/// Words that a name grown from its head has at most.
const LONGEST: usize = 9;

/// Descriptors that are followed by a proper name, so that quotes, Latin letters or an unknown word after them are one.
const SURE_DESCRIPTORS: [&str; 44] = [
    "شركه", "شركتي", "صحيفه", "صحيفتي", "جريده", "مجله", "قناه", "قناتي", "فضائيه", "اذاعه", "راديو", "موقع", "نادي", "فريق", "حزب", "حركه", "وكاله", "وكالتي",
    "تنظيم", "جماعه", "مجموعه", "عصابه", "منصه", "منظمه", "جمعيه", "شبكه", "مؤسسه", "جبهه", "الهاكرز", "ميليشيا", "مليشيا", "بنك", "مصرف", "ائتلاف", "تيار", "تحالف",
    "تلفزيون", "يوميه", "اليوميه", "فرقه", "مصنع", "عملاق", "عملاقه", "تطبيق",
];

/// Descriptors after which the name of a place is a club or a paper.
const OVER_PLACES: [&str; 14] =
    ["نادي", "فريق", "صحيفه", "جريده", "قناه", "لاعب", "مدرب", "نجم", "مهاجم", "حارس", "مدافع", "ناديي", "فريقي", "شركه"];

/// Heads of one body among many of their kind: a place may follow by ب or in construct.
const LOCAL: [&str; 16] = [
    "محكمه", "المحكمه", "مركز", "فرقه", "منطقه", "مستشفي", "المستشفي", "جامعه", "كليه", "معهد", "بلديه", "شرطه", "نيابه", "اداره", "فرع", "الجامعه",
];

/// Heads that a country or a city in construct completes.
const OF_PLACE: [&str; 26] = [
    "جامعه", "بنك", "مصرف", "بلديه", "شرطه", "حكومه", "جيش", "برلمان", "سفاره", "قنصليه", "بورصه", "غرفه", "مجلس", "اتحاد", "جمعيه", "رئاسه", "اذاعه", "تلفزيون",
    "مستشفي", "كليه", "معهد", "منتخب", "كنيسه", "امانه", "نقابه", "هيئه",
];

/// Proposes names of organizations in `text`.
pub fn propose(text: &Annotated<'_>, found: &mut Vec<Candidate>) {
    for i in 0..text.len() {
        for phrase in text.phrases(i) {
            listed(text, *phrase, found);
            if phrase.lists.has(List::StateBody) {
                state_body(text, *phrase, found);
            }
            if phrase.lists.has(List::OrgHead) && phrase.end == i + 1 {
                headed(text, *phrase, found);
            }
            if phrase.lists.has(List::OrgDescriptor) && phrase.end == i + 1 {
                described(text, *phrase, found);
            }
        }
    }
}

fn push(found: &mut Vec<Candidate>, at: (usize, usize, Cut), score: i32, evidence: Evidence) {
    let (start, end, cut) = at;
    found.push(Candidate { start, end, cut, kind: Kind::Org, score: score + length(end - start), evidence });
}

fn listed(text: &Annotated<'_>, phrase: Found, found: &mut Vec<Candidate>) {
    let Found { start, end, cut, lists } = phrase;
    if !lists.has_any(&[List::Organization, List::OrganizationWeak, List::Club]) {
        return;
    }
    let whole = text.whole(start);
    let single = end == start + 1;
    if cut.key > 0 && single && !cut.lal && whole.has_any(&[List::Common, List::Given, List::Newsmaker, List::Country, List::Place, List::Organization, List::Family, List::Stop]) {
        return;
    }
    let parenthesis = start.checked_sub(1).and_then(|b| text.token(b)).is_some_and(|t| t.is_mark("([/")) || start.checked_sub(1).and_then(|b| text.token(b)).is_some_and(Token::is_quote);
    let latin = text.token(start).is_some_and(|t| t.shape == Shape::Latin);
    let score = if lists.has(List::Organization) {
        let capital = !latin || text.token(start).is_some_and(|t| t.capital);
        if lists.has(List::Ambiguous) && single && !parenthesis { 16 } else if capital { 46 } else { 0 }
    } else if single && lists.has_any(&[List::Country, List::Place, List::Given, List::Newsmaker]) {
        0
    } else if lists.has(List::OrganizationWeak) {
        if text.sport && lists.has(List::Club) && !lists.has(List::Common) { 34 } else { 14 }
    } else if single {
        let plain = lists.has_any(&[List::Common, List::PlaceWeak, List::Family, List::GivenWeak, List::Stop]);
        if text.sport && !plain { 32 } else { 8 }
    } else if text.sport {
        40
    } else {
        20
    };
    push(found, (start, end, cut), score, Evidence::List(if lists.has(List::Organization) { List::Organization.name() } else { List::Club.name() }));
}

/// Extends a name over adjectives and nationalities that follow it; returns its end and whether a nationality was met.
fn adjectives(text: &Annotated<'_>, mut end: usize, limit: usize) -> (usize, bool) {
    let mut nationality = false;
    while end < limit && text.follows(end) {
        let lists = text.whole(end);
        if lists.has(List::Nationality) && text.definite(end) {
            nationality = true;
        } else if !lists.has(List::OrgWord) || !text.definite(end) || nationality {
            break;
        }
        end += 1;
    }
    (end, nationality)
}

/// «الجيش التونسي»، «القوات الجوية الأمريكية».
fn state_body(text: &Annotated<'_>, phrase: Found, found: &mut Vec<Candidate>) {
    let (end, nationality) = adjectives(text, phrase.end, phrase.end + 4);
    if nationality {
        push(found, (phrase.start, end, phrase.cut), 46, Evidence::Rule("state-body"));
    }
}

/// A head and all that grammar lets follow it: «الإدارة العامة للاستخبارات الرئيسية الروسية».
fn headed(text: &Annotated<'_>, head: Found, found: &mut Vec<Candidate>) {
    let stem = text.stem(head.start, head.cut);
    let stem = if head.cut.lal { stem.get(2..).unwrap_or_default() } else { stem };
    let definite = head.cut.lal || stem.starts_with("ال");
    let limit = head.end + LONGEST;
    let mut end = head.end;
    // What was taken since the head: words that carry a name, a nationality, a place.
    let (mut content, mut nationality, mut place) = (0, false, false);
    while end < limit && text.follows(end) {
        let lists = text.whole(end);
        if place && !lists.has(List::Nationality) {
            break;
        }
        if lists.has(List::Nationality) && text.definite(end) {
            nationality = true;
            content += 1;
            end += 1;
            continue;
        }
        let word = lists.has(List::OrgWord);
        if word && (text.definite(end) || end == head.end || !definite || text.any(end - 1).has(List::OrgWord)) {
            content += 1;
            end += 1;
            continue;
        }
        let of_place = !definite && OF_PLACE.contains(&stem) && content == 0;
        if of_place && let Some(name) = text.longest(end, Cut::WHOLE, &[List::Country, List::Place]) {
            content += 1;
            place = true;
            end = name.end;
            continue;
        }
        if let Some(next) = clitic_word(text, end, content, definite, stem) {
            content += 1;
            place |= next.1;
            end = next.0;
            continue;
        }
        break;
    }
    // A trailing word without article governs what was not understood.
    while end > head.end && !text.definite(end - 1) && text.whole(end - 1).has(List::OrgWord) && !text.any(end - 1).has_any(&[List::Country, List::Place]) {
        end -= 1;
        content -= 1;
    }
    let strong = ["وزاره", "وزارتي", "وزارات", "مجلس", "هيئه", "منظمه", "جامعه", "اتحاد", "نقابه", "محكمه", "المحكمه", "الهيئه", "اللجنه", "الاتحاد", "المنظمه", "البنك", "المجلس", "الجامعه", "النيابه", "رابطه", "جمعيه", "مفوضيه", "المفوضيه", "ديوان", "صندوق"];
    let score = match (content, definite) {
        (i32::MIN..=0, _) => return,
        (1, true) if nationality || place => 34,
        (1, true) => 20,
        (1, false) if strong.contains(&stem) || nationality || place => 38,
        (1, false) => 22,
        (_, _) if strong.contains(&stem) || nationality || place => 42,
        (2, _) => 27,
        _ => 36,
    };
    push(found, (head.start, end, head.cut), score, Evidence::Rule("org-head"));
}

/// A word of a name behind a clitic: «للشغل»، «والعمل»، «بتونس». Returns the end and whether it is a place.
fn clitic_word(text: &Annotated<'_>, at: usize, content: i32, definite: bool, head: &str) -> Option<(usize, bool)> {
    for reading in text.readings(at) {
        let Reading { cut, lists } = (*reading).into();
        if cut.key == 0 {
            continue;
        }
        let letter = text.key(at).chars().next()?;
        if cut.conjunction && !cut.preposition {
            // «الشؤون الاجتماعية والعمل»
            let inside = lists.has(List::OrgWord) && !lists.has_any(&[List::OrgHead, List::StateBody, List::Title, List::Nationality]) && text.stem(at, cut).starts_with("ال");
            if letter == 'و' && content >= 1 && inside {
                return Some((at + 1, false));
            }
        } else if letter == 'ل' && (content >= 1 || definite) {
            if lists.has(List::OrgWord) {
                return Some((at + 1, false));
            }
            if cut.preposition && content >= 1 && text.key(at) == "لكره" {
                return Some((at + 1, false));
            }
        } else if letter == 'ب' && LOCAL.contains(&head) && (content >= 1 || !definite)
            && let Some(place) = text.longest(at, cut, &[List::Country, List::Place])
        {
            return Some((place.end, true));
        }
    }
    None
}

/// A reading taken apart.
struct Reading {
    cut: Cut,
    lists: Lists,
}

impl From<crate::entity::annotate::Reading> for Reading {
    fn from(r: crate::entity::annotate::Reading) -> Self {
        Self { cut: r.cut, lists: r.lists }
    }
}

/// Returns the tokens between quotation marks that open at token `at`, at most `limit` of them.
#[must_use]
pub fn quoted(text: &Annotated<'_>, at: usize, limit: usize) -> Option<(usize, usize)> {
    if !text.token(at)?.is_quote() {
        return None;
    }
    let start = at + 1;
    let close = (start..=start + limit).find(|&j| text.token(j).is_none_or(|t| t.is_quote() || t.shape == Shape::Border))?;
    let words = text.token(start).is_some_and(Token::is_word) && text.token(close)?.is_quote() && close > start;
    words.then_some((start, close))
}

/// «شركة "كاسيا"»، «مجموعة `REvil`»، «نادي برشلونة»: a descriptor that stays outside and a name.
fn described(text: &Annotated<'_>, descriptor: Found, found: &mut Vec<Candidate>) {
    let stem = text.stem(descriptor.start, descriptor.cut);
    let stem = stem.strip_prefix("ال").filter(|s| SURE_DESCRIPTORS.contains(s)).unwrap_or(stem);
    let sure = SURE_DESCRIPTORS.contains(&stem);
    let mut at = descriptor.end;
    // «وكالة أنباء الطلبة»: words that describe further.
    while text.follows(at) && (matches!(text.key(at), "الانباء" | "انباء" | "الاخباريه" | "الاخبار" | "الهاكرز" | "العملاقه" | "التلفزيونيه" | "الاميركيه" | "البرمجيات" | "التكنولوجيا" | "اليوميه" | "الاسبوعيه")
        || sure && text.whole(at).has(List::Nationality) && at == descriptor.end && text.definite(descriptor.start))
        && text.longest(at, Cut::WHOLE, &[List::Organization, List::OrganizationWeak]).is_none()
    {
        at += 1;
    }
    if sure && let Some((start, end)) = quoted(text, at, 8) {
        push(found, (start, end, Cut::WHOLE), 40, Evidence::Rule("org-descriptor"));
        return;
    }
    if !text.token(at).is_some_and(Token::is_word) {
        return;
    }
    if let Some(name) = text.longest(at, Cut::WHOLE, &[List::Organization, List::OrganizationWeak, List::Club]) {
        let person = name.lists.has_any(&[List::Given, List::Newsmaker]) && name.end == at + 1;
        if !person && (sure || !name.lists.has(List::Common)) {
            push(found, (at, name.end, Cut::WHOLE), 48, Evidence::Rule("org-descriptor"));
            return;
        }
    }
    if OVER_PLACES.contains(&stem) && let Some(place) = text.longest(at, Cut::WHOLE, &[List::Place, List::PlaceWeak]) {
        let weak = place.lists.has_any(&[List::Common, List::Given, List::GivenWeak, List::Nationality]) && !place.lists.has(List::Place);
        if !weak {
            push(found, (at, place.end, Cut::WHOLE), 46, Evidence::Rule("org-descriptor"));
            return;
        }
    }
    if !sure {
        return;
    }
    let latin = |j: usize| text.token(j).is_some_and(|t| t.shape == Shape::Latin && (t.capital || j > at));
    let mut end = at;
    if latin(at) {
        while end < at + 5 && latin(end) && (end == at || text.follows(end)) {
            end += 1;
        }
        push(found, (at, end, Cut::WHOLE), 42, Evidence::Rule("org-descriptor"));
        return;
    }
    while end < at + 4 && text.follows(end) && name_word(text, end) {
        end += 1;
    }
    if end > at {
        push(found, (at, end, Cut::WHOLE), 31, Evidence::Rule("org-descriptor"));
    }
}

fn name_word(text: &Annotated<'_>, at: usize) -> bool {
    let lists = text.whole(at);
    !lists.has_any(&[List::Nationality, List::OrgWord, List::Stop, List::Country, List::Given]) && text.unknown(at)
}
