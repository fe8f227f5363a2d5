//! The interface in Arabic and English: Fluent messages, six plural forms, the digits of the language.

pub mod detect;

use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::app::Language;

const ARABIC: &str = include_str!("../assets/locale/ar.ftl");
const ENGLISH: &str = include_str!("../assets/locale/en.ftl");

/// The words of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// An argument of a message: a number (which chooses the plural form) or a text.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// A count.
    Count(usize),
    /// A text, isolated in the result so that its direction does not spill (FSI … PDI).
    Text(&'a str),
}

impl Locale {
    /// Returns the words of `language`. Cost: parsing a few kilobytes.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (source, id) = match language {
            Language::Arabic => (ARABIC, "ar"),
            Language::English => (ENGLISH, "en"),
        };
        let id: LanguageIdentifier = id.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // The files are the program's own and tested: what could not be parsed is only missing.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
        if language == Language::Arabic {
            bundle.set_formatter(Some(arabic_numbers));
        }
        Self { language, bundle }
    }

    /// Its language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Returns a message without arguments.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// Returns a message. A missing one is its key, so that it is seen.
    #[must_use]
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Count(count) => fluent.set(*name, *count),
                Arg::Text(text) => fluent.set(*name, *text),
            }
        }
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&fluent), &mut errors)
            .into_owned()
    }

    /// Returns a number in the digits of the language.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        self.digits(&number.to_string())
    }

    /// Returns a decimal number, written with ASCII digits and a point, as the language writes it.
    #[must_use]
    pub fn decimal(&self, number: &str) -> String {
        match self.language {
            Language::Arabic => self.digits(number).replace('.', "٫"),
            Language::English => number.to_owned(),
        }
    }

    /// Returns `text` with its ASCII digits in those of the language.
    #[must_use]
    pub fn digits(&self, text: &str) -> String {
        match self.language {
            Language::Arabic => text.chars().map(arabic_digit).collect(),
            Language::English => text.to_owned(),
        }
    }
}

fn arabic_digit(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32('٠' as u32 + (c as u32 - '0' as u32)).unwrap_or(c),
        _ => c,
    }
}

fn arabic_numbers<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().chars().map(arabic_digit).collect()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(source: &str) -> Vec<&str> {
        source
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split(" =").next())
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_messages_and_parse() {
        assert_eq!(keys(ARABIC), keys(ENGLISH));
        for source in [ARABIC, ENGLISH] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok());
        }
    }

    #[test]
    fn arabic_counts_in_six_forms_and_its_own_digits() {
        let arabic = Locale::new(Language::Arabic);
        let lines: Vec<String> = [0, 1, 2, 4, 11, 100]
            .into_iter()
            .map(|count| arabic.format("mentions", &[("count", Arg::Count(count))]))
            .map(|text| {
                text.chars()
                    .filter(|c| !"\u{2068}\u{2069}".contains(*c))
                    .collect()
            })
            .collect();
        insta::assert_snapshot!(lines.join(" | "), @"لا إشارة | إشارة واحدة | إشارتان | ٤ إشارات | ١١ إشارة | ١٠٠ إشارة");
    }

    #[test]
    fn a_missing_message_is_seen() {
        assert_eq!(Locale::new(Language::English).text("no-such"), "no-such");
    }
}
