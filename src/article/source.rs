//! A text as it came.

use std::sync::Arc;

/// A decoded text with where it came from. All offsets of the program are bytes into [`Source::text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as the user gave it (or found under a folder), or a name for what has none (`-`, a seed).
    pub path: String,
    /// The decoded text as it is: nothing cleaned away, nothing normalised.
    pub text: Arc<str>,
    /// Name of the encoding it was decoded from (`UTF-8`, `windows-1256`).
    pub encoding: &'static str,
    /// Bytes that were not valid in that encoding and became U+FFFD.
    pub malformed: bool,
}
