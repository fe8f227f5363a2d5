//! Numbers, dates, times, money, percentages and quantities as Arabic news writes them. Pure.
//!
//! This room stands below `article`, because an article's date is read by the same rules as a date
//! in its body, and below `entity`, which turns what is found here into mentions.

pub mod calendar;
pub mod date;
pub mod money;
pub mod number;
pub mod quantity;
pub mod time;

use std::ops::Range;

use jiff::civil::Date;

/// What a found expression is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// A calendar date, named or relative day, month, year or period.
    Date,
    /// A clock time.
    Time,
    /// An amount with its currency.
    Money,
    /// A number with a percent word or sign.
    Percent,
    /// A number with the thing counted or a unit.
    Quantity,
}

/// What an expression says.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// ISO 8601 with honest precision: `2021-07-09`, `2021-06`, `2015`, `2021-W27`, `20:46`, `2021-07-09T20:46Z`, `2021-05/2021-06`, `P12M`.
    Iso(String),
    /// An amount of money; `currency` is an ISO 4217 code where it is known.
    Money {
        /// Amount in units of the currency.
        amount: f64,
        /// ISO 4217 code, or `None` («دولار» alone is taken as USD, an unknown «دينار» has none).
        currency: Option<String>,
    },
    /// A plain number (percent: `70` for 70 %).
    Number(f64),
}

/// An expression found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Byte range in the text, clitics outside, maximal.
    pub bytes: Range<usize>,
    /// What it is.
    pub kind: ValueKind,
    /// What it says; `None` when it cannot be resolved.
    pub value: Option<Value>,
}

/// Finds every expression in `text`, in order, not overlapping.
///
/// `reference` is the day the text was published: «أمس» and «الجمعة» are resolved against it, and
/// stay unresolved without it. Cost: linear.
#[must_use]
pub fn find(text: &str, reference: Option<Date>) -> Vec<Found> {
    let _ = (text, reference);
    todo!()
}
