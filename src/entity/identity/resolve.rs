//! Short forms: whom «عباس» means in this article.
//!
//! First the article decides (the nearest full name before, else the most frequent), then the library, where it is
//! of one mind, then the company the name keeps. Where nothing decides, the short form is a thing of its own.

use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

use super::bodies::Longer;
use super::groups::Groups;
use super::ids::{IdMap, IdSet};
use super::names::Names;
use super::people::{Part, People, part};
use super::weights as w;
use crate::entity::Kind;

/// A full name seen in an article.
#[derive(Debug, Clone, Copy)]
struct Sighting {
    at: usize,
    name: u32,
    root: u32,
}

/// What is known while short forms are resolved.
pub(super) struct Resolver<'a> {
    names: &'a Names,
    people: &'a People,
    longer: &'a Longer,
    groups: &'a mut Groups,
    /// Roots of groups with a full name in them: nothing short about them.
    full: IdSet<u32>,
    /// Articles in which a short name was tied to a full one.
    links: IdMap<u32, BTreeMap<u32, u32>>,
    /// Articles in which a root is mentioned.
    spread: IdMap<u32, u32>,
    /// Short forms explained only by a full name after them.
    early: Vec<Early>,
}

/// The root of every mention, article by article.
pub(super) fn resolve(
    names: &Names,
    people: &People,
    longer: &Longer,
    groups: &mut Groups,
) -> Vec<Vec<u32>> {
    let mut full = IdSet::default();
    for (id, name) in (0_u32..).zip(&names.list) {
        if name.kind == Kind::Per && name.tokens.len() >= 2 {
            full.insert(groups.root(id));
        }
    }
    let mut resolver = Resolver {
        names,
        people,
        longer,
        groups,
        full,
        links: IdMap::default(),
        spread: IdMap::default(),
        early: Vec::new(),
    };
    let mut open = Vec::new();
    let mut rows: Vec<Vec<u32>> = Vec::with_capacity(names.of.len());
    for doc in 0..names.of.len() {
        let row = resolver.in_article(doc, &mut open);
        rows.push(row);
    }
    resolver.in_library(&open, &mut rows);
    rows
}

/// A short form that its article does not explain.
#[derive(Debug, Clone, Copy)]
struct Open {
    doc: usize,
    name: u32,
}

/// A short form explained only by a full name after it.
#[derive(Debug, Clone, Copy)]
struct Early {
    doc: usize,
    at: usize,
    name: u32,
    root: u32,
}

