//! The article: its rows, with mentions, hits and selection laid over them.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::theme::sign;
use super::{Ctx, frame, meta, paint};
use crate::app::geometry::Pane;
use crate::app::panel::KindGroup;
use crate::app::reader::Content;
use crate::app::{Area, Command};
use crate::article::BlockKind;
use crate::library::{DocId, Document};
use crate::locale::Arg;
use crate::text::{Direction, Row};

pub(crate) fn draw(ctx: Ctx<'_>, area: Area, buffer: &mut Buffer) {
    let state = ctx.state;
    let focus = state.focus.0 == Pane::Reader;
    if let Some(page) = state.page_shown() {
        return super::page::draw(ctx, page, area, buffer);
    }
    let Some((doc, document)) = state.shown() else {
        let title = ctx.row(&ctx.locale.text("reader-title"), frame::room(area));
        frame::draw(ctx, area, &title, None, focus, buffer);
        return;
    };
    let article = &document.article;
    let base = Direction::of_paragraph(&article.title.text, article.direction);
    // The pane's border carries the title once the article's own is scrolled away.
    let away = state.reader.top > crate::app::reader::Anchor::default();
    let title = if away {
        Row::elided(&article.title.text, base, frame::room(area), ctx.options())
    } else {
        ctx.row(&ctx.locale.text("reader-title"), frame::room(area))
    };
    frame::draw(ctx, area, &title, None, focus, buffer);
    let inside = area.inside();
    let cols = state.reader.cols().min(inside.width);
    let text = Area {
        x: inside.x + (inside.width - cols) / 2,
        width: cols,
        ..inside
    };
    for (at, page_row) in state.reader.page.iter().enumerate() {
        let y = text.y + at as u16;
        if y >= text.y + text.height {
            break;
        }
        match &page_row.content {
            Content::Blank => {}
            Content::Meta => {
                let row = Row::elided(
                    &meta::line(ctx.locale, article),
                    ctx.direction(),
                    cols,
                    ctx.options(),
                );
                paint::row(buffer, text, y, &row, article.direction, ctx.theme.meta);
            }
            Content::Fold { count, open } => {
                let row = fold(ctx, *count, *open, cols);
                paint::row(buffer, text, y, &row, article.direction, ctx.theme.dim);
            }
            Content::Text {
                row,
                bytes,
                kind,
                hits,
            } => {
                let style = match kind {
                    BlockKind::Title => ctx.theme.title,
                    BlockKind::Heading => ctx.theme.heading,
                    BlockKind::Furniture | BlockKind::Meta | BlockKind::Caption => {
                        ctx.theme.furniture
                    }
                    BlockKind::Body => ctx.theme.text,
                };
                let left = paint::row(buffer, text, y, row, row.base, style);
                if bytes.start != usize::MAX {
                    let over = Overlay {
                        left,
                        y,
                        row,
                        start: bytes.start,
                    };
                    highlight(ctx, &over, doc, document, hits, buffer);
                }
            }
        }
    }
}

/// The line that stands for folded furniture.
fn fold(ctx: Ctx<'_>, count: u32, open: bool, cols: u16) -> Row {
    let key = ctx
        .state
        .keymap
        .all_keys(Command::ToggleFurniture)
        .first()
        .map(ToString::to_string)
        .unwrap_or_default();
    let text = ctx.locale.format(
        if open { "fold-open" } else { "fold-closed" },
        &[
            ("count", Arg::Count(count as usize)),
            ("key", Arg::Text(&key)),
        ],
    );
    ctx.row(&text, cols)
}

/// A row on screen to lay styles over.
pub(crate) struct Overlay<'a> {
    pub left: u16,
    pub y: u16,
    pub row: &'a Row,
    /// Source byte of the paragraph's first byte.
    pub start: usize,
}

