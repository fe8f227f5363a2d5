//! Tokens that must not be turned round: dates, telephone numbers, handles, signed numbers (UAX #9 HL3).
//!
//! In a right-to-left paragraph the algorithm puts the parts of `2021-07-09` and `+90 212 555` from right to
//! left, and what stands at the edge of a Latin word on its other side: `++C`, `user_1@`. Such tokens are
//! found here by their form alone and laid out as isolates. What Arabic readers read from right to left stays
//! so: ranges (`10-20`, `20:46-21:30`), results (`3-1`), `70%`.

mod link;
mod number;
mod run;
mod scan;

use std::ops::Range;

use super::Direction;
use scan::{Class, Scan};

/// A stretch laid out as if it stood between LRI (or RLI) and PDI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Isolate {
    /// Byte range in the paragraph.
    pub bytes: Range<u32>,
    /// Direction inside.
    pub direction: Direction,
    /// No line may end inside it: a telephone number, a date.
    pub unbroken: bool,
}

impl Isolate {
    /// Returns a left-to-right isolate that lines may break.
    #[must_use]
    pub fn ltr(bytes: Range<u32>) -> Self {
        Self {
            bytes,
            direction: Direction::Ltr,
            unbroken: false,
        }
    }
}

/// Finds `2021-07-09`, `+90 212 555`, `-5`, `$100`, `C++`, `@user`, `#tag`, links and addresses in a
/// right-to-left paragraph.
///
/// Isolates come in order and do not overlap. A Latin phrase is one of them only where its edge would be turned
/// round, and then as a whole (`Visual C++`), since isolating one word of it would move that word. Cost: linear.
#[must_use]
pub fn find(paragraph: &str) -> Vec<Isolate> {
    find_in(paragraph, Direction::Rtl)
}

/// Finds the isolates of a paragraph of base direction `base`.
///
/// In a left-to-right paragraph Latin words need none: only numbers that follow Arabic letters do. Cost: linear.
#[must_use]
pub fn find_in(paragraph: &str, base: Direction) -> Vec<Isolate> {
    let scan = Scan::new(paragraph);
    let mut isolates = Vec::new();
    let mut at = 0;
    while let Some(class) = scan.class(at) {
        let (end, token) = if matches!(class, Class::Space | Class::Right) {
            (at + 1, None)
        } else if let Some(end) = link::at(&scan, at) {
            (end, Some((at..end, false)))
        } else if let Some(end) = number::at(&scan, at) {
            (end, Some((at..end, true)))
        } else if let Some(run) = run::at(&scan, at) {
            let token = run.turned.then_some((run.start..run.end, false));
            (run.end, token)
        } else {
            (at + 1, None)
        };
        if let Some((chars, unbroken)) = token
            && (base.is_rtl() || !scan.any(chars.clone(), Class::Left))
        {
            isolates.push(Isolate {
                unbroken,
                ..Isolate::ltr(scan.byte(chars.start)..scan.byte(chars.end))
            });
        }
        at = end.max(at + 1);
    }
    isolates
}

#[cfg(test)]
mod tests;
