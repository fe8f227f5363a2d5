//! Where the name begins in its first word: which clitics stand before it.

use super::hash::mix;
use super::hits::Hits;
use crate::entity::annotate::Annotated;
use crate::entity::token::{Cut, Tokens};

use super::hash;

/// Counts of words as they stand by themselves in one text: what they are without clitics.
pub type Bare = std::collections::HashSet<u64>;

/// Returns the words of a text as they are written, folded.
#[must_use]
pub fn bare(tokens: &Tokens) -> Bare {
    tokens
        .iter()
        .filter(|t| t.is_word())
        .map(|t| hash::word(tokens.key(t)))
        .collect()
}

/// Emits the features of reading token `index` with `cut` where a name of kind number `kind` begins.
///
/// `single` says that the name is this one token. Cost: constant.
#[allow(clippy::too_many_arguments)]
pub fn features(
    text: &Annotated<'_>,
    hits: &Hits,
    bare: &Bare,
    index: usize,
    cut: Cut,
    kind: usize,
    single: bool,
    emit: &mut impl FnMut(u64),
) {
    let key = text.key(index);
    let (prefix, stem) = (
        key.get(..cut.key).unwrap_or_default(),
        key.get(cut.key..).unwrap_or_default(),
    );
    let cut_id = hash::word(prefix);
    let mut put = |template: u64, value: u64| {
        emit(mix(2000 + template, value));
        emit(mix(2050 + template, mix(value, cut_id)));
        emit(mix(2100 + template, mix(mix(value, cut_id), kind as u64)));
    };
    put(0, 0);
    put(1, u64::from(single));
    put(2, hash::word(stem));
    put(3, stem.chars().count().min(6) as u64);
    put(4, u64::from(stem.starts_with("ال")));
    let lists = text
        .readings(index)
        .iter()
        .find(|r| r.cut == cut)
        .map_or(0, |r| r.lists.bits());
    put(5, lists);
    for bit in 0..32 {
        if lists >> bit & 1 == 1 {
            put(6, bit);
        }
    }
    for hit in hits.of(index) {
        put(
            7,
            u64::from(hit.list) * 8 + u64::from(hit.place) * 2 + u64::from(hit.cut),
        );
    }
    if cut.key > 0 {
        put(8, u64::from(bare.contains(&hash::word(stem))));
    }
    put(9, hash::word(stem.get(..4).unwrap_or(stem)));
    put(10, hash::word(text.key(index + 1)));
    put(
        11,
        index
            .checked_sub(1)
            .map_or(0, |before| hash::word(text.key(before))),
    );
}

/// Writes the readings of token `index` that differ in where the stem begins into `cuts`.
pub fn readings(tokens: &Tokens, index: usize, cuts: &mut Vec<Cut>) {
    tokens.cuts(index, cuts);
    cuts.dedup_by_key(|cut| cut.key);
}
