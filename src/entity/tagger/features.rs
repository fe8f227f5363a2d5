//! Features of a token, each a hash: of its word, of words beside it, of what they are together.

use super::context::{Context, Sentence, cluster_of, stem_of};
use super::hash::mix;
use super::word::Word;
use crate::entity::gazetteer::List;

/// How far to each side words are looked at.
pub const WINDOW: isize = 2;

/// Lists whose words tell what kind of name comes after them.
const TRIGGERS: u64 = List::Title.bit()
    | List::OrgHead.bit()
    | List::OrgDescriptor.bit()
    | List::StateBody.bit()
    | List::PlaceDescriptor.bit()
    | List::PlaceHead.bit()
    | List::MiscHead.bit()
    | List::Say.bit();

/// How far back a trigger is looked for.
const REACH: usize = 5;

/// Marks features that come from lists or from the corpus, about the token itself.
pub const LISTED: u8 = 0x20;

/// Marks features that come from lists or from the corpus, about the tokens beside it.
pub const LISTED_BESIDE: u8 = 0x40;

/// Marks features of what the rest of the text says, and the rules.
pub const MEMORY: u8 = 0x80;

/// How a feature from lists or the corpus about the word `by` tokens away is marked.
const fn resource(by: isize) -> u8 {
    match by {
        0 => LISTED,
        -1 | 1 => LISTED_BESIDE,
        _ => 0,
    }
}

/// Emits the features that depend on one word alone and on how far it stands from the token.
///
/// With each feature goes the set of words of the window that it tells apart, bit 2 for the token itself, and the marks above: training
/// leaves such features out now and then, so that a name never seen is found by the others. Cost: constant.
pub fn of_word(word: &Word, by: isize, emit: &mut impl FnMut(u64, u8)) {
    let at = |template: u64| template << 3 | (by + WINDOW) as u64;
    let own = 1 << (by + WINDOW);
    let mut say = |template: u64, value: u64, of: u8| emit(mix(at(template), value), of);
    say(1, word.key, own);
    say(2, word.stem, own);
    say(3, word.shape, 0);
    for (level, &id) in word.clusters.iter().enumerate() {
        if id != 0 {
            say(4 + level as u64, u64::from(id), resource(by));
        }
    }
    if by.abs() == 1 {
        say(8, word.prefix, 0);
        let [_, two, three, _] = word.ends;
        say(9, two, 0);
        say(10, three, 0);
        say(11, word.starts.get(2).copied().unwrap_or(0), 0);
    }
    if by != 0 {
        return;
    }
    say(12, word.raw, own);
    say(13, word.prefix, 0);
    say(14, word.len + 16 * u64::from(word.definite), 0);
    for (n, &hash) in word
        .starts
        .iter()
        .enumerate()
        .filter(|&(_, &hash)| hash != 0)
    {
        say(16 + n as u64, hash, if n == 3 { own } else { 0 });
    }
    for (n, &hash) in word.ends.iter().enumerate().filter(|&(_, &hash)| hash != 0) {
        say(20 + n as u64, hash, if n == 3 { own } else { 0 });
    }
    for (n, &hash) in word
        .stem_starts
        .iter()
        .enumerate()
        .filter(|&(_, &hash)| hash != 0)
    {
        say(24 + n as u64, hash, if n == 2 { own } else { 0 });
    }
    for (n, &hash) in word
        .stem_ends
        .iter()
        .enumerate()
        .filter(|&(_, &hash)| hash != 0)
    {
        say(28 + n as u64, hash, if n == 2 { own } else { 0 });
    }
    for &(prefix, stem) in word.readings.iter().filter(|&&(_, stem)| stem != 0) {
        say(32, stem, own);
        say(33, prefix, 0);
        say(
            34,
            mix(
                prefix,
                u64::from(word.clusters.get(1).copied().unwrap_or(0)),
            ),
            LISTED,
        );
    }
}

