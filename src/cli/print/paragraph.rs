//! One paragraph as lines of text.

use std::ops::Range;

use ratatui::buffer::Cell;

use super::color::PLAIN;
use crate::cli::picture;
use crate::term::Wire;
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
    /// What is written of a line that is not in logical order.
    pub wire: Wire,
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
        return seen(paragraph, line, look);
    }
    painter.finish()
}

/// A line as it is seen, for the terminal that `look` names.
fn seen(paragraph: &Paragraph, line: &Line, look: Look<'_>) -> String {
    let row = Row::new(paragraph, line);
    let padding = if row.base == Direction::Rtl && !row.cells.is_empty() {
        look.width.saturating_sub(row.width)
    } else {
        0
    };
    let all = look.all.unwrap_or_default();
    let style = |cell: &crate::text::row::Cell| mark_at(look.marks, &cell.bytes).unwrap_or(all);
    let cells = std::iter::repeat_n(Cell::new(" "), usize::from(padding))
        .chain(picture::cells(&row, style))
        .collect();
    picture::line(cells, look.wire)
}

/// The mark that touches `bytes`.
fn mark_at(marks: &[(Range<u32>, &'static str)], bytes: &Range<u32>) -> Option<&'static str> {
    let after = marks.partition_point(|(range, _)| range.end <= bytes.start);
    let (range, mark) = marks.get(after)?;
    (range.start < bytes.end).then_some(*mark)
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
        let mark = mark_at(self.look.marks, bytes);
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

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const TEXT: &str = "وقال بوتين (الرئيس) في 2021-07-09 إن Kaseya لا تدفع.";

    fn look(width: u16) -> Look<'static> {
        Look {
            width,
            logical: false,
            wire: Wire {
                encoding: crate::app::Encoding::V,
                marks: true,
            },
            all: None,
            marks: &[],
        }
    }

    /// The byte range of a word, marked.
    fn mark(word: &str, sgr: &'static str) -> (Range<u32>, &'static str) {
        let at = TEXT.find(word).unwrap();
        (at as u32..(at + word.len()) as u32, sgr)
    }

    /// Lines with joined letters folded back, so that they can be read here.
    fn readable(lines: &[String]) -> String {
        let lines: Vec<String> = lines
            .iter()
            .map(|line| format!("|{}|", line.nfkc()))
            .collect();
        lines.join("\n")
    }

    #[test]
    fn right_to_left_lines_end_at_the_width() {
        let lines = lines(TEXT, Direction::Rtl, look(24));
        insta::assert_snapshot!(readable(&lines), @r"
        |  يف (سيئرلا) نيتوب لاقو|
        |  لا Kaseya نإ 2021-07-09|
        |                   .عفدت|
        ");
    }

    #[test]
    fn left_to_right_lines_start_at_the_left() {
        let lines = lines("The minister said «لا» and left.", Direction::Ltr, look(20));
        insta::assert_snapshot!(readable(&lines), @r"
        |The minister said|
        |«لا» and left.|
        ");
    }

    #[test]
    fn logical_lines_are_the_text() {
        let lines = lines(
            TEXT,
            Direction::Rtl,
            Look {
                logical: true,
                ..look(24)
            },
        );
        insta::assert_snapshot!(readable(&lines), @r"
        |وقال بوتين (الرئيس) في|
        |2021-07-09 إن Kaseya لا|
        |تدفع.|
        ");
        assert_eq!(lines.join(" "), TEXT);
    }

    #[test]
    fn marks_change_nothing_but_colors() {
        let marks = [
            mark("بوتين", "1;38;5;130"),
            mark("2021-07-09", "38;5;66"),
            mark("Kaseya لا", "1;38;5;32"),
        ];
        let plain = lines(TEXT, Direction::Rtl, look(24));
        let colored = lines(
            TEXT,
            Direction::Rtl,
            Look {
                marks: &marks,
                all: Some("2"),
                ..look(24)
            },
        );
        insta::assert_snapshot!(readable(&colored).replace('\x1b', "␛"), @r"
        |  ␛[2mيف (سيئرلا) ␛[0m␛[1;38;5;130mنيتوب␛[0m␛[2m لاقو␛[0m|
        |  ␛[1;38;5;32mلا Kaseya␛[0m␛[2m نإ ␛[0m␛[38;5;66m2021-07-09␛[0m|
        |                   ␛[2m.عفدت␛[0m|
        ");
        let stripped: Vec<_> = colored
            .iter()
            .map(|line| {
                [
                    "\x1b[2m",
                    "\x1b[1;38;5;130m",
                    "\x1b[38;5;66m",
                    "\x1b[1;38;5;32m",
                    PLAIN,
                ]
                .iter()
                .fold(line.clone(), |line, sgr| line.replace(sgr, ""))
            })
            .collect();
        assert_eq!(stripped, plain);
    }

    #[test]
    fn controls_do_not_come_out() {
        let text = "ا\x1b[31m\u{202e}ب\u{9b}\u{2066}";
        for logical in [false, true] {
            let lines = lines(
                text,
                Direction::Rtl,
                Look {
                    logical,
                    ..look(24)
                },
            );
            let acts = |c: char| {
                c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!lines.concat().contains(acts), "{lines:?}");
            assert!(lines.concat().contains("31m") || !logical, "{lines:?}");
        }
    }

    #[test]
    fn an_empty_text_is_an_empty_line() {
        assert_eq!(lines("", Direction::Rtl, look(10)), [""]);
        assert_eq!(lines(" ", Direction::Rtl, look(10)), [""]);
    }
}
