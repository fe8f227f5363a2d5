//! Which key does what where: `assets/keymap.toml` with the reader's own file laid over it.

use std::collections::BTreeMap;

use thiserror::Error;

use super::{Command, Key};

/// The keys that the program comes with.
pub const DEFAULT: &str = include_str!("../../assets/keymap.toml");

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// Anywhere that does not say otherwise.
    Everywhere,
    /// The list of articles.
    List,
    /// The article.
    Reader,
    /// The entities.
    Panel,
    /// Everything about a thing.
    Page,
}

/// Something wrong in a keymap; the rest of the file applies.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeymapError {
    /// It is not TOML.
    #[error("the keymap is not valid TOML: {0}")]
    Syntax(String),
    /// A table that is not a place.
    #[error("the keymap has no part «{0}»: it knows everywhere, list, reader, panel and page")]
    Context(String),
    /// A command that does not exist.
    #[error("the keymap names «{0}», which is no command: the palette (:) lists them")]
    Command(String),
    /// A key that cannot be read.
    #[error(
        "the keymap gives «{command}» the key «{key}», which is no key: write j, ctrl-o, pgdn, f1"
    )]
    Key {
        /// Command.
        command: String,
        /// What was written.
        key: String,
    },
}

/// Keys and their commands.
#[derive(Debug, Clone, Default)]
pub struct Keymap {
    rows: Vec<(Context, Key, Command)>,
}

type File = BTreeMap<String, BTreeMap<String, Vec<String>>>;

impl Keymap {
    /// Returns the keys that the program comes with.
    #[must_use]
    pub fn embedded() -> Self {
        let mut map = Self::default();
        let errors = map.lay_over(DEFAULT);
        debug_assert_eq!(errors, []);
        map
    }

    /// Lays a keymap file over this one; what is wrong in it is returned, the rest applies.
    pub fn lay_over(&mut self, toml: &str) -> Vec<KeymapError> {
        let file: File = match toml::from_str(toml) {
            Ok(file) => file,
            Err(error) => return vec![KeymapError::Syntax(error.message().to_owned())],
        };
        let mut errors = Vec::new();
        for (name, rows) in file {
            let context = match name.as_str() {
                "everywhere" => Context::Everywhere,
                "list" => Context::List,
                "reader" => Context::Reader,
                "panel" => Context::Panel,
                "page" => Context::Page,
                _ => {
                    errors.push(KeymapError::Context(name));
                    continue;
                }
            };
            for (command_name, keys) in rows {
                let Some(command) = Command::by_name(&command_name) else {
                    errors.push(KeymapError::Command(command_name));
                    continue;
                };
                self.rows
                    .retain(|(place, _, old)| *place != context || *old != command);
                for name in keys {
                    let Some(key) = Key::parse(&name) else {
                        errors.push(KeymapError::Key {
                            command: command_name.clone(),
                            key: name,
                        });
                        continue;
                    };
                    self.rows
                        .retain(|(place, old, _)| *place != context || *old != key);
                    self.rows.push((context, key, command));
                }
            }
        }
        errors
    }

    /// Returns what `key` does in `context`: its own row before the one of everywhere, an Arabic layout after both.
    #[must_use]
    pub fn command(&self, context: Context, key: Key) -> Option<Command> {
        let find = |place: Context, wanted: Key| {
            self.rows
                .iter()
                .find(|(p, k, _)| *p == place && *k == wanted)
                .map(|(_, _, command)| *command)
        };
        [key, key.on_latin_layout()]
            .into_iter()
            .find_map(|key| find(context, key).or_else(|| find(Context::Everywhere, key)))
    }

    /// Returns the keys of a command in `context`, its own before those of everywhere, none that does something else there.
    #[must_use]
    pub fn keys(&self, context: Context, command: Command) -> Vec<Key> {
        let mut keys = Vec::new();
        for place in [context, Context::Everywhere] {
            for (p, key, c) in &self.rows {
                if *p == place
                    && *c == command
                    && !keys.contains(key)
                    && self.command(context, *key) == Some(command)
                {
                    keys.push(*key);
                }
            }
        }
        keys
    }

    /// Returns the name of the first key of a command; empty where it has none.
    #[must_use]
    pub fn first_key(&self, command: Command) -> String {
        self.rows
            .iter()
            .find(|(.., c)| *c == command)
            .map(|(_, key, _)| key.to_string())
            .unwrap_or_default()
    }

    /// Returns the keys of a command wherever it has some: for the help.
    #[must_use]
    pub fn all_keys(&self, command: Command) -> Vec<Key> {
        let mut keys = Vec::new();
        for (_, key, c) in &self.rows {
            if *c == command && !keys.contains(key) {
                keys.push(*key);
            }
        }
        keys
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::app::command::TABLE;

    fn key(name: &str) -> Key {
        Key::parse(name).unwrap()
    }

    #[test]
    fn the_shipped_keymap_is_sound_and_reaches_every_command() {
        let mut map = Keymap::default();
        assert_eq!(map.lay_over(DEFAULT), []);
        for spec in TABLE {
            assert!(
                !map.all_keys(spec.command).is_empty(),
                "{} has no key",
                spec.name
            );
        }
    }

    #[test]
    fn a_pane_has_its_own_keys_before_those_of_everywhere() {
        let map = Keymap::embedded();
        assert_eq!(
            map.command(Context::Reader, key("space")),
            Some(Command::PageDown)
        );
        assert_eq!(
            map.command(Context::Panel, key("space")),
            Some(Command::Include)
        );
        assert_eq!(
            map.command(Context::Panel, key("/")),
            Some(Command::NarrowPanel)
        );
        assert_eq!(map.command(Context::List, key("/")), Some(Command::Search));
        assert_eq!(map.command(Context::List, key("ت")), Some(Command::Down));
        assert_eq!(map.keys(Context::Panel, Command::Search), []);
    }

    #[test]
    fn a_readers_file_replaces_keys_and_says_what_is_wrong() {
        let mut map = Keymap::embedded();
        let errors =
            map.lay_over("[everywhere]\nquit = ['Q', 'nokey']\nfly = ['x']\n[moon]\nup = ['k']\n");
        assert_eq!(errors.len(), 3, "{errors:?}");
        assert_eq!(map.command(Context::List, key("q")), None);
        assert_eq!(map.command(Context::List, key("Q")), Some(Command::Quit));
        assert_eq!(map.lay_over("not toml").len(), 1);
        assert_eq!(map.command(Context::List, key("j")), Some(Command::Down));
    }
}
