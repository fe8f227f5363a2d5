//! The bidirectional algorithm (UAX #9): levels once per paragraph, order once per line.
//!
//! `unicode-bidi` resolves the levels (X1–I2) of one paragraph. Its calls per line clone the levels of the
//! whole text and can panic, so the rules per line (L1, L2) are ours; mirroring (L4) is [`mirrored`], and marks
//! stay after their base (L3) because clusters are ordered, not characters.

mod mirror;
mod scratch;

pub use mirror::mirrored;

use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo, bidi_class};

use super::{Direction, Isolate};
use scratch::Scratch;

/// Returns the embedding level of every byte of a paragraph (rules X1–I2), before any rule per line.
///
/// `isolates` are laid out as if LRI or RLI stood before and PDI behind them (HL3); they may come in any order,
/// ones that overlap an earlier one or fall inside a character are left out. A control that is shown as a symbol counts as that symbol.
/// Cost: linear.
#[must_use]
pub fn levels(text: &str, base: Direction, isolates: &[Isolate]) -> Vec<u8> {
    if base == Direction::Ltr && text.is_ascii() {
        return vec![0; text.len()];
    }
    match Scratch::new(text, isolates) {
        None => resolve(text, base),
        Some(scratch) => scratch.levels(&resolve(&scratch.text, base)),
    }
}

fn resolve(text: &str, base: Direction) -> Vec<u8> {
    let level = Level::new(base.level()).unwrap_or_else(|_| Level::rtl());
    ParagraphBidiInfo::new(text, Some(level))
        .levels
        .iter()
        .map(Level::number)
        .collect()
}

/// Returns the direction of the first strong character outside isolates (rules P2 and P3), if there is one.
///
/// Articles are judged as a whole instead ([`Direction::of_document`]); this is for text that stands alone.
#[must_use]
pub fn first_strong(text: &str) -> Option<Direction> {
    let mut depth = 0_usize;
    for c in text.chars() {
        match bidi_class(c) {
            BidiClass::L if depth == 0 => return Some(Direction::Ltr),
            BidiClass::R | BidiClass::AL if depth == 0 => return Some(Direction::Rtl),
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => depth += 1,
            BidiClass::PDI => depth = depth.saturating_sub(1),
            BidiClass::B => return None,
            _ => {}
        }
    }
    None
}

/// Returns the indices of a line's clusters in visual order, left to right (rule L2). Rule L1 must be done.
///
/// Cost: length times the number of distinct levels, at most 126.
#[must_use]
pub fn order(levels: &[u8]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..levels.len() as u32).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let lowest = levels.iter().copied().filter(|l| l % 2 == 1).min();
    let Some(lowest) = lowest else {
        return order;
    };
    for level in (lowest..=highest).rev() {
        // Runs are found in logical order: what was reversed at a higher level stays inside the same places.
        let mut start = 0;
        for run in levels.chunk_by(|a, b| (*a >= level) == (*b >= level)) {
            let end = start + run.len();
            if run.first().is_some_and(|first| *first >= level)
                && let Some(places) = order.get_mut(start..end)
            {
                places.reverse();
            }
            start = end;
        }
    }
    order
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn levels_are_per_byte_of_the_given_text() {
        assert_eq!(levels("aب1", Direction::Rtl, &[]), [2, 1, 1, 2]);
        assert_eq!(levels("", Direction::Rtl, &[]), [0_u8; 0]);
        let date = Isolate::ltr(3..13);
        let text = "م 2021-07-09";
        assert_eq!(
            levels(text, Direction::Rtl, &[date]),
            [1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]
        );
        assert_eq!(
            levels(text, Direction::Rtl, &[]),
            [1, 1, 1, 2, 2, 2, 2, 1, 2, 2, 1, 2, 2]
        );
    }

    #[test]
    fn wrong_isolates_are_left_out() {
        let text = "م 1-2";
        let plain = levels(text, Direction::Rtl, &[]);
        for bytes in [1..4, 0..1, 4..4, 3..99, 90..99] {
            assert_eq!(levels(text, Direction::Rtl, &[Isolate::ltr(bytes)]), plain);
        }
        let twice = [Isolate::ltr(4..6), Isolate::ltr(3..6), Isolate::ltr(3..5)];
        assert_eq!(levels(text, Direction::Rtl, &twice).len(), text.len());
    }

    #[test]
    fn the_first_strong_character() {
        assert_eq!(first_strong("12 (أ)"), Some(Direction::Rtl));
        assert_eq!(first_strong("\u{2067}أ\u{2069}b"), Some(Direction::Ltr));
        assert_eq!(first_strong("12"), None);
    }

    #[test]
    fn order_of_runs() {
        assert_eq!(order(&[]), [0_u32; 0]);
        assert_eq!(order(&[0, 0]), [0, 1]);
        assert_eq!(order(&[1, 1, 2, 2, 1]), [4, 2, 3, 1, 0]);
        assert_eq!(order(&[0, 1, 2, 3, 0]), [0, 2, 3, 1, 4]);
        assert_eq!(order(&[126; 3]), [0, 1, 2]);
    }

    proptest! {
        #[test]
        fn order_is_a_permutation(levels in proptest::collection::vec(0_u8..=126, 0..60)) {
            let mut order = order(&levels);
            order.sort_unstable();
            prop_assert!(order.iter().copied().eq(0..levels.len() as u32));
        }
    }
}
