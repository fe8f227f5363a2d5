//! Sets of words, written as a text and looked up in constant time.

use std::collections::HashSet;
use std::sync::LazyLock;

/// A set of normalised words.
pub(crate) type Words = LazyLock<HashSet<&'static str>>;

/// Makes a set of the words of a text.
macro_rules! words {
    ($text:literal) => {
        std::sync::LazyLock::new(|| $text.split_whitespace().collect())
    };
}

pub(crate) use words;
