//! Cutting a text into paragraphs.

use std::ops::Range;

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

/// Cuts `text` at LF, CR LF, CR, NEL, VT, FF, U+2028 and U+2029, and over-long pieces at [`SOFT_LIMIT`]. Cost: linear.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let _ = text;
    todo!()
}
