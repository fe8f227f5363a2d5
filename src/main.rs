//! The `qari` program: parse arguments, call, set the exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    qari::cli::run(std::env::args_os())
}
