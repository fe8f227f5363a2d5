//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::app::Encoding;

/// The program's arguments.
#[derive(Debug, Parser)]
#[command(
    name = "qari",
    version,
    about = "Reads Arabic news in the terminal: right-to-left text that is right, entities beside it",
    after_help = "PATH is a text file, a folder of them, or - for standard input; without one the five articles that \
                  come with the program are opened. A file named like a command is given as ./print.",
    subcommand_negates_reqs = true,
    disable_help_subcommand = true
)]
pub struct Args {
    /// Text files, folders of text files, or - for standard input.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Language of the interface [default: that of the system].
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Language>,

    /// Corrections to what is found [default: qari/corrections.txt in the data folder].
    #[arg(long, global = true, value_name = "FILE")]
    pub corrections: Option<PathBuf>,

    /// How right-to-left rows are sent to the terminal, whatever it is; "qari doctor" tells what is found.
    #[arg(long, global = true, value_name = "MODE")]
    pub rtl_mode: Option<RtlMode>,

    /// Leave the mouse to the terminal.
    #[arg(long)]
    pub no_mouse: bool,

    /// What to do other than reading.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What to do other than reading.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print articles, laid out, to standard output.
    Print(PrintArgs),
    /// Print the people, places, organizations, dates … in articles.
    Entities(EntitiesArgs),
    /// Tell which terminal this is, what it is sent, and what can be done about it.
    Doctor(DoctorArgs),
}

/// Arguments of `qari print`.
#[derive(Debug, Clone, clap::Args)]
pub struct PrintArgs {
    /// Text files, folders of text files, or - for standard input.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Columns [default: the terminal's, at most 100; 80 without a terminal].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=2000))]
    pub width: Option<u16>,

    /// Colour the entities.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: Color,

    /// Logical order, letters as they are: for programs, and for terminals that order text themselves.
    #[arg(long)]
    pub logical: bool,

    /// Print the page's furniture too (share buttons, comment forms).
    #[arg(long)]
    pub all: bool,
}

/// Arguments of `qari entities`.
#[derive(Debug, Clone, clap::Args)]
pub struct EntitiesArgs {
    /// Text files, folders of text files, or - for standard input.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// The things with their counts instead of every mention.
    #[arg(long)]
    pub summary: bool,

    /// How to print them.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: Format,
}

/// Arguments of `qari doctor`.
#[derive(Debug, Clone, clap::Args)]
pub struct DoctorArgs {
    /// Print one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// How right-to-left rows are sent to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RtlMode {
    /// What the terminal is found to need, whatever was chosen before.
    Auto,
    /// Cells as they are.
    V,
    /// Cells as they are, each held by a left-to-right mark.
    Vl,
    /// Words turned round, with marks (Konsole).
    W,
    /// Words turned round, without marks (kitty).
    K,
    /// Everything left to the terminal.
    Logical,
}

impl RtlMode {
    /// Returns the encoding it names; none for `auto`.
    #[must_use]
    pub const fn encoding(self) -> Option<Encoding> {
        match self {
            Self::Auto => None,
            Self::V => Some(Encoding::V),
            Self::Vl => Some(Encoding::Vl),
            Self::W => Some(Encoding::W),
            Self::K => Some(Encoding::K),
            Self::Logical => Some(Encoding::Logical),
        }
    }
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Arabic.
    Ar,
    /// English.
    En,
}

impl From<Language> for crate::app::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Ar => Self::Arabic,
            Language::En => Self::English,
        }
    }
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How entities are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Table,
    /// One JSON array of articles.
    Json,
    /// One JSON object an article, one article a line.
    Jsonl,
    /// One mention a line, with a header.
    Csv,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn arguments_are_sound() {
        super::Args::command().debug_assert();
    }
}
