//! Unicode's own test files, run through the text core as the program uses it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::format_collect
)]

mod bidi;
mod breaks;
mod data;
mod hostile;
mod invariants;
mod joining;
mod oracle;
