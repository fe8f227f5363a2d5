//! VL: the cells as they are, each right-to-left one held in its place by a mark.

use std::sync::LazyLock;

use ratatui::buffer::Cell;

use super::class::Class;
use super::{LRM, append};

/// Writes a row as VL.
///
/// A mark is a strong left-to-right character: after it no letter finds another to be turned with, and what stands
/// between two marks is left-to-right. (UAX #9 N1, W7.)
pub fn write(row: &mut [Cell], classes: &[Class]) {
    for (cell, class) in row.iter_mut().zip(classes) {
        if matches!(class, Class::Rtl | Class::Number) {
            match held(cell.symbol()) {
                Some(held) => {
                    cell.set_symbol(held);
                }
                None => append(cell, LRM),
            }
        }
    }
}

/// Joined letters from U+FE80 on, each with the mark: what nearly every cell of Arabic becomes, made once.
static HELD: LazyLock<Vec<String>> = LazyLock::new(|| {
    ('\u{fe80}'..='\u{fefc}')
        .map(|letter| [letter, LRM].iter().collect())
        .collect()
});

/// Returns a joined letter with the mark; `None` for other symbols.
fn held(symbol: &str) -> Option<&'static str> {
    let at = match symbol.as_bytes() {
        [0xef, 0xba, last] => usize::from(last - 0x80),
        [0xef, 0xbb, last] => usize::from(last - 0x80) + 64,
        _ => return None,
    };
    HELD.get(at).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_gives_the_same() {
        for letter in '\u{fe00}'..='\u{ff00}' {
            let (mut short, mut long) = (Cell::default(), Cell::default());
            short.set_char(letter);
            long.set_char(letter);
            write(std::slice::from_mut(&mut short), &[Class::Rtl]);
            append(&mut long, LRM);
            assert_eq!(short, long);
        }
    }
}
