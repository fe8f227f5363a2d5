//! `qari [PATH…]`: reading on the screen.

mod program;
mod work;

use std::fs;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::sync::Arc;

use super::args::{Args, Language, RtlMode};
use super::{CliError, corrections, documents, output, terminal};
use crate::app;
use crate::app::keymap::Keymap;
use crate::app::state::THEMES;
use crate::app::{Action, State};
use crate::config::Config;
use crate::import::Plan;
use crate::library::Document;
use crate::locale::detect;
use crate::store::Store;
use crate::term::{self, Choice};
use program::Reading;
use work::Work;

/// Opens the reader.
///
/// # Errors
/// [`CliError::Usage`] where there is no screen, before anything is written to standard output;
/// [`CliError::Import`] and [`CliError::Reported`] when nothing at all could be read.
pub fn run(args: &Args) -> Result<(), CliError> {
    let paths = args.paths.as_slice();
    let mut plan = Plan::new(paths);
    let shown = first(&mut plan);
    if shown.is_empty() && plan.entries.is_empty() {
        for error in &plan.errors {
            output::complain(&error.to_string());
        }
        return Err(CliError::Reported);
    }
    if !io::stdout().is_terminal() {
        return Err(CliError::Usage(
            "standard output is not a terminal; use \"qari print\" for pipes and files".to_owned(),
        ));
    }
    if terminal::is_dumb() {
        return Err(CliError::Usage(
            "the terminal (TERM=dumb) cannot show a screen; use \"qari print\" or set TERM"
                .to_owned(),
        ));
    }
    if paths.is_empty() && terminal::stdin_is_given() {
        return Err(CliError::Usage(
            "something is sent to standard input; use \"qari -\" to read it".to_owned(),
        ));
    }
    let (store, warning) = Store::open();
    let mut keymap = Keymap::embedded();
    let (config, wrong) = Config::open();
    let mut sayings: Vec<String> = warning.iter().map(ToString::to_string).collect();
    let corrected = corrections::open(args.corrections.as_deref(), false);
    sayings.extend(corrected.sayings);
    let corrections = Arc::new(corrected.corrections);
    sayings.extend(wrong.iter().map(ToString::to_string));
    sayings.extend(readers_keys(&mut keymap));
    let language = language(args.lang, config, &store);
    let mut state = State::new(language, keymap, 80, 24);
    state.theme = theme(config, &store);
    state.hold(
        Arc::clone(&corrections),
        corrected.file.path().and_then(Path::file_name),
    );
    let loaded = shown
        .iter()
        .map(|document| {
            let kept = program::remembered(&store, document);
            (Arc::clone(document), kept)
        })
        .collect();
    state.update(Action::Loaded(loaded));
    let more = sayings.len().saturating_sub(1);
    if let Some(saying) = sayings.into_iter().next() {
        state.update(Action::Tell(match more {
            0 => saying,
            more => format!("{saying} (+{more})"),
        }));
    }
    let mut reading = Reading::new(
        state,
        store,
        corrected.file,
        Work::new(shown, plan, corrections),
    );
    let options = term::Options {
        mouse: !args.no_mouse && config.mouse != Some(false),
        choice: choice(args.rtl_mode, config),
    };
    let outcome =
        term::run(&mut reading, options).map_err(|error| CliError::Reader(error.to_string()))?;
    if !reading.failed.is_empty() {
        for sentence in &reading.failed {
            output::complain(sentence);
        }
        return Err(CliError::Reported);
    }
    // A signal ends the process here, so that the shell learns of it.
    outcome.exit();
    Ok(())
}

/// Bytes from which even the first article is read beside the screen, which says so meanwhile.
const LARGE: u64 = 4 << 20;

/// Reads the first article that can be read off the front of the plan: the first frame shows it, the others follow
/// while the eye finds its place. None when a large file comes first.
///
/// What cannot be read goes to the plan's errors.
fn first(plan: &mut Plan) -> Vec<Arc<Document>> {
    let mut tried = 0;
    let mut shown = Vec::new();
    while let Some(entry) = plan.entries.get(tried) {
        if entry.bytes() > LARGE {
            break;
        }
        tried += 1;
        match documents::document(entry, None) {
            Ok(document) => {
                shown.push(Arc::new(document));
                break;
            }
            Err(error) => plan.errors.push(error),
        }
    }
    plan.entries.drain(..tried);
    shown
}

/// Lays the reader's own keymap over the program's; returns what is wrong with it.
fn readers_keys(keymap: &mut Keymap) -> Vec<String> {
    use etcetera::BaseStrategy;
    let Ok(base) = etcetera::choose_base_strategy() else {
        return Vec::new();
    };
    let path = base.config_dir().join("qari").join("keymap.toml");
    match fs::read_to_string(&path) {
        Ok(text) => keymap
            .lay_over(&text)
            .iter()
            .map(|error| format!("{}: {error}", path.display()))
            .collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => vec![format!("{}: {error}", path.display())],
    }
}

/// The language of the interface: the one asked for, else the configured one, the one chosen last, that of the system.
pub(super) fn language(asked: Option<Language>, config: Config, store: &Store) -> app::Language {
    asked
        .map(Into::into)
        .or(config.language)
        .or_else(|| store.language().and_then(app::Language::parse))
        .unwrap_or_else(detect::language)
}

/// The encoding chosen for a terminal on the calibration screen.
pub(super) fn chosen(store: &Store, terminal: &str) -> Option<app::Encoding> {
    store.terminal(terminal)?.and_then(app::Encoding::parse)
}

/// What was chosen for the terminal on the command line and in the configuration.
pub(super) fn choice(mode: Option<RtlMode>, config: Config) -> Choice {
    Choice {
        option: mode.and_then(RtlMode::encoding),
        automatic: mode == Some(RtlMode::Auto),
        config: config.rtl_mode,
        marks: config.marks,
    }
}

/// The theme configured, else the one chosen the last time; without colour where `NO_COLOR` asks for it.
fn theme(config: Config, store: &Store) -> usize {
    let name = if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        "mono"
    } else if let Some(theme) = config.theme {
        return theme;
    } else {
        store.theme().unwrap_or(THEMES[0])
    };
    THEMES.iter().position(|theme| *theme == name).unwrap_or(0)
}
