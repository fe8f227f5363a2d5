//! Random numbers that are the same everywhere.

/// `SplitMix64`.
pub struct Random(pub u64);

impl Random {
    /// Returns the next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Returns a number from 0 to `below` - 1.
    pub const fn below(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }

    /// Returns true with probability `p`.
    pub fn chance(&mut self, p: f32) -> bool {
        ((self.next() >> 40) as f32) < p * 16_777_216.0
    }

    /// Shuffles.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}
