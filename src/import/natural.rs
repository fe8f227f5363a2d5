//! The order of files in a folder: `article2` before `article10`.

use std::cmp::Ordering;

/// Compares names: runs of ASCII digits by their number, the rest by code point. A total order.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let (Some(x), Some(y)) = (left.chars().next(), right.chars().next()) else {
            // A name that begins another stands before it; `01` and `1` are told apart by the whole.
            return left.len().cmp(&right.len()).then_with(|| a.cmp(b));
        };
        let order = if x.is_ascii_digit() && y.is_ascii_digit() {
            number(&mut left).cmp(&number(&mut right))
        } else {
            left = left.get(x.len_utf8()..).unwrap_or_default();
            right = right.get(y.len_utf8()..).unwrap_or_default();
            x.cmp(&y)
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// Takes a run of digits off the front: its length without leading zeros, then its digits, compares as the number.
fn number<'a>(text: &mut &'a str) -> (usize, &'a str) {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end).unwrap_or((*text, ""));
    *text = rest;
    let digits = digits.trim_start_matches('0');
    (digits.len(), digits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_count() {
        let mut names = [
            "خبر10",
            "خبر9",
            "b",
            "a100",
            "a20",
            "a3",
            "a03",
            "a",
            "a99999999999999999999999",
        ];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(
            names,
            [
                "a",
                "a03",
                "a3",
                "a20",
                "a100",
                "a99999999999999999999999",
                "b",
                "خبر9",
                "خبر10"
            ]
        );
    }

    proptest! {
        #[test]
        fn total_order(mut names in proptest::collection::vec("[a0-2خ]{0,5}", 3)) {
            // Antisymmetric, and transitive on every sorted triple.
            prop_assert_eq!(compare(&names[0], &names[1]), compare(&names[1], &names[0]).reverse());
            names.sort_by(|a, b| compare(a, b));
            prop_assert!(compare(&names[0], &names[2]).is_le());
            prop_assert_eq!(compare(&names[0], &names[1]).is_eq(), names[0] == names[1]);
        }
    }
}
