//! Moving: lines, pages, panes, articles.

use std::sync::Arc;

use crate::app::geometry::Pane;
use crate::app::state::{Focus, Front};
use crate::app::{Note, State};
use crate::library::{DocId, Document};
use crate::text::Direction;

impl State {
    /// The article shown, held so that the reader can be changed beside it.
    pub(super) fn held(&self) -> Option<Arc<Document>> {
        let doc = self.reader.doc?;
        self.library.documents.get(doc.0 as usize).cloned()
    }

    /// Shows an article, where it was left.
    pub(in crate::app) fn show(&mut self, doc: DocId) {
        if self.reader.doc == Some(doc) {
            return;
        }
        if let Some(place) = self.place() {
            self.places.insert(place.doc, place.byte);
        }
        let Some(document) = self.library.documents.get(doc.0 as usize).cloned() else {
            return;
        };
        self.search.hit = None;
        self.front = Front::Article;
        self.reader.show(doc, &document);
        // The pane's size must be known before a place can be found in it.
        self.derive();
        if let Some(byte) = self.places.get(&doc).copied() {
            self.reader.go_to(&document, byte);
        }
        if let Ok(at) = self.list.visible.binary_search(&doc) {
            self.list.scroll.cursor = at;
            self.list
                .scroll
                .follow(self.list.visible.len(), self.list.fits);
        }
    }

    /// Gives the keys to a pane.
    pub(super) fn give_keys(&mut self, pane: Pane) {
        self.focus = Focus(pane);
        match pane {
            Pane::Panel => self.panel_on = true,
            Pane::Reader => {
                // A page before the article is not the article.
                if let Some(doc) = self.reader.doc
                    && self.page_shown().is_none()
                {
                    self.read.insert(doc);
                }
            }
            Pane::List => {}
        }
        self.derive();
    }

    pub(super) fn down(&mut self, by: i64) {
        match self.focus.0 {
            Pane::List => {
                self.list.scroll.step(by, self.list.visible.len());
                self.show_current();
            }
            Pane::Reader => {
                if self.on_page(|page, state| page.step(state, by)).is_none()
                    && let Some(document) = self.held()
                {
                    self.reader.scroll(&document, by);
                }
            }
            Pane::Panel => self.panel.step(by),
        }
    }

    pub(super) fn page(&mut self, halves: i64) {
        let rows = match self.focus.0 {
            Pane::List => self.list.fits,
            Pane::Panel => self.panel.fits,
            Pane::Reader => {
                if self
                    .on_page(|page, state| page.page(state, halves))
                    .is_none()
                    && let Some(document) = self.held()
                {
                    self.reader.page(&document, halves);
                }
                return;
            }
        };
        self.down(halves * ((rows as i64).max(2) / 2));
    }

    pub(super) fn end(&mut self, bottom: bool) {
        if self
            .on_page(|page, state| page.end(state, bottom))
            .is_some()
        {
            return;
        }
        match (self.focus.0, self.held()) {
            (Pane::Reader, Some(document)) => {
                if bottom {
                    self.reader.to_bottom(&document);
                } else {
                    self.reader.to_top();
                }
            }
            (Pane::Reader, None) => {}
            _ => self.down(if bottom { i64::MAX / 4 } else { i64::MIN / 4 }),
        }
    }

    fn show_current(&mut self) {
        self.list
            .scroll
            .follow(self.list.visible.len(), self.list.fits);
        if let Some(doc) = self.list.current() {
            if self.reader.doc != Some(doc) {
                self.pages.clear();
            }
            self.show(doc);
        }
    }

    pub(super) fn open(&mut self) {
        match self.focus.0 {
            Pane::List => {
                self.show_current();
                self.pages.clear();
                if self.reader.doc.is_some() {
                    self.give_keys(Pane::Reader);
                }
            }
            Pane::Reader if self.page_shown().is_some() => self.open_from_page(),
            Pane::Reader => self.select_under_cursor(),
            Pane::Panel => self.go_to_thing(),
        }
    }

    /// Clears the innermost thing: selection, search, chosen name, narrowing, zen; then goes out to the list.
    pub(super) fn back(&mut self) {
        if self.page_shown().is_some() && self.close_page() {
            return;
        }
        if self.reader.selection.take().is_some() {
            return;
        }
        if !self.search.needle.is_empty() {
            self.search = crate::app::state::Search::default();
            self.reader.set_needle("");
            return;
        }
        if self.focus.0 == Pane::Panel && !self.panel.narrow.is_empty() {
            self.panel.narrow.clear();
            self.repanel();
            return;
        }
        if self.close_page() {
            return;
        }
        if self.selected.is_some() || self.reader.cursor.is_some() {
            self.selected = None;
            self.reader.cursor = None;
            return;
        }
        if self.zen {
            self.zen = false;
            return;
        }
        match self.focus.0 {
            Pane::Reader => self.give_keys(Pane::List),
            Pane::Panel => self.give_keys(Pane::Reader),
            Pane::List => {}
        }
    }

    /// The panes in the order of Tab, from the reading start of the screen.
    const ORDER: [Pane; 3] = [Pane::List, Pane::Reader, Pane::Panel];

    pub(super) fn next_pane(&mut self, by: i64) {
        let at = Self::ORDER
            .iter()
            .position(|pane| *pane == self.focus.0)
            .unwrap_or(0) as i64;
        let to = (at + by).rem_euclid(3) as usize;
        self.give_keys(Self::ORDER[to]);
    }

    /// Gives the keys to the pane on this side of the screen (-1: left).
    pub(super) fn pane_beside(&mut self, side: i64) {
        let forward = match self.language.direction() {
            Direction::Ltr => side,
            Direction::Rtl => -side,
        };
        let at = Self::ORDER
            .iter()
            .position(|pane| *pane == self.focus.0)
            .unwrap_or(0) as i64;
        if let Some(pane) = usize::try_from(at + forward)
            .ok()
            .and_then(|to| Self::ORDER.get(to))
        {
            self.give_keys(*pane);
        }
    }

    pub(super) fn next_article(&mut self, by: i64) {
        let before = self.reader.doc;
        self.list.scroll.step(by, self.list.visible.len());
        self.show_current();
        if self.reader.doc == before {
            self.note = Some(Note::NoArticle);
        } else if self.focus.0 == Pane::Reader {
            self.give_keys(Pane::Reader);
        }
    }

    pub(super) fn jump(&mut self, forward: bool) {
        let Some(here) = self.spot() else {
            return;
        };
        let there = if forward {
            self.jumps.forward(here)
        } else {
            self.jumps.back(here)
        };
        match there {
            Some(spot) => self.go_to_spot(spot),
            None => self.note = Some(Note::NoJump),
        }
    }

    /// Shows a place; the filter does not stand in the way.
    pub(super) fn go_to_place(&mut self, place: crate::app::history::Place) {
        self.show(place.doc);
        if let Some(document) = self.held() {
            self.reader.go_to(&document, place.byte);
        }
    }
}
