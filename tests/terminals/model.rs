//! Models of terminals: a row as it is sent, and what is seen of it.
//!
//! Written from `research` on the real ones, not from `term::wire`: each says what one kind of terminal does, and knows
//! nothing of what it is sent.

use qari::text::joining::{self, Joined, JoiningType};
use ratatui::buffer::Cell;
use ratatui::style::{Modifier, Style};
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

use crate::mirror::mirrored;

/// A kind of terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// Draws the grid: xterm, urxvt, VTE after `CSI 8 l`, mlterm after its switch but for its marks.
    Grid,
    /// mlterm told to leave the order alone: a mark takes a cell.
    Mlterm,
    /// UAX #9 over the row, base direction left to right, marks kept: VTE as it comes.
    Uax9,
    /// The same, frames count as left-to-right letters, and letters are joined anew.
    Konsole,
    /// No order, but the text engine turns round every Arabic stretch of one face.
    Kitty,
}

/// What is seen in one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The glyph with its marks; empty in the second column of a wide one.
    pub glyph: String,
    /// How it looks.
    pub style: Style,
}

/// One cell of the terminal: a base, and what was attached to it.
#[derive(Debug, Clone)]
struct Stored {
    base: char,
    attached: String,
    style: Style,
}

impl Stored {
    fn width(&self) -> usize {
        self.base.width().unwrap_or(1).max(1)
    }

    fn is_frame(&self) -> bool {
        matches!(self.base, '\u{2500}'..='\u{259f}')
    }
}

/// Shows a row, left to right, in `cols` columns.
pub fn show(model: Model, row: &[Cell], cols: usize) -> Vec<Seen> {
    let stored = store(model, row);
    let order = match model {
        Model::Grid | Model::Mlterm => (0..stored.len()).collect(),
        Model::Uax9 => uax9(&stored, false),
        Model::Konsole => uax9(&stored, true),
        Model::Kitty => return columns(&kitty(stored), cols),
    };
    let levels = levels(&stored, model == Model::Konsole);
    let forms = (model == Model::Konsole).then(|| reshaped(&stored));
    let seen: Vec<Stored> = order
        .into_iter()
        .map(|at| {
            let mut cell = stored[at].clone();
            if let Some(forms) = &forms {
                cell.base = forms[at];
            }
            if model != Model::Grid && model != Model::Mlterm && levels[at] % 2 == 1 {
                cell.base = mirrored(cell.base);
            }
            cell
        })
        .collect();
    columns(&seen, cols)
}

/// Puts the characters of a row into cells, as terminals do: what has no width goes to the cell before it.
fn store(model: Model, row: &[Cell]) -> Vec<Stored> {
    let mut stored: Vec<Stored> = Vec::new();
    let mut hidden = 0;
    for cell in row {
        if hidden > 0 {
            // The second column of a wide character is not sent.
            hidden -= 1;
            continue;
        }
        for (at, c) in cell.symbol().chars().enumerate() {
            let alone = model == Model::Mlterm && matches!(c, '\u{200c}'..='\u{200f}');
            if at == 0 || alone {
                stored.push(Stored {
                    base: if alone { ' ' } else { c },
                    attached: String::new(),
                    style: cell.style(),
                });
            } else if let Some(last) = stored.last_mut() {
                last.attached.push(c);
            }
        }
        hidden = stored.last().map_or(0, |last| last.width() - 1);
    }
    stored
}

/// UAX #9 over the row as one paragraph, base direction left to right: the text, the level of each of its bytes, and
/// the byte at which each cell begins.
fn bidi(stored: &[Stored], frames_are_letters: bool) -> (String, Vec<Level>, Vec<usize>) {
    let mut text = String::new();
    let mut starts = Vec::new();
    for cell in stored {
        starts.push(text.len());
        text.push(if frames_are_letters && cell.is_frame() {
            'a'
        } else {
            cell.base
        });
        text.push_str(&cell.attached);
    }
    let levels = BidiInfo::new(&text, Some(Level::ltr())).levels;
    (text, levels, starts)
}

/// The level of every cell.
fn levels(stored: &[Stored], frames_are_letters: bool) -> Vec<u8> {
    let (_, levels, starts) = bidi(stored, frames_are_letters);
    starts.iter().map(|start| levels[*start].number()).collect()
}

