//! The terminal's two files and its size.

use std::fs::File;
use std::io::{self, IsTerminal};

/// Why the terminal cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Standard output is a file or a pipe.
    #[error(
        "standard output is not a terminal; `qari print` writes the article to a file or a pipe"
    )]
    NoOutput,
    /// Standard input is not a terminal and there is none besides.
    #[error("there is no terminal to read keys from ({0}); `qari print` needs none")]
    NoInput(#[source] io::Error),
    /// The terminal cannot move its cursor.
    #[error("a terminal of type \"{0}\" cannot show the reader; set TERM, or use `qari print`")]
    Dumb(String),
    /// Raw mode, size or first bytes failed.
    #[error("the terminal could not be set up ({0})")]
    Setup(#[source] io::Error),
    /// The program could not start a thread.
    #[error("the program could not start ({0})")]
    Start(#[source] io::Error),
}

/// The files of the terminal: keys come from one, the screen goes to the other.
///
/// Keys come from standard input where that is a terminal, else from `/dev/tty` (as in `curl … | qari -`).
#[derive(Debug)]
pub struct Tty {
    pub(super) input: File,
    pub(super) output: File,
}

impl Tty {
    /// Opens the terminal.
    ///
    /// # Errors
    /// [`Error::NoOutput`], [`Error::NoInput`] or [`Error::Dumb`]; the terminal is not touched.
    pub fn open() -> Result<Self, Error> {
        if !io::stdout().is_terminal() {
            return Err(Error::NoOutput);
        }
        // Only what says of itself that it cannot move a cursor: an unknown type mostly can.
        if let Some(kind) = std::env::var("TERM").ok().filter(|kind| kind == "dumb") {
            return Err(Error::Dumb(kind));
        }
        let output = output().map_err(Error::Setup)?;
        let input = input().map_err(Error::NoInput)?;
        Ok(Self { input, output })
    }

    /// Opens the terminal that the process belongs to, wherever standard input and output lead.
    ///
    /// # Errors
    /// [`Error::NoInput`], [`Error::Dumb`].
    pub fn controlling() -> Result<Self, Error> {
        match Self::open() {
            Err(Error::NoOutput) => {
                let output = controlling().map_err(Error::NoInput)?;
                let input = input().map_err(Error::NoInput)?;
                Ok(Self { input, output })
            }
            opened => opened,
        }
    }
}

/// The screen's file, apart from the buffer and the lock of [`io::stdout`].
#[cfg(unix)]
fn output() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

/// The keys' file: the same choice as crossterm's for raw mode.
#[cfg(unix)]
fn input() -> io::Result<File> {
    use std::os::fd::AsFd;
    let stdin = io::stdin();
    if stdin.is_terminal() {
        Ok(File::from(stdin.as_fd().try_clone_to_owned()?))
    } else {
        controlling()
    }
}

/// The controlling terminal, opened anew.
#[cfg(unix)]
pub(super) fn controlling() -> io::Result<File> {
    File::options().read(true).write(true).open("/dev/tty")
}

#[cfg(windows)]
pub(super) fn controlling() -> io::Result<File> {
    File::options().read(true).write(true).open("CONOUT$")
}

#[cfg(windows)]
fn output() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdout().as_handle().try_clone_to_owned()?))
}

#[cfg(windows)]
fn input() -> io::Result<File> {
    File::options().read(true).write(true).open("CONIN$")
}

/// The size of the terminal in columns and rows, as [`usable`].
pub(super) fn size() -> (u16, u16) {
    usable(crossterm::terminal::size().unwrap_or_default())
}

/// A size that can be drawn: 80x24 where the terminal does not know its own (a serial line says 0x0), and no more
/// than 2000x1000, for a size that is no size must not cost gigabytes.
fn usable((cols, rows): (u16, u16)) -> (u16, u16) {
    if cols == 0 || rows == 0 {
        (80, 24)
    } else {
        (cols.min(2000), rows.min(1000))
    }
}

#[cfg(test)]
mod tests {
    use super::usable;

    #[test]
    fn sizes_that_are_none() {
        assert_eq!(usable((0, 0)), (80, 24));
        assert_eq!(usable((0, 24)), (80, 24));
        assert_eq!(usable((1, 1)), (1, 1));
        assert_eq!(usable((120, 40)), (120, 40));
        assert_eq!(usable((u16::MAX, u16::MAX)), (2000, 1000));
    }
}
