//! Mirrored characters (UAX #9, rule L4).

use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;

/// Returns the character drawn for `c` in a right-to-left run: `(` for `)`, `»` for `«`; itself if there is none.
#[must_use]
pub fn mirrored(c: char) -> char {
    if c.is_alphanumeric() {
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
    use super::mirrored;

    #[test]
    fn pairs() {
        for pair in ["()", "[]", "{}", "«»", "‹›", "<>", "≤≥", "⟨⟩", "﴾﴾"] {
            let mut chars = pair.chars();
            let (a, b) = (chars.next().unwrap(), chars.next().unwrap());
            assert_eq!(mirrored(a), b);
            assert_eq!(mirrored(b), a);
        }
        for c in "\"'“”،.-/ab…".chars() {
            assert_eq!(mirrored(c), c);
        }
    }
}