impl Resolver<'_> {
    /// Resolves the mentions of one article and notes what stays open. Cost: linear in mentions.
    fn in_article(&mut self, doc: usize, open: &mut Vec<Open>) -> Vec<u32> {
        let ids: Vec<u32> = self.names.row(doc).collect();
        let mut row: Vec<u32> = ids.iter().map(|id| self.groups.root(*id)).collect();
        let mut tied: IdSet<(u32, u32)> = IdSet::default();
        let mut left: IdSet<u32> = IdSet::default();
        let early = self.people_in(&ids, &mut row, &mut tied, &mut left);
        self.early
            .extend(early.into_iter().map(|(at, name, root)| Early {
                doc,
                at,
                name,
                root,
            }));
        self.bodies_in(&ids, &mut row, &mut tied, &mut left);
        for (name, root) in tied {
            *self.links.entry(name).or_default().entry(root).or_default() += 1;
        }
        let mut left: Vec<u32> = left.into_iter().collect();
        left.sort_unstable();
        open.extend(left.into_iter().map(|name| Open { doc, name }));
        let distinct: IdSet<u32> = row.iter().copied().collect();
        for root in distinct {
            *self.spread.entry(root).or_default() += 1;
        }
        row
    }

    /// People of an article: several words first, then one.
    ///
    /// Returns the mentions that only a later full name explains.
    fn people_in(
        &self,
        ids: &[u32],
        row: &mut [u32],
        tied: &mut IdSet<(u32, u32)>,
        left: &mut IdSet<u32>,
    ) -> Vec<(usize, u32, u32)> {
        let mut early = Vec::new();
        let mut sightings: IdMap<u32, Vec<Sighting>> = IdMap::default();
        for (at, id) in ids.iter().enumerate() {
            let tokens = self.people.tokens(*id);
            if tokens.len() < 2 {
                continue;
            }
            let root = row.get(at).copied().unwrap_or(*id);
            for (i, token) in tokens.iter().enumerate() {
                if !tokens.iter().take(i).any(|t| t == token) {
                    sightings.entry(*token).or_default().push(Sighting {
                        at,
                        name: *id,
                        root,
                    });
                }
            }
        }
        if sightings.is_empty() && ids.iter().all(|id| self.people.tokens(*id).is_empty()) {
            return early;
        }
        let mut shorts: Vec<usize> = (0..ids.len())
            .filter(|at| {
                let id = ids.get(*at).copied().unwrap_or(u32::MAX);
                let n = self.people.tokens(id).len();
                n == 1 || (n > 1 && self.people.waiting.contains(&id))
            })
            .collect();
        shorts.sort_by_key(|at| {
            std::cmp::Reverse(ids.get(*at).map_or(0, |id| self.people.tokens(*id).len()))
        });
        for at in shorts {
            let Some(id) = ids.get(at).copied() else {
                continue;
            };
            let own = row.get(at).copied().unwrap_or(id);
            let short = self.people.tokens(id);
            if short.len() == 1 && self.full.contains(&own) {
                continue;
            }
            let list = short
                .last()
                .and_then(|t| sightings.get(t))
                .map_or(&[][..], Vec::as_slice);
            let given = if short.len() > 1 {
                short.first().and_then(|t| sightings.get(t))
            } else {
                None
            };
            let given = given.map_or(&[][..], Vec::as_slice);
            let near = near(list, at).chain(near(given, at));
            let candidates: Vec<(Part, Sighting)> = near
                .filter(|s| s.root != own)
                .filter_map(|s| part(short, self.people.tokens(s.name)).map(|p| (p, s)))
                .collect();
            let best = candidates.iter().map(|(p, _)| *p).min();
            let of_best: Vec<Sighting> = candidates
                .iter()
                .filter(|(p, _)| Some(*p) == best)
                .map(|(_, s)| *s)
                .collect();
            // A longer name of several words that was itself resolved counts as what it was resolved to.
            let of_best: Vec<Sighting> = of_best
                .iter()
                .map(|s| Sighting {
                    root: row.get(s.at).copied().unwrap_or(s.root),
                    ..*s
                })
                .collect();
            match choose(&of_best, at) {
                Some(root) => {
                    if let Some(slot) = row.get_mut(at) {
                        *slot = root;
                    }
                    if of_best.iter().any(|s| s.at < at) {
                        tied.insert((id, root));
                    } else {
                        early.push((at, id, root));
                    }
                }
                None => {
                    left.insert(id);
                }
            }
        }
        early
    }

    /// Organizations of an article.
    fn bodies_in(
        &mut self,
        ids: &[u32],
        row: &mut [u32],
        tied: &mut IdSet<(u32, u32)>,
        left: &mut IdSet<u32>,
    ) {
        if !ids.iter().any(|id| self.longer.contains_key(id)) {
            return;
        }
        let mut sightings: IdMap<u32, Vec<Sighting>> = IdMap::default();
        for (at, id) in ids.iter().enumerate() {
            let root = row.get(at).copied().unwrap_or(*id);
            sightings.entry(*id).or_default().push(Sighting {
                at,
                name: *id,
                root,
            });
        }
        let mut resolved = Vec::new();
        for (at, id) in ids.iter().enumerate() {
            let Some(longer) = self.longer.get(id) else {
                continue;
            };
            let mut candidates: Vec<Sighting> = longer
                .iter()
                .filter_map(|l| sightings.get(l))
                .flat_map(|list| near(list, at))
                .collect();
            candidates.sort_by_key(|s| s.at);
            match choose(&candidates, at) {
                Some(root) => {
                    resolved.push((at, root));
                    tied.insert((*id, root));
                }
                None => {
                    left.insert(*id);
                }
            }
        }
        for (at, root) in resolved {
            if let Some(slot) = row.get_mut(at) {
                *slot = root;
            }
        }
    }

    /// Resolves what articles left open by the whole library.
    fn in_library(&mut self, open: &[Open], rows: &mut [Vec<u32>]) {
        let mut verdicts: IdMap<u32, Verdict> = IdMap::default();
        let mut decided: Vec<(Open, u32)> = Vec::new();
        for name in open
            .iter()
            .map(|o| o.name)
            .chain(self.early.iter().map(|e| e.name).collect::<Vec<u32>>())
        {
            if let Entry::Vacant(slot) = verdicts.entry(name) {
                slot.insert(self.verdict(name));
            }
        }
        let mut unsure: Vec<(Open, &[u32])> = Vec::new();
        for o in open {
            match verdicts.get(&o.name) {
                Some(Verdict::One(root)) => decided.push((*o, *root)),
                Some(Verdict::Several(roots)) => unsure.push((*o, roots)),
                _ => {}
            }
        }
        if !unsure.is_empty() {
            let wanted: IdSet<u32> = unsure
                .iter()
                .flat_map(|(_, roots)| roots.iter().copied())
                .collect();
            let company = Company::read(rows, &wanted, &self.spread);
            let mut read: Option<(usize, Vec<(u32, u32)>)> = None;
            for (o, roots) in unsure {
                // Open forms come article by article: each article is read once.
                let points = match read.take() {
                    Some((doc, points)) if doc == o.doc => points,
                    _ => company.points(rows.get(o.doc).map_or(&[][..], Vec::as_slice)),
                };
                decided.extend(company.closest(&points, roots).map(|root| (o, root)));
                read = Some((o.doc, points));
            }
        }
        for early in std::mem::take(&mut self.early) {
            let Some(Verdict::One(root)) = verdicts.get(&early.name) else {
                continue;
            };
            let weight = |r: &u32| self.spread.get(r).copied().unwrap_or(0);
            if *root != early.root
                && weight(root) >= weight(&early.root).saturating_mul(w::OVERRULES)
                && let Some(slot) = rows
                    .get_mut(early.doc)
                    .and_then(|row| row.get_mut(early.at))
            {
                *slot = *root;
            }
        }
        for (o, root) in decided {
            let row = rows.get_mut(o.doc);
            for (slot, name) in row.into_iter().flatten().zip(self.names.row(o.doc)) {
                if name == o.name {
                    *slot = root;
                }
            }
        }
    }

    /// What the whole library says of a short name.
    fn verdict(&mut self, name: u32) -> Verdict {
        if self.longer.contains_key(&name) {
            return self.verdict_body(name);
        }
        let short = self.people.tokens(name).to_vec();
        let [token] = short.as_slice() else {
            return Verdict::Nobody;
        };
        let links = self.links.get(&name).cloned().unwrap_or_default();
        let family = self.roots(self.people.by_last.get(token));
        let given = self.roots(self.people.by_first.get(token));
        // Evidence for each: articles that tie the short name to it, and articles that mention it.
        let mut weight: BTreeMap<u32, u32> = BTreeMap::new();
        for root in family.iter().chain(&given) {
            let n = self.spread.get(root).copied().unwrap_or(0);
            weight.insert(*root, n + links.get(root).copied().unwrap_or(0));
        }
        for (root, n) in &links {
            weight.entry(*root).or_insert(*n);
        }
        let total: u32 = weight.values().sum();
        let Some((best, n)) = weight
            .iter()
            .max_by_key(|(root, n)| (**n, std::cmp::Reverse(**root)))
            .map(|(r, n)| (*r, *n))
        else {
            return Verdict::Nobody;
        };
        let tied = links.get(&best).copied().unwrap_or(0);
        let dominant = n * 100 >= total * w::DOMINANT;
        if self.names.is_common(*token) {
            return if dominant && tied >= w::COMMON_LINKS {
                Verdict::One(best)
            } else {
                Verdict::Nobody
            };
        }
        match family.as_slice() {
            [one] if given.iter().all(|g| g == one) => Verdict::One(*one),
            [] if dominant && tied >= w::GIVEN_LINKS => Verdict::One(best),
            [] => Verdict::Nobody,
            _ if dominant && family.contains(&best) && n >= 3 => Verdict::One(best),
            _ => {
                let mut roots: Vec<(u32, u32)> = weight
                    .into_iter()
                    .map(|(root, n)| (u32::MAX - n, root))
                    .collect();
                roots.sort_unstable();
                roots.truncate(w::MAX_BEARERS);
                Verdict::Several(roots.into_iter().map(|(_, root)| root).collect())
            }
        }
    }

    /// The same for an organization's short name: only articles that explain it count.
    fn verdict_body(&mut self, name: u32) -> Verdict {
        let Some(links) = self.links.get(&name) else {
            return Verdict::Nobody;
        };
        let total: u32 = links.values().sum();
        let best = links
            .iter()
            .max_by_key(|(root, n)| (**n, std::cmp::Reverse(**root)));
        match best {
            Some((root, n))
                if *n >= w::GIVEN_LINKS
                    && n * 100 >= total * w::DOMINANT
                    && self.names.get(name).is_some_and(|n| n.core.len() > 1) =>
            {
                Verdict::One(*root)
            }
            _ => Verdict::Nobody,
        }
    }

    /// Distinct roots of names, sorted.
    fn roots(&mut self, names: Option<&Vec<u32>>) -> Vec<u32> {
        let mut roots: Vec<u32> = names
            .into_iter()
            .flatten()
            .map(|n| self.groups.root(*n))
            .collect();
        roots.sort_unstable();
        roots.dedup();
        roots
    }
}

