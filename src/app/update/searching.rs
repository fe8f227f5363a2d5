//! Search in the article, folded: «احمد» finds «أحمد».

use std::ops::Range;

use tui_input::Input as Line;

use crate::app::geometry::Pane;
use crate::app::prompt::{Prompt, PromptKind};
use crate::app::{Note, State};
use crate::text::{Folded, fold};

impl State {
    pub(super) fn start_search(&mut self) {
        let Some(place) = self.place() else {
            return;
        };
        if self.geometry.reader.is_none() {
            self.give_keys(Pane::Reader);
        }
        self.prompt = Some(Prompt {
            kind: PromptKind::Search,
            line: Line::default(),
            origin: place.byte,
            before: self.search.needle.clone(),
        });
    }

    pub(super) fn start_narrow(&mut self) {
        self.prompt = Some(Prompt {
            kind: PromptKind::Narrow,
            line: Line::new(self.panel.narrow.clone()),
            origin: 0,
            before: self.panel.narrow.clone(),
        });
    }

    /// Shows the hits of what was typed so far, the first one after where the search began.
    pub(super) fn search_while_typing(&mut self, needle: &str, origin: usize) {
        needle.clone_into(&mut self.search.needle);
        self.reader.set_needle(needle);
        self.search.hit = None;
        let Some(document) = self.held() else {
            return;
        };
        if fold::key(needle).is_empty() {
            self.reader.go_to(&document, origin);
            return;
        }
        match self.hit_from(needle, origin, true, true) {
            Some((hit, _)) => {
                self.reader.reveal(&document, hit.start);
                self.search.hit = Some(hit);
            }
            None => self.reader.go_to(&document, origin),
        }
    }

    pub(super) fn search_next(&mut self, forward: bool) {
        if self.search.needle.is_empty() {
            return self.start_search();
        }
        let needle = self.search.needle.clone();
        let Some(document) = self.held() else {
            return;
        };
        let from = match &self.search.hit {
            Some(hit) => hit.start,
            None => match self.place() {
                Some(place) => place.byte,
                None => return,
            },
        };
        let inclusive = self.search.hit.is_none();
        match self.hit_from(&needle, from, forward, inclusive) {
            Some((hit, wrapped)) => {
                self.reader.reveal(&document, hit.start);
                self.search.hit = Some(hit);
                if wrapped {
                    self.note = Some(Note::Wrapped);
                }
            }
            None => self.note = Some(Note::NotFound(needle)),
        }
    }

    /// Searches for the name under the cursor, or the selected one.
    pub(super) fn search_this(&mut self) {
        let Some((doc, document)) = self.shown() else {
            return;
        };
        let under = self
            .reader
            .cursor
            .and_then(|at| self.mentions(doc).get(at))
            .and_then(|mention| document.source.text.get(mention.bytes.clone()));
        let selected = || {
            self.selected
                .and_then(|thing| self.library.index.thing(thing))
                .map(|thing| thing.name.as_str())
        };
        let Some(needle) = under.or_else(selected).map(str::to_owned) else {
            self.note = Some(Note::NothingToCopy);
            return;
        };
        self.search.needle.clone_from(&needle);
        self.search.hit = self
            .reader
            .cursor
            .and_then(|at| self.mentions(doc).get(at))
            .map(|mention| mention.bytes.clone());
        self.reader.set_needle(&needle);
        self.search_next(true);
    }

    /// Returns the first hit after `from` (at it, when `inclusive`), round the end when there is none, and whether it went round.
    ///
    /// Cost: only as many paragraphs are folded as it takes to find one.
    fn hit_from(
        &self,
        needle: &str,
        from: usize,
        forward: bool,
        inclusive: bool,
    ) -> Option<(Range<usize>, bool)> {
        let (_, document) = self.shown()?;
        let pieces: Vec<Range<usize>> = self.reader.searchable(document).collect();
        let hits = |piece: &Range<usize>| -> Vec<Range<usize>> {
            let text = document.source.text.get(piece.clone()).unwrap_or_default();
            Folded::new(text)
                .find(needle)
                .into_iter()
                .map(|hit| piece.start + hit.start..piece.start + hit.end)
                .collect()
        };
        if forward {
            let after = |hit: &Range<usize>| hit.start > from || (inclusive && hit.start == from);
            pieces
                .iter()
                .filter(|piece| piece.end >= from)
                .find_map(|piece| hits(piece).into_iter().find(after))
                .map(|hit| (hit, false))
                .or_else(|| {
                    pieces
                        .iter()
                        .find_map(|piece| hits(piece).into_iter().next())
                        .map(|hit| (hit, true))
                })
        } else {
            pieces
                .iter()
                .rev()
                .filter(|piece| piece.start <= from)
                .find_map(|piece| hits(piece).into_iter().rfind(|hit| hit.start < from))
                .map(|hit| (hit, false))
                .or_else(|| {
                    pieces
                        .iter()
                        .rev()
                        .find_map(|piece| hits(piece).into_iter().next_back())
                        .map(|hit| (hit, true))
                })
        }
    }
}