impl Overlay<'_> {
    /// Source bytes from the first to the last shown in the row.
    fn bytes(&self) -> Range<usize> {
        let first = self.row.cells.iter().map(|cell| cell.bytes.start).min();
        let last = self.row.cells.iter().map(|cell| cell.bytes.end).max();
        let (first, last) = (first.unwrap_or(0), last.unwrap_or(0));
        self.start + first as usize..self.start + last as usize
    }

    pub(crate) fn style(&self, buffer: &mut Buffer, bytes: &Range<usize>, style: Style) {
        let from = bytes.start.saturating_sub(self.start) as u32;
        let to = bytes.end.saturating_sub(self.start) as u32;
        for stretch in self.row.spans(from..to) {
            paint::style(
                buffer,
                self.y,
                self.left + stretch.start,
                self.left + stretch.end,
                style,
            );
        }
    }
}

impl Overlay<'_> {
    /// Puts `sign` into the blank cell before the first cell of `bytes`, or else into the one after its last.
    fn sign(&self, buffer: &mut Buffer, bytes: &Range<usize>, sign: &str, style: Style) {
        let column = |byte: usize| {
            let byte = byte.checked_sub(self.start)? as u32;
            let stretch = self.row.spans(byte..byte + 1).into_iter().next()?;
            Some((self.left + stretch.start, self.left + stretch.end))
        };
        let rtl = self.row.base == Direction::Rtl;
        let before = column(bytes.start).and_then(|(left, right)| {
            if rtl {
                Some(right)
            } else {
                left.checked_sub(1)
            }
        });
        let after = column(bytes.end.saturating_sub(1)).and_then(|(left, right)| {
            if rtl {
                left.checked_sub(1)
            } else {
                Some(right)
            }
        });
        let blank = |x: &u16| {
            buffer
                .cell(Position::new(*x, self.y))
                .is_some_and(|cell| cell.symbol() == " ")
        };
        if let Some(x) = [before, after].into_iter().flatten().find(blank) {
            paint::symbol(buffer, x, self.y, sign, style);
        }
    }
}

/// Lays mentions, then hits, then the selection over a row. Cost: what overlaps the row.
fn highlight(
    ctx: Ctx<'_>,
    over: &Overlay<'_>,
    doc: DocId,
    document: &Document,
    hits: &[Range<usize>],
    buffer: &mut Buffer,
) {
    let state = ctx.state;
    let bytes = over.bytes();
    let mentions = document.mentions.as_deref().unwrap_or_default();
    let first = mentions.partition_point(|mention| mention.bytes.end <= bytes.start);
    for (at, mention) in mentions.iter().enumerate().skip(first) {
        if mention.bytes.start >= bytes.end {
            break;
        }
        let cursor = state.reader.cursor == Some(at);
        let selected = state.selected.is_some() && state.thing_of(doc, at) == state.selected;
        if !state.shows(mention) && !cursor && !selected {
            continue;
        }
        let mut style = ctx.theme.group(KindGroup::of(mention.kind));
        if cursor {
            style = style.patch(ctx.theme.cursor);
        } else if selected {
            style = style.patch(ctx.theme.selected);
        }
        over.style(buffer, &mention.bytes, style);
        if ctx.theme.signs
            && let Some(sign) = sign(KindGroup::of(mention.kind))
        {
            over.sign(buffer, &mention.bytes, sign, ctx.theme.dim);
        }
    }
    let first = hits.partition_point(|hit| hit.end <= bytes.start);
    for hit in &hits[first..] {
        if hit.start >= bytes.end {
            break;
        }
        let current = state.search.hit.as_ref() == Some(hit);
        let style = if current {
            ctx.theme.hit_current
        } else {
            ctx.theme.hit
        };
        over.style(buffer, hit, style);
    }
    if let Some((from, to)) = state.reader.selection {
        let selection = from.min(to)..from.max(to);
        if !selection.is_empty() {
            over.style(buffer, &selection, ctx.theme.selection);
        }
    }
}
