//! Mirrored characters (UAX #9, rule L4).

use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;

/// Returns the character drawn for `c` in a right-to-left run: `(` for `)`, `»` for `«`; itself if there is none.
#[must_use]
pub fn mirrored(c: char) -> char {
    // No letter is mirrored, and nothing in these blocks: the answer for nearly all text without a look into the table.
    if matches!(c, ' ' | 'a'..='z' | 'A'..='Z' | '0'..='9' | '\u{590}'..='\u{EFF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
    {
        return c;
    }
    CodePointMapData::<BidiMirroringGlyph>::new()
        .get(c)
        .mirroring_glyph
        .unwrap_or(c)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn pairs() {
        for pair in ["()", "[]", "{}", "«»", "‹›", "<>", "≤≥", "⟨⟩", "﴾﴾"] {
            let mut chars = pair.chars();
            let (a, b) = (chars.next().unwrap(), chars.next().unwrap());
            assert_eq!(mirrored(a), b);
            assert_eq!(mirrored(b), a);
        }
        let map = CodePointMapData::<BidiMirroringGlyph>::new();
        for c in '\0'..=char::MAX {
            assert_eq!(mirrored(c), map.get(c).mirroring_glyph.unwrap_or(c));
        }
        for c in "\"'“”،.-/ab…".chars() {
            assert_eq!(mirrored(c), c);
        }
    }
}
