//! What the program wants done in the world.

use super::Encoding;
use crate::library::DocId;

/// Something for the edges to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Put this logical text on the clipboard.
    Copy(String),
    /// Draw the whole screen anew: something else wrote on it.
    Redraw,
    /// Write rows in this encoding from now on, and remember it for this terminal; `None`: forget what was chosen.
    Encode(Option<Encoding>),
    /// This article is on screen: extract it before the others.
    Prefer(DocId),
}
