//! What is shown and how.

use crate::app::geometry::Pane;
use crate::app::history::Change;
use crate::app::picker::{Picker, PickerKind};
use crate::app::state::{Focus, THEMES};
use crate::app::{Note, State};

impl State {
    pub(super) fn toggle_kind(&mut self, group: usize) {
        self.history.push(Change::Hidden(self.hidden));
        if let Some(hidden) = self.hidden.get_mut(group) {
            *hidden = !*hidden;
        }
        self.repanel();
    }

    pub(super) fn toggle_panel(&mut self) {
        if self.panel_on && self.geometry.panel.is_some() {
            self.panel_on = false;
            if self.focus.0 == Pane::Panel {
                self.focus = Focus(Pane::Reader);
            }
        } else {
            self.panel_on = true;
            self.zen = false;
            self.derive();
            // Where the panel has no place of its own, it shows while it has the keys.
            if self.geometry.panel.is_none() {
                self.give_keys(Pane::Panel);
            }
        }
    }

    pub(super) fn toggle_zen(&mut self) {
        self.zen = !self.zen;
        if self.zen {
            self.give_keys(Pane::Reader);
        }
    }

    pub(super) fn toggle_furniture(&mut self) {
        if let Some(document) = self.held() {
            let open = !self.reader.furniture_open();
            self.reader.set_furniture(&document, open);
        }
    }

    pub(super) fn switch_language(&mut self) {
        self.language = self.language.other();
    }

    pub(super) fn switch_theme(&mut self) {
        self.theme = (self.theme + 1) % THEMES.len();
        self.note = Some(Note::Theme(THEMES[self.theme].to_owned()));
    }

    pub(super) fn open_picker(&mut self, kind: PickerKind) {
        let mut picker = Picker::new(kind);
        picker.refresh(&self.library.index, &self.facets, &self.terminal);
        self.picker = Some(picker);
    }
}
