//! The packed model, used as it lies in memory.
//!
//! Little-endian: a head of eight 32-bit numbers (magic, version, length of the file, slots of clusters, bits of
//! buckets, bytes of entries, 0, 0), 17 × 17 transitions and 256 values of the codebook as i16, the clusters'
//! slots, a filter of one bit for each place a feature may have, the ends of the buckets as u32, the entries. An entry is a mark of the feature and a mask of labels, 16
//! bits each, and one code for each label in the mask.

use super::clusters::{self, Clusters};
use super::label::{LABELS, SCORED};
use super::viterbi::{Scores, Transitions};

/// The first bytes of a model.
const MAGIC: u32 = u32::from_le_bytes(*b"qtag");

/// Version of the layout and of the features.
const VERSION: u32 = 1;

/// Bytes of the head.
const HEAD: usize = 32;

/// Bits of the filter, as a power of two. Most features of a text are not in the model; the filter, small enough for
/// the processor's second cache, tells most of them.
const FILTER: u32 = 21;

/// A feature and its weights: labels and codes.
pub type Entry = (u64, Vec<(u8, u8)>);

/// Why a model cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// Not a model, or one of another version.
    #[error("the tagger's model is not of this version; names are found by lists and rules alone")]
    Version,
    /// The file is shorter or longer than it says.
    #[error(
        "the tagger's model is cut short ({found} of {needed} bytes); names are found by lists and rules alone"
    )]
    Length {
        /// Bytes there are.
        found: usize,
        /// Bytes there should be.
        needed: usize,
    },
}

/// A model.
#[derive(Debug, Clone)]
pub struct Model {
    /// Scores of one label after another.
    pub transitions: Transitions,
    codebook: [i16; 256],
    /// Clusters of words.
    pub clusters: Clusters<'static>,
    filter: &'static [u8],
    ends: &'static [u8],
    entries: &'static [u8],
    bits: u32,
}

fn number(bytes: &[u8], index: usize) -> u32 {
    bytes
        .get(index * 4..)
        .and_then(|b| b.first_chunk::<4>())
        .map_or(0, |b| u32::from_le_bytes(*b))
}

fn short(bytes: &[u8], index: usize) -> i16 {
    bytes
        .get(index * 2..)
        .and_then(|b| b.first_chunk::<2>())
        .map_or(0, |b| i16::from_le_bytes(*b))
}

impl Model {
    /// Reads a model. Cost: constant.
    ///
    /// # Errors
    /// [`ModelError`] when `bytes` are no whole model of this version.
    pub fn new(bytes: &'static [u8]) -> Result<Self, ModelError> {
        if bytes.len() < HEAD {
            return Err(ModelError::Length {
                found: bytes.len(),
                needed: HEAD,
            });
        }
        if number(bytes, 0) != MAGIC || number(bytes, 1) != VERSION {
            return Err(ModelError::Version);
        }
        let needed = number(bytes, 2) as usize;
        let (slots, bits, size) = (
            number(bytes, 3) as usize,
            number(bytes, 4),
            number(bytes, 5) as usize,
        );
        let wrong = ModelError::Length {
            found: bytes.len(),
            needed,
        };
        if bits > 24 {
            return Err(ModelError::Version);
        }
        let mut rest = bytes.get(HEAD..).unwrap_or_default();
        let mut take = |len: usize| -> Result<&'static [u8], ModelError> {
            let (part, left) = rest.split_at_checked(len).ok_or(wrong)?;
            rest = left;
            Ok(part)
        };
        let transitions_part = take(LABELS * LABELS * 2)?;
        let codes = take(512)?;
        let clusters = Clusters::new(take(slots.saturating_mul(clusters::SLOT))?);
        let filter = take(1 << (FILTER - 3))?;
        let ends = take(4 << bits)?;
        let entries = take(size)?;
        if needed != bytes.len() || !rest.is_empty() {
            return Err(wrong);
        }
        let mut transitions = [[0; LABELS]; LABELS];
        for (i, slot) in transitions.iter_mut().flatten().enumerate() {
            *slot = i32::from(short(transitions_part, i));
        }
        let mut codebook = [0; 256];
        for (i, slot) in codebook.iter_mut().enumerate() {
            *slot = short(codes, i);
        }
        Ok(Self {
            transitions,
            codebook,
            clusters,
            filter,
            ends,
            entries,
            bits,
        })
    }

    /// Calls `each` with every label that `feature` speaks for and its score. Cost: constant.
    pub fn weights(&self, feature: u64, mut each: impl FnMut(usize, i32)) {
        let (byte, bit) = sieve(feature);
        if self.filter.get(byte).is_none_or(|bits| bits & bit == 0) {
            return;
        }
        let (bucket, sign) = place(feature, self.bits);
        let end = number(self.ends, bucket) as usize;
        let start = if bucket == 0 {
            0
        } else {
            number(self.ends, bucket - 1) as usize
        };
        let mut rest = self.entries.get(start..end).unwrap_or_default();
        while let Some((head, tail)) = rest.split_first_chunk::<4>() {
            let [a, b, c, d] = *head;
            let mut mask = u16::from_le_bytes([c, d]);
            let Some((codes, next)) = tail.split_at_checked(mask.count_ones() as usize) else {
                return;
            };
            if u16::from_le_bytes([a, b]) == sign {
                for &code in codes {
                    let label = mask.trailing_zeros() as usize;
                    mask &= mask.wrapping_sub(1);
                    each(
                        label,
                        i32::from(self.codebook.get(usize::from(code)).copied().unwrap_or(0)),
                    );
                }
                return;
            }
            rest = next;
        }
    }

    /// Adds what `feature` says for each label to `scores`. Cost: constant.
    pub fn add(&self, feature: u64, scores: &mut Scores) {
        self.weights(feature, |label, weight| {
            if let Some(slot) = scores.get_mut(label) {
                *slot += weight;
            }
        });
    }

    /// Packs a model: `entries` have one-byte codes of `codebook`. Cost: n log n.
    #[must_use]
    pub fn pack(
        transitions: &[[i16; LABELS]; LABELS],
        codebook: &[i16; 256],
        clusters: &[u8],
        entries: &[Entry],
    ) -> Vec<u8> {
        let bits = (entries.len() / 3).max(1).next_power_of_two().ilog2();
        let mut sorted: Vec<_> = entries
            .iter()
            .map(|(feature, weights)| {
                let (bucket, mark) = place(*feature, bits);
                (bucket, mark, weights.as_slice())
            })
            .collect();
        sorted.sort_unstable();
        let mut packed = Vec::new();
        let mut ends = vec![0_u32; 1 << bits];
        for (bucket, mark, weights) in sorted {
            let mask = weights.iter().fold(0_u16, |mask, &(label, _)| {
                mask | 1 << label.min(SCORED as u8 - 1)
            });
            packed.extend(mark.to_le_bytes());
            packed.extend(mask.to_le_bytes());
            let mut codes = weights.to_vec();
            codes.sort_unstable();
            packed.extend(codes.iter().map(|&(_, code)| code));
            if let Some(end) = ends.get_mut(bucket) {
                *end = packed.len() as u32;
            }
        }
        let mut last = 0;
        for end in &mut ends {
            last = last.max(*end);
            *end = last;
        }
        let mut filter = vec![0_u8; 1 << (FILTER - 3)];
        for &(feature, _) in entries {
            let (byte, bit) = sieve(feature);
            if let Some(bits) = filter.get_mut(byte) {
                *bits |= bit;
            }
        }
        let mut out = Vec::new();
        let slots = clusters.len() / clusters::SLOT;
        for n in [
            MAGIC,
            VERSION,
            0,
            slots as u32,
            bits,
            packed.len() as u32,
            0,
            0,
        ] {
            out.extend(n.to_le_bytes());
        }
        out.extend(transitions.iter().flatten().flat_map(|n| n.to_le_bytes()));
        out.extend(codebook.iter().flat_map(|n| n.to_le_bytes()));
        out.extend_from_slice(clusters);
        out.extend(filter);
        out.extend(ends.iter().flat_map(|n| n.to_le_bytes()));
        out.extend(packed);
        let len = (out.len() as u32).to_le_bytes();
        if let Some(slot) = out.get_mut(8..12) {
            slot.copy_from_slice(&len);
        }
        out
    }
}

