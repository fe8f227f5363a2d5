//! The smallest thing that is shown, coloured or selected.

mod build;
mod grapheme;
mod part;

use std::ops::Range;

use compact_str::CompactString;

pub(super) use build::build;
pub use grapheme::{Graphemes, graphemes};

/// A grapheme cluster, or a lam-alef pair, shaped.
///
/// A grapheme cluster that takes more than two columns (a conjunct of an Indic script, say) is several clusters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// Byte range in the paragraph. Clusters partition the paragraph.
    pub bytes: Range<u32>,
    /// What is written into its cell: one base, at most 8 marks; presentation form, not yet mirrored. Empty when `cells` is 0.
    ///
    /// Joined emoji show their first part and variation selectors are left out, since terminals disagree on
    /// the width of the whole; a mark without a base stands on U+25CC.
    pub glyph: CompactString,
    /// Columns it takes: 0 (hidden), 1 or 2.
    pub cells: u8,
    /// Embedding level by UAX #9, resolved once for the paragraph.
    pub level: u8,
    /// Level of the edge of an isolate that lies before it, where there is one ([`super::bidi::Levels::edges`]).
    pub edge: Option<u8>,
    /// Whether a line may end after it.
    pub brk: Break,
    /// What it is.
    pub kind: ClusterKind,
}

impl Cluster {
    /// Whether it is left out at the end of a line: a blank, or nothing at all.
    #[must_use]
    pub fn hangs(&self) -> bool {
        matches!(self.kind, ClusterKind::Space | ClusterKind::Hidden)
    }
}

/// A break opportunity after a cluster (UAX #14).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// No line may end here unless the word alone is wider than the line.
    Prohibited,
    /// A line may end here.
    Allowed,
}

/// What a cluster is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClusterKind {
    /// Letters, digits, punctuation.
    Text,
    /// A blank: hangs at the end of a line.
    Space,
    /// A control shown as a symbol.
    Control,
    /// Format characters: no cell.
    Hidden,
}

/// Marks shown on one base; the rest of them stay in the byte range.
pub const MOST_MARKS: usize = 8;
