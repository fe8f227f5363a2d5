//! The status line: filter chips, a message or hints, progress, where in the article we are.

use ratatui::buffer::Buffer;

use super::{Ctx, paint};
use crate::app::chips::chips;
use crate::app::geometry::Pane;
use crate::app::prompt::{Pending, PromptKind, caret, direction};
use crate::app::{Area, Command, Note};
use crate::locale::Arg;
use crate::text::{Direction, Row};

pub(crate) fn draw(ctx: Ctx<'_>, area: Area, buffer: &mut Buffer) {
    if area.height == 0 {
        return;
    }
    let state = ctx.state;
    if let Some(prompt) = &state.prompt {
        let label = match prompt.kind {
            PromptKind::Search => "prompt-search",
            PromptKind::Narrow => "prompt-narrow",
            PromptKind::Rename => "prompt-rename",
        };
        let mut strip = paint::Strip::new(area, ctx.direction());
        strip.skip(1);
        strip.push(buffer, &ctx.row(&ctx.locale.text(label), 20), ctx.theme.key);
        strip.skip(1);
        line(ctx, &prompt.line, &mut strip, area, buffer);
        return;
    }
    // The far edge first: it is short and always there.
    let far = far_end(ctx);
    let mut near = Area {
        width: area.width.saturating_sub(far.width + 2),
        ..area
    };
    let far_at = match ctx.direction() {
        Direction::Ltr => area.x + area.width.saturating_sub(far.width + 1),
        Direction::Rtl => {
            near.x = area.x + area.width - near.width;
            area.x + 1
        }
    };
    let at = Area {
        x: far_at,
        width: far.width,
        ..area
    };
    paint::row(buffer, at, area.y, &far, Direction::Ltr, ctx.theme.hint);

    let mut strip = paint::Strip::new(near, ctx.direction());
    strip.skip(1);
    for chip in chips(ctx.state) {
        let style = if chip.excludes {
            ctx.theme.exclude
        } else {
            ctx.theme.include
        };
        paint::style(
            buffer,
            chip.area.y,
            chip.area.x,
            chip.area.x + chip.area.width,
            style,
        );
        let mut inside = paint::Strip::new(chip.area, ctx.direction());
        inside.skip(1);
        inside.push(
            buffer,
            &ctx.row(if chip.excludes { "−" } else { "+" }, 1),
            style,
        );
        inside.push(buffer, &chip.name, style);
        inside.skip(1);
        inside.push(buffer, &ctx.row("✕", 1), style);
        strip.skip(chip.area.width + 1);
    }
    if let Some(text) = message(ctx) {
        let row = ctx.row(&text, strip.left());
        strip.push(buffer, &row, ctx.theme.note);
        return;
    }
    hints(ctx, &mut strip, buffer);
}

/// Puts a line being typed, with its caret as a reversed cell.
pub(crate) fn line(
    ctx: Ctx<'_>,
    input: &tui_input::Input,
    strip: &mut paint::Strip,
    area: Area,
    buffer: &mut Buffer,
) {
    let value = input.value();
    let at = caret(input);
    // The end of the text, or a window that ends behind the caret, stays in sight.
    let room = strip.left().saturating_sub(2);
    let mut from = 0;
    let base = direction(input, ctx.direction());
    let mut row = Row::of(value, base, ctx.options());
    while row.width > room {
        let Some(next) = value
            .get(from..)
            .and_then(|rest| rest.chars().next())
            .map(char::len_utf8)
        else {
            break;
        };
        if from + next > at {
            row = Row::elided(
                value.get(from..).unwrap_or_default(),
                base,
                room,
                ctx.options(),
            );
            break;
        }
        from += next;
        row = Row::of(value.get(from..).unwrap_or_default(), base, ctx.options());
    }
    let inside = (at.saturating_sub(from)) as u32;
    // The caret stands on the cluster after it, or beyond the text's end on the side where the text goes on.
    let stretch = row
        .cells
        .iter()
        .any(|cell| cell.bytes.end > inside)
        .then(|| row.spans(inside..inside + 1).into_iter().next())
        .flatten();
    let Some(x) = strip.push(buffer, &row, ctx.theme.text) else {
        return;
    };
    let column = match (stretch, base) {
        (Some(stretch), _) => x + stretch.start,
        (None, Direction::Ltr) => x + row.width,
        (None, Direction::Rtl) => x.saturating_sub(1),
    };
    paint::style(
        buffer,
        area.y,
        column,
        column + 1,
        ratatui::style::Style::default().add_modifier(ratatui::style::Modifier::REVERSED),
    );
}

fn far_end(ctx: Ctx<'_>) -> Row {
    let state = ctx.state;
    let percent = state
        .shown()
        .map(|(_, document)| state.reader.percent(document));
    let mut text = String::new();
    if let Some((done, total)) = state.progress {
        text.push_str(&ctx.locale.format(
            "working",
            &[("done", Arg::Count(done)), ("total", Arg::Count(total))],
        ));
        text.push(' ');
        text.push_str(&bar(done, total));
        text.push(' ');
    }
    if let Some(percent) = percent {
        text.push_str(&ctx.locale.digits(&percent.to_string()));
        text.push(match ctx.direction() {
            Direction::Rtl => '٪',
            Direction::Ltr => '%',
        });
    }
    ctx.row(&text, state.size.0 / 2)
}

