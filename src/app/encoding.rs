//! How a finished row is written for one kind of terminal.

/// A wire encoding: what a row in visual order becomes on its way to the terminal. Terminals disagree about what is
/// theirs to do with right-to-left text, so the same picture is sent in different ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Encoding {
    /// The cells as they are, letters shaped: for terminals that draw the grid they are given, or were told to.
    V,
    /// As V, and a left-to-right mark (U+200E) after every right-to-left letter and Arabic digit: right as well where
    /// the terminal runs UAX #9 over the row. The safe choice.
    #[default]
    Vl,
    /// Each word turned round, letters in logical order and the words in visual order, with a mark after each: for
    /// terminals that order and join the letters of a word themselves (Konsole).
    W,
    /// As W without marks, letters turned and colours left where they are: for terminals whose text engine turns
    /// words but knows no lines (kitty).
    K,
    /// Logical order and plain letters, everything left to the terminal: where nothing else can be read.
    Logical,
}

impl Encoding {
    /// All of them, in the order in which a person is asked.
    pub const ALL: [Self; 5] = [Self::V, Self::Vl, Self::W, Self::K, Self::Logical];

    /// Returns its name on the command line, in files and in `qari doctor`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::V => "v",
            Self::Vl => "vl",
            Self::W => "w",
            Self::K => "k",
            Self::Logical => "logical",
        }
    }

    /// Returns the encoding of this name, in small or capital letters.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|encoding| encoding.name().eq_ignore_ascii_case(name.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[test]
    fn names_lead_back() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::parse(encoding.name()), Some(encoding));
        }
        assert_eq!(Encoding::parse(" VL"), Some(Encoding::Vl));
        assert_eq!(Encoding::parse("auto"), None);
    }
}
