//! The person's corrections, for every command that shows entities.

use std::path::Path;

use crate::entity::correct::{Corrections, Wrong};
use crate::store::CorrectionsFile;

/// The corrections with their file, and what is wrong with either.
#[derive(Debug, Default)]
pub struct Opened {
    /// The file.
    pub file: CorrectionsFile,
    /// What holds.
    pub corrections: Corrections,
    /// Sentences about lines and the file.
    pub sayings: Vec<String>,
    /// Something was not understood: not only a line that another overrules.
    pub broken: bool,
}

/// Opens the file that `given`, the environment or the user's data folder names. What is wrong costs a sentence each, with
/// file and line; the rest applies. One that is given and not there is told only to those who cannot write it (`only_read`).
#[must_use]
pub fn open(given: Option<&Path>, only_read: bool) -> Opened {
    let (file, text, error) = CorrectionsFile::open(given);
    let corrections = Corrections::parse(&text);
    let mut broken = error.is_some();
    let mut sayings: Vec<String> = error.iter().map(ToString::to_string).collect();
    if let Some(path) = given.filter(|path| only_read && error.is_none() && !path.exists()) {
        broken = true;
        sayings.push(format!(
            "{}: is not there, so nothing is corrected; check the path",
            path.display()
        ));
    }
    for problem in corrections.problems() {
        broken |= !matches!(problem.what, Wrong::Conflict { .. });
        let path = file.path().unwrap_or(Path::new("corrections"));
        sayings.push(format!("{}:{problem}", path.display()));
    }
    Opened {
        file,
        corrections,
        sayings,
        broken,
    }
}
