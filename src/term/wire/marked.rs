//! VL: the cells as they are, each right-to-left one held in its place by a mark.

use ratatui::buffer::Cell;

use super::LRM;
use super::class::{Class, class};
use super::joiners::append;

/// Writes a row as VL.
///
/// A mark is a strong left-to-right character: after it no letter finds another to be turned with, and what stands
/// between two marks is left-to-right. (UAX #9 N1, W7.)
pub fn write(row: &mut [Cell]) {
    for cell in row {
        if class(cell.symbol()) != Class::Other {
            hold(cell);
        }
    }
}

/// Appends the mark to a cell.
pub fn hold(cell: &mut Cell) {
    append(cell, LRM);
}
