//! What may be shown: the one policy that keeps article text from acting on the terminal.

/// What becomes of a character when it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Shown as it is.
    Keep,
    /// Shown as this one-cell symbol (a control, a noncharacter).
    As(char),
    /// Not shown, takes no cell (bidi controls, ZWJ, BOM, tags …); it may still steer the layout.
    Hidden,
}

/// Returns how `c` is shown.
#[must_use]
pub fn shown(c: char) -> Shown {
    let _ = c;
    todo!()
}

/// Returns `text` on one line with nothing in it that could act on a terminal.
///
/// Controls become visible symbols, line ends and tabs become blanks, bidi controls go. For error
/// messages, tables and file names; article text goes through [`super::Paragraph`] instead.
#[must_use]
pub fn line(text: &str) -> String {
    let _ = text;
    todo!()
}
