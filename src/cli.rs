//! The command line: one file per subcommand.
//!
//! Exit status: 0, 1 when something given could not be read or written, 2 when the command was not understood or cannot
//! be done here (a screen wanted where there is none). What is wrong is one sentence on standard
//! error; standard output holds results only. A reader that goes away (`qari print | head`) ends the program quietly.

pub mod args;
pub mod corrections;
pub mod doctor;
pub mod documents;
pub mod entities;
pub mod error;
pub mod output;
pub mod picture;
pub mod print;
pub mod read;
pub mod terminal;
pub mod words;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::import::Plan;
use args::{Args, Command};
use clap::Parser;
pub use error::CliError;

/// Runs the program with `args` (the first is its name) and returns its exit status: 0, 1 (input) or 2 (usage).
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => {
            // Help and version go to standard output; nothing can be done about either being closed.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let done = match args.command {
        Some(Command::Print(print)) => print::run(
            &print,
            args.lang,
            args.rtl_mode,
            args.corrections.as_deref(),
        ),
        Some(Command::Entities(entities)) => entities::run(&entities, args.corrections.as_deref()),
        Some(Command::Doctor(doctor)) => doctor::run(&doctor, args.lang, args.rtl_mode),
        None => read::run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if let Some(sentence) = error.sentence() {
                output::complain(&sentence);
            }
            ExitCode::from(error.status())
        }
    }
}

/// Lists what `paths` name, and says so when standard input is sent something that nobody asked to read.
fn plan(paths: &[PathBuf]) -> Plan {
    if paths.is_empty() && terminal::stdin_is_given() {
        output::complain(
            "these are the articles that come with the program; use \"-\" for standard input",
        );
    }
    Plan::new(paths)
}
