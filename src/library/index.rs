//! The index: things, and which article mentions them where.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use super::bits::Bits;
use super::{DocId, Document, Facet, Filter};
use crate::entity::correct::Corrections;
use crate::entity::identity::Doc;
use crate::entity::identity::identify_with;
use crate::entity::{Thing, ThingId};

/// Postings from things to articles and back.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Index {
    things: Vec<Thing>,
    /// Things by key.
    keys: HashMap<String, ThingId>,
    /// For every thing its place in the order of kinds and names.
    ranks: Vec<u32>,
    /// For every article the thing of each mention.
    of: Vec<Vec<ThingId>>,
    /// For every article the byte at which each mention begins; none for furniture.
    starts: Vec<Vec<Option<usize>>>,
    /// For every article its things with their mentions.
    counts: Vec<Vec<(ThingId, u32)>>,
    /// For every thing its articles with their mentions.
    postings: Vec<Vec<(DocId, u32)>>,
    /// Articles that have mentions extracted.
    covered: Bits,
    /// Articles that mention anything.
    speaking: Bits,
    /// Articles covered from the first.
    documents: usize,
    /// Rows of the panel when nothing is chosen.
    all: Vec<Facet>,
    /// The corrections under which it was made.
    revision: u64,
}

impl Index {
    /// Identifies the things of all `documents` that have mentions and indexes them. Cost: linear in mentions.
    #[must_use]
    pub fn build(documents: &[Arc<Document>]) -> Self {
        Self::build_with(documents, &Corrections::default())
    }

    /// The same under corrections, which the mentions of `documents` follow already. Cost: linear in mentions.
    #[must_use]
    pub fn build_with(documents: &[Arc<Document>], corrections: &Corrections) -> Self {
        let docs: Vec<Doc<'_>> = documents
            .iter()
            .map(|d| Doc {
                text: &d.source.text,
                mentions: d.mentions.as_deref().unwrap_or_default(),
            })
            .collect();
        let identified = identify_with(&docs, corrections);
        let mut index = Self {
            revision: corrections.revision(),
            keys: (0_u32..)
                .zip(&identified.things)
                .map(|(i, t)| (t.key.clone(), ThingId(i)))
                .collect(),
            ranks: ranks(&identified.things),
            postings: vec![Vec::new(); identified.things.len()],
            things: identified.things,
            of: identified.of,
            covered: Bits::new(documents.len()),
            speaking: Bits::new(documents.len()),
            documents: documents
                .iter()
                .take_while(|d| d.mentions.is_some())
                .count(),
            ..Self::default()
        };
        let mut sums = vec![0_u32; index.things.len()];
        for ((id, document), row) in (0_u32..).map(DocId).zip(documents).zip(&index.of) {
            if document.mentions.is_some() {
                index.covered.insert(id);
            }
            let mentions = document.mentions.as_deref().unwrap_or_default();
            let mut counts: Vec<(ThingId, u32)> = Vec::new();
            for (thing, _) in row.iter().zip(mentions).filter(|(_, m)| !m.furniture) {
                if let Some(sum) = sums.get_mut(thing.0 as usize) {
                    if *sum == 0 {
                        counts.push((*thing, 0));
                    }
                    *sum += 1;
                }
            }
            for (thing, count) in &mut counts {
                *count = sums
                    .get_mut(thing.0 as usize)
                    .map(std::mem::take)
                    .unwrap_or_default();
                if let Some(list) = index.postings.get_mut(thing.0 as usize) {
                    list.push((id, *count));
                }
            }
            if !counts.is_empty() {
                index.speaking.insert(id);
            }
            index.counts.push(counts);
            index.starts.push(
                mentions
                    .iter()
                    .map(|m| (!m.furniture).then_some(m.bytes.start))
                    .collect(),
            );
        }
        index.all = index.count(&index.covered, &Filter::default());
        index
    }

