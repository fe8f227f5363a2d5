//! Where a mention could begin and end: the words around it.

use std::ops::Range;

use crate::entity::token::Tokens;
use crate::library::Document;

/// Bytes around a selection in which a word is looked for.
const AROUND: usize = 400;

/// Which border of a mention is moved, and where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Border {
    /// The next word comes in.
    TakeNext,
    /// The last word goes.
    DropLast,
    /// The word before comes in.
    TakeBefore,
    /// The first word goes.
    DropFirst,
}

/// The text around some bytes, at most [`AROUND`] bytes on each side: it and where it begins.
fn around<'a>(document: &'a Document, bytes: &Range<usize>) -> (&'a str, usize) {
    let text = &document.source.text;
    let mut from = bytes.start.saturating_sub(AROUND).min(text.len());
    let mut to = bytes.end.saturating_add(AROUND).min(text.len());
    while !text.is_char_boundary(from) {
        from += 1;
    }
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    (text.get(from..to).unwrap_or_default(), from)
}

/// The words and numbers around some bytes, with the index of the first and last that the bytes touch.
fn words(document: &Document, bytes: &Range<usize>) -> Option<(Vec<Word>, usize, usize)> {
    let (text, start) = around(document, bytes);
    let tokens = Tokens::new(text);
    let mut cuts = Vec::new();
    let mut joined = false;
    let mut words: Vec<Word> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.is_word() || token.is_number() {
            cuts.clear();
            if token.is_word() {
                tokens.cuts(at, &mut cuts);
            }
            let clitics = cuts.iter().filter(|cut| cut.key > 0);
            words.push(Word {
                bytes: token.bytes.start + start..token.bytes.end + start,
                joined,
                stems: clitics
                    .map(|cut| tokens.stem_start(text, at, *cut) + start)
                    .collect(),
            });
            joined = true;
        } else {
            joined &= token.is_quote() || token.is_mark("-.") && !token.spaced;
        }
    }
    let first = words.iter().position(|word| word.bytes.end > bytes.start)?;
    let last = words
        .iter()
        .rposition(|word| word.bytes.start < bytes.end)?;
    (first <= last).then_some((words, first, last))
}

/// A word, as borders are moved over it.
struct Word {
    bytes: Range<usize>,
    /// Nothing but blanks or a quotation mark parts it from the word before.
    joined: bool,
    /// Where it begins without its clitics.
    stems: Vec<usize>,
}

/// The bytes after a border was moved by a word; none where there is no word.
pub fn moved(document: &Document, bytes: &Range<usize>, border: Border) -> Option<Range<usize>> {
    let (words, first, last) = words(document, bytes)?;
    match border {
        Border::TakeNext => {
            let next = words.get(last + 1).filter(|word| word.joined)?;
            Some(bytes.start..next.bytes.end)
        }
        Border::TakeBefore => {
            let own = words.get(first).filter(|word| word.joined)?;
            // A clitic outside comes in first: «و» of «وبوتين».
            if own.bytes.start < bytes.start {
                return Some(own.bytes.start..bytes.end);
            }
            let before = words.get(first.checked_sub(1)?)?;
            Some(before.bytes.start..bytes.end)
        }
        Border::DropLast => {
            let before = words.get(last.checked_sub(1)?).filter(|_| last > first)?;
            Some(bytes.start..before.bytes.end)
        }
        Border::DropFirst => {
            if last > first {
                return Some(words.get(first + 1)?.bytes.start..bytes.end);
            }
            let stems = &words.get(first)?.stems;
            let stem = stems.iter().copied().find(|stem| *stem > bytes.start)?;
            Some(stem..bytes.end)
        }
    }
}

/// The bytes of the whole words that a selection touches, up to the first border.
pub fn whole_words(document: &Document, bytes: &Range<usize>) -> Option<Range<usize>> {
    let (words, first, last) = words(document, bytes)?;
    let start = words.get(first)?;
    // A selection may begin behind a clitic.
    let from = start
        .stems
        .iter()
        .copied()
        .find(|stem| *stem == bytes.start)
        .unwrap_or(start.bytes.start);
    let mut end = start.bytes.end;
    for word in words.get(first + 1..=last).unwrap_or_default() {
        if !word.joined {
            break;
        }
        end = word.bytes.end;
    }
    Some(from..end)
}

/// The first word at or after a byte.
pub fn word_from(document: &Document, byte: usize) -> Option<Range<usize>> {
    let (text, start) = around(document, &(byte..byte));
    let tokens = Tokens::new(text);
    tokens
        .iter()
        .filter(|token| token.is_word())
        .map(|token| token.bytes.start + start..token.bytes.end + start)
        .find(|bytes| bytes.start >= byte)
}
