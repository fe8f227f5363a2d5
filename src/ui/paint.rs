//! Rows into cells of the buffer: the only place where text meets ratatui.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::Area;
use crate::text::{Direction, Row};

/// Puts `row` on line `y` of `area` (`y` counted from the screen's top), from the edge of `align`; returns the column of its left end.
///
/// What does not fit is cut at the other edge, never drawn outside `area`.
pub fn row(
    buffer: &mut Buffer,
    area: Area,
    y: u16,
    row: &Row,
    align: Direction,
    style: Style,
) -> u16 {
    let left = match align {
        Direction::Ltr => area.x,
        Direction::Rtl => area.x + area.width.saturating_sub(row.width),
    };
    let right = area.x + area.width;
    let mut x = left;
    for cell in &row.cells {
        let width = u16::from(cell.cells.max(1));
        if x + width > right {
            break;
        }
        if let Some(slot) = buffer.cell_mut(Position::new(x, y)) {
            slot.set_symbol(&cell.symbol).set_style(style);
        }
        for extra in 1..width {
            if let Some(slot) = buffer.cell_mut(Position::new(x + extra, y)) {
                slot.reset();
                slot.set_style(style);
            }
        }
        x += width;
    }
    left
}

/// Puts one symbol of one cell.
pub fn symbol(buffer: &mut Buffer, x: u16, y: u16, symbol: &str, style: Style) {
    if let Some(slot) = buffer.cell_mut(Position::new(x, y)) {
        slot.set_symbol(symbol).set_style(style);
    }
}

/// Lays a style over the columns `from..to` of line `y`.
pub fn style(buffer: &mut Buffer, y: u16, from: u16, to: u16, style: Style) {
    let area = Rect::new(from, y, to.saturating_sub(from), 1);
    buffer.set_style(area.intersection(buffer.area), style);
}

/// Makes the columns `from..to` of line `y` a cursor bar: `style` instead of whatever was there.
pub fn bar(buffer: &mut Buffer, y: u16, from: u16, to: u16, style: Style) {
    self::style(buffer, y, from, to, Style::reset().patch(style));
}

/// Blanks an area.
pub fn clear(buffer: &mut Buffer, area: Area) {
    let rect = Rect::new(area.x, area.y, area.width, area.height).intersection(buffer.area);
    for position in rect.positions() {
        if let Some(slot) = buffer.cell_mut(position) {
            slot.reset();
        }
    }
}

/// Rows put side by side from one edge of a line, in reading order.
pub struct Strip {
    area: Area,
    direction: Direction,
    used: u16,
}

impl Strip {
    /// Begins at the reading start of `area`, which is one line high.
    #[must_use]
    pub const fn new(area: Area, direction: Direction) -> Self {
        Self {
            area,
            direction,
            used: 0,
        }
    }

    /// Columns left.
    #[must_use]
    pub const fn left(&self) -> u16 {
        self.area.width.saturating_sub(self.used)
    }

    /// Leaves `columns` blank.
    pub fn skip(&mut self, columns: u16) {
        self.used = self.used.saturating_add(columns).min(self.area.width);
    }

    /// Puts a row after what is there; returns the column of its left end, or `None` when it does not fit.
    pub fn push(&mut self, buffer: &mut Buffer, row: &Row, style: Style) -> Option<u16> {
        if row.width > self.left() {
            return None;
        }
        let x = match self.direction {
            Direction::Ltr => self.area.x + self.used,
            Direction::Rtl => self.area.x + self.area.width - self.used - row.width,
        };
        let at = Area {
            x,
            width: row.width,
            ..self.area
        };
        self::row(buffer, at, self.area.y, row, Direction::Ltr, style);
        self.used += row.width;
        Some(x)
    }
}
