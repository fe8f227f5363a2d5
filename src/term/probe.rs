//! Asking the terminal what it is.
//!
//! One write holds every question; the last is one that every terminal answers (DA1), so the wait ends with its
//! answer, and otherwise with its time. What a person types meanwhile comes out again as it went in.

mod answers;
pub(super) mod ask;
mod listener;
mod multiplexer;

pub use answers::Answers;
pub use ask::{Asked, listen, patience};
pub use listener::Listener;
pub use multiplexer::client;

/// The questions.
///
/// | sent | name | answered |
/// |---|---|---|
/// | `CSI > q` | XTVERSION | `DCS > \| name(version) ST` |
/// | `CSI 8 $ p` | DECRQM of BDSM | `CSI 8 ; n $ y`, n = 1, 2 or 3 where bidi support mode is known |
/// | `CSI > c` | DA2 | `CSI > kind ; version ; … c` |
/// | `CSI = c` | DA3 | `DCS ! \| hexadecimal ST` |
/// | `CR x LRM y CSI 6 n` | CPR | column 3 where the mark takes no cell, column 4 where it takes one |
/// | `CSI c` | DA1 | `CSI ? … c` |
///
/// What is written for the measure is erased at once: GNU screen has no other screen to hide it on.
pub const QUERY: &str = "\x1b[>q\x1b[8$p\x1b[>c\x1b[=c\rx\u{200e}y\x1b[6n\r\x1b[K\x1b[c";

/// What of [`QUERY`] would be keys if a terminal sent it back: letters and returns, with the sequences around them.
const ECHOED: [&str; 2] = ["\rx\u{200e}y", "\x1b[6n\r\x1b[K"];
