//! Extended grapheme clusters (UAX #29).

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Returns the byte ranges of the extended grapheme clusters of `text`, which they partition. Cost: linear.
#[must_use]
pub fn graphemes(text: &str) -> Graphemes<'_> {
    Graphemes { text, at: 0 }
}

/// The iterator that [`graphemes`] returns.
#[derive(Debug, Clone)]
pub struct Graphemes<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Graphemes<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = plain_length(rest)
            .or_else(|| rest.graphemes(true).next().map(str::len))
            .unwrap_or(rest.len());
        let start = self.at;
        self.at += length;
        Some(start..self.at)
    }
}

/// Returns the length of the first cluster where that needs no table: a plain character, Arabic marks, and a
/// plain character or the end behind (rules GB9 and GB999).
fn plain_length(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let mut length = chars.next().filter(|c| is_plain(*c))?.len_utf8();
    for c in chars {
        if is_plain(c) {
            break;
        }
        if !matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}') {
            return None;
        }
        length += c.len_utf8();
    }
    Some(length)
}

/// Whether `c` is of class Other and no emoji: the commonest characters of Arabic and English news.
pub(super) fn is_plain(c: char) -> bool {
    matches!(
        c,
        ' '..='~'
            | '\u{AB}'
            | '\u{BB}'
            | '\u{60C}'
            | '\u{61B}'
            | '\u{61F}'..='\u{64A}'
            | '\u{660}'..='\u{66F}'
            | '\u{671}'..='\u{6D5}'
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_way_gives_the_same_clusters(
            text in "([a بلا\u{64E}\u{651}\u{200D}\u{200C}\u{301}\u{600}\u{6DD}1\r\n\u{1F1E6}👍🏽\u{FE0F}ก\u{E33}]|\\PC){0,20}"
        ) {
            let ours: Vec<&str> = graphemes(&text).map(|range| &text[range]).collect();
            let theirs: Vec<&str> = text.graphemes(true).collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
