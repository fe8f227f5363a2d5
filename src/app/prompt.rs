//! A line to type in at the foot of the screen.

use tui_input::{Input as Line, InputRequest};

use super::{Code, Key};
use crate::text::Direction;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromptKind {
    /// What to search for in the article.
    Search,
    /// What to narrow the panel to.
    Narrow,
    /// What a thing is to be called.
    Rename,
}

/// An open prompt.
#[derive(Debug, Clone)]
pub struct Prompt {
    /// What is asked.
    pub kind: PromptKind,
    /// What was typed, in logical order.
    pub line: Line,
    /// Where the article stood (source byte), to return to on Esc.
    pub origin: usize,
    /// What the prompt would replace, to return to on Esc.
    pub before: String,
}

/// A second key is awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pending {
    /// The letter of a mark to set.
    SetMark,
    /// The letter of a mark to go to.
    GoToMark,
    /// The number of a kind for what is chosen.
    OtherKind,
    /// The number of a kind for the selected text.
    NewKind,
    /// Whether a form is split off here or everywhere.
    Split,
}

/// Edits `line` by `key`; arrows move on the screen, so left is forward in right-to-left text. Returns whether it was an edit.
pub fn edit(line: &mut Line, key: Key, direction: Direction) -> bool {
    let rtl = direction == Direction::Rtl;
    let request = match (key.code, key.ctrl) {
        (Code::Char('w') | Code::Backspace, true) => InputRequest::DeletePrevWord,
        (Code::Char('u'), true) => InputRequest::DeleteLine,
        (Code::Char('a'), true) | (Code::Home, _) => InputRequest::GoToStart,
        (Code::Char('e'), true) | (Code::End, _) => InputRequest::GoToEnd,
        (Code::Char('h'), true) | (Code::Backspace, false) => InputRequest::DeletePrevChar,
        (Code::Delete, _) => InputRequest::DeleteNextChar,
        (Code::Left, false) if rtl => InputRequest::GoToNextChar,
        (Code::Left, true) if rtl => InputRequest::GoToNextWord,
        (Code::Right, false) if rtl => InputRequest::GoToPrevChar,
        (Code::Right, true) if rtl => InputRequest::GoToPrevWord,
        (Code::Left, false) => InputRequest::GoToPrevChar,
        (Code::Left, true) => InputRequest::GoToPrevWord,
        (Code::Right, false) => InputRequest::GoToNextChar,
        (Code::Right, true) => InputRequest::GoToNextWord,
        _ => match key.typed() {
            Some(c) if !c.is_control() => InputRequest::InsertChar(c),
            _ => return false,
        },
    };
    line.handle(request);
    true
}

/// Inserts pasted text: one line, no controls.
pub fn paste(line: &mut Line, text: &str) {
    for c in text.chars().take(500) {
        let c = if c.is_whitespace() { ' ' } else { c };
        if !c.is_control() {
            line.handle(InputRequest::InsertChar(c));
        }
    }
}

/// Returns the direction in which a line being typed runs: that of its letters, else that of the interface.
///
/// A query is short: three Arabic letters in an English interface are reason enough.
#[must_use]
pub fn direction(line: &Line, interface: Direction) -> Direction {
    Direction::of_document(line.value()).unwrap_or(interface)
}

/// Returns the byte offset of the caret in the line's text.
#[must_use]
pub fn caret(line: &Line) -> usize {
    line.value()
        .char_indices()
        .nth(line.cursor())
        .map_or(line.value().len(), |(byte, _)| byte)
}
