//! A mention: a stretch of text that names something.

use std::ops::Range;

use super::Kind;
use crate::value::Value;

/// A mention.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Byte range in the source text, clitics outside.
    pub bytes: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// What a date, time, amount or number says.
    pub value: Option<Value>,
    /// Stands in page furniture.
    pub furniture: bool,
    /// What made it.
    pub evidence: Evidence,
}

/// What made a mention: the beginning of an answer to «why?».
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// A list of names; which one.
    List(&'static str),
    /// A rule; which one.
    Rule(&'static str),
    /// The trained tagger.
    Tagger,
    /// The same name stands elsewhere in the article with better evidence.
    Document,
    /// A value expression.
    Value,
    /// A correction; the number of its line.
    Correction(u32),
}
