//! The page of a thing: opening, moving on it, going from it and coming back.

use crate::app::geometry::Pane;
use crate::app::history::Spot;
use crate::app::page::Target;
use crate::app::state::Front;
use crate::app::{Note, Page, State};
use crate::entity::ThingId;

/// Pages kept open behind each other.
const DEEPEST: usize = 50;

impl State {
    /// Does something with the page in front, if there is one and it has the keys.
    pub(super) fn on_page<T>(&mut self, act: impl FnOnce(&mut Page, &Self) -> T) -> Option<T> {
        if self.is_away() || self.focus.0 != Pane::Reader {
            return None;
        }
        self.on_front(act)
    }

    /// Does something with the page in front, wherever the keys are.
    pub(super) fn on_front<T>(&mut self, act: impl FnOnce(&mut Page, &Self) -> T) -> Option<T> {
        if self.is_away() {
            return None;
        }
        let mut page = self.pages.pop()?;
        let done = act(&mut page, self);
        self.pages.push(page);
        Some(done)
    }

    /// Opens the page of what the cursor stands on.
    pub(super) fn open_page(&mut self) {
        let thing = self
            .subject()
            .and_then(|subject| self.thing_of_subject(&subject));
        match thing {
            Some(thing) => self.open_page_of(thing),
            None => self.note = Some(Note::ChooseMention),
        }
    }

    fn open_page_of(&mut self, thing: ThingId) {
        if self.page_shown().is_some_and(|page| page.thing == thing) {
            self.give_keys(Pane::Reader);
            return;
        }
        if let Some(here) = self.spot() {
            self.jumps.leave(here);
        }
        if self.is_away() {
            self.pages.clear();
        }
        self.show_page(thing);
    }

    fn show_page(&mut self, thing: ThingId) {
        self.front = Front::Page;
        let page = Page::new(thing, self);
        if self.pages.len() == DEEPEST {
            self.pages.remove(0);
        }
        self.pages.push(page);
        self.selected = Some(thing);
        self.follow_in_panel();
        self.give_keys(Pane::Reader);
    }

    /// Goes to a spot of the jump history.
    pub(super) fn go_to_spot(&mut self, spot: Spot) {
        match spot {
            Spot::Article(place) => {
                self.front = Front::Article;
                self.go_to_place(place);
            }
            Spot::Page(thing, cursor) => {
                let at = self.pages.iter().rposition(|page| page.thing == thing);
                match at {
                    Some(at) => {
                        self.pages.truncate(at + 1);
                        self.front = Front::Page;
                        self.selected = Some(thing);
                    }
                    None => self.show_page(thing),
                }
                self.on_front(|page, state| page.go(state, cursor));
                self.give_keys(Pane::Reader);
            }
        }
    }

    /// Goes to the mention or opens the page under the cursor.
    pub(super) fn open_from_page(&mut self) {
        match self.on_page(Page::current).flatten() {
            Some(Target::Companion(thing)) => self.open_page_of(thing),
            Some(Target::Mention(doc, mention)) => {
                self.selected = self.thing_of(doc, mention);
                self.leave_for(doc, mention);
                self.give_keys(Pane::Reader);
            }
            None => {}
        }
    }

    /// Closes the page in front; returns whether there was one. An article that was gone to from a page gives way to it.
    pub(super) fn close_page(&mut self) -> bool {
        if self.focus.0 != Pane::Reader || self.pages.is_empty() {
            return false;
        }
        if self.is_away() {
            self.front = Front::Page;
        } else {
            self.pages.pop();
        }
        self.selected = self.page_shown().map(|page| page.thing).or(self.selected);
        true
    }

    /// Reads all pages anew: other mentions, another index.
    pub(super) fn reread_pages(&mut self) {
        let mut pages = std::mem::take(&mut self.pages);
        for page in &mut pages {
            page.read(self);
            let cursor = page.cursor;
            page.go(self, cursor);
        }
        self.pages = pages;
    }
}
