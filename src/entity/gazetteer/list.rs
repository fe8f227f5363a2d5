//! The lists, and sets of them.

/// A list of phrases. Its number is its bit in the packed file: adding one means packing anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum List {
    /// Countries, in every usual spelling.
    Country,
    /// Places that mean nothing else in news.
    Place,
    /// Places that are also words or names of people, or little known: context decides.
    PlaceWeak,
    /// Given names that mean nothing else.
    Given,
    /// Given names that are also words.
    GivenWeak,
    /// Family names and later parts of full names.
    Family,
    /// Names that one person of the news is known by alone.
    Newsmaker,
    /// Full names.
    Person,
    /// Organizations that mean nothing else.
    Organization,
    /// Organizations whose names are also words: context decides.
    OrganizationWeak,
    /// Clubs.
    Club,
    /// Events, works, products.
    Misc,
    /// Heads that begin the name of an organization and are part of it: وزارة.
    OrgHead,
    /// Words before the name of an organization that are not part of it: شركة.
    OrgDescriptor,
    /// Bodies of a state that a nationality makes a name: الجيش.
    StateBody,
    /// What may go on inside the name of an organization: الداخلية، العليا.
    OrgWord,
    /// Nationality adjectives.
    Nationality,
    /// Titles and jobs that stand before a person's name.
    Title,
    /// Verbs of saying.
    Say,
    /// Words before the name of a place that are not part of it: مدينة.
    PlaceDescriptor,
    /// Heads that begin the name of a place and are part of it: شارع.
    PlaceHead,
    /// Heads that begin the name of an event, a work, a law: كأس.
    MiscHead,
    /// Ordinary words.
    Common,
    /// Function words: no name goes on over them.
    Stop,
    /// Particles inside names of people: بن.
    NameParticle,
    /// Prepositions and other words after which a place is expected: في.
    PlaceCue,
    /// Names of the strong lists that are also words: context decides.
    Ambiguous,
}

impl List {
    /// Every list with the table it is packed from.
    pub const ALL: [(Self, &'static str); 27] = [
        (Self::Country, "countries"),
        (Self::Place, "places"),
        (Self::PlaceWeak, "places-weak"),
        (Self::Given, "given-names"),
        (Self::GivenWeak, "given-names-weak"),
        (Self::Family, "family-names"),
        (Self::Newsmaker, "newsmakers"),
        (Self::Person, "people"),
        (Self::Organization, "organizations"),
        (Self::OrganizationWeak, "organizations-weak"),
        (Self::Club, "clubs"),
        (Self::Misc, "other-names"),
        (Self::OrgHead, "org-heads"),
        (Self::OrgDescriptor, "org-descriptors"),
        (Self::StateBody, "state-bodies"),
        (Self::OrgWord, "org-words"),
        (Self::Nationality, "nationalities"),
        (Self::Title, "titles"),
        (Self::Say, "verbs-of-saying"),
        (Self::PlaceDescriptor, "place-descriptors"),
        (Self::PlaceHead, "place-heads"),
        (Self::MiscHead, "misc-heads"),
        (Self::Common, "common-words"),
        (Self::Stop, "function-words"),
        (Self::NameParticle, "name-particles"),
        (Self::PlaceCue, "place-cues"),
        (Self::Ambiguous, "ambiguous"),
    ];

    /// The set of this list alone.
    #[must_use]
    pub const fn bit(self) -> u64 {
        1 << self as u8
    }

    /// The name of its table, which is also its name as evidence.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(list, _)| *list == self)
            .map_or("", |&(_, name)| name)
    }
}

/// A set of lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lists(u64);

impl Lists {
    /// Returns the set with these bits.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Returns its bits.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Whether `list` is in the set.
    #[must_use]
    pub const fn has(self, list: List) -> bool {
        self.0 & list.bit() != 0
    }

    /// Whether any of `lists` is in the set.
    #[must_use]
    pub fn has_any(self, lists: &[List]) -> bool {
        lists.iter().any(|&list| self.has(list))
    }

    /// Whether no list is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the union of two sets.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the set without `list`.
    #[must_use]
    pub const fn without(self, list: List) -> Self {
        Self(self.0 & !list.bit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_stand_in_the_order_of_their_bits() {
        for (i, (list, name)) in List::ALL.iter().enumerate() {
            assert_eq!(*list as usize, i);
            assert_eq!(list.name(), *name);
        }
    }
}
