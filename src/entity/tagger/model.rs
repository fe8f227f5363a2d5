//! The packed model, used as it lies in memory.
//!
//! Little-endian: a head of ten 32-bit numbers (magic, version, length of the file, checksum of what follows in two
//! halves, slots of clusters, slots of the index, rows, bytes of entries, 0), 17 × 17 transitions and 256 values of the
//! codebook as i16, the clusters' slots, the index, the rows, the entries.
//!
//! The index is an open-addressed table of 32-bit slots: a place, and above it as many bits of the feature's identity
//! as are left. A place below the number of rows is that of a row: a mark and the weights of all labels, 16 bits each.
//! The others are entries: a mark and a mask of labels, 16 bits each, and one code for each label in the mask. What
//! speaks for many labels is a row, because that adds up without a branch; most features speak for one or two.

use super::clusters::{self, Clusters};
use super::hash;
use super::label::{LABELS, SCORED};
use super::viterbi::{Scores, Transitions};

/// The first bytes of a model.
const MAGIC: u32 = u32::from_le_bytes(*b"qtag");

/// Version of the layout and of the features.
const VERSION: u32 = 2;

/// Bytes of the head.
const HEAD: usize = 40;

/// Bytes of the head before what the checksum is of.
const SEALED: usize = 20;

/// Bytes of a row: its mark and its weights.
const ROW: usize = 2 + 2 * SCORED;

/// Labels from which the weights of a feature are kept as a row.
const MANY: usize = 6;

/// Features that are looked up at once.
const AT_ONCE: usize = 64;

/// A slot without an entry.
const EMPTY: u32 = u32::MAX;

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
    /// Its bytes are not those that were packed.
    #[error("the tagger's model is damaged; names are found by lists and rules alone")]
    Damaged,
}

/// A model.
#[derive(Debug, Clone)]
pub struct Model {
    /// Scores of one label after another.
    pub transitions: Transitions,
    codebook: [i16; 256],
    /// Clusters of words.
    pub clusters: Clusters<'static>,
    index: Index,
    rows: &'static [[u8; ROW]],
    entries: &'static [u8],
}

/// Where the weights of a feature lie.
#[derive(Debug, Clone, Copy)]
struct Index {
    slots: &'static [[u8; 4]],
    shape: Shape,
}

/// How slots are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shape {
    /// Bits of the number of slots.
    bits: u32,
    /// Bits of a place in a slot.
    place: u32,
}

/// What is looked for of a feature.
#[derive(Clone, Copy, Default)]
struct Key {
    /// The slot where it is looked for first.
    home: usize,
    /// What that slot holds of it.
    tag: u32,
    /// Its mark.
    mark: u16,
}

impl Shape {
    /// The shape of an index of so many slots for so many places.
    const fn new(slots: usize, places: usize) -> Self {
        Self {
            bits: slots.ilog2(),
            place: (places + 1).ilog2() + 1,
        }
    }

    /// What is looked for of a feature.
    #[inline]
    const fn key(self, feature: u64) -> Key {
        let id = (feature >> 32) as u32;
        Key {
            home: (id as u64 >> (32 - self.bits)) as usize,
            tag: ((id as u64) << self.bits) as u32 >> self.place << self.place,
            mark: id as u16,
        }
    }
}

impl Index {
    /// A slot; beyond the last comes the first again.
    #[inline]
    fn slot(&self, at: usize) -> u32 {
        let at = at & (self.slots.len().wrapping_sub(1));
        self.slots
            .get(at)
            .map_or(EMPTY, |slot| u32::from_le_bytes(*slot))
    }
}

