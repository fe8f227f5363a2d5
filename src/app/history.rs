//! What can be undone, and where one has been.

use std::sync::Arc;

use crate::entity::ThingId;
use crate::library::{DocId, Filter};

/// A change of state, as what it was before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The filter was this.
    Filter(Filter),
    /// These kinds were hidden.
    Hidden([bool; 6]),
    /// This article was read (or not).
    Read(DocId, bool),
    /// This mark was there (or nowhere).
    Mark(char, Option<Place>),
    /// The file of corrections had these lines.
    Corrections(Vec<Arc<str>>),
}

/// Changes kept.
const DEPTH: usize = 200;

/// The last changes, newest last.
#[derive(Debug, Clone, Default)]
pub struct History(Vec<Change>);

impl History {
    /// Keeps a change.
    pub fn push(&mut self, change: Change) {
        if self.0.len() == DEPTH {
            self.0.remove(0);
        }
        self.0.push(change);
    }

    /// Takes back the newest.
    pub fn pop(&mut self) -> Option<Change> {
        self.0.pop()
    }

    /// Forgets changes that `keep` does not want (a filter over things that are no more).
    pub fn for_each(&mut self, change: impl FnMut(&mut Change)) {
        self.0.iter_mut().for_each(change);
    }
}

/// A place in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Article.
    pub doc: DocId,
    /// Source byte at the top of the screen.
    pub byte: usize,
}

/// What may be jumped back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// A place in an article.
    Article(Place),
    /// The page of a thing, with the group and item under its cursor.
    Page(ThingId, (usize, usize)),
}

/// Where one has been: back and forward, as in a browser.
#[derive(Debug, Clone)]
pub struct Jumps<T = Spot> {
    back: Vec<T>,
    forward: Vec<T>,
}

impl<T> Default for Jumps<T> {
    fn default() -> Self {
        Self {
            back: Vec::new(),
            forward: Vec::new(),
        }
    }
}

impl<T: PartialEq> Jumps<T> {
    /// Goes over all that is remembered and forgets what `keep` does not want.
    pub fn retain(&mut self, mut keep: impl FnMut(&mut T) -> bool) {
        self.back.retain_mut(&mut keep);
        self.forward.retain_mut(&mut keep);
    }

    /// Remembers `here` before a jump away from it.
    pub fn leave(&mut self, here: T) {
        if self.back.last() != Some(&here) {
            if self.back.len() == DEPTH {
                self.back.remove(0);
            }
            self.back.push(here);
        }
        self.forward.clear();
    }

    /// Returns the place before, `here` becoming the place after.
    pub fn back(&mut self, here: T) -> Option<T> {
        let place = self.back.pop()?;
        self.forward.push(here);
        Some(place)
    }

    /// Returns the place after, `here` becoming the place before.
    pub fn forward(&mut self, here: T) -> Option<T> {
        let place = self.forward.pop()?;
        self.back.push(here);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(byte: usize) -> Place {
        Place {
            doc: DocId(0),
            byte,
        }
    }

    #[test]
    fn back_and_forward_are_each_others_way() {
        let mut jumps = Jumps::default();
        assert_eq!(jumps.back(place(9)), None);
        jumps.leave(place(1));
        jumps.leave(place(2));
        assert_eq!(jumps.back(place(3)), Some(place(2)));
        assert_eq!(jumps.back(place(2)), Some(place(1)));
        assert_eq!(jumps.forward(place(1)), Some(place(2)));
        assert_eq!(jumps.forward(place(2)), Some(place(3)));
        jumps.back(place(3));
        jumps.leave(place(7));
        assert_eq!(
            jumps.forward(place(0)),
            None,
            "a new jump ends the way forward"
        );
    }
}
