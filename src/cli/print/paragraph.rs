//! One paragraph as lines of text.

use std::ops::Range;

use super::color::PLAIN;
use crate::text::clean::{self, Shown};
use crate::text::wrap::wrap;
use crate::text::{Direction, Line, Options, Paragraph, Row};

/// How a paragraph is printed.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// Columns.
    pub width: u16,
    /// Logical order, letters as they are, no padding.
    pub logical: bool,
    /// SGR parameters for all of it.
    pub all: Option<&'a str>,
    /// SGR parameters for byte ranges of it: in order, not overlapping.
    pub marks: &'a [(Range<u32>, &'static str)],
}

/// Lays out `text` and returns its lines: no line end, no control but those of colours, no blanks at the end.
///
/// Right-to-left lines are padded to end at column `width`. Cost: linear.
#[must_use]
pub fn lines(text: &str, base: Direction, look: Look<'_>) -> Vec<String> {
    let paragraph = Paragraph::plain(text, base, Options::default());
    let wrapped = wrap(&paragraph, look.width);
    wrapped
        .iter()
        .map(|line| one(text, &paragraph, line, look))
        .collect()
}

fn one(text: &str, paragraph: &Paragraph, line: &Line, look: Look<'_>) -> String {
    let mut painter = Painter::new(look);
    if look.logical {
        let bytes = bytes(paragraph, line);
        let start = bytes.start as usize;
        let slice = text
            .get(start..bytes.end as usize)
            .unwrap_or_default()
            .trim_end();
        painter.start_all();
        for (at, c) in slice.char_indices() {
            match clean::shown(c) {
                Shown::Keep => painter.symbol(start + at, c.encode_utf8(&mut [0; 4])),
                Shown::As(c) => painter.symbol(start + at, c.encode_utf8(&mut [0; 4])),
                Shown::Hidden => {}
            }
        }
    } else {
        let row = Row::new(paragraph, line);
        if row.base == Direction::Rtl && !row.cells.is_empty() {
            let padding = look.width.saturating_sub(row.width);
            painter
                .out
                .extend(std::iter::repeat_n(' ', usize::from(padding)));
        }
        painter.start_all();
        for cell in &row.cells {
            painter.cell(&cell.bytes, &cell.symbol);
        }
    }
    painter.finish()
}

/// The bytes of a line.
fn bytes(paragraph: &Paragraph, line: &Line) -> Range<u32> {
    let clusters = paragraph.clusters();
    let clusters = clusters
        .get(line.clusters.start as usize..line.clusters.end as usize)
        .unwrap_or_default();
    match (clusters.first(), clusters.last()) {
        (Some(first), Some(last)) => first.bytes.start..last.bytes.end,
        _ => 0..0,
    }
}

/// Writes symbols, and a change of colour where it changes.
struct Painter<'a> {
    out: String,
    look: Look<'a>,
    mark: Option<&'static str>,
}

impl<'a> Painter<'a> {
    fn new(look: Look<'a>) -> Self {
        Self {
            out: String::new(),
            look,
            mark: None,
        }
    }

    fn symbol(&mut self, at: usize, symbol: &str) {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.cell(&(at..at.saturating_add(1)), symbol);
    }

    fn cell(&mut self, bytes: &Range<u32>, symbol: &str) {
        let mark = self.mark_at(bytes);
        if mark != self.mark {
            if self.mark.is_some() {
                self.out.push_str(PLAIN);
                self.start_all();
            }
            if let Some(mark) = mark {
                self.sgr(mark);
            }
            self.mark = mark;
        }
        self.out.push_str(symbol);
    }

    /// The mark that touches `bytes`.
    fn mark_at(&self, bytes: &Range<u32>) -> Option<&'static str> {
        let after = self
            .look
            .marks
            .partition_point(|(range, _)| range.end <= bytes.start);
        let (range, mark) = self.look.marks.get(after)?;
        (range.start < bytes.end).then_some(*mark)
    }

    fn start_all(&mut self) {
        if let Some(all) = self.look.all {
            self.sgr(all);
        }
    }

    fn sgr(&mut self, parameters: &str) {
        self.out.push_str("\x1b[");
        self.out.push_str(parameters);
        self.out.push('m');
    }

    fn finish(mut self) -> String {
        if self.mark.is_some() || self.look.all.is_some() {
            self.out.push_str(PLAIN);
        }
        self.out
    }
}
