//! People: titles, verbs of saying, and runs of words that are names.

use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, ENOUGH, length};
use crate::entity::gazetteer::{List, Lists};
use crate::entity::token::Cut;
use crate::entity::{Evidence, Kind};

/// Points that a title right before a name adds.
const TITLED: i32 = 20;
/// Points that a verb of saying before a name adds.
const SAID: i32 = 10;
/// Words that a title may have between itself and the name: «وزير الخارجية والمغتربين في الحكومة اللبنانية».
const TITLE_WORDS: usize = 9;
/// Parts that a name has at most.
const PARTS: usize = 7;

/// Titles after which a given name stands alone.
const HONORIFICS: [&str; 28] = [
    "الملك",
    "الملكه",
    "الامير",
    "الاميره",
    "الشيخ",
    "الشيخه",
    "السلطان",
    "الامام",
    "السيد",
    "السيده",
    "الفنان",
    "الفنانه",
    "المطرب",
    "المطربه",
    "الممثله",
    "الممثل",
    "الطفل",
    "الطفله",
    "الشاب",
    "الشابه",
    "البابا",
    "القديس",
    "المغنيه",
    "المغني",
    "ابنته",
    "ابنه",
    "زوجته",
    "شقيقته",
];

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
    /// Every part is.
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

/// Reads the longest name that begins in token `start` read as `cut`; `bonus` is what the words before it are worth.
#[must_use]
pub fn run(text: &Annotated<'_>, start: usize, cut: Cut, bonus: i32) -> Option<Run> {
    let first = first_part(text, start, cut, bonus)?;
    let mut run = Run {
        end: first.end,
        score: first.points,
        parts: 1,
        sure: first.sure,
        firm: first.sure,
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
            firm: run.firm && part.sure,
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
const NOT_FIRST: [List; 10] = [
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
        return if lists.has(List::Ambiguous) {
            part(16, bonus >= 10, false)
        } else {
            part(20, true, false)
        };
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

fn next_part(text: &Annotated<'_>, i: usize, run: &Run, bonus: i32) -> Option<Part> {
    let lists = text.whole(i);
    if run.parts == 1
        && run.sure
        && matches!(
            text.key(i),
            "الاول"
                | "الثاني"
                | "الثالث"
                | "الرابع"
                | "الخامس"
                | "السادس"
                | "السابع"
                | "الثامن"
        )
    {
        return Some(Part {
            end: i + 1,
            points: 12,
            sure: true,
            alone: false,
        });
    }
    if text.key(i) == "علي" {
        return (!stop(text, i)).then_some(Part {
            end: i + 1,
            points: 14,
            sure: true,
            alone: false,
        });
    }
    if let Some(phrase) = text
        .longest(i, Cut::WHOLE, &[List::Given, List::Newsmaker])
        .filter(|f| f.end > i + 1)
    {
        return Some(Part {
            end: phrase.end,
            points: 20,
            sure: true,
            alone: false,
        });
    }
    if let Some(part) = compound(text, i, text.key(i), false) {
        return Some(part);
    }
    let part = |points, sure| {
        Some(Part {
            end: i + 1,
            points,
            sure,
            alone: lists.has(List::Newsmaker) && run.parts == 1,
        })
    };
    if lists.has(List::Nationality) {
        // «محمد المصري» is a name, «جو بايدن الأمريكي» is not all of one.
        return if run.parts == 1 && run.sure && lists.has(List::Family) {
            part(8, false)
        } else {
            None
        };
    }
    if lists.has(List::Newsmaker) {
        return part(20, true);
    }
    if lists.has(List::Given) {
        let common = text.any(i).has(List::Common) && lists.has(List::Ambiguous);
        return part(if common { 8 } else { 14 }, !lists.has(List::Ambiguous));
    }
    if lists.has_any(&[List::Stop, List::Say, List::Country]) {
        return None;
    }
    let common = text.any(i).has(List::Common);
    if lists.has_any(&[List::Family, List::GivenWeak]) {
        let title = lists.has_any(&[List::Title, List::OrgHead, List::OrgWord]);
        return match (common, title) {
            (false, false) => part(14, true),
            (false, true) => part(10, false),
            (true, false) if text.definite(i) && run.sure && run.parts == 1 => part(10, false),
            (true, _) if run.sure && run.parts == 1 && !text.definite(i) => part(7, false),
            _ => None,
        };
    }
    if lists.has_any(&[
        List::Place,
        List::Title,
        List::Organization,
        List::OrgHead,
        List::PlaceDescriptor,
        List::OrgDescriptor,
    ]) {
        return None;
    }
    // «عبد الكريم الخطابي»: an adjective of descent that no list of ordinary words has.
    let descent = text.definite(i)
        && text.key(i).ends_with('ي')
        && text.key(i).len() >= 12
        && run.sure
        && run.parts <= 4;
    if descent && !lists.has_any(&[List::Common, List::OrgWord]) {
        return Some(Part {
            end: i + 1,
            points: 12,
            sure: true,
            alone: false,
        });
    }
    // «مصطفى» behind و begins another name.
    if text
        .readings(i)
        .iter()
        .any(|r| r.cut.conjunction && namelike(r.lists))
    {
        return None;
    }
    let nisba = text.definite(i) && text.key(i).ends_with('ي');
    // «سفيان طوبال يستبعد»: after two sure parts what nobody knows is rather a verb.
    if run.parts >= 2 && run.firm && !nisba {
        return None;
    }
    (text.unknown(i) && (run.sure || bonus >= 8 || nisba)).then_some(Part {
        end: i + 1,
        points: if nisba { 14 } else { 10 },
        sure: nisba,
        alone: false,
    })
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
