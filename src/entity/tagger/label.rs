//! Labels of tokens: outside, or first, inner, last or only token of a name of a kind.

use crate::entity::Kind;

/// Number of labels, [`OUTSIDE`] among them.
pub const LABELS: usize = 17;

/// Number of labels that have weights: all but [`OUTSIDE`], which scores nothing.
pub const SCORED: usize = 16;

/// The token is of no name.
pub const OUTSIDE: usize = 0;

/// The kinds that are tagged, in the order of their labels.
pub const KINDS: [Kind; 4] = [Kind::Per, Kind::Loc, Kind::Org, Kind::Misc];

/// Place of a token in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// First of several.
    First,
    /// Neither first nor last.
    Inner,
    /// Last of several.
    Last,
    /// The only one.
    Only,
}

/// Returns the label of a token at `place` in a name of kind number `kind` in [`KINDS`].
#[must_use]
pub const fn label(place: Place, kind: usize) -> usize {
    1 + 4 * place as usize + kind
}

/// Returns place and kind number of `label`, `None` for [`OUTSIDE`].
#[must_use]
pub const fn parts(label: usize) -> Option<(Place, usize)> {
    let Some(index) = label.checked_sub(1) else {
        return None;
    };
    let place = match index / 4 {
        0 => Place::First,
        1 => Place::Inner,
        2 => Place::Last,
        _ => Place::Only,
    };
    Some((place, index % 4))
}

/// Whether `next` may follow `label`: a name once begun goes on to its last token.
#[must_use]
pub const fn follows(label: usize, next: usize) -> bool {
    let open = match parts(label) {
        Some((Place::First | Place::Inner, kind)) => Some(kind),
        _ => None,
    };
    match (open, parts(next)) {
        (Some(a), Some((Place::Inner | Place::Last, b))) => a == b,
        (Some(_), _) | (None, Some((Place::Inner | Place::Last, _))) => false,
        (None, _) => true,
    }
}

/// Whether a sentence may end with `label`.
#[must_use]
pub const fn ends(label: usize) -> bool {
    !matches!(parts(label), Some((Place::First | Place::Inner, _)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_once_begun_are_ended() {
        let (first, inner, last, only) = (
            label(Place::First, 2),
            label(Place::Inner, 2),
            label(Place::Last, 2),
            label(Place::Only, 2),
        );
        assert!(
            follows(OUTSIDE, first)
                && follows(first, inner)
                && follows(inner, last)
                && follows(last, only)
        );
        assert!(
            !follows(OUTSIDE, inner)
                && !follows(first, OUTSIDE)
                && !follows(first, label(Place::Last, 1))
                && !follows(only, last)
        );
        assert!(ends(last) && ends(OUTSIDE) && !ends(inner));
        assert_eq!(parts(only), Some((Place::Only, 2)));
    }
}
