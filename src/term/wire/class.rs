//! What a cell is to the terminals that order rows themselves.

use std::ops::Range;

use compact_str::CompactString;
use ratatui::buffer::Cell;
use unicode_bidi::{BidiClass, bidi_class};

/// The kinds of cell that the encodings tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A right-to-left letter (R, AL).
    Rtl,
    /// An Arabic digit, or what belongs to one (AN).
    Number,
    /// A digit or sign of Arabic script that UAX #9 takes for a European one: U+06F0 to U+06F9, U+066A.
    Eastern,
    /// Everything else.
    Other,
}

/// Returns the class of a cell's symbol: that of its first character.
pub fn class(symbol: &str) -> Class {
    match symbol.as_bytes() {
        // Joined Arabic letters, U+FE80 to U+FEFC, and two places left free behind them.
        [0xef, 0xba, ..] | [0xef, 0xbb, ..=0xbe, ..] => Class::Rtl,
        [0xdb, 0xb0..=0xb9, ..] | [0xd9, 0xaa, ..] => Class::Eastern,
        // Right-to-left scripts begin at U+0590.
        [0xd6..=0xdf, ..]
        | [0xe0, 0xa0..=0xa3, ..]
        | [0xef, 0xac..=0xb9, ..]
        | [0xf0, 0x90 | 0x9e, ..] => match symbol.chars().next().map(bidi_class) {
            Some(BidiClass::R | BidiClass::AL) => Class::Rtl,
            Some(BidiClass::AN) => Class::Number,
            _ => Class::Other,
        },
        _ => Class::Other,
    }
}

/// Whether a symbol is a frame or a block (U+2500 to U+259F).
pub fn is_frame(symbol: &str) -> bool {
    matches!(symbol.as_bytes(), [0xe2, 0x94..=0x96, _])
}

/// Takes the marks off right-to-left letters.
pub fn bare(row: &mut [Cell], classes: &[Class]) {
    for (cell, class) in row.iter_mut().zip(classes) {
        let symbol = cell.symbol();
        let base = symbol.chars().next().map_or(0, char::len_utf8);
        if base < symbol.len() && *class == Class::Rtl {
            let base = CompactString::new(symbol.get(..base).unwrap_or_default());
            cell.set_symbol(&base);
        }
    }
}

/// The maximal stretches of right-to-left letters in a row, left to right.
pub fn words(classes: &[Class]) -> impl Iterator<Item = Range<usize>> + '_ {
    stretches(classes, |class| class == Class::Rtl)
}

/// The maximal stretches of cells of `such` a class, left to right.
pub fn stretches<'a, T: Copy>(
    classes: &'a [T],
    such: impl Fn(T) -> bool + 'a,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut x = 0;
    std::iter::from_fn(move || {
        let rest = classes.get(x..)?;
        let start = x + rest.iter().position(|class| such(*class))?;
        let length = classes.get(start..)?.iter().position(|class| !such(*class));
        x = length.map_or(classes.len(), |length| start + length);
        Some(start..x)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes say of every character what its bidi class says.
    #[test]
    fn every_character_has_its_class() {
        for c in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let symbol: &str = c.encode_utf8(&mut bytes);
            let expected = match bidi_class(c) {
                // A control: it never comes so far.
                _ if c == '\u{200f}' => Class::Other,
                _ if matches!(c, '\u{6f0}'..='\u{6f9}' | '\u{66a}') => Class::Eastern,
                BidiClass::R | BidiClass::AL => Class::Rtl,
                BidiClass::AN => Class::Number,
                _ => Class::Other,
            };
            assert_eq!(class(symbol), expected, "{c:?} U+{:04X}", c as u32);
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
            ("۳", Class::Eastern),
            ("٪", Class::Eastern),
        ] {
            assert_eq!(class(symbol), expected, "{symbol}");
        }
    }
}
