//! Colours of printed text, as parameters of SGR.

use crate::entity::Kind;

/// Bold: titles and headings.
pub const STRONG: &str = "1";

/// Faint: what is not the article's own.
pub const FAINT: &str = "2";

/// Back to plain text.
pub const PLAIN: &str = "\x1b[0m";

/// A mention: the kind's colour of the terminal's own sixteen, and underlined, so that nothing hangs on hue alone.
#[must_use]
pub const fn of(kind: Kind) -> &'static str {
    match kind {
        Kind::Per => "4;36",
        Kind::Loc => "4;32",
        Kind::Org => "4;33",
        Kind::Misc => "4;35",
        Kind::Date | Kind::Time => "4;34",
        Kind::Money | Kind::Percent | Kind::Quantity => "4;31",
    }
}
