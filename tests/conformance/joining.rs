//! Joining types against `DerivedJoiningType.txt` and `ArabicShaping.txt`, and forms against the types.

use qari::text::joining::{self, Joined, JoiningType};

use crate::data;

fn joining_type(name: &str) -> JoiningType {
    match name {
        "C" => JoiningType::JoinCausing,
        "D" => JoiningType::DualJoining,
        "L" => JoiningType::LeftJoining,
        "R" => JoiningType::RightJoining,
        "T" => JoiningType::Transparent,
        "U" => JoiningType::NonJoining,
        other => panic!("joining type {other}"),
    }
}

#[test]
fn derived_joining_type() {
    let file = data::read("unicode/DerivedJoiningType.txt");
    let mut letters = 0;
    let mut changed: Vec<String> = Vec::new();
    for line in data::lines(&file) {
        let (codes, name) = line.split_once(';').unwrap();
        let (first, last) = codes
            .trim()
            .split_once("..")
            .unwrap_or((codes.trim(), codes.trim()));
        for c in data::scalar(first)..=data::scalar(last) {
            if joining::joining_type(c) != joining_type(name.trim()) {
                changed.push(format!("{:04X}", c as u32));
            }
            letters += 1;
        }
    }
    assert!(letters > 2_900, "{letters}");
    // Unicode 16 made this one a spacing mark, which is not transparent.
    assert_eq!(changed, ["1171E"]);
}

#[test]
fn arabic_shaping() {
    let file = data::read("unicode/ArabicShaping.txt");
    let mut letters = 0;
    for line in data::lines(&file) {
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        let (letter, kind) = (data::scalar(fields[0]), joining_type(fields[2]));
        assert_eq!(joining::joining_type(letter), kind, "{line}");
        check_forms(letter, kind);
        letters += 1;
    }
    assert!(letters > 800, "{letters}");
}

/// A letter between two beh joins to the one, the other or both as its type says, and is shown in such a form.
fn check_forms(letter: char, kind: JoiningType) {
    let text: String = ['ب', letter, 'ب'].iter().collect();
    let joins = joining::joins(&text, &vec![1; text.len()]);
    let (right, left) = match kind {
        JoiningType::DualJoining | JoiningType::JoinCausing => (true, true),
        JoiningType::RightJoining => (true, false),
        JoiningType::LeftJoining => (false, true),
        _ => (false, false),
    };
    assert_eq!(joins[1], Joined { left, right }, "{:04X}", letter as u32);
    if kind == JoiningType::Transparent {
        assert!(joins[0].left && joins[2].right, "{:04X}", letter as u32);
    } else {
        assert_eq!(
            (joins[0].left, joins[2].right),
            (right, left),
            "{:04X}",
            letter as u32
        );
    }
    let shaped = joining::shaped(letter, joins[1]);
    if shaped != letter {
        // Forms stand in the order isolated, final, initial, medial; only alef maksura's are in two places.
        let first = joining::shaped(letter, Joined::default()) as u32;
        let wanted = first + u32::from(right) + 2 * u32::from(left);
        assert!(
            shaped as u32 == wanted || letter == '\u{649}',
            "{:04X}",
            letter as u32
        );
    }
}
