//! Breaking a paragraph into lines (UAX #14), in logical order, by shaped widths.

mod opportunities;

use std::ops::Range;

pub use opportunities::opportunities;

use super::{Break, Paragraph};

/// A line: a range of a paragraph's clusters, in logical order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Clusters of the line; lines partition the clusters.
    pub clusters: Range<u32>,
}

impl Line {
    /// Returns the bytes of the paragraph that the line holds, its hanging blanks with them.
    #[must_use]
    pub fn bytes(&self, paragraph: &Paragraph) -> Range<u32> {
        let start = |cluster: u32| {
            let cluster = paragraph.clusters().get(cluster as usize);
            cluster.map_or(paragraph.len(), |cluster| cluster.bytes.start)
        };
        start(self.clusters.start)..start(self.clusters.end)
    }
}

/// Breaks `paragraph` greedily into lines of at most `cols` columns; blanks at the end of a line hang.
///
/// An empty paragraph is one empty line. A word wider than a line is cut between clusters. `cols` of 0 counts as 1.
/// Levels and letter forms do not change. Cost: linear in clusters.
#[must_use]
pub fn wrap(paragraph: &Paragraph, cols: u16) -> Vec<Line> {
    wrap_indented(paragraph, cols, cols)
}

/// Breaks like [`wrap`], with `first` columns for the first line and `rest` for those after it. Cost: linear in clusters.
#[must_use]
pub fn wrap_indented(paragraph: &Paragraph, first: u16, rest: u16) -> Vec<Line> {
    let (first, rest) = (usize::from(first.max(1)), usize::from(rest.max(1)));
    let mut lines = Vec::new();
    let mut start = 0_u32;
    // Columns since `start`, hanging ones included.
    let mut width = 0_usize;
    // The last opportunity behind `start`, and the columns up to it.
    let mut last: Option<(u32, usize)> = None;
    for (at, cluster) in (0_u32..).zip(paragraph.clusters()) {
        let cells = usize::from(cluster.cells);
        loop {
            let cols = if lines.is_empty() { first } else { rest };
            if cluster.hangs() || width + cells <= cols || start == at {
                break;
            }
            let (end, used) = last.take().unwrap_or((at, width));
            lines.push(Line {
                clusters: start..end,
            });
            start = end;
            width -= used;
        }
        width += cells;
        if cluster.brk == Break::Allowed {
            last = Some((at + 1, width));
        }
    }
    lines.push(Line {
        clusters: start..paragraph.clusters().len() as u32,
    });
    lines
}

/// Returns the index of the line that holds cluster `cluster`; the last line for anything beyond. Cost: logarithmic.
#[must_use]
pub fn line_at(lines: &[Line], cluster: u32) -> usize {
    lines
        .partition_point(|line| line.clusters.end <= cluster)
        .min(lines.len().saturating_sub(1))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use crate::text::{Direction, Options};

    fn paragraph(text: &str) -> Paragraph {
        Paragraph::plain(text, Direction::Rtl, Options::default())
    }

    /// The lines of a text, logical order, a bar between.
    fn lines(text: &str, first: u16, rest: u16) -> String {
        let paragraph = paragraph(text);
        let lines = wrap_indented(&paragraph, first, rest);
        let line = |line: &Line| {
            let bytes = line.bytes(&paragraph);
            text[bytes.start as usize..bytes.end as usize].to_owned()
        };
        lines.iter().map(line).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn greedy_with_hanging_blanks() {
        for (text, cols, want) in [
            ("", 5, ""),
            ("abc def ghi", 7, "abc def |ghi"),
            ("abc def ghi", 6, "abc |def |ghi"),
            ("abc   def", 3, "abc   |def"),
            ("abcdefg hi", 3, "abc|def|g |hi"),
            ("abc", 0, "a|b|c"),
            ("    abc", 2, "    |ab|c"),
            ("中文", 1, "中|文"),
            ("中文", 3, "中|文"),
            // Lam-alef is one column and is not cut; no blank begins a line.
            ("الآلات", 3, "الآلا|ت"),
            ("لالالا", 1, "لا|لا|لا"),
            ("قال بايدن، أمس", 6, "قال |بايدن، |أمس"),
            // A telephone number is cut only where it must be.
            ("رقم +90 212 555", 12, "رقم |+90 212 555"),
            ("+90 212 555", 5, "+90 2|12 55|5"),
        ] {
            assert_eq!(lines(text, cols, cols), want, "{text} {cols}");
        }
    }

    #[test]
    fn the_first_line_may_be_shorter() {
        assert_eq!(lines("abc def ghi jkl", 3, 7), "abc |def ghi |jkl");
        assert_eq!(lines("abcdef", 2, 4), "ab|cdef");
    }

    #[test]
    fn lines_by_cluster() {
        let paragraph = paragraph("abc def");
        let lines = wrap(&paragraph, 3);
        assert_eq!(
            [0, 3, 4, 6, 7, 99].map(|cluster| line_at(&lines, cluster)),
            [0, 0, 1, 1, 1, 1]
        );
        assert_eq!(line_at(&[], 3), 0);
        assert_eq!(paragraph.cluster_at(4), Some(4));
        assert_eq!(paragraph.cluster_at(7), None);
    }
}
