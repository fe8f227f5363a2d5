//! A line of a picture, written to standard output as the terminal there needs it.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::print::color::PLAIN;
use crate::term::{self, Mode, Wire};
use crate::text::Row;

/// Tells a terminal to leave the order of this line alone (bidi support mode explicit).
///
/// VTE keeps the mode with the row and sets it when the row is erased.
pub const EXPLICIT: &str = "\x1b[8l\x1b[K";

/// Sets that back, in the same line: a program killed half-way leaves the terminal as it was.
pub const IMPLICIT: &str = "\x1b[8h";

/// Returns the cells of a row, with the look that SGR parameters give them.
pub fn cells<'a>(
    row: &'a Row,
    look: impl Fn(&crate::text::row::Cell) -> &'a str,
) -> impl Iterator<Item = Cell> {
    row.cells.iter().map(move |cell| {
        let mut drawn = Cell::default();
        drawn.set_symbol(&cell.symbol);
        let mut parameters = look(cell).split(';');
        while let Some(parameter) = parameters.next() {
            match parameter {
                "1" => drawn.modifier.insert(Modifier::BOLD),
                "2" => drawn.modifier.insert(Modifier::DIM),
                // One of 256 colours: 38 ; 5 ; number.
                "38" => {
                    if let Some(number) = parameters.nth(1).and_then(|n| n.parse().ok()) {
                        drawn.fg = Color::Indexed(number);
                    }
                }
                _ => {}
            }
        }
        drawn
    })
}

/// Returns a line without its end: the cells in visual order, as `wire` wants them, with colours where they change.
#[must_use]
pub fn line(mut cells: Vec<Cell>, wire: Wire) -> String {
    term::row_to_wire(&mut cells, wire);
    let mut out = String::with_capacity(cells.len() * 4);
    let mut last = String::new();
    for cell in &cells {
        let parameters = parameters(cell);
        if parameters != last {
            if !last.is_empty() {
                out.push_str(PLAIN);
            }
            if !parameters.is_empty() {
                out.push_str("\x1b[");
                out.push_str(&parameters);
                out.push('m');
            }
            last = parameters;
        }
        out.push_str(cell.symbol());
    }
    if !last.is_empty() {
        out.push_str(PLAIN);
    }
    out
}

/// Puts around a line what the terminal must be told.
#[must_use]
pub fn told(line: &str, modes: &[Mode]) -> String {
    // What only some terminals know (mlterm) is said for the line and unsaid after it.
    let enter: String = modes.iter().map(|mode| mode.enter).collect();
    let leave: String = modes.iter().rev().map(|mode| mode.leave).collect();
    format!("{enter}{EXPLICIT}{line}{IMPLICIT}{leave}")
}

fn parameters(cell: &Cell) -> String {
    let mut parts = Vec::new();
    if cell.modifier.contains(Modifier::BOLD) {
        parts.push("1".to_owned());
    }
    if cell.modifier.contains(Modifier::DIM) {
        parts.push("2".to_owned());
    }
    if let Color::Indexed(number) = cell.fg {
        parts.push(format!("38;5;{number}"));
    }
    parts.join(";")
}