/// What the library says of a short name.
#[derive(Debug)]
enum Verdict {
    /// It means one thing.
    One(u32),
    /// It may mean one of several.
    Several(Vec<u32>),
    /// It says nothing.
    Nobody,
}

/// The last sightings before a place and the first after it, no more than [`w::MAX_LOOK_BACK`] of each.
fn near(list: &[Sighting], at: usize) -> impl Iterator<Item = Sighting> + '_ {
    let here = list.partition_point(|s| s.at < at);
    let (before, after) = list.split_at(here);
    let from = before.len().saturating_sub(w::MAX_LOOK_BACK);
    before
        .get(from..)
        .unwrap_or_default()
        .iter()
        .chain(after.iter().take(w::MAX_LOOK_BACK))
        .copied()
}

/// The nearest before; where none is, the most frequent, and of equals the first.
fn choose(candidates: &[Sighting], at: usize) -> Option<u32> {
    if let Some(nearest) = candidates.iter().filter(|s| s.at < at).max_by_key(|s| s.at) {
        return Some(nearest.root);
    }
    let mut count: IdMap<u32, usize> = IdMap::default();
    for s in candidates {
        *count.entry(s.root).or_default() += 1;
    }
    let score = |s: &&Sighting| {
        (
            count.get(&s.root).copied().unwrap_or(0),
            std::cmp::Reverse(s.at),
        )
    };
    candidates.iter().max_by_key(score).map(|s| s.root)
}

