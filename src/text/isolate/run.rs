//! Latin phrases whose edge would be turned round: `C++`, `Visual C++ 2019`, `@user_1`, `.NET`, `25°C`.

use super::scan::{Class, Scan};
use super::{link, number};

/// A Latin phrase.
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the algorithm would turn an edge of it round.
    pub(super) turned: bool,
}

/// Returns the phrase that begins with the word at `at`, if there is one: Latin words, and the numbers behind
/// them, with nothing Arabic and no bracket or quotation mark in between.
pub(super) fn at(scan: &Scan, at: usize) -> Option<Run> {
    if !matches!(scan.class(at)?, Class::Left | Class::Digit | Class::Sign)
        || !starts_word(scan, at)
    {
        return None;
    }
    let first = Word::at(scan, at)?;
    let (mut end, mut next) = (first.end, first.behind);
    let mut turned_inside = first.turned_start || first.arabic_digits;
    let mut turned_end = first.turned_end;
    while let Some(begin) = skip_blanks(scan, next).filter(|begin| link::at(scan, *begin).is_none())
    {
        if let Some(word) = Word::at(scan, begin) {
            // A sign before a later word stands between letters, which keep it.
            turned_inside |= word.arabic_digits;
            turned_end = word.turned_end;
            (end, next) = (word.end, word.behind);
        } else if let Some(number) = plain_number(scan, begin) {
            turned_end = false;
            (end, next) = (number, number);
        } else {
            break;
        }
    }
    Some(Run {
        start: first.start,
        end,
        turned: turned_inside || turned_end,
    })
}

/// A stretch without blanks, Arabic letters, brackets and quotation marks that holds a Latin letter; trimmed.
struct Word {
    start: usize,
    end: usize,
    /// Where what was trimmed off ends.
    behind: usize,
    /// Whether a sign stands before its first letter: it would go to the other side.
    turned_start: bool,
    /// Whether a sign stands at its end.
    turned_end: bool,
    /// Arabic digits do not follow Latin letters (rule W7 changes European ones only).
    arabic_digits: bool,
}

impl Word {
    fn at(scan: &Scan, begin: usize) -> Option<Self> {
        let behind = word_end(scan, begin);
        let letter = (begin..behind).find(|at| scan.is(*at, Class::Left))?;
        let last = (begin..behind).rev().find(|at| scan.is(*at, Class::Left))?;
        let start = trimmed_start(scan, begin, letter);
        let end = trimmed_end(scan, last, behind);
        Some(Self {
            start,
            end,
            behind,
            turned_start: (start..letter).any(|at| scan.is(at, Class::Sign)),
            turned_end: !matches!(scan.class_before(end), Class::Left | Class::Digit),
            arabic_digits: arabic_digits(scan, start, end),
        })
    }
}

fn starts_word(scan: &Scan, at: usize) -> bool {
    matches!(
        scan.class_before(at),
        Class::Space | Class::Delimiter | Class::Right
    )
}

fn word_end(scan: &Scan, begin: usize) -> usize {
    let mut end = begin;
    while scan.is_apostrophe(end)
        || matches!(
            scan.class(end),
            Some(Class::Left | Class::Digit | Class::Sign)
        )
    {
        end += 1;
    }
    end
}

/// Leaves out punctuation before the first letter: only what belongs to the word stays.
fn trimmed_start(scan: &Scan, begin: usize, letter: usize) -> usize {
    // A particle of one letter (و, ب) is written without a blank.
    let particle = begin > 0 && scan.class_before(begin - 1) != Class::Right;
    let alone = scan.class_before(begin) != Class::Right || particle;
    let slashes = (begin..word_end(scan, letter))
        .filter(|at| scan.char(*at) == Some('/'))
        .count();
    (begin..letter)
        .find(|&at| {
            let next = scan.class_or_space(at + 1);
            match scan.char(at) {
                Some('@' | '#') => true,
                Some('+' | '~' | '\\' | '_' | '%') => alone,
                Some('.') => alone && next == Class::Left,
                Some('/') => alone && slashes > 1,
                Some('-' | '\u{2212}') => alone && next == Class::Digit,
                Some(c) => scan.is(at, Class::Digit) || number::is_currency(c),
                None => false,
            }
        })
        .unwrap_or(letter)
}

/// Leaves out punctuation after the last letter and the digits behind it.
fn trimmed_end(scan: &Scan, last: usize, behind: usize) -> usize {
    let alone = scan.class(behind) != Some(Class::Right);
    (last + 1..behind)
        .rev()
        .find(|&at| match scan.char(at) {
            Some('+' | '#') => true,
            Some('_' | '%' | '°' | '™' | '®' | '©') => alone,
            Some(c) => scan.is(at, Class::Digit) || number::is_currency(c),
            None => false,
        })
        .map_or(last + 1, |at| at + 1)
}

/// Returns where the word after blanks begins; `None` where the phrase ends.
fn skip_blanks(scan: &Scan, at: usize) -> Option<usize> {
    let mut next = at;
    while scan.is(next, Class::Space) {
        next += 1;
    }
    let goes_on = next > at
        && matches!(
            scan.class(next),
            Some(Class::Left | Class::Digit | Class::Sign)
        );
    goes_on.then_some(next)
}

/// Returns the end of a number that stands alone and is no token of its own.
fn plain_number(scan: &Scan, at: usize) -> Option<usize> {
    let end = word_end(scan, at);
    let digits =
        (at..end).all(|at| scan.is(at, Class::Digit) || matches!(scan.char(at), Some('.' | ',')));
    let last = (at..end).rev().find(|at| scan.is(*at, Class::Digit))?;
    let plain = digits && !arabic_digits(scan, at, end) && number::at(scan, at).is_none();
    (plain && scan.is(at, Class::Digit)).then_some(last + 1)
}

fn arabic_digits(scan: &Scan, start: usize, end: usize) -> bool {
    (start..end).any(|at| matches!(scan.char(at), Some('\u{660}'..='\u{669}')))
}
