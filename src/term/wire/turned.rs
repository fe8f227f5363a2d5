//! W and K: words turned round, for terminals that turn words back.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::class::{Class, class, stretches, words};
use super::marked::hold;

/// Writes a row as W: each word turned round, its cells whole, so that a colour goes with its letter; a mark after
/// each word and each number.
pub fn write(row: &mut [Cell]) {
    for x in 0..row.len() {
        let here = row.get(x).map(|cell| class(cell.symbol()));
        let next = row.get(x + 1).map(|cell| class(cell.symbol()));
        if here == Some(Class::Number) && next != Some(Class::Number) {
            row.get_mut(x).map(hold);
        }
    }
    for word in words(row) {
        if let Some(word) = row.get_mut(word) {
            word.reverse();
            word.last_mut().map(hold);
        }
    }
}

/// Writes a row as K: each word turned round, its letters only, for kitty paints colours by column.
///
/// kitty gives every stretch of one face to its text engine, which turns it round if it is Arabic, its digits too. A
/// word must therefore be one face from end to end, and what touches it another: words are never bold or slanted,
/// and what touches them is bold up to the next blank. (SEEN: 0.26.5, with several fonts.)
pub fn write_glyphs(row: &mut [Cell]) {
    let words = stretches(row, is_arabic);
    for word in &words {
        for x in touching(row, word) {
            if let Some(cell) = row.get_mut(x) {
                cell.modifier.insert(Modifier::BOLD);
            }
        }
    }
    for word in words {
        let Some(word) = row.get_mut(word) else {
            continue;
        };
        for cell in &mut *word {
            cell.modifier.remove(Modifier::BOLD | Modifier::ITALIC);
        }
        let (mut left, mut right) = (0, word.len().saturating_sub(1));
        while left < right {
            if let Ok([a, b]) = word.get_disjoint_mut([left, right]) {
                let symbol = a.symbol().to_owned();
                a.set_symbol(b.symbol());
                b.set_symbol(&symbol);
            }
            left += 1;
            right -= 1;
        }
    }
}

/// Whether kitty's text engine takes a symbol for one of a right-to-left script: letters, and the digits of those
/// scripts with their signs (U+06F0 to U+06F9 and U+066A are no Arabic numbers to UAX #9, but Arabic to a font).
fn is_arabic(symbol: &str) -> bool {
    class(symbol) != Class::Other || matches!(symbol.as_bytes(), [0xdb, 0xb0..=0xb9] | [0xd9, 0xaa])
}

/// The columns next to a word, on both sides up to a blank, a frame or another word.
fn touching(row: &[Cell], word: &std::ops::Range<usize>) -> Vec<usize> {
    let joins = |x: &usize| {
        row.get(*x).is_some_and(|cell| {
            let symbol = cell.symbol();
            // kitty draws frames and blocks (U+2500 to U+259F) itself, without the font.
            symbol != " "
                && !matches!(symbol.as_bytes(), [0xe2, 0x94..=0x96, _])
                && !is_arabic(symbol)
        })
    };
    let before = (0..word.start).rev().take_while(joins);
    let after = (word.end..row.len()).take_while(joins);
    before.chain(after).collect()
}

/// Returns where the cell sent at `x` is seen; the way back is the same.
pub fn seen_at(row: &[Cell], x: usize) -> usize {
    words(row)
        .into_iter()
        .find(|word| word.contains(&x))
        .map_or(x, |word| word.start + word.end - 1 - x)
}