/// Emits the features that depend on several tokens, on lists and on the place in the text. Cost: constant.
pub fn of_place(
    context: &Context,
    sentence: &Sentence,
    index: usize,
    emit: &mut impl FnMut(u64, u8),
) {
    let mut say = |template: u64, value: u64, of: u8| emit(mix(template, value), of);
    let beside = |by| context.beside(sentence, index, by);
    let (own, before, after) = (beside(0), beside(-1), beside(1));
    let (before2, after2) = (beside(-2), beside(2));
    say(1000, 0, 0);
    say(1001, mix(stem_of(before), stem_of(own)), 0b00110);
    say(1002, mix(stem_of(before2), stem_of(before)), 0b00011);
    say(1003, mix(stem_of(own), stem_of(after)), 0b01100);
    say(1004, mix(stem_of(after), stem_of(after2)), 0b11000);
    for level in 0..2 {
        let [b, o, a] = [before, own, after].map(|w| cluster_of(w, level));
        say(1010 + level as u64, mix(b, o), LISTED | LISTED_BESIDE);
        say(1014 + level as u64, mix(o, a), LISTED | LISTED_BESIDE);
        say(1018 + level as u64, mix(b, a), LISTED_BESIDE);
    }
    if before.is_none() {
        say(1030, u64::from(sentence.opening), 0);
    }
    if after.is_none() {
        say(1031, 0, 0);
    }
    if before2.is_none() {
        say(1032, u64::from(sentence.opening), 0);
    }
    say(1033, u64::from(sentence.headline), 0);
    let enclosed = context.enclosed.get(index).copied().unwrap_or(0);
    if enclosed != 0 {
        say(1034, u64::from(enclosed), 0);
        say(1035, u64::from(enclosed >> 6), 0);
        say(
            1036,
            mix(u64::from(enclosed >> 6), own.map_or(0, |w| w.shape)),
            0,
        );
    }
    let mask = |by: isize| {
        let at = index
            .checked_add_signed(by)
            .filter(|at| sentence.tokens.contains(at));
        at.map_or(1 << 63, |at| context.hits.mask(at))
    };
    for by in -2..=2_isize {
        let Some(at) = index
            .checked_add_signed(by)
            .filter(|at| sentence.tokens.contains(at))
        else {
            continue;
        };
        for hit in context.hits.of(at) {
            let cut = by == 0 && hit.cut;
            say(
                1040 + (by + 2) as u64,
                u64::from(hit.list) * 8 + u64::from(hit.place) * 2 + u64::from(cut),
                resource(by),
            );
        }
    }
    let own_mask = mask(0);
    say(1050, own_mask, LISTED);
    say(1051, mix(mask(-1), own_mask), LISTED | LISTED_BESIDE);
    say(1052, mix(own_mask, mask(1)), LISTED | LISTED_BESIDE);
    say(1053, mix(own_mask, stem_of(before)), 0b00010 | LISTED);
    say(1054, mix(own_mask, stem_of(after)), 0b01000 | LISTED);
    say(
        1055,
        mix(mask(-1), own.map_or(0, |w| w.prefix)),
        LISTED_BESIDE,
    );
    let ruled = |by: isize| {
        let at = index
            .checked_add_signed(by)
            .filter(|at| sentence.tokens.contains(at));
        at.and_then(|at| context.ruled.get(at))
            .copied()
            .map_or(0, u64::from)
    };
    let rule = ruled(0);
    say(1070, rule, MEMORY);
    say(1071, ruled(-1), MEMORY);
    say(1072, ruled(1), MEMORY);
    if rule != 0 {
        say(1073, rule / 4, MEMORY);
        say(1074, mix(rule / 4, own.map_or(0, |w| w.prefix)), MEMORY);
    }
    let start = index.saturating_sub(REACH).max(sentence.tokens.start);
    for at in (start..index).rev() {
        let triggers = context.hits.mask(at) & TRIGGERS;
        if triggers != 0 {
            let distance = (index - at) as u64;
            say(1060, mix(triggers, distance), 0);
            say(1061, mix(stem_of(context.word(at)), distance), 0);
            say(1062, mix(triggers, own_mask), LISTED);
            break;
        }
    }
}
