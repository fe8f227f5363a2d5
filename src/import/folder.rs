//! Articles in a folder, and in the folders in it.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, DirEntry, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Cause, ImportError, binary, natural};

/// Extensions of text files.
const EXTENSIONS: [&str; 5] = ["txt", "text", "md", "markdown", "ar"];

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// Files that look like articles, in natural order.
    pub files: Vec<PathBuf>,
    /// Files passed over.
    pub passed: usize,
    /// Folders in it that could not be read.
    pub errors: Vec<ImportError>,
}

/// Lists the articles under `root`, folder by folder in natural order, hidden ones left out.
///
/// A file is taken for an article by its extension; one without extension by its first bytes. Links are followed, but no
/// folder is entered twice, so that a link to a folder above ends. Costs one listing a folder; files
/// with an extension are not opened.
///
/// # Errors
/// When `root` itself cannot be listed.
pub(super) fn list(root: &Path) -> Result<Folder, Cause> {
    let mut folder = Folder::default();
    let mut seen = HashSet::new();
    // Depth first with a stack of our own: a tree may be deeper than the thread's.
    let mut stack = vec![(
        root.to_owned(),
        entries(root).map_err(Cause::of)?.into_iter(),
    )];
    seen.extend(fs::canonicalize(root).ok());
    while let Some((parent, rest)) = stack.last_mut() {
        let Some(name) = rest.next() else {
            stack.pop();
            continue;
        };
        let path = parent.join(name);
        match fs::metadata(&path) {
            Ok(data) if data.is_dir() => {
                let real = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
                if seen.insert(real) {
                    match entries(&path) {
                        Ok(names) => stack.push((path, names.into_iter())),
                        Err(error) => folder.errors.push(error_at(&path, error)),
                    }
                }
            }
            Ok(data) if data.is_file() && is_article(&path) => folder.files.push(path),
            Ok(_) => folder.passed += 1,
            Err(error) => folder.errors.push(error_at(&path, error)),
        }
    }
    Ok(folder)
}

fn error_at(path: &Path, error: std::io::Error) -> ImportError {
    let cause = match Cause::of(error) {
        Cause::Missing => Cause::Dangling,
        cause => cause,
    };
    ImportError::new(path.to_string_lossy(), cause)
}

/// Names in a folder, in natural order, hidden ones left out.
fn entries(folder: &Path) -> std::io::Result<Vec<std::ffi::OsString>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = DirEntry::file_name(&entry?);
        let shown = name.to_string_lossy().into_owned();
        if !shown.starts_with('.') && !shown.ends_with('~') {
            names.push((shown, name));
        }
    }
    names.sort_by(|(a, name_a), (b, name_b)| {
        natural::compare(a, b).then_with(|| name_a.cmp(name_b))
    });
    Ok(names.into_iter().map(|(_, name)| name).collect())
}

/// Whether a file is an article by its extension, or without one by its first bytes.
fn is_article(path: &Path) -> bool {
    match path.extension().and_then(OsStr::to_str) {
        Some(extension) => EXTENSIONS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(extension)),
        None => path.extension().is_none() && begins_as_text(path),
    }
}

/// Whether the first bytes of a file are text. A file that cannot be opened is left for loading to report.
fn begins_as_text(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(1024).read_to_end(&mut head));
    read.is_err() || (binary::magic(&head).is_none() && !binary::is_data(&head, true))
}
