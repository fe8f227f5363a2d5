//! Numbers of several parts: dates, telephone numbers, codes, grouped thousands, signs and currencies.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::scan::{Class, Scan};

/// Digits of the longest telephone number (ITU-T E.164).
const MOST_PHONE_DIGITS: usize = 15;

/// Returns the end of the number that begins at `at` and must be kept from turning round, if one does.
pub(super) fn at(scan: &Scan, at: usize) -> Option<usize> {
    let end = match scan.char(at)? {
        '+' if at_edge(scan, at) => phone(scan, at).or_else(|| signed(scan, at)),
        '-' | '\u{2212}' | '±' if at_edge(scan, at) => signed(scan, at),
        '(' => phone(scan, at),
        _ if scan.is(at, Class::Digit) && begins(scan, at) => {
            let hyphenated = Hyphenated::at(scan, at)?;
            hyphenated
                .date()
                .or_else(|| phone(scan, at))
                .or_else(|| hyphenated.code())
                .or_else(|| grouped(scan, at))
        }
        c if is_currency(c) && !matches!(scan.class_before(at), Class::Left | Class::Digit) => {
            signed(scan, at)
        }
        _ => None,
    }?;
    // `5G`, `2021-07-09T20:46Z`, `$5bn`: a Latin word after all.
    (!scan.is(end, Class::Left)).then_some(end)
}

/// Whether a sign at `at` stands before its number and not between two things: `كوفيد-19`, `10-20` and `4 -2` have none.
fn at_edge(scan: &Scan, at: usize) -> bool {
    match scan.class_before(at) {
        Class::Space => {
            let before = (0..at).rev().find(|at| !scan.is(*at, Class::Space));
            !before.is_some_and(|before| scan.is(before, Class::Digit))
        }
        Class::Delimiter => true,
        _ => scan.char_before(at) == Some('\u{640}'),
    }
}

/// Whether the digit at `at` is the first of a number.
fn begins(scan: &Scan, at: usize) -> bool {
    match scan.class_before(at) {
        Class::Digit | Class::Left => false,
        Class::Sign => at < 2 || !matches!(scan.class_before(at - 1), Class::Digit | Class::Left),
        _ => true,
    }
}

/// `-5`, `+3.5%`, `$100`, `-$20`, `€-5`.
fn signed(scan: &Scan, start: usize) -> Option<usize> {
    let is_sign = |c: char| matches!(c, '+' | '-' | '\u{2212}' | '±') || is_currency(c);
    let mut at = start;
    while at < start + 2 && scan.char(at).is_some_and(is_sign) {
        at += 1;
    }
    let mut end = digits(scan, at)?;
    while matches!(
        scan.char(end),
        Some('.' | ',' | ':' | '/' | '\u{66B}' | '\u{66C}')
    ) && let Some(next) = digits(scan, end + 1)
    {
        end = next;
    }
    if matches!(scan.char(end), Some('%' | '\u{66A}' | '‰' | '°')) {
        end += 1;
    }
    // `-2-` numbers a point of a list.
    (scan.char(end) != Some('-')).then_some(end)
}

/// `+90 212 555 12 34`, `0212-555-1234`, `(0212) 555 12 34`, `+1 (202) 555-0100`, `+902125551234`.
fn phone(scan: &Scan, start: usize) -> Option<usize> {
    let mut open = scan.char(start) == Some('(');
    let mut at = start + usize::from(open);
    let plus = scan.char(at) == Some('+');
    at += usize::from(plus);
    if !plus && scan.char(at).and_then(digit_value) != Some(0) {
        return None;
    }
    let mut groups = Vec::new();
    let mut total = 0;
    let mut blanks = false;
    let mut end = at;
    while let Some(next) = digits(scan, at).filter(|next| total + next - at <= MOST_PHONE_DIGITS) {
        if open && scan.char(next) != Some(')') {
            break;
        }
        groups.push(next - at);
        total += next - at;
        end = next + usize::from(open);
        at = end;
        match scan.char(at) {
            Some('-' | '\u{2011}') => at += 1,
            Some('.' | '/') if plus => at += 1,
            Some(' ' | '\u{A0}') => {
                blanks = true;
                at += 1;
            }
            _ if open => {}
            _ => break,
        }
        open = plus && scan.char(at) == Some('(');
        at += usize::from(open);
    }
    let first = groups.first().copied().unwrap_or(0);
    let longest = groups.iter().copied().max().unwrap_or(0);
    let holds = match (plus, groups.len()) {
        (_, 0) | (false, 1) => false,
        (true, 1) => total >= 7,
        (true, _) => first <= 3 && (total >= 7 || (first > 1 && total >= 5)),
        (false, _) if blanks => first >= 2 && total >= 9 && longest >= 3,
        (false, _) => total >= 7,
    };
    holds.then_some(end)
}

