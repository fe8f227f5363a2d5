//! The smallest thing that is shown, coloured or selected.

use std::ops::Range;

use compact_str::CompactString;

/// A grapheme cluster, or a lam-alef pair, shaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// Byte range in the paragraph. Clusters partition the paragraph.
    pub bytes: Range<u32>,
    /// What is written into its cell: one base, at most 8 marks; presentation form, not yet mirrored. Empty when `cells` is 0.
    pub glyph: CompactString,
    /// Columns it takes: 0 (hidden), 1 or 2.
    pub cells: u8,
    /// Embedding level by UAX #9, resolved once for the paragraph.
    pub level: u8,
    /// Whether a line may end after it.
    pub brk: Break,
    /// What it is.
    pub kind: ClusterKind,
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
