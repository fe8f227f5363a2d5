//! Colours of printed text, as parameters of SGR.

use crate::entity::Kind;

/// Bold: titles and headings.
pub const STRONG: &str = "1";

/// Faint: what is not the article's own.
pub const FAINT: &str = "2";

/// Back to plain text.
pub const PLAIN: &str = "\x1b[0m";

/// A mention: the kind's colour of the terminal's own sixteen, and bold, so that nothing hangs on hue alone. Never
/// underlined: in many terminals the line runs through the dots below letters.
#[must_use]
pub const fn of(kind: Kind) -> &'static str {
    match kind {
        Kind::Per => "1;36",
        Kind::Loc => "1;32",
        Kind::Org => "1;33",
        Kind::Misc => "1;35",
        Kind::Date | Kind::Time => "1;34",
        Kind::Money | Kind::Percent | Kind::Quantity => "1;31",
    }
}
