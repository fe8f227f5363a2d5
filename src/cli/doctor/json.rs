//! The report as one JSON object.

use std::io::Write;

use serde_json::{Value, json};

use crate::cli::CliError;
use crate::term::{Facts, Strategy};

/// Writes the report.
///
/// # Errors
/// When standard output cannot be written.
pub fn write(
    out: &mut impl Write,
    facts: &Facts,
    strategy: &Strategy,
    sayings: &[String],
) -> Result<(), CliError> {
    let terminal = &strategy.terminal;
    let signs: Vec<Value> = terminal
        .signs
        .iter()
        .map(|sign| {
            json!({
                "place": sign.place,
                "says": (!sign.says.is_empty()).then_some(&sign.says),
                "decided": sign.counts,
            })
        })
        .collect();
    let report = json!({
        "terminal": terminal.name,
        "recognised": terminal.sure,
        "encoding": terminal.encoding.name(),
        "chosen": terminal.chosen.name(),
        "automatic": terminal.automatic.name(),
        "marks": terminal.marks,
        "about": terminal.about,
        "advice": terminal.advice,
        "asked": facts.asked.asked,
        "waited_ms": facts.asked.waited.as_millis() as u64,
        "signs": signs,
        "problems": sayings,
    });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)?;
    Ok(())
}