/// The things that candidates are mentioned with.
struct Company<'a> {
    of: IdMap<u32, IdSet<u32>>,
    spread: &'a IdMap<u32, u32>,
    docs: u32,
}

impl<'a> Company<'a> {
    /// Reads the articles of the roots wanted, no more than [`w::CONTEXT_DOCS`] of each.
    fn read(rows: &[Vec<u32>], wanted: &IdSet<u32>, spread: &'a IdMap<u32, u32>) -> Self {
        let mut of: IdMap<u32, IdSet<u32>> = IdMap::default();
        let mut read: IdMap<u32, usize> = IdMap::default();
        for row in rows {
            let here: IdSet<u32> = row.iter().copied().filter(|r| wanted.contains(r)).collect();
            for root in here {
                let n = read.entry(root).or_default();
                if *n < w::CONTEXT_DOCS {
                    *n += 1;
                    of.entry(root).or_default().extend(row.iter().copied());
                }
            }
        }
        Self {
            of,
            spread,
            docs: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        }
    }

    /// What each thing of an article tells about who else is meant there: rare ones more than common ones.
    fn points(&self, row: &[u32]) -> Vec<(u32, u32)> {
        let here: IdSet<u32> = row.iter().copied().collect();
        here.into_iter()
            .filter_map(|root| {
                let n = self.spread.get(&root).copied().unwrap_or(0);
                let points = if n <= 2 + self.docs / 100 {
                    2
                } else {
                    u32::from(n <= self.docs / 4)
                };
                (points > 0).then_some((root, points))
            })
            .collect()
    }

    /// The candidate whose company an article shares clearly more than any other's.
    fn closest(&self, points: &[(u32, u32)], roots: &[u32]) -> Option<u32> {
        let score = |root: &u32| -> u32 {
            let Some(company) = self.of.get(root) else {
                return 0;
            };
            points
                .iter()
                .filter(|(r, _)| r != root && company.contains(r))
                .map(|(_, p)| p)
                .sum()
        };
        let mut scores: Vec<(u32, u32)> = roots.iter().map(|r| (score(r), *r)).collect();
        scores.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        match scores.as_slice() {
            [(best, root), rest @ ..]
                if *best >= w::CONTEXT_POINTS
                    && rest.first().is_none_or(|(second, _)| *best >= 2 * *second) =>
            {
                Some(*root)
            }
            _ => None,
        }
    }
}
