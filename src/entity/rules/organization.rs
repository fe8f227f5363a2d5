//! Organizations: lists, heads with what follows them by grammar, descriptors with a name after them.

pub mod club;
pub mod company;
pub mod descriptor;
pub mod head;
pub mod state_body;
pub mod words;

use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, length};
use crate::entity::gazetteer::{Found, List, Lists};
use crate::entity::token::{Cut, Shape};
use crate::entity::{Evidence, Kind};

/// Proposes names of organizations in `text`.
pub fn propose(text: &Annotated<'_>, found: &mut Vec<Candidate>) {
    for i in 0..text.len() {
        if text.sport {
            club::propose(text, i, found);
        }
        company::propose(text, i, found);
        for &phrase in text.phrases(i) {
            listed(text, phrase, found);
            if phrase.lists.has(List::StateBody) {
                state_body::propose(text, phrase, found);
            }
            if phrase.lists.has(List::OrgHead) {
                head::propose(text, phrase, found);
            }
            if phrase.lists.has(List::OrgDescriptor) && phrase.end == i + 1 {
                descriptor::propose(text, phrase, found);
            }
        }
    }
}

/// Whether the last word of a name makes a second body of its head: «السلطات الأمريكية والبريطانية». A dual head is
/// the name of both.
#[must_use]
pub fn is_second_body(text: &Annotated<'_>, name: &Candidate) -> bool {
    let Some(last) = name
        .end
        .checked_sub(1)
        .filter(|&last| last >= name.start + 2)
    else {
        return false;
    };
    let nationality = |at: usize| text.whole(at).has(List::Nationality) && text.definite(at);
    let dual = ["تين", "تان", "تا", "تي", "ين", "ان"]
        .iter()
        .any(|end| text.key(name.start).ends_with(end));
    let joined = text.readings(last).iter().any(|reading| {
        reading.cut.conjunction
            && !reading.cut.preposition
            && reading.lists.has(List::Nationality)
            && text.stem(last, reading.cut).starts_with("ال")
    });
    joined && nationality(last - 1) && !dual
}

fn push(found: &mut Vec<Candidate>, at: (usize, usize, Cut), score: i32, evidence: Evidence) {
    let (start, end, cut) = at;
    found.push(Candidate {
        start,
        end,
        cut,
        kind: Kind::Org,
        score: score + length(end - start),
        evidence,
    });
}

/// The end of a listed name in its text: «خفر السواحل» takes the nationality after it, «الأهلي المصري» loses its own.
fn trimmed(text: &Annotated<'_>, start: usize, end: usize, cut: Cut, lists: Lists) -> usize {
    let first = text
        .readings(start)
        .iter()
        .find(|r| r.cut == cut)
        .map_or(Lists::default(), |r| r.lists);
    let nationality = |at: usize| text.whole(at).has(List::Nationality) && text.definite(at);
    let proper = first.has_any(&[List::OrganizationWeak, List::Place, List::Club])
        && !first.has_any(&[List::OrgHead, List::StateBody]);
    if end == start + 2 && proper && nationality(end - 1) {
        return end - 1;
    }
    let generic = first.has_any(&[List::OrgHead, List::StateBody, List::Common, List::OrgWord])
        && lists.has(List::Organization)
        && end > start + 1;
    let mut long = end;
    while generic
        && long < end + 2
        && text.follows(long)
        && nationality(long)
        && !nationality(long - 1)
    {
        long += 1;
    }
    long
}

/// Proposes a name of the lists.
fn listed(text: &Annotated<'_>, phrase: Found, found: &mut Vec<Candidate>) {
    let Found {
        start,
        end,
        cut,
        lists,
    } = phrase;
    let score = match () {
        () if end == start + 1 && text.doubtful(start, cut, lists.has(List::Organization)) => {
            return;
        }
        () if lists.has(List::Organization) => sure(text, phrase),
        () if lists.has(List::OrganizationWeak) => weak(text, phrase),
        () if lists.has(List::Club) => club(text, phrase),
        () => return,
    };
    let list = if lists.has(List::Organization) {
        List::Organization
    } else {
        List::Club
    };
    let end = trimmed(text, start, end, cut, lists);
    push(found, (start, end, cut), score, Evidence::List(list.name()));
}

/// Points of a name of the sure list.
fn sure(text: &Annotated<'_>, phrase: Found) -> i32 {
    let Found {
        start, end, lists, ..
    } = phrase;
    let before = start.checked_sub(1).and_then(|b| text.token(b));
    let enclosed = before.is_some_and(|t| t.is_mark("([/") || t.is_quote());
    let token = text.token(start);
    match () {
        () if lists.has(List::Ambiguous) && end == start + 1 && !enclosed => 16,
        () if token.is_some_and(|t| t.shape == Shape::Latin && !t.capital) => 0,
        () => 46 + 2 * length(end - start - 1),
    }
}

/// Points of a name that is also a word: «النائب عن النهضة»، «القيادي بالنداء», clubs in a text about sport.
fn weak(text: &Annotated<'_>, phrase: Found) -> i32 {
    let Found {
        start, cut, lists, ..
    } = phrase;
    if other(text, phrase) {
        return 0;
    }
    let title = |at: usize| text.any(at).has(List::Title);
    let before = start.checked_sub(1);
    let member = before.is_some_and(|b| {
        title(b) && cut.preposition
            || matches!(text.key(b), "في" | "عن" | "من") && b > 0 && title(b - 1)
    });
    let somewhere = cut.preposition && text.key(start).starts_with('ب');
    let club = text.sport && !lists.has_any(&[List::Common, List::Stop]) && !somewhere;
    if club || member && !lists.has_any(&[List::Country, List::Place]) {
        34
    } else {
        14
    }
}

/// Points of a club of the gathered list.
fn club(text: &Annotated<'_>, phrase: Found) -> i32 {
    const WORDS: [List; 6] = [
        List::Common,
        List::PlaceWeak,
        List::Family,
        List::GivenWeak,
        List::Stop,
        List::Place,
    ];
    let Found {
        start,
        end,
        cut,
        lists,
    } = phrase;
    let single = end == start + 1;
    match () {
        () if other(text, phrase) => 0,
        () if single
            && (!text.sport || lists.has_any(&WORDS) || cut.lal || text.definite(start)) =>
        {
            8
        }
        () if single => 32,
        () if text.sport => 40,
        () => 20,
    }
}

/// Whether one word of a weak list is rather something else.
fn other(text: &Annotated<'_>, phrase: Found) -> bool {
    let lists = phrase.lists;
    let single = phrase.end == phrase.start + 1;
    single
        && (lists.has_any(&[List::Country, List::Given, List::Newsmaker])
            || lists.has(List::Place) && !text.sport)
}

/// Whether word `at` may be part of the name of a company: nobody knows it.
fn name_word(text: &Annotated<'_>, at: usize) -> bool {
    let lists = text.whole(at);
    !lists.has_any(&[
        List::Nationality,
        List::OrgWord,
        List::Stop,
        List::Country,
        List::Given,
    ]) && text.unknown(at)
}
