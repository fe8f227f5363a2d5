//! Cutting a line at the marks that part its items: «أحمد رباص – حرة بريس | 9 يوليو 2021».

use std::ops::Range;

/// Whether `c` parts two items of a line about the article.
pub(super) fn parts_items(c: char) -> bool {
    matches!(
        c,
        '|' | '/'
            | '–'
            | '—'
            | '-'
            | '•'
            | '·'
            | '،'
            | ','
            | '۔'
            | '\\'
            | '*'
            | '('
            | ')'
            | '['
            | ']'
    )
}

/// Whether `c` is a quotation mark.
pub(super) fn quotes(c: char) -> bool {
    matches!(c, '«' | '»' | '"' | '“' | '”' | '„' | '‹' | '›')
}

/// Cuts `text` at item marks outside `whole` ranges; trims every part and leaves out empty ones. Cost: linear.
pub(super) fn parts(text: &str, whole: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut push = |range: Range<usize>| {
        if let Some(range) = trim(text, range) {
            out.push(range);
        }
    };
    for (at, c) in text.char_indices() {
        // Tatweel between blanks is a dash.
        let dash = c == '\u{640}' && text.get(..at).is_some_and(|t| t.ends_with(' '));
        if (parts_items(c) || dash) && !whole.iter().any(|r| r.contains(&at)) {
            push(start..at);
            start = at + c.len_utf8();
        }
    }
    push(start..text.len());
    out
}

/// Narrows a range to what is not blank, not punctuation and not invisible at its ends.
pub(super) fn trim(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let inner = text.get(range.clone())?;
    let drop = |c: char| {
        c.is_whitespace()
            || super::line::is_invisible(c)
            || parts_items(c)
            || quotes(c)
            || matches!(
                c,
                ':' | '.'
                    | ';'
                    | '؛'
                    | '+'
                    | '!'
                    | '\''
                    | '’'
                    | '‘'
                    | '©'
                    | '>'
                    | '<'
                    | '='
                    | '_'
                    | '●'
                    | '■'
                    | '►'
            )
    };
    let start = inner.len() - inner.trim_start_matches(drop).len();
    let end = inner.trim_end_matches(drop).len();
    (start < end).then(|| range.start + start..range.start + end)
}
