//! The calibration screen.

use crate::app::calibration::{Answer, answer};
use crate::app::{Effect, Key, Note, State};

impl State {
    /// Takes a key on the calibration screen; one that means nothing there leaves it as it is.
    pub(super) fn key_in_calibration(&mut self, key: Key) -> Vec<Effect> {
        let Some(answer) = answer(key) else {
            return Vec::new();
        };
        self.overlay = None;
        let encoding = match answer {
            Answer::Leave => return Vec::new(),
            Answer::Right(encoding) => Some(encoding),
            Answer::Automatic => None,
        };
        self.note = Some(Note::Encoded(encoding));
        vec![Effect::Encode(encoding)]
    }
}
