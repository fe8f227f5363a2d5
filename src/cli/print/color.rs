//! Colours of printed text, as parameters of SGR.

use crate::entity::Kind;

/// Bold: titles and headings.
pub const STRONG: &str = "1";

/// Faint: what is not the article's own.
pub const FAINT: &str = "2";

/// Back to plain text.
pub const PLAIN: &str = "\x1b[0m";

/// A mention: the colour that the reader's `auto` theme gives its kind, legible on light and dark grounds, names bold.
/// Never underlined: in many terminals the line runs through the dots below letters.
#[must_use]
pub const fn of(kind: Kind) -> &'static str {
    match kind {
        Kind::Per => "1;38;5;130",
        Kind::Loc => "1;38;5;28",
        Kind::Org => "1;38;5;32",
        Kind::Misc => "1;38;5;133",
        Kind::Date | Kind::Time => "38;5;66",
        Kind::Money | Kind::Percent | Kind::Quantity => "38;5;95",
    }
}
