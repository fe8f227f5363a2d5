//! Tagged documents.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use qari::entity::Kind;
use qari::entity::tagger::clusters::Clusters;
use qari::entity::tagger::label::KINDS;
use serde_json::Value;

/// Sentences of a `CoNLL` file that are taken for one document.
const SENTENCES: usize = 12;

/// A tagged document.
pub struct Document {
    pub id: String,
    pub text: String,
    /// The names, in order.
    pub names: Vec<(Range<usize>, Kind)>,
    /// Borders of the tokens that the tags are about, where whole tokens are tagged.
    pub tokens: Option<Vec<Range<usize>>>,
}

fn kind(name: &str) -> Option<Kind> {
    KINDS.into_iter().find(|k| k.name() == name)
}

/// Reads the documents of a file; of a file with splits only the documents of `split`.
pub fn load(path: &Path, split: Option<&str>) -> Result<Vec<Document>> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    if path.extension().is_some_and(|e| e == "conll") {
        return Ok(conll(&text));
    }
    let mut documents = Vec::new();
    for line in text.lines() {
        let item: Value = serde_json::from_str(line)
            .with_context(|| format!("{} is not JSON Lines", path.display()))?;
        if let (Some(wanted), Some(has)) = (split, item.get("split").and_then(Value::as_str))
            && wanted != has
        {
            continue;
        }
        documents.push(document(&item)?);
    }
    Ok(documents)
}

fn document(item: &Value) -> Result<Document> {
    let id = item
        .get("id")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_string();
    let number =
        |span: &Value, name: &str| span.get(name).and_then(Value::as_u64).map(|n| n as usize);
    let spans = item
        .get("spans")
        .and_then(Value::as_array)
        .context("no spans")?;
    let mut names = Vec::new();
    let text;
    if let Some(lines) = item.get("lines").and_then(Value::as_array) {
        let lines: Vec<&str> = lines.iter().filter_map(Value::as_str).collect();
        let mut starts = Vec::new();
        let mut at = 0;
        for line in &lines {
            starts.push(at);
            at += line.len() + 1;
        }
        for span in spans {
            let Some(kind) = span.get("type").and_then(Value::as_str).and_then(kind) else {
                continue;
            };
            let at = number(span, "line").context("no line")?;
            let (line, base) = (
                lines.get(at).context("no such line")?,
                starts.get(at).context("no such line")?,
            );
            let byte = |scalars: usize| {
                line.char_indices()
                    .nth(scalars)
                    .map_or(line.len(), |(b, _)| b)
                    + base
            };
            names.push((
                byte(number(span, "start").context("no start")?)
                    ..byte(number(span, "end").context("no end")?),
                kind,
            ));
        }
        text = lines.join("\n");
    } else {
        let file = item
            .get("text_file")
            .and_then(Value::as_str)
            .context("neither lines nor text_file")?;
        text = String::from_utf8_lossy(
            &std::fs::read(file).with_context(|| format!("{file} cannot be read"))?,
        )
        .into_owned();
        for span in spans {
            let Some(kind) = span.get("type").and_then(Value::as_str).and_then(kind) else {
                continue;
            };
            names.push((
                number(span, "byte_start").context("no byte_start")?
                    ..number(span, "byte_end").context("no byte_end")?,
                kind,
            ));
        }
    }
    names.sort_by_key(|(range, _)| range.start);
    Ok(Document {
        id,
        text,
        names,
        tokens: None,
    })
}

fn conll(text: &str) -> Vec<Document> {
    let mut documents = Vec::new();
    for (number, sentences) in text
        .split("\n\n")
        .filter(|s| !s.trim().is_empty())
        .collect::<Vec<_>>()
        .chunks(SENTENCES)
        .enumerate()
    {
        let mut document = Document {
            id: number.to_string(),
            text: String::new(),
            names: Vec::new(),
            tokens: Some(Vec::new()),
        };
        for sentence in sentences {
            for line in sentence.lines() {
                let mut parts = line.split(['\t', ' ']);
                let (Some(word), Some(tag)) = (parts.next(), parts.next()) else {
                    continue;
                };
                let start = document.text.len();
                document.text.push_str(word);
                let range = start..document.text.len();
                if let Some((place, name)) = tag.split_once('-')
                    && let Some(kind) = kind(name)
                {
                    match document.names.last_mut() {
                        Some((last, k))
                            if place == "I" && *k == kind && last.end + 1 == range.start =>
                        {
                            last.end = range.end;
                        }
                        _ => document.names.push((range.clone(), kind)),
                    }
                }
                document.tokens.get_or_insert_default().push(range);
                document.text.push(' ');
            }
            document.text.pop();
            document.text.push('\n');
        }
        documents.push(document);
    }
    documents
}

/// What a large corpus without tags tells of words, by folded word.
pub type Lexicon = std::collections::BTreeMap<String, [u16; 4]>;

/// Reads word clusters (`word TAB a|b|c`).
pub fn clusters(path: &Path) -> Result<Lexicon> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    let mut words = Lexicon::new();
    for line in text.lines() {
        let Some((word, ids)) = line.split_once('\t') else {
            continue;
        };
        let mut ids = ids.split('|').map(|id| id.parse::<u16>().unwrap_or(0) + 1);
        let key = qari::entity::fold::phrase(word);
        if key.is_empty() || key.contains(' ') {
            continue;
        }
        words.entry(key).or_insert([
            ids.next().unwrap_or(0),
            ids.next().unwrap_or(0),
            ids.next().unwrap_or(0),
            0,
        ]);
    }
    Ok(words)
}

/// Packs what is told of words.
pub fn pack(lexicon: &Lexicon) -> &'static [u8] {
    Vec::leak(Clusters::pack(
        lexicon.iter().map(|(word, ids)| (word.as_str(), *ids)),
    ))
}

/// Reads the texts of a corpus without tags, but for the documents named in `without`.
pub fn untagged(path: &Path, without: &std::collections::BTreeSet<String>) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    let mut texts = Vec::new();
    for line in text.lines() {
        let item: Value = serde_json::from_str(line)
            .with_context(|| format!("{} is not JSON Lines", path.display()))?;
        if item
            .get("id")
            .and_then(Value::as_str)
            .is_some_and(|id| without.contains(id))
        {
            continue;
        }
        let lines = item
            .get("lines")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let all: Vec<&str> = item
            .get("title")
            .and_then(Value::as_str)
            .into_iter()
            .chain(lines)
            .collect();
        texts.push(all.join("\n"));
    }
    Ok(texts)
}
