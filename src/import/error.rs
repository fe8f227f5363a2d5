//! What can be wrong with a path: one sentence, the place, what to do.

use std::fmt;
use std::io;

use thiserror::Error;

use crate::text::clean;

/// Something named on the command line, or found under a folder, that could not be read.
#[derive(Debug, Error)]
#[error("{}: {cause}; {}", self.shown(), cause.hint())]
pub struct ImportError {
    /// The path as the user gave it, or found under a folder; `-` is standard input.
    pub path: String,
    /// What is wrong.
    #[source]
    pub cause: Cause,
}

/// What is wrong with a path.
#[derive(Debug, Error)]
pub enum Cause {
    /// Nothing there.
    #[error("there is no such file or folder")]
    Missing,
    /// A link that leads nowhere.
    #[error("this link leads to a file that does not exist")]
    Dangling,
    /// The system does not let us.
    #[error("permission to read it is denied")]
    Denied,
    /// A folder in which no file looks like an article.
    #[error("this folder holds no articles{}", Passed(*passed))]
    NoArticles {
        /// Files in it whose names are not those of text files.
        passed: usize,
    },
    /// Nothing in it, or nothing but blanks.
    #[error("there is no text in it")]
    Empty,
    /// Not text.
    #[error("this is not text but {}", format.unwrap_or("binary data"))]
    Binary {
        /// What it is, where its first bytes say so (`a PDF document`).
        format: Option<&'static str>,
        /// What makes text of that format, where there is a usual way.
        hint: Option<&'static str>,
    },
    /// A device, a named pipe, a socket.
    #[error("this is {0}, not a file")]
    Special(&'static str),
    /// More than the program takes at once.
    #[error("it is larger than {} MiB", super::MAX_BYTES >> 20)]
    TooLarge,
    /// Anything else that the system says.
    #[error("it cannot be read ({0})")]
    Io(#[source] io::Error),
}

impl ImportError {
    /// Makes an error about `path`.
    pub fn new(path: impl Into<String>, cause: Cause) -> Self {
        Self {
            path: path.into(),
            cause,
        }
    }

    /// The path on one line, safe to write to a terminal.
    fn shown(&self) -> String {
        match self.path.as_str() {
            "" => "''".to_owned(),
            "-" => "standard input".to_owned(),
            path => clean::line(path),
        }
    }
}

impl Cause {
    /// Binary data of no known format.
    pub(super) const DATA: Self = Self::Binary {
        format: None,
        hint: None,
    };

    /// Sorts what the system said.
    #[must_use]
    pub fn of(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::Io(error),
        }
    }

    /// What to do about it: the second half of the sentence.
    #[must_use]
    pub fn hint(&self) -> &str {
        match self {
            Self::Missing => "check the spelling, or run qari without a path for its own articles",
            Self::Dangling => "mend the link or give another path",
            Self::Denied => "change its permissions or give another path",
            Self::NoArticles { passed: 0 } => "put .txt files into it or give another path",
            Self::NoArticles { .. } => {
                "articles are .txt, .text or .md files, others can be given by name"
            }
            Self::Empty => "give a file with an article in it",
            Self::Binary { hint, .. } => hint.unwrap_or("give a plain text file"),
            Self::Special(_) => "to read what comes out of it use \"-\" and a pipe",
            Self::TooLarge => "cut it into smaller files",
            Self::Io(_) => "try again or give another path",
        }
    }
}

/// Says how many files were passed over.
struct Passed(usize);

impl fmt::Display for Passed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => Ok(()),
            1 => write!(f, ", only one file of another kind"),
            n => write!(f, ", only {n} files of other kinds"),
        }
    }
}
