//! What lists, rules and tagger say when they are asked again.

use std::ops::Range;

use crate::article::Article;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, ENOUGH, choose};
use crate::entity::fold;
use crate::entity::tagger::Tagger;
use crate::entity::{Engine, Evidence, Kind, Mention, page, quoted, rules, stretch_end};

/// Finds named at most.
const MOST: usize = 6;

/// What lists, rules and tagger say of one mention.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Account {
    /// By how much, in log odds, the tagger's best reading with this name is better than its best without.
    pub margin: Option<f32>,
    /// Everything that proposes a name there, that very name first, then the surest.
    pub finds: Vec<Find>,
    /// The mention from which the pass over the article learnt this one.
    pub teacher: Option<Teacher>,
}

/// A name that something proposes.
#[derive(Debug, Clone, PartialEq)]
pub struct Find {
    /// Byte range in the source.
    pub bytes: Range<usize>,
    /// What it would be.
    pub kind: Kind,
    /// What proposes it.
    pub evidence: Evidence,
    /// It is sure enough to be a name by itself.
    pub enough: bool,
}

/// A mention from which another was learnt.
#[derive(Debug, Clone, PartialEq)]
pub struct Teacher {
    /// Byte range in the source.
    pub bytes: Range<usize>,
    /// What made it.
    pub evidence: Evidence,
}

/// Returns the probability that a margin in log odds stands for, from 0 to 1.
#[must_use]
pub fn probability(margin: f32) -> f32 {
    1.0 / (1.0 + (-margin).exp())
}

impl Engine {
    /// Asks lists, rules and tagger again about a mention. Cost: reading its article once more, one stretch of
    /// [`STRETCH`](super::super::STRETCH) bytes at most.
    #[must_use]
    pub fn account(&self, text: &str, article: &Article, mention: &Mention) -> Account {
        let (mut start, mut end) = (0, stretch_end(text, 0));
        while end <= mention.bytes.start && end < text.len() {
            start = end;
            end = stretch_end(text, start);
        }
        let piece = text.get(start..end).unwrap_or_default();
        let annotated = Annotated::new(piece, &self.gazetteer);
        let mut found = Vec::new();
        self.tagger.propose(&annotated, &mut found);
        rules::Rules.propose(&annotated, &mut found);
        quoted::propose(&annotated, &mut found);
        page::propose(&annotated, article, start, &mut found);
        let place = |candidate: &Candidate| -> Option<Range<usize>> {
            let from = annotated
                .tokens
                .stem_start(piece, candidate.start, candidate.cut);
            let to = annotated.token(candidate.end.checked_sub(1)?)?.bytes.end;
            Some(from + start..to + start)
        };
        let margin = self
            .tagger
            .margins(&annotated)
            .into_iter()
            .find(|tagged| {
                tagged.kind == mention.kind
                    && tagged.bytes.start + start == mention.bytes.start
                    && tagged.bytes.end + start == mention.bytes.end
            })
            .map(|tagged| tagged.score);
        let teacher = (mention.evidence == Evidence::Document)
            .then(|| {
                let first = choose(found.clone(), annotated.len());
                let known = first
                    .iter()
                    .filter(|candidate| candidate.kind == mention.kind)
                    .filter_map(|candidate| Some((place(candidate)?, &candidate.evidence)));
                teacher(text, mention, known)
            })
            .flatten();
        let mut finds: Vec<(i32, Find)> = found
            .iter()
            .filter_map(|candidate| {
                let bytes = place(candidate)?;
                let meets = bytes.start < mention.bytes.end && mention.bytes.start < bytes.end;
                meets.then(|| {
                    let find = Find {
                        bytes,
                        kind: candidate.kind,
                        evidence: candidate.evidence.clone(),
                        enough: candidate.score >= ENOUGH,
                    };
                    (candidate.score, find)
                })
            })
            .collect();
        finds.sort_by_key(|(score, find)| {
            let same = find.bytes == mention.bytes && find.kind == mention.kind;
            (!same, std::cmp::Reverse(*score), find.bytes.start)
        });
        let mut named: Vec<Find> = Vec::new();
        for (_, find) in finds {
            if !named.contains(&find) && named.len() < MOST {
                named.push(find);
            }
        }
        Account {
            margin,
            finds: named,
            teacher,
        }
    }
}

/// The nearest name before the mention that holds its words, else the first after it.
fn teacher<'a>(
    text: &str,
    mention: &Mention,
    known: impl Iterator<Item = (Range<usize>, &'a Evidence)>,
) -> Option<Teacher> {
    let key = |bytes: &Range<usize>| {
        let words = fold::phrase(text.get(bytes.clone()).unwrap_or_default());
        format!(" {words} ")
    };
    let own = key(&mention.bytes);
    let mut best: Option<Teacher> = None;
    for (bytes, evidence) in known {
        if bytes == mention.bytes || !key(&bytes).contains(&own) {
            continue;
        }
        let before = bytes.start < mention.bytes.start;
        if before || best.is_none() {
            best = Some(Teacher {
                bytes,
                evidence: evidence.clone(),
            });
        }
        if !before {
            break;
        }
    }
    best
}
