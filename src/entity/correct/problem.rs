//! What can be wrong in a file of corrections: never more than a line that does not apply.

use thiserror::Error;

/// Something wrong with a line; the line is kept and the rest of the file applies.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{line}: {what}")]
pub struct Problem {
    /// Line number from 1.
    pub line: u32,
    /// What is wrong with it.
    pub what: Wrong,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Wrong {
    /// It begins with no verb.
    #[error(
        "«{0}» is no correction; a line begins with not, kind, span, name, merge, split or rename"
    )]
    Verb(String),
    /// Not a kind.
    #[error("«{0}» is no kind; write PER, LOC, ORG, MISC, DATE, TIME, MONEY, PERCENT or QUANTITY")]
    Kind(String),
    /// A kind is missing.
    #[error("a kind is missing; write {0} PER \"…\"")]
    NoKind(&'static str),
    /// A name is missing or not in quotation marks.
    #[error("a name in quotation marks is missing; write {0}")]
    NoForm(&'static str),
    /// A quotation mark is not closed, or an escape is none.
    #[error(
        "the quotation is not closed or holds an unknown escape; write \"…\", with \\\" for a quotation mark inside"
    )]
    Quotation,
    /// A name without a word.
    #[error("the name «{0}» has no word in it; write at least one word or number")]
    Empty(String),
    /// A name too long to be one.
    #[error(
        "a name is longer than {} letters or {} words; shorten it",
        super::read::LETTERS,
        super::phrases::LONGEST
    )]
    Long,
    /// Something after the end.
    #[error("«{0}» is not understood here; a remark begins with #")]
    Rest(String),
    /// A later line says otherwise.
    #[error("line {later} says otherwise and holds; take one of the two out")]
    Conflict {
        /// The line that holds.
        later: u32,
    },
}
