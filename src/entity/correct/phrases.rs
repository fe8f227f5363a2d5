//! Phrases to be found in a text: a trie of folded words.

use std::collections::HashMap;

use super::form;
use crate::entity::token::{Cut, Token, Tokens};

/// Words that a phrase has at most.
pub const LONGEST: usize = 24;

/// A set of phrases with a number each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases {
    /// The node after a node and a word; node 0 is the root.
    steps: HashMap<u32, HashMap<String, u32>>,
    nodes: u32,
    /// The numbers of the phrase that ends in a node.
    ends: HashMap<u32, Vec<u32>>,
}

/// A phrase found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// First byte, clitics outside.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Numbers of the phrase.
    pub numbers: &'a [u32],
}

impl Phrases {
    /// Adds a phrase; one without words, or with more than [`LONGEST`], is not added.
    pub fn insert(&mut self, words: &[String], number: u32) {
        if words.is_empty() || words.len() > LONGEST {
            return;
        }
        let mut node = 0;
        for word in words {
            let fresh = self.nodes + 1;
            let next = *self
                .steps
                .entry(node)
                .or_default()
                .entry(word.clone())
                .or_insert(fresh);
            self.nodes = self.nodes.max(next);
            node = next;
        }
        self.ends.entry(node).or_default().push(number);
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    fn step(&self, node: u32, word: &str) -> Option<u32> {
        self.steps.get(&node)?.get(word).copied()
    }

    /// Returns the phrases that begin in token `at`, behind whatever clitics, longest first and of equals the one with the
    /// fewest letters cut off. Cost: bounded by the longest phrase.
    #[must_use]
    pub fn hits(&self, text: &str, tokens: &Tokens, at: usize) -> Vec<Hit<'_>> {
        let mut cuts = Vec::new();
        if tokens.get(at).is_some_and(Token::is_word) {
            tokens.cuts(at, &mut cuts);
        } else {
            cuts.push(Cut::WHOLE);
        }
        let mut hits = Vec::new();
        for cut in cuts {
            self.walk(text, tokens, at, cut, &mut hits);
        }
        hits.sort_by_key(|hit| (std::cmp::Reverse(hit.end), hit.start));
        hits
    }

    fn walk<'a>(
        &'a self,
        text: &str,
        tokens: &Tokens,
        at: usize,
        cut: Cut,
        hits: &mut Vec<Hit<'a>>,
    ) {
        let mut buffer = [0; 4];
        let Some(first) = tokens.get(at).filter(|token| form::counts(token)) else {
            return;
        };
        let Some(stem) = form::of(tokens, first, &mut buffer).get(cut.key..) else {
            return;
        };
        // «للإمارات» holds «الإمارات», the alef of which went with the preposition.
        let restored;
        let stem = if cut.lal {
            restored = format!("ا{stem}");
            &restored
        } else {
            stem
        };
        let Some(mut node) = self.step(0, stem) else {
            return;
        };
        let start = tokens.stem_start(text, at, cut);
        let mut last = at;
        for _ in 0..LONGEST {
            if let (Some(numbers), Some(token)) = (self.ends.get(&node), tokens.get(last)) {
                hits.push(Hit {
                    start,
                    end: token.bytes.end,
                    numbers,
                });
            }
            let Some(next) = form::next(tokens, last + 1) else {
                return;
            };
            let Some(token) = tokens.get(next) else {
                return;
            };
            let Some(on) = self.step(node, form::of(tokens, token, &mut buffer)) else {
                return;
            };
            (node, last) = (on, next);
        }
    }
}
