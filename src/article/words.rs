//! The words of a short text, folded, for comparing with the phrases pages are made of.

use crate::text::letter::is_letter_or_digit;
use std::collections::HashSet;

use crate::text::fold::key;

/// The words of a text: folded, punctuation and symbols gone, joined by one blank.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    key: String,
    /// Bit `n`: after word `n` comes a mark that parts a label from what it labels.
    labels: u64,
    count: usize,
    upon: bool,
}

impl Words {
    /// Reads the words of `text`. Cost: linear.
    pub fn new(text: &str) -> Self {
        let mut words = Self {
            key: String::with_capacity(text.len()),
            upon: text
                .trim_start_matches(|c: char| !is_letter_or_digit(c))
                .starts_with("على "),
            ..Self::default()
        };
        let mut open = true;
        // Folding makes quotation marks of «»; in a path of links they are arrows.
        for c in key(&text.replace(['»', '›'], ">")).chars() {
            if is_letter_or_digit(c) {
                if open {
                    if words.count > 0 {
                        words.key.push(' ');
                    }
                    words.count += 1;
                    open = false;
                }
                words.key.push(c);
            } else {
                // A mark inside a word was folded away before; what is left parts words.
                open = true;
                if matches!(c, ':' | '|' | '/' | '-' | '>' | '←' | '(' | '[')
                    && (1..=64).contains(&words.count)
                {
                    words.labels |= 1 << (words.count - 1);
                }
            }
        }
        words
    }

    /// All words, joined by one blank.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether the first word is «على», which folds to the name «علي».
    pub fn is_upon(&self) -> bool {
        self.upon
    }

    /// The words in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.key.split(' ').filter(|w| !w.is_empty())
    }

    /// Whether the first `count` words are all there are, or a colon, bar or dash follows them.
    pub fn label_after(&self, count: usize) -> bool {
        count == self.count || ((1..=64).contains(&count) && self.labels & (1 << (count - 1)) != 0)
    }

    /// The words without those that are numbers, joined by one blank.
    pub fn without_numbers(&self) -> String {
        let mut out = String::new();
        for word in self.iter().filter(|w| !is_number(w)) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }
}

/// Whether a folded word is a number.
pub(super) fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// A set of folded words.
#[derive(Debug)]
pub(super) struct WordSet(HashSet<String>);

impl WordSet {
    /// Folds the words of `list`, which are parted by blanks.
    pub fn new(list: &str) -> Self {
        Self(list.split_whitespace().map(key).collect())
    }

    /// Whether the folded `word` is in it.
    pub fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}
