//! `qari entities`: what was found in the articles.

pub mod csv;
pub mod json;
pub mod record;
pub mod summary;
pub mod table;

use std::io::Write;
use std::path::Path;

use super::args::{EntitiesArgs, Format};
use super::corrections::Opened;
use super::terminal::Terminal;
use super::{CliError, corrections, documents, output, plan};
use crate::entity::{Engine, identity};
use crate::import::ImportError;
use record::Record;

/// Prints the mentions of all articles.
///
/// Identity needs all articles of a run, so nothing is printed before the last is read; texts and mentions
/// are held until then.
///
/// # Errors
/// When something could not be read (the rest is printed all the same), or standard output not written.
pub fn run(args: &EntitiesArgs, corrections: Option<&Path>) -> Result<(), CliError> {
    let corrected = corrections::open(corrections, true);
    for saying in &corrected.sayings {
        output::complain(saying);
    }
    let corrections = &corrected.corrections;
    let plan = plan(&args.paths);
    let mut errors = plan.errors;
    let mut documents = Vec::with_capacity(plan.entries.len());
    if !plan.entries.is_empty() {
        let engine = Engine::embedded();
        for result in documents::documents(&plan.entries, &engine) {
            match result {
                Ok(document) => {
                    documents.push(document.corrected(corrections).unwrap_or(document));
                }
                Err(error) => errors.push(error),
            }
        }
    }
    for error in &errors {
        output::complain(&error.to_string());
    }
    if documents.is_empty() {
        return Err(CliError::Reported);
    }
    let docs: Vec<_> = documents
        .iter()
        .map(|document| identity::Doc {
            text: &document.source.text,
            mentions: document.mentions.as_deref().unwrap_or_default(),
        })
        .collect();
    let identified = identity::identify_with(&docs, corrections);
    if args.summary {
        let things = summary::summaries(&documents, &identified);
        let mut out = output::stdout();
        summary::write(&mut out, &things, args.format, Terminal::of_stdout())?;
        out.flush()?;
        return whole(&errors, &corrected);
    }
    let records = documents.iter().enumerate().map(|(at, document)| {
        Record::new(
            document,
            identified.of.get(at).map_or(&[][..], Vec::as_slice),
            &identified.things,
        )
    });

    let mut out = output::stdout();
    match args.format {
        Format::Json => json::array(&mut out, records)?,
        Format::Jsonl => json::lines(&mut out, records)?,
        Format::Csv => csv::write(&mut out, records)?,
        Format::Table => table::write(&mut out, records, Terminal::of_stdout())?,
    }
    out.flush()?;
    whole(&errors, &corrected)
}

/// Whether everything given could be read, corrections too; what could not has been told.
fn whole(errors: &[ImportError], corrected: &Opened) -> Result<(), CliError> {
    if errors.is_empty() && !corrected.broken {
        Ok(())
    } else {
        Err(CliError::Reported)
    }
}
