//! From a page's text to an article: what is title, outlet, byline, date, body and furniture. Pure.

mod almanac;
pub mod block;
mod caption;
mod dateline;
mod facts;
mod furniture;
mod heading;
mod line;
mod meta;
mod names;
mod page;
mod parts;
mod phrase;
pub mod published;
mod sign;
pub mod source;
mod stamp;
mod title;
mod token;
mod words;

use std::ops::Range;

use jiff::civil::Date;

pub use block::{Block, BlockKind};
pub use published::Published;
pub use source::Source;

use crate::text::Direction;
use page::Page;

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
        let (mut page, mut blocks) = Page::new(text);
        let found = title::find(&page);
        if let Some(found) = found.filter(|f| f.late) {
            page.begin_after(found.line);
        }
        let verdicts = furniture::verdicts(&page, found);
        let mut words = 0;
        for (index, line) in page.lines.iter().enumerate() {
            let kind = verdicts.get(index).map_or(BlockKind::Body, |v| v.kind);
            if kind.is_content() {
                words += line.words;
            }
            let end = page
                .lines
                .get(index + 1)
                .map_or(blocks.len(), |next| next.block);
            for block in blocks.get_mut(line.block..end).into_iter().flatten() {
                block.kind = kind;
            }
        }
        let facts = facts::facts(&page, found, &verdicts);
        let field = |range: Range<usize>| Field {
            text: clean(text.get(range.clone()).unwrap_or_default()),
            bytes: range,
        };
        Self {
            title: Self::title(&page, found, &blocks, text, hints),
            outlet: facts.outlet.map(field),
            byline: facts.byline.map(field),
            published: facts.published,
            direction: Direction::of_document(text).unwrap_or_default(),
            blocks,
            words,
        }
    }

    /// The line that is the title; else the first words of the body; else the name of the file.
    fn title(
        page: &Page,
        found: Option<title::Found>,
        blocks: &[Block],
        text: &str,
        hints: &Hints,
    ) -> Title {
        if let Some((line, found)) = found.and_then(|f| Some((page.lines.get(f.line)?, f))) {
            let bytes = line.start..line.start + found.length;
            let shown = clean(text.get(bytes.clone()).unwrap_or_default());
            if !shown.is_empty() {
                return Title {
                    text: shown,
                    bytes: Some(bytes),
                    borrowed: false,
                };
            }
        }
        let body = blocks
            .iter()
            .filter(|b| b.kind == BlockKind::Body && !b.continues)
            .map(|b| title::borrow(text.get(b.bytes.clone()).unwrap_or_default()));
        if let Some(borrowed) = body
            .into_iter()
            .find(|t| t.chars().any(char::is_alphanumeric))
        {
            return Title {
                text: borrowed,
                bytes: None,
                borrowed: true,
            };
        }
        let name = clean(&hints.name);
        Title {
            text: if name.is_empty() {
                "—".to_owned()
            } else {
                name
            },
            bytes: None,
            borrowed: false,
        }
    }

    /// Minutes to read the body at 180 words a minute, at least 1.
    #[must_use]
    pub fn minutes(&self) -> usize {
        self.words.div_ceil(180).max(1)
    }

    /// The blocks that are read, in order: headings, body, captions.
    pub fn content(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|b| b.kind.is_content())
    }

    /// The block at a byte of the source text; `None` between blocks. Cost: a binary search.
    #[must_use]
    pub fn block_at(&self, byte: usize) -> Option<&Block> {
        let index = self.blocks.partition_point(|b| b.bytes.end <= byte);
        self.blocks.get(index).filter(|b| b.bytes.contains(&byte))
    }

    /// Whether a byte of the source text lies in furniture. Cost: a binary search.
    #[must_use]
    pub fn is_furniture(&self, byte: usize) -> bool {
        self.block_at(byte)
            .is_some_and(|b| b.kind == BlockKind::Furniture)
    }
}

/// One line without controls and without blanks at its ends or doubled.
fn clean(text: &str) -> String {
    crate::text::clean::line(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