/// Ten cells of progress.
fn bar(done: usize, total: usize) -> String {
    let full = (done.saturating_mul(10) / total.max(1)).min(10);
    "█".repeat(full) + &"░".repeat(10 - full)
}

fn message(ctx: Ctx<'_>) -> Option<String> {
    let state = ctx.state;
    let locale = ctx.locale;
    if let Some(pending) = state.pending {
        return Some(match pending {
            Pending::SetMark => locale.text("pending-mark"),
            Pending::OtherKind | Pending::NewKind => locale.text("pending-kind"),
            Pending::Split => locale.text("pending-split"),
            Pending::GoToMark => {
                let marks: Vec<String> = state.marks.keys().map(ToString::to_string).collect();
                let marks = if marks.is_empty() {
                    locale.text("no-marks")
                } else {
                    marks.join(" ")
                };
                locale.format("pending-go", &[("marks", Arg::Text(&marks))])
            }
        });
    }
    Some(match state.note.as_ref()? {
        Note::Copied => locale.text("note-copied"),
        Note::NothingToCopy => locale.text("note-nothing-to-copy"),
        Note::NotFound(needle) => locale.format("note-not-found", &[("needle", Arg::Text(needle))]),
        Note::Wrapped => locale.text("note-wrapped"),
        Note::NoMention => locale.text("note-no-mention"),
        Note::NoArticle => locale.text("note-no-article"),
        Note::NothingToUndo => locale.text("note-nothing-to-undo"),
        Note::Undone => locale.text("note-undone"),
        Note::Marked(letter) => {
            locale.format("note-marked", &[("letter", Arg::Text(&letter.to_string()))])
        }
        Note::NoMark(letter) => locale.format(
            "note-no-mark",
            &[("letter", Arg::Text(&letter.to_string()))],
        ),
        Note::NoJump => locale.text("note-no-jump"),
        Note::Theme(name) => locale.format("note-theme", &[("name", Arg::Text(name))]),
        Note::Said(text) => text.clone(),
        Note::Corrected(line) if line.is_empty() => locale.text("note-correction-gone"),
        Note::Corrected(line) => locale.format("note-corrected", &[("line", Arg::Text(line))]),
        Note::ChooseMention => locale.text("note-choose"),
        Note::SelectFirst => locale.text("note-select"),
        Note::NoWord => locale.text("note-no-word"),
        Note::AlreadySo => locale.text("note-already"),
        Note::NamesOnly => locale.text("note-names-only"),
        Note::Encoded(encoding) => {
            let key = state.keymap.first_key(Command::Calibrate);
            let (message, name) = match encoding {
                Some(encoding) => ("note-encoded", encoding.name()),
                None => ("note-encoded-auto", ""),
            };
            locale.format(
                message,
                &[("name", Arg::Text(name)), ("key", Arg::Text(&key))],
            )
        }
        Note::Unsure => {
            let key = state.keymap.first_key(Command::Calibrate);
            locale.format("note-unsure", &[("key", Arg::Text(&key))])
        }
        Note::StillWorking => locale.text("note-still-working"),
    })
}

/// What the focused pane can do, as many hints as fit.
fn hints(ctx: Ctx<'_>, strip: &mut paint::Strip, buffer: &mut Buffer) {
    let state = ctx.state;
    let list: &[(Command, &str)] = match state.focus.0 {
        Pane::Reader if state.page_shown().is_some() => &[
            (Command::Open, "hint-open"),
            (Command::Back, "hint-back"),
            (Command::Include, "hint-include"),
            (Command::NextMention, "hint-article"),
            (Command::Help, "hint-help"),
        ],
        Pane::List => &[
            (Command::Open, "hint-open"),
            (Command::Help, "hint-help"),
            (Command::NextPane, "hint-pane"),
            (Command::Search, "hint-search"),
            (Command::Filter, "hint-filter"),
            (Command::NextMention, "hint-mention"),
            (Command::Quit, "hint-quit"),
        ],
        Pane::Reader => &[
            (Command::NextMention, "hint-mention"),
            (Command::Help, "hint-help"),
            (Command::OpenPage, "hint-page"),
            (Command::Why, "hint-why"),
            (Command::Search, "hint-search"),
            (Command::NextPane, "hint-pane"),
            (Command::Filter, "hint-filter"),
            (Command::Copy, "hint-copy"),
            (Command::Back, "hint-back"),
        ],
        Pane::Panel => &[
            (Command::Include, "hint-include"),
            (Command::Exclude, "hint-exclude"),
            (Command::Open, "hint-mention"),
            (Command::Help, "hint-help"),
            (Command::OpenPage, "hint-page"),
            (Command::NarrowPanel, "hint-find"),
            (Command::NextPane, "hint-pane"),
            (Command::Back, "hint-back"),
        ],
    };
    for (command, word) in list {
        let Some(key) = state
            .keymap
            .keys(state.context(), *command)
            .first()
            .copied()
        else {
            continue;
        };
        let key = ctx.row(&key.to_string(), 12);
        let word = ctx.row(&ctx.locale.text(word), 20);
        if key.width + word.width + 3 > strip.left() {
            break;
        }
        strip.push(buffer, &key, ctx.theme.key);
        strip.skip(1);
        strip.push(buffer, &word, ctx.theme.hint);
        strip.skip(2);
    }
}
