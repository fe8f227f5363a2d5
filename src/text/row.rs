//! A row: the cells of one line in visual order, and the way between cells and bytes.

use std::ops::Range;

use compact_str::CompactString;

use super::{Direction, Line, Options, Paragraph};

/// One shown cluster in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is written: one base and its marks, mirrored where the level is odd.
    pub symbol: CompactString,
    /// Columns: 1 or 2.
    pub cells: u8,
    /// Bytes of the paragraph that it shows.
    pub bytes: Range<u32>,
    /// Embedding level (odd: right to left).
    pub level: u8,
}

/// The cells of one line from left to right; hanging blanks at the line's end are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Cells in visual order, left to right.
    pub cells: Vec<Cell>,
    /// Columns in all.
    pub width: u16,
    /// Base direction: which edge the row starts from.
    pub base: Direction,
}

/// A stretch of columns, left to right, relative to the row's left end.
pub type Stretch = Range<u16>;

impl Row {
    /// Orders, mirrors and returns the cells of `line` (UAX #9 L1–L4). Cost: linear in the line.
    #[must_use]
    pub fn new(paragraph: &Paragraph, line: &Line) -> Self {
        let _ = (paragraph, line);
        todo!()
    }

    /// Returns a text as one row, however long.
    #[must_use]
    pub fn of(text: &str, base: Direction, options: Options) -> Self {
        let _ = (text, base, options);
        todo!()
    }

    /// Returns a text as one row of at most `cols` columns, elided with «…» at the *end of the text*
    /// (its left edge when right to left).
    #[must_use]
    pub fn elided(text: &str, base: Direction, cols: u16, options: Options) -> Self {
        let _ = (text, base, cols, options);
        todo!()
    }

    /// Returns the bytes shown at column `x` (from the row's left end); `None` beside the row.
    #[must_use]
    pub fn hit(&self, x: u16) -> Option<Range<u32>> {
        let _ = x;
        todo!()
    }

    /// Returns the stretches of columns that show any of `bytes`, left to right, touching ones joined.
    #[must_use]
    pub fn spans(&self, bytes: Range<u32>) -> Vec<Stretch> {
        let _ = bytes;
        todo!()
    }

    /// The row as a string of its symbols, for pipes and tests.
    #[must_use]
    pub fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.symbol.as_str()).collect()
    }
}
