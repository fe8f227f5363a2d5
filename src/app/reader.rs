//! The article pane: where in the article we are, and the rows that are on screen.
//!
//! A place is an item of the reading order and a line in it, never a row number of the whole article: only what is
//! visible is ever laid out, so an article of 100 MB scrolls like one of 1 kB.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::flow::{Item, flow};
use crate::article::BlockKind;
use crate::library::{DocId, Document};
use crate::text::{Direction, Folded, Line, Options, Paragraph, Row, wrap};

/// Columns of text beyond which a line tires the eye.
pub const MEASURE: u16 = 72;
/// Laid-out items kept.
const CACHE: usize = 256;

/// A line of the reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Anchor {
    /// Index of the item.
    pub item: usize,
    /// Line in the item.
    pub line: usize,
}

/// An item laid out at a width.
#[derive(Debug)]
struct Laid {
    paragraph: Paragraph,
    lines: Vec<Line>,
    /// Search hits in it: byte ranges in the source.
    hits: Vec<Range<usize>>,
}

/// A row on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct PageRow {
    /// Where it is in the reading order.
    pub anchor: Anchor,
    /// What it shows.
    pub content: Content,
}

/// What a row on screen shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Text of the article.
    Text {
        /// Cells; their bytes count from `start`.
        row: Row,
        /// Source bytes of the item.
        bytes: Range<usize>,
        /// Part in the page.
        kind: BlockKind,
        /// Search hits in the item, source bytes.
        hits: Vec<Range<usize>>,
    },
    /// The meta line, written by the painter.
    Meta,
    /// The line of folded furniture, written by the painter.
    Fold {
        /// Blocks behind it.
        count: u32,
        /// They follow.
        open: bool,
    },
    /// Nothing.
    Blank,
}

/// The state of the article pane.
#[derive(Debug, Default)]
pub struct Reader {
    /// The article shown.
    pub doc: Option<DocId>,
    /// First line on screen.
    pub top: Anchor,
    /// The mention under the cursor: index into the article's mentions.
    pub cursor: Option<usize>,
    /// Text selected with the mouse: source bytes from where it began to where it ends (either order).
    pub selection: Option<(usize, usize)>,
    /// The rows on screen, made by [`Reader::lay_page`].
    pub page: Vec<PageRow>,
    /// The last line of the article is on screen.
    pub at_end: bool,
    items: Vec<Item>,
    /// The place to keep through several changes of size: a screen that holds the whole article would forget it.
    kept: Option<usize>,
    open: bool,
    cols: u16,
    rows: u16,
    options: Options,
    needle: String,
    cache: HashMap<usize, Arc<Laid>>,
}

impl Reader {
    /// Shows `document` from its beginning.
    pub fn show(&mut self, doc: DocId, document: &Document) {
        self.doc = Some(doc);
        self.top = Anchor::default();
        self.cursor = None;
        self.selection = None;
        self.kept = None;
        self.items = flow(&document.article, self.open);
        self.cache.clear();
    }

    /// Shows nothing.
    pub fn clear(&mut self) {
        *self = Self {
            open: self.open,
            cols: self.cols,
            rows: self.rows,
            options: self.options,
            ..Self::default()
        };
    }

    /// Whether furniture is unfolded.
    #[must_use]
    pub const fn furniture_open(&self) -> bool {
        self.open
    }

    /// Folds or unfolds furniture and keeps the place.
    pub fn set_furniture(&mut self, document: &Document, open: bool) {
        let place = self.place(document);
        self.open = open;
        self.items = flow(&document.article, open);
        self.cache.clear();
        self.go_to(document, place);
    }

    /// Takes a new size (columns of text, rows) and way of showing, and keeps the place.
    pub fn resize(&mut self, document: Option<&Document>, cols: u16, rows: u16, options: Options) {
        let cols = cols.clamp(1, MEASURE);
        if (self.cols, self.rows, self.options) == (cols, rows, options) {
            return;
        }
        let place = document.map(|document| self.kept.unwrap_or_else(|| self.place(document)));
        self.rows = rows;
        if (self.cols, self.options) != (cols, options) {
            self.cols = cols;
            self.options = options;
            self.cache.clear();
        }
        if let (Some(document), Some(place)) = (document, place) {
            self.go_to(document, place);
            self.kept = Some(place);
        }
    }

