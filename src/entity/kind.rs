//! Kinds of entities.

/// What a mention mentions (`CoNLL` names, and values).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A person.
    Per,
    /// A place.
    Loc,
    /// An organization.
    Org,
    /// Another name: an event, a work, a product, a law.
    Misc,
    /// A date.
    Date,
    /// A clock time.
    Time,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// A number with the thing counted.
    Quantity,
}

impl Kind {
    /// All kinds, in the order in which the panel shows them.
    pub const ALL: [Self; 9] = [
        Self::Per,
        Self::Loc,
        Self::Org,
        Self::Misc,
        Self::Date,
        Self::Time,
        Self::Money,
        Self::Percent,
        Self::Quantity,
    ];

    /// Its name in output: `PER`, `LOC` …
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Per => "PER",
            Self::Loc => "LOC",
            Self::Org => "ORG",
            Self::Misc => "MISC",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Money => "MONEY",
            Self::Percent => "PERCENT",
            Self::Quantity => "QUANTITY",
        }
    }

    /// Whether it is a name (not a value).
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Per | Self::Loc | Self::Org | Self::Misc)
    }
}
