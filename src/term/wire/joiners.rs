//! Joiners: what keeps the form of a letter where the terminal joins letters anew.

use std::ops::Range;

use ratatui::buffer::Cell;

use super::append;
use crate::text::joining::{self, Form};

/// Zero width joiner: the letter before it is joined to what follows.
const ZWJ: char = '\u{200d}';
/// Zero width non-joiner: it is not.
const ZWNJ: char = '\u{200c}';

/// Adds a non-joiner to every cell whose letter would be joined to the next and is not, in a row whose `words` are in
/// logical order: «می‌خواهم» is one word of two parts. Konsole keeps to them (SEEN: 22.12). A letter that has no
/// presentation form is left alone.
pub fn part(row: &mut [Cell], words: &[Range<usize>]) {
    for word in words {
        let mut next = form_at(row, word.start);
        for x in word.start..word.end.saturating_sub(1) {
            let here = next;
            next = form_at(row, x + 1);
            // Every letter with a form can be joined to the one before it.
            let parted = here.is_some_and(|form| form.joins_left && !form.joined.left);
            if let Some(cell) = row.get_mut(x).filter(|_| parted && next.is_some()) {
                append(cell, ZWNJ);
            }
        }
    }
}

/// Adds a joiner to a letter that ends a word and is joined to what is not there: a word cut off by «…».
///
/// A mark must follow it in the same cell: tmux takes what follows a joiner into the joiner's cell, as in an emoji, and
/// the row moves (SEEN: 3.3a). So there is none for a word whose beginning is covered, either.
pub fn go_on(last: &mut Cell) {
    let form = last.symbol().chars().next().and_then(joining::form);
    if form.is_some_and(|form| form.joined.left) {
        append(last, ZWJ);
    }
}

/// What the form of the letter in a column says.
fn form_at(row: &[Cell], x: usize) -> Option<Form> {
    let symbol = row.get(x)?.symbol();
    joining::form(symbol.chars().next()?)
}
