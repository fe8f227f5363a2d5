//! What the program knows of the terminal that it is shown in.

use super::Encoding;

/// The terminal, and what was decided for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terminal {
    /// Its name and version as far as known: `Konsole 22.12.3`, `tmux 3.3a, kitty 0.26.5`. Also what a choice of the
    /// encoding is remembered under. Empty before anything was asked.
    pub name: String,
    /// What was found, and whether it counted.
    pub signs: Vec<Sign>,
    /// What rows are written in.
    pub encoding: Encoding,
    /// Who chose that.
    pub chosen: Chosen,
    /// What would be taken if nobody chose.
    pub automatic: Encoding,
    /// Whether marks on letters are sent.
    pub marks: bool,
    /// What is known of this kind of terminal: key of a message.
    pub about: &'static str,
    /// What a person can switch for a better picture: keys of messages.
    pub advice: Vec<&'static str>,
    /// The terminal was recognised, and its encoding was seen to be right.
    pub sure: bool,
}

/// Something that the terminal or the environment said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Where it stands: the name of a question, or of a variable.
    pub place: &'static str,
    /// What it says, without controls; empty: no answer.
    pub says: String,
    /// It decided.
    pub counts: bool,
}

/// Who chose an encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Chosen {
    /// The table of terminals.
    #[default]
    Automatic,
    /// The person, on the calibration screen.
    Remembered,
    /// The configuration file.
    Config,
    /// The command line.
    Option,
}

impl Chosen {
    /// Returns its name in `qari doctor --json`, and the key of its message after `chosen-`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Remembered => "remembered",
            Self::Config => "config",
            Self::Option => "option",
        }
    }
}

/// One line of what is said of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Its name.
    Name,
    /// The encoding, and who chose it.
    Encoding,
    /// Marks on letters.
    Marks,
    /// What is known of its kind.
    About,
    /// What can be switched: index into [`Terminal::advice`].
    Advice(usize),
    /// What was found: index into [`Terminal::signs`].
    Sign(usize),
}

impl Terminal {
    /// Returns the lines in the order in which they are told; none before the terminal is known.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        if self.name.is_empty() {
            return Vec::new();
        }
        [Fact::Name, Fact::Encoding, Fact::Marks, Fact::About]
            .into_iter()
            .chain((0..self.advice.len()).map(Fact::Advice))
            .chain((0..self.signs.len()).map(Fact::Sign))
            .collect()
    }
}
