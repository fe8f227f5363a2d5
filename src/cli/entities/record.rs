//! One article's output, in the fixed order of its fields.

use serde::Serialize;

use crate::entity::{Thing, ThingId};
use crate::library::Document;
use crate::value::Value;

/// An article with its mentions.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    /// Path of the source.
    pub path: &'a str,
    /// Title.
    pub title: &'a str,
    /// Newspaper, agency, site.
    pub outlet: Option<&'a str>,
    /// Who wrote it.
    pub byline: Option<&'a str>,
    /// ISO 8601.
    pub published: Option<String>,
    /// Mentions in order.
    pub mentions: Vec<Found<'a>>,
}

/// A mention.
#[derive(Debug, Serialize)]
pub struct Found<'a> {
    /// First character: Unicode scalar values from the start of the decoded text.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// First byte of the decoded text (UTF-8).
    pub byte_start: usize,
    /// One past the last byte.
    pub byte_end: usize,
    /// Line, from 1.
    pub line: usize,
    /// Exactly that slice.
    pub text: &'a str,
    /// `PER`, `LOC` …
    pub kind: &'static str,
    /// Id of the thing: the same in all articles of a run.
    pub entity: &'a str,
    /// What it says: a string, an amount with its currency, a number, or null.
    pub value: serde_json::Value,
    /// It stands in page furniture.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub furniture: bool,
}

impl<'a> Record<'a> {
    /// Makes the record of an article; `of` are the things of its mentions. Cost: linear in the text.
    #[must_use]
    pub fn new(document: &'a Document, of: &[ThingId], things: &'a [Thing]) -> Self {
        let article = &document.article;
        let text = &*document.source.text;
        let mut place = Place::new(text);
        let mentions = document.mentions.iter().flatten().enumerate();
        let found = |(at, mention): (usize, &'a crate::entity::Mention)| {
            let (start, line) = place.at(mention.bytes.start);
            let (end, _) = place.at(mention.bytes.end);
            Found {
                start,
                end,
                byte_start: mention.bytes.start,
                byte_end: mention.bytes.end,
                line,
                text: text.get(mention.bytes.clone()).unwrap_or_default(),
                kind: mention.kind.name(),
                entity: of
                    .get(at)
                    .and_then(|thing| things.get(thing.0 as usize))
                    .map_or("", |thing| &thing.key),
                value: json(mention.value.as_ref()),
                furniture: mention.furniture,
            }
        };
        Self {
            path: &document.source.path,
            title: &article.title.text,
            outlet: article.outlet.as_ref().map(|field| &*field.text),
            byline: article.byline.as_ref().map(|field| &*field.text),
            published: article
                .published
                .as_ref()
                .map(crate::article::Published::iso),
            mentions: mentions.map(found).collect(),
        }
    }
}

/// Counts characters and lines up to a byte, going on from the last one asked for.
struct Place<'a> {
    text: &'a str,
    byte: usize,
    chars: usize,
    line: usize,
}

impl<'a> Place<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            byte: 0,
            chars: 0,
            line: 1,
        }
    }

    /// Characters before `byte`, and the line it is in. Lines end at LF, CR LF and CR.
    fn at(&mut self, byte: usize) -> (usize, usize) {
        if byte < self.byte {
            *self = Self::new(self.text);
        }
        let bytes = self.text.as_bytes();
        let next = bytes
            .get(self.byte + 1..)
            .unwrap_or_default()
            .iter()
            .copied()
            .map(Some);
        let passed = bytes.get(self.byte..byte).unwrap_or_default();
        for (&this, next) in passed.iter().zip(next.chain([None])) {
            // Every byte but those that continue a character begins one.
            self.chars += usize::from(this & 0xC0 != 0x80);
            self.line += usize::from(this == b'\n' || (this == b'\r' && next != Some(b'\n')));
        }
        self.byte += passed.len();
        (self.chars, self.line)
    }
}

/// A value as JSON; whole numbers are written without a point.
fn json(value: Option<&Value>) -> serde_json::Value {
    match value {
        None => serde_json::Value::Null,
        Some(Value::Iso(iso)) => iso.as_str().into(),
        Some(Value::Number(number)) => self::number(*number),
        Some(Value::Money { amount, currency }) => {
            serde_json::json!({"amount": number(*amount), "currency": currency})
        }
    }
}

/// Numbers below this are whole when they look it (2^53).
const EXACT: f64 = 9_007_199_254_740_992.0;

fn number(number: f64) -> serde_json::Value {
    if number.fract() == 0.0 && number.abs() < EXACT {
        // Exact: a whole number in the range of i64.
        (number as i64).into()
    } else {
        // What is no number (an overflow) becomes null.
        number.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_and_lines() {
        let text = "خبر\r\nثان\rx\n\n😀y";
        let mut place = Place::new(text);
        let expected: Vec<_> = text
            .char_indices()
            .enumerate()
            .map(|(chars, (byte, _))| {
                let before = text.get(..byte).unwrap_or_default();
                // Between CR and LF the line has not ended yet.
                let ends = before
                    .replace("\r\n", "\n")
                    .replace('\r', "\n")
                    .matches('\n')
                    .count();
                let between =
                    before.ends_with('\r') && text.get(byte..).is_some_and(|t| t.starts_with('\n'));
                (byte, (chars, 1 + ends - usize::from(between)))
            })
            .collect();
        for (byte, at) in &expected {
            assert_eq!(place.at(*byte), *at, "byte {byte}");
        }
        // Backwards too, though mentions come in order.
        for (byte, at) in expected.iter().rev() {
            assert_eq!(place.at(*byte), *at, "byte {byte}");
        }
    }

    #[test]
    fn values_as_json() {
        let money = |amount, currency: Option<&str>| Value::Money {
            amount,
            currency: currency.map(Into::into),
        };
        for (value, expected) in [
            (Value::Iso("2021-07".into()), r#""2021-07""#),
            (Value::Number(70.0), "70"),
            (Value::Number(-2.5), "-2.5"),
            (Value::Number(1e300), "1e+300"),
            (Value::Number(f64::NAN), "null"),
            (
                money(7e7, Some("USD")),
                r#"{"amount":70000000,"currency":"USD"}"#,
            ),
            (money(0.5, None), r#"{"amount":0.5,"currency":null}"#),
        ] {
            assert_eq!(json(Some(&value)).to_string(), expected);
        }
        assert_eq!(json(None).to_string(), "null");
    }
}
