//! The entity panel: things grouped by kind, counted within what the other filters leave.

use super::list::Scroll;
use crate::entity::{Kind, Thing, ThingId};
use crate::library::{Facet, Index};
use crate::text::fold;

/// A group of kinds: what one key shows or hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KindGroup {
    /// People.
    People,
    /// Places.
    Places,
    /// Organizations.
    Organizations,
    /// Other names.
    Others,
    /// Dates and times.
    Dates,
    /// Money, percentages, quantities.
    Numbers,
}

impl KindGroup {
    /// All groups in order: keys 1 to 6.
    pub const ALL: [Self; 6] = [
        Self::People,
        Self::Places,
        Self::Organizations,
        Self::Others,
        Self::Dates,
        Self::Numbers,
    ];

    /// Returns the group of a kind.
    #[must_use]
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Per => Self::People,
            Kind::Loc => Self::Places,
            Kind::Org => Self::Organizations,
            Kind::Misc => Self::Others,
            Kind::Date | Kind::Time => Self::Dates,
            Kind::Money | Kind::Percent | Kind::Quantity => Self::Numbers,
        }
    }

    /// Key of its name in the locale.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::People => "kind-people",
            Self::Places => "kind-places",
            Self::Organizations => "kind-organizations",
            Self::Others => "kind-others",
            Self::Dates => "kind-dates",
            Self::Numbers => "kind-numbers",
        }
    }
}

/// A row of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelRow {
    /// A group with its mentions.
    Group {
        /// Group.
        group: KindGroup,
        /// Things in it.
        things: u32,
    },
    /// A thing.
    Thing(Facet),
}

/// The state of the panel.
#[derive(Debug, Clone, Default)]
pub struct Panel {
    /// Rows, groups before their things; hidden groups have none but their own.
    pub rows: Vec<PanelRow>,
    /// Cursor over `rows`.
    pub scroll: Scroll,
    /// Rows that fit.
    pub fits: usize,
    /// Only things with this in a form (not folded; empty: all).
    pub narrow: String,
    /// The most mentions of a thing in `rows`: the length of the longest bar.
    pub most: u32,
}

impl Panel {
    /// The thing under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<ThingId> {
        match self.rows.get(self.scroll.cursor)? {
            PanelRow::Thing(facet) => Some(facet.thing),
            PanelRow::Group { .. } => None,
        }
    }

    /// Makes the rows anew and keeps the cursor on the same thing. Cost: linear in facets.
    pub fn replace(&mut self, facets: &[Facet], index: &Index, hidden: [bool; 6]) {
        let current = self.current();
        let needle = fold::key(self.narrow.trim());
        let mut rows = Vec::new();
        self.most = 1;
        let mut things: [Vec<Facet>; 6] = Default::default();
        for facet in facets {
            if let Some(thing) = index.thing(facet.thing)
                && (needle.is_empty() || matches(thing, &needle))
            {
                things[KindGroup::of(thing.kind) as usize].push(*facet);
            }
        }
        for group in KindGroup::ALL {
            let own = &mut things[group as usize];
            if own.is_empty() {
                continue;
            }
            own.sort_by_key(|facet| std::cmp::Reverse(facet.mentions));
            rows.push(PanelRow::Group {
                group,
                things: own.len() as u32,
            });
            if !hidden[group as usize] {
                self.most = own.iter().map(|f| f.mentions).fold(self.most, u32::max);
                rows.extend(own.iter().copied().map(PanelRow::Thing));
            }
        }
        self.rows = rows;
        if let Some(current) = current
            && let Some(at) = self
                .rows
                .iter()
                .position(|row| matches!(row, PanelRow::Thing(facet) if facet.thing == current))
        {
            self.scroll.cursor = at;
        }
        self.scroll.follow(self.rows.len(), self.fits);
        if self.current().is_none() && self.rows.len() > 1 && self.scroll.cursor == 0 {
            self.scroll.cursor = 1;
        }
    }

    /// Moves the cursor, past the group rows where it can.
    pub fn step(&mut self, by: i64) {
        let before = self.scroll.cursor;
        self.scroll.step(by, self.rows.len());
        let direction = if by < 0 { -1 } else { 1 };
        if self.current().is_none() {
            let on = self.scroll.cursor;
            self.scroll.step(direction, self.rows.len());
            if self.current().is_none() {
                // Nothing beyond (the first row): the other way, or back.
                self.scroll.cursor = on;
                self.scroll.step(-direction, self.rows.len());
                if self.current().is_none() {
                    self.scroll.cursor = before;
                }
            }
        }
        self.scroll.follow(self.rows.len(), self.fits);
        // A group's name is worth its row: show it above its first thing.
        if self.scroll.cursor == self.scroll.top
            && self.scroll.top > 0
            && matches!(
                self.rows.get(self.scroll.top - 1),
                Some(PanelRow::Group { .. })
            )
            && self.fits > 1
        {
            self.scroll.top -= 1;
        }
    }
}

/// Whether a form of `thing` holds the folded `needle`.
#[must_use]
pub fn matches(thing: &Thing, needle: &str) -> bool {
    fold::key(&thing.name).contains(needle)
        || thing
            .forms
            .iter()
            .any(|(form, _)| fold::key(form).contains(needle))
}
