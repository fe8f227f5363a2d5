//! Where a key goes: to the picker, the prompt, a pending command, or the keymap.

use crate::app::state::Overlay;
use crate::app::{Code, Effect, Key, Note, State};

impl State {
    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        if key.ctrl && key.code == Code::Char('c') {
            return vec![Effect::Quit];
        }
        let note = self.note.take();
        if self.overlay == Some(Overlay::Calibration) {
            return self.key_in_calibration(key);
        }
        if self.picker.is_some() {
            return self.key_in_picker(key);
        }
        if self.prompt.is_some() {
            self.key_in_prompt(key);
            return Vec::new();
        }
        if let Some(pending) = self.pending.take() {
            if let Some(letter) = key.typed().filter(|c| c.is_alphanumeric()) {
                self.mark(pending, letter);
            }
            return Vec::new();
        }
        if let Some(command) = self.keymap.command(self.context(), key) {
            self.command(command)
        } else {
            // A key that does nothing changes nothing on screen.
            self.note = note.filter(|note| !matches!(note, Note::Copied));
            Vec::new()
        }
    }
}
