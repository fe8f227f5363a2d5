//! The bidirectional algorithm (UAX #9): levels once per paragraph, order once per line.
//!
//! `unicode-bidi` resolves the levels (X1–I2) of one paragraph. Its calls per line clone the levels of the
//! whole text and can panic, so the rules per line (L1, L2) are ours; mirroring (L4) is [`mirrored`], and marks
//! stay after their base (L3) because clusters are ordered, not characters.

mod classes;
mod mirror;
mod scratch;

pub use mirror::mirrored;

use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo, bidi_class};

use super::{Cluster, Direction, Isolate};
use classes::Classes;
use scratch::Scratch;

/// The levels of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Levels {
    /// Embedding level of every byte (rules X1–I2), before any rule per line.
    pub bytes: Vec<u8>,
    /// Where an isolate that was asked for begins or ends (byte offset), and the level of that edge, in order.
    ///
    /// In the text a control would stand there and part the runs beside it.
    pub edges: Vec<(usize, u8)>,
}

/// Resolves the levels of a paragraph.
///
/// `isolates` are laid out as if LRI or RLI stood before and PDI behind them (HL3); they may come in any order,
/// ones that overlap an earlier one or fall inside a character are left out. A control that is shown as a symbol
/// counts as that symbol. Cost: linear.
#[must_use]
pub fn levels(text: &str, base: Direction, isolates: &[Isolate]) -> Levels {
    let turned = base.is_rtl() || isolates.iter().any(|isolate| isolate.direction.is_rtl());
    if !turned && text.is_ascii() {
        return Levels {
            bytes: vec![0; text.len()],
            edges: Vec::new(),
        };
    }
    match Scratch::new(text, isolates) {
        None => Levels {
            bytes: resolve(text, base),
            edges: Vec::new(),
        },
        Some(scratch) => scratch.levels(&resolve(&scratch.text, base)),
    }
}

fn resolve(text: &str, base: Direction) -> Vec<u8> {
    let level = Level::new(base.level()).unwrap_or_else(|_| Level::rtl());
    ParagraphBidiInfo::new_with_data_source(&Classes, text, Some(level))
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

/// Returns the levels of a line's clusters: blanks at its end take the level of the paragraph (rule L1, item 4;
/// tabs have it already). Cost: linear.
#[must_use]
pub fn line_levels(line: &[Cluster], base: Direction) -> Vec<u8> {
    let text = line.iter().rposition(|cluster| !cluster.hangs());
    let text = text.map_or(0, |last| last + 1);
    let level = |(at, cluster): (usize, &Cluster)| {
        if at < text {
            cluster.level
        } else {
            base.level()
        }
    };
    line.iter().enumerate().map(level).collect()
}

/// Returns the indices of a line's clusters in visual order, left to right (rules L1 and L2). Cost: as [`order`].
#[must_use]
pub fn line_order(line: &[Cluster], base: Direction) -> Vec<u32> {
    let levels = line_levels(line, base);
    if line.iter().all(|cluster| cluster.edge.is_none()) {
        return order(&levels);
    }
    // The edges of isolates take part and are dropped again.
    let mut places = Vec::with_capacity(line.len());
    let mut with_edges = Vec::with_capacity(line.len());
    for ((index, cluster), level) in (0_u32..).zip(line).zip(levels) {
        if let Some(edge) = cluster.edge {
            places.push(None);
            with_edges.push(edge);
        }
        places.push(Some(index));
        with_edges.push(level);
    }
    let place = |at: u32| places.get(at as usize).copied().flatten();
    order(&with_edges).into_iter().filter_map(place).collect()
}

/// Returns the indices of a line's clusters, given their levels, in visual order (rule L2). Rule L1 must be done.
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
        assert_eq!(levels("aب1", Direction::Rtl, &[]).bytes, [2, 1, 1, 2]);
        assert_eq!(levels("", Direction::Rtl, &[]), Levels::default());
        let date = Isolate::ltr(3..13);
        let text = "م 2021-07-09";
        assert_eq!(
            levels(text, Direction::Rtl, &[date]).bytes,
            [1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]
        );
        assert_eq!(
            levels(text, Direction::Rtl, &[]).bytes,
            [1, 1, 1, 2, 2, 2, 2, 1, 2, 2, 1, 2, 2]
        );
    }

    #[test]
    fn wrong_isolates_are_left_out() {
        let text = "م 1-2";
        let plain = levels(text, Direction::Rtl, &[]).bytes;
        for bytes in [1..4, 0..1, 4..4, 3..99, 90..99] {
            assert_eq!(
                levels(text, Direction::Rtl, &[Isolate::ltr(bytes)]).bytes,
                plain
            );
        }
        let twice = [Isolate::ltr(4..6), Isolate::ltr(3..6), Isolate::ltr(3..5)];
        assert_eq!(levels(text, Direction::Rtl, &twice).bytes.len(), text.len());
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
