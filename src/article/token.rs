//! Numbers, words and marks of a line about dates.

use crate::text::letter::is_letter;
use std::ops::Range;

use crate::text::fold::key;

/// A number, a word or a mark of a line about dates.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// Digits of any kind, and how many.
    Number {
        /// What they say.
        value: u32,
        /// How many.
        digits: usize,
    },
    /// Letters, folded.
    Word(String),
    /// Anything else that is not blank.
    Mark(char),
}

/// Cuts a text into tokens with their byte ranges. Cost: linear.
pub(super) fn tokens(text: &str) -> Vec<(Token, Range<usize>)> {
    let mut out: Vec<(Token, Range<usize>)> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() || super::line::is_invisible(c) {
            continue;
        }
        let digit = digit(c);
        if digit.is_none() && !is_letter(c) {
            out.push((Token::Mark(c), start..start + c.len_utf8()));
            continue;
        }
        let mut end = start + c.len_utf8();
        let (mut value, mut digits) = (digit.unwrap_or(0), 1);
        while let Some(&(at, c)) = chars.peek() {
            let more = match (digit, self::digit(c)) {
                (Some(_), Some(d)) => {
                    value = value.saturating_mul(10).saturating_add(d);
                    digits += 1;
                    true
                }
                // Marks on letters, tatweel and the like belong to the word.
                (None, None) => is_letter(c) || is_mark(c) || super::line::is_invisible(c),
                _ => false,
            };
            if !more {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        if digit.is_none() {
            out.push((
                Token::Word(key(text.get(start..end).unwrap_or_default())),
                start..end,
            ));
        } else if digits == 6 && chars.peek().is_some_and(|(_, c)| *c == ':') {
            // A year and an hour run together: «9/7/202108:46».
            out.push((
                Token::Number {
                    value: value / 100,
                    digits: 4,
                },
                start..end,
            ));
            out.push((
                Token::Number {
                    value: value % 100,
                    digits: 2,
                },
                start..end,
            ));
        } else {
            out.push((Token::Number { value, digits }, start..end));
        }
    }
    out
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}')
}

/// Value of a decimal digit: ASCII, Arabic-Indic, Persian, full width.
fn digit(c: char) -> Option<u32> {
    let base = match c {
        '0'..='9' => u32::from('0'),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6F0}'..='\u{6F9}' => 0x6F0,
        '\u{FF10}'..='\u{FF19}' => 0xFF10,
        _ => return None,
    };
    Some(u32::from(c) - base)
}
