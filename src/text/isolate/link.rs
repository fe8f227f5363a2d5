//! Links: `https://ar.example.org/أخبار`, `www.example.com/`, `example.net/خبر`.

use super::scan::{Class, Scan};

/// Schemes of links in news that are followed by no slashes.
const BARE_SCHEMES: [&str; 3] = ["mailto:", "tel:", "doi:"];

/// Returns the end of the link that begins at `at`, if one does.
pub(super) fn at(scan: &Scan, at: usize) -> Option<usize> {
    let starts = matches!(scan.class(at)?, Class::Left | Class::Digit)
        && !matches!(
            scan.class_before(at),
            Class::Left | Class::Digit | Class::Sign
        );
    if !starts {
        return None;
    }
    let prefix = scheme(scan, at).or_else(|| host(scan, at))?;
    let mut end = prefix;
    while let Some(c) = scan.char(end) {
        let ends = match scan.class_or_space(end) {
            Class::Space => true,
            Class::Delimiter => !matches!(c, '(' | ')' | '[' | ']' | '\''),
            _ => false,
        };
        if ends {
            break;
        }
        end += 1;
    }
    let end = without_punctuation(scan, at, end);
    (end > prefix).then_some(end)
}

/// Returns the end of `https://` and the like.
fn scheme(scan: &Scan, start: usize) -> Option<usize> {
    let mut at = start;
    while scan
        .char(at)
        .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-'))
    {
        at += 1;
    }
    let matches = |at: usize, want: &str| {
        want.chars().zip(at..).all(|(c, at)| {
            scan.char(at)
                .is_some_and(|found| found.eq_ignore_ascii_case(&c))
        })
    };
    if matches(at, "://") {
        return Some(at + 3);
    }
    if matches(start, "www.") {
        return Some(start + 4);
    }
    BARE_SCHEMES
        .iter()
        .find(|scheme| matches(start, scheme))
        .map(|scheme| start + scheme.len())
}

/// Returns the end of `example.net/`: labels with dots, the last of two letters or more, and a slash.
fn host(scan: &Scan, start: usize) -> Option<usize> {
    let mut at = start;
    let mut label = start;
    let mut labels = 0;
    loop {
        match scan.char(at)? {
            '.' if at > label => {
                labels += 1;
                label = at + 1;
            }
            '/' => break,
            c if c.is_ascii_alphanumeric() || c == '-' || scan.is(at, Class::Left) => {}
            _ => return None,
        }
        at += 1;
    }
    let letters = (label..at).all(|at| scan.is(at, Class::Left));
    (labels > 0 && letters && at >= label + 2).then_some(at + 1)
}

/// Returns `end` without the punctuation of the sentence and without brackets that were opened before the link.
fn without_punctuation(scan: &Scan, start: usize, mut end: usize) -> usize {
    let count = |c: char| (start..end).filter(|at| scan.char(*at) == Some(c)).count();
    let mut round = count(')').saturating_sub(count('('));
    let mut square = count(']').saturating_sub(count('['));
    while let Some(c) = scan.char_before(end).filter(|_| end > start) {
        match c {
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '…' | '\'' | '*' | '،' | '؛' | '؟' | '۔' => {}
            _ => break,
        }
        end -= 1;
    }
    end
}
