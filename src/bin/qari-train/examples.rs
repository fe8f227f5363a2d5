//! Sentences as sets of features with their labels.

use std::collections::HashMap;

use qari::entity::annotate::Annotated;
use qari::entity::gazetteer::Gazetteer;
use qari::entity::tagger::clusters::Clusters;
use qari::entity::tagger::context::Context;
use qari::entity::tagger::features;
use qari::entity::tagger::label::{KINDS, OUTSIDE, Place, label};
use qari::entity::tagger::memory::{self, Memory};
use qari::entity::token::Tokens;

use crate::corpus::Document;

/// A sentence.
pub struct Example {
    /// Number of its document.
    pub document: usize,
    /// Where its tokens' features end in [`Examples::list`].
    pub ends: Vec<u32>,
    /// Where they begin.
    pub start: u32,
    pub labels: Vec<u8>,
}

/// All sentences.
pub struct Examples {
    pub sentences: Vec<Example>,
    /// Numbers of features, one token after another.
    pub list: Vec<u32>,
    /// With each, the words of the window that it tells apart.
    pub of: Vec<u8>,
    /// Hash of each feature.
    pub hashes: Vec<u64>,
}

/// Number of a feature that is seen too seldom.
const SELDOM: u32 = u32::MAX;

impl Examples {
    /// Looks at documents: `clusters` by number of document, `first` the labels that a first pass gave.
    pub fn new(
        documents: &[Document],
        gazetteer: &Gazetteer,
        clusters: &dyn Fn(usize) -> Clusters<'static>,
        first: Option<&[Vec<u8>]>,
        least: u32,
    ) -> Self {
        let mut hashes: Vec<u64> = Vec::new();
        let mut of: Vec<u8> = Vec::new();
        let mut examples = Vec::new();
        for (number, document) in documents.iter().enumerate() {
            let text = Annotated::new(&document.text, gazetteer);
            let context = Context::new(&text, clusters(number));
            let codes: Option<(Vec<u16>, &[u8])> =
                first.and_then(|f| f.get(number)).map(|labels| {
                    let memory = Memory::new(&context, labels);
                    let codes = labels
                        .iter()
                        .enumerate()
                        .map(|(i, &label)| memory.of(&context, i, label))
                        .collect();
                    (codes, labels.as_slice())
                });
            let labels = labels(document, &text.tokens);
            for sentence in &context.sentences {
                let start = hashes.len() as u32;
                let mut ends = Vec::new();
                for index in sentence.tokens.clone() {
                    let mut emit = |hash, words| {
                        hashes.push(hash);
                        of.push(words);
                    };
                    for by in -features::WINDOW..=features::WINDOW {
                        if let Some(word) = context.beside(sentence, index, by) {
                            features::of_word(word, by, &mut emit);
                        }
                    }
                    features::of_place(&context, sentence, index, &mut emit);
                    if let Some((codes, first)) = &codes {
                        memory::features(&context, sentence, index, codes, first, &mut |hash| {
                            emit(hash, features::MEMORY);
                        });
                    }
                    ends.push(hashes.len() as u32);
                }
                let mut labels = labels[sentence.tokens.clone()].to_vec();
                repair(&mut labels);
                examples.push(Example {
                    document: number,
                    ends,
                    start,
                    labels,
                });
            }
        }
        let mut counts: HashMap<u64, u32> = HashMap::new();
        for &hash in &hashes {
            *counts.entry(hash).or_default() += 1;
        }
        let mut numbers: HashMap<u64, u32> = HashMap::new();
        let mut kept = Vec::new();
        let mut list = Vec::with_capacity(hashes.len() / 2);
        let mut masks = Vec::with_capacity(hashes.len() / 2);
        let mut moved = vec![0_u32; hashes.len() + 1];
        for (i, &hash) in hashes.iter().enumerate() {
            if let Some(slot) = moved.get_mut(i) {
                *slot = list.len() as u32;
            }
            if counts.get(&hash).is_none_or(|&n| n < least) {
                continue;
            }
            let number = *numbers.entry(hash).or_insert_with(|| {
                kept.push(hash);
                kept.len() as u32 - 1
            });
            debug_assert_ne!(number, SELDOM);
            list.push(number);
            masks.push(of[i]);
        }
        moved[hashes.len()] = list.len() as u32;
        for example in &mut examples {
            example.start = moved[example.start as usize];
            for end in &mut example.ends {
                *end = moved[*end as usize];
            }
        }
        Self {
            sentences: examples,
            list,
            of: masks,
            hashes: kept,
        }
    }

    pub fn tokens(&self) -> usize {
        self.sentences.iter().map(|e| e.labels.len()).sum()
    }

    pub const fn features(&self) -> usize {
        self.hashes.len()
    }
}

/// Makes names that a sentence's border cuts end there.
fn repair(labels: &mut [u8]) {
    use qari::entity::tagger::label::{ends, follows, parts};
    let mut before = OUTSIDE;
    for slot in labels.iter_mut() {
        if !follows(before, usize::from(*slot)) {
            *slot = parts(usize::from(*slot)).map_or(0, |(place, kind)| {
                label(
                    if place == Place::Inner {
                        Place::First
                    } else {
                        Place::Only
                    },
                    kind,
                )
            }) as u8;
        }
        before = usize::from(*slot);
    }
    if let Some(last) = labels.last_mut()
        && !ends(usize::from(*last))
    {
        *last = parts(usize::from(*last)).map_or(0, |(place, kind)| {
            label(
                if place == Place::First {
                    Place::Only
                } else {
                    Place::Last
                },
                kind,
            )
        }) as u8;
    }
}

/// Returns the labels of a document's tokens.
pub fn labels(document: &Document, tokens: &Tokens) -> Vec<u8> {
    let mut labels = vec![OUTSIDE as u8; tokens.len()];
    let mut from = 0;
    for (bytes, kind) in &document.names {
        while tokens.get(from).is_some_and(|t| t.bytes.end <= bytes.start) {
            from += 1;
        }
        let mut end = from;
        while tokens.get(end).is_some_and(|t| t.bytes.start < bytes.end) {
            end += 1;
        }
        let kind = KINDS.iter().position(|k| k == kind).unwrap_or(0);
        for (at, slot) in labels.iter_mut().enumerate().take(end).skip(from) {
            let place = match (at == from, at + 1 == end) {
                (true, true) => Place::Only,
                (true, false) => Place::First,
                (false, true) => Place::Last,
                (false, false) => Place::Inner,
            };
            *slot = label(place, kind) as u8;
        }
    }
    // Two names in one token: the later wins, what it broke is mended.
    repair(&mut labels);
    labels
}
