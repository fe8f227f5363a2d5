//! Cutting a text into paragraphs.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

/// One paragraph of a text: its bytes without the line end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Byte range in the text.
    pub bytes: Range<usize>,
    /// Continues the piece before it: an over-long paragraph was cut here, at a blank where there is one.
    pub continues: bool,
}

/// Bytes after which a paragraph is cut, so that every cost per paragraph stays bounded.
pub const SOFT_LIMIT: usize = 64 * 1024;

/// Cuts `text` at LF, CR LF, CR, NEL, VT, FF, U+2028 and U+2029, and over-long pieces at [`SOFT_LIMIT`].
///
/// A line end closes a paragraph and opens none: `"a\n"` is one piece, `"\n"` one empty piece, `""` none.
/// Pieces and line ends together are the text. A cut falls after a blank in the second half of the limit,
/// else between two grapheme clusters, else (a cluster of 32 KB) between two characters. Cost: linear.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let (end, next) = line_end(text.as_bytes(), start);
        push(&mut pieces, text, start..end);
        start = next;
    }
    pieces
}

/// Returns where the line that begins at `start` ends, and where the next begins.
fn line_end(bytes: &[u8], start: usize) -> (usize, usize) {
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        let after = |ahead: usize| bytes.get(at + ahead).copied();
        let length = match byte {
            b'\r' if after(1) == Some(b'\n') => 2,
            b'\n' | 0x0B | 0x0C | b'\r' => 1,
            0xC2 if after(1) == Some(0x85) => 2,
            0xE2 if after(1) == Some(0x80) && matches!(after(2), Some(0xA8 | 0xA9)) => 3,
            _ => {
                at += 1;
                continue;
            }
        };
        return (at, at + length);
    }
    (bytes.len(), bytes.len())
}

/// Pushes one line, cut where it is over-long.
fn push(pieces: &mut Vec<Piece>, text: &str, line: Range<usize>) {
    let mut start = line.start;
    while let Some(rest) = text.get(start..line.end)
        && rest.len() > SOFT_LIMIT
    {
        let end = start + cut(rest);
        pieces.push(Piece {
            bytes: start..end,
            continues: start > line.start,
        });
        start = end;
    }
    pieces.push(Piece {
        bytes: start..line.end,
        continues: start > line.start,
    });
}

/// Returns where to cut an over-long line: more than 0 and at most [`SOFT_LIMIT`].
fn cut(line: &str) -> usize {
    let limit = line.floor_char_boundary(SOFT_LIMIT);
    let half = line.floor_char_boundary(SOFT_LIMIT / 2);
    // One character more than the window, so that a mark after the last blank is seen.
    let seen = line
        .get(..line.ceil_char_boundary(limit + 1))
        .unwrap_or(line);
    let is_boundary = |at: usize| {
        GraphemeCursor::new(at, seen.len(), true)
            .is_boundary(seen, 0)
            .unwrap_or(true)
    };
    let window = line.get(half..limit).unwrap_or_default();
    let blank = window
        .char_indices()
        .rev()
        .filter(|(_, c)| matches!(c, ' ' | '\t' | '\u{3000}'))
        .map(|(at, c)| half + at + c.len_utf8())
        .take(64)
        .find(|&at| is_boundary(at));
    blank
        .or_else(|| {
            GraphemeCursor::new(limit, seen.len(), true)
                .prev_boundary(seen, 0)
                .ok()
                .flatten()
                .filter(|&at| at >= half)
        })
        .unwrap_or(limit)
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::panic,
    clippy::format_collect,
    clippy::single_range_in_vec_init
)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn show(text: &str) -> String {
        pieces(text)
            .iter()
            .map(|p| format!("[{}]", &text[p.bytes.clone()]))
            .collect()
    }

    #[test]
    fn line_ends() {
        for (text, want) in [
            ("", ""),
            ("\n", "[]"),
            ("أ", "[أ]"),
            ("أ\nب\n", "[أ][ب]"),
            ("a\r\nb\rc\n\nd", "[a][b][c][][d]"),
            (
                "a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f",
                "[a][b][c][d][e][f]",
            ),
        ] {
            assert_eq!(show(text), want, "{text:?}");
        }
    }

    #[test]
    fn an_over_long_line_is_cut_after_a_blank() {
        let text = "كلمة ".repeat(40_000);
        let pieces = pieces(&text);
        assert!(pieces.len() >= 5);
        for piece in &pieces {
            assert!(piece.bytes.len() <= SOFT_LIMIT);
            assert!(text[piece.bytes.clone()].ends_with(' '));
            assert_eq!(piece.continues, piece.bytes.start > 0);
        }
    }

    #[test]
    fn clusters_are_not_cut() {
        let text = "e\u{301}\u{302}".repeat(50_000);
        for piece in pieces(&text) {
            assert!(text[piece.bytes.clone()].starts_with('e'));
        }
        // One endless cluster, and endless flags: cut all the same.
        for text in ["\u{64E}".repeat(200_000), "\u{1F1E6}".repeat(200_000)] {
            assert!(pieces(&text).iter().all(|p| p.bytes.len() <= SOFT_LIMIT));
        }
    }

    proptest! {
        #[test]
        fn pieces_and_line_ends_are_the_text(text in "[ab \n\r\u{85}\u{2028}\u{2029}\u{B}\u{C}ل]{0,40}") {
            let mut at = 0;
            for piece in pieces(&text) {
                prop_assert!(text[at..piece.bytes.start].chars().all(|c| !"ab ل".contains(c)));
                prop_assert!(text[piece.bytes.clone()].chars().all(|c| "ab ل".contains(c)));
                at = piece.bytes.end;
            }
            prop_assert!(text.len() - at <= 3);
        }
    }
}
