//! Companies and agencies by the shape of their names: closing words, spelled letters, credits.

use super::{name_word, push, words};
use crate::entity::Evidence;
use crate::entity::annotate::{Annotated, Reading};
use crate::entity::candidate::Candidate;
use crate::entity::gazetteer::List;
use crate::entity::token::Cut;

/// Proposes what begins or closes at token `i`.
pub fn propose(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    closed(text, i, found);
    acronym(text, i, found);
    credit(text, i, found);
}

/// «إف بي آي»: three letters spelled, or more.
fn acronym(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let letter = |at: usize| words::LETTERS.contains(&text.key(at));
    let before = i
        .checked_sub(1)
        .is_some_and(|b| letter(b) && text.follows(i));
    if before || !letter(i) || text.key(i) == "في" {
        return;
    }
    let mut end = i + 1;
    while end < i + 8 && letter(end) && text.follows(end) {
        end += 1;
    }
    // «في» closes «سي في», but as often it is the preposition.
    while end > i && text.key(end - 1) == "في" && end - i > 3 {
        end -= 1;
    }
    if end >= i + 3 {
        push(found, (i, end, Cut::WHOLE), 34, Evidence::Rule("acronym"));
    }
}

/// «ريستاد إنرجي»: a foreign word and one that closes the name of a company.
fn closed(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let closer = text.key(i);
    if !words::CLOSERS.contains(&closer) || !text.follows(i) || i == 0 {
        return;
    }
    let name = |at: usize| {
        let readings = text.readings(at).iter();
        let mut names = readings
            .filter(|r| r.cut.key == 0 || r.lists.has_any(&[List::Organization, List::Club]));
        names
            .find(|r| name_like(text, at, **r))
            .map(|r| (at, r.cut))
    };
    let two = || {
        i.checked_sub(2)
            .filter(|_| text.follows(i - 1) && name_word(text, i - 1))
            .and_then(name)
    };
    if let Some((start, cut)) = two().or_else(|| name(i - 1)) {
        let mut end = i + 1;
        while text.follows(end) && words::CLOSERS.contains(&text.key(end)) {
            end += 1;
        }
        push(found, (start, end, cut), 48, Evidence::Rule("org-closer"));
    }
}

fn name_like(text: &Annotated<'_>, at: usize, reading: Reading) -> bool {
    reading.lists.has_any(&[
        List::Organization,
        List::OrganizationWeak,
        List::Club,
        List::PlaceWeak,
        List::Family,
    ]) && !reading
        .lists
        .has_any(&[List::Common, List::Stop, List::Title])
        || reading.cut.key == 0 && name_word(text, at)
}

/// «(الفرنسية)»، «دبي - وام»: the credit of an agency.
fn credit(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let Some(before) = i.checked_sub(1).and_then(|b| text.token(b)) else {
        return;
    };
    let lists = text.whole(i);
    let ambiguous = lists.has(List::Organization) && lists.has(List::Ambiguous);
    if !ambiguous && text.key(i) != "الفرنسيه" {
        return;
    }
    let enclosed = before.is_mark("(") && text.token(i + 1).is_some_and(|t| t.is_mark(")"));
    let town = |at: usize| {
        text.any(at)
            .has_any(&[List::Country, List::Place, List::PlaceWeak])
    };
    let dateline = before.is_mark("-–—/") && before.spaced && i.checked_sub(2).is_some_and(town);
    let quoted = text.any(i - 1).has(List::Say) || words::QUOTING.contains(&text.key(i - 1));
    let told = quoted && !lists.has_any(&[List::Given, List::Family]);
    let agency = ambiguous && (dateline || enclosed || told);
    // Agence France-Presse signs so.
    if agency || enclosed && text.key(i) == "الفرنسيه" {
        push(found, (i, i + 1, Cut::WHOLE), 40, Evidence::Rule("credit"));
    }
}
