//! A thing: what mentions mention, across spellings and articles.

use super::Kind;

/// Index of a thing in its library: dense from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct ThingId(pub u32);

/// A person, place, organization … one row of the panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing {
    /// A readable id, the same for the same thing in all articles of one run: `PER:جو بايدن`, `DATE:2021-07-09`.
    pub key: String,
    /// Kind.
    pub kind: Kind,
    /// The form most fit to be shown: the fullest of the forms often used, cleaned to one line.
    pub name: String,
    /// Every form with its number of mentions, most used first.
    pub forms: Vec<(String, u32)>,
    /// Mentions in all (furniture not counted).
    pub mentions: u32,
}
