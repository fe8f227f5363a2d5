//! W and K: words turned round, for terminals that turn words back.

use std::ops::Range;

use compact_str::CompactString;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::class::{Class, is_frame, stretches, words};
use super::{LRM, append, joiners};

/// Writes a row as W: each word turned round, its cells whole, so that a colour goes with its letter; a mark after
/// each word and each number, and joiners where a letter is not joined as its neighbours would have it.
pub fn write(row: &mut [Cell], classes: &[Class]) {
    let mut held: Vec<Range<usize>> = words(classes).collect();
    for word in &held {
        row.get_mut(word.clone()).map(<[Cell]>::reverse);
    }
    joiners::part(row, &held);
    for word in &held {
        row.get_mut(word.end - 1).map(joiners::go_on);
    }
    if classes.contains(&Class::Number) {
        held.extend(stretches(classes, |class| class == Class::Number));
    }
    for stretch in held {
        if let Some(cell) = row.get_mut(stretch.end - 1) {
            append(cell, LRM);
        }
    }
}

/// Writes a row as K: each word turned round, its letters only, for kitty paints colours by column.
///
/// kitty gives every stretch of one face to its text engine, which turns it round if it is Arabic, its digits too. So
/// each part of a word that is of one face is turned by itself, and what touches a word gets another face than the
/// word, up to the next blank. (SEEN: 0.26.5, with several fonts.)
pub fn write_glyphs(row: &mut [Cell], classes: &[Class]) {
    let words: Vec<Range<usize>> = stretches(classes, |class| class != Class::Other).collect();
    for word in &words {
        touch(row, classes, word.start, Side::Left);
        touch(row, classes, word.end, Side::Right);
    }
    for word in words {
        let parts = row.get_mut(word).unwrap_or_default();
        for part in parts.chunk_by_mut(|a, b| face(a) == face(b)) {
            turn_glyphs(part);
        }
    }
}

/// The side of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// Gives the stretch that touches a word at `border`, up to the next blank, frame or word, a face of its own.
fn touch(row: &mut [Cell], classes: &[Class], border: usize, side: Side) {
    let joins = |x: &usize| {
        classes.get(*x) == Some(&Class::Other)
            && row.get(*x).is_some_and(|cell| !stands_alone(cell.symbol()))
    };
    let stretch = match side {
        Side::Right => border..(border..row.len()).find(|x| !joins(x)).unwrap_or(row.len()),
        Side::Left => (0..border).rev().find(|x| !joins(x)).map_or(0, |x| x + 1)..border,
    };
    if stretch.is_empty() {
        return;
    }
    let beside = [stretch.start.checked_sub(1), Some(stretch.end)].map(|x| {
        let x = x.filter(|x| classes.get(*x).is_some_and(|class| *class != Class::Other))?;
        row.get(x).map(face)
    });
    for cell in row.get_mut(stretch).unwrap_or_default() {
        let own = face(cell);
        let other = [own, Modifier::BOLD, Modifier::empty(), Modifier::ITALIC]
            .into_iter()
            .find(|face| !beside.contains(&Some(*face)));
        cell.modifier.remove(FACE);
        cell.modifier.insert(other.unwrap_or(own));
    }
}

/// What makes kitty choose another font of a family.
const FACE: Modifier = Modifier::BOLD.union(Modifier::ITALIC);

fn face(cell: &Cell) -> Modifier {
    cell.modifier & FACE
}

/// Turns the symbols of cells round; their looks stay.
fn turn_glyphs(part: &mut [Cell]) {
    let (mut left, mut right) = (0, part.len().saturating_sub(1));
    while left < right {
        if let Ok([a, b]) = part.get_disjoint_mut([left, right]) {
            let symbol = CompactString::new(a.symbol());
            a.set_symbol(b.symbol());
            b.set_symbol(&symbol);
        }
        left += 1;
        right -= 1;
    }
}

/// Whether a symbol belongs to no stretch: a blank, or a frame or block, which kitty draws itself,
/// without a font.
fn stands_alone(symbol: &str) -> bool {
    symbol == " " || is_frame(symbol)
}

/// Returns where the cell sent at `x` is seen; the way back is the same.
pub fn seen_at(classes: &[Class], x: usize) -> usize {
    words(classes)
        .find(|word| word.contains(&x))
        .map_or(x, |word| word.start + word.end - 1 - x)
}
