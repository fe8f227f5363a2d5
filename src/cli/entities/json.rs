//! JSON that is safe to look at.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter};

use super::record::Record;
use crate::cli::CliError;

/// Writes one object a line.
///
/// # Errors
/// When it cannot be written.
pub fn lines<'a>(
    out: &mut impl Write,
    records: impl Iterator<Item = Record<'a>>,
) -> Result<(), CliError> {
    for record in records {
        object(out, &record)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Writes one array, an article a line.
///
/// # Errors
/// When it cannot be written.
pub fn array<'a>(
    out: &mut impl Write,
    records: impl Iterator<Item = Record<'a>>,
) -> Result<(), CliError> {
    out.write_all(b"[")?;
    for (at, record) in records.enumerate() {
        out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        object(out, &record)?;
    }
    Ok(out.write_all(b"\n]\n")?)
}

/// Writes one value on one line.
pub(super) fn object(out: &mut impl Write, value: &impl Serialize) -> Result<(), CliError> {
    Ok(value.serialize(&mut Serializer::with_formatter(out, Safe(CompactFormatter)))?)
}

/// JSON's own escapes, and those that JSON does not ask for: DEL, C1, bidi controls, tags, separators. Whoever prints
/// the output on a terminal is safe from it; whoever parses it gets the same text.
struct Safe(CompactFormatter);

impl Formatter for Safe {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|&(_, c)| acts(c)) {
            let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.0.write_string_fragment(writer, before)?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = after.get(c.len_utf8()..).unwrap_or_default();
        }
        self.0.write_string_fragment(writer, rest)
    }
}

/// Whether a character acts on a terminal or on the order of text, or stands for a line end.
pub(super) const fn acts(c: char) -> bool {
    matches!(c,
        '\0'..='\x1f' | '\x7f'..='\u{9f}'
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn json(text: &str) -> String {
        let mut out = Vec::new();
        object(&mut out, &text).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_acts_is_escaped() {
        assert_eq!(json("خبر \"x\""), r#""خبر \"x\"""#);
        assert_eq!(json("\x1b[31m\x7f\u{9b}"), r#""\u001b[31m\u007f\u009b""#);
        assert_eq!(
            json("\u{202e}ا\u{2067}ب\u{feff}"),
            r#""\u202eا\u2067ب\ufeff""#
        );
        assert_eq!(json("\u{e0041}"), r#""\udb40\udc41""#);
    }

    proptest! {
        #[test]
        fn parses_back_and_holds_nothing_that_acts(text in any::<String>()) {
            let json = json(&text);
            prop_assert!(!json.chars().any(acts));
            prop_assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
        }
    }
}
