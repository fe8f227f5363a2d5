//! A cluster being put together.

use compact_str::CompactString;
use unicode_normalization::char::{canonical_combining_class, compose};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{ClusterKind, MOST_MARKS};
use crate::text::joining::{self, Joined};

/// What a mark without a base is shown on.
const DOTTED_CIRCLE: char = '\u{25CC}';

/// One base, or two that share two columns (a flag, a letter with a spacing vowel), and their marks.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where its base stands: hidden characters may come first.
    pub(super) base_at: usize,
    /// The base as it stands in the text, composed with a hamza or madda that follows.
    pub(super) base: char,
    joined: Joined,
    /// What follows the base, shown.
    tail: CompactString,
    marks: usize,
    cells: usize,
    pub(super) kind: ClusterKind,
    /// Combining classes of the marks that stand between the base and the next one; `None`: something that ends composition.
    classes: Option<CompactClasses>,
    /// Whether a lam may take the alef that follows: nothing but marks behind it.
    pub(super) open: bool,
}

/// A set of canonical combining classes.
type CompactClasses = [u64; 4];

impl Part {
    pub(super) fn new(
        at: usize,
        base: char,
        joined: Joined,
        cells: usize,
        kind: ClusterKind,
    ) -> Self {
        Self {
            start: at,
            end: at,
            base_at: at,
            base,
            joined,
            tail: CompactString::const_new(""),
            marks: 0,
            cells,
            kind,
            classes: Some([0; 4]),
            open: true,
        }
    }

    /// A mark that has no base.
    pub(super) fn lone(start: usize, mark: char) -> Self {
        let mut part = Self::new(
            start,
            DOTTED_CIRCLE,
            Joined::default(),
            1,
            ClusterKind::Text,
        );
        part.mark(mark);
        part
    }

    /// A hidden character stands here: nothing composes across it, and only CGJ leaves lam-alef whole.
    pub(super) fn hidden(&mut self, c: char) {
        self.classes = None;
        self.open &= c == '\u{34F}';
    }

    /// Adds a mark: composed with the base where that gives a letter with forms of its own (ي with hamza: ئ).
    pub(super) fn mark(&mut self, mark: char) {
        if self.kind == ClusterKind::Space {
            self.kind = ClusterKind::Text;
        }
        let class = usize::from(canonical_combining_class(mark));
        self.open &= class != 0;
        if let Some(classes) = &mut self.classes
            && let Some(word) = classes.get_mut(class / 64)
        {
            let bit = 1 << (class % 64);
            let blocked = class == 0 || *word & bit != 0;
            if !blocked
                && matches!(mark, '\u{653}'..='\u{655}')
                && let Some(letter) = compose(self.base, mark)
                && joining::shaped(letter, self.joined) != letter
            {
                self.base = letter;
                return;
            }
            *word |= bit;
        }
        if self.marks < MOST_MARKS {
            self.marks += 1;
            self.tail.push(mark);
        }
    }

    /// Adds a second base if both fit into two columns, however a terminal counts them.
    pub(super) fn try_base(&mut self, base: char, cells: usize) -> bool {
        if self.cells + cells > 2 || self.kind != ClusterKind::Text {
            return false;
        }
        let length = self.tail.len();
        self.tail.push(base);
        if self.spelled().width() != self.cells + cells {
            self.tail.truncate(length);
            return false;
        }
        self.cells += cells;
        self.classes = None;
        self.open = false;
        true
    }

    /// Takes the alef that follows into a lam. Only where the two join.
    pub(super) fn try_alef(&mut self, alef: &Self) -> bool {
        let joins =
            self.open && joining::is_lam(self.base) && self.joined.left && alef.joined.right;
        let Some(ligature) = joining::lam_alef(alef.base, self.joined).filter(|_| joins) else {
            return false;
        };
        self.base = ligature;
        self.joined = Joined::default();
        self.end = alef.end;
        self.open = false;
        for mark in alef.tail.chars() {
            if self.marks < MOST_MARKS {
                self.marks += 1;
                self.tail.push(mark);
            }
        }
        true
    }

    /// Returns the glyph and its columns, which are 1 or 2.
    pub(super) fn glyph(&self) -> (CompactString, u8) {
        let glyph = self.spelled();
        if self.tail.is_empty() || glyph.width() == self.cells {
            return (glyph, self.cells as u8);
        }
        // Marks that change the width in one table and not in another are left out.
        let base = joining::shaped(self.base, self.joined);
        let cells = base.width().unwrap_or(0).clamp(1, 2);
        (
            CompactString::new(base.encode_utf8(&mut [0; 4])),
            cells as u8,
        )
    }

    fn spelled(&self) -> CompactString {
        let mut glyph = CompactString::const_new("");
        glyph.push(joining::shaped(self.base, self.joined));
        glyph.push_str(&self.tail);
        glyph
    }
}
