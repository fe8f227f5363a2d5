//! Which terminal the facts speak of.
//!
//! What the terminal answers comes first: it is about this terminal. TERM follows, which every terminal sets for its
//! children; the variables that only some set come last, for a terminal started from another one inherits them.

use super::Kind;
use crate::term::facts::Facts;

/// What was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// The terminal, or the multiplexer that we are in.
    pub kind: Kind,
    /// Its version.
    pub version: Option<String>,
    /// The terminal around a multiplexer, where known.
    pub around: Option<Kind>,
    /// Its version.
    pub around_version: Option<String>,
    /// The places (see [`crate::app::terminal::Sign`]) that decided.
    pub by: Vec<&'static str>,
}

/// Recognises a terminal.
pub fn recognise(facts: &Facts) -> Recognised {
    let (kind, version, by) = own(facts);
    let mut found = Recognised {
        kind,
        version,
        around: None,
        around_version: None,
        by: vec![by],
    };
    if matches!(kind, Kind::Tmux | Kind::Screen) {
        if let Some((kind, version, by)) = around(facts) {
            found.around = Some(kind);
            found.around_version = version;
            found.by.push(by);
        }
    } else if kind == Kind::Unknown && facts.asked.answers.has_bdsm() {
        found.kind = Kind::Bdsm;
        found.by = vec!["DECRQM 8"];
    }
    found.by.retain(|by| !by.is_empty());
    found
}

