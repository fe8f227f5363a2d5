//! `LineBreakTest.txt` and `GraphemeBreakTest.txt`.

use qari::text::{Break, ClusterKind, Direction, Options, Paragraph, cluster, wrap};

use crate::data;

/// Returns a test's text and the byte offsets of its breaks, the start left out.
fn parse(line: &str) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut breaks = Vec::new();
    for token in line.split_whitespace() {
        match token {
            "÷" if !text.is_empty() => breaks.push(text.len()),
            "÷" | "×" => {}
            code => text.push(data::scalar(code)),
        }
    }
    (text, breaks)
}

fn check_line_breaks(path: &str, want: usize) {
    let file = data::read(path);
    let mut cases = 0;
    for line in data::lines(&file) {
        let (text, breaks) = parse(line);
        assert_eq!(wrap::opportunities(&text), breaks, "{line}");
        // A paragraph has the same ones, wherever no cluster is cut.
        let paragraph = Paragraph::new(&text, Direction::Ltr, &[], Options::default());
        let ends = paragraph
            .clusters()
            .iter()
            .map(|cluster| (cluster.bytes.end as usize, cluster.brk));
        for (end, brk) in ends {
            assert_eq!(
                brk == Break::Allowed,
                breaks.contains(&end),
                "{line} at {end}"
            );
        }
        cases += 1;
    }
    assert_eq!(cases, want);
}

#[test]
fn line_break_test() {
    check_line_breaks("unicode/LineBreakTest_17.txt", 19_338);
}

#[test]
fn line_break_random_test() {
    check_line_breaks("unicode/LineBreakRandomTest_17-tenth.txt", 200);
}

fn check_graphemes(path: &str, want: usize) {
    let file = data::read(path);
    let mut cases = 0;
    for line in data::lines(&file) {
        let (text, breaks) = parse(line);
        let ours: Vec<usize> = cluster::graphemes(&text).map(|range| range.end).collect();
        assert_eq!(ours, breaks, "{line}");
        // A paragraph's clusters are these, but for lam-alef (none in the file) and clusters whose width terminals disagree on.
        let paragraph = Paragraph::new(&text, Direction::Ltr, &[], Options::default());
        let ends: Vec<usize> = paragraph
            .clusters()
            .iter()
            .map(|cluster| cluster.bytes.end as usize)
            .collect();
        for end in &breaks {
            assert!(ends.contains(end), "{line}: {ends:?}");
        }
        let cut = ends.iter().filter(|end| !breaks.contains(end));
        for end in cut {
            let index = paragraph.cluster_at(*end as u32).unwrap();
            let pair = &paragraph.clusters()[index - 1..=index];
            assert!(
                pair.iter()
                    .all(|cluster| cluster.kind != ClusterKind::Hidden),
                "{line}: {pair:?}"
            );
        }
        cases += 1;
    }
    assert_eq!(cases, want);
}

#[test]
fn grapheme_break_test() {
    check_graphemes("unicode/GraphemeBreakTest_17.txt", 766);
}

#[test]
fn grapheme_break_random_test() {
    check_graphemes("unicode/GraphemeBreakRandomTest_17.txt", 100);
}
