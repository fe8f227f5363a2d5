//! Hashing of features: the same on every machine and in every version.

/// Mixes `value` into `hash`. Cost: constant.
#[must_use]
pub const fn mix(hash: u64, value: u64) -> u64 {
    let x = (hash.rotate_left(23) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x ^ (x >> 29)
}

/// Returns the hash of a sequence of bytes. Cost: linear.
#[must_use]
pub fn bytes(bytes: &[u8]) -> u64 {
    let mut hash = 0x51_7C_C1_B7_27_22_0A_95;
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        hash = mix(hash, u64::from_le_bytes(*word));
    }
    for &byte in rest {
        hash = mix(hash, u64::from(byte));
    }
    mix(hash, bytes.len() as u64)
}

/// Returns the hash of a word. Cost: linear.
#[must_use]
pub fn word(word: &str) -> u64 {
    bytes(word.as_bytes())
}

/// A hasher of this kind for tables of words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mixer(u64);

impl std::hash::Hasher for Mixer {
    fn write(&mut self, more: &[u8]) {
        self.0 = mix(self.0, bytes(more));
    }

    fn write_u8(&mut self, n: u8) {
        self.0 = mix(self.0, u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = mix(self.0, n);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A table with such a hasher.
pub type Table<K, V> = std::collections::HashMap<K, V, std::hash::BuildHasherDefault<Mixer>>;

#[cfg(test)]
mod tests {
    #[test]
    fn hashes_stay_what_models_were_trained_with() {
        insta::assert_snapshot!(format!("{:016x} {:016x}", super::word("تونس"), super::mix(7, 9)), @"7b0a0ad436012a32 9930cc330a983d03");
    }
}
