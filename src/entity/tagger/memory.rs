//! What a first pass over a text says of its words: a name found once is expected wherever its words stand again.

use std::hash::BuildHasherDefault;

use super::context::{Context, Sentence};
use super::hash::{Table, mix};
use super::label::{self, LABELS, OUTSIDE};

/// How often a word was seen with each label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen(pub [u32; LABELS]);

impl Seen {
    /// Returns the most frequent label of a name with how often it was seen, if any was.
    fn top(&self) -> Option<(usize, u32)> {
        let named = self.0.iter().enumerate().skip(1).filter(|&(_, &n)| n > 0);
        named
            .max_by_key(|&(label, &n)| (n, std::cmp::Reverse(label)))
            .map(|(label, &n)| (label, n))
    }

    /// Returns a small number that says how a word was seen, 0 for never: the label it has most often in names, how
    /// often its kind among all times, and a step of `steps` that its times reach.
    #[must_use]
    pub fn code(&self, steps: [u32; 3]) -> u16 {
        let total: u32 = self.0.iter().sum();
        let count = steps.iter().filter(|&&step| total >= step).count() as u16;
        if count == 0 {
            return 0;
        }
        let (label, _) = self.top().unwrap_or((OUTSIDE, 0));
        let kind = label::parts(label).map(|(_, kind)| kind);
        let of_kind: u32 = self
            .0
            .iter()
            .enumerate()
            .skip(1)
            .filter(|&(l, _)| label::parts(l).map(|(_, k)| k) == kind)
            .map(|(_, n)| n)
            .sum();
        let share = match (u64::from(of_kind) * 100 / u64::from(total.max(1))) as u32 {
            0 => 0,
            1..=9 => 1,
            10..=39 => 2,
            40..=79 => 3,
            80..=99 => 4,
            _ => 5,
        };
        1 + label as u16 + LABELS as u16 * (share + 6 * (count - 1))
    }
}

/// What was seen of the words of one text.
#[derive(Debug, Default)]
pub struct Memory {
    words: Table<u64, Seen>,
}

impl Memory {
    /// Remembers the labels of a text's tokens. Cost: linear.
    #[must_use]
    pub fn new(context: &Context, labels: &[u8]) -> Self {
        let mut memory = Self {
            words: Table::with_capacity_and_hasher(
                context.types.len() * 2,
                BuildHasherDefault::default(),
            ),
        };
        for (&of, &label) in context.of.iter().zip(labels) {
            let Some(word) = context.types.get(of as usize).filter(|word| !word.mark) else {
                continue;
            };
            let readings = word
                .readings
                .iter()
                .map(|&(_, stem)| stem)
                .filter(|&stem| stem != 0);
            for key in readings.chain([word.key]) {
                if let Some(slot) = memory
                    .words
                    .entry(key)
                    .or_default()
                    .0
                    .get_mut(usize::from(label))
                {
                    *slot += 1;
                }
            }
        }
        memory
    }

    /// Returns what the other tokens of the text say of token `index`, whose own label is `label`.
    #[must_use]
    pub fn of(&self, context: &Context, index: usize, label: u8) -> u16 {
        let Some(word) = context.word(index).filter(|word| !word.mark) else {
            return 0;
        };
        let readings = word
            .readings
            .iter()
            .map(|&(_, stem)| stem)
            .filter(|&stem| stem != 0);
        let mut first = 0;
        for key in [word.key].into_iter().chain(readings) {
            let Some(seen) = self.words.get(&key) else {
                continue;
            };
            let mut others = *seen;
            if let Some(slot) = others.0.get_mut(usize::from(label)) {
                *slot = slot.saturating_sub(1);
            }
            let code = others.code([1, 2, 4]);
            if others.top().is_some() {
                return code;
            }
            if first == 0 {
                first = code;
            }
        }
        first
    }
}

/// How far from a token the nearest name is looked for.
const NEAR: usize = 4;

/// Emits the features of what the first pass said of the names beside a token: in lists of names the kind goes on.
fn beside(
    context: &Context,
    sentence: &Sentence,
    index: usize,
    labels: &[u8],
    mut put: impl FnMut(u64, u64),
) {
    let label = |at: usize| labels.get(at).map_or(OUTSIDE, |&label| usize::from(label));
    let prefix = context.word(index).map_or(0, |word| word.prefix);
    let mut between = 0;
    for at in (sentence.tokens.start..index).rev().take(NEAR) {
        if let Some((_, kind)) = label::parts(label(at)) {
            let distance = (index - at) as u64;
            put(10, mix(kind as u64, distance));
            put(11, mix(mix(kind as u64, between), distance));
            put(12, mix(mix(kind as u64, between), prefix));
            break;
        }
        between = mix(between, context.word(at).map_or(0, |word| word.stem));
    }
    between = 0;
    for at in (index + 1..sentence.tokens.end).take(NEAR) {
        if let Some((_, kind)) = label::parts(label(at)) {
            let distance = (at - index) as u64;
            let prefix = context.word(at).map_or(0, |word| word.prefix);
            put(13, mix(kind as u64, distance));
            put(14, mix(mix(kind as u64, between), distance));
            put(15, mix(mix(kind as u64, between), prefix));
            break;
        }
        between = mix(between, context.word(at).map_or(0, |word| word.stem));
    }
}

/// Emits the features of what the first pass said of the rest of the text: `codes` by token, and the labels.
pub fn features(
    context: &Context,
    sentence: &Sentence,
    index: usize,
    codes: &[u16],
    labels: &[u8],
    emit: &mut impl FnMut(u64),
) {
    let code = |by: isize| {
        let at = index
            .checked_add_signed(by)
            .filter(|at| sentence.tokens.contains(at));
        at.and_then(|at| codes.get(at))
            .copied()
            .map_or(0, u64::from)
    };
    let (before, own, after) = (code(-1), code(0), code(1));
    let prefix = context.word(index).map_or(0, |word| word.prefix);
    let clusters = context.word(index).map_or([0; 4], |word| word.clusters);
    let mut put = |template: u64, value: u64| emit(mix(3000 + template, value));
    beside(context, sentence, index, labels, &mut put);
    if before | own | after == 0 {
        return;
    }
    put(0, own);
    put(1, before);
    put(2, after);
    put(3, mix(own, prefix));
    put(4, mix(before, own));
    put(5, mix(own, after));
    put(6, mix(own, u64::from(clusters[3])));
    put(7, mix(own, context.hits.mask(index)));
    put(8, own % LABELS as u64);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_tells_label_share_and_times() {
        let mut seen = Seen::default();
        assert_eq!(seen.code([1, 2, 4]), 0);
        seen.0[OUTSIDE] = 3;
        assert_eq!(seen.code([1, 2, 4]), 1 + LABELS as u16 * 6);
        seen.0[1] = 1;
        assert_eq!(seen.code([1, 2, 4]), 1 + 1 + LABELS as u16 * (2 + 6 * 2));
    }
}
