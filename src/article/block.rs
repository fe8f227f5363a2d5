//! A block: one paragraph of the page with its part in it.

use std::ops::Range;

/// A paragraph of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Byte range in the source text, without the line end and without the blanks at both ends.
    pub bytes: Range<usize>,
    /// Its part in the page.
    pub kind: BlockKind,
    /// Continues the block before it (an over-long paragraph cut by [`crate::text::split`]).
    pub continues: bool,
}

/// What a block is in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The title, shown once at the top.
    Title,
    /// Outlet, byline, dates: said in the line under the title.
    Meta,
    /// A heading inside the body.
    Heading,
    /// Body.
    Body,
    /// Words under a picture, with or without its credit: content, read beside the body.
    Caption,
    /// Page furniture: share buttons, comment forms, a title printed again. Folded, never thrown away.
    Furniture,
}

impl BlockKind {
    /// Whether it is part of what is read: heading, body, caption.
    #[must_use]
    pub const fn is_content(self) -> bool {
        matches!(self, Self::Heading | Self::Body | Self::Caption)
    }
}