    /// Columns of text in a line.
    #[must_use]
    pub const fn cols(&self) -> u16 {
        self.cols
    }

    /// Marks the hits of `needle` (not folded; empty: none) in what is laid out from now on.
    pub fn set_needle(&mut self, needle: &str) {
        if self.needle != needle {
            needle.clone_into(&mut self.needle);
            self.cache.clear();
        }
    }

    /// Source bytes of an item: empty for what is not text of the source.
    fn bytes(document: &Document, item: Item) -> Option<Range<usize>> {
        match item {
            Item::Title => document.article.title.bytes.clone(),
            Item::Block(index) => document
                .article
                .blocks
                .get(index as usize)
                .map(|block| block.bytes.clone()),
            Item::Meta | Item::Blank | Item::Fold { .. } => None,
        }
    }

    fn text(document: &Document, item: Item) -> &str {
        match (item, Self::bytes(document, item)) {
            (_, Some(bytes)) => document.source.text.get(bytes).unwrap_or_default(),
            (Item::Title, None) => &document.article.title.text,
            _ => "",
        }
    }

    fn laid(&mut self, document: &Document, index: usize) -> Arc<Laid> {
        if let Some(laid) = self.cache.get(&index) {
            return Arc::clone(laid);
        }
        let item = self.items.get(index).copied().unwrap_or(Item::Blank);
        let text = Self::text(document, item);
        let base = Direction::of_paragraph(text, document.article.direction);
        let paragraph = Paragraph::plain(text, base, self.options);
        let lines = wrap::wrap(&paragraph, self.cols.max(1));
        let hits = match Self::bytes(document, item) {
            Some(bytes) if !self.needle.is_empty() => Folded::new(text)
                .find(&self.needle)
                .into_iter()
                .map(|hit| bytes.start + hit.start..bytes.start + hit.end)
                .collect(),
            _ => Vec::new(),
        };
        let laid = Arc::new(Laid {
            paragraph,
            lines,
            hits,
        });
        if self.cache.len() >= CACHE {
            self.cache.clear();
        }
        self.cache.insert(index, Arc::clone(&laid));
        laid
    }

    /// Lines of an item: 1 for what is not text.
    fn lines(&mut self, document: &Document, index: usize) -> usize {
        match self.items.get(index) {
            Some(Item::Title | Item::Block(_)) => self.laid(document, index).lines.len().max(1),
            Some(_) => 1,
            None => 0,
        }
    }

    /// Moves an anchor by `by` lines, held inside the article.
    fn step(&mut self, document: &Document, from: Anchor, by: i64) -> Anchor {
        let mut at = from;
        let mut left = by;
        while left > 0 {
            let below = self.lines(document, at.item).saturating_sub(at.line + 1) as i64;
            if left <= below {
                at.line += left as usize;
                return at;
            }
            if at.item + 1 >= self.items.len() {
                at.line += below as usize;
                return at;
            }
            left -= below + 1;
            at = Anchor {
                item: at.item + 1,
                line: 0,
            };
        }
        while left < 0 {
            let above = at.line as i64;
            if -left <= above {
                at.line -= (-left) as usize;
                return at;
            }
            if at.item == 0 {
                return Anchor::default();
            }
            left += above + 1;
            at.item -= 1;
            at.line = self.lines(document, at.item).saturating_sub(1);
        }
        at
    }

    /// The last anchor.
    fn last(&mut self, document: &Document) -> Anchor {
        let item = self.items.len().saturating_sub(1);
        Anchor {
            item,
            line: self.lines(document, item).saturating_sub(1),
        }
    }

    /// The lowest first line: the article's last line at the foot of the screen.
    fn lowest(&mut self, document: &Document) -> Anchor {
        let last = self.last(document);
        self.step(document, last, 1 - i64::from(self.rows.max(1)))
    }

