//! What is seen of a text before it is tagged: words, lists, quotations, sentences.

use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::Tagger;
use super::clusters::Clusters;
use super::hash::{self, Table};
use super::hits::Hits;
use super::label::{KINDS, Place, label};
use super::word::Word;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::{self, ENOUGH};
use crate::entity::rules::Rules;
use crate::entity::token::{Shape, Token, Tokens};

/// Tokens after which a long line is cut at its next full stop.
const LONG: usize = 40;

/// Tokens after which a sentence is cut wherever it stands.
const LONGEST: usize = 300;

/// A stretch inside quotation marks or brackets is marked when it has at most this many tokens.
const QUOTED: usize = 8;

/// What is seen of a text.
#[derive(Debug)]
pub struct Context {
    /// The different words of the text.
    pub types: Vec<Word>,
    /// Per token, the number of its word in `types`.
    pub of: Vec<u32>,
    /// The lists.
    pub hits: Hits,
    /// Per token: 0 not enclosed; else what encloses it, how long it is and whether the token begins it.
    pub enclosed: Vec<u16>,
    /// Per token: 0, or its label by lists and rules with a step of how sure they are.
    pub ruled: Vec<u8>,
    /// Sentences as ranges of tokens, none empty.
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Short and without a full stop: a title, a byline, a caption.
    pub headline: bool,
    /// It begins its line.
    pub opening: bool,
}

impl Context {
    /// Looks at a text. Cost: linear.
    #[must_use]
    pub fn new(text: &Annotated<'_>, clusters: Clusters<'_>) -> Self {
        Self::with(text, |token, key, raw| Word::new(token, key, raw, clusters))
    }

    /// Looks at a text; `see` is what [`Word::new`] sees of a token with its key and its bytes. Cost: linear.
    pub fn with(text: &Annotated<'_>, mut see: impl FnMut(&Token, &str, &str) -> Word) -> Self {
        let tokens = &text.tokens;
        let mut types = Vec::new();
        let mut of = Vec::with_capacity(tokens.len());
        let mut known: Table<&str, u32> =
            Table::with_capacity_and_hasher(tokens.len(), BuildHasherDefault::default());
        for token in tokens {
            let raw = text.text.get(token.bytes.clone()).unwrap_or_default();
            let number = *known.entry(raw).or_insert_with(|| {
                types.push(see(token, tokens.key(token), raw));
                types.len() as u32 - 1
            });
            of.push(number);
        }
        Self {
            types,
            of,
            hits: Hits::new(text),
            enclosed: enclosed(tokens),
            ruled: ruled(text),
            sentences: sentences(tokens),
        }
    }

    /// Returns the word of token `index`.
    #[must_use]
    pub fn word(&self, index: usize) -> Option<&Word> {
        self.types.get(*self.of.get(index)? as usize)
    }

    /// Returns the word `by` tokens from `index` in the same sentence.
    #[must_use]
    pub fn beside(&self, sentence: &Sentence, index: usize, by: isize) -> Option<&Word> {
        let at = index.checked_add_signed(by)?;
        if sentence.tokens.contains(&at) {
            self.word(at)
        } else {
            None
        }
    }
}

/// Asks the rules: what they find is one more thing to weigh.
fn ruled(text: &Annotated<'_>) -> Vec<u8> {
    let mut found = Vec::new();
    Rules.propose(text, &mut found);
    let mut ruled = vec![0; text.len()];
    for name in candidate::choose(found, text.len()) {
        let kind = KINDS
            .iter()
            .position(|&kind| kind == name.kind)
            .unwrap_or(0);
        let sure = ((name.score - ENOUGH) / 12).clamp(0, 3) as u8;
        for at in name.start..name.end {
            let place = match (at == name.start, at + 1 == name.end) {
                (true, true) => Place::Only,
                (true, false) => Place::First,
                (false, true) => Place::Last,
                (false, false) => Place::Inner,
            };
            if let Some(slot) = ruled.get_mut(at) {
                *slot = label(place, kind) as u8 * 4 + sure;
            }
        }
    }
    ruled
}

/// Cuts lines into sentences.
fn sentences(tokens: &Tokens) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut opening = true;
    let mut push = |tokens: Range<usize>, opening: bool, stopped: bool| {
        if !tokens.is_empty() {
            let headline = !stopped && opening && tokens.len() <= 25;
            sentences.push(Sentence {
                tokens,
                headline,
                opening,
            });
        }
    };
    for (i, token) in tokens.iter().enumerate() {
        if token.shape == Shape::Border {
            let stopped = i > start && tokens.get(i - 1).is_some_and(|t| t.is_mark(".!؟?:؛،…"));
            push(start..i, opening, stopped);
            start = i + 1;
            opening = true;
        } else {
            let len = i + 1 - start;
            let stop = token.is_mark(".!؟?")
                && tokens
                    .get(i + 1)
                    .is_some_and(|t| t.spaced && t.shape != Shape::Border);
            if len >= LONGEST || len >= LONG && stop {
                push(start..i + 1, opening, true);
                start = i + 1;
                opening = false;
            }
        }
    }
    let stopped = tokens.len() > start
        && tokens
            .get(tokens.len() - 1)
            .is_some_and(|t| t.is_mark(".!؟?:؛،…"));
    push(start..tokens.len(), opening, stopped);
    sentences
}

/// Finds short stretches inside quotation marks (1) and brackets (2).
fn enclosed(tokens: &Tokens) -> Vec<u16> {
    let mut enclosed = vec![0; tokens.len()];
    let mut open: [Option<usize>; 2] = [None; 2];
    for (i, token) in tokens.iter().enumerate() {
        let (kind, opens, closes) = match token.shape {
            Shape::Border => {
                open = [None; 2];
                continue;
            }
            Shape::Mark('«' | '“' | '„' | '‹' | '‘') => (0, true, false),
            Shape::Mark('»' | '”' | '›' | '’') => (0, false, true),
            Shape::Mark('(' | '[') => (1, true, false),
            Shape::Mark(')' | ']') => (1, false, true),
            _ if token.is_quote() => (0, true, true),
            _ => continue,
        };
        let Some(slot) = open.get_mut(kind) else {
            continue;
        };
        match *slot {
            Some(start) if closes && i - start <= QUOTED + 1 && i - start > 1 => {
                let len = i - start - 1;
                for (at, mark) in enclosed
                    .get_mut(start + 1..i)
                    .unwrap_or_default()
                    .iter_mut()
                    .enumerate()
                {
                    *mark = (kind as u16 + 1) * 64
                        + len as u16 * 4
                        + u16::from(at == 0)
                        + 2 * u16::from(at + 1 == len);
                }
                *slot = None;
            }
            _ if opens => *slot = Some(i),
            _ => *slot = None,
        }
    }
    enclosed
}

/// Returns the hash of a word of the context for use in a conjunction.
#[must_use]
pub fn stem_of(word: Option<&Word>) -> u64 {
    word.map_or(3, |w| w.stem)
}

/// Returns the finest cluster of a word for use in a conjunction.
#[must_use]
pub fn cluster_of(word: Option<&Word>, level: usize) -> u64 {
    word.map_or(0xFFFF, |w| {
        if w.mark {
            hash::mix(9, w.key)
        } else {
            w.clusters.get(level).copied().map_or(0, u64::from)
        }
    })
}
