//! Bytes from files, folders and standard input to [`crate::article::Source`]s.
//!
//! ```text
//! paths --Plan::new--> Vec<Entry> + what is wrong --Entry::load--> Source
//! ```
//!
//! A [`Plan`] only lists, so that ten thousand files are on the screen as names before the first is
//! read; an [`Entry`] is loaded by whoever has the time for it, on any thread. What is wrong with one
//! path never stops the others: it is an [`ImportError`], one sentence with the path and what to do.

pub mod binary;
pub mod encoding;
pub mod entry;
pub mod error;
pub mod folder;
pub mod natural;
pub mod plan;
pub mod seed;

pub use encoding::{Decoded, decode};
pub use entry::{Entry, MAX_BYTES};
pub use error::{Cause, ImportError};
pub use plan::Plan;
pub use seed::seeds;

/// Returns a name for the title of an article that has none: the file's stem.
///
/// `news/2021/007.txt` gives `007`; standard input (`-`) gives `-`.
#[must_use]
pub fn name(path: &str) -> String {
    std::path::Path::new(path).file_stem().map_or_else(
        || path.to_owned(),
        |stem| stem.to_string_lossy().into_owned(),
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn name_is_the_stem() {
        for (path, expected) in [
            ("news/007.txt", "007"),
            ("a.b.txt", "a.b"),
            ("-", "-"),
            ("خبر.txt", "خبر"),
            ("/", "/"),
        ] {
            assert_eq!(super::name(path), expected, "{path}");
        }
    }
}
