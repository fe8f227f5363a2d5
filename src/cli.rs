//! The command line: one file per subcommand.

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program with `args` (the first is its name) and returns its exit status: 0, 1 (input) or 2 (usage).
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let _ = args;
    todo!()
}
