//! Typing into a picker or a prompt.

use crate::app::picker::{Choice, PickerKind};
use crate::app::prompt::{PromptKind, direction, edit, paste};
use crate::app::state::Overlay;
use crate::app::{Code, Effect, Key, Note, State};
use crate::text::fold;

impl State {
    pub(super) fn key_in_picker(&mut self, key: Key) -> Vec<Effect> {
        let interface = self.language.direction();
        let Some(picker) = &mut self.picker else {
            return Vec::new();
        };
        let len = picker.choices.len();
        let page = picker.fits.max(1) as i64;
        let by = match (key.code, key.ctrl) {
            (Code::Esc, _) => {
                self.picker = None;
                return Vec::new();
            }
            (Code::Enter, _) => return self.pick(false),
            (Code::Char('x'), true) => return self.pick(true),
            (Code::Down | Code::Tab, _) | (Code::Char('n' | 'j'), true) => 1,
            (Code::Up | Code::BackTab, _) | (Code::Char('p' | 'k'), true) => -1,
            (Code::PageDown, _) => page,
            (Code::PageUp, _) => -page,
            _ => {
                let base = direction(&picker.line, interface);
                if edit(&mut picker.line, key, base) {
                    picker.refresh(&self.library.index, &self.facets, &self.terminal);
                }
                return Vec::new();
            }
        };
        picker.scroll.step(by, len);
        picker.scroll.follow(len, picker.fits);
        Vec::new()
    }

    /// Does what the row under the cursor says and closes the picker.
    fn pick(&mut self, exclude: bool) -> Vec<Effect> {
        let Some(picker) = self.picker.take() else {
            return Vec::new();
        };
        match picker.current() {
            Some(Choice::Command(command)) => self.command(command),
            Some(Choice::Thing(facet)) => {
                if let PickerKind::Merge(own) = picker.kind {
                    return self.merge(own, facet.thing, exclude);
                }
                self.choose(facet.thing, !(exclude || picker.excludes()));
                Vec::new()
            }
            Some(Choice::Terminal(_)) => {
                self.overlay = Some(Overlay::Calibration);
                Vec::new()
            }
            None => {
                self.note = Some(Note::NotFound(picker.query().to_owned()));
                Vec::new()
            }
        }
    }

    pub(super) fn key_in_prompt(&mut self, key: Key) -> Vec<Effect> {
        let interface = self.language.direction();
        let Some(prompt) = &mut self.prompt else {
            return Vec::new();
        };
        match key.code {
            Code::Esc => {
                let Some(prompt) = self.prompt.take() else {
                    return Vec::new();
                };
                match prompt.kind {
                    PromptKind::Rename => self.renamed = None,
                    PromptKind::Search => {
                        self.search_while_typing("", prompt.origin);
                        self.search.needle.clone_from(&prompt.before);
                        self.reader.set_needle(&prompt.before);
                    }
                    PromptKind::Narrow => {
                        self.panel.narrow = prompt.before;
                        self.repanel();
                    }
                }
            }
            Code::Enter => {
                let Some(prompt) = self.prompt.take() else {
                    return Vec::new();
                };
                if prompt.kind == PromptKind::Rename {
                    return self.rename(prompt.line.value());
                }
                if prompt.kind == PromptKind::Search {
                    let value = prompt.line.value();
                    if value.is_empty() && !prompt.before.is_empty() {
                        // Enter on nothing: the search before, again.
                        self.search.needle.clone_from(&prompt.before);
                        self.reader.set_needle(&prompt.before);
                        self.search_next(true);
                    } else if self.search.hit.is_none() && !fold::key(value).is_empty() {
                        self.note = Some(Note::NotFound(value.to_owned()));
                    }
                }
            }
            Code::Backspace if prompt.line.value().is_empty() => {
                return self.key_in_prompt(Key::plain(Code::Esc));
            }
            _ => {
                let base = direction(&prompt.line, interface);
                if edit(&mut prompt.line, key, base) {
                    self.typed();
                }
            }
        }
        Vec::new()
    }

    /// Follows what was typed into the prompt.
    fn typed(&mut self) {
        let Some(prompt) = &self.prompt else {
            return;
        };
        let value = prompt.line.value().to_owned();
        let origin = prompt.origin;
        match prompt.kind {
            PromptKind::Search => self.search_while_typing(&value, origin),
            PromptKind::Narrow => {
                self.panel.narrow = value;
                self.repanel();
            }
            PromptKind::Rename => {}
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(picker) = &mut self.picker {
            paste(&mut picker.line, text);
            picker.refresh(&self.library.index, &self.facets, &self.terminal);
        } else if let Some(prompt) = &mut self.prompt {
            paste(&mut prompt.line, text);
            self.typed();
        }
    }
}
