//! What is kept between runs: plain files, written atomically.
//!
//! One JSON file, `state.json`, in the user's state folder (`$XDG_STATE_HOME/qari`, or where `QARI_STATE_DIR` says):
//! where the reader stopped in each article, what has been read, the language and theme chosen, how each terminal is
//! to be written to. Nothing
//! in it is needed for reading, so nothing wrong with it stops the program: a file that cannot be
//! understood is put aside as `state.json.bad`, a file that cannot be written costs a sentence.
//!
//! Beside it, in the user's data folder, the person's own corrections ([`CorrectionsFile`]).

pub mod corrections;
pub mod error;
pub mod record;
pub mod state;

pub use corrections::CorrectionsFile;
pub use error::StoreError;
pub use record::Record;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use state::State;

/// Environment variable that names another folder.
pub const DIR_VARIABLE: &str = "QARI_STATE_DIR";

/// What is kept between runs, as it is now in memory.
///
/// Several programs may run at once: [`Store::save`] writes only what this one changed and takes the
/// rest from the file as it is by then.
#[derive(Debug, Default)]
pub struct Store {
    /// The file; `None` when there is no place for it, or when what lies there must not be replaced.
    file: Option<PathBuf>,
    state: State,
    changed: BTreeSet<String>,
    changed_terminals: BTreeSet<String>,
    settings_changed: bool,
}

impl Store {
    /// Opens the user's store, with what is wrong with it, if anything. Always gives a store that works.
    #[must_use]
    pub fn open() -> (Self, Option<StoreError>) {
        folder().map_or_else(
            || (Self::default(), Some(StoreError::NoHome)),
            |folder| Self::open_in(&folder),
        )
    }

    /// Opens the store in `folder`, which need not exist yet.
    #[must_use]
    pub fn open_in(folder: &Path) -> (Self, Option<StoreError>) {
        let file = folder.join("state.json");
        match State::read(&file) {
            Ok(state) => (
                Self {
                    file: Some(file),
                    state,
                    ..Self::default()
                },
                None,
            ),
            Err(error @ StoreError::Corrupt { .. }) => match put_aside(&file) {
                Ok(moved) => {
                    let warning = StoreError::PutAside {
                        file: file.clone(),
                        moved,
                    };
                    (
                        Self {
                            file: Some(file),
                            ..Self::default()
                        },
                        Some(warning),
                    )
                }
                // What cannot be moved away is not written over.
                Err(_) => (Self::default(), Some(error)),
            },
            Err(error) => (Self::default(), Some(error)),
        }
    }

    /// What is known of an article, by its [digest](crate::text::digest()).
    #[must_use]
    pub fn get(&self, key: &str) -> Record {
        self.state.articles.get(key).cloned().unwrap_or_default()
    }

    /// Notes what is known of an article. In memory; see [`Store::save`].
    pub fn set(&mut self, key: &str, record: Record) {
        if self.state.articles.get(key) != Some(&record) {
            self.state.articles.insert(key.to_owned(), record);
            self.changed.insert(key.to_owned());
        }
    }

    /// The language chosen, as a tag (`ar`).
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.state.language.as_deref()
    }

    /// Notes the language chosen.
    pub fn set_language(&mut self, tag: &str) {
        self.state.language = Some(tag.to_owned());
        self.settings_changed = true;
    }

    /// The name of the theme chosen.
    #[must_use]
    pub fn theme(&self) -> Option<&str> {
        self.state.theme.as_deref()
    }

    /// Notes the theme chosen.
    pub fn set_theme(&mut self, name: &str) {
        self.state.theme = Some(name.to_owned());
        self.settings_changed = true;
    }

    /// The encoding chosen for the terminal of this name: `None` where the person was never asked, `Some(None)` where
    /// nothing was chosen.
    #[must_use]
    pub fn terminal(&self, name: &str) -> Option<Option<&str>> {
        let terminal = self.state.terminals.get(name)?;
        Some(terminal.encoding.as_deref())
    }

    /// Notes the encoding chosen for a terminal; `None`: asked, and nothing chosen.
    pub fn set_terminal(&mut self, name: &str, encoding: Option<&str>) {
        let terminal = self.state.terminals.entry(name.to_owned()).or_default();
        terminal.encoding = encoding.map(str::to_owned);
        self.changed_terminals.insert(name.to_owned());
    }

    /// Writes what has changed; nothing when nothing has. The file is whole at every moment, the old one or the new.
    ///
    /// # Errors
    /// When it cannot be written. What was to be written stays in memory and is tried again the next time.
    pub fn save(&mut self) -> Result<(), StoreError> {
        let Some(file) = self.file.as_deref() else {
            return Ok(());
        };
        if self.changed.is_empty() && self.changed_terminals.is_empty() && !self.settings_changed {
            return Ok(());
        }
        let mut state = State::read(file)?;
        for key in &self.changed {
            if let Some(record) = self.state.articles.get(key) {
                state.articles.insert(key.clone(), record.clone());
            }
        }
        for name in &self.changed_terminals {
            if let Some(terminal) = self.state.terminals.get(name) {
                state.terminals.insert(name.clone(), terminal.clone());
            }
        }
        if self.settings_changed {
            state.language.clone_from(&self.state.language);
            state.theme.clone_from(&self.state.theme);
        }
        let text = serde_json::to_string_pretty(&state).map(|text| text + "\n");
        let written = text
            .map_err(std::io::Error::from)
            .and_then(|text| write(file, text.as_bytes()));
        written.map_err(|error| StoreError::Write {
            file: file.to_owned(),
            error,
        })?;
        self.state = state;
        self.changed.clear();
        self.changed_terminals.clear();
        self.settings_changed = false;
        Ok(())
    }
}

