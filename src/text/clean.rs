//! What may be shown: the one policy that keeps article text from acting on the terminal.

use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, PrependedConcatenationMark,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// What becomes of a character when it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Shown as it is.
    Keep,
    /// Shown as this one-cell symbol (a control, a noncharacter) or as a blank.
    As(char),
    /// Not shown, takes no cell (bidi controls, ZWJ, BOM, tags …); it may still steer the layout.
    Hidden,
}

/// Returns how `c` is shown.
///
/// | character | shown |
/// |---|---|
/// | TAB, no-break blanks, blanks of other widths | a blank |
/// | other C0 controls, DEL | their picture, `␀` to `␟` and `␡` |
/// | NEL, U+2028, U+2029 | `␤` (they end paragraphs: seen only where a text must stay on one line) |
/// | other C1 controls, noncharacters, U+FFFC | `�` |
/// | format characters, default ignorables, tags, variation selectors | nothing |
#[must_use]
pub fn shown(c: char) -> Shown {
    match c {
        // The commonest, without a look into tables.
        ' '..='~' | '\u{621}'..='\u{669}' | '\u{671}'..='\u{6DC}' => Shown::Keep,
        '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => Shown::As(' '),
        '\0'..='\u{1F}' => Shown::As(char::from_u32(0x2400 + c as u32).unwrap_or('\u{FFFD}')),
        '\u{7F}' => Shown::As('\u{2421}'),
        '\u{85}' | '\u{2028}' | '\u{2029}' => Shown::As('\u{2424}'),
        // The last, the Khmer sign beyyal, is three columns wide: no cell can hold it.
        '\u{80}'..='\u{9F}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFC}' | '\u{17D8}' => {
            Shown::As('\u{FFFD}')
        }
        _ if c as u32 & 0xFFFE == 0xFFFE => Shown::As('\u{FFFD}'),
        _ if is_invisible(c) => Shown::Hidden,
        _ => Shown::Keep,
    }
}

/// Whether `c` is drawn by nobody: a default ignorable, or a format character that is not a sign over numbers.
fn is_invisible(c: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        || (CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::Format
            && !CodePointSetData::new::<PrependedConcatenationMark>().contains(c))
}

/// Returns `text` on one line with nothing in it that could act on a terminal.
///
/// Controls become visible symbols, line ends and tabs become blanks, bidi controls go; ZWNJ and ZWJ stay, as
/// they change letters. The order is logical. For error messages, tables and file names; article text goes
/// through [`super::Paragraph`] instead. Cost: linear.
#[must_use]
pub fn line(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{200C}' | '\u{200D}' => Some(c),
            _ => match shown(c) {
                Shown::Keep => Some(c),
                Shown::As(symbol) => Some(symbol),
                Shown::Hidden => None,
            },
        })
        .collect()
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

    #[test]
    fn no_character_that_acts_is_kept() {
        for c in '\0'..=char::MAX {
            let acts = c.is_control()
                || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
                || c as u32 & 0xFFFE == 0xFFFE
                || ('\u{E0000}'..='\u{E0FFF}').contains(&c);
            if acts {
                assert_ne!(shown(c), Shown::Keep, "{:04X}", c as u32);
            }
            if let Shown::As(symbol) = shown(c) {
                assert_eq!(shown(symbol), Shown::Keep, "{:04X}", c as u32);
                assert_eq!(unicode_width::UnicodeWidthChar::width(symbol), Some(1));
            }
        }
    }

    #[test]
    fn policy() {
        let table: String = [
            'a',
            'ب',
            '\u{64E}',
            '\u{600}',
            '\u{6DD}',
            '\t',
            '\u{1B}',
            '\0',
            '\u{7F}',
            '\u{9B}',
            '\u{2028}',
            '\u{FFFE}',
            '\u{202E}',
            '\u{2067}',
            '\u{200D}',
            '\u{FEFF}',
            '\u{AD}',
            '\u{E0041}',
            '\u{FE0F}',
            '\u{FFF9}',
            '\u{3164}',
        ]
        .iter()
        .map(|&c| format!("{:04X} {:?}\n", c as u32, shown(c)))
        .collect();
        insta::assert_snapshot!(table, @r"
        0061 Keep
        0628 Keep
        064E Keep
        0600 Keep
        06DD Keep
        0009 As(' ')
        001B As('␛')
        0000 As('␀')
        007F As('␡')
        009B As('�')
        2028 As('␤')
        FFFE As('�')
        202E Hidden
        2067 Hidden
        200D Hidden
        FEFF Hidden
        00AD Hidden
        E0041 Hidden
        FE0F Hidden
        FFF9 Hidden
        3164 Hidden
        ");
    }

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(
            line("a\r\nb\tc\u{1b}[31m\u{202e}د\u{9b}2J"),
            "a  b c␛[31mد�2J"
        );
        assert_eq!(line("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn no_symbol_is_wider_than_two_columns() {
        use unicode_width::UnicodeWidthChar;
        for c in '\0'..=char::MAX {
            let symbol = match shown(c) {
                Shown::Keep => c,
                Shown::As(symbol) => symbol,
                Shown::Hidden => continue,
            };
            assert!(symbol.width().is_some_and(|cols| cols <= 2), "{c:?}");
        }
    }
}
