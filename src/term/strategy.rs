//! What each terminal needs: facts in, a decision out. Pure.
//!
//! Two tables. [`kind`] says which terminal the facts speak of, what the terminal answers before what the environment
//! says; [`table`] has one row for each, with what it was learnt from.

pub mod kind;
pub mod recognise;
pub mod table;

pub use kind::Kind;

use super::facts::Facts;
use super::mode::Mode;
use super::wire::Wire;
use crate::app::Encoding;
use crate::app::terminal::{Chosen, Sign, Terminal};
use recognise::{Recognised, recognise};
use table::Row;

/// What people chose, weakest last.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choice {
    /// On the command line.
    pub option: Option<Encoding>,
    /// On the command line: whatever was chosen before, take what the table says.
    pub automatic: bool,
    /// In the configuration file.
    pub config: Option<Encoding>,
    /// In the configuration file: marks on or off.
    pub marks: Option<bool>,
}

/// What is done with a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strategy {
    /// What is sent of each picture.
    pub wire: Wire,
    /// What is switched on beside [`super::MODES`], in order.
    pub modes: Vec<Mode>,
    /// How text is copied.
    pub clipboard: super::clipboard::Way,
    /// All of it in words.
    pub terminal: Terminal,
}

/// Decides. `remembered` tells what the person chose for the terminal of a name, earlier.
pub fn decide(
    facts: &Facts,
    choice: Choice,
    remembered: impl Fn(&str) -> Option<Encoding>,
) -> Strategy {
    let found = recognise(facts);
    let row = table::row(found.kind, found.around);
    let automatic = automatic(facts, &row);
    let name = name(facts, &found);
    let (encoding, chosen) = if let Some(encoding) = choice.option {
        (encoding, Chosen::Option)
    } else if choice.automatic {
        (automatic, Chosen::Automatic)
    } else if let Some(encoding) = choice.config {
        (encoding, Chosen::Config)
    } else if let Some(encoding) = remembered(&name) {
        (encoding, Chosen::Remembered)
    } else {
        (automatic, Chosen::Automatic)
    };
    let marks = choice.marks.unwrap_or(row.marks);
    let mut modes = row.modes.to_vec();
    if facts.asked.answers.has_bdsm() {
        modes.extend_from_slice(table::BIDI);
    }
    Strategy {
        wire: Wire { encoding, marks },
        modes,
        clipboard: row.clipboard,
        terminal: Terminal {
            name,
            signs: signs(facts, &found),
            encoding,
            chosen,
            automatic,
            marks,
            about: row.about,
            advice: row.advice.to_vec(),
            sure: row.sure,
        },
    }
}

/// The encoding of the table, unless the terminal gives marks a cell: then none can be sent.
fn automatic(facts: &Facts, row: &Row) -> Encoding {
    let marks_take_cells = facts.asked.answers.mark_cells == Some(1);
    match row.encoding {
        Encoding::Vl | Encoding::W if marks_take_cells => Encoding::V,
        encoding => encoding,
    }
}

/// The terminal's name with its version.
fn name(facts: &Facts, found: &Recognised) -> String {
    let own = match (found.kind, &found.version) {
        (Kind::Unknown, _) => facts
            .asked
            .answers
            .version
            .clone()
            .or_else(|| facts.variable("TERM").map(str::to_owned))
            .unwrap_or_else(|| "?".to_owned()),
        (kind, Some(version)) => format!("{} {version}", kind.name()),
        (kind, None) => kind.name().to_owned(),
    };
    match (found.around, &found.around_version) {
        (Some(around), Some(version)) => format!("{own}, {} {version}", around.name()),
        (Some(around), None) => format!("{own}, {}", around.name()),
        (None, _) => own,
    }
}

/// Everything that was found, what counted marked.
fn signs(facts: &Facts, found: &Recognised) -> Vec<Sign> {
    let answers = &facts.asked.answers;
    let numbers = |numbers: &Option<Vec<u32>>| {
        numbers.as_ref().map(|numbers| {
            let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
            numbers.join(";")
        })
    };
    let mut signs = Vec::new();
    let mut add = |place: &'static str, says: Option<String>| {
        signs.push(Sign {
            place,
            says: says.unwrap_or_default(),
            counts: found.by.contains(&place),
        });
    };
    if facts.asked.asked {
        add("XTVERSION", answers.version.clone());
        add("DECRQM 8", answers.bdsm.map(|n| n.to_string()));
        add("DA2", numbers(&answers.secondary));
        add("DA3", answers.tertiary.clone());
        add("LRM", answers.mark_cells.map(|n| n.to_string()));
        add("DA1", numbers(&answers.primary));
    }
    if let Some((kind, term)) = &facts.client {
        add("tmux client_termtype", Some(kind.clone()));
        add("tmux client_termname", Some(term.clone()));
    }
    for (name, value) in &facts.environment {
        add(name, Some(value.clone()));
    }
    signs
}

#[cfg(test)]
#[path = "strategy/tests.rs"]
mod tests;
