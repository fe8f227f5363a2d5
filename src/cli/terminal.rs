//! What standard output is.

use std::env;
#[cfg(unix)]
use std::fs::File;
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

/// Whether somebody sends a text to standard input: it is a pipe or a file with something in it.
///
/// A terminal, `/dev/null` and a closed input are not.
#[cfg(unix)]
#[must_use]
pub fn stdin_is_given() -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::FileTypeExt;
    let data = io::stdin()
        .as_fd()
        .try_clone_to_owned()
        .map(File::from)
        .and_then(|file| file.metadata());
    data.is_ok_and(|data| data.file_type().is_fifo() || (data.is_file() && data.len() > 0))
}

/// Whether somebody sends a text to standard input. Not known here.
#[cfg(not(unix))]
#[must_use]
pub fn stdin_is_given() -> bool {
    false
}
