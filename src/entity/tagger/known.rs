//! Words met before, with what they say of the labels around them: the same few thousand words make most of all news.

use std::sync::{Arc, Mutex, PoisonError};

use super::features::WINDOW;
use super::viterbi::Scores;
use super::word::Word;

/// Places of the window.
pub const PLACES: usize = 2 * WINDOW as usize + 1;

/// Sets of two words each that are kept.
const SETS: usize = 4096;

/// Stores that are kept for the next text.
const STORES: usize = 16;

/// What is known of a word, which does not depend on its text.
#[derive(Debug, Default)]
pub struct Known {
    /// What is seen of it.
    pub word: Word,
    /// What it says of the labels of a token, by how far it stands from that token.
    pub rows: [Scores; PLACES],
}

/// The words met last. Bounded: a new word takes the place of another.
#[derive(Debug, Default)]
pub struct Store {
    sets: Vec<[Option<Arc<Known>>; 2]>,
}

impl Store {
    /// Returns what is known of the word whose bytes have the hash `raw`, asking `learn` if it is new. Cost: constant.
    pub fn get(&mut self, raw: u64, learn: impl FnOnce() -> Known) -> Arc<Known> {
        if self.sets.is_empty() {
            self.sets.resize_with(SETS, Default::default);
        }
        let Some([first, second]) = self.sets.get_mut((raw >> 24) as usize % SETS) else {
            return Arc::new(learn());
        };
        if let Some(known) = first
            && known.word.raw == raw
        {
            return Arc::clone(known);
        }
        std::mem::swap(first, second);
        if let Some(known) = first
            && known.word.raw == raw
        {
            return Arc::clone(known);
        }
        let known = Arc::new(learn());
        *first = Some(Arc::clone(&known));
        known
    }
}

/// Stores for workers: each takes one for a text.
#[derive(Debug, Default)]
pub struct Stores(Mutex<Vec<Store>>);

impl Stores {
    /// Takes a store, or an empty one.
    pub fn take(&self) -> Store {
        let mut free = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        free.pop().unwrap_or_default()
    }

    /// Gives it back.
    pub fn give(&self, store: Store) {
        let mut free = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if free.len() < STORES {
            free.push(store);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_forgets_but_never_mixes_up() {
        let mut store = Store::default();
        for round in 0..3_u64 {
            for n in 0..40_000_u64 {
                let raw = super::super::hash::mix(7, n);
                let known = store.get(raw, || Known {
                    word: Word {
                        raw,
                        len: n,
                        ..Word::default()
                    },
                    ..Known::default()
                });
                assert_eq!((known.word.raw, known.word.len), (raw, n), "{round}");
            }
        }
        assert!(store.sets.iter().flatten().flatten().count() <= 2 * SETS);
    }
}
