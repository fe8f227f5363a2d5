//! `BidiTest.txt` and `BidiCharacterTest.txt` through paragraphs, lines and rows.

use qari::text::{Direction, Line, Options, Paragraph, Row, bidi, split};

use crate::data;

/// What a case expects: a level for every character that has one, and the visual order of those.
struct Expected {
    levels: Vec<Option<u8>>,
    order: Vec<usize>,
}

/// Checks one case: `text` as one paragraph on one line.
fn check(text: &str, base: Direction, expected: &Expected) {
    let context = || format!("{:?} in {base:?}", text.escape_unicode().to_string());
    let pieces = split::pieces(text);
    assert_eq!(pieces.len(), 1, "{}", context());
    let piece = &text[pieces[0].bytes.clone()];
    let paragraph = Paragraph::new(piece, base, &[], Options::default());
    let clusters = paragraph.clusters();
    let line = Line {
        clusters: 0..clusters.len() as u32,
    };

    // The cluster that each character of the file is in, and whether it is the first of it that has a level.
    let mut places: Vec<Option<(usize, bool)>> = Vec::new();
    for ((at, _), level) in text.char_indices().zip(&expected.levels) {
        let cluster = paragraph.cluster_at(at as u32).filter(|_| level.is_some());
        let begins = cluster.is_some()
            && places
                .iter()
                .flatten()
                .all(|(seen, _)| Some(*seen) != cluster);
        places.push(cluster.map(|cluster| (cluster, begins)));
    }

    let levels = bidi::line_levels(clusters, base);
    for (place, level) in places.iter().zip(&expected.levels) {
        if let (Some((cluster, _)), Some(level)) = (place, level)
            && clusters[*cluster].cells > 0
        {
            assert_eq!(levels[*cluster], *level, "levels {}", context());
        }
    }

    let first = |index: &usize| {
        places[*index]
            .filter(|(_, begins)| *begins)
            .map(|(cluster, _)| cluster)
    };
    let wanted: Vec<usize> = expected.order.iter().filter_map(first).collect();
    let order = bidi::order(&levels)
        .into_iter()
        .map(|cluster| cluster as usize);
    let order: Vec<usize> = order.filter(|cluster| wanted.contains(cluster)).collect();
    assert_eq!(order, wanted, "order {}", context());

    // The row leaves out what has no cell and the blanks at the end.
    let end = clusters
        .iter()
        .rposition(|cluster| !cluster.hangs())
        .map_or(0, |last| last + 1);
    let shown = wanted
        .iter()
        .filter(|cluster| **cluster < end && clusters[**cluster].cells > 0);
    let shown: Vec<u32> = shown
        .map(|cluster| clusters[*cluster].bytes.start)
        .collect();
    let row = Row::new(&paragraph, &line);
    let cells: Vec<u32> = row.cells.iter().map(|cell| cell.bytes.start).collect();
    assert_eq!(cells, shown, "row {}", context());
}

/// A character of a bidi class that shapes nothing, joins nothing and begins a cluster (but NSM).
fn of_class(class: &str) -> char {
    match class {
        "L" => 'a',
        "R" => '\u{5D0}',
        "AL" => '\u{62F}',
        "EN" => '1',
        "AN" => '\u{661}',
        "ES" => '+',
        "ET" => '$',
        "CS" => ',',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "NSM" => '\u{300}',
        "BN" => '\u{200B}',
        "LRE" => '\u{202A}',
        "RLE" => '\u{202B}',
        "PDF" => '\u{202C}',
        "LRO" => '\u{202D}',
        "RLO" => '\u{202E}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        other => panic!("class {other}"),
    }
}

fn levels(levels: &str) -> Vec<Option<u8>> {
    levels
        .split_whitespace()
        .map(|level| level.parse().ok())
        .collect()
}

fn indices(order: &str) -> Vec<usize> {
    order
        .split_whitespace()
        .map(|index| index.parse().unwrap())
        .collect()
}

#[test]
fn bidi_test() {
    let file = data::read("unicode/BidiTest.txt");
    let mut expected = Expected {
        levels: Vec::new(),
        order: Vec::new(),
    };
    let mut cases = 0;
    for line in data::lines(&file) {
        if let Some(given) = line.strip_prefix("@Levels:") {
            expected.levels = levels(given);
        } else if let Some(given) = line.strip_prefix("@Reorder:") {
            expected.order = indices(given);
        } else {
            let (classes, directions) = line.split_once(';').unwrap();
            let text: String = classes.split_whitespace().map(of_class).collect();
            let directions: u8 = directions.trim().parse().unwrap();
            let automatic = bidi::first_strong(&text).unwrap_or(Direction::Ltr);
            for (bit, base) in [(1, automatic), (2, Direction::Ltr), (4, Direction::Rtl)] {
                if directions & bit != 0 {
                    check(&text, base, &expected);
                    cases += 1;
                }
            }
        }
    }
    assert_eq!(cases, 770_241);
}

#[test]
fn bidi_character_test() {
    let file = data::read("unicode/BidiCharacterTest.txt");
    let mut cases = 0;
    for line in data::lines(&file) {
        let fields: Vec<&str> = line.split(';').collect();
        let text = data::text(fields[0]);
        let base = match fields[1] {
            "0" => Direction::Ltr,
            "1" => Direction::Rtl,
            _ => bidi::first_strong(&text).unwrap_or(Direction::Ltr),
        };
        assert_eq!(base.level().to_string(), fields[2], "{line}");
        let expected = Expected {
            levels: levels(fields[3]),
            order: indices(fields[4]),
        };
        check(&text, base, &expected);
        cases += 1;
    }
    assert_eq!(cases, 91_707);
}
