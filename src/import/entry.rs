//! One thing to load.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Cause, ImportError, decode, seed};
use crate::article::Source;

/// The largest file that is read: 1 GiB. All of it is held in memory.
pub const MAX_BYTES: u64 = 1 << 30;

/// One thing to load: a file, standard input or a seed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// An article that comes with the program, by its number.
    Seed(usize),
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Entry {
    /// The path as the source will have it: what the user gave, `-`, or `seeds/….txt`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Seed(index) => seed::path(*index).to_owned(),
            Self::Stdin => "-".to_owned(),
            Self::File(path) => path.to_string_lossy().into_owned(),
        }
    }

    /// Bytes of the file; 0 for what is no file or cannot be asked.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        match self {
            Self::File(path) => fs::metadata(path).map_or(0, |data| data.len()),
            Self::Seed(_) | Self::Stdin => 0,
        }
    }

    /// Reads and decodes it. Blocks: standard input until its end. Cost: linear in bytes.
    ///
    /// # Errors
    /// When there is no text to be had; the error names the path and says what to do.
    pub fn load(&self) -> Result<Source, ImportError> {
        self.decoded()
            .map_err(|cause| ImportError::new(self.path(), cause))
    }

    fn decoded(&self) -> Result<Source, Cause> {
        let bytes = match self {
            Self::Seed(index) => return seed::get(*index).ok_or(Cause::Missing),
            Self::Stdin => read(std::io::stdin().lock(), 0)?,
            Self::File(path) => file(path)?,
        };
        let decoded = decode(bytes)?;
        Ok(Source {
            path: self.path(),
            text: decoded.text,
            encoding: decoded.encoding,
            malformed: decoded.malformed,
        })
    }
}

/// Reads a file, or what the shell put in place of one (`<(command)`).
fn file(path: &Path) -> Result<Vec<u8>, Cause> {
    let data = fs::metadata(path).map_err(|error| missing(path, error))?;
    let size = if data.is_file() {
        data.len()
    } else if is_open_pipe(path, &data) {
        0
    } else {
        return Err(Cause::Special(special(&data)));
    };
    if size > MAX_BYTES {
        return Err(Cause::TooLarge);
    }
    read(File::open(path).map_err(Cause::of)?, size)
}

/// Tells a link that leads nowhere from nothing at all.
pub(super) fn missing(path: &Path, error: std::io::Error) -> Cause {
    match Cause::of(error) {
        Cause::Missing if fs::symlink_metadata(path).is_ok() => Cause::Dangling,
        cause => cause,
    }
}

/// Reads to the end, but no more than is allowed: files grow, and streams need not end.
fn read(input: impl Read, expected: u64) -> Result<Vec<u8>, Cause> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0));
    input
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(Cause::of)?;
    if bytes.len() as u64 > MAX_BYTES {
        Err(Cause::TooLarge)
    } else {
        Ok(bytes)
    }
}

/// Whether a path is a pipe that is open already: the shell's `<(command)`, `/dev/stdin` in a pipe.
///
/// A named pipe in the file system is not: opening it waits for a writer who may never come.
fn is_open_pipe(path: &Path, data: &fs::Metadata) -> bool {
    special(data) == PIPE
        && ["/dev/fd", "/dev/stdin", "/proc"]
            .iter()
            .any(|open| path.starts_with(open))
}

const PIPE: &str = "a named pipe";

/// What a path is that is neither file nor folder.
#[cfg(unix)]
fn special(data: &fs::Metadata) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    let kind = data.file_type();
    if kind.is_fifo() {
        PIPE
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

/// What a path is that is neither file nor folder.
#[cfg(not(unix))]
fn special(_: &fs::Metadata) -> &'static str {
    "a device"
}
