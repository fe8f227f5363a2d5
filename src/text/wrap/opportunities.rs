//! Where lines may end (UAX #14).

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, LineBreak};
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// Returns the byte offsets at which a line of `text` may end (Unicode 17), ascending: the start never is one of
/// them, the end always is. Cost: linear.
///
/// Thai and other scripts that write no blanks have no opportunities inside a run (rule LB1 without dictionaries).
#[must_use]
pub fn opportunities(text: &str) -> Vec<usize> {
    let segmenter = LineSegmenter::new_17_for_non_complex_scripts(LineBreakOptions::default());
    let ends = |text: &str| {
        segmenter
            .segment_str(text)
            .skip_while(|at| *at == 0)
            .collect()
    };
    if text.chars().any(needs_dictionary) {
        // The segmenter would look for a dictionary, and complain.
        ends(&text.chars().map(without_dictionary).collect::<String>())
    } else {
        ends(text)
    }
}

/// Whether `c` is of class SA; no such character lies below Thai.
fn needs_dictionary(c: char) -> bool {
    c >= '\u{E00}' && CodePointMapData::<LineBreak>::new().get(c) == LineBreak::ComplexContext
}

/// Returns a character of class CM (for a mark) or AL of as many bytes for one of class SA (rule LB1).
fn without_dictionary(c: char) -> char {
    if !needs_dictionary(c) {
        return c;
    }
    let mark = matches!(
        CodePointMapData::<GeneralCategory>::new().get(c),
        GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark
    );
    match (mark, c.len_utf8()) {
        (true, 3) => '\u{81C}',
        (false, 3) => '\u{800}',
        (true, _) => '\u{101FD}',
        (false, _) => '\u{10300}',
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn stand_ins_have_as_many_bytes() {
        for c in '\0'..=char::MAX {
            let stand_in = without_dictionary(c);
            assert_eq!(stand_in.len_utf8(), c.len_utf8());
            assert!(!needs_dictionary(stand_in));
        }
    }

    /// The text with a bar wherever a line may end.
    fn barred(text: &str) -> String {
        let mut start = 0;
        let mut parts = Vec::new();
        for end in opportunities(text) {
            parts.push(&text[start..end]);
            start = end;
        }
        parts
            .join("|")
            .replace('\u{200C}', "_")
            .replace('\u{A0}', "~")
    }

    #[test]
    fn arabic() {
        let texts = [
            "",
            "قال \"بايدن\" (الرئيس)، أمس",
            "مرة -سفير 20:46 2021/07/09 70% $100 ١٢٣٬٤٥٦",
            "يوليو/تموز و/أو A4-كلمة",
            "می\u{200C}خواهم ثم\u{A0}قال",
            "https://example.com/a-b?c=d",
            "ภาษาไทย ก",
        ];
        let table: Vec<String> = texts.iter().map(|text| barred(text)).collect();
        insta::assert_snapshot!(table.join("\n"), @r#"

        قال |"بايدن" |(الرئيس)، |أمس
        مرة |-سفير |20:46 |2021/07/09 |70% |$100 |١٢٣٬٤٥٦
        يوليو/|تموز |و/|أو |A4-|كلمة
        می_خواهم |ثم~قال
        https://|example.com/|a-|b?|c=d
        ภาษาไทย |ก
        "#);
    }
}
