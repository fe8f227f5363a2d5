//! Names and values together: mentions in order that do not overlap.

use super::annotate::Annotated;
use super::candidate::Candidate;
use super::{Evidence, Kind, Mention};
use crate::article::{Article, BlockKind};
use crate::value::{Found, ValueKind};

/// Turns chosen candidates into mentions.
#[must_use]
pub fn names(text: &Annotated<'_>, chosen: &[Candidate]) -> Vec<Mention> {
    chosen
        .iter()
        .filter_map(|candidate| {
            let start = text
                .tokens
                .stem_start(text.text, candidate.start, candidate.cut);
            let end = text.token(candidate.end.checked_sub(1)?)?.bytes.end;
            let slice = text.text.get(start..end)?;
            (!slice.is_empty() && !slice.contains(char::is_control)).then(|| Mention {
                bytes: start..end,
                kind: candidate.kind,
                value: None,
                furniture: false,
                evidence: candidate.evidence.clone(),
            })
        })
        .collect()
}

/// Turns found values into mentions.
#[must_use]
pub fn values(found: Vec<Found>) -> Vec<Mention> {
    found
        .into_iter()
        .map(|value| Mention {
            bytes: value.bytes,
            kind: match value.kind {
                ValueKind::Date => Kind::Date,
                ValueKind::Time => Kind::Time,
                ValueKind::Money => Kind::Money,
                ValueKind::Percent => Kind::Percent,
                ValueKind::Quantity => Kind::Quantity,
            },
            value: value.value,
            furniture: false,
            evidence: Evidence::Value,
        })
        .collect()
}

/// Merges two lists of mentions, each in order without overlaps. Cost: linear.
///
/// Where a name and a value overlap the one that holds the other stands («مونديال 2022», «6 أبريل»); where neither
/// does, the longer; among equals the value, whose grammar is the stricter.
#[must_use]
pub fn merge(names: Vec<Mention>, values: Vec<Mention>) -> Vec<Mention> {
    let mut all = names;
    all.extend(values);
    all.sort_by(|a, b| {
        a.bytes
            .start
            .cmp(&b.bytes.start)
            .then(b.bytes.end.cmp(&a.bytes.end))
            .then(a.kind.is_name().cmp(&b.kind.is_name()))
    });
    let mut merged: Vec<Mention> = Vec::with_capacity(all.len());
    for mention in all {
        match merged.last_mut() {
            Some(last) if last.bytes.end > mention.bytes.start => {
                if mention.bytes.len() > last.bytes.len() {
                    *last = mention;
                }
            }
            _ => merged.push(mention),
        }
    }
    merged
}

/// Marks the mentions that stand in page furniture. Cost: linear in mentions and blocks.
pub fn mark_furniture(mentions: &mut [Mention], article: &Article) {
    let mut blocks = article.blocks.iter().peekable();
    for mention in mentions {
        while blocks
            .peek()
            .is_some_and(|block| block.bytes.end <= mention.bytes.start)
        {
            blocks.next();
        }
        mention.furniture = blocks.peek().is_some_and(|block| {
            block.kind == BlockKind::Furniture && block.bytes.start <= mention.bytes.start
        });
    }
}
