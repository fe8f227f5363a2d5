//! qari (قارئ, "reader"): a terminal reader for Arabic news.
//!
//! # The one idea
//!
//! Two orders exist and are never mixed. **Logical order** is the text as stored: search, entities,
//! selection, copy, export and every offset live there. **Visual order** is what the eye sees: it
//! exists only in the rows that [`text`] hands to the painter. That one pure module turns the first
//! into the second and can always answer both questions: *which cells show these bytes?* and *which
//! bytes does this cell show?*
//!
//! ```text
//! bytes --import--> Source --article--> Article --entity--> Mentions --library--> Library
//!                                                                                   |
//! keys --term--> Action --app::update--> State (+ Effects) --ui::view--> Buffer --term::wire--> terminal
//! ```
//!
//! # The rule of direction
//!
//! Nothing in an upper room is known to a lower one:
//!
//! ```text
//! text <- value <- article <- entity <- library <- app <- ui <- term <- cli <- main
//! ```
//!
//! [`text`], [`value`], [`article`], [`entity`], [`library`] and [`app`] are **pure**: no terminal,
//! no files, no clock, no threads. What they need from the world comes in as a value, what they
//! want done goes out as an [`app::Effect`]. [`import`], [`store`], [`config`] and [`locale`] touch the disk or
//! the environment and give values. [`ui`] knows ratatui, [`term`] alone knows crossterm. The test
//! `tests/layers.rs` holds every file to this.
//!
//! All offsets, everywhere, are bytes into the decoded text as it is ([`article::Source::text`]);
//! nothing rewrites that text. What may not reach a terminal is replaced cell by cell when a row is
//! made ([`text::clean`]).

pub mod app;
pub mod article;
pub mod cli;
pub mod config;
pub mod entity;
pub mod import;
pub mod library;
pub mod locale;
pub mod store;
pub mod term;
pub mod text;
pub mod ui;
pub mod value;