    /// Articles covered, from the first.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.documents
    }

    /// The corrections under which it was made, by [`Corrections::revision`].
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// All things; [`ThingId`] is the index.
    #[must_use]
    pub fn things(&self) -> &[Thing] {
        &self.things
    }

    /// Returns a thing.
    #[must_use]
    pub fn thing(&self, id: ThingId) -> Option<&Thing> {
        self.things.get(id.0 as usize)
    }

    /// Returns a thing by its key, which survives a new index.
    #[must_use]
    pub fn by_key(&self, key: &str) -> Option<ThingId> {
        self.keys.get(key).copied()
    }

    /// The thing of each mention of an article, in order; empty when not covered.
    #[must_use]
    pub fn of(&self, doc: DocId) -> &[ThingId] {
        self.of.get(doc.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Articles that mention `thing` (furniture not counted), in order, with the number of mentions.
    #[must_use]
    pub fn postings(&self, thing: ThingId) -> &[(DocId, u32)] {
        self.postings
            .get(thing.0 as usize)
            .map_or(&[], Vec::as_slice)
    }

    /// The things of an article (furniture not counted) in the order of their first mention, with the number of
    /// mentions.
    #[must_use]
    pub fn counts(&self, doc: DocId) -> &[(ThingId, u32)] {
        self.counts.get(doc.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Articles of `0..total` that `filter` leaves, in order. An article not yet covered passes only an empty filter.
    #[must_use]
    pub fn matching(&self, filter: &Filter, total: usize) -> Vec<DocId> {
        let total = u32::try_from(total).unwrap_or(u32::MAX);
        if filter.is_empty() {
            return (0..total).map(DocId).collect();
        }
        self.passing(filter)
            .iter()
            .take_while(|d| d.0 < total)
            .collect()
    }

    /// Rows of the panel: every thing mentioned in the articles that the *other* choices leave.
    ///
    /// For a thing not chosen: articles passing the filter. For an included thing: articles passing the filter. For an
    /// excluded thing: articles passing the filter without that exclusion, so that its row says what it takes away.
    /// Sorted by kind, then mentions (most first), then name. Chosen things are given even with no article.
    ///
    /// Cost: linear in the things of the articles left; when nothing is chosen, a copy.
    #[must_use]
    pub fn facets(&self, filter: &Filter, total: usize) -> Vec<Facet> {
        if filter.is_empty() && total >= self.counts.len() {
            return self.all.clone();
        }
        let mut passing = self.passing(filter);
        if total < self.counts.len() {
            let mut below = Bits::new(self.counts.len());
            (0..u32::try_from(total).unwrap_or(u32::MAX)).for_each(|d| below.insert(DocId(d)));
            passing.keep(&below);
        }
        self.count_within(&passing, filter, total)
    }

    /// Things mentioned in the same articles as `thing`, most shared articles first, then most mentions there, then by
    /// kind and name; at most `limit`. Cost: linear in the things of those articles.
    #[must_use]
    pub fn company(&self, thing: ThingId, limit: usize) -> Vec<Facet> {
        let mut bits = Bits::new(self.counts.len());
        self.postings(thing)
            .iter()
            .for_each(|(doc, _)| bits.insert(*doc));
        let mut facets = self.count(&bits, &Filter::default());
        facets.retain(|f| f.thing != thing);
        facets.sort_by_key(|f| (Reverse(f.articles), Reverse(f.mentions), self.rank(f.thing)));
        facets.truncate(limit);
        facets
    }

    /// Returns what `thing` is in another index of the same library, grown or read anew: the thing that most of its
    /// mentions now mention, where the articles still have the same mentions; else the thing of the same key.
    #[must_use]
    pub fn same_thing(&self, thing: ThingId, new: &Self) -> Option<ThingId> {
        let known = self.thing(thing)?;
        let mut votes: HashMap<ThingId, u32> = HashMap::new();
        for (doc, _) in self.postings(thing).iter().take(64) {
            let (before, after) = (self.of(*doc), new.of(*doc));
            if before.len() == after.len() && self.starts(*doc) == new.starts(*doc) {
                for (_, now) in before.iter().zip(after).filter(|(t, _)| **t == thing) {
                    *votes.entry(*now).or_default() += 1;
                }
            }
        }
        // An article replaced by another may have mentions in the same places: a form in common is asked for.
        let shares = |t: &ThingId| {
            new.thing(*t).is_some_and(|n| {
                n.kind == known.kind
                    && n.forms
                        .iter()
                        .any(|(f, _)| known.forms.iter().take(32).any(|(k, _)| k == f))
            })
        };
        let best = votes
            .into_iter()
            .filter(|(t, _)| shares(t))
            .max_by_key(|(t, n)| (*n, Reverse(*t)));
        best.map(|(t, _)| t).or_else(|| new.by_key(&known.key))
    }

    /// Articles in the index, covered or not.
    pub(super) fn len(&self) -> usize {
        self.counts.len()
    }

    /// Articles that mention anything.
    pub(super) const fn speaking(&self) -> &Bits {
        &self.speaking
    }

    /// The byte at which each mention of an article begins; none for furniture.
    pub(super) fn starts(&self, doc: DocId) -> &[Option<usize>] {
        self.starts.get(doc.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Covered articles that a filter leaves.
    fn passing(&self, filter: &Filter) -> Bits {
        let mut passing = self.covered.clone();
        for thing in &filter.include {
            passing.keep(&self.bits(*thing));
        }
        for thing in &filter.exclude {
            passing.drop_all(&self.bits(*thing));
        }
        passing
    }

    /// The articles of a thing as a set.
    fn bits(&self, thing: ThingId) -> Bits {
        let mut bits = Bits::new(self.counts.len());
        self.postings(thing)
            .iter()
            .for_each(|(doc, _)| bits.insert(*doc));
        bits
    }

    fn rank(&self, thing: ThingId) -> u32 {
        self.ranks
            .get(thing.0 as usize)
            .copied()
            .unwrap_or(u32::MAX)
    }

    fn count(&self, passing: &Bits, filter: &Filter) -> Vec<Facet> {
        self.count_within(passing, filter, usize::MAX)
    }

    /// Counts the things of the articles in `passing`, adds the rows of chosen things, sorts.
    fn count_within(&self, passing: &Bits, filter: &Filter, total: usize) -> Vec<Facet> {
        let mut sums = vec![(0_u32, 0_u32); self.things.len()];
        for doc in passing.iter() {
            for (thing, n) in self.counts(doc) {
                if let Some(sum) = sums.get_mut(thing.0 as usize) {
                    sum.0 += n;
                    sum.1 += 1;
                }
            }
        }
        for thing in &filter.exclude {
            let others = Filter {
                include: filter.include.clone(),
                exclude: filter
                    .exclude
                    .iter()
                    .copied()
                    .filter(|t| t != thing)
                    .collect(),
            };
            let left = self.passing(&others);
            let within = self
                .postings(*thing)
                .iter()
                .filter(|(doc, _)| left.contains(*doc) && (doc.0 as usize) < total);
            let sum = within.fold((0, 0), |sum, (_, n)| (sum.0 + n, sum.1 + 1));
            if let Some(slot) = sums.get_mut(thing.0 as usize) {
                *slot = sum;
            }
        }
        let mut keep: Vec<(u64, u32, Facet)> = (0_u32..)
            .map(ThingId)
            .zip(&sums)
            .filter(|(thing, (_, articles))| {
                *articles > 0 || filter.includes(*thing) || filter.excludes(*thing)
            })
            .map(|(thing, (mentions, articles))| {
                let kind = self.thing(thing).map_or(0, |t| t.kind as u64);
                let key = kind << 32 | u64::from(u32::MAX - mentions);
                (
                    key,
                    self.rank(thing),
                    Facet {
                        thing,
                        mentions: *mentions,
                        articles: *articles,
                    },
                )
            })
            .collect();
        keep.sort_unstable_by_key(|(key, rank, _)| (*key, *rank));
        keep.into_iter().map(|(_, _, facet)| facet).collect()
    }
}

/// The place of every thing in the order of kinds and names.
fn ranks(things: &[Thing]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..things.len()).collect();
    order.sort_by(|a, b| {
        let of = |i: &usize| things.get(*i).map(|t| (t.kind, &t.name, &t.key));
        of(a).cmp(&of(b))
    });
    let mut ranks = vec![0; things.len()];
    for (rank, i) in (0_u32..).zip(order) {
        if let Some(slot) = ranks.get_mut(i) {
            *slot = rank;
        }
    }
    ranks
}
