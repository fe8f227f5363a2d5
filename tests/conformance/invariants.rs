//! What holds for every text, direction and width.

use std::collections::HashSet;

use proptest::prelude::*;
use qari::text::{ClusterKind, Direction, Isolate, Options, Paragraph, Row, isolate, split, wrap};
use unicode_normalization::UnicodeNormalization;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

type Checked = Result<(), TestCaseError>;

/// Checks all of them on one paragraph.
pub fn check(text: &str, base: Direction, options: Options, cols: u16) -> Checked {
    let paragraph = Paragraph::plain(text, base, options);
    clusters_partition(text, &paragraph)?;
    symbols_are_safe(&paragraph)?;
    let lines = wrap::wrap(&paragraph, cols);
    let mut next = 0;
    let mut shown = HashSet::new();
    for (index, line) in lines.iter().enumerate() {
        // Lines partition the clusters.
        prop_assert_eq!(line.clusters.start, next);
        prop_assert!(line.clusters.end > next || lines.len() == 1);
        next = line.clusters.end;
        for cluster in line.clusters.clone() {
            prop_assert_eq!(wrap::line_at(&lines, cluster), index);
        }
        let row = Row::new(&paragraph, line);
        fits(&row, cols)?;
        is_permutation(&paragraph, line, &row)?;
        hit_and_spans(&row)?;
        shown.extend(row.cells.iter().map(|cell| cell.bytes.start));
    }
    prop_assert_eq!(next as usize, paragraph.clusters().len());
    // Nothing is lost: what no row shows has no cell or is a blank.
    for cluster in paragraph.clusters() {
        prop_assert!(shown.contains(&cluster.bytes.start) || cluster.hangs());
    }
    hit_and_spans(&Row::elided(text, base, cols, options))?;
    prop_assert!(Row::elided(text, base, cols, options).width <= cols);
    Ok(())
}

fn clusters_partition(text: &str, paragraph: &Paragraph) -> Checked {
    let mut at = 0;
    for (index, cluster) in paragraph.clusters().iter().enumerate() {
        prop_assert_eq!(cluster.bytes.start, at);
        prop_assert!(cluster.bytes.end > at);
        prop_assert!(text.is_char_boundary(cluster.bytes.end as usize));
        prop_assert_eq!(paragraph.cluster_at(at), Some(index));
        prop_assert_eq!(paragraph.cluster_at(cluster.bytes.end - 1), Some(index));
        at = cluster.bytes.end;
    }
    prop_assert_eq!(at as usize, text.len());
    prop_assert_eq!(paragraph.len() as usize, text.len());
    prop_assert_eq!(paragraph.cluster_at(at), None);
    Ok(())
}

