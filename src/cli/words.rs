//! The few words that printed pages need, in both languages.

use super::args::Language;
use crate::text::Direction;

/// The language of a page's own words: the one asked for, else that of the article.
#[must_use]
pub fn language(asked: Option<Language>, direction: Direction) -> Language {
    asked.unwrap_or(match direction {
        Direction::Rtl => Language::Ar,
        Direction::Ltr => Language::En,
    })
}

/// Says how long reading takes.
#[must_use]
pub fn minutes(n: usize, language: Language) -> String {
    match language {
        Language::Ar => counted(
            n,
            ["دقيقة\u{a0}واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"],
        ),
        Language::En => format!("{n}\u{a0}min"),
    }
}

/// Says how much furniture was left out, and how to see it.
#[must_use]
pub fn folded(lines: usize, language: Language) -> String {
    // In an isolate, or its dashes would come out at the wrong end; joined, or a line might end behind them.
    let option = "\u{2066}-\u{2060}-\u{2060}all\u{2069}";
    match language {
        Language::Ar => {
            let lines = counted(lines, ["سطر\u{a0}واحد", "سطران", "أسطر", "سطرا", "سطر"]);
            format!("⋯ لوازم الصفحة: {lines} (يطبعها {option})")
        }
        Language::En => {
            let noun = if lines == 1 { "line" } else { "lines" };
            format!("⋯ page furniture: {lines} {noun} ({option} prints them)")
        }
    }
}

/// A number with its noun, kept on one line: one, two, few (3–10), many (11–99), other (CLDR's rules for Arabic).
fn counted(n: usize, [one, two, few, many, other]: [&str; 5]) -> String {
    match (n, n % 100) {
        (1, _) => one.to_owned(),
        (2, _) => two.to_owned(),
        (_, 3..=10) => format!("{n}\u{a0}{few}"),
        (_, 11..) => format!("{n}\u{a0}{many}"),
        _ => format!("{n}\u{a0}{other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_plurals() {
        for (n, expected) in [
            (1, "دقيقة واحدة"),
            (2, "دقيقتان"),
            (3, "3 دقائق"),
            (10, "10 دقائق"),
            (11, "11 دقيقة"),
            (100, "100 دقيقة"),
            (103, "103 دقائق"),
        ] {
            assert_eq!(minutes(n, Language::Ar).replace('\u{a0}', " "), expected);
        }
        assert_eq!(minutes(1, Language::En), "1\u{a0}min");
    }
}