/// The order of the cells (L2 over all characters: a mark has a place of its own between letters).
fn uax9(stored: &[Stored], frames_are_letters: bool) -> Vec<usize> {
    let (text, levels, starts) = bidi(stored, frames_are_letters);
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let of_chars: Vec<Level> = bytes.iter().map(|at| levels[*at]).collect();
    BidiInfo::reorder_visual(&of_chars)
        .into_iter()
        .filter_map(|char| starts.binary_search(&bytes[char]).ok())
        .collect()
}

/// What Konsole draws for each cell: letters are taken out of their forms and joined with their neighbours as stored.
fn reshaped(stored: &[Stored]) -> Vec<char> {
    let letters: Vec<Vec<char>> = stored
        .iter()
        .map(|cell| cell.base.nfkc().collect())
        .collect();
    let joins = |left: usize, right: usize| -> bool {
        // `left` comes first in memory, and joins what follows it.
        let (Some(first), Some(second)) = (letters.get(left), letters.get(right)) else {
            return false;
        };
        let forward = |c: char| {
            matches!(
                joining::joining_type(c),
                JoiningType::DualJoining | JoiningType::JoinCausing | JoiningType::LeftJoining
            )
        };
        let backward = |c: char| {
            matches!(
                joining::joining_type(c),
                JoiningType::DualJoining | JoiningType::JoinCausing | JoiningType::RightJoining
            )
        };
        let between = &stored[left].attached;
        if between.contains(['\u{200c}', '\u{200e}']) && !between.contains('\u{200d}') {
            return false;
        }
        let joiner = between.contains('\u{200d}');
        joiner || forward(*first.last().unwrap()) && backward(second[0])
    };
    (0..stored.len())
        .map(|at| {
            let with_joiner = stored[at].attached.contains('\u{200d}');
            let next = with_joiner || joins(at, at + 1);
            let previous = at > 0 && joins(at - 1, at);
            let joined = Joined {
                left: next,
                right: previous,
            };
            match letters[at].as_slice() {
                [letter] => joining::shaped(*letter, joined),
                ['\u{644}', alef] => joining::lam_alef(*alef, joined).unwrap_or(stored[at].base),
                _ => stored[at].base,
            }
        })
        .collect()
}

/// What kitty draws: every stretch without blanks and frames and of one face goes to the text engine, which turns it
/// round if its first letter is Arabic. Colours stay where they are.
fn kitty(stored: Vec<Stored>) -> Vec<Stored> {
    let face = |cell: &Stored| cell.style.add_modifier & (Modifier::BOLD | Modifier::ITALIC);
    let mut seen = stored;
    let mut from = 0;
    while from < seen.len() {
        let breaks = |cell: &Stored| cell.base == ' ' || cell.is_frame();
        let mut to = from + 1;
        if !breaks(&seen[from]) {
            while to < seen.len() && !breaks(&seen[to]) && face(&seen[to]) == face(&seen[from]) {
                to += 1;
            }
            // The comma, the semicolon, the question mark and the tatweel are of no script.
            let common = |c: char| matches!(c, '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{640}');
            let arabic = |c: char| {
                !common(c)
                    && matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
            };
            let first = seen[from..to]
                .iter()
                .map(|cell| cell.base)
                .find(|c| arabic(*c) || c.is_alphabetic());
            if first.is_some_and(arabic) {
                let mut glyphs: Vec<(char, String)> = seen[from..to]
                    .iter()
                    .map(|cell| (cell.base, cell.attached.clone()))
                    .collect();
                glyphs.reverse();
                for (cell, (base, attached)) in seen[from..to].iter_mut().zip(glyphs) {
                    cell.base = base;
                    cell.attached = attached;
                }
            }
        }
        from = to;
    }
    seen
}

/// Columns of the screen, what has no picture left out.
fn columns(cells: &[Stored], cols: usize) -> Vec<Seen> {
    let mut seen = Vec::new();
    for cell in cells {
        let mut glyph = String::from(cell.base);
        glyph.extend(
            cell.attached
                .chars()
                .filter(|c| !matches!(c, '\u{200c}'..='\u{200f}')),
        );
        let second = Seen {
            glyph: String::new(),
            style: cell.style,
        };
        seen.push(Seen {
            glyph,
            style: cell.style,
        });
        seen.extend(std::iter::repeat_n(second, cell.width() - 1));
    }
    seen.truncate(cols);
    seen
}
