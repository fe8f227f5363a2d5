//! State, actions, effects: what the program does, without a terminal. Pure.
//!
//! [`State::update`] takes an [`Action`] and returns [`Effect`]s; the painter reads the state. Every command is one
//! row of [`command::TABLE`].

pub mod action;
pub mod border;
pub mod calibration;
pub mod chips;
pub mod command;
pub mod effect;
pub mod encoding;
pub mod flow;
pub mod geometry;
pub mod history;
pub mod key;
pub mod keymap;
pub mod language;
pub mod list;
pub mod note;
pub mod page;
pub mod panel;
pub mod picker;
pub mod prompt;
pub mod reader;
pub mod reference;
pub mod state;
pub mod terminal;
pub mod update;
pub mod why;

pub use action::Action;
pub use command::Command;
pub use effect::Effect;
pub use encoding::Encoding;
pub use geometry::{Area, Geometry, Pane};
pub use key::{Code, Input, Key, Mouse};
pub use keymap::Keymap;
pub use language::Language;
pub use note::Note;
pub use page::Page;
pub use state::State;
pub use terminal::Terminal;
pub use why::Why;
