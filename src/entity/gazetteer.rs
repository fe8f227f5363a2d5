//! Lists of names and of the words that stand beside names: phrases of folded words in one automaton.
//!
//! The automaton is packed beforehand (`qari-gazetteer`) and used as it lies in the program: nothing is read,
//! decoded or allocated at start.

pub mod list;
pub mod pack;

use fst::raw::{CompiledAddr, Fst};

pub use list::{List, Lists};

use super::token::{Cut, Tokens};

/// The automaton made by `qari-gazetteer` from the tables in `assets/gazetteer`.
static EMBEDDED: &[u8] = include_bytes!("../../assets/gazetteer/names.fst");

/// Words that a phrase of the lists has at most; longer ones are not packed.
pub const LONGEST: usize = 10;

/// Lists of names: folded phrase → the lists it stands in.
pub struct Gazetteer {
    fst: Option<Fst<&'static [u8]>>,
}

impl std::fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gazetteer")
            .field("phrases", &self.len())
            .finish()
    }
}

/// A phrase of the lists found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Index of its first token.
    pub start: usize,
    /// Index after its last token.
    pub end: usize,
    /// How the first token was read.
    pub cut: Cut,
    /// The lists that hold the phrase.
    pub lists: Lists,
}

impl Gazetteer {
    /// Returns the lists that the program carries. Cost: constant.
    #[must_use]
    pub fn embedded() -> Self {
        Self {
            fst: Fst::new(EMBEDDED).ok(),
        }
    }

    /// Number of phrases.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fst.as_ref().map_or(0, Fst::len)
    }

    /// Whether there are no phrases.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the lists that hold the folded phrase `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Lists {
        let found = self.fst.as_ref().and_then(|fst| fst.get(key.as_bytes()));
        Lists::from_bits(found.map_or(0, fst::raw::Output::value))
    }

    /// Adds every phrase that begins with token `start` read as `cut` to `found`, shortest first.
    ///
    /// Words are joined by blanks, or by a full stop or hyphen with no blank («سي.إن.إن»). Cost: bounded by the
    /// longest phrase.
    pub fn walk(&self, tokens: &Tokens, start: usize, cut: Cut, found: &mut Vec<Found>) {
        let Some(fst) = &self.fst else { return };
        let mut state = State {
            at: fst.root().addr(),
            value: 0,
        };
        if cut.lal && !state.feed(fst, "ا".as_bytes()) {
            return;
        }
        let Some(stem) = tokens.key_at(start).get(cut.key..) else {
            return;
        };
        if !state.feed(fst, stem.as_bytes()) {
            return;
        }
        let mut end = start + 1;
        for _ in 0..LONGEST {
            let node = fst.node(state.at);
            if node.is_final() {
                let value = state.value + node.final_output().value();
                found.push(Found {
                    start,
                    end,
                    cut,
                    lists: Lists::from_bits(value),
                });
            }
            let Some(next) = next_word(tokens, end) else {
                return;
            };
            if !state.feed(fst, b" ") || !state.feed(fst, tokens.key_at(next).as_bytes()) {
                return;
            }
            end = next + 1;
        }
    }
}

/// Returns the word or number that follows token `end - 1` with nothing but a blank, a dot or a hyphen between.
fn next_word(tokens: &Tokens, end: usize) -> Option<usize> {
    let token = tokens.get(end)?;
    if token.is_word() || token.is_number() {
        return Some(end);
    }
    let after = tokens.get(end + 1)?;
    let glued = token.is_mark(".-‐‑–") && !token.spaced && !after.spaced && after.is_word();
    glued.then_some(end + 1)
}

struct State {
    at: CompiledAddr,
    value: u64,
}

impl State {
    fn feed(&mut self, fst: &Fst<&'static [u8]>, bytes: &[u8]) -> bool {
        for &byte in bytes {
            let node = fst.node(self.at);
            let Some(index) = node.find_input(byte) else {
                return false;
            };
            let transition = node.transition(index);
            self.at = transition.addr;
            self.value += transition.out.value();
        }
        true
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_behind_their_clitics() {
        let gazetteer = Gazetteer::embedded();
        let text = "وبالولايات المتحدة وللإمارات";
        let tokens = Tokens::new(text);
        let mut cuts = Vec::new();
        let mut found = Vec::new();
        for i in 0..tokens.len() {
            tokens.cuts(i, &mut cuts);
            for &cut in &cuts {
                gazetteer.walk(&tokens, i, cut, &mut found);
            }
        }
        let countries: Vec<&str> = found
            .iter()
            .filter(|f| f.lists.has(List::Country))
            .map(|f| {
                &text[tokens.stem_start(text, f.start, f.cut)
                    ..tokens.get(f.end - 1).unwrap().bytes.end]
            })
            .collect();
        assert_eq!(countries, ["الولايات المتحدة", "لإمارات"]);
    }
}
