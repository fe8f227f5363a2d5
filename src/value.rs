//! Numbers, dates, times, money, percentages and quantities as Arabic news writes them. Pure.
//!
//! This room stands below `article`, because an article's date is read by the same rules as a date
//! in its body, and below `entity`, which turns what is found here into mentions.

pub(crate) mod calendar;
pub(crate) mod date;
pub(crate) mod lex;
pub(crate) mod money;
pub(crate) mod number;
pub(crate) mod percent;
pub(crate) mod quantity;
pub(crate) mod time;

use std::ops::Range;

use jiff::civil::Date;

use lex::{Kind, Lexed, Reading, Scan};

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
    let lexed = Lexed::new(text);
    let mut found = Vec::new();
    let mut i = 0;
    while i < lexed.len() {
        match best(&lexed, i, reference) {
            Some((expression, end)) => {
                found.push(expression);
                i = end.max(i + 1);
            }
            None => i += 1,
        }
    }
    found
}

/// What may begin at token `i`, with or without its proclitics, and the token behind it.
fn best(lexed: &Lexed<'_>, i: usize, reference: Option<Date>) -> Option<(Found, usize)> {
    let token = lexed.get(i)?;
    match token.kind {
        Kind::Break => None,
        Kind::Arabic if token.norm.is_empty() => None,
        Kind::Arabic => lex::readings(&token.norm).iter().find_map(|reading| read(lexed, i, reading, reference)),
        Kind::Other | Kind::Digits | Kind::Sign(_) => {
            let whole = Reading { cut: 0, rest: std::borrow::Cow::Borrowed("") };
            read(lexed, i, &whole, reference)
        }
    }
}

/// Reads the longest expression that begins with `reading` of token `i`.
fn read(lexed: &Lexed<'_>, i: usize, reading: &Reading<'_>, reference: Option<Date>) -> Option<(Found, usize)> {
    let scan = Scan::new(lexed, i, &reading.rest);
    let iso = |iso: Option<String>| iso.map(Value::Iso);
    let number = |number: Option<f64>| number.map(Value::Number);
    let mut best: Option<(ValueKind, Option<Value>, usize)> = None;
    let mut offer = |kind, value, end: usize| {
        if best.as_ref().is_none_or(|(_, _, longest)| end > *longest) {
            best = Some((kind, value, end));
        }
    };
    if let Some(time) = time::time(scan, i) {
        offer(ValueKind::Time, iso(time.iso), time.end);
    }
    if let Some((when, end)) = date::date(scan, i, date::context(scan, i, reading.cut > 0, reference)) {
        offer(ValueKind::Date, iso(when.iso()), end);
    }
    if let Some((value, end)) = percent::percent(scan, i) {
        offer(ValueKind::Percent, number(value), end);
    }
    if let Some(money) = money::money(scan, i) {
        let currency = money.currency.map(str::to_owned);
        let value = money.amount.map(|amount| Value::Money { amount, currency });
        offer(ValueKind::Money, value, money.end);
    }
    if let Some(quantity) = quantity::quantity(scan, i) {
        offer(ValueKind::Quantity, number(quantity.value), quantity.end);
    }
    let (kind, value, end) = best?;
    // «الـ36 صاروخا»: the article of a number in digits is outside, that of «الـ9 من جانفي» inside.
    let i = if reading.rest == "ال" && kind != ValueKind::Date { i + 1 } else { i };
    let start = if reading.cut == 0 || reading.rest == "ال" { lexed.get(i)?.start } else { lexed.cut(i, reading.cut) };
    let last = lexed.get(end.checked_sub(1)?)?;
    Some((Found { bytes: start..last.end, kind, value }, end))
}
