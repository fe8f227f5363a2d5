//! `qari doctor`: which terminal this is, how that was found out, what it is sent, and what can be done.

mod json;

use std::io::{self, IsTerminal, Write};

use super::args::{DoctorArgs, Language, RtlMode};
use super::{CliError, output, read};
use ratatui::buffer::Cell;

use super::picture;
use super::terminal::Terminal;
use crate::app::calibration::SENTENCE;
use crate::config::Config;
use crate::locale::{Arg, Locale};
use crate::store::Store;
use crate::term::{self, Facts, Strategy};
use crate::text::{Direction, Options, Row, clean};
use crate::ui::terminal::words;

/// Tells what is known of the terminal.
///
/// # Errors
/// When standard output cannot be written. A terminal that cannot be asked is told, not an error.
pub fn run(
    args: &DoctorArgs,
    language: Option<Language>,
    mode: Option<RtlMode>,
) -> Result<(), CliError> {
    let (store, warning) = Store::open();
    let (config, wrong) = Config::open();
    let facts = ask();
    let strategy = term::decide(&facts, read::choice(mode, config), |name| {
        read::chosen(&store, name)
    });
    let sayings: Vec<String> = wrong
        .iter()
        .map(ToString::to_string)
        .chain(warning.iter().map(ToString::to_string))
        .map(|saying| clean::line(&saying))
        .collect();
    let mut out = output::stdout();
    if args.json {
        json::write(&mut out, &facts, &strategy, &sayings)?;
    } else {
        let language = read::language(language, config, &store);
        text(
            &mut out,
            &facts,
            &strategy,
            &sayings,
            &Locale::new(language),
        )?;
    }
    out.flush()?;
    Ok(())
}

/// Collects the facts, and asks the terminal where there is one and it is of use.
fn ask() -> Facts {
    let facts = Facts::collect();
    if term::is_told(&facts) {
        return facts;
    }
    term::ask(facts.clone()).unwrap_or(facts)
}

/// Writes the report in words.
fn text(
    out: &mut impl Write,
    facts: &Facts,
    strategy: &Strategy,
    sayings: &[String],
    locale: &Locale,
) -> io::Result<()> {
    let page = Page {
        locale,
        // In a pipe the text is for programs, in logical order; on a terminal it is a picture like every other.
        picture: io::stdout().is_terminal().then_some(strategy),
    };
    let terminal = &strategy.terminal;
    for fact in terminal.facts() {
        let (about, says) = words(terminal, fact, locale);
        page.line(out, &about, &says)?;
    }
    let waited = if facts.asked.asked {
        let ms = facts.asked.waited.as_millis().to_string();
        locale.format("doctor-waited", &[("ms", Arg::Text(&ms))])
    } else if term::is_told(facts) {
        locale.text("doctor-not-asked")
    } else {
        locale.text("doctor-no-terminal")
    };
    page.line(out, &locale.text("doctor-asked"), &waited)?;
    for saying in sayings {
        page.line(out, &locale.text("doctor-config"), saying)?;
    }
    if page.picture.is_some() {
        writeln!(out)?;
        page.line(out, "", &locale.text("doctor-sample"))?;
        page.row(out, SENTENCE, Direction::Rtl)?;
    }
    Ok(())
}

/// How the report is written.
struct Page<'a> {
    locale: &'a Locale,
    picture: Option<&'a Strategy>,
}

/// Columns of what a line is about.
const ABOUT: usize = 24;

impl Page<'_> {
    /// Writes a line: what it is about in a column of its own, then what it says.
    fn line(&self, out: &mut impl Write, about: &str, says: &str) -> io::Result<()> {
        let base = self.locale.language().direction();
        let Some(strategy) = self.picture else {
            let says: String = says.chars().filter(|c| !is_isolate(*c)).collect();
            return if about.is_empty() {
                writeln!(out, "{says}")
            } else {
                writeln!(out, "{about}: {says}")
            };
        };
        let about = Row::of(about, base, Options::default());
        let says = Row::of(says, base, Options::default());
        let cells_of = |row| picture::cells(row, |_| "");
        let gap = ABOUT.saturating_sub(usize::from(about.width)).max(1);
        let blank = || std::iter::repeat_n(Cell::new(" "), gap);
        let mut cells = Vec::new();
        match base {
            Direction::Ltr => {
                cells.extend(cells_of(&about));
                cells.extend(blank());
                cells.extend(cells_of(&says));
            }
            Direction::Rtl => {
                cells.extend(cells_of(&says));
                cells.extend(blank());
                cells.extend(cells_of(&about));
            }
        }
        picture(out, cells, base, strategy)
    }

    /// Writes a text as a picture.
    fn row(&self, out: &mut impl Write, text: &str, base: Direction) -> io::Result<()> {
        let Some(strategy) = self.picture else {
            return writeln!(out, "{text}");
        };
        let row = Row::of(text, base, Options::default());
        picture(out, picture::cells(&row, |_| "").collect(), base, strategy)
    }
}

const fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Writes cells in visual order as the terminal needs them, at the edge where reading begins.
fn picture(
    out: &mut impl Write,
    cells: Vec<Cell>,
    base: Direction,
    strategy: &Strategy,
) -> io::Result<()> {
    let cols = Terminal::of_stdout().columns.unwrap_or(80).min(100);
    let padding = match base {
        Direction::Ltr => 0,
        Direction::Rtl => usize::from(cols).saturating_sub(cells.len()),
    };
    let cells = std::iter::repeat_n(Cell::new(" "), padding)
        .chain(cells)
        .collect();
    let line = picture::line(cells, strategy.wire);
    writeln!(out, "{}", picture::told(&line, &strategy.modes))
}
