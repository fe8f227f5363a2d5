//! `qari [PATH…]`: reading on the screen.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use super::args::Language;
use super::{CliError, output, terminal};
use crate::article::Source;
use crate::import::Plan;

/// What the reader starts with.
#[derive(Debug)]
pub struct Launch {
    /// What has been read already: the first article that could be, so that the first frame has something to show.
    pub loaded: Vec<Source>,
    /// What is still to be read, in order, and what could not be.
    pub plan: Plan,
    /// Language of the interface; `None` for that of the last time, or of the system.
    pub language: Option<Language>,
    /// Take the mouse.
    pub mouse: bool,
}

/// Opens the reader.
///
/// # Errors
/// [`CliError::Usage`] where there is no screen, before anything is written to standard output;
/// [`CliError::Import`] and [`CliError::Reported`] when nothing at all could be read.
pub fn run(paths: &[PathBuf], language: Option<Language>, mouse: bool) -> Result<(), CliError> {
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
    let mut plan = Plan::new(paths);
    let loaded = first(&mut plan);
    if loaded.is_empty() {
        for error in &plan.errors {
            output::complain(&error.to_string());
        }
        return Err(CliError::Reported);
    }
    start(&Launch {
        loaded,
        plan,
        language,
        mouse,
    })
}

/// Reads entries off the front of the plan until one can be read; what could not be goes to its errors.
fn first(plan: &mut Plan) -> Vec<Source> {
    let mut tried = 0;
    let mut loaded = Vec::new();
    while let Some(entry) = plan.entries.get(tried) {
        tried += 1;
        match entry.load() {
            Ok(source) => {
                loaded.push(source);
                break;
            }
            Err(error) => plan.errors.push(error),
        }
    }
    plan.entries.drain(..tried);
    loaded
}

/// Hands over to the terminal.
fn start(launch: &Launch) -> Result<(), CliError> {
    // The adapter: `crate::term::run` takes the launch from here.
    let _ = launch;
    Err(CliError::Reader(
        "the screen is not built yet; use \"qari print\"".to_owned(),
    ))
}
