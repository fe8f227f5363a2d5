//! What standard output is.

use std::env;
use std::io::{self, IsTerminal};

/// What standard output is, asked once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Its columns, where it is a terminal that says so.
    pub columns: Option<u16>,
    /// It takes escape sequences.
    pub escapes: bool,
    /// It is to be coloured if nothing else is said: a terminal, and `NO_COLOR` is not set (no-color.org).
    pub color: bool,
}

impl Terminal {
    /// Asks about standard output.
    #[must_use]
    pub fn of_stdout() -> Self {
        let terminal = io::stdout().is_terminal();
        let escapes = terminal && !is_dumb();
        let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let size = || crossterm::terminal::size().ok().map(|(columns, _)| columns);
        Self {
            columns: terminal.then(size).flatten().filter(|&columns| columns > 0),
            escapes,
            color: escapes && !no_color,
        }
    }
}

/// Whether the terminal says of itself that it cannot move its cursor.
#[must_use]
pub fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|kind| kind == "dumb")
}
