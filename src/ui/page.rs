//! Everything about a thing.

use ratatui::buffer::Buffer;

use super::reader::Overlay;
use super::{Ctx, frame, meta, paint, why};
use crate::app::Area;
use crate::app::geometry::Pane;
use crate::app::page::{Content, Page, PageRow};
use crate::app::panel::KindGroup;
use crate::library::{DocId, Facet};
use crate::locale::Arg;
use crate::text::{Direction, Row};

pub(crate) fn draw(ctx: Ctx<'_>, page: &Page, area: Area, buffer: &mut Buffer) {
    let focus = ctx.state.focus.0 == Pane::Reader;
    let title = ctx.row(&ctx.locale.text("page-title"), frame::room(area));
    frame::draw(ctx, area, &title, None, focus, buffer);
    let inside = area.inside();
    let cols = page.cols().min(inside.width);
    let text = Area {
        x: inside.x + (inside.width - cols) / 2,
        width: cols,
        ..inside
    };
    for (at, row) in page.rows.iter().take(usize::from(text.height)).enumerate() {
        let line = Area {
            y: text.y + at as u16,
            height: 1,
            ..text
        };
        self::row(ctx, page, row, line, buffer);
    }
}

fn row(ctx: Ctx<'_>, page: &Page, row: &PageRow, line: Area, buffer: &mut Buffer) {
    let theme = ctx.theme;
    let direction = ctx.direction();
    let mut strip = paint::Strip::new(line, direction);
    let under = row.item == Some(page.cursor);
    match &row.content {
        Content::Blank => {}
        Content::Name => name(ctx, page, &mut strip, buffer),
        Content::Counts => {
            let counts = ctx.row(&counts(ctx, page), line.width);
            strip.push(buffer, &counts, theme.meta);
        }
        Content::Heading(key) => {
            let heading = ctx.row(&ctx.locale.text(key), line.width);
            strip.push(buffer, &heading, theme.heading);
        }
        Content::Forms(forms) => {
            strip.skip(2);
            strip.push(buffer, forms, theme.text);
        }
        Content::Companion(facet) => {
            companion(ctx, *facet, &mut strip, buffer);
            if under {
                paint::bar(
                    buffer,
                    line.y,
                    line.x,
                    line.x + line.width,
                    theme.cursor_row,
                );
            }
        }
        Content::Article(doc) => article(ctx, *doc, line, buffer),
        Content::Text {
            row,
            start,
            mentions,
        } => sentence(ctx, page, under, (row, *start, mentions), line, buffer),
        Content::More(count) => {
            let text = ctx
                .locale
                .format("page-more", &[("count", Arg::Count(*count))]);
            strip.skip(2);
            let room = strip.left();
            strip.push(buffer, &ctx.row(&text, room), theme.dim);
        }
    }
}

fn name(ctx: Ctx<'_>, page: &Page, strip: &mut paint::Strip, buffer: &mut Buffer) {
    let Some(thing) = ctx.state.library.index.thing(page.thing) else {
        return;
    };
    let kind = ctx.row(&why::kind(ctx.locale, thing.kind), strip.left() / 3);
    let room = strip.left().saturating_sub(kind.width + 2);
    let base = Direction::of_paragraph(&thing.name, ctx.direction());
    let name = Row::elided(&thing.name, base, room, ctx.options());
    strip.push(buffer, &name, ctx.theme.title);
    strip.skip(2);
    strip.push(buffer, &kind, ctx.theme.group(KindGroup::of(thing.kind)));
}

/// Mentions, articles, first and last day.
fn counts(ctx: Ctx<'_>, page: &Page) -> String {
    let locale = ctx.locale;
    let mentions: u32 = page.articles.iter().map(|(_, count)| count).sum();
    let mut parts = vec![
        locale.format("mentions", &[("count", Arg::Count(mentions as usize))]),
        locale.format("articles", &[("count", Arg::Count(page.articles.len()))]),
    ];
    if let Some((first, last)) = page.days {
        for day in [Some(first), (first != last).then_some(last)] {
            parts.extend(day.map(|day| meta::ours(locale, &meta::date(locale, day))));
        }
    }
    match parts.as_slice() {
        [mentions, articles, first, last] => {
            format!("{mentions} · {articles} · {first} – {last}")
        }
        parts => parts.join(" · "),
    }
}

/// Columns of a companion's name.
const NAME: u16 = 36;

fn companion(ctx: Ctx<'_>, facet: Facet, strip: &mut paint::Strip, buffer: &mut Buffer) {
    let Some(thing) = ctx.state.library.index.thing(facet.thing) else {
        return;
    };
    strip.skip(2);
    let count = Arg::Count(facet.articles as usize);
    let count = ctx.row(
        &ctx.locale.format("articles", &[("count", count)]),
        strip.left() / 3,
    );
    let room = strip.left().saturating_sub(count.width + 2).min(NAME);
    let base = Direction::of_paragraph(&thing.name, ctx.direction());
    let name = Row::elided(&thing.name, base, room, ctx.options());
    strip.push(buffer, &name, ctx.theme.group(KindGroup::of(thing.kind)));
    strip.skip(room - name.width + 2);
    strip.push(buffer, &count, ctx.theme.dim);
}

/// The head of an article's sentences: its day, then its title.
fn article(ctx: Ctx<'_>, doc: DocId, line: Area, buffer: &mut Buffer) {
    let Some(document) = ctx.state.document(doc) else {
        return;
    };
    let mut strip = paint::Strip::new(line, ctx.direction());
    let article = &document.article;
    if let Some(published) = &article.published {
        let day = ctx.row(&meta::date(ctx.locale, published.date), strip.left() / 2);
        strip.push(buffer, &day, ctx.theme.key);
        strip.skip(2);
    }
    let base = Direction::of_paragraph(&article.title.text, article.direction);
    let title = Row::elided(&article.title.text, base, strip.left(), ctx.options());
    strip.push(buffer, &title, ctx.theme.meta);
}

/// A line of a sentence, the thing's mentions in it set off.
fn sentence(
    ctx: Ctx<'_>,
    page: &Page,
    under: bool,
    (row, start, mentions): (&Row, usize, &[std::ops::Range<usize>]),
    line: Area,
    buffer: &mut Buffer,
) {
    let base = row.base;
    let inner = Area {
        x: line.x + if base == Direction::Ltr { 2 } else { 0 },
        width: line.width.saturating_sub(2),
        ..line
    };
    let left = paint::row(buffer, inner, line.y, row, base, ctx.theme.text);
    let kind = ctx
        .state
        .library
        .index
        .thing(page.thing)
        .map(|thing| thing.kind);
    let style = kind.map_or(ctx.theme.text, |kind| ctx.theme.group(KindGroup::of(kind)));
    let over = Overlay {
        left,
        y: line.y,
        row,
        start,
    };
    for bytes in mentions {
        let style = if under {
            style.patch(ctx.theme.cursor)
        } else {
            style.patch(ctx.theme.selected)
        };
        over.style(buffer, bytes, style);
    }
    if under && line.width > 2 {
        let x = match base {
            Direction::Rtl => line.x + line.width - 1,
            Direction::Ltr => line.x,
        };
        paint::symbol(buffer, x, line.y, "▌", ctx.theme.marker);
    }
}
