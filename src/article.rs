//! From a page's text to an article: what is title, outlet, byline, date, body and furniture. Pure.

pub mod block;
pub mod furniture;
pub mod meta;
pub mod published;
pub mod source;

use std::ops::Range;

use jiff::civil::Date;

pub use block::{Block, BlockKind};
pub use published::Published;
pub use source::Source;

use crate::text::Direction;

/// A piece of the text with a meaning: outlet, byline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Cleaned for display and comparison: one line, no controls.
    pub text: String,
    /// Where it stands: byte range in the source text.
    pub bytes: Range<usize>,
}

/// A title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Cleaned: one line, no controls. Never empty (the file's name in the worst case).
    pub text: String,
    /// Where it stands; `None` when no line of the text is it (the file's name).
    pub bytes: Option<Range<usize>>,
    /// The page has no title: these are the first words of the body, which the reader shows there too.
    pub borrowed: bool,
}

/// What is known of an article besides its text.
#[derive(Debug, Clone, Default)]
pub struct Hints {
    /// A name to fall back on for the title (a file's stem).
    pub name: String,
    /// A day to fall back on for relative dates; never shown as the article's date.
    pub day: Option<Date>,
}

/// An article: a reading of a text, which it does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Title.
    pub title: Title,
    /// Newspaper, agency, site.
    pub outlet: Option<Field>,
    /// Who wrote it.
    pub byline: Option<Field>,
    /// When it was published, as the text tells.
    pub published: Option<Published>,
    /// Direction of the document.
    pub direction: Direction,
    /// All of the text in order: blocks cover every byte that is not blank or a line end, none twice.
    pub blocks: Vec<Block>,
    /// Words in the body, for the reading time.
    pub words: usize,
}

impl Article {
    /// Reads `text`. Cost: linear.
    #[must_use]
    pub fn read(text: &str, hints: &Hints) -> Self {
        let _ = (text, hints);
        todo!()
    }

    /// Minutes to read the body at 180 words a minute, at least 1.
    #[must_use]
    pub fn minutes(&self) -> usize {
        self.words.div_ceil(180).max(1)
    }
}
