//! VL: the cells as they are, each right-to-left one held in its place by a mark.

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
            append(cell, LRM);
        }
    }
}
