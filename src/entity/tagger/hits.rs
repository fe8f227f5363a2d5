//! Which lists each token stands in, and where in the phrase.

use crate::entity::annotate::Annotated;
use crate::entity::gazetteer::List;

/// Number of lists.
const LISTS: usize = List::ALL.len();

/// A token's place in a phrase of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Number of the list.
    pub list: u8,
    /// 0 only, 1 first, 2 inner, 3 last token of the phrase.
    pub place: u8,
    /// The phrase stands behind a clitic.
    pub cut: bool,
}

/// The lists of each token.
#[derive(Debug, Default)]
pub struct Hits {
    list: Vec<Hit>,
    ends: Vec<u32>,
    /// Per token, the lists that hold it, by bit.
    masks: Vec<u64>,
}

impl Hits {
    /// Sorts out the phrases of the lists in `text`. Cost: linear.
    ///
    /// In each list the longest phrase wins, and phrases of one list do not overlap. The whole word goes before
    /// what is left without clitics.
    #[must_use]
    pub fn new(text: &Annotated<'_>) -> Self {
        let mut all: Vec<(u32, Hit)> = Vec::with_capacity(text.len() * 2);
        let mut busy = [0; LISTS];
        for start in 0..text.len() {
            let found = text.phrases(start);
            if found.is_empty() {
                continue;
            }
            let mut longest: [Option<(usize, bool)>; LISTS] = [None; LISTS];
            for phrase in found {
                let mut bits = phrase.lists.bits();
                while bits != 0 {
                    let list = bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    if let Some(slot) = longest.get_mut(list)
                        && slot.is_none_or(|(end, _)| phrase.end > end)
                    {
                        *slot = Some((phrase.end, phrase.cut.key > 0));
                    }
                }
            }
            for (list, (longest, busy)) in longest.iter().zip(&mut busy).enumerate() {
                let Some((end, cut)) = *longest else { continue };
                if start < *busy {
                    continue;
                }
                *busy = end;
                for at in start..end {
                    let place = match (at == start, at + 1 == end) {
                        (true, true) => 0,
                        (true, false) => 1,
                        (false, false) => 2,
                        (false, true) => 3,
                    };
                    all.push((
                        at as u32,
                        Hit {
                            list: list as u8,
                            place,
                            cut: cut && at == start,
                        },
                    ));
                }
            }
        }
        all.sort_by_key(|&(at, hit)| (at, hit.list));
        let mut hits = Self {
            list: Vec::with_capacity(all.len()),
            ends: Vec::with_capacity(text.len()),
            masks: Vec::with_capacity(text.len()),
        };
        let mut all = all.into_iter().peekable();
        for at in 0..text.len() {
            let mut mask = 0;
            while let Some((_, hit)) = all.next_if(|&(token, _)| token as usize == at) {
                mask |= 1 << hit.list;
                hits.list.push(hit);
            }
            hits.ends.push(hits.list.len() as u32);
            hits.masks.push(mask);
        }
        hits
    }

    /// Returns the hits of token `index`.
    #[must_use]
    pub fn of(&self, index: usize) -> &[Hit] {
        let end = self.ends.get(index).copied().unwrap_or(0) as usize;
        let start = index
            .checked_sub(1)
            .and_then(|i| self.ends.get(i))
            .copied()
            .unwrap_or(0) as usize;
        self.list.get(start..end).unwrap_or_default()
    }

    /// Returns the lists that hold token `index`, by bit.
    #[must_use]
    pub fn mask(&self, index: usize) -> u64 {
        self.masks.get(index).copied().unwrap_or(0)
    }
}
