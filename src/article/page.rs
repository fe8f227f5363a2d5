//! A page as lines, and the stretch of it that holds the article.

use std::collections::HashMap;
use std::ops::Range;

use super::block::{Block, BlockKind};
use super::dateline::dateline;
use super::line::{End, Line};
use super::meta::{Meta, meta};
use super::sign::Sign;
use crate::text::split::pieces;

/// The lines of a page with something on them.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// In order.
    pub lines: Vec<Line<'a>>,
    /// What the lines near the top and the end say about the article, by index of line.
    pub metas: HashMap<usize, Meta>,
    /// Lines from the first paragraph of prose up to the last, where nothing is furniture but what says so itself.
    pub core: Range<usize>,
    /// Index of the line at which forms and rights begin, after which nothing of the article comes.
    pub tail: usize,
    /// Few paragraphs end in a full stop, so a line without one may be a paragraph.
    pub unpunctuated: bool,
}

/// Lines at both ends of a page that are read for names and dates.
pub(super) const EDGE: usize = 80;

impl<'a> Page<'a> {
    /// Cuts `text` into lines, with their blocks (all of kind body as yet). Cost: linear.
    pub fn new(text: &'a str) -> (Self, Vec<Block>) {
        let mut lines: Vec<Line<'a>> = Vec::new();
        let mut blocks = Vec::new();
        let (mut gap, mut open) = (false, false);
        for piece in pieces(text) {
            open &= piece.continues;
            let raw = text.get(piece.bytes.clone()).unwrap_or_default();
            let trimmed = raw.trim();
            if trimmed.is_empty() {
                gap |= !piece.continues;
                continue;
            }
            let start = piece.bytes.start + (raw.len() - raw.trim_start().len());
            match lines.last_mut() {
                Some(line) if open => line.extend(trimmed),
                _ => lines.push(Line::new(trimmed, start, blocks.len(), gap)),
            }
            blocks.push(Block {
                bytes: start..start + trimmed.len(),
                kind: BlockKind::Body,
                continues: open,
            });
            (gap, open) = (false, true);
        }
        let mut page = Self {
            lines,
            metas: HashMap::new(),
            core: 0..0,
            tail: 0,
            unpunctuated: false,
        };
        page.mastheads();
        page.measure();
        (page, blocks)
    }

    fn measure(&mut self) {
        let count = self.lines.len();
        for index in
            (0..count.min(EDGE)).chain(count.saturating_sub(EDGE).max(EDGE.min(count))..count)
        {
            let Some(line) = self.lines.get(index) else {
                continue;
            };
            if matches!(line.sign, Sign::None | Sign::Hint | Sign::Number)
                && let Some(meta) = meta(line.text, line.words)
            {
                self.metas.insert(index, meta);
            }
        }
        let prose: Vec<usize> = (0..count).filter(|&i| self.is_prose(i)).collect();
        let (mut first, mut last) = match (prose.first(), prose.last()) {
            (Some(&first), Some(&last)) => (first, last),
            _ => (count, count),
        };
        let stops = prose
            .iter()
            .filter_map(|&i| self.lines.get(i))
            .filter(|l| matches!(l.end, End::Stop | End::Mark | End::Dots))
            .count();
        self.unpunctuated = stops * 2 < prose.len();
        self.tail = self.find_tail();
        if let Some(&before) = prose.iter().rev().find(|&&i| i < self.tail) {
            last = before;
        }
        if prose.is_empty() {
            // No paragraph at all: a poem, a list, a flash of one line. The article is what comes before the page
            // begins to speak of other things.
            let mut texts = (0..count).filter(|&i| self.is_text(i));
            let title = texts.next().unwrap_or(count);
            first = texts.find(|i| !self.metas.contains_key(i)).unwrap_or(title);
            last = (first..count)
                .take_while(|&i| !self.lines.get(i).is_some_and(|l| l.sign.opens_tail()))
                .last()
                .unwrap_or(first);
        }
        self.core = first.min(count)..(last + 1).min(count);
    }

    /// Whether line `index` is a paragraph of prose and nothing a page says of itself.
    pub fn is_prose(&self, index: usize) -> bool {
        self.lines
            .get(index)
            .is_some_and(|l| l.sign == Sign::None && l.is_prose())
            && !self.is_sure_meta(index)
    }

    /// The name under «رئيس التحرير» belongs to it.
    fn mastheads(&mut self) {
        for index in 1..self.lines.len() {
            let (before, after) = self.lines.split_at_mut(index);
            if let (Some(label), Some(name)) = (before.last(), after.first_mut())
                && label.sign == Sign::Masthead
                && label.words <= 5
                && !label.text.contains(':')
                && name.sign == Sign::None
                && name.words <= 4
                && name.end == End::None
            {
                name.sign = Sign::Hint;
            }
        }
    }

    /// Makes the body begin after line `title`.
    pub fn begin_after(&mut self, title: usize) {
        let first = (title + 1..self.core.end).find(|&i| self.is_prose(i));
        self.core.start = first.unwrap_or(title + 1).min(self.core.end);
    }

    /// Whether line `index` says nothing but who, where and when.
    pub fn is_sure_meta(&self, index: usize) -> bool {
        self.metas.get(&index).is_some_and(|m| m.sure)
    }

    /// Whether line `index` is text as far as its words tell.
    fn is_text(&self, index: usize) -> bool {
        self.lines.get(index).is_some_and(|l| l.sign == Sign::None) && !self.is_sure_meta(index)
    }

    /// The first form or notice of rights after which little more than a twelfth of the prose comes.
    ///
    /// Teasers of other articles, a word about the site and what readers wrote come after it; when more does, the
    /// notice stands somewhere else than at the end and says nothing.
    fn find_tail(&self) -> usize {
        let letters = |i: usize| {
            if self.is_prose(i) {
                self.lines.get(i).map_or(0, |l| l.letters)
            } else {
                0
            }
        };
        let all: usize = (0..self.lines.len()).map(letters).sum();
        let mut before = 0;
        for (index, line) in self.lines.iter().enumerate() {
            let share = if line.sign == Sign::Form { 4 } else { 12 };
            if matches!(line.sign, Sign::Form | Sign::Legal)
                && before > 0
                && all.saturating_sub(before) * share <= before
            {
                return index;
            }
            before += letters(index);
        }
        self.lines.len()
    }

    /// Whether line `index` begins with a dateline.
    pub fn has_dateline(&self, index: usize) -> bool {
        self.lines
            .get(index)
            .is_some_and(|l| l.words >= 5 && dateline(l.text).is_some_and(|d| d.outlet.is_some()))
    }
}
