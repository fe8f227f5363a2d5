//! Search folding with a way back: «احمد» finds «أحمد».

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use memchr::memmem;
use unicode_normalization::char::decompose_compatible;

/// Text folded for comparison, with the source range of every folded character.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// Source byte range start of each folded *byte*, plus the source length at the end.
    map: Vec<u32>,
}

impl Folded {
    /// Folds `text`: NFKC, hamza/ya/ta forms, marks and tatweel off, Persian letters, digits to ASCII, lower case.
    ///
    /// Blanks of every kind, line ends with them, are one blank together; quotation marks, dashes and Arabic
    /// punctuation become the ASCII ones. Each character is folded by itself, so a part of a text folds to a
    /// part of the folded text. `fold(fold(x)) == fold(x)`. Cost: linear.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            map: Vec::with_capacity(text.len() + 1),
        };
        fold(text, |at, c| {
            folded.text.push(c);
            folded
                .map
                .resize(folded.text.len(), u32::try_from(at).unwrap_or(u32::MAX));
        });
        folded
            .map
            .push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        folded
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the source bytes behind a range of folded bytes, marks that follow the last letter included.
    ///
    /// A range that begins or ends inside what one source character folds to covers that character.
    #[must_use]
    pub fn source(&self, folded: Range<usize>) -> Range<usize> {
        let at = |index: usize| {
            self.map
                .get(index)
                .or(self.map.last())
                .map_or(0, |at| *at as usize)
        };
        let start = at(folded.start);
        if folded.is_empty() {
            return start..start;
        }
        let last = at(folded.end - 1);
        let behind = self.map.get(folded.end..).unwrap_or_default();
        let end = behind.iter().find(|at| **at as usize > last);
        start..end.or(self.map.last()).map_or(start, |at| *at as usize)
    }

    /// Returns the source ranges at which `needle` (folded here) occurs, left to right, not overlapping.
    ///
    /// An empty needle occurs nowhere. Cost: linear.
    #[must_use]
    pub fn find(&self, needle: &str) -> Vec<Range<usize>> {
        let needle = key(needle);
        if needle.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<Range<usize>> = Vec::new();
        for at in memmem::find_iter(self.text.as_bytes(), needle.as_bytes()) {
            let source = self.source(at..at + needle.len());
            // Two hits inside what one character folds to are one.
            if found.last().is_none_or(|last| last.end <= source.start) {
                found.push(source);
            }
        }
        found
    }
}

/// Folds `text` without keeping the way back: a key to compare or look up by.
#[must_use]
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    fold(text, |_, c| key.push(c));
    key
}

/// Gives every folded character with the offset of its source character.
fn fold(text: &str, mut give: impl FnMut(usize, char)) {
    let mut after_blank = false;
    for (at, c) in text.char_indices() {
        let mut give = |c: char| {
            let blank = c == ' ';
            if !(blank && after_blank) {
                give(at, c);
            }
            after_blank = blank;
        };
        match c {
            'a'..='z'
            | '0'..='9'
            | '\u{621}'
            | '\u{627}'..='\u{628}'
            | '\u{62A}'..='\u{63A}'
            | '\u{641}'..='\u{648}'
            | '\u{64A}' => give(c),
            'A'..='Z' => give(c.to_ascii_lowercase()),
            '\u{64B}'..='\u{65F}' => {}
            _ if c.is_whitespace() => give(' '),
            _ => decompose_compatible(c, |part| {
                for lower in part.to_lowercase() {
                    // What lower case gives may decompose again (İ).
                    decompose_compatible(lower, |part| {
                        if let Some(letter) = letter(part) {
                            give(letter);
                        }
                    });
                }
            }),
        }
    }
}

