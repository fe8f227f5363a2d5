//! When an article was published.

use std::ops::Range;

use jiff::civil::{Date, Time};

/// The day, and the time where the page tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Day.
    pub date: Date,
    /// Time of day as printed.
    pub time: Option<Time>,
    /// Minutes east of Greenwich, when the page names a zone.
    pub offset: Option<i16>,
    /// Where the text says so: byte range in the source text.
    pub bytes: Range<usize>,
}

impl Published {
    /// Returns ISO 8601: `2021-07-09`, `2021-07-09T20:46`, `2021-07-09T20:46Z`, `2021-07-09T20:46+03:00`.
    #[must_use]
    pub fn iso(&self) -> String {
        todo!()
    }
}
