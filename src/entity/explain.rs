//! Why a mention is one: what made it, what else speaks for it, how its value was read and what joins it to its thing.
//!
//! A [`Mention`] keeps only the name of what made it, so that extraction costs nothing more. The rest is found out on
//! demand, for one mention: [`explain`] from the article alone, at once; [`Engine::account`](super::Engine::account) by asking lists, rules and
//! tagger again about its stretch of the article, which takes as long as reading that article once more.

mod account;
mod reading;

pub use account::{Account, Find, Teacher, probability};
pub use reading::{Precision, Reading, precision};

use super::identity::{self, Kinship};
use super::{Evidence, Kind, Mention, Thing};
use crate::article::Article;

/// Every rule that can be named as evidence; the interface has a sentence for each.
pub const RULES: [&str; 20] = [
    "place-descriptor",
    "place-head",
    "work",
    "numbered",
    "event",
    "acronym",
    "org-closer",
    "credit",
    "state-body",
    "club",
    "org-descriptor",
    "named-after",
    "org-head",
    "said",
    "name",
    "nationality",
    "title",
    "listed",
    "quoted",
    "page",
];

/// What can be said of a mention at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The mention's text, as it stands.
    pub text: String,
    /// Kind.
    pub kind: Kind,
    /// What made it.
    pub evidence: Evidence,
    /// How its value was read; names have none.
    pub reading: Option<Reading>,
    /// What its form has to do with the name of its thing.
    pub kinship: Option<Kinship>,
}

/// Explains a mention of `text`; `thing` is the one it was joined to. Cost: linear in the mention's line.
#[must_use]
pub fn explain(
    text: &str,
    article: &Article,
    mention: &Mention,
    thing: Option<&Thing>,
) -> Explanation {
    let form = text.get(mention.bytes.clone()).unwrap_or_default();
    Explanation {
        text: form.to_owned(),
        kind: mention.kind,
        evidence: mention.evidence.clone(),
        reading: (!mention.kind.is_name()).then(|| reading::read(text, article, mention)),
        kinship: thing
            .filter(|thing| thing.kind.is_name())
            .map(|thing| identity::kinship(mention.kind, form, &thing.name)),
    }
}