    fn hold(&mut self, document: &Document) {
        // Only near the end is it worth finding out where the end is.
        let rows = i64::from(self.rows.max(1));
        let foot = self.step(document, self.top, rows - 1);
        if foot.item + 1 >= self.items.len() {
            let lowest = self.lowest(document);
            self.top = self.top.min(lowest);
        }
    }

    /// Scrolls by lines; negative is up.
    pub fn scroll(&mut self, document: &Document, by: i64) {
        self.kept = None;
        self.top = self.step(document, self.top, by);
        self.hold(document);
    }

    /// Scrolls by screens (halves): `by` halves of the pane, one line kept in sight.
    pub fn page(&mut self, document: &Document, halves: i64) {
        let half = (i64::from(self.rows) / 2).max(1);
        let step = if halves.abs() >= 2 {
            (i64::from(self.rows) - 2).max(1) * (halves / 2)
        } else {
            half * halves
        };
        self.scroll(document, step);
    }

    /// Goes to the beginning.
    pub fn to_top(&mut self) {
        self.kept = None;
        self.top = Anchor::default();
    }

    /// Goes to the end.
    pub fn to_bottom(&mut self, document: &Document) {
        self.kept = None;
        self.top = self.lowest(document);
    }

    /// Returns the line that shows source byte `byte`, or the nearest.
    fn anchor_of(&mut self, document: &Document, byte: usize) -> Anchor {
        // Blocks are in order of bytes; the title may stand anywhere, so it is asked first.
        let title = matches!(self.items.first(), Some(Item::Title))
            && Self::bytes(document, Item::Title).is_some_and(|b| b.contains(&byte));
        let item = if title {
            0
        } else {
            let mut found = 0;
            for (index, item) in self.items.iter().enumerate() {
                if let Item::Block(_) = item
                    && let Some(bytes) = Self::bytes(document, *item)
                {
                    if bytes.start > byte {
                        break;
                    }
                    found = index;
                }
            }
            found
        };
        let Some(bytes) = self
            .items
            .get(item)
            .and_then(|item| Self::bytes(document, *item))
        else {
            return Anchor { item, line: 0 };
        };
        let inside = byte.saturating_sub(bytes.start) as u32;
        let laid = self.laid(document, item);
        let clusters = laid.paragraph.clusters();
        let cluster = clusters.partition_point(|cluster| cluster.bytes.end <= inside) as u32;
        let line = laid
            .lines
            .partition_point(|line| line.clusters.end <= cluster)
            .min(laid.lines.len().saturating_sub(1));
        Anchor { item, line }
    }

    /// Returns the first source byte on screen: what is kept over a resize, a mark, a run.
    pub fn place(&mut self, document: &Document) -> usize {
        let mut at = self.top;
        if at.item == 0 && at.line == 0 {
            return 0;
        }
        while let Some(item) = self.items.get(at.item).copied() {
            if let Item::Block(_) = item
                && let Some(bytes) = Self::bytes(document, item)
            {
                let laid = self.laid(document, at.item);
                let inside = laid
                    .lines
                    .get(at.line)
                    .and_then(|line| laid.paragraph.clusters().get(line.clusters.start as usize))
                    .map_or(0, |cluster| cluster.bytes.start as usize);
                return bytes.start + inside;
            }
            at = Anchor {
                item: at.item + 1,
                line: 0,
            };
        }
        document.source.text.len()
    }

    /// Puts the line with source byte `byte` at the top.
    pub fn go_to(&mut self, document: &Document, byte: usize) {
        self.kept = None;
        self.top = if byte == 0 {
            Anchor::default()
        } else {
            self.anchor_of(document, byte)
        };
        self.hold(document);
    }

    /// Brings source byte `byte` into sight, a third down the screen when it was not; unfolds furniture when it must.
    pub fn reveal(&mut self, document: &Document, byte: usize) {
        self.kept = None;
        let folded = document
            .article
            .block_at(byte)
            .is_some_and(|block| match block.kind {
                BlockKind::Furniture | BlockKind::Meta => true,
                BlockKind::Title => !document
                    .article
                    .title
                    .bytes
                    .as_ref()
                    .is_some_and(|title| title.contains(&byte)),
                _ => false,
            });
        if folded && !self.open {
            self.set_furniture(document, true);
        }
        let anchor = self.anchor_of(document, byte);
        let foot = self.step(document, self.top, i64::from(self.rows.max(1)) - 1);
        if anchor < self.top || anchor > foot {
            self.top = self.step(document, anchor, -i64::from(self.rows / 3));
        }
        self.hold(document);
    }

