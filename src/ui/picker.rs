//! The palette, the help and the filter prompt: a line to type in over rows to pick.

use ratatui::buffer::Buffer;

use super::{Ctx, frame, paint, status};
use crate::app::geometry::Geometry;
use crate::app::panel::KindGroup;
use crate::app::picker::{Choice, Picker, PickerKind};
use crate::app::terminal::Fact;
use crate::app::{Area, Command, Language};
use crate::text::{Direction, Row};

pub(crate) fn draw(ctx: Ctx<'_>, picker: &Picker, buffer: &mut Buffer) {
    let area = Geometry::picker(ctx.state.size.0, ctx.state.size.1);
    paint::clear(buffer, area);
    let title = ctx.locale.text(match picker.kind {
        PickerKind::Palette => "palette-title",
        PickerKind::Help => "help-title",
        PickerKind::Merge(_) => "merge-title",
        PickerKind::Filter if picker.excludes() => "filter-title-without",
        PickerKind::Filter => "filter-title",
    });
    let title = ctx.row(&title, frame::room(area));
    let note = match picker.kind {
        PickerKind::Filter => Some("filter-help"),
        PickerKind::Merge(_) => Some("merge-help"),
        PickerKind::Palette | PickerKind::Help => None,
    };
    let note = note.map(|key| ctx.row(&ctx.locale.text(key), frame::room(area)));
    frame::draw(ctx, area, &title, note.as_ref(), true, buffer);
    let inner = area.inside();
    let line = Area { height: 1, ..inner };
    let mut strip = paint::Strip::new(line, ctx.direction());
    strip.push(buffer, &ctx.row("›", 1), ctx.theme.key);
    strip.skip(1);
    status::line(ctx, &picker.line, &mut strip, line, buffer);
    let rows = Area {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    if picker.choices.is_empty() {
        let row = ctx.row(&ctx.locale.text("nothing-matches"), rows.width);
        paint::row(buffer, rows, rows.y, &row, ctx.direction(), ctx.theme.dim);
    }
    let shown = picker
        .choices
        .iter()
        .enumerate()
        .skip(picker.scroll.top)
        .take(usize::from(rows.height));
    for (slot, (at, choice)) in shown.enumerate() {
        let y = rows.y + slot as u16;
        let line = Area {
            y,
            height: 1,
            ..rows
        };
        match *choice {
            Choice::Command(command) => {
                let before = at
                    .checked_sub(1)
                    .and_then(|at| picker.choices.get(at))
                    .filter(|_| slot > 0);
                self::command(ctx, picker.kind, command, before.copied(), line, buffer);
            }
            Choice::Thing(facet) => thing(ctx, facet, line, buffer),
            Choice::Terminal(fact) => terminal(ctx, fact, slot == 0, line, buffer),
        }
        if at == picker.scroll.cursor {
            let (from, to) = (rows.x.saturating_sub(1), rows.x + rows.width + 1);
            paint::bar(buffer, y, from, to, ctx.theme.cursor_row);
        }
    }
}

/// Columns of the keys.
const KEYS: u16 = 20;
/// Columns of a group's name.
const GROUP: u16 = 12;

fn command(
    ctx: Ctx<'_>,
    kind: PickerKind,
    command: Command,
    before: Option<Choice>,
    line: Area,
    buffer: &mut Buffer,
) {
    let spec = command.spec();
    let words = match ctx.state.language {
        Language::Arabic => spec.arabic,
        Language::English => spec.english,
    };
    let keys: Vec<String> = ctx
        .state
        .keymap
        .all_keys(command)
        .iter()
        .map(ToString::to_string)
        .collect();
    let mut strip = paint::Strip::new(line, ctx.direction());
    let room = line.width;
    if kind == PickerKind::Help && room >= 60 {
        let same =
            matches!(before, Some(Choice::Command(other)) if other.spec().group == spec.group);
        let group = if same {
            String::new()
        } else {
            ctx.locale.text(spec.group.key())
        };
        column(ctx, &mut strip, &group, GROUP, ctx.theme.heading, buffer);
    }
    let keys_room = KEYS.min(room / 3);
    // Keys are Latin names: they read left to right, whatever the interface.
    let keys = Row::elided(&keys.join(" "), Direction::Ltr, keys_room, ctx.options());
    strip.push(buffer, &keys, ctx.theme.key);
    strip.skip(keys_room.saturating_sub(keys.width) + 1);
    let words = ctx.row(words, strip.left());
    strip.push(buffer, &words, ctx.theme.text);
    if kind == PickerKind::Palette {
        let name = Row::elided(spec.name, Direction::Ltr, 24, ctx.options());
        if strip.left() > name.width + 2 {
            strip.skip(strip.left() - name.width);
            strip.push(buffer, &name, ctx.theme.dim);
        }
    }
}

/// A line about the terminal, in the columns of the help.
fn terminal(ctx: Ctx<'_>, fact: Fact, first: bool, line: Area, buffer: &mut Buffer) {
    let (about, says) = super::terminal::words(&ctx.state.terminal, fact, ctx.locale);
    let mut strip = paint::Strip::new(line, ctx.direction());
    let room = line.width;
    if room >= 60 {
        let title = if first || fact == Fact::Name {
            ctx.locale.text("terminal-title")
        } else {
            String::new()
        };
        column(ctx, &mut strip, &title, GROUP, ctx.theme.heading, buffer);
    }
    column(
        ctx,
        &mut strip,
        &about,
        KEYS.min(room / 3) + 1,
        ctx.theme.key,
        buffer,
    );
    let says = ctx.row(&says, strip.left());
    strip.push(buffer, &says, ctx.theme.text);
}

fn thing(ctx: Ctx<'_>, facet: crate::library::Facet, line: Area, buffer: &mut Buffer) {
    let Some(thing) = ctx.state.library.index.thing(facet.thing) else {
        return;
    };
    let group = KindGroup::of(thing.kind);
    let mut strip = paint::Strip::new(line, ctx.direction());
    let base = Direction::of_paragraph(&thing.name, Direction::Rtl);
    let numbers = 12;
    let room = line.width.saturating_sub(GROUP + numbers + 2);
    let name = Row::elided(&thing.name, base, room, ctx.options());
    strip.push(buffer, &name, ctx.theme.text);
    strip.skip(room.saturating_sub(name.width) + 1);
    let kind = ctx.locale.text(group.key());
    column(
        ctx,
        &mut strip,
        &kind,
        GROUP,
        ctx.theme.group(group),
        buffer,
    );
    let counts = format!(
        "\u{2068}{}\u{2069} / \u{2068}{}\u{2069}",
        ctx.locale.number(facet.mentions as usize),
        ctx.locale.number(facet.articles as usize)
    );
    strip.push(buffer, &ctx.row(&counts, numbers), ctx.theme.dim);
}

/// A text in a column of its own.
fn column(
    ctx: Ctx<'_>,
    strip: &mut paint::Strip,
    text: &str,
    cols: u16,
    style: ratatui::style::Style,
    buffer: &mut Buffer,
) {
    let row = ctx.row(text, cols.saturating_sub(1));
    strip.push(buffer, &row, style);
    strip.skip(cols.saturating_sub(row.width));
}
