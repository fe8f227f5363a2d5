//! What is seen of one word by itself.

use super::clusters::{Clusters, Ids};
use super::hash::{self, mix};
use crate::entity::token::{Shape, Token};

/// Letters of a word that are looked at; longer words are cut.
const LONGEST: usize = 24;

/// What is seen of one word, hashed.
#[derive(Debug, Clone, Default)]
pub struct Word {
    /// The folded word, or the mark.
    pub key: u64,
    /// The word as it is written.
    pub raw: u64,
    /// The word without clitics and article.
    pub stem: u64,
    /// What was taken from the stem, hashed.
    pub prefix: u64,
    /// Kind of token: letters, Latin, digits by number, marks.
    pub shape: u64,
    /// Letters.
    pub len: u64,
    /// It has the article.
    pub definite: bool,
    /// It is a word, number or mark without use as a name by itself.
    pub mark: bool,
    /// First letters: 1, 2, 3, 4.
    pub starts: [u64; 4],
    /// Last letters: 1, 2, 3, 4.
    pub ends: [u64; 4],
    /// First letters of the stem: 2, 3, 4.
    pub stem_starts: [u64; 3],
    /// Last letters of the stem: 2, 3, 4.
    pub stem_ends: [u64; 3],
    /// Other readings: what is cut off and what is left.
    pub readings: [(u64, u64); 3],
    /// Clusters of the word, or of its longest known reading.
    pub clusters: Ids,
}

fn letters(chars: &[char]) -> u64 {
    chars
        .iter()
        .fold(chars.len() as u64, |hash, &c| mix(hash, c as u64))
}

/// Hashes a stretch of letters as [`hash::word`] does with the same text.
fn text(chars: &[char]) -> u64 {
    let mut bytes = [0; LONGEST * 4];
    let mut len = 0;
    for c in chars {
        let mut one = [0; 4];
        for &byte in c.encode_utf8(&mut one).as_bytes() {
            if let Some(slot) = bytes.get_mut(len) {
                *slot = byte;
                len += 1;
            }
        }
    }
    hash::bytes(bytes.get(..len).unwrap_or_default())
}

impl Word {
    /// Looks at one token: `key` is its folded key, `raw` its bytes in the text. Cost: constant.
    #[must_use]
    pub fn new(token: &Token, key: &str, raw: &str, clusters: Clusters<'_>) -> Self {
        let mut buffer = ['\0'; LONGEST];
        let mut len = 0;
        for (slot, c) in buffer.iter_mut().zip(key.chars()) {
            *slot = c;
            len += 1;
        }
        let chars = buffer.get(..len).unwrap_or_default();
        let mut word = Self {
            raw: hash::word(raw),
            len: len.min(8) as u64,
            ..Self::default()
        };
        match token.shape {
            Shape::Mark(c) => {
                word.key = mix(1, c as u64);
                word.stem = word.key;
                word.shape = 1;
                word.mark = true;
                return word;
            }
            Shape::Border => {
                word.mark = true;
                return word;
            }
            Shape::Number => {
                word.shape = 8 + len.min(6) as u64 + 8 * u64::from(key.contains(['.', ',', '٫']));
            }
            Shape::Latin => {
                word.shape = 2
                    + u64::from(token.capital)
                    + 2 * u64::from(len <= 4 && raw.chars().all(char::is_uppercase));
            }
            Shape::Arabic => word.shape = 7,
        }
        word.key = text(chars);
        word.stem = word.key;
        word.clusters = clusters.get(word.key).unwrap_or_default();
        for n in 1..=4 {
            if len > n {
                if let Some(slot) = word.starts.get_mut(n - 1) {
                    *slot = letters(chars.get(..n).unwrap_or_default());
                }
                if let Some(slot) = word.ends.get_mut(n - 1) {
                    *slot = letters(chars.get(len - n..).unwrap_or_default());
                }
            }
        }
        if token.shape == Shape::Arabic {
            word.strip(chars, clusters);
        }
        word
    }

    /// Takes the clitics and the article off.
    fn strip(&mut self, chars: &[char], clusters: Clusters<'_>) {
        let mut rest = chars;
        let mut prefix = 0;
        let mut readings = self.readings.iter_mut();
        let mut cut = |this: &mut (u64, u64), prefix: u64, rest: &[char]| {
            *this = (prefix, text(rest));
            for (slot, id) in self
                .clusters
                .iter_mut()
                .zip(clusters.get(this.1).unwrap_or_default())
            {
                if *slot == 0 {
                    *slot = id;
                }
            }
            self.stem = this.1;
            self.prefix = prefix;
        };
        if let [c @ ('و' | 'ف'), left @ ..] = rest
            && left.len() >= 3
        {
            prefix = mix(prefix, *c as u64);
            rest = left;
            if let Some(this) = readings.next() {
                cut(this, prefix, rest);
            }
        }
        if let ['ل', 'ل', left @ ..] = rest
            && left.len() >= 3
        {
            prefix = mix(mix(prefix, 'ل' as u64), 'ا' as u64);
            rest = left;
            self.definite = true;
            if let Some(this) = readings.next() {
                cut(this, prefix, rest);
            }
        } else if let [c @ ('ب' | 'ك' | 'ل'), left @ ..] = rest
            && left.len() >= 4
        {
            prefix = mix(prefix, *c as u64);
            rest = left;
            if let Some(this) = readings.next() {
                cut(this, prefix, rest);
            }
        }
        if let ['ا', 'ل', left @ ..] = rest
            && left.len() >= 3
        {
            prefix = mix(prefix, 'ا' as u64);
            rest = left;
            self.definite = true;
            if let Some(this) = readings.next() {
                cut(this, prefix, rest);
            }
        }
        self.definite |= chars.starts_with(&['ا', 'ل']);
        for n in 2..=4 {
            if rest.len() > n {
                if let Some(slot) = self.stem_starts.get_mut(n - 2) {
                    *slot = letters(rest.get(..n).unwrap_or_default());
                }
                if let Some(slot) = self.stem_ends.get_mut(n - 2) {
                    *slot = letters(rest.get(rest.len() - n..).unwrap_or_default());
                }
            }
        }
    }
}
