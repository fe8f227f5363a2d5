//! What the program wants done in the world.

use crate::library::DocId;

/// Something for the edges to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Put this logical text on the clipboard.
    Copy(String),
    /// This article is on screen: extract it before the others.
    Prefer(DocId),
}
