//! What a cell is to the terminals that order rows themselves.

use std::ops::Range;

use ratatui::buffer::Cell;
use unicode_bidi::{BidiClass, bidi_class};

/// The kinds of cell that the encodings tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A right-to-left letter (R, AL).
    Rtl,
    /// An Arabic digit, or what belongs to one (AN).
    Number,
    /// Everything else.
    Other,
}

/// Returns the class of a cell's symbol: that of its first character.
pub fn class(symbol: &str) -> Class {
    if !matters(symbol) {
        return Class::Other;
    }
    match symbol.chars().next().map(bidi_class) {
        Some(BidiClass::R | BidiClass::AL) => Class::Rtl,
        Some(BidiClass::AN) => Class::Number,
        _ => Class::Other,
    }
}

/// Whether a symbol may be of another class than [`Class::Other`], by its first byte: right-to-left scripts begin at
/// U+0590, and so does what is looked up in a table.
pub fn matters(symbol: &str) -> bool {
    matches!(
        symbol.as_bytes(),
        [0xd6..=0xdf, ..]
            | [0xe0, 0xa0..=0xa3, ..]
            | [0xef, 0xac..=0xbb, ..]
            | [0xf0, 0x90 | 0x9e, ..]
    )
}

/// Takes the marks off right-to-left letters.
pub fn bare(row: &mut [Cell]) {
    for cell in row {
        let symbol = cell.symbol();
        let base = symbol.chars().next().map_or(0, char::len_utf8);
        if base < symbol.len() && class(symbol) == Class::Rtl {
            let base = symbol.get(..base).unwrap_or_default().to_owned();
            cell.set_symbol(&base);
        }
    }
}

/// The maximal stretches of right-to-left letters in a row, left to right.
pub fn words(row: &[Cell]) -> Vec<Range<usize>> {
    stretches(row, |symbol| class(symbol) == Class::Rtl)
}

/// The maximal stretches of cells whose symbols are `such`, left to right.
pub fn stretches(row: &[Cell], such: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut begun = None;
    for (x, cell) in row.iter().enumerate() {
        match (such(cell.symbol()), begun) {
            (true, None) => begun = Some(x),
            (false, Some(start)) => {
                words.push(start..x);
                begun = None;
            }
            _ => {}
        }
    }
    words.extend(begun.map(|start| start..row.len()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No character that has a class is passed over by its first byte.
    #[test]
    fn every_right_to_left_character_matters() {
        for c in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let symbol: &str = c.encode_utf8(&mut bytes);
            // U+200F is a control: it never comes so far.
            if c != '\u{200f}'
                && matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN)
            {
                assert!(matters(symbol), "{c:?} {:x}", c as u32);
            }
        }
    }

    #[test]
    fn classes() {
        for (symbol, expected) in [
            ("a", Class::Other),
            ("1", Class::Other),
            ("│", Class::Other),
            (" ", Class::Other),
            ("،", Class::Other),
            ("«", Class::Other),
            ("ﻻ", Class::Rtl),
            ("ب\u{64e}", Class::Rtl),
            ("؟", Class::Rtl),
            ("א", Class::Rtl),
            ("٣", Class::Number),
            ("۳", Class::Other),
        ] {
            assert_eq!(class(symbol), expected, "{symbol}");
        }
    }
}
