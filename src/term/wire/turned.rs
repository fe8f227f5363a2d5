//! W and K: words turned round, for terminals that turn words back.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::class::{Class, class, stretches, words};
use super::joiners::keep_words;
use super::marked::hold;

/// Writes a row as W: each word turned round, its cells whole, so that a colour goes with its letter; a mark after
/// each word and each number, and joiners where a letter is not joined as its neighbours would have it.
pub fn write(row: &mut [Cell]) {
    for x in 0..row.len() {
        let here = row.get(x).map(|cell| class(cell.symbol()));
        let next = row.get(x + 1).map(|cell| class(cell.symbol()));
        if here == Some(Class::Number) && next != Some(Class::Number) {
            row.get_mut(x).map(hold);
        }
    }
    let words = words(row);
    for word in &words {
        row.get_mut(word.clone()).map(<[Cell]>::reverse);
    }
    keep_words(row);
    for word in words {
        row.get_mut(word.end - 1).map(hold);
    }
}

/// Writes a row as K: each word turned round, its letters only, for kitty paints colours by column.
///
/// kitty gives every stretch of one face to its text engine, which turns it round if it is Arabic, its digits too. So
/// each part of a word that is of one face is turned by itself, and what touches a word gets another face than the
/// word, up to the next blank. (SEEN: 0.26.5, with several fonts.)
pub fn write_glyphs(row: &mut [Cell]) {
    for stretch in stretches(row, |symbol| !stands_alone(symbol) && !is_arabic(symbol)) {
        let before = stretch.start.checked_sub(1);
        let beside = [before, Some(stretch.end)].map(|x| {
            let cell = row.get(x?)?;
            is_arabic(cell.symbol()).then(|| face(cell))
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
    for word in stretches(row, is_arabic) {
        for part in row
            .get_mut(word)
            .unwrap_or_default()
            .chunk_by_mut(|a, b| face(a) == face(b))
        {
            turn_glyphs(part);
        }
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
            let symbol = a.symbol().to_owned();
            a.set_symbol(b.symbol());
            b.set_symbol(&symbol);
        }
        left += 1;
        right -= 1;
    }
}

/// Whether a symbol belongs to no stretch: a blank, or a frame or block (U+2500 to U+259F), which kitty draws itself,
/// without a font.
fn stands_alone(symbol: &str) -> bool {
    matches!(symbol.as_bytes(), [b' '] | [0xe2, 0x94..=0x96, _])
}

/// Whether kitty's text engine takes a symbol for one of a right-to-left script: letters, and the digits of those
/// scripts with their signs (U+06F0 to U+06F9 and U+066A are no Arabic numbers to UAX #9, but Arabic to a font).
fn is_arabic(symbol: &str) -> bool {
    class(symbol) != Class::Other || matches!(symbol.as_bytes(), [0xdb, 0xb0..=0xb9] | [0xd9, 0xaa])
}

/// Returns where the cell sent at `x` is seen; the way back is the same.
pub fn seen_at(row: &[Cell], x: usize) -> usize {
    words(row)
        .into_iter()
        .find(|word| word.contains(&x))
        .map_or(x, |word| word.start + word.end - 1 - x)
}
