//! For people: a heading an article, a line a mention.

use std::io::Write;

use unicode_width::UnicodeWidthChar;

use super::csv;
use super::record::{Found, Record};
use crate::cli::terminal::Terminal;
use crate::cli::{CliError, picture};
use crate::text::{Direction, Options, Row, clean};

/// Columns of a name on a terminal, and the most that one takes elsewhere before what follows is pushed aside.
const NAME: u16 = 32;

/// Writes all mentions: line, kind, text, entity, value. On a terminal names are in visual order and as wide as their
/// column; elsewhere they are in logical order, and whole.
///
/// # Errors
/// When it cannot be written.
pub fn write<'a>(
    out: &mut impl Write,
    records: impl Iterator<Item = Record<'a>>,
    terminal: Terminal,
) -> Result<(), CliError> {
    for (at, record) in records.enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        let (start, end) = guards(terminal);
        let title = if terminal.escapes {
            Row::elided(
                record.title,
                Direction::Rtl,
                terminal.columns.unwrap_or(80),
                Options::default(),
            )
            .text()
        } else {
            clean::line(record.title)
        };
        writeln!(out, "{}", clean::line(record.path))?;
        writeln!(out, "{start}{title}{end}")?;
        if record.mentions.is_empty() {
            writeln!(out, "  no entities")?;
        }
        for found in &record.mentions {
            let text = name(found.text, terminal);
            let entity = name(found.entity, terminal);
            let line = format!(
                "{:>5}  {:<8}  {text}  {entity}  {}",
                found.line,
                found.kind,
                rest(found)
            );
            writeln!(out, "{start}{}{end}", line.trim_end())?;
        }
    }
    Ok(())
}

/// What stands around a line in visual order, on a terminal.
pub(super) const fn guards(terminal: Terminal) -> (&'static str, &'static str) {
    if terminal.escapes {
        (picture::EXPLICIT, picture::IMPLICIT)
    } else {
        ("", "")
    }
}

/// A text as long as it is, on one line.
pub(super) fn text(text: &str, terminal: Terminal) -> String {
    if terminal.escapes {
        let room = terminal.columns.unwrap_or(80).saturating_sub(60).max(10);
        Row::elided(text, Direction::Rtl, room, Options::default()).text()
    } else {
        clean::line(text)
    }
}

/// A name, filled up to the width of its column.
pub(super) fn name(text: &str, terminal: Terminal) -> String {
    let (shown, width) = if terminal.escapes {
        let row = Row::elided(text, Direction::Rtl, NAME, Options::default());
        (row.text(), usize::from(row.width))
    } else {
        let text = clean::line(text);
        let width = text.chars().map(|c| c.width().unwrap_or(0)).sum();
        (text, width)
    };
    let fill = usize::from(NAME).saturating_sub(width);
    format!("{shown}{}", " ".repeat(fill))
}

/// Value, and whether it is furniture.
fn rest(found: &Found<'_>) -> String {
    let value = csv::value(&found.value);
    if found.furniture {
        format!("{value} (furniture)").trim_start().to_owned()
    } else {
        value
    }
}
