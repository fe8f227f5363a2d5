//! The sentence around a mention.

use std::ops::Range;

/// Bytes on either side of a mention that are shown at most.
const FARTHEST: usize = 700;

/// Returns the bytes of the sentence of `text` in which `bytes` lie, without blanks at its ends.
///
/// A sentence ends at a line end or behind `.`, `!`, `?`, `؟` or `؛` and a blank. One that goes on for long is cut between
/// two words. Cost: bounded, whatever the text.
#[must_use]
pub fn sentence(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let floor = floor(text, bytes.start.saturating_sub(FARTHEST), bytes.start);
    let before = text.get(floor..bytes.start).unwrap_or_default();
    let mut start = None;
    let mut blank_after = false;
    for (at, c) in before.char_indices().rev() {
        if matches!(c, '\n' | '\r') || blank_after && is_end(c) {
            start = Some(floor + at + c.len_utf8());
            break;
        }
        blank_after = c.is_whitespace();
    }
    let start = start.unwrap_or_else(|| {
        if floor == 0 {
            0
        } else {
            before
                .find(char::is_whitespace)
                .map_or(bytes.start, |at| floor + at)
        }
    });
    let ceiling = self::floor(text, (bytes.end + FARTHEST).min(text.len()), text.len());
    let after = text.get(bytes.end..ceiling).unwrap_or_default();
    let mut end = None;
    let mut ended = false;
    for (at, c) in after.char_indices() {
        if matches!(c, '\n' | '\r') || ended && c.is_whitespace() {
            end = Some(bytes.end + at);
            break;
        }
        ended = is_end(c) || ended && matches!(c, '"' | '»' | '”' | ')');
    }
    let end = end.unwrap_or_else(|| {
        if ceiling == text.len() {
            ceiling
        } else {
            after
                .rfind(char::is_whitespace)
                .map_or(bytes.end, |at| bytes.end + at)
        }
    });
    let whole = text.get(start..end).unwrap_or_default();
    let start = start + (whole.len() - whole.trim_start().len());
    let end = end - (whole.len() - whole.trim_end().len());
    start.min(bytes.start)..end.max(bytes.end)
}

const fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '؟' | '؛')
}

/// The next character border at or after `at`, no farther than `most`.
fn floor(text: &str, at: usize, most: usize) -> usize {
    (at..=most)
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(most)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        let text = "قال أولًا. ثم قال بايدن إن 2.5 مليون شخص غادروا! ومضى؟ نعم\nسطر آخر";
        let at = text.find("بايدن").unwrap();
        let found = sentence(text, &(at..at + "بايدن".len()));
        assert_eq!(&text[found], "ثم قال بايدن إن 2.5 مليون شخص غادروا!");
        let long = format!("{} بايدن {}", "كلمة ".repeat(500), "كلمة ".repeat(500));
        let at = long.find("بايدن").unwrap();
        let found = sentence(&long, &(at..at + "بايدن".len()));
        assert!(found.len() < 2 * FARTHEST + 20 && long[found].starts_with("كلمة"));
    }

    proptest::proptest! {
        #[test]
        fn any_range_lies_in_its_sentence(text in "[\\PC\n]{0,60}", a in 0_usize..120, b in 0_usize..120) {
            let (a, b) = (floor(&text, a.min(b).min(text.len()), text.len()), floor(&text, a.max(b).min(text.len()), text.len()));
            let found = sentence(&text, &(a..b));
            proptest::prop_assert!(found.start <= a && b <= found.end && text.get(found).is_some());
        }
    }
}
