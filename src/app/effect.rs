//! What the program wants done in the world.

use std::ops::Range;
use std::sync::Arc;

use super::Encoding;
use crate::entity::Corrections;
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
    /// Other corrections hold now: keep them, work them out in all articles.
    Correct {
        /// Those that held before.
        from: Arc<Corrections>,
        /// Those that hold.
        to: Arc<Corrections>,
    },
    /// Ask lists, rules and tagger about this mention.
    Explain {
        /// Its article.
        doc: DocId,
        /// Its bytes.
        bytes: Range<usize>,
    },
}
