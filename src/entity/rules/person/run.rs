//! Runs of words read as one name of a person.

use crate::entity::annotate::Annotated;
use crate::entity::candidate::ENOUGH;
use crate::entity::gazetteer::{List, Lists};
use crate::entity::token::Cut;

/// Parts that a name has at most.
const PARTS: usize = 7;

/// A run of words read as one name.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// Index after its last token.
    pub end: usize,
    /// Points.
    pub score: i32,
    /// Number of parts.
    pub parts: usize,
    /// Some part is a name by a sure list.
    pub sure: bool,
    /// Every part stands in some list of names.
    pub firm: bool,
}

/// One part of a name.
#[derive(Debug, Clone, Copy)]
struct Part {
    end: usize,
    points: i32,
    sure: bool,
    /// Enough by itself.
    alone: bool,
}

impl Part {
    /// A part that is not enough by itself.
    const fn new(end: usize, points: i32, sure: bool) -> Self {
        Self {
            end,
            points,
            sure,
            alone: false,
        }
    }
}

/// Reads the longest name that begins in token `start` read as `cut`; `bonus` is what the words before it are worth.
#[must_use]
pub fn run(text: &Annotated<'_>, start: usize, cut: Cut, bonus: i32) -> Option<Run> {
    let first = first_part(text, start, cut, bonus)?;
    let mut run = Run {
        end: first.end,
        score: first.points,
        parts: 1,
        sure: first.sure,
        firm: !text.unknown(start),
    };
    let mut alone = first.alone;
    let mut complete = first.alone;
    let mut weak = i32::from(!first.sure);
    while run.parts < PARTS {
        let at = run.end;
        let hyphen = text
            .token(at)
            .is_some_and(|t| t.is_mark("-ـ‑–") && !t.spaced)
            && text.token(at + 1).is_some_and(|t| t.is_word() && !t.spaced);
        let at = at + usize::from(hyphen);
        if !hyphen && !text.follows(at) {
            break;
        }
        let Some(part) = next_part(text, at, &run, bonus) else {
            break;
        };
        // A family name that is known by itself ends a name: «ترامب سوف», «جو بايدن فلاديمير بوتين».
        if complete {
            break;
        }
        let listed_part = part.sure || part.end > at + 1 || !text.unknown(at);
        if !part.sure {
            weak += 1;
            if weak > 3 {
                break;
            }
        }
        run = Run {
            end: part.end,
            score: run.score + part.points,
            parts: run.parts + 1,
            sure: run.sure || part.sure,
            firm: run.firm && listed_part,
        };
        alone |= part.alone && part.sure;
        complete |= part.alone && part.sure;
    }
    run.score += bonus;
    if run.parts >= 2 && bonus == 0 && apposition(text, run.end) {
        run.score += 8;
    }
    let sure = run.sure || bonus >= 10;
    let enough = alone || run.parts >= 2 || bonus >= 10;
    (run.score >= ENOUGH && enough && sure).then_some(run)
}

/// Whether a title stands after a name: «أرمين بابرغر رئيس شركة …», «ماريا بوتينا، المتحدثة باسم …».
fn apposition(text: &Annotated<'_>, at: usize) -> bool {
    let at = at + usize::from(text.token(at).is_some_and(|t| t.is_mark("،,(")));
    let lists = text.whole(at);
    lists.has(List::Title) && !lists.has_any(&[List::Say, List::Given])
}

/// Lists that keep a word from beginning a name unless it is a sure given name.
pub const NOT_FIRST: [List; 10] = [
    List::OrgWord,
    List::Country,
    List::Place,
    List::Organization,
    List::Stop,
    List::Say,
    List::Title,
    List::Nationality,
    List::OrgHead,
    List::PlaceDescriptor,
];

/// Lists that keep a word that no list of names has from going on a name.
const NOT_NEXT: [List; 9] = [
    List::Stop,
    List::Say,
    List::Country,
    List::Place,
    List::Title,
    List::Organization,
    List::OrgHead,
    List::PlaceDescriptor,
    List::OrgDescriptor,
];

/// Numbers of kings and popes.
#[rustfmt::skip]
const ORDINALS: &[&str] = &[
    "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن",
];

