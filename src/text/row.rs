//! A row: the cells of one line in visual order, and the way between cells and bytes.

use std::ops::Range;

use compact_str::CompactString;

use super::{Cluster, Direction, Line, Options, Paragraph, bidi};

/// One shown cluster in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is written: one base and its marks, mirrored where the level is odd.
    pub symbol: CompactString,
    /// Columns: 1 or 2.
    pub cells: u8,
    /// Bytes of the paragraph that it shows.
    pub bytes: Range<u32>,
    /// Embedding level (odd: right to left).
    pub level: u8,
}

/// The cells of one line from left to right; hanging blanks at the line's end are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Cells in visual order, left to right.
    pub cells: Vec<Cell>,
    /// Columns in all.
    pub width: u16,
    /// Base direction: which edge the row starts from.
    pub base: Direction,
}

/// A stretch of columns, left to right, relative to the row's left end.
pub type Stretch = Range<u16>;

/// What stands for text that is left out.
const ELLIPSIS: CompactString = CompactString::const_new("…");

impl Row {
    /// Orders, mirrors and returns the cells of `line` (UAX #9 L1–L4). Cost: linear in the line.
    #[must_use]
    pub fn new(paragraph: &Paragraph, line: &Line) -> Self {
        let clusters = line.clusters.start as usize..line.clusters.end as usize;
        let clusters = paragraph.clusters.get(clusters).unwrap_or_default();
        Self::from_clusters(without_hanging(clusters), paragraph.base)
    }

    /// Returns a text as one row, however long, its blanks at the end included (no line ends there).
    ///
    /// Columns past `u16::MAX` are left out.
    #[must_use]
    pub fn of(text: &str, base: Direction, options: Options) -> Self {
        Self::from_clusters(&Paragraph::plain(text, base, options).clusters, base)
    }

    /// Returns a text as one row of at most `cols` columns, elided with «…» at the *end of the text*
    /// (its left edge when right to left). The «…» stands for the bytes that are not shown.
    #[must_use]
    pub fn elided(text: &str, base: Direction, cols: u16, options: Options) -> Self {
        let paragraph = Paragraph::plain(seen(text, cols), base, options);
        let all = without_hanging(&paragraph.clusters);
        let whole = paragraph.len() as usize == text.len();
        if whole && columns(all) <= usize::from(cols) {
            return Self::from_clusters(all, base);
        }
        if cols == 0 {
            return Self {
                base,
                ..Self::default()
            };
        }
        let mut room = usize::from(cols) - 1;
        let fitting = all.iter().take_while(|cluster| {
            let fits = usize::from(cluster.cells) <= room;
            room -= if fits { usize::from(cluster.cells) } else { 0 };
            fits
        });
        let kept = without_hanging(all.get(..fitting.count()).unwrap_or_default());
        let mut row = Self::from_clusters(kept, base);
        let ellipsis = Cell {
            symbol: ELLIPSIS,
            cells: 1,
            bytes: kept.last().map_or(0, |cluster| cluster.bytes.end)
                ..u32::try_from(text.len()).unwrap_or(u32::MAX),
            level: base.level(),
        };
        let place = if base.is_rtl() { 0 } else { row.cells.len() };
        row.cells.insert(place, ellipsis);
        row.width += 1;
        row
    }

    /// Orders and mirrors clusters that fill a line.
    fn from_clusters(clusters: &[Cluster], base: Direction) -> Self {
        let clusters = fitting(clusters);
        let levels = bidi::line_levels(clusters, base);
        let mut row = Self {
            cells: Vec::with_capacity(clusters.len()),
            width: columns(clusters) as u16,
            base,
        };
        for index in bidi::line_order(clusters, base) {
            let index = index as usize;
            if let (Some(cluster), Some(level)) = (clusters.get(index), levels.get(index))
                && cluster.cells > 0
            {
                row.cells.push(Cell {
                    symbol: mirrored(&cluster.glyph, *level),
                    cells: cluster.cells,
                    bytes: cluster.bytes.clone(),
                    level: *level,
                });
            }
        }
        row
    }

    /// Returns the bytes shown at column `x` (from the row's left end); `None` beside the row. Cost: linear.
    #[must_use]
    pub fn hit(&self, x: u16) -> Option<Range<u32>> {
        self.placed()
            .find(|(columns, _)| columns.contains(&x))
            .map(|(_, cell)| cell.bytes.clone())
    }

    /// Returns the stretches of columns that show any of `bytes`, left to right, touching ones joined. Cost: linear.
    #[must_use]
    pub fn spans(&self, bytes: Range<u32>) -> Vec<Stretch> {
        let mut spans: Vec<Stretch> = Vec::new();
        for (columns, cell) in self.placed() {
            if cell.bytes.start.max(bytes.start) >= cell.bytes.end.min(bytes.end) {
                continue;
            }
            match spans.last_mut() {
                Some(last) if last.end == columns.start => last.end = columns.end,
                _ => spans.push(columns),
            }
        }
        spans
    }

    /// Returns the cells with their columns, left to right.
    pub fn placed(&self) -> impl Iterator<Item = (Stretch, &Cell)> {
        let mut x = 0_u16;
        self.cells.iter().map(move |cell| {
            let start = x;
            x = x.saturating_add(u16::from(cell.cells));
            (start..x, cell)
        })
    }

    /// The row as a string of its symbols, for pipes and tests.
    #[must_use]
    pub fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.symbol.as_str()).collect()
    }
}

/// Returns as much of `text` as can matter for a row of `cols` columns, so that a title of megabytes costs nothing.
fn seen(text: &str, cols: u16) -> &str {
    let most = 1024 + usize::from(cols) * 64;
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

/// Returns the clusters without those that hang at the end.
fn without_hanging(clusters: &[Cluster]) -> &[Cluster] {
    let end = clusters.iter().rposition(|cluster| !cluster.hangs());
    clusters
        .get(..end.map_or(0, |end| end + 1))
        .unwrap_or_default()
}

/// Returns the first clusters, as many as columns can be counted of.
fn fitting(clusters: &[Cluster]) -> &[Cluster] {
    let mut columns = 0_usize;
    let end = clusters.iter().position(|cluster| {
        columns += usize::from(cluster.cells);
        columns > usize::from(u16::MAX)
    });
    clusters
        .get(..end.unwrap_or(clusters.len()))
        .unwrap_or_default()
}

fn columns(clusters: &[Cluster]) -> usize {
    clusters
        .iter()
        .map(|cluster| usize::from(cluster.cells))
        .sum()
}

/// Returns a glyph as it is drawn at `level`: its base mirrored where that is odd (L4).
fn mirrored(glyph: &CompactString, level: u8) -> CompactString {
    let mut chars = glyph.chars();
    match chars.next() {
        Some(base) if level % 2 == 1 && bidi::mirrored(base) != base => {
            let mut symbol = CompactString::const_new("");
            symbol.push(bidi::mirrored(base));
            symbol.push_str(chars.as_str());
            symbol
        }
        _ => glyph.clone(),
    }
}

#[cfg(test)]
mod tests;
