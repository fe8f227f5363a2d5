//! `qari entities --summary`: the things of all articles with their counts.

use std::cmp::Reverse;
use std::io::Write;

use serde::Serialize;

use super::{csv, json, table};
use crate::cli::CliError;
use crate::cli::args::Format;
use crate::cli::terminal::Terminal;
use crate::entity::identity::Identified;
use crate::library::Document;

/// A thing, in the fixed order of its fields. Mentions in page furniture do not count.
#[derive(Debug, Serialize)]
pub struct Summary<'a> {
    /// Id: the same as in the full output of the same run.
    pub entity: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// `PER`, `LOC` …
    pub kind: &'static str,
    /// Mentions.
    pub mentions: u32,
    /// Articles that mention it.
    pub articles: u32,
    /// Forms with their mentions, most used first.
    pub forms: Vec<Form<'a>>,
}

/// A form of a thing.
#[derive(Debug, Serialize)]
pub struct Form<'a> {
    /// As it is written.
    pub form: &'a str,
    /// Mentions.
    pub mentions: u32,
}

/// Sums up: by kind, then the most mentioned first. Cost: linear in mentions, and sorting the things.
#[must_use]
pub fn summaries<'a>(documents: &[Document], identified: &'a Identified) -> Vec<Summary<'a>> {
    let mut articles = vec![(0_u32, usize::MAX); identified.things.len()];
    for (at, (document, row)) in documents.iter().zip(&identified.of).enumerate() {
        for (mention, thing) in document.mentions.iter().flatten().zip(row) {
            if let Some((count, last)) = articles.get_mut(thing.0 as usize)
                && !mention.furniture
                && *last != at
            {
                *last = at;
                *count += 1;
            }
        }
    }
    let mut things: Vec<_> = identified
        .things
        .iter()
        .zip(articles)
        .filter(|(thing, _)| thing.mentions > 0)
        .map(|(thing, (articles, _))| (thing, articles))
        .collect();
    things.sort_by_key(|(thing, articles)| {
        let counts = (Reverse(thing.mentions), Reverse(*articles));
        (thing.kind, counts, &thing.name, &thing.key)
    });
    things
        .into_iter()
        .map(|(thing, articles)| Summary {
            entity: &thing.key,
            name: &thing.name,
            kind: thing.kind.name(),
            mentions: thing.mentions,
            articles,
            forms: thing
                .forms
                .iter()
                .filter(|(_, mentions)| *mentions > 0)
                .map(|(form, mentions)| Form {
                    form,
                    mentions: *mentions,
                })
                .collect(),
        })
        .collect()
}

/// The columns.
const HEADER: [&str; 6] = ["entity", "name", "kind", "mentions", "articles", "forms"];

/// Writes the things in a format.
///
/// # Errors
/// When it cannot be written.
pub fn write(
    out: &mut impl Write,
    things: &[Summary<'_>],
    format: Format,
    terminal: Terminal,
) -> Result<(), CliError> {
    match format {
        Format::Json => {
            out.write_all(b"[")?;
            for (at, thing) in things.iter().enumerate() {
                out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
                json::object(out, thing)?;
            }
            out.write_all(b"\n]\n")?;
        }
        Format::Jsonl => {
            for thing in things {
                json::object(out, thing)?;
                out.write_all(b"\n")?;
            }
        }
        Format::Csv => {
            let mut writer = ::csv::Writer::from_writer(out);
            writer.write_record(HEADER)?;
            for thing in things {
                writer.write_record([
                    csv::safe(thing.entity),
                    csv::safe(thing.name),
                    thing.kind.to_owned(),
                    thing.mentions.to_string(),
                    thing.articles.to_string(),
                    csv::safe(&forms(thing)),
                ])?;
            }
            writer.flush()?;
        }
        Format::Table => {
            let (start, end) = table::guards(terminal);
            writeln!(out, "kind      mentions  articles  name")?;
            for thing in things {
                let name = table::name(thing.name, terminal);
                let forms = table::text(&forms(thing), terminal);
                let line = format!(
                    "{start}{:<8}  {:>8}  {:>8}  {name}  {forms}",
                    thing.kind, thing.mentions, thing.articles
                );
                writeln!(out, "{}{end}", line.trim_end())?;
            }
        }
    }
    Ok(())
}

/// The forms in one text: «بايدن 19; جو بايدن 7».
fn forms(thing: &Summary<'_>) -> String {
    let forms = thing.forms.iter();
    let forms = forms.map(|form| format!("{} {}", form.form, form.mentions));
    forms.collect::<Vec<_>>().join("; ")
}
