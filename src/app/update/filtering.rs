//! Filtering by things, and walking their mentions.

use crate::app::geometry::Pane;
use crate::app::history::Change;
use crate::app::picker::PickerKind;
use crate::app::state::Front;
use crate::app::{Note, State};
use crate::entity::ThingId;
use crate::library::{DocId, Filter};

impl State {
    pub(super) fn start_filter(&mut self) {
        if self.library.index.things().is_empty() {
            self.note = Some(Note::StillWorking);
            return;
        }
        self.open_picker(PickerKind::Filter);
    }

    /// Includes or excludes the thing under the cursor of the panel, or the selected one.
    pub(super) fn choose_current(&mut self, include: bool) {
        let thing = match self.focus.0 {
            Pane::Panel => self.panel.current(),
            Pane::Reader => self.page_shown().map(|page| page.thing).or(self.selected),
            Pane::List => self.selected,
        };
        if let Some(thing) = thing {
            self.choose(thing, include);
        }
    }

    /// Includes (or excludes) a thing; once more takes the choice back.
    pub(in crate::app) fn choose(&mut self, thing: ThingId, include: bool) {
        let mut filter = self.filter.clone();
        if include {
            filter.toggle_include(thing);
        } else {
            filter.toggle_exclude(thing);
        }
        self.set_filter(filter);
    }

    pub(super) fn clear_filter(&mut self) {
        if self.filter != Filter::default() {
            self.set_filter(Filter::default());
        }
    }

    fn set_filter(&mut self, filter: Filter) {
        let before = std::mem::replace(&mut self.filter, filter);
        self.history.push(Change::Filter(before));
        self.after_filter();
    }

    /// Brings list, panel and article in line with the filter.
    pub(super) fn after_filter(&mut self) {
        self.recount();
        let stays = self
            .reader
            .doc
            .is_some_and(|doc| self.list.visible.binary_search(&doc).is_ok());
        if !stays && let Some(doc) = self.list.current() {
            self.show(doc);
        }
    }

    /// Selects the mention under the cursor, as a click on it would.
    pub(super) fn select_under_cursor(&mut self) {
        let (Some(doc), Some(cursor)) = (self.reader.doc, self.reader.cursor) else {
            return;
        };
        self.select(doc, cursor);
    }

    /// Makes the thing of a mention stand out, in the text and in the panel.
    pub(super) fn select(&mut self, doc: DocId, mention: usize) {
        self.reader.cursor = Some(mention);
        self.selected = self.thing_of(doc, mention);
        self.follow_in_panel();
    }

    pub(super) fn follow_in_panel(&mut self) {
        use crate::app::panel::PanelRow;
        let Some(thing) = self.selected else {
            return;
        };
        if let Some(at) = self
            .panel
            .rows
            .iter()
            .position(|row| matches!(row, PanelRow::Thing(facet) if facet.thing == thing))
        {
            self.panel.scroll.cursor = at;
        }
    }

    /// From the panel: goes to the first mention of the thing under the cursor, here or in the next article with it.
    pub(super) fn go_to_thing(&mut self) {
        let Some(thing) = self.panel.current() else {
            return;
        };
        self.selected = Some(thing);
        let Some(here) = self.reader.doc else {
            return;
        };
        if let Some(mention) = self.first_in(here, Some(thing), true) {
            self.leave_for(here, mention);
        } else if let Some((doc, mention)) = self
            .beyond(here, Some(thing), true)
            .or_else(|| self.beyond(here, Some(thing), false))
        {
            self.leave_for(doc, mention);
        } else {
            self.note = Some(Note::NoMention);
            return;
        }
        self.give_keys(Pane::Reader);
    }

    /// Goes to the next (or previous) mention of the selected thing, or of any, on into other articles.
    pub(super) fn next_mention(&mut self, forward: bool) {
        let by = if forward { 1 } else { -1 };
        if self
            .on_page(|page, state| page.article(state, by))
            .is_some()
        {
            return;
        }
        let Some((doc, document)) = self.shown() else {
            return;
        };
        if document.mentions.is_none() {
            self.note = Some(Note::StillWorking);
            return;
        }
        let wanted = self.selected;
        let here = self
            .reader
            .cursor
            .and_then(|at| self.mentions(doc).get(at))
            .map(|mention| mention.bytes.start);
        let from = match here {
            Some(byte) => byte,
            None => match self.place() {
                // Nothing under the cursor: from the top of the screen, that very byte included.
                Some(place) if forward => place.byte.wrapping_sub(1),
                Some(place) => place.byte,
                None => return,
            },
        };
        let next = if forward {
            self.candidates(doc, wanted)
                .find(|(_, start)| from == usize::MAX || *start > from)
        } else {
            self.candidates(doc, wanted)
                .take_while(|(_, start)| *start < from)
                .last()
        };
        let found = next
            .map(|(mention, _)| (doc, mention))
            .or_else(|| self.beyond(doc, wanted, forward));
        match found {
            Some((to, mention)) if to == doc => {
                self.reader.cursor = Some(mention);
                self.reveal_cursor();
            }
            Some((to, mention)) => self.leave_for(to, mention),
            None => self.note = Some(Note::NoMention),
        }
    }

    /// The mentions of an article that can be gone to, with their first byte, in order.
    fn candidates(
        &self,
        doc: DocId,
        wanted: Option<ThingId>,
    ) -> impl Iterator<Item = (usize, usize)> + '_ {
        let document = self.document(doc);
        self.mentions(doc)
            .iter()
            .enumerate()
            .filter(move |(at, mention)| {
                document.is_some_and(|document| self.reachable(document, mention))
                    && match wanted {
                        Some(thing) => self.thing_of(doc, *at) == Some(thing),
                        None => self.shows(mention),
                    }
            })
            .map(|(at, mention)| (at, mention.bytes.start))
    }

    fn first_in(&self, doc: DocId, wanted: Option<ThingId>, first: bool) -> Option<usize> {
        let mut all = self.candidates(doc, wanted);
        let found = if first { all.next() } else { all.last() };
        found.map(|(mention, _)| mention)
    }

    /// The first mention in the articles after `doc` in the list (the last one before it).
    fn beyond(&self, doc: DocId, wanted: Option<ThingId>, forward: bool) -> Option<(DocId, usize)> {
        let visible = &self.list.visible;
        let has = |doc: &DocId| match wanted {
            Some(thing) => self
                .library
                .index
                .postings(thing)
                .binary_search_by_key(doc, |(doc, _)| *doc)
                .is_ok(),
            None => true,
        };
        let find = |doc: &DocId| {
            has(doc)
                .then(|| self.first_in(*doc, wanted, forward).map(|at| (*doc, at)))
                .flatten()
        };
        if forward {
            let from = visible.partition_point(|other| *other <= doc);
            visible[from..].iter().find_map(find)
        } else {
            let to = visible.partition_point(|other| *other < doc);
            visible[..to].iter().rev().find_map(find)
        }
    }

    /// Goes to a mention and remembers where we were.
    pub(super) fn leave_for(&mut self, doc: DocId, mention: usize) {
        if let Some(here) = self.spot() {
            self.jumps.leave(here);
        }
        self.front = Front::Article;
        self.show(doc);
        self.reader.cursor = Some(mention);
        self.reveal_cursor();
    }

    fn reveal_cursor(&mut self) {
        let (Some(doc), Some(cursor), Some(document)) =
            (self.reader.doc, self.reader.cursor, self.held())
        else {
            return;
        };
        if let Some(mention) = self.mentions(doc).get(cursor) {
            let byte = mention.bytes.start;
            self.reader.reveal(&document, byte);
        }
    }
}
