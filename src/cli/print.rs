//! `qari print`: the same rendering to standard output.

pub mod color;
pub mod page;
pub mod paragraph;

use std::io::Write;
use std::path::Path;

use super::args::{Color, Language, PrintArgs};
use super::terminal::Terminal;
use super::{CliError, corrections, documents, output, plan, words};
use crate::entity::Engine;
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
    corrections: Option<&Path>,
) -> Result<(), CliError> {
    let style = style(args, Terminal::of_stdout());
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
        let mut page = Page::new(&mut out, style, &document, language);
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
fn style(args: &PrintArgs, terminal: Terminal) -> Style {
    Style {
        width: args
            .width
            .unwrap_or_else(|| terminal.columns.map_or(COLUMNS, |n| n.min(MEASURE))),
        logical: args.logical,
        color: match args.color {
            Color::Auto => terminal.color,
            Color::Always => true,
            Color::Never => false,
        },
        explicit: terminal.escapes && !args.logical,
    }
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
        assert_eq!(style(&args(), pipe).width, 80);
        assert_eq!(style(&args(), narrow).width, 60);
        assert_eq!(style(&args(), wide).width, 100);
        assert_eq!(
            style(
                &PrintArgs {
                    width: Some(200),
                    ..args()
                },
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
        let plain = style(&args(), pipe);
        assert!(!plain.color && !plain.explicit);
        assert!(
            style(
                &PrintArgs {
                    color: Color::Always,
                    ..args()
                },
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
                terminal
            )
            .color
        );
        assert!(style(&args(), terminal).explicit);
        // A terminal that orders text itself may do so with logical text.
        assert!(
            !style(
                &PrintArgs {
                    logical: true,
                    ..args()
                },
                terminal
            )
            .explicit
        );
    }
}
