//! Reads the pages in `tests/data/pages` and compares every line with what it should be.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use qari::article::{Article, BlockKind, Hints};
use qari::text::Direction;

/// A page with its expected reading.
#[derive(Default)]
struct Page {
    text: String,
    outlet: Option<String>,
    byline: Option<String>,
    published: Option<String>,
    borrowed: bool,
    ltr: bool,
    /// Letter and words of every line that is not blank.
    lines: Vec<(char, String)>,
}

fn parse(source: &str) -> Page {
    let (head, body) = source.split_once("---\n").unwrap();
    let mut page = Page::default();
    let mut end = "\n";
    for line in head.lines() {
        let (key, value) = line.split_once(" = ").unwrap();
        match key {
            "outlet" => page.outlet = Some(value.to_owned()),
            "byline" => page.byline = Some(value.to_owned()),
            "published" => page.published = Some(value.to_owned()),
            "borrowed" => page.borrowed = value == "yes",
            "direction" => page.ltr = value == "ltr",
            "ends" => end = "\r\n",
            _ => panic!("{key}"),
        }
    }
    for line in body.lines() {
        if let Some((letter, text)) = line.split_once('|') {
            page.lines
                .push((letter.chars().next().unwrap(), text.to_owned()));
            page.text.push_str(text);
        }
        page.text.push_str(end);
    }
    page
}

fn letter(kind: BlockKind) -> char {
    match kind {
        BlockKind::Title => 'T',
        BlockKind::Meta => 'M',
        BlockKind::Heading => 'H',
        BlockKind::Body => 'B',
        BlockKind::Caption => 'C',
        BlockKind::Furniture => 'F',
    }
}

/// Writes what differs between the page's expected reading and ours.
fn differences(name: &str, page: &Page) -> String {
    let article = Article::read(
        &page.text,
        &Hints {
            name: name.to_owned(),
            day: None,
        },
    );
    let mut out = String::new();
    let mut field = |what: &str, expected: Option<&str>, got: Option<&str>| {
        if expected != got {
            writeln!(out, "{name}: {what}: expected {expected:?}, read {got:?}").unwrap();
        }
    };
    field(
        "outlet",
        page.outlet.as_deref(),
        article.outlet.as_ref().map(|f| f.text.as_str()),
    );
    field(
        "byline",
        page.byline.as_deref(),
        article.byline.as_ref().map(|f| f.text.as_str()),
    );
    field(
        "published",
        page.published.as_deref(),
        article
            .published
            .as_ref()
            .map(qari::article::Published::iso)
            .as_deref(),
    );
    let title = page
        .lines
        .iter()
        .find(|(letter, _)| *letter == 'T')
        .map(|(_, text)| text.replace(['\u{200E}', '\u{200F}'], ""));
    if !page.borrowed {
        field("title", title.as_deref(), Some(&article.title.text));
    }
    if article.title.borrowed != page.borrowed || (article.direction == Direction::Ltr) != page.ltr
    {
        writeln!(
            out,
            "{name}: borrowed {}, direction {:?}",
            article.title.borrowed, article.direction
        )
        .unwrap();
    }
    assert_eq!(article.blocks.len(), page.lines.len(), "{name}: blocks");
    for (block, (expected, text)) in article.blocks.iter().zip(&page.lines) {
        assert_eq!(&page.text[block.bytes.clone()], text.trim(), "{name}");
        if letter(block.kind) != *expected && *expected != '?' {
            writeln!(
                out,
                "{name}: {expected} read as {}: {text}",
                letter(block.kind)
            )
            .unwrap();
        }
    }
    out
}

#[test]
fn every_page_is_read_as_it_should_be() {
    let mut pages: Vec<_> =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e == "txt"))
            .collect();
    pages.sort();
    assert!(pages.len() >= 25);
    let mut out = String::new();
    for path in pages {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        out += &differences(&name, &parse(&fs::read_to_string(&path).unwrap()));
    }
    assert!(out.is_empty(), "\n{out}");
}
