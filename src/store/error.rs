//! What can be wrong with the store: never more than a sentence to show.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Something wrong with what is kept between runs. Reading goes on.
#[derive(Debug, Error)]
pub enum StoreError {
    /// No home folder is known.
    #[error(
        "no home folder is known, so reading positions are not kept; set {}",
        super::DIR_VARIABLE
    )]
    NoHome,
    /// The file is there and cannot be read.
    #[error("{}: cannot be read ({error}), so reading positions are not kept; check its permissions", file.display())]
    Read {
        /// The file.
        file: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The file is not what this program writes.
    #[error("{}: cannot be understood ({error}), so reading positions are not kept; move it away", file.display())]
    Corrupt {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        error: serde_json::Error,
    },
    /// The file was not what this program writes, and now has another name.
    #[error("{}: could not be understood and is now {}; reading positions start afresh", file.display(), moved.display())]
    PutAside {
        /// The file.
        file: PathBuf,
        /// Where it is now.
        moved: PathBuf,
    },
    /// The file cannot be written.
    #[error("{}: cannot be written ({error}), so reading positions are not kept; check the folder", file.display())]
    Write {
        /// The file.
        file: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}
