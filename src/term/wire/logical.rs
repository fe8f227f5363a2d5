//! Logical order and plain letters: everything is left to the terminal.

use std::ops::Range;

use ratatui::buffer::Cell;
use unicode_bidi::{BidiClass, bidi_class};
use unicode_normalization::UnicodeNormalization;

use super::class::{Class, class, is_frame, words};
use super::joiners;
use crate::text::bidi::mirrored;

/// Writes a row so that a terminal which orders it with UAX #9 from the left, and joins its letters, shows the
/// picture. The best that can be done without marks, and not always enough: a European number at the right
/// end of a right-to-left line cannot be kept there.
pub fn write(row: &mut [Cell], classes: &[Class]) {
    let spans = spans(row, classes);
    for span in &spans {
        let Some(span) = row.get_mut(span.clone()) else {
            continue;
        };
        let order = order(span);
        let seen = span.to_vec();
        for (cell, from) in span.iter_mut().zip(order) {
            if let Some(seen) = seen.get(from) {
                cell.clone_from(seen);
            }
        }
    }
    // Numbers have moved among the words.
    let classes: Vec<Class> = row.iter().map(|cell| class(cell.symbol())).collect();
    let words: Vec<Range<usize>> = words(&classes).collect();
    joiners::part(row, &words);
    for span in spans {
        for cell in row.get_mut(span).unwrap_or_default() {
            plain(cell);
        }
    }
}

/// Returns where the cell sent at `x` is seen.
pub fn seen_at(row: &[Cell], classes: &[Class], x: usize) -> usize {
    spans(row, classes)
        .into_iter()
        .find(|span| span.contains(&x))
        .and_then(|span| {
            let order = order(row.get(span.clone())?);
            let sent = order.iter().position(|from| span.start + from == x)?;
            Some(span.start + sent)
        })
        .unwrap_or(x)
}

/// Which cell comes at each place when a right-to-left stretch is turned round, its numbers not.
fn order(span: &[Cell]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(span.len());
    let mut x = 0;
    while x < span.len() {
        let number = span.get(x..).map_or(0, number).max(1);
        order.extend((x..x + number).rev());
        x += number;
    }
    order.reverse();
    order
}

/// The stretches from a right-to-left letter or Arabic digit to the last that no left-to-right letter and no frame
/// parts from it.
fn spans(row: &[Cell], classes: &[Class]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (x, (cell, class)) in row.iter().zip(classes).enumerate() {
        let symbol = cell.symbol();
        if matches!(class, Class::Rtl | Class::Number) {
            match spans.last_mut().filter(|_| open) {
                Some(span) => span.end = x + 1,
                None => spans.push(x..x + 1),
            }
            open = true;
        } else if parts(symbol) {
            open = false;
        }
    }
    spans
}

fn first(symbol: &str) -> Option<char> {
    symbol.chars().next()
}

fn parts(symbol: &str) -> bool {
    match symbol.as_bytes() {
        [byte] => byte.is_ascii_alphabetic(),
        _ => is_frame(symbol) || first(symbol).is_some_and(|c| bidi_class(c) == BidiClass::L),
    }
}

/// The length of the number that the cells begin with: digits, and single separators between two of them.
fn number(cells: &[Cell]) -> usize {
    let of = |x: usize| {
        cells
            .get(x)
            .and_then(|cell| cell.symbol().chars().next())
            .map(bidi_class)
    };
    let digit = |x: usize| matches!(of(x), Some(BidiClass::EN | BidiClass::AN));
    let mut end = 0;
    loop {
        if digit(end) {
            end += 1;
        } else if end > 0
            && matches!(of(end), Some(BidiClass::CS | BidiClass::ES))
            && digit(end + 1)
        {
            end += 2;
        } else {
            return end;
        }
    }
}

/// Makes a presentation form the letter it is a form of, and a mirrored bracket the one that will be mirrored.
///
/// A lam-alef stays: as two letters it would need two cells.
fn plain(cell: &mut Cell) {
    let symbol = cell.symbol();
    let mut chars = symbol.chars();
    let Some(first) = chars.next() else { return };
    let rest = chars.as_str();
    let mut letters = first.nfkc();
    let letter = match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        _ => first,
    };
    let turned = mirrored(letter);
    if turned != first {
        let symbol: String = std::iter::once(turned).chain(rest.chars()).collect();
        cell.set_symbol(&symbol);
    }
}
