//! Joiners: what keeps the form of a letter where the terminal joins letters anew.

use std::ops::Range;

use ratatui::buffer::Cell;

use super::append;
use crate::text::joining::{self, Form};

/// Zero width joiner: the letter before it is joined to what follows.
const ZWJ: char = '\u{200d}';
/// Zero width non-joiner: it is not.
const ZWNJ: char = '\u{200c}';

/// Adds a joiner to every cell whose letter would be joined otherwise than its form says, in a row whose `words` are in
/// logical order: «می‌خواهم» is one word of two parts, and a word cut off by «…» does not end there. Konsole keeps to
/// them (SEEN: 22.12). A letter that has no presentation form is left alone.
pub fn keep_words(row: &mut [Cell], words: &[Range<usize>]) {
    for word in words {
        let mut next = form_at(row, word.start);
        if next.is_some_and(|form| form.joined.right)
            && let Some(before) = word.start.checked_sub(1).and_then(|x| row.get_mut(x))
        {
            // Something covers its beginning.
            append(before, ZWJ);
        }
        for x in word.clone() {
            let here = next;
            let last = x + 1 == word.end;
            next = if last { None } else { form_at(row, x + 1) };
            let Some(form) = here else { continue };
            let joiner = if last {
                form.joined.left.then_some(ZWJ)
            } else {
                // Every letter with a form can be joined to the one before it.
                next.and((form.joins_left && !form.joined.left).then_some(ZWNJ))
            };
            if let (Some(joiner), Some(cell)) = (joiner, row.get_mut(x)) {
                append(cell, joiner);
            }
        }
    }
}

/// What the form of the letter in a column says.
fn form_at(row: &[Cell], x: usize) -> Option<Form> {
    let symbol = row.get(x)?.symbol();
    joining::form(symbol.chars().next()?)
}
