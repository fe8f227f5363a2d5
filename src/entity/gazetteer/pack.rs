//! Packs tables of phrases into the automaton.

use std::collections::BTreeMap;

use super::{LONGEST, List};
use crate::entity::fold;

/// Returns the packed automaton of `tables`: pairs of a list and its table's text.
///
/// A table has one phrase a line; what follows a tab is for people, a line that begins with `#` is a remark.
/// Deterministic: the same tables give the same bytes. Cost: n log n in phrases.
///
/// # Errors
/// Those of the builder, which happen only when memory runs out.
pub fn pack<'a>(tables: impl IntoIterator<Item = (List, &'a str)>) -> Result<Vec<u8>, fst::Error> {
    let mut phrases: BTreeMap<String, u64> = BTreeMap::new();
    for (list, table) in tables {
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let key = fold::phrase(line.split('\t').next().unwrap_or_default());
            if !key.is_empty() && key.split(' ').count() <= LONGEST {
                *phrases.entry(key).or_default() |= list.bit();
            }
        }
    }
    settle(&mut phrases);
    let mut builder = fst::MapBuilder::memory();
    builder.extend_iter(phrases)?;
    builder.into_inner()
}

/// Takes weak readings away where a strong list knows better: written by hand, a strong list wins over a gathered one.
fn settle(phrases: &mut BTreeMap<String, u64>) {
    const RULES: [(List, &[List]); 6] = [
        (
            List::Country,
            &[
                List::PlaceWeak,
                List::Family,
                List::GivenWeak,
                List::Common,
                List::Club,
            ],
        ),
        (List::Place, &[List::PlaceWeak, List::Common]),
        (List::Given, &[List::GivenWeak, List::Common]),
        (List::Newsmaker, &[List::Common, List::PlaceWeak]),
        (
            List::Organization,
            &[List::OrganizationWeak, List::Common, List::PlaceWeak],
        ),
        (
            List::Stop,
            &[
                List::Given,
                List::GivenWeak,
                List::Family,
                List::PlaceWeak,
                List::Club,
                List::Common,
            ],
        ),
    ];
    for bits in phrases.values_mut() {
        for (strong, weak) in RULES {
            if *bits & strong.bit() != 0 {
                for list in weak {
                    *bits &= !list.bit();
                }
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn packing_folds_and_joins_lists() {
        let bytes = pack([
            (List::Country, "# remark\nلُبْنان\tLB\n"),
            (List::Family, "لبنان\nالعُماني\n"),
            (List::Given, "العماني"),
        ])
        .unwrap();
        let map = fst::Map::new(bytes).unwrap();
        assert_eq!(map.get("لبنان"), Some(List::Country.bit()));
        assert_eq!(
            map.get("العماني"),
            Some(List::Family.bit() | List::Given.bit())
        );
        assert_eq!(map.len(), 2);
    }
}
