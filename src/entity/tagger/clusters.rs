//! What a large corpus without tags tells of a word: its clusters by the company it keeps, and how often a first
//! tagger took it for a name.

use super::hash;

/// Bytes of one slot: hash, then four numbers.
pub const SLOT: usize = 12;

/// Word → its clusters; an open-addressed table used as it lies in the model.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clusters<'a> {
    slots: &'a [u8],
}

/// Clusters of a word from coarse to fine, then its [`Seen`](super::memory::Seen); 0 where the word is unknown.
pub type Ids = [u16; 4];

impl<'a> Clusters<'a> {
    /// Returns the clusters in `slots`, whose length is [`SLOT`] times a power of two.
    #[must_use]
    pub const fn new(slots: &'a [u8]) -> Self {
        Self { slots }
    }

    /// Returns the clusters of the word with this hash. Cost: constant.
    #[must_use]
    pub fn get(&self, word: u64) -> Option<Ids> {
        let slots = self.slots.len() / SLOT;
        let key = Self::key(word);
        let mut at = key as usize & slots.checked_sub(1)?;
        for _ in 0..64 {
            let (found, numbers) = self
                .slots
                .get(at * SLOT..(at + 1) * SLOT)?
                .split_first_chunk::<4>()?;
            match u32::from_le_bytes(*found) {
                0 => return None,
                found if found == key => {
                    let mut ids = Ids::default();
                    for (id, bytes) in ids.iter_mut().zip(numbers.as_chunks::<2>().0) {
                        *id = u16::from_le_bytes(*bytes);
                    }
                    return Some(ids);
                }
                _ => at = (at + 1) & (slots - 1),
            }
        }
        None
    }

    const fn key(word: u64) -> u32 {
        let key = (word >> 32) as u32;
        if key == 0 { 1 } else { key }
    }

    /// Packs words and their clusters into slots. Cost: linear.
    #[must_use]
    pub fn pack<'w>(words: impl IntoIterator<Item = (&'w str, Ids)>) -> Vec<u8> {
        let words: Vec<(&str, Ids)> = words.into_iter().collect();
        let slots = (words.len() * 5 / 4).next_power_of_two();
        let mut out = vec![0; slots * SLOT];
        for (word, ids) in words {
            let key = Self::key(hash::word(word));
            let mut at = key as usize & (slots - 1);
            while let Some(slot) = out.get_mut(at * SLOT..(at + 1) * SLOT) {
                if slot.starts_with(&[0; 4]) {
                    let mut bytes = key.to_le_bytes().to_vec();
                    bytes.extend(ids.iter().flat_map(|id| id.to_le_bytes()));
                    slot.copy_from_slice(&bytes);
                    break;
                }
                at = (at + 1) & (slots - 1);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_words_are_found() {
        let slots = Clusters::pack([("تونس", [1, 2, 3, 7]), ("قال", [4, 5, 6, 0])]);
        let clusters = Clusters::new(&slots);
        assert_eq!(clusters.get(hash::word("تونس")), Some([1, 2, 3, 7]));
        assert_eq!(clusters.get(hash::word("قال")), Some([4, 5, 6, 0]));
        assert_eq!(clusters.get(hash::word("عمان")), None);
        assert_eq!(Clusters::default().get(7), None);
    }
}
