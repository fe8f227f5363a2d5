//! Standard output for results, standard error for sentences.

use std::io::{self, BufWriter, StdoutLock, Write};

use crate::text::clean;

/// Standard output, buffered: a whole article is one write, whatever its lines.
pub type Output = BufWriter<StdoutLock<'static>>;

/// Opens standard output.
#[must_use]
pub fn stdout() -> Output {
    BufWriter::with_capacity(64 * 1024, io::stdout().lock())
}

/// Says on standard error what is wrong: one line, whatever is in it.
pub fn complain(sentence: &str) {
    // Standard error may be closed; then there is nobody to tell.
    let _ = writeln!(io::stderr(), "qari: {}", clean::line(sentence));
}
