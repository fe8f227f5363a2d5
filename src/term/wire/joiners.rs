//! Joiners: what keeps the form of a letter where the terminal joins letters anew.

use ratatui::buffer::Cell;

use super::class::words;
use crate::text::joining::{self, Form};

/// Zero width joiner: the letter before it is joined to what follows.
const ZWJ: char = '\u{200d}';
/// Zero width non-joiner: it is not.
const ZWNJ: char = '\u{200c}';

/// Adds a joiner to every cell whose letter would be joined otherwise than its form says, in a row whose words are in
/// logical order: «می‌خواهم» is one word of two parts, and a word cut off by «…» does not end there. Konsole keeps to
/// them (SEEN: 22.12). A letter that has no presentation form is left alone.
pub fn keep_words(row: &mut [Cell]) {
    for word in words(row) {
        let before = word.start.checked_sub(1);
        let joined = row.get_mut(word).is_some_and(keep_forms);
        // Something covers its beginning.
        if joined && let Some(before) = before.and_then(|x| row.get_mut(x)) {
            append(before, ZWJ);
        }
    }
}

/// As [`keep_words`], for one word. Returns whether it begins joined.
fn keep_forms(word: &mut [Cell]) -> bool {
    let forms: Vec<Option<Form>> = word
        .iter()
        .map(|cell| cell.symbol().chars().next().and_then(joining::form))
        .collect();
    for (at, cell) in word.iter_mut().enumerate() {
        let Some(Some(form)) = forms.get(at) else {
            continue;
        };
        let joiner = match forms.get(at + 1) {
            // Every letter with a form can be joined to the one before it.
            Some(Some(_)) => (form.joins_left && !form.joined.left).then_some(ZWNJ),
            None => form.joined.left.then_some(ZWJ),
            Some(None) => None,
        };
        if let Some(joiner) = joiner {
            append(cell, joiner);
        }
    }
    matches!(forms.first(), Some(Some(form)) if form.joined.right)
}

/// Appends a character without width to a cell.
pub fn append(cell: &mut Cell, c: char) {
    let mut symbol = String::with_capacity(12);
    symbol.push_str(cell.symbol());
    symbol.push(c);
    cell.set_symbol(&symbol);
}
