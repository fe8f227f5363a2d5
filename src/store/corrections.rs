//! The file of corrections: a plain file of the person's, read whole and written atomically.
//!
//! `$XDG_DATA_HOME/qari/corrections.txt`, or where `QARI_CORRECTIONS` or an argument says. What its lines mean is not known
//! here: only that they are lines, and that those of the person stay as they are.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use etcetera::BaseStrategy;
use thiserror::Error;

/// Environment variable that names another file.
pub const FILE_VARIABLE: &str = "QARI_CORRECTIONS";

/// Something wrong with the file as a whole.
#[derive(Debug, Error)]
pub enum CorrectionsError {
    /// It is there and cannot be read.
    #[error("{}: cannot be read ({error}), so nothing is corrected; check the path and its permissions", file.display())]
    Read {
        /// The file.
        file: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// It is no text.
    #[error("{}: is not UTF-8, so nothing is corrected; save it as UTF-8", file.display())]
    Encoding {
        /// The file.
        file: PathBuf,
    },
    /// It cannot be written.
    #[error("{}: cannot be written ({error}), so the correction is not kept; check the folder", file.display())]
    Write {
        /// The file.
        file: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// There is no place for it.
    #[error("the correction is not kept, for lack of a file that can be read; set {FILE_VARIABLE}")]
    Nowhere,
}

/// The file of corrections.
#[derive(Debug, Default)]
pub struct CorrectionsFile {
    /// `None` when there is no place for it, or when what lies there must not be written over.
    file: Option<PathBuf>,
}

impl CorrectionsFile {
    /// Opens the file that `given`, the environment or the user's data folder names and returns its text with it; one
    /// that is not there is empty. Always gives something that works.
    #[must_use]
    pub fn open(given: Option<&Path>) -> (Self, String, Option<CorrectionsError>) {
        let Some(file) = given.map(Path::to_owned).or_else(default) else {
            return (Self::default(), String::new(), None);
        };
        match read(&file) {
            Ok(text) => (Self { file: Some(file) }, text, None),
            Err(error) => (Self::default(), String::new(), Some(error)),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Makes of the lines `from` the lines `to`: the file is whole at every moment, the old one or the new.
    ///
    /// Where somebody else has changed the file meanwhile, their lines stay: what `to` has no more is taken out, and what it
    /// has more is put at the end.
    ///
    /// # Errors
    /// When it cannot be read or written.
    pub fn save(&self, from: &[Arc<str>], to: &[Arc<str>]) -> Result<(), CorrectionsError> {
        let file = self.file.as_deref().ok_or(CorrectionsError::Nowhere)?;
        let now = read(file)?;
        let lines: Vec<&str> = now.split('\n').collect();
        let same = lines.len() == from.len() && lines.iter().zip(from).all(|(a, b)| **a == **b)
            || now.is_empty() && from.is_empty();
        let text = if same {
            to.join("\n")
        } else {
            changed(lines, from, to).join("\n")
        };
        super::write(file, text.as_bytes()).map_err(|error| CorrectionsError::Write {
            file: file.to_owned(),
            error,
        })
    }
}

/// The lines of somebody else with our change in them.
fn changed<'a>(mut lines: Vec<&'a str>, from: &[Arc<str>], to: &'a [Arc<str>]) -> Vec<&'a str> {
    let mut kept: Vec<&str> = from.iter().map(AsRef::as_ref).collect();
    let mut new = Vec::new();
    for line in to {
        match kept.iter().position(|old| **old == **line) {
            Some(at) => {
                kept.swap_remove(at);
            }
            None => new.push(&**line),
        }
    }
    for gone in kept.into_iter().filter(|line| !line.is_empty()) {
        if let Some(at) = lines.iter().rposition(|line| *line == gone) {
            lines.remove(at);
        }
    }
    let end = lines.len() - usize::from(lines.last().is_some_and(|line| line.is_empty()));
    lines.truncate(end);
    lines.extend(new.into_iter().filter(|line| !line.is_empty()));
    lines.push("");
    lines
}

fn default() -> Option<PathBuf> {
    if let Some(file) = std::env::var_os(FILE_VARIABLE).filter(|file| !file.is_empty()) {
        return Some(file.into());
    }
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("qari").join("corrections.txt"))
}

fn read(file: &Path) -> Result<String, CorrectionsError> {
    match fs::read(file) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| CorrectionsError::Encoding {
            file: file.to_owned(),
        }),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(String::new())
        }
        Err(error) => Err(CorrectionsError::Read {
            file: file.to_owned(),
            error,
        }),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Arc<str>> {
        text.split('\n').map(Arc::from).collect()
    }

    #[test]
    fn what_is_saved_is_there_and_what_others_wrote_stays() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("not/yet/corrections.txt");
        let (file, text, error) = CorrectionsFile::open(Some(&path));
        assert!(text.is_empty() && error.is_none());
        file.save(&lines(""), &lines("not \"a\"\n")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "not \"a\"\n");
        // An editor was there: a remark, another line.
        fs::write(&path, "# mine\nnot \"a\"\nbroken\n").unwrap();
        file.save(&lines("not \"a\"\n"), &lines("not \"b\"\n"))
            .unwrap();
        assert_eq!(
            fs::read_to_string(&path).unwrap(),
            "# mine\nbroken\nnot \"b\"\n"
        );
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_no_text_is_never_written_over() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("corrections.txt");
        fs::write(&path, b"\xff\xfe").unwrap();
        let (file, text, error) = CorrectionsFile::open(Some(&path));
        assert!(text.is_empty() && matches!(error, Some(CorrectionsError::Encoding { .. })));
        assert!(file.save(&[], &lines("x\n")).is_err());
        assert_eq!(fs::read(&path).unwrap(), b"\xff\xfe");
    }
}
