//! `qari print`: the same rendering to standard output.

pub mod color;
pub mod page;
pub mod paragraph;

use std::io::Write;
use std::path::Path;

use super::args::{Color, Language, PrintArgs, RtlMode};
use super::read::{choice, chosen};
use super::terminal::Terminal;
use super::{CliError, corrections, documents, output, plan, words};
use crate::app::Encoding;
use crate::config::Config;
use crate::entity::Engine;
use crate::store::Store;
use crate::term::{self, Facts, Mode, Wire};
use page::{Page, Style};

/// Columns without a terminal.
const COLUMNS: u16 = 80;

/// The most columns taken of a terminal: longer lines are hard to follow.
const MEASURE: u16 = 100;

/// Prints articles, one after the other as they are read.
///
/// # Errors
/// When something could not be read (the rest is printed all the same), or standard output not written.
pub fn run(
    args: &PrintArgs,
    language: Option<Language>,
    mode: Option<RtlMode>,
    corrections: Option<&Path>,
) -> Result<(), CliError> {
    let style = style(args, mode, Terminal::of_stdout());
    let engine = style.color.then(Engine::embedded);
    // Without colour nothing of them is seen.
    let corrected = style.color.then(|| corrections::open(corrections, true));
    let corrected = corrected.unwrap_or_default();
    for saying in &corrected.sayings {
        output::complain(saying);
    }
    let plan = plan(&args.paths);
    let mut whole = plan.errors.is_empty() && !corrected.broken;
    for error in &plan.errors {
        output::complain(&error.to_string());
    }
    let mut out = output::stdout();
    let mut first = true;
    for entry in &plan.entries {
        let document = match documents::document(entry, engine.as_ref()) {
            Ok(document) => document
                .corrected(&corrected.corrections)
                .unwrap_or(document),
            Err(error) => {
                output::complain(&error.to_string());
                whole = false;
                continue;
            }
        };
        let language = words::language(language, document.article.direction);
        let mut page = Page::new(&mut out, style.clone(), &document, language);
        if !first {
            page.separator()?;
        }
        page.article(args.all)?;
        first = false;
    }
    out.flush()?;
    if whole {
        Ok(())
    } else {
        Err(CliError::Reported)
    }
}

/// What the arguments and the terminal say about looks.
fn style(args: &PrintArgs, mode: Option<RtlMode>, terminal: Terminal) -> Style {
    let logical = args.logical || mode == Some(RtlMode::Logical);
    let (wire, modes) = wire(mode, terminal.escapes && !logical);
    Style {
        width: args
            .width
            .unwrap_or_else(|| terminal.columns.map_or(COLUMNS, |n| n.min(MEASURE))),
        logical,
        color: match args.color {
            Color::Auto => terminal.color,
            Color::Always => true,
            Color::Never => false,
        },
        wire,
        modes,
    }
}

/// What a line is written as, and what the terminal is told around it. A file gets the cells as they are.
///
/// The environment has to say what the terminal is: nobody who pipes pages through a terminal wants it asked, and
/// what was typed ahead belongs to the next program.
fn wire(mode: Option<RtlMode>, terminal: bool) -> (Wire, Option<Vec<Mode>>) {
    let plain = Wire {
        encoding: mode.and_then(RtlMode::encoding).unwrap_or(Encoding::V),
        marks: true,
    };
    if !terminal {
        return (plain, None);
    }
    let (store, _) = Store::open();
    let (config, _) = Config::open();
    let strategy = term::decide(&Facts::collect(), choice(mode, config), |name| {
        chosen(&store, name)
    });
    (strategy.wire, Some(strategy.modes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args() -> PrintArgs {
        PrintArgs {
            paths: vec![],
            width: None,
            color: Color::Auto,
            logical: false,
            all: false,
        }
    }

    #[test]
    fn width_is_said_or_the_terminals_or_eighty() {
        let pipe = Terminal {
            columns: None,
            escapes: false,
            color: false,
        };
        let narrow = Terminal {
            columns: Some(60),
            escapes: true,
            color: true,
        };
        let wide = Terminal {
            columns: Some(200),
            ..narrow
        };
        assert_eq!(style(&args(), None, pipe).width, 80);
        assert_eq!(style(&args(), None, narrow).width, 60);
        assert_eq!(style(&args(), None, wide).width, 100);
        assert_eq!(
            style(
                &PrintArgs {
                    width: Some(200),
                    ..args()
                },
                None,
                wide
            )
            .width,
            200
        );
    }

    #[test]
    fn escapes_are_for_terminals_and_on_demand() {
        let pipe = Terminal {
            columns: None,
            escapes: false,
            color: false,
        };
        let terminal = Terminal {
            columns: Some(80),
            escapes: true,
            color: true,
        };
        let plain = style(&args(), None, pipe);
        assert!(!plain.color && plain.modes.is_none());
        assert!(
            style(
                &PrintArgs {
                    color: Color::Always,
                    ..args()
                },
                None,
                pipe
            )
            .color
        );
        assert!(
            !style(
                &PrintArgs {
                    color: Color::Never,
                    ..args()
                },
                None,
                terminal
            )
            .color
        );
        assert!(style(&args(), None, terminal).modes.is_some());
        // A terminal that orders text itself may do so with logical text.
        assert!(
            style(
                &PrintArgs {
                    logical: true,
                    ..args()
                },
                None,
                terminal
            )
            .modes
            .is_none()
        );
    }
}
