//! The document pass: a name found with good evidence is found everywhere in its article.

use std::collections::HashMap;

use super::annotate::Annotated;
use super::candidate::{Candidate, ENOUGH, length};
use super::gazetteer::{List, Lists};
use super::token::{Cut, Token};
use super::{Evidence, Kind};

/// Points of a candidate that this pass makes.
const SEEN: i32 = 33;
/// Points of a family name that is also a place: more than the place has.
const NAMESAKE: i32 = 49;

/// Adds candidates for further mentions of `chosen`, and of the family names of its people.
///
/// Cost: linear in tokens (names are looked up by their first word).
pub fn propose<'t>(text: &'t Annotated<'_>, chosen: &[Candidate], found: &mut Vec<Candidate>) {
    let mut names: HashMap<&'t str, Vec<Known<'t>>> = HashMap::new();
    let mut learn = |words: Vec<&'t str>, kind: Kind, score: i32| {
        let Some(&first) = words.first() else { return };
        let known = names.entry(first).or_default();
        if known.len() < 16 && !known.iter().any(|k| k.kind == kind && k.words == words) {
            known.push(Known { words, kind, score });
        }
    };
    for candidate in chosen {
        let words: Vec<&'t str> = (candidate.start..candidate.end)
            .map(|i| {
                if i == candidate.start {
                    text.stem(i, candidate.cut)
                } else {
                    text.key(i)
                }
            })
            .collect();
        if candidate.cut.lal || words.iter().any(|w| w.is_empty()) {
            continue;
        }
        let single = words.len() == 1;
        let first = if single {
            text.readings(candidate.start)
                .iter()
                .find(|r| r.cut == candidate.cut)
                .map(|r| r.lists)
        } else {
            None
        };
        let plain = |lists: Lists| {
            let weak = lists.has(List::OrganizationWeak) && candidate.kind == Kind::Org;
            lists.has_any(&[List::Common, List::Stop, List::Say, List::Title]) && !weak
                || candidate.kind == Kind::Loc
                    && !lists.has_any(&[List::Country, List::Place])
                    && candidate.score < 36
        };
        if first.is_none_or(|lists| !plain(lists)) {
            learn(words.clone(), candidate.kind, SEEN + length(words.len()));
        }
        if candidate.kind == Kind::Per && !single {
            for (first, last) in parts(text, candidate) {
                let lists = text.whole(first);
                let common = text.any(first).has_any(&[
                    List::Common,
                    List::Stop,
                    List::Say,
                    List::Nationality,
                    List::Country,
                ]);
                let words: Vec<&'t str> = (first..last).map(|i| text.key(i)).collect();
                if words.is_empty()
                    || words.len() == 1 && (common || lists.has_any(&[List::OrgWord, List::Title]))
                {
                    continue;
                }
                let place = words.len() == 1 && lists.has(List::Place);
                if place && !(text.definite(first) && text.key(first).ends_with('ي')) {
                    continue;
                }
                learn(words, Kind::Per, if place { NAMESAKE } else { SEEN });
            }
        }
    }
    for i in 0..text.len() {
        for (n, reading) in text.readings(i).iter().enumerate() {
            if n > 0 && text.doubtful(i, reading.cut, false) || reading.cut.lal {
                continue;
            }
            let Some(known) = names.get(text.stem(i, reading.cut)) else {
                continue;
            };
            for Known { words, kind, score } in known {
                let matches = words.iter().enumerate().skip(1).all(|(k, word)| {
                    text.key(i + k) == *word && text.token(i + k).is_some_and(Token::is_word)
                });
                // «وأوضح الدهماني»: a person of this article, unless a place is meant: «في الدهماني».
                let place = *score == NAMESAKE
                    && (reading.cut.preposition
                        || i.checked_sub(1).is_some_and(|b| {
                            text.any(b)
                                .has_any(&[List::PlaceCue, List::PlaceDescriptor])
                        }));
                if matches && !place && one_line(text, i, i + words.len()) {
                    let (start, end, cut) = (i, i + words.len(), reading.cut);
                    found.push(Candidate {
                        start,
                        end,
                        cut,
                        kind: *kind,
                        score: *score,
                        evidence: Evidence::Document,
                    });
                }
            }
        }
    }
}

/// A name of this article.
struct Known<'t> {
    words: Vec<&'t str>,
    kind: Kind,
    score: i32,
}

/// The stretches of a person's name that stand for it later: the family name, the given name when it is rare.
fn parts(text: &Annotated<'_>, candidate: &Candidate) -> Vec<(usize, usize)> {
    let (start, end) = (candidate.start, candidate.end);
    let mut parts = Vec::new();
    let mut last = end - 1;
    // «بن سلمان»، «أبو الغيط»، «عبد المهدي»، «دي ميستورا» go together.
    while last > start + 1 && text.whole(last - 1).has(List::NameParticle) {
        last -= 1;
    }
    let dangling = matches!(text.key(last), "الله" | "الدين");
    if last > start && !dangling {
        parts.push((last, end));
    }
    // In «باجي قائد السبسي» the last two words stand alone too.
    if last > start + 1 {
        parts.push((last - 1, end));
    }
    parts
}

fn one_line(text: &Annotated<'_>, start: usize, end: usize) -> bool {
    (start + 1..end).all(|i| text.follows(i))
}

/// Whether a candidate is sure enough to teach others.
#[must_use]
pub fn teaches(candidate: &Candidate) -> bool {
    candidate.score > ENOUGH + 2
        && candidate.cut
            != Cut {
                lal: true,
                ..candidate.cut
            }
}
