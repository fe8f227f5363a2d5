//! How a value was read: exactly what it says, and against which day.

use jiff::civil::Date;

use crate::article::Article;
use crate::entity::Mention;
use crate::value::{self, Value};

/// How finely a date or time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A week.
    Week,
    /// A day.
    Day,
    /// A clock time.
    Time,
    /// From one day, month or year to another.
    Period,
    /// A length of time.
    Duration,
}

/// How a value was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What was read; none when the words are a value but do not say which.
    pub value: Option<Value>,
    /// The article's own day, where the words alone do not say the value: «أمس», «9 يوليو».
    pub against: Option<Date>,
    /// How finely it is known; none for amounts.
    pub precision: Option<Precision>,
}

/// Bytes on either side of a mention that are read again with it.
const AROUND: usize = 400;

/// Reads a value's line again, without the article's day, and tells whether the day was needed. Cost: bounded.
pub(super) fn read(text: &str, article: &Article, mention: &Mention) -> Reading {
    let window = window(text, mention);
    let line = text.get(window.clone()).unwrap_or_default();
    let alone = value::find(line, None)
        .into_iter()
        .find(|found| found.bytes.start + window.start == mention.bytes.start)
        .and_then(|found| found.value);
    let against = article
        .published
        .as_ref()
        .map(|published| published.date)
        .filter(|_| mention.value.is_some() && alone != mention.value);
    Reading {
        value: mention.value.clone(),
        against,
        precision: match &mention.value {
            Some(Value::Iso(iso)) => precision(iso),
            _ => None,
        },
    }
}

/// The line around a mention, or as much of it as is near.
fn window(text: &str, mention: &Mention) -> std::ops::Range<usize> {
    let mut from = mention.bytes.start.saturating_sub(AROUND);
    let mut to = mention.bytes.end.saturating_add(AROUND).min(text.len());
    while !text.is_char_boundary(from) {
        from += 1;
    }
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let before = text.get(from..mention.bytes.start).unwrap_or_default();
    let after = text.get(mention.bytes.end..to).unwrap_or_default();
    let start = before.rfind('\n').map_or(from, |at| from + at + 1);
    let end = after.find('\n').map_or(to, |at| mention.bytes.end + at);
    start..end
}

/// Returns how finely an ISO 8601 value is known.
#[must_use]
pub fn precision(iso: &str) -> Option<Precision> {
    if iso.contains('/') {
        return Some(Precision::Period);
    }
    if iso.starts_with('P') {
        return Some(Precision::Duration);
    }
    if iso.contains(':') {
        return Some(Precision::Time);
    }
    if iso.contains("-W") {
        return Some(Precision::Week);
    }
    match iso.trim_start_matches('-').matches('-').count() {
        0 => Some(Precision::Year),
        1 => Some(Precision::Month),
        2 => Some(Precision::Day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_is_read_off_the_shape() {
        for (iso, fine) in [
            ("2015", Precision::Year),
            ("2021-06", Precision::Month),
            ("2021-W27", Precision::Week),
            ("2021-07-09", Precision::Day),
            ("2021-05/2021-06", Precision::Period),
            ("P12M", Precision::Duration),
            ("20:46", Precision::Time),
            ("2021-07-09T20:46Z", Precision::Time),
        ] {
            assert_eq!(precision(iso), Some(fine), "{iso}");
        }
    }
}
