//! The language of the interface.

use crate::text::Direction;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Arabic: right to left, the list on the right.
    #[default]
    Arabic,
    /// English.
    English,
}

impl Language {
    /// Direction of the interface.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Arabic => Direction::Rtl,
            Self::English => Direction::Ltr,
        }
    }

    /// BCP 47 code: `ar`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::English => "en",
        }
    }

    /// Reads a code or a POSIX locale: `ar`, `ar_EG.UTF-8`, `en`.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code
            .split(['_', '-', '.', '@'])
            .next()?
            .to_ascii_lowercase()
            .as_str()
        {
            "ar" => Some(Self::Arabic),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// Returns a number in the digits of the language.
    #[must_use]
    pub fn digits(self, number: u32) -> String {
        let digits = number.to_string();
        match self {
            Self::English => digits,
            Self::Arabic => digits
                .bytes()
                .filter_map(|digit| char::from_u32(0x660 + u32::from(digit - b'0')))
                .collect(),
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Arabic => Self::English,
            Self::English => Self::Arabic,
        }
    }
}
