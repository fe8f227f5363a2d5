//! Forms: names as corrections compare them, folded, and as the file writes them.

use crate::entity::token::{Shape, Token, Tokens};

/// Marks that a value is not the same without.
const TELLING: &str = "%٪$€£¥₤+";

/// Whether a token counts: a word, a number, or a mark that tells.
pub(super) fn counts(token: &Token) -> bool {
    token.is_word() || token.is_number() || token.is_mark(TELLING)
}

/// The key of a token that counts.
pub(super) fn of<'a>(tokens: &'a Tokens, token: &Token, buffer: &'a mut [u8; 4]) -> &'a str {
    match token.shape {
        Shape::Mark(c) => c.encode_utf8(buffer),
        _ => tokens.key(token),
    }
}

/// Returns the folded words of a form. Cost: linear.
#[must_use]
pub fn words(form: &str) -> Vec<String> {
    let tokens = Tokens::new(form);
    let mut buffer = [0; 4];
    tokens
        .iter()
        .filter(|token| counts(token))
        .map(|token| of(&tokens, token, &mut buffer).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Returns what a form is compared by: its folded words with a blank between two. Empty when nothing of it counts.
///
/// ```
/// use qari::entity::correct::form::key;
/// assert_eq!(key("الأميركيّ  «بايدن»"), key("الاميركى بايدن"));
/// assert_ne!(key("70%"), key("70"));
/// ```
#[must_use]
pub fn key(form: &str) -> String {
    words(form).join(" ")
}

/// Returns a form as a file keeps it: one line, single blanks, no controls, no marks of direction, no tatweel.
#[must_use]
pub fn tidy(form: &str) -> String {
    let seen: String = crate::text::clean::line(form)
        .chars()
        .filter(|c| *c != '\u{640}')
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the index after the token before which the next counting token stands, when nothing but blanks, quotation
/// marks or a dot or hyphen without blanks stand between it and token `at - 1`: the token that goes on from there.
pub(super) fn next(tokens: &Tokens, at: usize) -> Option<usize> {
    let mut i = at;
    loop {
        let token = tokens.get(i)?;
        if counts(token) {
            return Some(i);
        }
        let glued = token.is_mark(".-‐‑–'’&/")
            && !token.spaced
            && tokens.get(i + 1).is_some_and(|after| !after.spaced);
        if !(token.is_quote() || glued) || i > at + 2 {
            return None;
        }
        i += 1;
    }
}
