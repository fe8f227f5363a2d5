//! Descriptors that stay outside a name, and the name after them: «شركة "كاسيا"».

use super::{name_word, push, words};
use crate::entity::Evidence;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::Candidate;
use crate::entity::gazetteer::{Found, List};
use crate::entity::token::{Cut, Shape, Token};

const RULE: Evidence = Evidence::Rule("org-descriptor");

/// Returns the tokens between quotation marks that open at token `at`, at most `limit` of them.
#[must_use]
pub fn quoted(text: &Annotated<'_>, at: usize, limit: usize) -> Option<(usize, usize)> {
    if !text.token(at)?.is_quote() {
        return None;
    }
    let start = at + 1;
    let close = (start..=start + limit).find(|&j| {
        text.token(j)
            .is_none_or(|t| t.is_quote() || t.shape == Shape::Border)
    })?;
    let words = text.token(start).is_some_and(Token::is_word)
        && text.token(close)?.is_quote()
        && close > start;
    words.then_some((start, close))
}

/// «شركة "كاسيا"»، «مجموعة `REvil`»، «نادي برشلونة»: the name after `descriptor`.
pub fn propose(text: &Annotated<'_>, descriptor: Found, found: &mut Vec<Candidate>) {
    let stem = text.stem(descriptor.start, descriptor.cut);
    let stem = stem
        .strip_prefix("ال")
        .filter(|s| words::SURE_DESCRIPTORS.contains(s))
        .unwrap_or(stem);
    let sure = words::SURE_DESCRIPTORS.contains(&stem);
    // «وكالة الأنباء السعودية» is a name with its head.
    if matches!(text.key(descriptor.end), "الانباء" | "انباء") {
        return;
    }
    let at = skip_description(text, descriptor, stem, sure);
    if sure && let Some((start, end)) = quoted(text, at, 8) {
        push(found, (start, end, Cut::WHOLE), 40, RULE);
    } else if !text.token(at).is_some_and(Token::is_word) {
        // Nothing follows.
    } else if let Some(end) = listed(text, at, stem, sure) {
        push(found, (at, end, Cut::WHOLE), 48, RULE);
    } else if let Some(end) = town(text, at, stem) {
        push(found, (at, end, Cut::WHOLE), 46, RULE);
    } else if sure && let Some(end) = latin(text, at) {
        push(found, (at, end, Cut::WHOLE), 42, RULE);
    } else if let Some(end) = unknown(text, at, descriptor, stem) {
        push(found, (at, end, Cut::WHOLE), 31, RULE);
    }
}

/// Returns the token after the words that describe further: «شركة المعلومات الأمريكية "كاسيا"».
fn skip_description(text: &Annotated<'_>, descriptor: Found, stem: &str, sure: bool) -> usize {
    let mut at = descriptor.end;
    let known = |at: usize| {
        text.longest(
            at,
            Cut::WHOLE,
            &[List::Organization, List::OrganizationWeak],
        )
        .is_some()
    };
    let nationality = |at: usize| {
        sure && at == descriptor.end
            && text.whole(at).has(List::Nationality)
            && text.definite(descriptor.start)
    };
    while text.follows(at)
        && (words::FURTHER.contains(&text.key(at)) || nationality(at))
        && !known(at)
    {
        at += 1;
    }
    let describes = |j: usize| {
        text.follows(j)
            && text.definite(j)
            && text
                .whole(j)
                .has_any(&[List::OrgWord, List::Nationality, List::Common])
    };
    let name = (at..at + 4)
        .find(|&j| !describes(j))
        .filter(|&j| j > at && words::PROPER.contains(&stem));
    let marked = |j: usize| {
        text.token(j)
            .is_some_and(|t| t.is_quote() && t.spaced || t.shape == Shape::Latin && t.capital)
    };
    name.filter(|&j| marked(j)).unwrap_or(at)
}

/// A name of the lists; weak ones count here.
fn listed(text: &Annotated<'_>, at: usize, stem: &str, sure: bool) -> Option<usize> {
    let name = text.longest(
        at,
        Cut::WHOLE,
        &[List::Organization, List::OrganizationWeak, List::Club],
    )?;
    let lists = name.lists;
    let single = name.end == at + 1;
    let person = single && lists.has_any(&[List::Given, List::Newsmaker]);
    let vague = single
        && words::COMPANIES.contains(&stem)
        && text.definite(at)
        && !lists.has(List::Organization);
    let sport = text.sport && !lists.has_any(&[List::Common, List::Country]);
    (!person && !vague && (sure || sport) && !lists.has(List::Stop)).then_some(name.end)
}

/// A town that a club or a paper is named for.
fn town(text: &Annotated<'_>, at: usize, stem: &str) -> Option<usize> {
    let place = text
        .longest(at, Cut::WHOLE, &[List::Place, List::PlaceWeak])
        .filter(|_| words::OVER_PLACES.contains(&stem))?;
    let word = place.lists.has_any(&[
        List::Common,
        List::Given,
        List::GivenWeak,
        List::Nationality,
    ]);
    (place.lists.has(List::Place) || !word).then_some(place.end)
}

fn latin(text: &Annotated<'_>, at: usize) -> Option<usize> {
    let latin = |j: usize| {
        text.token(j)
            .is_some_and(|t| t.shape == Shape::Latin && (t.capital || j > at))
    };
    let mut end = at;
    while end < at + 5 && latin(end) && (end == at || text.follows(end)) {
        end += 1;
    }
    (end > at).then_some(end)
}

/// Words that nobody knows: «شركة زنتاريك».
fn unknown(text: &Annotated<'_>, at: usize, descriptor: Found, stem: &str) -> Option<usize> {
    let definite = text
        .key(descriptor.start)
        .trim_start_matches(['و', 'ف', 'ب'])
        .starts_with("ال");
    if !words::PROPER.contains(&stem) || definite {
        return None;
    }
    let mut end = at;
    while end < at + 4 && text.follows(end) && name_word(text, end) {
        end += 1;
    }
    // «شركة ناشئة»: one word that agrees with its noun is an adjective.
    let adjective = end == at + 1 && stem.ends_with('ه') && text.key(at).ends_with('ه');
    (end > at && !adjective).then_some(end)
}