    /// Lays out the rows on screen. Called after every change, so that drawing only paints.
    pub fn lay_page(&mut self, document: Option<&Document>) {
        self.page.clear();
        self.at_end = false;
        let Some(document) = document else {
            return;
        };
        let mut at = self.top;
        while self.page.len() < usize::from(self.rows) {
            let Some(item) = self.items.get(at.item).copied() else {
                break;
            };
            let (content, lines) = match item {
                Item::Meta => (Content::Meta, 1),
                Item::Blank => (Content::Blank, 1),
                Item::Fold { count, open } => (Content::Fold { count, open }, 1),
                Item::Title | Item::Block(_) => {
                    let laid = self.laid(document, at.item);
                    let row = laid
                        .lines
                        .get(at.line)
                        .map(|line| Row::new(&laid.paragraph, line))
                        .unwrap_or_default();
                    let kind = match item {
                        Item::Block(index) => document
                            .article
                            .blocks
                            .get(index as usize)
                            .map_or(BlockKind::Body, |block| block.kind),
                        _ => BlockKind::Title,
                    };
                    let content = Content::Text {
                        row,
                        bytes: Self::bytes(document, item).unwrap_or(usize::MAX..usize::MAX),
                        kind,
                        hits: laid.hits.clone(),
                    };
                    (content, laid.lines.len().max(1))
                }
            };
            self.page.push(PageRow {
                anchor: at,
                content,
            });
            at = if at.line + 1 < lines {
                Anchor {
                    line: at.line + 1,
                    ..at
                }
            } else {
                Anchor {
                    item: at.item + 1,
                    line: 0,
                }
            };
        }
        self.at_end = at.item >= self.items.len();
    }

    /// Returns the source bytes of every item that can be searched, in reading order.
    pub fn searchable<'a>(
        &'a self,
        document: &'a Document,
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        // Furniture that is folded is searched too: going to a hit unfolds it.
        let title = document
            .article
            .title
            .bytes
            .clone()
            .filter(|_| !document.article.title.borrowed);
        let shown = title.clone();
        title.into_iter().chain(
            document
                .article
                .blocks
                .iter()
                .map(|block| block.bytes.clone())
                .filter(move |bytes| shown.as_ref() != Some(bytes)),
        )
    }

    /// Returns how far the end of the screen is into the article, in percent of its bytes.
    #[must_use]
    pub fn percent(&self, document: &Document) -> u16 {
        if self.at_end {
            return 100;
        }
        let total = document.source.text.len().max(1);
        let seen = self
            .page
            .iter()
            .rev()
            .find_map(|row| match &row.content {
                Content::Text {
                    row, bytes, kind, ..
                } if *kind != BlockKind::Title => {
                    let inside = row.cells.iter().map(|cell| cell.bytes.end).max()?;
                    Some(bytes.start.saturating_add(inside as usize))
                }
                _ => None,
            })
            .unwrap_or(0);
        (seen.min(total) as u128 * 100 / total as u128).min(99) as u16
    }

    /// Returns the source byte range shown at a column and row of the text area, and whether it lies right of the text.
    #[must_use]
    pub fn hit(&self, x: i32, y: u16) -> Option<Range<usize>> {
        let Content::Text { row, bytes, .. } = &self.page.get(usize::from(y))?.content else {
            return None;
        };
        let left = match row.base {
            Direction::Rtl => i32::from(self.cols) - i32::from(row.width),
            Direction::Ltr => 0,
        };
        let inside = row.hit(u16::try_from(x - left).ok()?)?;
        if bytes.start == usize::MAX {
            return None;
        }
        Some(bytes.start + inside.start as usize..bytes.start + inside.end as usize)
    }
}
