//! Where a key goes: to the picker, the prompt, a pending command, or the keymap.

use crate::app::prompt::Pending;
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
        if self.why.is_some() {
            return self.key_in_why(key);
        }
        if self.picker.is_some() {
            return self.key_in_picker(key);
        }
        if self.prompt.is_some() {
            return self.key_in_prompt(key);
        }
        if let Some(pending) = self.pending.take() {
            let marks = matches!(pending, Pending::SetMark | Pending::GoToMark);
            let key = if marks { key } else { key.on_latin_layout() };
            return match key.typed().filter(|c| c.is_alphanumeric()) {
                Some(letter) => self.pended(pending, letter),
                None => Vec::new(),
            };
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
