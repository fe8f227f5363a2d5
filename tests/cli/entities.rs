//! `qari entities`: every format, against the text that it is about.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use super::*;

/// The objects of JSON Lines.
pub fn records(jsonl: &str) -> Vec<Value> {
    jsonl
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Checks an article's object against the text that it is about; returns its mentions.
#[track_caller]
fn check(line: &str, text: &str) -> Vec<Value> {
    let record: Value = serde_json::from_str(line).unwrap();
    let keys = ["path", "title", "outlet", "byline", "published", "mentions"];
    assert_order(line, &keys);
    assert_eq!(record.as_object().unwrap().len(), keys.len());
    assert!(!record["title"].as_str().unwrap().is_empty());
    let chars: Vec<char> = text.chars().collect();
    let mentions = record["mentions"].as_array().unwrap().clone();
    let mut last = 0;
    for mention in &mentions {
        let number = |key: &str| usize::try_from(mention[key].as_u64().unwrap()).unwrap();
        let slice: String = chars[number("start")..number("end")].iter().collect();
        assert_eq!(mention["text"], Value::from(slice.as_str()));
        assert_eq!(&text[number("byte_start")..number("byte_end")], slice);
        assert_eq!(
            number("line"),
            1 + text[..number("byte_start")].matches('\n').count()
        );
        assert!(
            !slice.is_empty() && number("byte_start") >= last,
            "{mention}"
        );
        last = number("byte_end");
        let kind = mention["kind"].as_str().unwrap();
        assert!(
            [
                "PER", "LOC", "ORG", "MISC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"
            ]
            .contains(&kind)
        );
        assert!(!mention["entity"].as_str().unwrap().is_empty(), "{mention}");
        match &mention["value"] {
            Value::Null => {}
            Value::String(_) => assert!(["DATE", "TIME"].contains(&kind), "{mention}"),
            Value::Number(_) => assert!(["PERCENT", "QUANTITY"].contains(&kind), "{mention}"),
            Value::Object(money) => {
                assert_eq!(money.keys().collect::<Vec<_>>(), ["amount", "currency"]);
                assert_eq!(kind, "MONEY");
            }
            value => panic!("{value}"),
        }
        let furniture = mention.get("furniture");
        assert!(
            furniture.is_none() || furniture == Some(&Value::Bool(true)),
            "{mention}"
        );
    }
    mentions
}

/// The keys stand in this order in a line of JSON.
fn assert_order(line: &str, keys: &[&str]) {
    let places: Vec<_> = keys
        .iter()
        .map(|key| line.find(&format!("\"{key}\":")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{keys:?} in {line}");
}

#[test]
fn mentions_are_slices_of_the_text_as_it_is() {
    let jsonl = qari(&["entities", "--format", "jsonl"]).good();
    let texts: Vec<String> = seeds()
        .iter()
        .map(|seed| fs::read_to_string(seed).unwrap())
        .collect();
    assert_eq!(jsonl.lines().count(), 5);
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    for (line, text) in jsonl.lines().zip(&texts) {
        let mentions = check(line, text);
        assert!(mentions.len() > 20);
        let of_article: BTreeSet<_> = mentions
            .iter()
            .map(|m| m["entity"].as_str().unwrap())
            .collect();
        for id in of_article {
            *ids.entry(id.to_owned()).or_default() += 1;
        }
    }
    assert!(
        ids.values().any(|&articles| articles == 5),
        "no entity is in all five: {ids:?}"
    );
    assert_order(
        jsonl.lines().next().unwrap(),
        &[
            "mentions",
            "start",
            "end",
            "byte_start",
            "byte_end",
            "line",
            "text",
            "kind",
            "entity",
            "value",
        ],
    );
}

#[test]
fn offsets_count_marks_line_ends_and_astral_characters() {
    let text = format!("\u{feff}😀 \r\n{}", ARTICLE.replace('\n', "\r\n"));
    let root = folder(&[("a.txt", text.as_bytes())]);
    let args = [
        "entities",
        "--format",
        "jsonl",
        root.path().to_str().unwrap(),
    ];
    let mentions = check(&qari(&args).good(), &text);
    assert!(
        mentions.iter().any(|mention| mention["kind"] == "MONEY"),
        "{mentions:?}"
    );
}

#[test]
fn the_formats_say_the_same() {
    let jsonl = records(&qari(&["entities", "--format", "jsonl"]).good());
    let json: Value =
        serde_json::from_str(&qari(&["entities", "--format", "json"]).good()).unwrap();
    assert_eq!(json, Value::from(jsonl.clone()));

    let csv = qari(&["entities", "--format", "csv"]).good();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(Into::into).collect();
    let rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(Into::into).collect())
        .collect();
    let plain = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let expected: Vec<Vec<String>> = jsonl
        .iter()
        .flat_map(|article| {
            let mentions = article["mentions"].as_array().unwrap().iter();
            let header = &header;
            mentions.map(move |mention| {
                header
                    .iter()
                    .map(|key| plain(article.get(key).unwrap_or(&mention[key.as_str()])))
                    .collect()
            })
        })
        .collect();
    assert_eq!(rows, expected);

    let table = qari(&["entities"]).good();
    for article in &jsonl {
        assert!(table.contains(article["path"].as_str().unwrap()));
        for mention in article["mentions"].as_array().unwrap() {
            assert!(
                table.contains(mention["text"].as_str().unwrap()),
                "{mention}"
            );
        }
    }
    let lines = table.lines().filter(|line| line.starts_with("  ")).count();
    assert_eq!(lines, rows.len());
}
