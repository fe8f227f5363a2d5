//! Breaking a paragraph into lines (UAX #14), in logical order, by shaped widths.

use std::ops::Range;

use super::Paragraph;

/// A line: a range of a paragraph's clusters, in logical order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Clusters of the line; lines partition the clusters.
    pub clusters: Range<u32>,
}

/// Breaks `paragraph` greedily into lines of at most `cols` columns; blanks at the end of a line hang.
///
/// An empty paragraph is one empty line. A word wider than a line is cut between clusters. `cols` of 0 counts as 1.
/// Cost: linear in clusters.
#[must_use]
pub fn wrap(paragraph: &Paragraph, cols: u16) -> Vec<Line> {
    let _ = (paragraph, cols);
    todo!()
}
