//! The one place where a finished buffer becomes what the terminal is sent.

mod class;
mod joiners;
mod logical;
mod marked;
mod turned;

use class::{Class, class};
use ratatui::buffer::{Buffer, Cell};
use unicode_width::UnicodeWidthStr;

use crate::app::Encoding;

/// The left-to-right mark. Where a terminal orders its rows itself, nothing else keeps a cell in its place: neither
/// embeddings and isolates nor changes of colour do.
const LRM: char = '\u{200e}';

/// What a terminal is sent of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wire {
    /// How its rows are written.
    pub encoding: Encoding,
    /// Whether marks on right-to-left letters (tashkeel) are sent; without them nothing moves, for they have no width.
    pub marks: bool,
}

/// Turns a finished buffer in visual order into what `wire` wants sent. The last step of every drawing: nothing
/// may crop, wrap or scroll the result.
///
/// It is also the last line of defence: a symbol that holds a control or bidi control character, or that does not
/// fill one or two cells, becomes U+FFFD, so that nothing in an article can act on the terminal or shift its row.
/// Linear in the cells.
pub fn to_wire(buffer: &mut Buffer, wire: Wire) {
    let cols = usize::from(buffer.area.width).max(1);
    let mut classes = Vec::with_capacity(cols);
    for row in buffer.content.chunks_mut(cols) {
        encode(row, wire, &mut classes);
    }
}

/// As [`to_wire`], for the cells of one row of the screen, left to right.
pub fn row_to_wire(row: &mut [Cell], wire: Wire) {
    encode(row, wire, &mut Vec::with_capacity(row.len()));
}

/// Writes a row; `classes` is room for the classes of its cells.
fn encode(row: &mut [Cell], wire: Wire, classes: &mut Vec<Class>) {
    classes.clear();
    for cell in &mut *row {
        classes.push(defuse(cell));
    }
    // Most rows of most screens hold a frame, blanks and Latin: they are the same in every encoding.
    if classes.iter().all(|class| *class == Class::Other) {
        return;
    }
    if !wire.marks {
        class::bare(row, classes);
    }
    match wire.encoding {
        Encoding::V => {}
        Encoding::Vl => marked::write(row, classes),
        Encoding::W => turned::write(row, classes),
        Encoding::K => turned::write_glyphs(row, classes),
        Encoding::Logical => logical::write(row, classes),
    }
}

/// Returns the column of the picture that the mouse points at, when the terminal says that it points at column `x` of
/// a row it was sent.
///
/// Konsole, and VTE as well, find the cell they were sent under the pointer, not the column: where they were sent
/// words turned round, so is what they say. kitty tells the column. (SEEN: in both, alone and around tmux.)
pub fn seen_at(row: &[Cell], encoding: Encoding, x: usize) -> usize {
    let classes: Vec<Class> = row.iter().map(|cell| class(cell.symbol())).collect();
    match encoding {
        Encoding::W => turned::seen_at(&classes, x),
        Encoding::Logical => logical::seen_at(row, &classes, x),
        Encoding::V | Encoding::Vl | Encoding::K => x,
    }
}

/// Replaces the symbol of a cell that may not reach a terminal, and returns its class.
fn defuse(cell: &mut Cell) -> Class {
    let symbol = cell.symbol();
    match symbol.as_bytes() {
        // ASCII, what frames are drawn with, and joined Arabic letters (U+FE80 to U+FEFC): nearly everything.
        [0x20..=0x7e] | [0xe2, 0x94..=0x96, _] => return Class::Other,
        [0xef, 0xba, _] | [0xef, 0xbb, ..=0xbc] => return Class::Rtl,
        _ => {}
    }
    if symbol.is_empty() {
        cell.set_symbol(" ");
    } else if symbol.chars().any(acts) || !(1..=2).contains(&symbol.width()) {
        cell.set_symbol("\u{fffd}");
    }
    class(cell.symbol())
}

/// Appends a character without width to a cell.
fn append(cell: &mut Cell, c: char) {
    // Nearly always a letter and this: on the stack, for there is one for every letter of the screen.
    let symbol = cell.symbol();
    let mut bytes = [0; 24];
    let (held, room) = bytes.split_at_mut(symbol.len().min(20));
    if held.len() == symbol.len() {
        held.copy_from_slice(symbol.as_bytes());
        let length = held.len() + c.encode_utf8(room).len();
        if let Some(Ok(symbol)) = bytes.get(..length).map(std::str::from_utf8) {
            cell.set_symbol(symbol);
        }
    } else {
        let symbol: String = symbol.chars().chain([c]).collect();
        cell.set_symbol(&symbol);
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
        let wire = Wire {
            encoding: Encoding::V,
            marks: true,
        };
        to_wire(&mut buffer, wire);
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

    /// A word cut off keeps the form of its last letter, and a word of two parts its parts; what follows a joiner in
    /// its cell is a mark, never the next cell.
    #[test]
    fn letters_keep_their_forms_where_words_are_turned() {
        let mut row: Vec<Cell> = "…ﻟﺍ ﻢﻫﺍﻮﺧﯽﻣ"
            .chars()
            .map(|c| Cell::new("").set_char(c).clone())
            .collect();
        let wire = Wire {
            encoding: Encoding::W,
            marks: true,
        };
        row_to_wire(&mut row, wire);
        let sent: String = row.iter().map(Cell::symbol).collect();
        assert_eq!(sent, "…ﺍﻟ\u{200d}\u{200e} ﻣﯽ\u{200c}ﺧﻮﺍﻫﻢ\u{200e}");
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
