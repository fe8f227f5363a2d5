//! Bidi classes of characters.

use unicode_bidi::{BidiClass, BidiDataSource, bidi_class};

/// The classes of `unicode-bidi`, without a search in its table for the characters that news is made of.
pub(super) struct Classes;

impl BidiDataSource for Classes {
    fn bidi_class(&self, c: char) -> BidiClass {
        match c {
            ' ' => BidiClass::WS,
            'a'..='z' | 'A'..='Z' => BidiClass::L,
            '0'..='9' => BidiClass::EN,
            '\u{620}'..='\u{64A}' => BidiClass::AL,
            '\u{64B}'..='\u{65F}' => BidiClass::NSM,
            _ => bidi_class(c),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_gives_the_same_classes() {
        for c in '\0'..=char::MAX {
            assert_eq!(Classes.bidi_class(c), bidi_class(c), "{:04X}", c as u32);
        }
    }
}
