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
        let text = without_hanging(clusters).len();
        let mut levels: Vec<u8> = clusters.iter().map(|cluster| cluster.level).collect();
        // L1, item 4.
        levels
            .iter_mut()
            .skip(text)
            .for_each(|level| *level = base.level());
        let mut row = Self {
            cells: Vec::with_capacity(clusters.len()),
            width: columns(clusters) as u16,
            base,
        };
        for index in bidi::order(&levels) {
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
#[allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::panic,
    clippy::format_collect,
    clippy::single_range_in_vec_init
)]
mod tests {
    use super::*;
    use crate::text::wrap;

    fn rtl(text: &str) -> Row {
        Row::of(text, Direction::Rtl, Options::default())
    }

    /// Codes of a row, so that a terminal or an editor cannot turn the expected text round.
    fn codes(row: &Row) -> String {
        let codes = |cell: &Cell| {
            let codes: Vec<String> = cell
                .symbol
                .chars()
                .map(|c| format!("{:04X}", c as u32))
                .collect();
            codes.join("+")
        };
        row.cells.iter().map(codes).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn letters_join_and_lam_alef_is_one_cell() {
        assert_eq!(codes(&rtl("سلام")), "FEE1 FEFC FEB3");
        assert_eq!(codes(&rtl("لا")), "FEFB");
        assert_eq!(rtl("الأمن").width, 4);
        assert_eq!(codes(&rtl("لَّا")), "FEFB+064E+0651");
        assert_eq!(codes(&rtl("ل\u{200D}ا")), "FE8E FEDF");
        assert_eq!(codes(&rtl("ل\u{200C}ا")), "FE8D FEDD");
        assert_eq!(codes(&rtl("ل\u{34F}ا")), "FEFB");
        assert_eq!(codes(&rtl("لا\u{653}")), "FEF5");
        assert_eq!(codes(&rtl("بي\u{654}ت")), "FE96 FE8C FE91");
        assert_eq!(codes(&rtl("يَ\u{654}")), "FE89+064E");
        assert_eq!(codes(&rtl("ہ\u{654}")), "FBA6+0654");
        assert_eq!(codes(&rtl("الله")), "FEEA FEE0 FEDF FE8D");
    }

    #[test]
    fn marks_stay_on_their_base_and_lone_ones_get_one() {
        assert_eq!(codes(&rtl("بَ(")), "0029 FE8F+064E");
        assert_eq!(codes(&rtl("\u{64E}")), "25CC+064E");
        assert_eq!(codes(&rtl("\u{200F}\u{64E}ب")), "FE8F 25CC+064E");
        let row = rtl(&format!("ب{}", "\u{64E}".repeat(100)));
        assert_eq!(row.cells[0].symbol.chars().count(), 9);
        assert_eq!(row.cells[0].bytes, 0..202);
        let bare = Row::of("قَدْ", Direction::Rtl, Options { marks: false });
        assert_eq!(codes(&bare), "FEAA FED7");
        assert_eq!(bare.cells[1].bytes, 0..4);
    }

    #[test]
    fn nothing_that_acts_gets_out() {
        assert_eq!(
            codes(&rtl("\u{1B}[2J\u{202E}ب\u{9B}\u{2069}\u{FFFF}")),
            "0032 004A FFFD FFFD FE8F 005D 241B"
        );
        let hidden = rtl("\u{200B}\u{FEFF}\u{2067}");
        assert_eq!((hidden.width, hidden.cells.len()), (0, 0));
        assert_eq!(
            codes(&rtl("👨‍👩‍👧 👍🏽 ❤️ 1️⃣")),
            "0031+20E3 0020 2764 0020 1F44D 0020 1F468"
        );
    }

    #[test]
    fn elision_is_at_the_end_of_the_text() {
        let row = |cols| Row::elided("أعلن الرئيس", Direction::Rtl, cols, Options::default());
        assert_eq!(codes(&row(4)), "2026 FEE0 FECB FE83");
        // No blank before the ellipsis.
        assert_eq!(codes(&row(6)), "2026 FEE6 FEE0 FECB FE83");
        assert_eq!(row(11).width, 11);
        assert_eq!(row(11).text(), row(200).text());
        assert_eq!((row(0).width, row(1).text().as_str()), (0, "…"));
        assert_eq!(row(4).hit(0), Some(6..21));
        let row = Row::elided("Reuters", Direction::Ltr, 4, Options::default());
        assert_eq!(row.text(), "Reu…");
        let long = "كلمة ".repeat(100_000);
        let row = Row::elided(&long, Direction::Rtl, 20, Options::default());
        assert_eq!(
            (row.width, row.hit(0).unwrap().end),
            (20, long.len() as u32)
        );
    }

    #[test]
    fn hit_and_spans() {
        let row = rtl("في CNN أمس");
        assert_eq!(row.width, 10);
        assert_eq!(row.hit(9), Some(0..2));
        assert_eq!(row.hit(4), Some(5..6));
        assert_eq!(row.hit(10), None);
        assert_eq!(row.spans(5..8), [4..7]);
        // From inside the Latin word to inside the Arabic one: two stretches.
        assert_eq!(row.spans(6..11), [2..4, 5..7]);
        assert_eq!(row.spans(3..3), []);
        assert_eq!(row.spans(90..99), []);
    }

    #[test]
    fn blanks_hang_at_the_end_of_a_line_only() {
        let paragraph = Paragraph::plain("قال الرئيس ", Direction::Rtl, Options::default());
        let rows: Vec<String> = wrap::wrap(&paragraph, 4)
            .iter()
            .map(|line| codes(&Row::new(&paragraph, line)))
            .collect();
        assert_eq!(rows, ["FEDD FE8E FED7", "FE8B FEAE FEDF FE8D", "FEB2 FEF4"]);
        assert_eq!(rtl("ب ").width, 2);
    }

    #[test]
    fn tabs_and_blanks_take_the_level_of_the_paragraph() {
        assert_eq!(codes(&rtl("a \tb")), "0062 0020 0020 0061");
        assert_eq!(codes(&rtl("a  b")), "0061 0020 0020 0062");
    }
}
