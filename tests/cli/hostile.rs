//! Text that means harm.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;

use super::*;

#[test]
fn no_control_of_an_article_comes_out() {
    // Every control and bidi control, in title, byline, names, numbers and between paragraphs.
    let all: String = ('\0'..='\u{9f}')
        .filter(|c| c.is_control())
        .chain("\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}".chars())
        .chain("\u{feff}\u{e0001}\u{e0041}\u{fffe}\u{ffff}".chars())
        .collect();
    // The comment form comes last: what follows one is a comment.
    let (article, form) = ARTICLE.split_once("اترك").unwrap();
    let mut text = article
        .replace("الخطيب", "الخط\u{1b}[31mيب \u{202e}")
        .replace("300", "3\u{9b}00\u{2067}");
    for c in all.chars() {
        write!(
            text,
            "\nقالت الوزيرة سلمى{c}الخطيب في عمّان{c} إن 20{c}% من 5{c} ملايين دولار\x1b]0;x\x07 {c}\n"
        )
        .unwrap();
    }
    text.push_str(&"\u{202e}\u{2066}".repeat(200));
    write!(text, "\nا{}ب", "\u{64e}".repeat(1000)).unwrap();
    write!(text, "\nاترك{form}").unwrap();
    let root = folder(&[("a\u{1b}[7m\u{202e}.txt", text.as_bytes())]);
    let path = root.path().to_str().unwrap();
    for args in [
        &["print", path][..],
        &["print", "--all", "--width", "7", path],
        &["print", "--all", "--logical", path],
        &["print", "--all", "--color", "always", path],
        &["print", "--all", "--color", "always", "--logical", path],
        &["entities", path],
        &["entities", "--format", "json", path],
        &["entities", "--format", "jsonl", path],
        &["entities", "--format", "csv", path],
    ] {
        let out = qari(args).good();
        assert_eq!(acting(&without_colors(&out)), BTreeSet::new(), "{args:?}");
        assert!(out.chars().count() > 1000, "{args:?}");
    }
    let jsonl = qari(&["entities", "--format", "jsonl", path]).good();
    assert!(check_slices(&jsonl, &text) > 20);
}

/// Only the slices: lines of hostile text end in more ways than one. Returns the number of mentions.
fn check_slices(line: &str, text: &str) -> usize {
    let record: Value = serde_json::from_str(line).unwrap();
    let mentions = record["mentions"].as_array().unwrap();
    for mention in mentions {
        let number = |key: &str| usize::try_from(mention[key].as_u64().unwrap()).unwrap();
        assert_eq!(
            mention["text"],
            text[number("byte_start")..number("byte_end")]
        );
    }
    mentions.len()
}

#[test]
fn odd_texts_are_printed_not_panicked_over() {
    for text in [
        "a",
        "\u{64e}",
        "\u{64e}\u{64e}\n\u{301}",
        "\u{202e}",
        "\0 a long enough text",
        "لا",
        ".",
        "-\n-\n-",
        "٪",
        "http://",
        "\u{200d}\u{200d}",
        "👨‍👩‍👧‍👦 🇵🇸",
        "\u{fdfd}\u{fdfa}",
        "ـــــــــ",
        "\r\r\r\n\n\rx",
    ] {
        for args in [
            &["print", "--width", "1", "-"][..],
            &["print", "--all", "--logical", "-"],
            &["print", "--color", "always", "-"],
            &["entities", "-"],
        ] {
            let done = qari_with(args, text.as_bytes(), &[]);
            assert_eq!(
                (done.status, done.err.as_str()),
                (Some(0), ""),
                "{args:?} {text:?}"
            );
            assert_eq!(
                acting(&without_colors(&done.out)),
                BTreeSet::new(),
                "{args:?} {text:?}"
            );
        }
    }
}
