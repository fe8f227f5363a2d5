//! Strings written to break programs, laid out.

use qari::text::{Direction, Options, split};

use crate::data;
use crate::invariants;

#[test]
fn naughty_strings() {
    let strings: Vec<String> = serde_json::from_str(&data::read("blns/blns.json")).unwrap();
    assert!(strings.len() > 500);
    for text in &strings {
        for base in [Direction::Ltr, Direction::Rtl] {
            for piece in split::pieces(text) {
                for cols in [1, 7, 80] {
                    invariants::check(&text[piece.bytes.clone()], base, Options::default(), cols)
                        .unwrap();
                }
            }
        }
    }
}

#[test]
fn attacks() {
    let depth = "\u{202B}".repeat(125);
    let texts = [
        String::new(),
        "\0\u{1B}\u{7F}\u{9B}\u{FFFE}\u{10FFFF}".into(),
        // Embeddings to the limit and beyond, closed, unclosed and overclosed.
        format!("{depth}123"),
        format!("{depth}\u{202A}\u{2067}123\u{2069}\u{202C}"),
        "\u{2067}".repeat(300) + "א1" + &"\u{2069}".repeat(600),
        "\u{202C}\u{2069}".repeat(200),
        // A right-to-left override around code (Trojan source).
        "if admin\u{202E}\u{2066}// only\u{2069}\u{2066} {".into(),
        // Marks, joiners, tags and variation selectors without end.
        "\u{64E}".repeat(5_000),
        format!("a{}", "\u{489}".repeat(5_000)),
        format!("ل{}ا", "\u{651}".repeat(5_000)),
        format!("👨{}", "\u{200D}👩".repeat(2_000)),
        "\u{1F1E6}".repeat(2_001),
        format!("x{}", "\u{E0041}".repeat(2_000)),
        "ﷺ\u{FE0F}\u{20E3}".repeat(50),
        "ᄀ".repeat(2_000) + "ᅡᆨ",
        "क्".repeat(2_000) + "ष",
        "\u{600}\u{6DD}".repeat(500) + "12",
        "([{<«".repeat(400) + "א",
        "\t \t".repeat(500),
        "a\nb\r\nc\u{2029}د\u{1C}د".into(),
    ];
    for text in &texts {
        for base in [Direction::Ltr, Direction::Rtl] {
            for marks in [true, false] {
                for cols in [0, 1, 2, 40] {
                    invariants::check(text, base, Options { marks }, cols).unwrap();
                }
            }
        }
    }
}
