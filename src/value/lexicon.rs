//! Sets of words, written as a text and looked up in constant time.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// A set of normalised words.
pub(crate) type Words = LazyLock<HashSet<&'static str, BuildHasherDefault<Mixer>>>;

/// A hasher for short words, quick and the same everywhere.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        let mix = |hash: u64, more: u64| {
            (hash.rotate_left(23) ^ more).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        };
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.0 = mix(self.0, u64::from_le_bytes(*word));
        }
        for &byte in rest {
            self.0 = mix(self.0, u64::from(byte));
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// Makes a set of the words of a text.
macro_rules! words {
    ($text:literal) => {
        std::sync::LazyLock::new(|| $text.split_whitespace().collect())
    };
}

pub(crate) use words;
