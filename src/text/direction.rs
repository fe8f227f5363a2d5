//! The direction of a paragraph or a pane.

/// A base direction (UAX #9 P2–P3, decided by us: HL1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    #[default]
    Rtl,
}

impl Direction {
    /// Returns the direction of a whole document by the share of its strong letters.
    ///
    /// Right to left when at least 30 % of the strong letters are R or AL, so a page that opens
    /// with «CNN» or a link stays an Arabic page. Text without strong letters gives `None`.
    pub fn of_document(text: &str) -> Option<Self> {
        let _ = text;
        todo!()
    }

    /// Returns the direction of one paragraph inside a document of direction `document`.
    ///
    /// A paragraph goes its own way only when its letters leave no doubt (no R/AL letter in a
    /// right-to-left document, or no L letter in a left-to-right one, and enough of the others).
    #[must_use]
    pub fn of_paragraph(text: &str, document: Self) -> Self {
        let _ = (text, document);
        todo!()
    }
}