/// A part that may begin a name.
fn first_part(text: &Annotated<'_>, i: usize, cut: Cut, bonus: i32) -> Option<Part> {
    let lists = text.readings(i).iter().find(|r| r.cut == cut)?.lists;
    let stem = text.stem(i, cut);
    if cut.lal {
        return None;
    }
    if let Some(phrase) = text
        .longest(i, cut, &[List::Person, List::Newsmaker, List::Given])
        .filter(|f| f.end > i + 1)
    {
        let whole = phrase.lists.has_any(&[List::Person, List::Newsmaker]);
        return Some(Part {
            end: phrase.end,
            points: if whole { 34 } else { 22 },
            sure: true,
            alone: whole,
        });
    }
    if let Some(part) = compound(text, i, stem, true) {
        return Some(part);
    }
    let part = |points, sure, alone| {
        Some(Part {
            end: i + 1,
            points,
            sure,
            alone,
        })
    };
    if stem == "علي" {
        let loose = text.loose_ya
            && text.follows(i + 1)
            && namelike(text.whole(i + 1))
            && !text.any(i + 1).has(List::Common);
        return if !stop(text, i) || loose {
            part(if loose { 10 } else { 18 }, !loose, false)
        } else {
            None
        };
    }
    if lists.has(List::Newsmaker) && !lists.has(List::Ambiguous) {
        return part(32, true, true);
    }
    // «خليفة حفتر», «تيبو كورتوا»: before a family name that is known by itself even a doubtful word is a given name.
    let known = text.follows(i + 1)
        && text.whole(i + 1).has(List::Newsmaker)
        && !text.whole(i + 1).has(List::Ambiguous);
    if known
        && cut.key == 0
        && !text.definite(i)
        && (!lists.has(List::Given) || lists.has(List::Ambiguous))
    {
        let name = lists.has(List::Given)
            || lists.has_any(&[List::GivenWeak, List::Family])
                && !text
                    .any(i)
                    .has_any(&[List::Common, List::Title, List::Stop]);
        if name {
            return part(16, true, false);
        }
    }
    if lists.has(List::Given) {
        let doubtful = lists.has(List::Ambiguous);
        return part(
            if doubtful { 16 } else { 20 },
            !doubtful || bonus >= 10,
            false,
        );
    }
    // «الأمين العام للأمم المتحدة كوفي أنان»: an adjective before a name is no part of it.
    if text.definite(i)
        && (lists.has(List::Common) || text.whole(i + 1).has(List::Given) && text.follows(i + 1))
    {
        return None;
    }
    // «واكد» is a name that nobody means by «وأكد».
    if cut.key == 0
        && text
            .readings(i)
            .iter()
            .any(|r| r.cut.conjunction && r.lists.has_any(&[List::Say, List::Stop]))
    {
        return None;
    }
    if lists.has_any(&NOT_FIRST) || text.whole(i).has_any(&[List::Stop, List::Say]) {
        return None;
    }
    let common = lists.has(List::Common)
        || cut.key == 0
            && text
                .readings(i)
                .iter()
                .any(|r| r.cut.key > 0 && r.lists.has(List::Common));
    match () {
        () if lists.has(List::Newsmaker) => part(12, bonus >= 10, false),
        () if lists.has(List::GivenWeak) => part(if common { 3 } else { 16 }, false, false),
        () if lists.has(List::Family) => part(if common { 2 } else { 10 }, false, false),
        () if bonus >= 8 && cut.key == 0 && !text.definite(i) && text.unknown(i) => {
            part(5, false, false)
        }
        () => None,
    }
}

/// A part that may follow `run`.
fn next_part(text: &Annotated<'_>, i: usize, run: &Run, bonus: i32) -> Option<Part> {
    let lists = text.whole(i);
    if text.key(i) == "علي" {
        return (!stop(text, i)).then_some(Part::new(i + 1, 14, true));
    }
    if run.parts == 1 && run.sure && ORDINALS.contains(&text.key(i)) {
        return Some(Part::new(i + 1, 12, true));
    }
    let phrase = text.longest(i, Cut::WHOLE, &[List::Given, List::Newsmaker]);
    if let Some(phrase) = phrase.filter(|f| f.end > i + 1) {
        return Some(Part::new(phrase.end, 20, true));
    }
    if let Some(part) = compound(text, i, text.key(i), false) {
        return Some(part);
    }
    if lists.has(List::Nationality) {
        // «محمد المصري» is a name, «جو بايدن الأمريكي» is not all of one.
        let family = run.parts == 1 && run.sure && lists.has(List::Family);
        return family.then_some(Part::new(i + 1, 8, false));
    }
    if namelike(lists) {
        return known_part(text, i, run);
    }
    if lists.has_any(&NOT_NEXT) {
        return None;
    }
    unknown_part(text, i, run, bonus)
}

/// A later part that stands in a list of names.
fn known_part(text: &Annotated<'_>, i: usize, run: &Run) -> Option<Part> {
    let lists = text.whole(i);
    let common = text.any(i).has(List::Common);
    let part = |points, sure| Some(Part::new(i + 1, points, sure));
    if lists.has(List::Newsmaker) {
        return Some(Part {
            alone: run.parts == 1,
            ..Part::new(i + 1, 20, true)
        });
    }
    if lists.has(List::Given) {
        let doubtful = lists.has(List::Ambiguous);
        return part(if common && doubtful { 8 } else { 14 }, !doubtful);
    }
    if lists.has_any(&[List::Stop, List::Say, List::Country]) {
        return None;
    }
    let office = lists.has_any(&[List::Title, List::OrgHead, List::OrgWord]);
    // A word that is also an ordinary one is taken right after a sure given name alone.
    let second = run.sure && run.parts == 1;
    match (common, office, text.definite(i)) {
        (false, false, _) => part(14, true),
        (false, true, _) => part(10, false),
        (true, false, true) if second => part(10, false),
        (true, _, false) if second => part(7, false),
        _ => None,
    }
}