/// Calls `tell` with each label of an entry and its weight.
#[inline]
fn each(mut mask: u16, codes: &[u8], codebook: &[i16; 256], mut tell: impl FnMut(usize, i16)) {
    for &code in codes.iter().take(mask.count_ones() as usize) {
        tell(mask.trailing_zeros() as usize, codebook[usize::from(code)]);
        mask &= mask.wrapping_sub(1);
    }
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

/// The checksum of a model.
fn seal(bytes: &[u8]) -> u64 {
    hash::bytes(bytes.get(SEALED..).unwrap_or_default())
}

impl Model {
    /// Reads a model. Cost: linear in its bytes, which are looked over once: a fraction of a millisecond.
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
        if needed != bytes.len() {
            return Err(ModelError::Length {
                found: bytes.len(),
                needed,
            });
        }
        let seal = seal(bytes);
        if number(bytes, 3) != seal as u32 || number(bytes, 4) != (seal >> 32) as u32 {
            return Err(ModelError::Damaged);
        }
        let [clusters, slots, rows, size] = [5, 6, 7, 8].map(|at| number(bytes, at) as usize);
        let mut rest = bytes.get(HEAD..).unwrap_or_default();
        let mut take = |len: usize| -> Result<&'static [u8], ModelError> {
            let (part, left) = rest.split_at_checked(len).ok_or(ModelError::Damaged)?;
            rest = left;
            Ok(part)
        };
        let transitions_part = take(LABELS * LABELS * 2)?;
        let codes = take(512)?;
        let clusters = Clusters::new(take(clusters.saturating_mul(clusters::SLOT))?);
        let slots = take(slots.saturating_mul(4))?.as_chunks::<4>().0;
        let rows = take(rows.saturating_mul(ROW))?.as_chunks::<ROW>().0;
        let entries = take(size)?;
        if !rest.is_empty() || !slots.len().is_power_of_two() {
            return Err(ModelError::Damaged);
        }
        let mut transitions = [[0; LABELS]; LABELS];
        for (i, slot) in transitions.iter_mut().flatten().enumerate() {
            *slot = i32::from(short(transitions_part, i));
        }
        let mut codebook = [0; 256];
        for (i, slot) in codebook.iter_mut().enumerate() {
            *slot = short(codes, i);
        }
        let shape = Shape::new(slots.len(), rows.len() + entries.len());
        Ok(Self {
            transitions,
            codebook,
            clusters,
            index: Index { slots, shape },
            rows,
            entries,
        })
    }

    /// Returns what `feature` says for the first label: features of readings speak for no other. Cost: constant.
    #[must_use]
    pub fn weight(&self, feature: u64) -> i32 {
        let mut scores = [0; SCORED];
        self.add(feature, &mut scores);
        scores[0]
    }

    /// Finds the place of a feature whose first slot is known.
    #[inline]
    fn place(&self, key: Key, first: u32) -> Option<usize> {
        let shape = self.index.shape;
        let mut slot = first;
        for step in 1..=self.index.slots.len() {
            if slot == EMPTY {
                return None;
            }
            if (slot ^ key.tag) >> shape.place == 0 {
                let at = (slot & ((1 << shape.place) - 1)) as usize;
                let mark = match at.checked_sub(self.rows.len()) {
                    None => self.rows.get(at).and_then(|row| row.first_chunk::<2>()),
                    Some(at) => self.entries.get(at..).and_then(|e| e.first_chunk::<2>()),
                };
                if mark.is_some_and(|mark| u16::from_le_bytes(*mark) == key.mark) {
                    return Some(at);
                }
            }
            slot = self.index.slot(key.home + step);
        }
        None
    }

    /// Adds what `feature` says for each label to `scores`. Cost: constant.
    pub fn add(&self, feature: u64, scores: &mut Scores) {
        self.add_all(&[feature], scores);
    }

    /// Adds what each of `features` says for each label to `scores`. Cost: linear.
    ///
    /// Each step is taken for many features before the next, so that the processor waits for memory once for all.
    pub fn add_all(&self, features: &[u64], scores: &mut Scores) {
        for features in features.chunks(AT_ONCE) {
            let mut firsts = [(Key::default(), EMPTY); AT_ONCE];
            for (first, &feature) in firsts.iter_mut().zip(features) {
                let key = self.index.shape.key(feature);
                *first = (key, self.index.slot(key.home));
            }
            let (mut rows, mut many) = ([0_u32; AT_ONCE], 0);
            let (mut entries, mut few) = ([0_u32; AT_ONCE], 0);
            for &(key, first) in firsts.iter().take(features.len()) {
                let Some(at) = self.place(key, first) else {
                    continue;
                };
                match at.checked_sub(self.rows.len()) {
                    None => {
                        rows[many % AT_ONCE] = at as u32;
                        many += 1;
                    }
                    Some(at) => {
                        entries[few % AT_ONCE] = at as u32;
                        few += 1;
                    }
                }
            }
            for &row in rows.iter().take(many) {
                let Some((_, weights)) = self
                    .rows
                    .get(row as usize)
                    .and_then(|row| row.split_first_chunk::<2>())
                else {
                    continue;
                };
                for (sum, weight) in scores.iter_mut().zip(weights.as_chunks::<2>().0) {
                    *sum += i32::from(i16::from_le_bytes(*weight));
                }
            }
            for &at in entries.iter().take(few) {
                let entry = self.entries.get(at as usize..).unwrap_or_default();
                if let Some((&[_, _, c, d], codes)) = entry.split_first_chunk::<4>() {
                    let mask = u16::from_le_bytes([c, d]);
                    each(mask, codes, &self.codebook, |label, weight| {
                        scores[label % SCORED] += i32::from(weight);
                    });
                }
            }
        }
    }

    /// Packs a model: `entries` have one-byte codes of `codebook`. Cost: n log n.
    #[must_use]
    pub fn pack(
        transitions: &[[i16; LABELS]; LABELS],
        codebook: &[i16; 256],
        clusters: &[u8],
        entries: &[Entry],
    ) -> Vec<u8> {
        let mut sorted: Vec<(u32, Vec<(u8, u8)>)> = entries
            .iter()
            .map(|(feature, weights)| {
                let mut weights = weights.clone();
                weights.sort_unstable();
                ((feature >> 32) as u32, weights)
            })
            .collect();
        sorted.sort_unstable();
        let (mut rows, mut packed) = (Vec::new(), Vec::new());
        let mut places = Vec::with_capacity(sorted.len());
        for (id, weights) in &sorted {
            let mark = (*id as u16).to_le_bytes();
            if weights.len() >= MANY {
                places.push((*id, rows.len() / ROW, true));
                let mut row = [0_i16; SCORED];
                for &(label, code) in weights {
                    row[usize::from(label) % SCORED] = codebook[usize::from(code)];
                }
                rows.extend(mark);
                rows.extend(row.iter().flat_map(|weight| weight.to_le_bytes()));
            } else {
                places.push((*id, packed.len(), false));
                let labels = weights.iter().fold(0_u16, |labels, &(label, _)| {
                    labels | 1 << (usize::from(label) % SCORED)
                });
                packed.extend(mark);
                packed.extend(labels.to_le_bytes());
                packed.extend(weights.iter().map(|&(_, code)| code));
            }
        }
        let count = rows.len() / ROW;
        // Two slots for three features at the most full, one for three at the emptiest.
        let slots = (places.len() * 3 / 2).max(2).next_power_of_two();
        let shape = Shape::new(slots, count + packed.len());
        let mut index = vec![EMPTY; slots];
        for (id, place, row) in places {
            let key = shape.key(u64::from(id) << 32);
            let place = if row { place } else { count + place };
            let mut at = key.home;
            while let Some(slot) = index.get_mut(at) {
                if *slot == EMPTY {
                    *slot = key.tag | place as u32;
                    break;
                }
                at = (at + 1) % slots;
            }
        }
        let mut out = Vec::new();
        for n in [
            MAGIC,
            VERSION,
            0,
            0,
            0,
            (clusters.len() / clusters::SLOT) as u32,
            slots as u32,
            count as u32,
            packed.len() as u32,
            0,
        ] {
            out.extend(n.to_le_bytes());
        }
        out.extend(transitions.iter().flatten().flat_map(|n| n.to_le_bytes()));
        out.extend(codebook.iter().flat_map(|n| n.to_le_bytes()));
        out.extend_from_slice(clusters);
        out.extend(index.iter().flat_map(|n| n.to_le_bytes()));
        out.extend(rows);
        out.extend(packed);
        let len = (out.len() as u32).to_le_bytes();
        let seal = seal(&out).to_le_bytes();
        for (slot, byte) in out.iter_mut().skip(8).zip(len.into_iter().chain(seal)) {
            *slot = byte;
        }
        out
    }
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
            .map(|n| {
                let many = if n % 2 == 0 { 3..8 } else { 3..3 };
                let more = many.map(|label| (label, 1));
                (
                    mix(1, n),
                    [(2, 7), (15, 9)].into_iter().chain(more).collect(),
                )
            })
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
        for len in [0, 3, 39, 40, 700, packed.len() - 1] {
            let error = Model::new(packed[..len].to_vec().leak()).unwrap_err();
            assert!(
                matches!(error, ModelError::Length { found, .. } if found == len),
                "{len}: {error}"
            );
        }
        let mut longer = packed.clone();
        longer.push(0);
        let error = Model::new(longer.leak()).unwrap_err();
        insta::assert_snapshot!(error.to_string().replace(char::is_numeric, "9"), @"the tagger's model is cut short (99999 of 99999 bytes); names are found by lists and rules alone");
        for at in [12, 40, 700, packed.len() / 2, packed.len() - 1] {
            let mut flipped = packed.clone();
            flipped[at] ^= 1;
            let error = Model::new(flipped.leak()).unwrap_err();
            assert_eq!(error, ModelError::Damaged, "{at}");
        }
        let mut other = packed;
        other[4] = 99;
        insta::assert_snapshot!(Model::new(other.leak()).unwrap_err(), @"the tagger's model is not of this version; names are found by lists and rules alone");
    }
}
