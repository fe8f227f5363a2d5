//! The configuration file: what a person wants otherwise than the program would choose.
//!
//! `config.toml` in the user's configuration folder (`$XDG_CONFIG_HOME/qari`). The file of the same name that comes
//! with the program ([`DEFAULTS`]) lists every key with its meaning and default: it is the manual. What is wrong in
//! the user's file costs a sentence, and the rest of it holds.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use toml::{Table, Value};

use crate::app::state::THEMES;
use crate::app::{Encoding, Language};

/// The configuration file that comes with the program.
pub const DEFAULTS: &str = include_str!("../assets/config.toml");

/// What is configured; `None`: as the program finds it best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Config {
    /// How rows are written, whatever the terminal.
    pub rtl_mode: Option<Encoding>,
    /// Whether marks on letters are sent, whatever the terminal.
    pub marks: Option<bool>,
    /// Whether the mouse is listened to.
    pub mouse: Option<bool>,
    /// Language of the interface.
    pub language: Option<Language>,
    /// Index into [`THEMES`].
    pub theme: Option<usize>,
}

/// Something wrong in the configuration file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1, where one is to blame.
    pub line: Option<usize>,
    /// What is wrong, and what could stand there.
    pub what: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl Config {
    /// Reads the user's file, with what is wrong in it. No file is no configuration.
    #[must_use]
    pub fn open() -> (Self, Vec<ConfigError>) {
        let Ok(base) = etcetera::choose_base_strategy() else {
            return Self::default_and(Vec::new());
        };
        let file = base.config_dir().join("qari").join("config.toml");
        match fs::read_to_string(&file) {
            Ok(text) => Self::parse(&text, &file),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Self::default_and(Vec::new())
            }
            Err(error) => Self::default_and(vec![ConfigError {
                file,
                line: None,
                what: error.to_string(),
            }]),
        }
    }

    fn default_and(errors: Vec<ConfigError>) -> (Self, Vec<ConfigError>) {
        (Self::default(), errors)
    }

    /// Reads a file's text. A key that is not understood is left out and named; a text that is no TOML is left out
    /// whole.
    #[must_use]
    pub fn parse(text: &str, file: &Path) -> (Self, Vec<ConfigError>) {
        let mut config = Self::default();
        let wrong = |line, what| ConfigError {
            file: file.to_owned(),
            line,
            what,
        };
        let table: Table = match text.parse() {
            Ok(table) => table,
            Err(error) => {
                let error: toml::de::Error = error;
                let before = error.span().and_then(|span| text.get(..span.start));
                let line = before.map(|before| before.matches('\n').count() + 1);
                return Self::default_and(vec![wrong(line, error.message().to_owned())]);
            }
        };
        let mut errors = Vec::new();
        for (key, value) in &table {
            if let Err(what) = config.take(key, value) {
                errors.push(wrong(line_of(text, key), what));
            }
        }
        (config, errors)
    }

    /// Takes one key.
    fn take(&mut self, key: &str, value: &Value) -> Result<(), String> {
        match key {
            "rtl-mode" => self.rtl_mode = automatic(key, value, Encoding::parse, &MODES)?,
            "language" => {
                self.language = automatic(key, value, Language::parse, &["auto", "ar", "en"])?;
            }
            "theme" => self.theme = automatic(key, value, theme, &THEMES)?,
            "marks" => self.marks = switch(key, value)?,
            "mouse" => self.mouse = switch(key, value)?,
            _ => {
                return Err(format!(
                    "\"{key}\" is no key; there are rtl-mode, marks, mouse, language, theme"
                ));
            }
        }
        Ok(())
    }
}

/// What `rtl-mode` may be.
const MODES: [&str; 6] = ["auto", "v", "vl", "w", "k", "logical"];

fn theme(name: &str) -> Option<usize> {
    THEMES.iter().position(|theme| *theme == name)
}

/// A name, or `auto`.
fn automatic<T>(
    key: &str,
    value: &Value,
    parse: impl Fn(&str) -> Option<T>,
    names: &[&str],
) -> Result<Option<T>, String> {
    match value.as_str() {
        Some("auto") if key != "theme" => Ok(None),
        Some(name) if parse(name).is_some() => Ok(parse(name)),
        _ => Err(format!("{key} is one of {}", names.join(", "))),
    }
}

/// `true`, `false`, or `auto`.
fn switch(key: &str, value: &Value) -> Result<Option<bool>, String> {
    match value {
        Value::Boolean(on) => Ok(Some(*on)),
        Value::String(name) if name == "auto" => Ok(None),
        _ => Err(format!("{key} is one of true, false, \"auto\"")),
    }
}

/// The line, from 1, on which a key stands.
fn line_of(text: &str, key: &str) -> Option<usize> {
    text.lines()
        .position(|line| {
            line.trim_start()
                .trim_start_matches(['"', '\''])
                .strip_prefix(key)
                .is_some_and(|rest| {
                    rest.trim_start_matches(['"', '\''])
                        .trim_start()
                        .starts_with('=')
                })
        })
        .map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (Config, Vec<String>) {
        let (config, errors) = Config::parse(text, Path::new("c.toml"));
        (config, errors.iter().map(ToString::to_string).collect())
    }

    /// The file that is the manual says what the program does.
    #[test]
    fn the_defaults_are_the_defaults() {
        let (config, errors) = parse(DEFAULTS);
        assert_eq!(errors, [""; 0]);
        let found = Config {
            theme: Some(0),
            mouse: Some(true),
            ..Config::default()
        };
        assert_eq!(config, found);
        for key in ["rtl-mode", "marks", "mouse", "language", "theme"] {
            assert!(line_of(DEFAULTS, key).is_some(), "{key} is not explained");
        }
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_holds() {
        let (config, errors) =
            parse("rtl-mode = \"x\"\nmarks = false\n# more\ncolour = 1\nlanguage = 3\n");
        assert_eq!(config.marks, Some(false));
        assert_eq!(config.rtl_mode, None);
        insta::assert_snapshot!(errors.join("\n"), @r#"
        c.toml:4: "colour" is no key; there are rtl-mode, marks, mouse, language, theme
        c.toml:5: language is one of auto, ar, en
        c.toml:1: rtl-mode is one of auto, v, vl, w, k, logical
        "#);
        let (config, errors) = parse("marks = false\nmarks = \n");
        assert_eq!(config, Config::default());
        assert!(errors[0].starts_with("c.toml:2: "), "{errors:?}");
    }
}
