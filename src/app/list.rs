//! The list of articles that the filter leaves.

use crate::library::DocId;

/// A list with a cursor that scrolls.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scroll {
    /// Index under the cursor.
    pub cursor: usize,
    /// First index on screen.
    pub top: usize,
}

impl Scroll {
    /// Moves the cursor by `by`, held inside `len`.
    pub fn step(&mut self, by: i64, len: usize) {
        let last = len.saturating_sub(1);
        let to = (self.cursor as i64).saturating_add(by).max(0);
        self.cursor = usize::try_from(to).unwrap_or(0).min(last);
    }

    /// Scrolls so that the cursor is among the `fits` rows on screen.
    pub fn follow(&mut self, len: usize, fits: usize) {
        let fits = fits.max(1);
        self.cursor = self.cursor.min(len.saturating_sub(1));
        self.top = self
            .top
            .min(self.cursor)
            .max((self.cursor + 1).saturating_sub(fits))
            .min(len.saturating_sub(fits));
    }

    /// Scrolls by `by` rows and takes the cursor along when it would leave the screen.
    pub fn wheel(&mut self, by: i64, len: usize, fits: usize) {
        let fits = fits.max(1);
        let top = (self.top as i64).saturating_add(by).max(0);
        self.top = usize::try_from(top)
            .unwrap_or(0)
            .min(len.saturating_sub(fits));
        self.cursor = self.cursor.clamp(
            self.top,
            (self.top + fits - 1)
                .min(len.saturating_sub(1))
                .max(self.top),
        );
    }
}

/// The state of the list pane.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// Articles left by the filter, in order.
    pub visible: Vec<DocId>,
    /// Cursor over `visible`.
    pub scroll: Scroll,
    /// Rows that an article takes: 1 or 2.
    pub height: u16,
    /// Articles that fit.
    pub fits: usize,
}

impl List {
    /// The article under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<DocId> {
        self.visible.get(self.scroll.cursor).copied()
    }

    /// Shows other articles and keeps the cursor on the same one, else on the nearest after it.
    pub fn replace(&mut self, visible: Vec<DocId>) {
        let current = self.current();
        self.visible = visible;
        if let Some(current) = current {
            self.scroll.cursor = self.visible.partition_point(|doc| *doc < current);
        }
        self.scroll.follow(self.visible.len(), self.fits);
    }

    /// Takes the rows of the pane.
    pub fn resize(&mut self, rows: u16) {
        self.height = if rows >= 8 { 2 } else { 1 };
        self.fits = usize::from(rows / self.height).max(1);
        self.scroll.follow(self.visible.len(), self.fits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_on_screen_and_in_the_list() {
        let mut scroll = Scroll::default();
        scroll.step(-5, 10);
        assert_eq!(scroll.cursor, 0);
        scroll.step(7, 10);
        scroll.follow(10, 4);
        assert_eq!((scroll.cursor, scroll.top), (7, 4));
        scroll.step(i64::MAX, 10);
        scroll.follow(10, 4);
        assert_eq!((scroll.cursor, scroll.top), (9, 6));
        scroll.wheel(-3, 10, 4);
        assert_eq!((scroll.cursor, scroll.top), (6, 3));
        scroll.follow(0, 4);
        assert_eq!((scroll.cursor, scroll.top), (0, 0));
        scroll.wheel(1, 0, 4);
        assert_eq!((scroll.cursor, scroll.top), (0, 0));
    }

    #[test]
    fn a_filter_keeps_the_article_or_takes_the_next() {
        let docs = |ids: &[u32]| ids.iter().map(|id| DocId(*id)).collect::<Vec<_>>();
        let mut list = List {
            visible: docs(&[0, 1, 2, 3, 4]),
            fits: 3,
            ..List::default()
        };
        list.scroll.cursor = 2;
        list.replace(docs(&[1, 2, 4]));
        assert_eq!(list.current(), Some(DocId(2)));
        list.replace(docs(&[0, 1, 4]));
        assert_eq!(list.current(), Some(DocId(4)));
        list.replace(docs(&[]));
        assert_eq!(list.current(), None);
    }
}
