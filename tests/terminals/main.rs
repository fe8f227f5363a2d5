//! What terminals make of what they are sent: models of each kind, and the pictures that must come out.
//!
//! The real terminals are in `run` (see README.md); what they answered is in `transcripts`.

#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../conformance/data.rs"]
#[allow(dead_code)]
mod data;
mod mirror;
mod model;
mod pictures;
mod pointer;
mod transcripts;
