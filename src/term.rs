//! The terminal: entering, leaving, events, bytes. The only room that knows crossterm.
//!
//! ```text
//! tty ----bytes---> decode --Input--\                                      /--> wire --> screen --> tty
//! signals ------------------------- run: Program::{input, message, draw} --
//! workers --Message----------------/                                       \--> Control (quit, copy, spawn)
//! ```
//!
//! [`run()`] owns the loop. Three kinds of thread send to its one channel: the reader of the
//! terminal, the watcher of signals, and the [`Workers`]. The loop blocks on that channel: a
//! program nobody talks to writes no byte and uses no processor time. [`Session`] changes the
//! terminal and puts it back as it was found, on every way out.

mod clipboard;
mod decode;
mod events;
mod facts;
mod job;
mod message;
mod mode;
mod pace;
mod panic;
mod probe;
mod reader;
mod run;
mod screen;
mod session;
mod signals;
mod strategy;
mod tty;
mod wire;
mod workers;

pub use clipboard::{TooLong, Way};
pub use decode::Decoder;
pub use events::input_from;
pub use facts::{Facts, Multiplexer, VARIABLES};
pub use mode::{MODES, MOUSE, Mode};
pub use pace::Pace;
pub use probe::{Answers, Asked, Listener, QUERY, ask::ask};
pub use run::{Control, Options, Outcome, Program, run};
pub use screen::{Screen, Shown};
pub use session::Session;
pub use strategy::table::{Row, row};
pub use strategy::{Choice, Kind, Strategy, decide, recognise::is_told};
pub use tty::{Error, Tty};
pub use wire::{Wire, row_to_wire, seen_at, to_wire};
pub use workers::{Mailbox, Workers};
