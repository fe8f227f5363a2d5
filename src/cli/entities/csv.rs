//! One mention a line, with a header.

use std::io::Write;

use serde_json::Value;

use super::json;
use super::record::Record;
use crate::cli::CliError;
use crate::text::clean;

/// Columns, in order.
const HEADER: [&str; 15] = [
    "path",
    "title",
    "outlet",
    "byline",
    "published",
    "start",
    "end",
    "byte_start",
    "byte_end",
    "line",
    "text",
    "kind",
    "entity",
    "value",
    "furniture",
];

/// Writes all mentions. CSV has no escapes for controls: where there are any, visible symbols stand for them.
///
/// # Errors
/// When it cannot be written.
pub fn write<'a>(
    out: &mut impl Write,
    records: impl Iterator<Item = Record<'a>>,
) -> Result<(), CliError> {
    let mut writer = ::csv::Writer::from_writer(out);
    writer.write_record(HEADER)?;
    for record in records {
        let published = record.published.as_deref().unwrap_or_default();
        for found in &record.mentions {
            let numbers = [
                found.start,
                found.end,
                found.byte_start,
                found.byte_end,
                found.line,
            ];
            let [start, end, byte_start, byte_end, line] = numbers.map(|n| n.to_string());
            writer.write_record([
                safe(record.path),
                safe(record.title),
                safe(record.outlet.unwrap_or_default()),
                safe(record.byline.unwrap_or_default()),
                published.to_owned(),
                start,
                end,
                byte_start,
                byte_end,
                line,
                safe(found.text),
                found.kind.to_owned(),
                safe(found.entity),
                value(&found.value),
                if found.furniture { "true" } else { "" }.to_owned(),
            ])?;
        }
    }
    Ok(writer.flush()?)
}

/// The text, with symbols for what would act on a terminal.
pub(super) fn safe(text: &str) -> String {
    if text.chars().any(json::acts) {
        clean::line(text)
    } else {
        text.to_owned()
    }
}

/// A value: bare where it is a string, else as in JSON.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => safe(text),
        other => other.to_string(),
    }
}
