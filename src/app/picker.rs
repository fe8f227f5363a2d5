//! Something to pick by typing: the palette, the help, the filter prompt.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use tui_input::Input as Line;

use super::Terminal;
use super::command::{Command, TABLE};
use super::list::Scroll;
use super::panel::matches;
use super::terminal::Fact;
use crate::entity::ThingId;
use crate::library::{Facet, Filter, Index};
use crate::text::fold;

/// What is picked from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickerKind {
    /// All commands, best match first.
    Palette,
    /// All commands by group with their keys.
    Help,
    /// Things to filter by.
    Filter,
    /// Things with which this one is to be merged.
    Merge(ThingId),
}

/// A row to pick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A command.
    Command(Command),
    /// A thing, with what choosing it would leave.
    Thing(Facet),
    /// A line about the terminal; choosing it opens the calibration.
    Terminal(Fact),
}

/// An open picker.
#[derive(Debug, Clone)]
pub struct Picker {
    /// What is picked from.
    pub kind: PickerKind,
    /// What was typed.
    pub line: Line,
    /// Rows that match.
    pub choices: Vec<Choice>,
    /// Cursor over `choices`.
    pub scroll: Scroll,
    /// Rows that fit.
    pub fits: usize,
}

impl Picker {
    /// Opens a picker.
    #[must_use]
    pub fn new(kind: PickerKind) -> Self {
        Self {
            kind,
            line: Line::default(),
            choices: Vec::new(),
            scroll: Scroll::default(),
            fits: 1,
        }
    }

    /// The row under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<Choice> {
        self.choices.get(self.scroll.cursor).copied()
    }

    /// Text typed; a leading `-` in the filter means «without» and is no part of it.
    #[must_use]
    pub fn query(&self) -> &str {
        let value = self.line.value().trim();
        match self.kind {
            PickerKind::Filter => value.strip_prefix('-').unwrap_or(value).trim(),
            _ => value,
        }
    }

    /// The filter is to exclude: `-` was typed first.
    #[must_use]
    pub fn excludes(&self) -> bool {
        self.kind == PickerKind::Filter && self.line.value().trim_start().starts_with('-')
    }

    /// Finds the rows again after something was typed. `facets` are those of the filter in force.
    pub fn refresh(&mut self, index: &Index, facets: &[Facet], terminal: &Terminal) {
        let query = fold::key(self.query());
        self.choices = match self.kind {
            PickerKind::Palette => commands(&query),
            PickerKind::Help => TABLE
                .iter()
                .filter(|spec| {
                    query.is_empty()
                        || [spec.english, spec.arabic, spec.name]
                            .iter()
                            .any(|text| fold::key(text).contains(&query))
                })
                .map(|spec| Choice::Command(spec.command))
                // The terminal's lines follow the whole help; they are no commands to look for.
                .chain(
                    terminal
                        .facts()
                        .into_iter()
                        .filter(|_| query.is_empty())
                        .map(Choice::Terminal),
                )
                .collect(),
            PickerKind::Filter => things(&query, index, facets),
            PickerKind::Merge(own) => {
                let kind = index.thing(own).map(|thing| thing.kind);
                let all = index.facets(&Filter::default(), usize::MAX);
                let of_kind = |facet: &Facet| {
                    facet.thing != own && index.thing(facet.thing).map(|thing| thing.kind) == kind
                };
                let same: Vec<Facet> = all.into_iter().filter(of_kind).collect();
                things(&query, index, &same)
            }
        };
        self.scroll = Scroll::default();
    }
}

fn commands(query: &str) -> Vec<Choice> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Never);
    let mut scored: Vec<(u32, Command)> = TABLE
        .iter()
        .filter_map(|spec| {
            let mut buffer = Vec::new();
            [spec.english, spec.arabic, spec.name]
                .iter()
                .filter_map(|text| {
                    buffer.clear();
                    let folded = fold::key(text);
                    pattern.score(Utf32Str::new(&folded, &mut buffer), &mut matcher)
                })
                .max()
                .map(|score| (score, spec.command))
        })
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored
        .into_iter()
        .map(|(_, command)| Choice::Command(command))
        .collect()
}

fn things(query: &str, index: &Index, facets: &[Facet]) -> Vec<Choice> {
    let mut found: Vec<(bool, Facet)> = facets
        .iter()
        .filter_map(|facet| {
            let thing = index.thing(facet.thing)?;
            if query.is_empty() {
                return thing.kind.is_name().then_some((false, *facet));
            }
            matches(thing, query).then(|| (fold::key(&thing.name).starts_with(query), *facet))
        })
        .collect();
    // What begins so first, then what is mentioned most.
    found.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.mentions.cmp(&a.1.mentions)));
    found
        .into_iter()
        .map(|(_, facet)| Choice::Thing(facet))
        .collect()
}

/// The thing of a choice.
#[must_use]
pub const fn thing_of(choice: Choice) -> Option<ThingId> {
    match choice {
        Choice::Thing(facet) => Some(facet.thing),
        Choice::Command(_) | Choice::Terminal(_) => None,
    }
}
