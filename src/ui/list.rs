//! The list of articles: title, then outlet and date; unread ones marked.

use ratatui::buffer::Buffer;

use super::{Ctx, frame, meta, paint};
use crate::app::geometry::Pane;
use crate::app::{Area, Command};
use crate::library::{DocId, Document};
use crate::locale::Arg;
use crate::text::{Direction, Row};

pub(crate) fn draw(ctx: Ctx<'_>, area: Area, buffer: &mut Buffer) {
    let state = ctx.state;
    let total = state.library.documents.len();
    let shown = state.list.visible.len();
    let title = if shown == total {
        ctx.locale
            .format("list-title-all", &[("total", Arg::Count(total))])
    } else {
        ctx.locale.format(
            "list-title",
            &[("shown", Arg::Count(shown)), ("total", Arg::Count(total))],
        )
    };
    let title = ctx.row(&title, frame::room(area));
    let focus = state.focus.0 == Pane::List;
    frame::draw(ctx, area, &title, None, focus, buffer);
    let inner = area.inside();
    if shown == 0 {
        empty(ctx, inner, buffer);
        return;
    }
    let height = state.list.height.max(1);
    let from = state.list.scroll.top;
    for (slot, (at, doc)) in state
        .list
        .visible
        .iter()
        .enumerate()
        .skip(from)
        .take(state.list.fits)
        .enumerate()
    {
        let y = inner.y + slot as u16 * height;
        let Some(document) = state.document(*doc) else {
            continue;
        };
        let under = at == state.list.scroll.cursor;
        item(ctx, inner, y, *doc, document, under, buffer);
    }
}

fn empty(ctx: Ctx<'_>, inner: Area, buffer: &mut Buffer) {
    let text = if ctx.state.library.documents.is_empty() {
        ctx.locale.text("loading")
    } else {
        let key = ctx.state.keymap.first_key(Command::ClearFilter);
        ctx.locale.format("empty", &[("key", Arg::Text(&key))])
    };
    let paragraph = crate::text::Paragraph::plain(&text, ctx.direction(), ctx.options());
    for (at, line) in crate::text::wrap::wrap(&paragraph, inner.width.max(1))
        .iter()
        .take(usize::from(inner.height))
        .enumerate()
    {
        let row = Row::new(&paragraph, line);
        paint::row(
            buffer,
            inner,
            inner.y + at as u16,
            &row,
            ctx.direction(),
            ctx.theme.dim,
        );
    }
}

/// Mentions of the included things (of the selected one without a filter) in an article.
fn count(ctx: Ctx<'_>, doc: DocId) -> u32 {
    let state = ctx.state;
    let things: &[_] = if state.filter.include.is_empty() {
        state.selected.as_slice()
    } else {
        &state.filter.include
    };
    things
        .iter()
        .map(|thing| {
            let postings = state.library.index.postings(*thing);
            postings
                .binary_search_by_key(&doc, |(doc, _)| *doc)
                .ok()
                .and_then(|at| postings.get(at))
                .map_or(0, |(_, count)| *count)
        })
        .sum()
}

fn item(
    ctx: Ctx<'_>,
    inner: Area,
    y: u16,
    doc: DocId,
    document: &Document,
    under: bool,
    buffer: &mut Buffer,
) {
    let theme = ctx.theme;
    let unread = !ctx.state.read.contains(&doc);
    let line = |y: u16| Area {
        y,
        height: 1,
        ..inner
    };
    let direction = ctx.direction();
    // A title goes its own way, but every title starts from the same edge.
    let base = Direction::of_paragraph(&document.article.title.text, document.article.direction);
    let cols = inner.width.saturating_sub(2);
    let title = Row::elided(&document.article.title.text, base, cols, ctx.options());
    let mut strip = paint::Strip::new(line(y), direction);
    // Without the keys the cursor is only a sign; with them it is a bar over the whole item.
    let focus = ctx.state.focus.0 == Pane::List;
    let sign = match (under && !focus, unread) {
        (true, _) => "▌",
        (false, true) => "●",
        (false, false) => " ",
    };
    strip.push(buffer, &ctx.row(sign, 1), theme.marker);
    strip.skip(1);
    let style = if unread { theme.unread } else { theme.text };
    strip.push(buffer, &title, style);
    if ctx.state.list.height > 1 {
        let count = count(ctx, doc);
        let count = (count > 0).then(|| ctx.row(&ctx.locale.number(count as usize), 6));
        let taken = count.as_ref().map_or(0, |row| row.width + 1);
        let mut strip = paint::Strip::new(line(y + 1), direction);
        strip.skip(2);
        let brief = ctx.row(
            &meta::brief(ctx.locale, &document.article),
            cols.saturating_sub(taken),
        );
        strip.push(buffer, &brief, theme.dim);
        if let Some(count) = count {
            strip.skip(strip.left().saturating_sub(count.width));
            strip.push(buffer, &count, theme.key);
        }
    }
    if under && focus {
        for y in y..y + ctx.state.list.height {
            paint::bar(
                buffer,
                y,
                inner.x.saturating_sub(1),
                inner.x + inner.width + 1,
                theme.cursor_row,
            );
        }
    }
}
