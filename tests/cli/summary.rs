//! `qari entities --summary`: counts that agree with the full output.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::entities::records;
use super::*;

#[test]
fn counts_agree_with_the_mentions() {
    let full = qari(&["entities", "--format", "jsonl"]);
    let mut mentions: BTreeMap<String, u64> = BTreeMap::new();
    let mut articles: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (at, record) in records(&full.out).iter().enumerate() {
        for mention in record["mentions"].as_array().unwrap() {
            if mention["furniture"] == Value::Null {
                let entity = mention["entity"].as_str().unwrap().to_owned();
                *mentions.entry(entity.clone()).or_default() += 1;
                articles.entry(entity).or_default().insert(at);
            }
        }
    }
    let jsonl = qari(&["entities", "--summary", "--format", "jsonl"]);
    assert_eq!(jsonl.status, Some(0), "{}", jsonl.err);
    let things = records(&jsonl.out);
    assert_eq!(things.len(), mentions.len());
    for thing in &things {
        let keys: Vec<_> = thing.as_object().unwrap().keys().collect();
        let mut sorted = ["entity", "name", "kind", "mentions", "articles", "forms"];
        sorted.sort_unstable();
        assert_eq!(keys, sorted);
        let entity = thing["entity"].as_str().unwrap();
        assert_eq!(
            thing["mentions"].as_u64(),
            mentions.get(entity).copied(),
            "{thing}"
        );
        assert_eq!(
            thing["articles"].as_u64(),
            articles.get(entity).map(|docs| docs.len() as u64)
        );
        let forms = thing["forms"].as_array().unwrap();
        let sum: u64 = forms
            .iter()
            .map(|form| form["mentions"].as_u64().unwrap())
            .sum();
        assert_eq!(Some(sum), thing["mentions"].as_u64());
        assert!(entity.starts_with(thing["kind"].as_str().unwrap()));
    }
    assert_eq!(things[0]["kind"], "PER");
    assert!(
        jsonl.out.starts_with("{\"entity\":"),
        "fields in their order"
    );
}

#[test]
fn every_format_holds_the_same_things() {
    let jsonl = qari(&["entities", "--summary", "--format", "jsonl"]);
    let things = records(&jsonl.out);
    let json = qari(&["entities", "--summary", "--format", "json"]);
    let array: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(array.as_array().unwrap(), &things);
    let csv = qari(&["entities", "--summary", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.out.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), things.len());
    for (row, thing) in rows.iter().zip(&things) {
        assert_eq!(&row[0], thing["entity"].as_str().unwrap());
        assert_eq!(row[3], thing["mentions"].to_string());
    }
    let table = qari(&["entities", "--summary"]);
    assert_eq!(table.out.lines().count(), things.len() + 1);
    assert!(table.out.contains("جو بايدن"));
}