/// Returns the byte and the bit of a feature in the filter.
const fn sieve(feature: u64) -> (usize, u8) {
    let place = feature >> 27 & ((1 << FILTER) - 1);
    ((place >> 3) as usize, 1 << (place & 7))
}

/// Returns the bucket of a feature and its mark in there.
const fn place(feature: u64, bits: u32) -> (usize, u16) {
    (
        (feature >> 20) as usize & ((1 << bits) - 1),
        (feature >> 48) as u16,
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::super::hash::mix;
    use super::*;

    fn packed() -> Vec<u8> {
        let mut codebook = [0; 256];
        codebook[7] = 70;
        codebook[9] = -90;
        let entries: Vec<(u64, Vec<(u8, u8)>)> = (0..500)
            .map(|n| (mix(1, n), vec![(2, 7), (15, 9)]))
            .collect();
        Model::pack(&[[3; LABELS]; LABELS], &codebook, &[], &entries)
    }

    #[test]
    fn weights_are_found_again() {
        let model = Model::new(packed().leak()).unwrap();
        assert_eq!(model.transitions[4][5], 3);
        for n in 0..500 {
            let mut scores = [0; SCORED];
            model.add(mix(1, n), &mut scores);
            assert_eq!((scores[2], scores[15], scores[3]), (70, -90, 0));
        }
        let strange = (0..500).filter(|&n| {
            let mut scores = [0; SCORED];
            model.add(mix(2, n), &mut scores);
            scores != [0; SCORED]
        });
        assert_eq!(strange.count(), 0);
    }

    #[test]
    fn a_damaged_model_is_refused_with_a_sentence() {
        let packed = packed();
        for len in [0, 3, 31, 32, 700, packed.len() - 1] {
            let error = Model::new(packed[..len].to_vec().leak()).unwrap_err();
            assert!(
                matches!(error, ModelError::Length { found, .. } if found == len),
                "{len}: {error}"
            );
        }
        let mut longer = packed.clone();
        longer.push(0);
        let error = Model::new(longer.leak()).unwrap_err();
        insta::assert_snapshot!(error.to_string().replace(char::is_numeric, "9"), @"the tagger's model is cut short (999999 of 999999 bytes); names are found by lists and rules alone");
        let mut other = packed;
        other[4] = 99;
        insta::assert_snapshot!(Model::new(other.leak()).unwrap_err(), @"the tagger's model is not of this version; names are found by lists and rules alone");
    }
}
