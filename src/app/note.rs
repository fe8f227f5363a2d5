//! What the status line says for a moment. The words are the locale's.

use super::Encoding;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Text was copied.
    Copied,
    /// Nothing there to copy.
    NothingToCopy,
    /// The search finds nothing.
    NotFound(String),
    /// The search came round to the beginning (or the end).
    Wrapped,
    /// No mention in that direction.
    NoMention,
    /// No article in that direction.
    NoArticle,
    /// Nothing to undo.
    NothingToUndo,
    /// Undone.
    Undone,
    /// A mark was set.
    Marked(char),
    /// No such mark.
    NoMark(char),
    /// Nowhere to jump.
    NoJump,
    /// The theme is called so.
    Theme(String),
    /// A sentence from elsewhere, cleaned.
    Said(String),
    /// Rows are written so from now on; `None`: as found best.
    Encoded(Option<Encoding>),
    /// It is not certain that this terminal shows the rows rightly.
    Unsure,
    /// Entities are still being extracted.
    StillWorking,
    /// Corrected by this line.
    Corrected(String),
    /// A mention must be chosen first.
    ChooseMention,
    /// Nothing is selected that could be marked.
    SelectFirst,
    /// No further word there.
    NoWord,
    /// It is so already.
    AlreadySo,
    /// Dates and amounts have no such correction.
    NamesOnly,
}
