//! The text that the bidirectional algorithm is run on where it must differ from the paragraph.

use super::Levels;
use crate::text::clean::{self, Shown};
use crate::text::{Direction, Isolate};

const LRI: char = '\u{2066}';
const RLI: char = '\u{2067}';
const PDI: char = '\u{2069}';

/// A copy of a paragraph with virtual isolate controls inserted and shown controls replaced by their symbols.
///
/// A paragraph separator (rule P1) that stands inside a paragraph, U+001C say, would end the embeddings of
/// what follows; as the symbol it is shown as, it is a neutral.
pub(super) struct Scratch<'a> {
    pub(super) text: String,
    original: &'a str,
    /// Isolates that hold, sorted.
    isolates: Vec<&'a Isolate>,
}

impl<'a> Scratch<'a> {
    /// Returns the scratch text, or `None` where the original will do.
    pub(super) fn new(original: &'a str, isolates: &'a [Isolate]) -> Option<Self> {
        let controls = original.bytes().any(|byte| byte < 0x20 && byte != b'\t')
            || original.contains(['\u{85}', '\u{2029}']);
        let isolates = holding(original, isolates);
        if !controls && isolates.is_empty() {
            return None;
        }
        let mut scratch = Self {
            text: String::with_capacity(original.len() + isolates.len() * 6),
            original,
            isolates,
        };
        let mut text = std::mem::take(&mut scratch.text);
        scratch.walk(|step| match step {
            Step::Virtual(c) | Step::Char(_, c) => text.push(c),
        });
        scratch.text = text;
        Some(scratch)
    }

    /// Returns the levels of the original's bytes, given those of the scratch text's.
    pub(super) fn levels(&self, of_scratch: &[u8]) -> Levels {
        let mut bytes = Vec::with_capacity(self.original.len());
        let mut edges: Vec<(usize, u8)> = Vec::with_capacity(self.isolates.len() * 2);
        let mut at = 0;
        let level = |at: usize| of_scratch.get(at).copied().unwrap_or_default();
        self.walk(|step| match step {
            Step::Virtual(c) => {
                match edges.last_mut() {
                    // One isolate ends where the next begins.
                    Some((place, lowest)) if *place == bytes.len() => {
                        *lowest = level(at).min(*lowest);
                    }
                    _ => edges.push((bytes.len(), level(at))),
                }
                at += c.len_utf8();
            }
            Step::Char(length, c) => {
                bytes.resize(bytes.len() + length, level(at));
                at += c.len_utf8();
            }
        });
        Levels { bytes, edges }
    }

    /// Goes through the scratch text, character by character.
    fn walk(&self, mut each: impl FnMut(Step)) {
        let mut isolates = self.isolates.iter();
        let mut next = isolates.next();
        let mut open = false;
        for (at, c) in self.original.char_indices() {
            if open && next.is_some_and(|isolate| isolate.bytes.end as usize <= at) {
                each(Step::Virtual(PDI));
                open = false;
                next = isolates.next();
            }
            if !open
                && let Some(isolate) = next
                && isolate.bytes.start as usize == at
            {
                let opener = match isolate.direction {
                    Direction::Ltr => LRI,
                    Direction::Rtl => RLI,
                };
                each(Step::Virtual(opener));
                open = true;
            }
            let stand_in = match clean::shown(c) {
                Shown::As(symbol) if c.is_control() && c != '\t' => symbol,
                _ if c == '\u{2029}' => '\u{2424}',
                _ => c,
            };
            each(Step::Char(c.len_utf8(), stand_in));
        }
        if open {
            each(Step::Virtual(PDI));
        }
    }
}

enum Step {
    /// An inserted control.
    Virtual(char),
    /// Bytes of the original character, and what stands for it.
    Char(usize, char),
}

/// Returns the isolates that lie on characters, hold something and do not overlap, sorted.
fn holding<'a>(text: &str, isolates: &'a [Isolate]) -> Vec<&'a Isolate> {
    let mut holding: Vec<&Isolate> = isolates
        .iter()
        .filter(|isolate| {
            let bytes = isolate.bytes.start as usize..isolate.bytes.end as usize;
            text.get(bytes).is_some_and(|inside| !inside.is_empty())
        })
        .collect();
    holding.sort_by_key(|isolate| (isolate.bytes.start, isolate.bytes.end));
    let mut end = 0;
    holding.retain(|isolate| {
        let free = isolate.bytes.start >= end;
        if free {
            end = isolate.bytes.end;
        }
        free
    });
    holding
}
