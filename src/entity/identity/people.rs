//! Short and long names of people: «السبسي», «قائد السبسي», «الباجي قائد السبسي».

use std::collections::{HashMap, HashSet};

use super::groups::Groups;
use super::names::Names;
use super::spelling::canon;
use super::weights as w;
use crate::entity::Kind;

/// How a short name lies in a long one, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// It ends as the long name ends: the family name.
    Family,
    /// It begins as the long name begins: the given name.
    Given,
    /// It stands inside.
    Middle,
}

/// Returns how `short` lies in `long`, both as canonical tokens; `None` when it is no shorter or does not.
pub(super) fn part(short: &[u32], long: &[u32]) -> Option<Part> {
    if short.len() >= long.len() || short.is_empty() {
        return None;
    }
    let mut rest = long.iter();
    if !short.iter().all(|t| rest.any(|l| l == t)) {
        return None;
    }
    if short.last() == long.last() {
        Some(Part::Family)
    } else if long.starts_with(short) {
        Some(Part::Given)
    } else if long.windows(short.len()).any(|w| w == short) {
        Some(Part::Middle)
    } else {
        None
    }
}

/// Full names by their tokens.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Canonical tokens of every person's name; empty for other names.
    tokens: Vec<Vec<u32>>,
    /// Full names that end in a token, most used first.
    pub by_last: HashMap<u32, Vec<u32>>,
    /// Full names that begin with a token, most used first.
    pub by_first: HashMap<u32, Vec<u32>>,
    /// Full names that may be short for several longer ones, or are too common to be joined outside an article.
    pub waiting: HashSet<u32>,
}

impl People {
    /// Indexes full names and joins those that are short for one longer name only.
    pub(super) fn join(names: &Names, canonical: &[u32], groups: &mut Groups) -> Self {
        let mut people = Self::default();
        let mut known: HashSet<&[u32]> = HashSet::new();
        people.tokens = names
            .list
            .iter()
            .map(|n| {
                if n.kind == Kind::Per {
                    n.tokens.iter().map(|t| canon(canonical, *t)).collect()
                } else {
                    Vec::new()
                }
            })
            .collect();
        let tokens = std::mem::take(&mut people.tokens);
        known.extend(tokens.iter().filter(|t| t.len() >= 2).map(Vec::as_slice));
        for (id, name) in (0_u32..).zip(&tokens) {
            let ([first, .., last], false) = (name.as_slice(), is_glued(name, &known)) else {
                continue;
            };
            for (map, token) in [(&mut people.by_first, first), (&mut people.by_last, last)] {
                let bearers: &mut Vec<u32> = map.entry(*token).or_default();
                if bearers.len() < w::MAX_BLOCK {
                    bearers.push(id);
                }
            }
        }
        people.tokens = tokens;
        people.join_full(names, groups);
        people
    }

    /// Canonical tokens of a person's name.
    pub(super) fn tokens(&self, name: u32) -> &[u32] {
        self.tokens.get(name as usize).map_or(&[], Vec::as_slice)
    }

    /// Joins full names that are parts of one longer name, longest first.
    fn join_full(&mut self, names: &Names, groups: &mut Groups) {
        let mut order: Vec<u32> = (0_u32..)
            .zip(&self.tokens)
            .filter(|(_, t)| t.len() >= 2)
            .map(|(id, _)| id)
            .collect();
        order.sort_by_key(|id| std::cmp::Reverse(self.tokens(*id).len()));
        for id in order {
            let mut roots: Vec<u32> = self.longer(names, id).map(|l| groups.root(l)).collect();
            roots.sort_unstable();
            roots.dedup();
            let own = groups.root(id);
            roots.retain(|r| *r != own);
            let telling = self.tokens(id).iter().any(|t| !names.is_common(*t))
                || self
                    .longer(names, id)
                    .all(|l| self.adds_little(names, id, l));
            match roots.as_slice() {
                [] => {}
                [one] if telling => groups.join(*one, id),
                _ => {
                    self.waiting.insert(id);
                }
            }
        }
    }

    /// Whether a longer name adds nothing but محمد or the name of a house to a shorter one.
    fn adds_little(&self, names: &Names, short: u32, long: u32) -> bool {
        let short = self.tokens(short);
        self.tokens(long)
            .iter()
            .filter(|t| !short.contains(t))
            .all(|t| {
                let word = names.word(*t);
                word == "محمد" || word.starts_with("ءال")
            })
    }

    /// Longer names that a full name can be short for.
    fn longer<'a>(&'a self, names: &'a Names, id: u32) -> impl Iterator<Item = u32> + 'a {
        let short = self.tokens(id);
        let last = short
            .last()
            .and_then(|t| self.by_last.get(t))
            .map_or(&[][..], Vec::as_slice);
        let first = short
            .first()
            .and_then(|t| self.by_first.get(t))
            .map_or(&[][..], Vec::as_slice);
        last.iter()
            .chain(first)
            .copied()
            .filter(move |l| {
                matches!(
                    part(short, self.tokens(*l)),
                    Some(Part::Family | Part::Given)
                )
            })
            // A son who bears his father's name is another man.
            .filter(move |l| {
                !self
                    .tokens(*l)
                    .last()
                    .is_some_and(|t| matches!(names.word(*t), "جونيور" | "جونير" | "jr" | "junior"))
            })
    }
}

/// Whether a long name is two full names of others run together («جو بايدن فلاديمير بوتين»).
fn is_glued(name: &[u32], known: &HashSet<&[u32]>) -> bool {
    (2..name.len().saturating_sub(1)).any(|i| {
        let (a, b) = name.split_at(i);
        known.contains(a) && known.contains(b)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_names() {
        assert_eq!(part(&[3], &[1, 2, 3]), Some(Part::Family));
        assert_eq!(part(&[1, 3], &[1, 2, 3]), Some(Part::Family));
        assert_eq!(part(&[1, 2], &[1, 2, 3]), Some(Part::Given));
        assert_eq!(part(&[2], &[1, 2, 3]), Some(Part::Middle));
        assert_eq!(part(&[2, 1], &[1, 2, 3]), None);
        assert_eq!(part(&[1, 2, 3], &[1, 2, 3]), None);
        assert_eq!(part(&[], &[1]), None);
    }
}
