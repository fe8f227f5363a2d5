//! A set of articles.

use super::DocId;

/// A set of article numbers below a bound.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// Makes an empty set for numbers below `n`.
    pub(super) fn new(n: usize) -> Self {
        Self {
            words: vec![0; n.div_ceil(64)],
        }
    }

    /// Adds an article; one beyond the bound is not added.
    pub(super) fn insert(&mut self, doc: DocId) {
        if let Some(word) = self.words.get_mut(doc.0 as usize / 64) {
            *word |= 1 << (doc.0 % 64);
        }
    }

    /// Whether an article is in the set.
    pub(super) fn contains(&self, doc: DocId) -> bool {
        self.words
            .get(doc.0 as usize / 64)
            .is_some_and(|w| w & (1 << (doc.0 % 64)) != 0)
    }

    /// Keeps what is in `other` too.
    pub(super) fn keep(&mut self, other: &Self) {
        for (i, word) in self.words.iter_mut().enumerate() {
            *word &= other.words.get(i).copied().unwrap_or(0);
        }
    }

    /// Drops what is in `other`.
    pub(super) fn drop_all(&mut self, other: &Self) {
        for (word, off) in self.words.iter_mut().zip(&other.words) {
            *word &= !off;
        }
    }

    /// The articles in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = DocId> + '_ {
        (0_u32..).zip(&self.words).flat_map(|(i, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = rest.trailing_zeros();
                (rest != 0).then(|| {
                    rest &= rest - 1;
                    DocId(i * 64 + bit)
                })
            })
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_is_put_in() {
        let mut a = Bits::new(130);
        for n in [0, 63, 64, 129, 500] {
            a.insert(DocId(n));
        }
        assert_eq!(a.iter().map(|d| d.0).collect::<Vec<_>>(), [0, 63, 64, 129]);
        let mut b = Bits::new(70);
        b.insert(DocId(63));
        let mut c = a.clone();
        c.keep(&b);
        assert_eq!(c.iter().map(|d| d.0).collect::<Vec<_>>(), [63]);
        a.drop_all(&b);
        assert!(!a.contains(DocId(63)) && a.contains(DocId(129)) && !a.contains(DocId(500)));
    }
}
