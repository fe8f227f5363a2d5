//! Why a command ended without having done all it should.

use std::io;

use thiserror::Error;

use crate::import::ImportError;

/// Why a command ended without having done all it should.
#[derive(Debug, Error)]
pub enum CliError {
    /// Something given could not be read.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// Something given could not be read, and has been complained about.
    #[error("some articles could not be read")]
    Reported,
    /// The command cannot be done here: the sentence says why and what to do.
    #[error("{0}")]
    Usage(String),
    /// Standard output cannot be written.
    #[error("standard output cannot be written ({0}); look for a full disk")]
    Output(#[from] io::Error),
    /// The reader failed.
    #[error("{0}")]
    Reader(String),
}

impl CliError {
    /// The exit status it ends with: 0 when nobody reads on, 1 for input and output, 2 for usage.
    #[must_use]
    pub fn status(&self) -> u8 {
        match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Self::Usage(_) => 2,
            _ => 1,
        }
    }

    /// What is still to be said about it.
    #[must_use]
    pub fn sentence(&self) -> Option<String> {
        match self {
            Self::Reported => None,
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            error => Some(error.to_string()),
        }
    }
}

impl From<csv::Error> for CliError {
    fn from(error: csv::Error) -> Self {
        // Unwrapped by hand: the crate's own way hides that nobody reads on.
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Self::Output(error),
            kind => Self::Output(io::Error::other(format!("{kind:?}"))),
        }
    }
}

impl From<serde_json::Error> for CliError {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(io::Error::from(error))
    }
}
