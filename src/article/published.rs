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
        let Some(time) = self.time else {
            return self.date.to_string();
        };
        let zone = match self.offset {
            None => String::new(),
            Some(0) => "Z".to_owned(),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                format!(
                    "{sign}{:02}:{:02}",
                    minutes.unsigned_abs() / 60,
                    minutes.unsigned_abs() % 60
                )
            }
        };
        format!(
            "{}T{:02}:{:02}{zone}",
            self.date,
            time.hour(),
            time.minute()
        )
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn iso() {
        let at = |time, offset| {
            Published {
                date: date(2021, 7, 9),
                time,
                offset,
                bytes: 0..0,
            }
            .iso()
        };
        let clock = Some(time(8, 5, 0, 0));
        assert_eq!(at(None, Some(180)), "2021-07-09");
        assert_eq!(at(clock, None), "2021-07-09T08:05");
        assert_eq!(at(clock, Some(0)), "2021-07-09T08:05Z");
        assert_eq!(at(clock, Some(210)), "2021-07-09T08:05+03:30");
        assert_eq!(at(clock, Some(-300)), "2021-07-09T08:05-05:00");
    }
}