/// Folds one decomposed character in lower case; `None` if it is left out.
fn letter(c: char) -> Option<char> {
    Some(match c {
        ' '..='~' => c,
        // Tatweel only stretches.
        '\u{640}' => return None,
        '\u{671}' => '\u{627}',
        '\u{629}' | '\u{6BE}' | '\u{6C1}' | '\u{6C3}' | '\u{6D5}' => '\u{647}',
        '\u{649}' | '\u{6CC}' | '\u{6D2}' => '\u{64A}',
        '\u{6A9}' | '\u{6AA}' => '\u{643}',
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6F0}'..='\u{6F9}' => digit(c, 0x6F0),
        '\u{66B}' | '\u{6D4}' => '.',
        '\u{60C}' | '\u{66C}' => ',',
        '\u{61B}' => ';',
        '\u{61F}' => '?',
        '\u{66A}' => '%',
        '\u{66D}' => '*',
        '«' | '»' | '\u{201C}'..='\u{201F}' => '"',
        '‹' | '›' | '\u{2018}'..='\u{201B}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        'ς' => 'σ',
        _ if c.is_whitespace() => ' ',
        _ => match CodePointMapData::<GeneralCategory>::new().get(c) {
            GeneralCategory::NonspacingMark
            | GeneralCategory::EnclosingMark
            | GeneralCategory::Format => return None,
            _ => c,
        },
    })
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit((c as u32).wrapping_sub(zero), 10).unwrap_or(c)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding() {
        for (text, want) in [
            ("أحمد إلى آل ٱلله", "احمد الي ال الله"),
            ("مؤسسة شؤون هيئة", "موسسه شوون هييه"),
            ("قَالَ الرَّئِيسُ", "قال الرييس"),
            ("مـــرحبا", "مرحبا"),
            ("ﻻ ﷺ ﷲ", "لا صلي الله عليه وسلم الله"),
            ("کابل گیلان ہندوستان ھ ۀ ے", "كابل گيلان هندوستان ه ه ي"),
            ("۲۰۲۱/٠٧ ٪٧٠٫٥، أ؟ ب؛", "2021/07 %70.5, ا? ب;"),
            ("CNN É ﬁ Straße Σίσυφος İ", "cnn e fi straße σισυφοσ i"),
            ("«أ» “b” ‘c’ – —", "\"ا\" \"b\" 'c' - -"),
            ("a\u{A0} \t\nb\u{200F}\u{200B}c\u{FEFF}", "a bc"),
            ("\u{64E}\u{640}", ""),
        ] {
            assert_eq!(key(text), want, "{text}");
        }
    }

    fn hits(text: &str, needle: &str) -> Vec<String> {
        let hits = Folded::new(text).find(needle);
        hits.into_iter().map(|hit| text[hit].to_owned()).collect()
    }

    #[test]
    fn hits_are_given_in_the_text_as_it_is() {
        assert_eq!(hits("قال أحمد لأحمد", "احمد"), ["أحمد", "أحمد"]);
        assert_eq!(hits("والمدرسة", "مدرسه"), ["مدرسة"]);
        assert_eq!(hits("قَالَ", "قال"), ["قَالَ"]);
        assert_eq!(hits("مـــرحبا", "مرح"), ["مـــرح"]);
        assert_eq!(hits("ﷺ", "الله"), ["ﷺ"]);
        assert_eq!(hits("ﷺ", "ل"), ["ﷺ"]);
        assert_eq!(hits("ﻻﻻ", "ال"), ["ﻻﻻ"]);
        assert_eq!(hits("جو \n بايدن", "جو بايدن"), ["جو \n بايدن"]);
        assert_eq!(hits("ببب", "بب"), ["بب"]);
        assert_eq!(hits("abc", ""), [""; 0]);
        assert_eq!(hits("abc", "\u{64E}"), [""; 0]);
    }

    #[test]
    fn ranges_beyond_the_text_do_no_harm() {
        let folded = Folded::new("أب");
        assert_eq!(folded.source(0..2), 0..2);
        assert_eq!(folded.source(1..1), 0..0);
        assert_eq!(folded.source(4..9), 4..4);
        assert_eq!(Folded::new("").source(0..1), 0..0);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "(\\PC|[أإآىةهکیﻻﷺ\u{64E}\u{654}\u{640} \u{A0}٠۱A-Z\u{345}\u{3F4}İ]){0,40}") {
            let once = key(&text);
            prop_assert_eq!(key(&once), once.clone());
            let folded = Folded::new(&text);
            prop_assert_eq!(folded.text(), once.as_str());
            prop_assert_eq!(folded.map.len(), once.len() + 1);
        }

        #[test]
        fn hits_fold_to_what_holds_the_needle(
            text in "[أبلاﻻﷺ\u{64E}\u{640} \u{A0}aBﬁ]{0,30}", needle in "[ابلafi \u{64E}]{1,3}"
        ) {
            let folded = Folded::new(&text);
            let mut end = 0;
            for hit in folded.find(&needle) {
                prop_assert!(hit.start >= end && hit.start < hit.end);
                let inside = key(&text[hit.clone()]);
                prop_assert!(inside.contains(&key(&needle)), "{:?} in {:?}", needle, inside);
                // No mark is left behind.
                let marks_behind = text[hit.end..].starts_with('\u{64E}');
                prop_assert!(!marks_behind);
                end = hit.end;
            }
        }
    }

    #[test]
    fn every_character_folds_for_good() {
        for c in '\0'..=char::MAX {
            let once = key(c.encode_utf8(&mut [0; 4]));
            assert_eq!(key(&once), once, "{:04X}", c as u32);
        }
    }
}