/// A symbol is one base (or two that share two columns) and at most 8 marks; no control, no bidi control; 1 or 2 columns.
fn symbols_are_safe(paragraph: &Paragraph) -> Checked {
    for cluster in paragraph.clusters() {
        let glyph = cluster.glyph.as_str();
        if cluster.kind == ClusterKind::Hidden {
            prop_assert!(glyph.is_empty() && cluster.cells == 0);
            continue;
        }
        prop_assert!(matches!(cluster.cells, 1 | 2), "{:?}", cluster);
        prop_assert_eq!(glyph.width(), usize::from(cluster.cells), "{:?}", cluster);
        // Terminals that count characters one by one count the same.
        let single: usize = glyph.chars().map(|c| c.width().unwrap_or(9)).sum();
        prop_assert_eq!(single, usize::from(cluster.cells), "{:?}", cluster);
        let marks = glyph.chars().filter(|c| c.width() == Some(0)).count();
        prop_assert!(
            marks <= 8 && glyph.chars().count() - marks <= 2,
            "{:?}",
            cluster
        );
        prop_assert!(
            glyph.chars().next().unwrap().width() != Some(0),
            "{:?}",
            cluster
        );
        for c in glyph.chars() {
            let acts = c.is_control()
                || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
                || matches!(c, '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
                || c as u32 & 0xFFFE == 0xFFFE;
            prop_assert!(!acts, "{:?}", cluster);
        }
        prop_assert!(cluster.level <= 126);
    }
    Ok(())
}

fn fits(row: &Row, cols: u16) -> Checked {
    let sum: usize = row.cells.iter().map(|cell| usize::from(cell.cells)).sum();
    prop_assert_eq!(sum, usize::from(row.width));
    prop_assert!(
        row.width <= cols.max(1) || row.cells.len() == 1,
        "{:?} in {}",
        row,
        cols
    );
    Ok(())
}

/// The row is a permutation of its line's clusters, but those without cells and the blanks at the end.
fn is_permutation(paragraph: &Paragraph, line: &wrap::Line, row: &Row) -> Checked {
    let clusters = &paragraph.clusters()[line.clusters.start as usize..line.clusters.end as usize];
    let end = clusters
        .iter()
        .rposition(|cluster| !cluster.hangs())
        .map_or(0, |last| last + 1);
    let want: Vec<_> = clusters[..end]
        .iter()
        .filter(|c| c.cells > 0)
        .map(|c| c.bytes.clone())
        .collect();
    let mut got: Vec<_> = row.cells.iter().map(|cell| cell.bytes.clone()).collect();
    got.sort_by_key(|bytes| bytes.start);
    prop_assert_eq!(got, want);
    Ok(())
}

/// `hit` and `spans` are inverse.
fn hit_and_spans(row: &Row) -> Checked {
    for x in 0..row.width {
        let bytes = row.hit(x).unwrap();
        let spans = row.spans(bytes.clone());
        prop_assert_eq!(spans.len(), 1);
        prop_assert!(spans[0].contains(&x));
        for x in spans[0].clone() {
            prop_assert_eq!(row.hit(x), Some(bytes.clone()));
        }
    }
    prop_assert_eq!(row.hit(row.width), None);
    let bytes = row.cells.iter().map(|cell| cell.bytes.clone());
    let (Some(start), Some(end)) = (
        bytes.clone().map(|b| b.start).min(),
        bytes.map(|b| b.end).max(),
    ) else {
        return Ok(());
    };
    // Any range: the columns of its spans are the columns whose hit meets it.
    let third = (end - start) / 3;
    let range = start + third..end - third;
    let columns: Vec<u16> = row.spans(range.clone()).into_iter().flatten().collect();
    let want: Vec<u16> = (0..row.width)
        .filter(|x| {
            row.hit(*x)
                .is_some_and(|hit| hit.start < range.end && range.start < hit.end)
        })
        .collect();
    prop_assert_eq!(columns, want);
    Ok(())
}

/// Text of the kinds that meet in news, and of those that should not.
fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            4 => "[ابتثلامنويهةأإآءئؤى]{1,7}",
            2 => "[لا\u{64E}\u{651}\u{654}\u{34F}\u{640}]{1,6}",
            1 => "[پچژگکیہےڤڭڵںۀ]{1,4}",
            2 => "[a-zA-Z]{1,7}[+#]{0,2}",
            2 => "[0-9٠-٩۰-۹]{1,4}[-/.:,%$+]?",
            3 => " {1,2}",
            2 => "[\\[\\](){}<>«»\"'،؛؟!.:-]",
            1 => "[אבג\u{5B0}]{1,4}",
            1 => "[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{61C}\u{FEFF}\u{AD}]",
            1 => "[中文字あ한👍🏽❤\u{FE0F}\u{200D}👩\u{20E3}🇸🇾]{1,4}",
            1 => "[\u{0}-\u{1F}\u{7F}-\u{9F}\u{2028}\u{2029}\u{FFFE}]",
            1 => "[\u{300}-\u{310}\u{64B}-\u{65F}\u{6D6}-\u{6DC}]{1,12}",
            1 => "[\u{E01}\u{E32}\u{E33}\u{930}\u{94D}\u{937}\u{93F}\u{915}\u{600}\u{6DD}각ﷺ\u{3164}\u{1680}\u{3000}\u{A0}\t]{1,5}",
            1 => "\\PC{1,4}",
        ],
        0..24,
    )
    .prop_map(|parts| parts.concat())
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Ltr), Just(Direction::Rtl)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn hold(text in text(), base in direction(), marks: bool, cols in 0_u16..50) {
        check(&text, base, Options { marks }, cols)?;
    }

    /// Presentation forms folded back give the text: nothing is shown that is not there, nothing is left out.
    #[test]
    fn forms_fold_back_to_the_text(
        text in "([ابتثجلامنويهةأإآءئؤىپچژگکیہےڤڭڵںۀ]|[\u{64B}-\u{655}\u{670}]|[ a-z0-9،.«])\
                 {0,60}",
    ) {
        let paragraph = Paragraph::plain(&text, Direction::Rtl, Options::default());
        for cluster in paragraph.clusters() {
            let source = &text[cluster.bytes.start as usize..cluster.bytes.end as usize];
            if source.chars().filter(|c| c.width() == Some(0)).count() > 6 {
                continue;
            }
            // A mark at the start of the paragraph stands on a circle; the marks of a lam stand behind its alef.
            let sorted = |text: &str| {
                let mut chars: Vec<char> = text.nfkd().filter(|c| *c != '\u{25CC}').collect();
                chars.sort_unstable();
                chars
            };
            prop_assert_eq!(sorted(&cluster.glyph), sorted(source), "{:?}", cluster);
        }
    }

    /// Nothing leaks from a paragraph into the next.
    #[test]
    fn paragraphs_stand_alone(a in text(), b in text(), base in direction()) {
        let both = format!("{a}\n{b}");
        let laid = |text: &str| -> Vec<Paragraph> {
            split::pieces(text)
                .iter()
                .map(|piece| Paragraph::plain(&text[piece.bytes.clone()], base, Options::default()))
                .collect()
        };
        let mut apart = laid(&a);
        // A line end after an empty text or after a line end is a line of its own.
        let ended = split::pieces(&a).last().is_none_or(|piece| piece.bytes.end < a.len());
        let swallowed = a.ends_with('\r');
        if ended && !swallowed {
            apart.push(Paragraph::plain("", base, Options::default()));
        }
        apart.extend(laid(&b));
        prop_assert_eq!(laid(&both), apart);
    }

    /// Levels and forms are the paragraph's: a cell is the same in lines of any width, but a blank at the end of one.
    #[test]
    fn wrapping_changes_no_level_and_no_form(text in text(), base in direction(), a in 1_u16..40, b in 1_u16..40) {
        let paragraph = Paragraph::plain(&text, base, Options::default());
        let cells = |cols: u16| {
            let rows = wrap::wrap(&paragraph, cols).into_iter().map(|line| Row::new(&paragraph, &line));
            rows.flat_map(|row| row.cells)
                .map(|cell| (cell.bytes.start, cell))
                .collect::<std::collections::BTreeMap<_, _>>()
        };
        let (a, b) = (cells(a), cells(b));
        for (start, cell) in &a {
            prop_assert!(b.get(start).is_none_or(|other| other == cell));
        }
    }

    /// A token that may not be broken is on one line wherever it fits into one.
    #[test]
    fn telephone_numbers_stay_whole(before in "[ابت ]{0,20}", cols in 20_u16..40) {
        let text = format!("{before} +90 212 555 12 34 ثم");
        let paragraph = Paragraph::plain(&text, Direction::Rtl, Options::default());
        let phone = isolate::find(&text).pop().unwrap().bytes;
        let lines = wrap::wrap(&paragraph, cols);
        let holding = lines.iter().filter(|line| {
            let bytes = line.bytes(&paragraph);
            bytes.start < phone.end && phone.start < bytes.end
        });
        prop_assert_eq!(holding.count(), 1);
    }

    /// No list of isolates, however wrong, does harm.
    #[test]
    fn any_isolates(text in text(), ranges in proptest::collection::vec((0_u32..80, 0_u32..80), 0..6)) {
        let isolates: Vec<Isolate> = ranges.into_iter().map(|(start, end)| Isolate::ltr(start..end)).collect();
        let paragraph = Paragraph::new(&text, Direction::Rtl, &isolates, Options::default());
        clusters_partition(&text, &paragraph)?;
    }
}