/// A kind, its version, and the place that said so.
type Said = (Kind, Option<String>, &'static str);

/// The program that we talk to.
fn own(facts: &Facts) -> Said {
    let answers = &facts.asked.answers;
    if let Some((kind, version)) = answers.version.as_deref().and_then(by_version) {
        return (kind, version, "XTVERSION");
    }
    if let Some((kind, version)) = answers.secondary.as_deref().and_then(by_secondary) {
        return (kind, version, "DA2");
    }
    if let Some(kind) = answers.tertiary.as_deref().and_then(by_tertiary) {
        return (kind, None, "DA3");
    }
    by_environment(facts)
}

/// XTVERSION: `name(version)` or `name version`.
fn by_version(text: &str) -> Option<(Kind, Option<String>)> {
    const NAMES: [(&str, Kind); 18] = [
        ("kitty", Kind::Kitty),
        ("mlterm", Kind::Mlterm),
        ("konsole", Kind::Konsole),
        ("putty", Kind::Putty),
        ("tmux", Kind::Tmux),
        ("vte", Kind::Vte),
        ("xterm.js", Kind::XtermJs),
        ("xterm", Kind::Xterm),
        ("alacritty", Kind::Alacritty),
        ("foot", Kind::Foot),
        ("rxvt-unicode", Kind::Urxvt),
        ("wezterm", Kind::WezTerm),
        ("mintty", Kind::Mintty),
        ("iterm2", Kind::ITerm),
        ("ghostty", Kind::Ghostty),
        ("windows terminal", Kind::WindowsTerminal),
        ("qterminal", Kind::QTerminal),
        ("st", Kind::St),
    ];
    let (name, version) = text
        .split_once('(')
        .map(|(name, version)| (name, version.strip_suffix(')').unwrap_or(version)))
        .or_else(|| text.rsplit_once(' '))
        .unwrap_or((text, ""));
    let name = name.trim().to_ascii_lowercase();
    let (_, kind) = NAMES.into_iter().find(|(known, _)| *known == name)?;
    let version = version.trim();
    let version = if kind == Kind::Vte {
        vte(version)
    } else {
        version.to_owned()
    };
    Some((kind, (!version.is_empty()).then_some(version)))
}

/// VTE writes 0.70.6 as 7006.
fn vte(version: &str) -> String {
    version.parse::<u32>().map_or_else(
        |_| version.to_owned(),
        |number| format!("0.{}.{}", number / 100, number % 100),
    )
}

fn by_tertiary(text: &str) -> Option<Kind> {
    match text {
        "~VTE" => Some(Kind::Vte),
        "~KDE" => Some(Kind::Konsole),
        "FOOT" | "foot" => Some(Kind::Foot),
        _ => None,
    }
}

/// DA2. Many terminals say what an old one said; only what no other says is taken.
fn by_secondary(numbers: &[u32]) -> Option<(Kind, Option<String>)> {
    let kind = match numbers {
        [24, 279, ..] => Kind::Mlterm,
        [0, 136, 0] => Kind::Putty,
        [0, 115, 0] => Kind::QTerminal,
        [1, 4000, ..] => Kind::Kitty,
        [41, version, ..] => return Some((Kind::Xterm, Some(version.to_string()))),
        [65, version, ..] => return Some((Kind::Vte, Some(vte(&version.to_string())))),
        [77, ..] => Kind::Mintty,
        // 4.9.0 is 40900.
        [83, version, ..] => {
            return Some((Kind::Screen, Some(dotted(*version))));
        }
        [84, ..] => Kind::Tmux,
        [85, ..] => Kind::Urxvt,
        _ => return None,
    };
    Some((kind, None))
}

fn by_environment(facts: &Facts) -> Said {
    let term = facts.variable("TERM").unwrap_or_default();
    if let Some(multiplexer) = facts.multiplexer() {
        let kind = match multiplexer {
            crate::term::facts::Multiplexer::Tmux => Kind::Tmux,
            crate::term::facts::Multiplexer::Screen => Kind::Screen,
        };
        return (kind, None, "TERM");
    }
    if let Some(kind) = by_term(term) {
        return (kind, None, "TERM");
    }
    let version = facts.variable("TERM_PROGRAM_VERSION").map(str::to_owned);
    if let Some(kind) = facts.variable("TERM_PROGRAM").and_then(by_program) {
        return (kind, version, "TERM_PROGRAM");
    }
    by_variables(facts).unwrap_or((Kind::Unknown, None, ""))
}

/// TERM, where it names one terminal.
fn by_term(term: &str) -> Option<Kind> {
    const NAMES: [(&str, Kind); 11] = [
        ("xterm-kitty", Kind::Kitty),
        ("alacritty", Kind::Alacritty),
        ("foot", Kind::Foot),
        ("mlterm", Kind::Mlterm),
        ("rxvt-unicode", Kind::Urxvt),
        ("st", Kind::St),
        ("xterm-ghostty", Kind::Ghostty),
        ("wezterm", Kind::WezTerm),
        ("mintty", Kind::Mintty),
        ("putty", Kind::Putty),
        ("linux", Kind::Linux),
    ];
    NAMES
        .into_iter()
        .find(|(name, _)| {
            term.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        })
        .map(|(_, kind)| kind)
}

fn by_program(name: &str) -> Option<Kind> {
    Some(match name {
        "vscode" => Kind::XtermJs,
        "WezTerm" => Kind::WezTerm,
        "mintty" => Kind::Mintty,
        "iTerm.app" => Kind::ITerm,
        "Apple_Terminal" => Kind::AppleTerminal,
        "ghostty" => Kind::Ghostty,
        _ => return None,
    })
}

/// Variables that a terminal sets for its children, and these hand on to others.
fn by_variables(facts: &Facts) -> Option<Said> {
    const NAMES: [(&str, Kind); 8] = [
        ("XTERM_VERSION", Kind::Xterm),
        ("VTE_VERSION", Kind::Vte),
        ("KONSOLE_VERSION", Kind::Konsole),
        ("KITTY_WINDOW_ID", Kind::Kitty),
        ("MLTERM", Kind::Mlterm),
        ("ALACRITTY_WINDOW_ID", Kind::Alacritty),
        ("WEZTERM_EXECUTABLE", Kind::WezTerm),
        ("WT_SESSION", Kind::WindowsTerminal),
    ];
    NAMES.into_iter().find_map(|(name, kind)| {
        let value = facts.variable(name)?;
        let version = match kind {
            Kind::Vte => Some(vte(value)),
            // `XTerm(379)`.
            Kind::Xterm => by_version(value).and_then(|(_, version)| version),
            // 22.12.3 is 221203.
            Kind::Konsole => Some(value.parse().map_or_else(|_| value.to_owned(), dotted)),
            Kind::Mlterm => Some(value.to_owned()),
            _ => None,
        };
        Some((kind, version, name))
    })
}

/// 40900 is 4.9.0.
fn dotted(number: u32) -> String {
    format!(
        "{}.{}.{}",
        number / 10_000,
        number / 100 % 100,
        number % 100
    )
}

/// The terminal around a multiplexer: what tmux says of its client; else the variables, which are those of the
/// terminal in which the session was begun, a hint and no more.
fn around(facts: &Facts) -> Option<Said> {
    if let Some((version, term)) = &facts.client {
        if let Some((kind, version)) = by_version(version) {
            return Some((kind, version, "tmux client_termtype"));
        }
        if let Some(kind) = by_term(term) {
            return Some((kind, None, "tmux client_termname"));
        }
    }
    by_variables(facts)
}

/// Whether the environment alone says which terminal this is, nothing in it speaking of another: such a terminal
/// need not be asked.
pub fn is_told(facts: &Facts) -> bool {
    let Some(kind) = facts.variable("TERM_PROGRAM").and_then(by_program) else {
        return false;
    };
    let term = facts.variable("TERM").unwrap_or_default();
    let others = by_term(term).or_else(|| by_variables(facts).map(|(kind, ..)| kind));
    facts.multiplexer().is_none() && others.is_none_or(|other| other == kind)
}
