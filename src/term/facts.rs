//! What is known of the terminal before anything is decided.

use std::collections::BTreeMap;
use std::time::Duration;

use super::probe::{self, Asked};

/// The variables that may say something of the terminal.
pub const VARIABLES: [&str; 19] = [
    "TERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "COLORTERM",
    "TMUX",
    "STY",
    "XTERM_VERSION",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "KITTY_WINDOW_ID",
    "ALACRITTY_WINDOW_ID",
    "MLTERM",
    "WEZTERM_EXECUTABLE",
    "GHOSTTY_RESOURCES_DIR",
    "WT_SESSION",
    "TERMINAL_EMULATOR",
    "SSH_CONNECTION",
    "SSH_TTY",
    "SSH_CLIENT",
];

/// How long tmux has to say what it is shown in.
const TMUX: Duration = Duration::from_millis(300);

/// What is known of the terminal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Those of [`VARIABLES`] that are set to something.
    pub environment: BTreeMap<&'static str, String>,
    /// What it answered.
    pub asked: Asked,
    /// XTVERSION and TERM of the terminal that tmux is shown in.
    pub client: Option<(String, String)>,
}

impl Facts {
    /// Collects what needs no question to the terminal. Asks tmux, where inside it: some milliseconds.
    #[must_use]
    pub fn collect() -> Self {
        Self::of_environment().with_client()
    }

    /// Reads the environment.
    #[must_use]
    pub fn of_environment() -> Self {
        let environment = VARIABLES
            .into_iter()
            .filter_map(|name| {
                let value = std::env::var_os(name)?;
                let value = value.to_string_lossy();
                let value: String = value
                    .chars()
                    .filter(|c| !c.is_control())
                    .take(120)
                    .collect();
                (!value.is_empty()).then_some((name, value))
            })
            .collect();
        Self {
            environment,
            ..Self::default()
        }
    }

    /// Asks tmux which terminal it is shown in, where we are inside it.
    #[must_use]
    pub fn with_client(self) -> Self {
        let client = (self.multiplexer() == Some(Multiplexer::Tmux))
            .then(|| probe::client(TMUX))
            .flatten();
        Self { client, ..self }
    }

    /// Returns a variable that is set to something.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.environment.get(name).map(String::as_str)
    }

    /// Whether the terminal is at the other end of a network.
    #[must_use]
    pub fn is_far(&self) -> bool {
        ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"]
            .iter()
            .any(|name| self.variable(name).is_some())
    }

    /// The multiplexer that we are in, as the environment tells it: its variable alone may come from the terminal
    /// that started this one, so TERM must agree.
    #[must_use]
    pub fn multiplexer(&self) -> Option<Multiplexer> {
        let term = self.variable("TERM").unwrap_or_default();
        let inside = term.starts_with("screen") || term.starts_with("tmux");
        if !inside {
            None
        } else if self.variable("TMUX").is_some() || term.starts_with("tmux") {
            Some(Multiplexer::Tmux)
        } else {
            Some(Multiplexer::Screen)
        }
    }
}

/// A program between us and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Multiplexer {
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
}