/// Groups of digits with hyphens between: how long they are, and where they end.
struct Hyphenated {
    groups: Vec<usize>,
    years: usize,
    end: usize,
}

impl Hyphenated {
    fn at(scan: &Scan, start: usize) -> Option<Self> {
        let (mut groups, mut years, mut at) = (Vec::new(), 0, start);
        loop {
            let end = digits(scan, at)?;
            groups.push(end - at);
            years += usize::from(is_year(scan, at, end));
            let hyphen = matches!(scan.char(end), Some('-' | '\u{2011}'));
            if !hyphen || !scan.is(end + 1, Class::Digit) {
                return Some(Self { groups, years, end });
            }
            at = end + 1;
        }
    }

    /// `2021-07-09`, `9-7-2021`, `09-07-21`.
    fn date(&self) -> Option<usize> {
        let date = matches!(
            self.groups.as_slice(),
            [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4] | [2, 2, 2]
        );
        date.then_some(self.end)
    }

    /// `978-3-16-148410-0`: no range, no result (`4-4-2`), no row of years.
    fn code(&self) -> Option<usize> {
        let long = self.groups.len() >= 3 && self.groups.iter().sum::<usize>() >= 7;
        (long && self.years < self.groups.len()).then_some(self.end)
    }
}

fn is_year(scan: &Scan, start: usize, end: usize) -> bool {
    let value = |at: usize| scan.char(at).and_then(digit_value);
    end - start == 4
        && matches!(
            (value(start), value(start + 1)),
            (Some(1), Some(3..=9)) | (Some(2), Some(0..=1))
        )
}

fn digit_value(c: char) -> Option<u32> {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6F0}'..='\u{6F9}' => 0x6F0,
        _ => return c.to_digit(10),
    };
    Some(c as u32 - zero)
}

/// Groups of digits with blanks between, the first of a row of them.
fn grouped(scan: &Scan, start: usize) -> Option<usize> {
    let after_group =
        scan.class_before(start) == Class::Space && start >= 2 && scan.is(start - 2, Class::Digit);
    if after_group {
        return None;
    }
    thousands(scan, start).or_else(|| pairs(scan, start))
}

/// `12 345 678`: thousands grouped by blanks.
fn thousands(scan: &Scan, start: usize) -> Option<usize> {
    let first = digits(scan, start)?;
    let mut end = first;
    let mut groups = 0;
    while matches!(scan.char(end), Some(' ' | '\u{A0}' | '\u{202F}'))
        && let Some(next) = digits(scan, end + 1)
    {
        if next - end != 4 || groups > 4 {
            return None;
        }
        groups += 1;
        end = next;
    }
    let zero = scan.char(start).and_then(digit_value) == Some(0);
    (groups > 0 && first - start <= 3 && !zero).then_some(end)
}

/// `71 10 77 77`: a telephone number or a code without a sign of its own, no row of years.
fn pairs(scan: &Scan, start: usize) -> Option<usize> {
    let (mut groups, mut total, mut years) = (0, 0, 0);
    let mut at = start;
    loop {
        let end = digits(scan, at)?;
        groups += 1;
        total += end - at;
        years += usize::from(is_year(scan, at, end));
        if !(2..=4).contains(&(end - at)) || total > MOST_PHONE_DIGITS {
            return None;
        }
        if !matches!(scan.char(end), Some(' ' | '\u{A0}')) || !scan.is(end + 1, Class::Digit) {
            return (groups >= 3 && total >= 7 && years < groups).then_some(end);
        }
        at = end + 1;
    }
}

/// Returns the end of the digits that begin at `at`, if any do.
fn digits(scan: &Scan, at: usize) -> Option<usize> {
    let mut end = at;
    while scan.is(end, Class::Digit) {
        end += 1;
    }
    (end > at).then_some(end)
}

pub(super) fn is_currency(c: char) -> bool {
    c == '$'
        || (c > '\u{A1}'
            && CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::CurrencySymbol)
}
