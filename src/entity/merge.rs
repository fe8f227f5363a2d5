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

#[cfg(test)]
mod tests {
    use super::*;

    fn mention(bytes: std::ops::Range<usize>, kind: Kind) -> Mention {
        Mention {
            bytes,
            kind,
            value: None,
            furniture: false,
            evidence: Evidence::Value,
        }
    }

    #[test]
    fn the_longer_of_two_stands_and_the_value_of_equals() {
        let names = vec![
            mention(0..10, Kind::Misc),
            mention(20..24, Kind::Org),
            mention(30..40, Kind::Per),
        ];
        let values = vec![
            mention(6..10, Kind::Date),
            mention(20..24, Kind::Date),
            mention(28..45, Kind::Quantity),
            mention(50..55, Kind::Money),
        ];
        let merged: Vec<_> = merge(names, values)
            .into_iter()
            .map(|m| (m.bytes, m.kind))
            .collect();
        assert_eq!(
            merged,
            [
                (0..10, Kind::Misc),
                (20..24, Kind::Date),
                (28..45, Kind::Quantity),
                (50..55, Kind::Money)
            ]
        );
    }

    proptest::proptest! {
        #[test]
        fn merged_mentions_are_sorted_and_apart(
            names in proptest::collection::vec((0_usize..50, 1_usize..9), 0..12),
            values in proptest::collection::vec((0_usize..50, 1_usize..9), 0..12),
        ) {
            let line = |pairs: Vec<(usize, usize)>, kind: Kind| {
                let mut at = 0;
                pairs.into_iter().map(|(gap, len)| { let start = at + gap; at = start + len; mention(start..at, kind) }).collect::<Vec<_>>()
            };
            let merged = merge(line(names, Kind::Per), line(values, Kind::Date));
            for pair in merged.windows(2) {
                let [a, b] = pair else { continue };
                proptest::prop_assert!(a.bytes.end <= b.bytes.start);
            }
        }
    }
}
