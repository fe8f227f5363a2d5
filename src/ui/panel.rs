//! The entity panel: groups, things, how often, in how many articles.

use ratatui::buffer::Buffer;

use super::{Ctx, frame, paint};
use crate::app::Area;
use crate::app::geometry::Pane;
use crate::app::panel::{KindGroup, PanelRow};
use crate::library::Facet;
use crate::locale::Arg;
use crate::text::{Direction, Row};

/// Eighths of a cell, for bars.
const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
pub(crate) fn draw(ctx: Ctx<'_>, area: Area, buffer: &mut Buffer) {
    let state = ctx.state;
    let title = if state.panel.narrow.is_empty() {
        ctx.locale.text("panel-title")
    } else {
        ctx.locale.format(
            "panel-narrowed",
            &[("needle", Arg::Text(&state.panel.narrow))],
        )
    };
    let title = ctx.row(&title, frame::room(area));
    let focus = state.focus.0 == Pane::Panel;
    frame::draw(ctx, area, &title, None, focus, buffer);
    let inner = area.inside();
    if state.panel.rows.is_empty() {
        let key = if state.panel.narrow.is_empty() {
            "no-entities"
        } else {
            "nothing-matches"
        };
        let row = ctx.row(&ctx.locale.text(key), inner.width);
        paint::row(buffer, inner, inner.y, &row, ctx.direction(), ctx.theme.dim);
        return;
    }
    let widest = |number: u32| number.max(1).ilog10() as u16 + 2;
    let articles = state.facets.iter().map(|facet| facet.articles).max();
    let columns = Columns {
        mentions: widest(state.panel.most),
        articles: match articles {
            Some(most) if state.library.documents.len() > 1 => widest(most),
            _ => 0,
        },
    };
    let rows = state
        .panel
        .rows
        .iter()
        .enumerate()
        .skip(state.panel.scroll.top)
        .take(usize::from(inner.height));
    for (slot, (at, row)) in rows.enumerate() {
        let y = inner.y + slot as u16;
        match row {
            PanelRow::Group { group, things } => {
                self::group(ctx, inner, y, *group, *things, buffer);
            }
            PanelRow::Thing(facet) => thing(ctx, inner, y, *facet, columns, buffer),
        }
        if at == state.panel.scroll.cursor && focus {
            let (from, to) = (inner.x.saturating_sub(1), inner.x + inner.width + 1);
            paint::bar(buffer, y, from, to, ctx.theme.cursor_row);
        }
    }
}

fn group(ctx: Ctx<'_>, inner: Area, y: u16, group: KindGroup, things: u32, buffer: &mut Buffer) {
    let line = Area {
        y,
        height: 1,
        ..inner
    };
    let hidden = ctx.state.hidden[group as usize];
    let mut strip = paint::Strip::new(line, ctx.direction());
    let sign = match (hidden, ctx.direction()) {
        (false, _) => "▾",
        (true, Direction::Ltr) => "▸",
        (true, Direction::Rtl) => "◂",
    };
    strip.push(buffer, &ctx.row(sign, 1), ctx.theme.dim);
    strip.skip(1);
    let style = ctx.theme.group(group);
    let name = ctx.row(&ctx.locale.text(group.key()), inner.width.saturating_sub(8));
    strip.push(buffer, &name, style);
    strip.skip(1);
    let count = ctx.row(&ctx.locale.number(things as usize), 6);
    strip.push(buffer, &count, ctx.theme.dim);
}

/// Columns of the numbers, a blank before each counted in.
#[derive(Clone, Copy)]
struct Columns {
    mentions: u16,
    /// 0 when there is only one article.
    articles: u16,
}

fn thing(ctx: Ctx<'_>, inner: Area, y: u16, facet: Facet, columns: Columns, buffer: &mut Buffer) {
    let state = ctx.state;
    let Some(thing) = state.library.index.thing(facet.thing) else {
        return;
    };
    let line = Area {
        y,
        height: 1,
        ..inner
    };
    let included = state.filter.includes(facet.thing);
    let excluded = state.filter.excludes(facet.thing);
    let (sign, sign_style) = match (included, excluded) {
        (true, _) => ("●", ctx.theme.include),
        (_, true) => ("✕", ctx.theme.exclude),
        _ => (" ", ctx.theme.text),
    };
    let numbers = columns.mentions + columns.articles + 2;
    let direction = ctx.direction();
    let mut strip = paint::Strip::new(line, direction);
    strip.push(buffer, &ctx.row(sign, 1), sign_style);
    strip.skip(1);
    let room = inner.width.saturating_sub(2 + numbers);
    // A Latin name is elided at its own end, but starts where all names start.
    let base = Direction::of_paragraph(&thing.name, Direction::Rtl);
    let name = Row::elided(&thing.name, base, room, ctx.options());
    let style = if state.selected == Some(facet.thing) {
        ctx.theme.selected
    } else if included || excluded {
        ctx.theme.key
    } else {
        ctx.theme.text
    };
    strip.push(buffer, &name, style);
    strip.skip(room.saturating_sub(name.width));
    let text = ctx.theme.text;
    number(
        ctx,
        &mut strip,
        facet.mentions,
        columns.mentions,
        text,
        buffer,
    );
    if columns.articles > 0 {
        let dim = ctx.theme.dim;
        number(
            ctx,
            &mut strip,
            facet.articles,
            columns.articles,
            dim,
            buffer,
        );
    }
    strip.skip(1);
    let eighth = (u64::from(facet.mentions) * 8).div_ceil(u64::from(state.panel.most.max(1)));
    if let Some(bar) = usize::try_from(eighth)
        .ok()
        .and_then(|eighth| BARS.get(eighth.clamp(1, 8) - 1))
    {
        strip.push(buffer, &ctx.row(bar, 1), ctx.theme.bar);
    }
}

/// A number in a column `cols` wide, against its far edge.
fn number(
    ctx: Ctx<'_>,
    strip: &mut paint::Strip,
    number: u32,
    cols: u16,
    style: ratatui::style::Style,
    buffer: &mut Buffer,
) {
    let row = ctx.row(&ctx.locale.number(number as usize), cols);
    strip.skip(cols.saturating_sub(row.width));
    strip.push(buffer, &row, style);
}