/// A later part that no list has.
fn unknown_part(text: &Annotated<'_>, i: usize, run: &Run, bonus: i32) -> Option<Part> {
    let lists = text.whole(i);
    let nisba = text.definite(i) && text.key(i).ends_with('ي');
    // «عبد الكريم الخطابي»: an adjective of descent that is no ordinary word.
    let descent = nisba && text.key(i).len() >= 12 && run.sure && run.parts <= 4;
    if descent && !lists.has_any(&[List::Common, List::OrgWord]) {
        return Some(Part::new(i + 1, 12, true));
    }
    // «مصطفى» behind و begins another name.
    let another = text
        .readings(i)
        .iter()
        .any(|r| r.cut.conjunction && namelike(r.lists));
    // «سفيان طوبال يستبعد»: after two sure parts what nobody knows is rather a verb.
    let verb = run.parts >= 2 && run.firm && !nisba;
    let expected = run.sure || bonus >= 8 || nisba;
    let name = !another && !verb && expected && text.unknown(i);
    name.then_some(Part::new(i + 1, if nisba { 14 } else { 10 }, nisba))
}

/// Whether word `i` is «علي» in a text that may mean «على» by it.
fn stop(text: &Annotated<'_>, i: usize) -> bool {
    text.key(i) == "علي"
        && (text.loose_ya
            || !text
                .token(i)
                .and_then(|t| text.text.get(t.bytes.clone()))
                .is_some_and(|word| word.ends_with('ي')))
}

/// Parts of two words: عبد الله، أبو بكر، بن علي، نور الدين، فان دام.
fn compound(text: &Annotated<'_>, i: usize, stem: &str, first: bool) -> Option<Part> {
    compound_to(text, i, stem, first, 2)
}

/// [`compound`] with at most `depth` more inside: «بن عبد الله».
fn compound_to(text: &Annotated<'_>, i: usize, stem: &str, first: bool, depth: u8) -> Option<Part> {
    let next = i + 1;
    if !text.follows(next) {
        return None;
    }
    let inner = || {
        depth
            .checked_sub(1)
            .and_then(|depth| compound_to(text, next, text.key(next), false, depth))
    };
    let lists = text.whole(next);
    let name = lists.has_any(&[List::Given, List::GivenWeak, List::Family, List::Newsmaker])
        || text.unknown(next);
    let stop =
        lists.has_any(&[List::Stop, List::Say]) && !lists.has_any(&[List::Given, List::Family]);
    let part = |end, points, sure| {
        Some(Part {
            end,
            points,
            sure,
            alone: false,
        })
    };
    match stem {
        "عبد" if text.definite(next) && !stop || matches!(text.key(next), "رب" | "ربه") => {
            part(next + 1, 20, true)
        }
        "ابو" | "ابي" | "ابا" if !stop => {
            part(next + 1, if first { 16 } else { 14 }, name)
        }
        "ام" if name && !first => part(next + 1, 12, true),
        "بن" | "ابن" | "بنت" | "ولد" if !first && !stop => {
            let end = inner().map_or(next + 1, |p| p.end);
            part(end, 16, true)
        }
        "بن" if name && !stop => {
            let end = inner().map_or(next + 1, |p| p.end);
            part(end, 14, true)
        }
        "ال" if text.key(i).chars().count() == 2 && name && !stop => {
            part(next + 1, if first { 32 } else { 16 }, true)
        }
        "دي" | "دو" | "دا" | "ديل" | "ديلا" | "دوس" | "فان" | "فون" | "فن" | "دن" | "دير" | "لا"
        | "لو" | "دوس"
            if !first && name && !stop =>
        {
            let end = inner().map_or(next + 1, |p| p.end);
            part(end, 14, true)
        }
        _ if text.key(next) == "الدين" || text.key(next) == "الله" && !first => {
            let own = text.whole(i);
            // «عمر ونور الدين»
            if !first
                && text
                    .readings(i)
                    .iter()
                    .any(|r| r.cut.conjunction && namelike(r.lists))
            {
                return None;
            }
            let given = own.has_any(&[List::Given, List::GivenWeak, List::Family])
                || !own.has_any(&[List::Common, List::Stop, List::OrgHead, List::Title]);
            (given && !own.has(List::Stop)).then_some(Part {
                end: next + 1,
                points: 18,
                sure: true,
                alone: false,
            })
        }
        _ => None,
    }
}

/// Whether the lists call a word a name of a person in some way.
#[must_use]
pub fn namelike(lists: Lists) -> bool {
    lists.has_any(&[List::Given, List::GivenWeak, List::Family, List::Newsmaker])
}
