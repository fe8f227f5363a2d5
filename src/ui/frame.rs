//! The frame of a pane, with its title in the upper border at the reading start.

use ratatui::buffer::Buffer;

use super::{Ctx, paint};
use crate::app::Area;
use crate::text::{Direction, Row};

/// Draws a frame; `title` stands in the upper border, `note` in the lower one.
pub(crate) fn draw(
    ctx: Ctx<'_>,
    area: Area,
    title: &Row,
    note: Option<&Row>,
    focus: bool,
    buffer: &mut Buffer,
) {
    if area.width < 2 || area.height < 2 {
        return;
    }
    let style = if focus {
        ctx.theme.border_focus
    } else {
        ctx.theme.border
    };
    let (right, bottom) = (area.x + area.width - 1, area.y + area.height - 1);
    for x in area.x + 1..right {
        paint::symbol(buffer, x, area.y, "─", style);
        paint::symbol(buffer, x, bottom, "─", style);
    }
    for y in area.y + 1..bottom {
        paint::symbol(buffer, area.x, y, "│", style);
        paint::symbol(buffer, right, y, "│", style);
    }
    for (x, y, corner) in [
        (area.x, area.y, "┌"),
        (right, area.y, "┐"),
        (area.x, bottom, "└"),
        (right, bottom, "┘"),
    ] {
        paint::symbol(buffer, x, y, corner, style);
    }
    let title_style = if focus {
        ctx.theme.border_focus
    } else {
        ctx.theme.pane_title
    };
    on_border(ctx.direction(), area, area.y, title, title_style, buffer);
    if let Some(note) = note {
        let other = match ctx.direction() {
            Direction::Ltr => Direction::Rtl,
            Direction::Rtl => Direction::Ltr,
        };
        on_border(other, area, bottom, note, ctx.theme.dim, buffer);
    }
}

/// Columns of a border that a text may take.
pub(crate) const fn room(area: Area) -> u16 {
    area.width.saturating_sub(6)
}

fn on_border(
    align: Direction,
    area: Area,
    y: u16,
    row: &Row,
    style: ratatui::style::Style,
    buffer: &mut Buffer,
) {
    if row.width == 0 || row.width > room(area) {
        return;
    }
    let inner = Area {
        x: area.x + 2,
        y,
        width: area.width - 4,
        height: 1,
    };
    let mut strip = paint::Strip::new(inner, align);
    let blank = Row::of(" ", Direction::Ltr, crate::text::Options::default());
    strip.push(buffer, &blank, style);
    strip.push(buffer, row, style);
    strip.push(buffer, &blank, style);
}
