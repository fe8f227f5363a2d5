//! The one place where a finished buffer becomes what the terminal is sent.

use ratatui::buffer::{Buffer, Cell};
use unicode_width::UnicodeWidthStr;

/// How a row in visual order is written for one kind of terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// The cells as they are: for terminals that do not reorder, or were told not to (`CSI 8 l`).
    #[default]
    V,
}

/// Turns a finished buffer in visual order into what `encoding` wants sent. The last step of every drawing: nothing
/// may crop, wrap or scroll the result.
///
/// It is also the last line of defence: a symbol that holds a control or bidi control character, or that does not
/// fill one or two cells, becomes U+FFFD, so that nothing in an article can act on the terminal or shift its row.
/// Linear in the cells.
pub fn to_wire(buffer: &mut Buffer, encoding: Encoding) {
    for cell in &mut buffer.content {
        defuse(cell);
    }
    match encoding {
        Encoding::V => {}
    }
}

/// Replaces the symbol of a cell that may not reach a terminal.
fn defuse(cell: &mut Cell) {
    let symbol = cell.symbol();
    if matches!(symbol.as_bytes(), [0x20..=0x7e]) {
        return;
    }
    if symbol.is_empty() {
        cell.set_symbol(" ");
    } else if symbol.chars().any(acts) || !(1..=2).contains(&symbol.width()) {
        cell.set_symbol("\u{fffd}");
    }
}

/// Whether a character acts on the terminal or on the order of its row instead of being seen.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061c}' | '\u{200e}' | '\u{200f}' // marks
            | '\u{2028}'..='\u{202e}' // separators, embeddings, overrides
            | '\u{2066}'..='\u{206f}' // isolates, deprecated format characters
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' // byte order mark, annotations
            | '\u{e0000}'..='\u{e007f}') // tags
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;

    use super::*;

    fn sent(symbol: &str) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 1, 1));
        buffer.cell_mut((0, 0)).unwrap().set_symbol(symbol);
        to_wire(&mut buffer, Encoding::V);
        buffer.cell((0, 0)).unwrap().symbol().to_owned()
    }

    #[test]
    fn what_is_seen_stays() {
        for symbol in [
            " ",
            "a",
            "~",
            "ﻻ",
            "ﺏ",
            "ب\u{64e}\u{651}",
            "│",
            "漢",
            "é",
            "e\u{301}",
            "👍",
            "\u{fffd}",
        ] {
            assert_eq!(sent(symbol), symbol);
        }
    }

    #[test]
    fn what_acts_is_replaced() {
        for symbol in [
            "\x1b",
            "\x1b[2J",
            "\n",
            "\t",
            "\x7f",
            "\u{9b}2J",
            "a\u{200e}",
            "\u{202e}",
            "\u{2066}a",
            "\u{61c}",
            "\u{feff}",
            "\u{301}",
            "\u{e0041}",
            "abc",
        ] {
            assert_eq!(sent(symbol), "\u{fffd}", "{symbol:?}");
        }
        assert_eq!(sent(""), " ");
    }

    proptest! {
        #[test]
        fn no_symbol_can_act(symbol in any::<String>()) {
            let sent = sent(&symbol);
            prop_assert!(!sent.chars().any(acts));
            prop_assert!((1..=2).contains(&sent.width()));
        }
    }
}
