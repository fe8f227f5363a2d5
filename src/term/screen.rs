//! The screen: what it shows, and the fewest bytes that make it show something else.

use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::{Position, Rect};

use super::wire::{self, Wire, row_to_wire, to_wire};
use crate::app::Encoding;

/// How a picture is shown, beside its cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// Where the cursor is, if it is to be seen.
    pub cursor: Option<Position>,
    /// Rows of the screen that are not written as the others: a comparison of encodings.
    pub rows: Vec<(u16, Encoding)>,
}

/// A screen of a given size and the file it is written to.
///
/// Each frame is one write, inside a synchronized update; a frame that shows what is shown already is no write at
/// all. (ratatui's `Terminal` writes some forty bytes for such a frame, and asks for the size each time.)
#[derive(Debug)]
pub struct Screen<W> {
    output: W,
    wire: Wire,
    /// What is shown; `None` when that is unknown and everything must be drawn.
    shown: Option<Buffer>,
    /// The buffer of the next frame, kept for its memory.
    next: Buffer,
    /// Where the cursor is shown.
    cursor: Option<Position>,
}

impl<W: Write> Screen<W> {
    /// A screen of `cols` by `rows` cells whose content is unknown, with a hidden cursor.
    pub fn new(output: W, wire: Wire, (cols, rows): (u16, u16)) -> Self {
        let next = Buffer::empty(Rect::new(0, 0, cols, rows));
        Self {
            output,
            wire,
            shown: None,
            next,
            cursor: None,
        }
    }

    /// Its columns and rows.
    pub fn size(&self) -> (u16, u16) {
        (self.next.area.width, self.next.area.height)
    }

    /// Takes another size, and forgets what is shown: a terminal may do as it likes with the content when resized.
    pub fn resize(&mut self, (cols, rows): (u16, u16)) {
        self.next.resize(Rect::new(0, 0, cols, rows));
        self.forget();
    }

    /// Forgets what is shown: the next frame is drawn whole.
    pub fn forget(&mut self) {
        self.shown = None;
        self.cursor = None;
    }

    /// Sends pictures in another way from now on, and forgets what is shown.
    pub fn set_wire(&mut self, wire: Wire) {
        self.wire = wire;
        self.forget();
    }

    /// Returns the column of the picture that stands where the terminal was sent column `x` of row `y`.
    pub fn seen_at(&self, x: u16, y: u16) -> u16 {
        let cols = usize::from(self.next.area.width);
        let row = self.shown.as_ref().and_then(|shown| {
            let start = usize::from(y) * cols;
            shown.content.get(start..start + cols)
        });
        row.map_or(x, |row| {
            wire::seen_at(row, self.wire.encoding, usize::from(x)) as u16
        })
    }

    /// Draws a frame: `view` fills an empty buffer and says how it is shown.
    ///
    /// # Errors
    /// What writing says; the content of the screen is then unknown.
    pub fn draw(&mut self, view: impl FnOnce(Rect, &mut Buffer) -> Shown) -> io::Result<()> {
        self.next.reset();
        let area = self.next.area;
        let Shown { cursor, rows } = view(area, &mut self.next);
        let cursor = cursor.filter(|&at| area.contains(at));
        if rows.is_empty() {
            to_wire(&mut self.next, self.wire);
        } else {
            self.write_rows(&rows);
        }
        let bytes = self.frame(cursor)?;
        let whole = self.shown.take();
        if !bytes.is_empty() {
            self.output.write_all(&bytes)?;
            self.output.flush()?;
        }
        self.cursor = cursor;
        self.shown = Some(std::mem::replace(
            &mut self.next,
            whole.unwrap_or_else(|| Buffer::empty(area)),
        ));
        Ok(())
    }

    /// Writes the next buffer, the rows named in their own encodings.
    fn write_rows(&mut self, rows: &[(u16, Encoding)]) {
        let cols = usize::from(self.next.area.width).max(1);
        for (y, row) in self.next.content.chunks_mut(cols).enumerate() {
            let own = rows.iter().find(|(own, _)| usize::from(*own) == y);
            let encoding = own.map_or(self.wire.encoding, |(_, encoding)| *encoding);
            row_to_wire(
                row,
                Wire {
                    encoding,
                    ..self.wire
                },
            );
        }
    }

    /// Writes bytes that are no part of the picture.
    ///
    /// # Errors
    /// What writing says.
    pub fn send(&mut self, bytes: &str) -> io::Result<()> {
        self.output.write_all(bytes.as_bytes())?;
        self.output.flush()
    }

    /// The bytes from what is shown to the next buffer.
    fn frame(&self, cursor: Option<Position>) -> io::Result<Vec<u8>> {
        let cleared = self.shown.is_none().then(|| Buffer::empty(self.next.area));
        let Some(shown) = self.shown.as_ref().or(cleared.as_ref()) else {
            return Ok(Vec::new());
        };
        let cells = bridged(shown.diff_iter(&self.next), &self.next);
        let drawn = !cells.is_empty();
        if cleared.is_none() && !drawn && cursor == self.cursor {
            return Ok(Vec::new());
        }
        let mut bytes = Vec::with_capacity(4096);
        queue!(bytes, BeginSynchronizedUpdate)?;
        if cleared.is_some() {
            queue!(bytes, Hide, Clear(ClearType::All))?;
        }
        if drawn {
            CrosstermBackend::new(&mut bytes).draw(cells.into_iter())?;
        }
        match cursor {
            Some(at) => queue!(bytes, MoveTo(at.x, at.y), Show)?,
            None if self.cursor.is_some() => queue!(bytes, Hide)?,
            None => {}
        }
        queue!(bytes, EndSynchronizedUpdate)?;
        Ok(bytes)
    }
}

