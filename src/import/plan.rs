//! What is to be loaded, listed before anything is read.

use std::fs;
use std::path::PathBuf;

use super::{Cause, Entry, ImportError, entry, folder, seed};

/// What is to be loaded, in order, and what of the paths given is wrong.
#[derive(Debug, Default)]
pub struct Plan {
    /// What can be loaded.
    pub entries: Vec<Entry>,
    /// Paths that cannot. What is wrong inside a file is found only when it is loaded.
    pub errors: Vec<ImportError>,
}

impl Plan {
    /// Lists what `paths` name: files, the articles under folders, `-` for standard input; no path means the seeds.
    ///
    /// Order is that of `paths`, under a folder natural and depth first. Standard input is taken once. Costs
    /// one look at every path, none into a file that has an extension.
    #[must_use]
    pub fn new(paths: &[PathBuf]) -> Self {
        let mut plan = Self::default();
        if paths.is_empty() {
            plan.entries = (0..seed::COUNT).map(Entry::Seed).collect();
        }
        for path in paths {
            plan.add(path);
        }
        plan
    }

    fn add(&mut self, path: &PathBuf) {
        if path.as_os_str() == "-" {
            if !self.entries.contains(&Entry::Stdin) {
                self.entries.push(Entry::Stdin);
            }
            return;
        }
        let cause = match fs::metadata(path) {
            Ok(data) if data.is_dir() => match folder::list(path) {
                Ok(found) => {
                    let none = found.files.is_empty() && found.errors.is_empty();
                    self.entries
                        .extend(found.files.into_iter().map(Entry::File));
                    self.errors.extend(found.errors);
                    if !none {
                        return;
                    }
                    Cause::NoArticles {
                        passed: found.passed,
                    }
                }
                Err(cause) => cause,
            },
            Ok(_) => {
                self.entries.push(Entry::File(path.clone()));
                return;
            }
            Err(error) => entry::missing(path, error),
        };
        self.errors
            .push(ImportError::new(path.to_string_lossy(), cause));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::path::Path;

    use super::*;

    /// Makes the files named (with their names for text) in a new folder.
    fn folder(files: &[&str]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for file in files {
            let path = root.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        root
    }

    /// What a plan lists, relative to `root`.
    fn listed(plan: &Plan, root: &Path) -> Vec<String> {
        let relative = |path: &Path| {
            path.strip_prefix(root)
                .unwrap_or(path)
                .display()
                .to_string()
        };
        plan.entries
            .iter()
            .map(|entry| relative(Path::new(&entry.path())))
            .collect()
    }

    #[test]
    fn no_path_is_the_seeds() {
        let plan = Plan::new(&[]);
        assert_eq!(plan.entries.len(), 5);
        assert!(plan.entries.iter().all(|entry| entry.load().is_ok()));
    }

    #[test]
    fn folders_are_listed_in_natural_order() {
        let root = folder(&[
            "a10.txt",
            "a9.TXT",
            "b/2.md",
            "b/1.txt",
            "c",
            ".hidden/x.txt",
            ".x.txt",
            "x.jpg",
            "old.txt~",
        ]);
        fs::write(root.path().join("program"), b"\x7fELF\0\0\0").unwrap();
        let plan = Plan::new(&[root.path().into()]);
        assert_eq!(
            listed(&plan, root.path()),
            ["a9.TXT", "a10.txt", "b/1.txt", "b/2.md", "c"]
        );
        assert!(plan.errors.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_once() {
        use std::os::unix::fs::symlink;
        let root = folder(&["a/1.txt", "b/2.txt"]);
        symlink(root.path(), root.path().join("a/up")).unwrap();
        symlink(root.path().join("b"), root.path().join("a/b")).unwrap();
        symlink("nowhere", root.path().join("gone.txt")).unwrap();
        let plan = Plan::new(&[root.path().into()]);
        assert_eq!(listed(&plan, root.path()), ["a/1.txt", "a/b/2.txt"]);
        assert!(matches!(
            plan.errors.as_slice(),
            [ImportError {
                cause: Cause::Dangling,
                ..
            }]
        ));
    }

    #[test]
    fn a_bad_path_does_not_stop_the_others() {
        let root = folder(&["1.txt", "pictures/x.jpg"]);
        let at = |name: &str| root.path().join(name);
        fs::create_dir(at("empty")).unwrap();
        let plan = Plan::new(&[
            at("no"),
            at("empty"),
            at("pictures"),
            at("1.txt"),
            "-".into(),
            "-".into(),
        ]);
        assert_eq!(listed(&plan, root.path()), ["1.txt", "-"]);
        assert!(matches!(
            plan.errors
                .iter()
                .map(|error| &error.cause)
                .collect::<Vec<_>>()[..],
            [
                Cause::Missing,
                Cause::NoArticles { passed: 0 },
                Cause::NoArticles { passed: 1 }
            ]
        ));
    }
}