/// The folder for the program's state.
fn folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(DIR_VARIABLE).filter(|folder| !folder.is_empty()) {
        return Some(folder.into());
    }
    let base = etcetera::choose_base_strategy().ok()?;
    Some(
        base.state_dir()
            .unwrap_or_else(|| base.data_dir())
            .join("qari"),
    )
}

/// Moves a file that cannot be understood to a name that is free.
fn put_aside(file: &Path) -> std::io::Result<PathBuf> {
    let free = (0..1000)
        .map(|n| {
            file.with_extension(if n == 0 {
                "json.bad".to_owned()
            } else {
                format!("json.bad{n}")
            })
        })
        .find(|name| fs::symlink_metadata(name).is_err())
        .ok_or(std::io::ErrorKind::AlreadyExists)?;
    fs::rename(file, &free).map(|()| free)
}

/// Writes beside the file and puts the result in its place. A link to the file stays a link.
fn write(file: &Path, text: &[u8]) -> std::io::Result<()> {
    let file = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    temporary.write_all(text)?;
    temporary.as_file().sync_all()?;
    temporary.persist(file)?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn record(position: u64) -> Record {
        Record {
            position,
            read: true,
            ..Record::default()
        }
    }

    #[test]
    fn what_is_set_is_there_the_next_time() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("not/yet");
        let (mut store, warning) = Store::open_in(&folder);
        assert!(warning.is_none());
        store.set("a", record(7));
        store.set_language("ar");
        store.set_theme("dark");
        store.save().unwrap();
        let (store, warning) = Store::open_in(&folder);
        assert!(warning.is_none());
        assert_eq!(store.get("a"), record(7));
        assert_eq!(store.get("b"), Record::default());
        assert_eq!(
            (store.language(), store.theme()),
            (Some("ar"), Some("dark"))
        );
        // Nothing else is left lying about.
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[test]
    fn a_choice_for_a_terminal_is_kept_and_undone() {
        let root = tempfile::tempdir().unwrap();
        let (mut store, _) = Store::open_in(root.path());
        assert_eq!(store.terminal("kitty 0.26.5"), None);
        store.set_terminal("kitty 0.26.5", Some("v"));
        store.save().unwrap();
        let (mut store, _) = Store::open_in(root.path());
        assert_eq!(store.terminal("kitty 0.26.5"), Some(Some("v")));
        assert_eq!(store.terminal("kitty 0.27.0"), None);
        store.set_terminal("kitty 0.26.5", None);
        store.save().unwrap();
        let (store, _) = Store::open_in(root.path());
        assert_eq!(store.terminal("kitty 0.26.5"), Some(None));
    }

    #[test]
    fn nothing_is_written_without_a_change() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("state");
        let (mut store, _) = Store::open_in(&folder);
        store.save().unwrap();
        assert!(!folder.exists());
    }

    #[test]
    fn two_programs_keep_each_others_changes() {
        let root = tempfile::tempdir().unwrap();
        let (mut one, _) = Store::open_in(root.path());
        let (mut two, _) = Store::open_in(root.path());
        one.set("a", record(1));
        one.set_theme("dark");
        two.set("b", record(2));
        one.save().unwrap();
        two.save().unwrap();
        let (store, _) = Store::open_in(root.path());
        assert_eq!((store.get("a"), store.get("b")), (record(1), record(2)));
        assert_eq!(store.theme(), Some("dark"));
    }

    #[test]
    fn what_cannot_be_understood_is_put_aside() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("state.json");
        for (bad, name) in [
            ("{\"articles\": [", "state.json.bad"),
            ("\u{0}", "state.json.bad1"),
        ] {
            fs::write(&file, bad).unwrap();
            let (mut store, warning) = Store::open_in(root.path());
            assert!(matches!(warning, Some(StoreError::PutAside { .. })));
            assert_eq!(fs::read_to_string(root.path().join(name)).unwrap(), bad);
            store.set("a", record(1));
            store.save().unwrap();
            assert_eq!(Store::open_in(root.path()).0.get("a"), record(1));
        }
    }

    #[test]
    fn fields_of_a_later_version_are_kept() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("state.json");
        fs::write(
            &file,
            r#"{"marks": [1], "articles": {"a": {"position": 3, "note": "n"}}}"#,
        )
        .unwrap();
        let (mut store, warning) = Store::open_in(root.path());
        assert!(warning.is_none());
        let mut record = store.get("a");
        record.position = 9;
        store.set("a", record);
        store.save().unwrap();
        insta::assert_snapshot!(fs::read_to_string(&file).unwrap(), @r#"
        {
          "articles": {
            "a": {
              "position": 9,
              "note": "n"
            }
          },
          "marks": [
            1
          ]
        }
        "#);
    }

    #[test]
    fn a_folder_that_cannot_be_made_costs_a_sentence() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("file");
        fs::write(&file, "").unwrap();
        let (mut store, _) = Store::open_in(&file.join("state"));
        store.set("a", record(1));
        assert!(matches!(store.save(), Err(StoreError::Write { .. })));
        assert_eq!(store.get("a"), record(1));
    }
}