/// A cell and where it is.
type Placed<'a> = (u16, u16, &'a Cell);

/// The bytes that moving the cursor costs, about: more of text that stands there already cost less to write again.
const MOVE: usize = 6;

/// Adds to the cells that changed those between two of them, where writing these is shorter than moving over them.
/// Between words that is one blank: without it a page has twice the bytes.
fn bridged<'a>(changed: impl Iterator<Item = Placed<'a>>, next: &'a Buffer) -> Vec<Placed<'a>> {
    let mut cells: Vec<Placed<'a>> = Vec::new();
    for (x, y, cell) in changed {
        if let Some(&(before, row, last)) = cells.last()
            && row == y
        {
            let gap = before.saturating_add(1)..x;
            let same = |cell: &Cell| {
                cell.cell_width() == 1
                    && (cell.fg, cell.bg, cell.modifier, cell.underline_color)
                        == (last.fg, last.bg, last.modifier, last.underline_color)
            };
            let between = || gap.clone().filter_map(|x| Some((x, y, next.cell((x, y))?)));
            if last.cell_width() == 1
                && gap.len() <= MOVE
                && between().all(|(_, _, cell)| same(cell))
                && between()
                    .map(|(_, _, cell)| cell.symbol().len())
                    .sum::<usize>()
                    <= MOVE
            {
                cells.extend(between());
            }
        }
        cells.push((x, y, cell));
    }
    cells
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;
    use ratatui::style::Style;

    use super::*;

    const PLAIN: Wire = Wire {
        encoding: Encoding::V,
        marks: true,
    };

    /// The bytes of a frame that shows `lines`, with ESC as `^`.
    fn frame(screen: &mut Screen<Vec<u8>>, lines: &[&str], cursor: Option<(u16, u16)>) -> String {
        screen.output.clear();
        screen
            .draw(|_, buffer| {
                for (y, line) in lines.iter().enumerate() {
                    buffer.set_string(0, y as u16, line, Style::new());
                }
                Shown {
                    cursor: cursor.map(Position::from),
                    rows: Vec::new(),
                }
            })
            .unwrap();
        String::from_utf8_lossy(&screen.output).replace('\x1b', "^")
    }

    #[test]
    fn only_what_changed_is_sent() {
        let mut screen = Screen::new(Vec::new(), PLAIN, (4, 2));
        let end = "^[39m^[49m^[59m^[0m^[?2026l";
        assert_eq!(
            frame(&mut screen, &["ab"], None),
            format!("^[?2026h^[?25l^[2J^[1;1Hab{end}")
        );
        assert_eq!(frame(&mut screen, &["ab"], None), "");
        assert_eq!(
            frame(&mut screen, &["ac"], None),
            format!("^[?2026h^[1;2Hc{end}")
        );
        assert_eq!(
            frame(&mut screen, &["ac"], Some((2, 0))),
            "^[?2026h^[1;3H^[?25h^[?2026l"
        );
        assert_eq!(frame(&mut screen, &["ac"], Some((2, 0))), "");
        assert_eq!(frame(&mut screen, &["ac"], None), "^[?2026h^[?25l^[?2026l");
        screen.forget();
        assert_eq!(
            frame(&mut screen, &["ac"], None),
            format!("^[?2026h^[?25l^[2J^[1;1Hac{end}")
        );
    }

    #[test]
    fn what_stands_between_is_written_where_that_is_shorter() {
        let mut screen = Screen::new(Vec::new(), PLAIN, (20, 1));
        assert!(frame(&mut screen, &["ab cd   ef          g"], None).contains("Hab cd   ef^["));
        assert!(frame(&mut screen, &["Ab Cd   ef          g"], None).contains("HAb C^["));
        assert!(frame(&mut screen, &["ab Cd   eF          g"], None).contains("Ha^[1;10HF^["));
    }

    #[test]
    fn a_cursor_outside_is_hidden() {
        let mut screen = Screen::new(Vec::new(), PLAIN, (4, 2));
        assert!(!frame(&mut screen, &["a"], Some((4, 0))).contains("^[?25h"));
    }

    #[test]
    fn the_smallest_screens() {
        for size in [(1, 1), (1, 9), (9, 1)] {
            let mut screen = Screen::new(Vec::new(), PLAIN, size);
            frame(&mut screen, &[], None);
            screen.resize((2, 2));
            assert_eq!(screen.size(), (2, 2));
            assert!(frame(&mut screen, &["xy", "zw"], None).contains("xy"));
        }
    }

    fn emulator() -> vt100::Parser {
        vt100::Parser::new(3.try_into().unwrap(), 6.try_into().unwrap(), 0)
    }

    /// What an emulator shows of the bytes.
    fn rows(shown: &vt100::Parser) -> Vec<String> {
        shown
            .screen()
            .rows(0, 6)
            .map(|row| row.trim_end().to_owned())
            .collect()
    }

    proptest! {
        /// A screen reached by differences shows what the same frame shows on an empty one.
        #[test]
        fn differences_lead_to_the_same_picture(frames in prop::collection::vec(prop::collection::vec("[a ﺏ漢é]{0,6}", 3), 1..6)) {
            let mut screen = Screen::new(Vec::new(), PLAIN, (6, 3));
            let mut stepwise = emulator();
            for lines in &frames {
                let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
                frame(&mut screen, &lines, None);
                stepwise.process(&screen.output);
                let mut fresh = Screen::new(Vec::new(), PLAIN, (6, 3));
                let mut alone = emulator();
                frame(&mut fresh, &lines, None);
                alone.process(&fresh.output);
                prop_assert_eq!(rows(&stepwise), rows(&alone));
            }
        }
    }
}
