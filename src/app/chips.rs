//! The chips of the status line: what the filter asks for, each removable.

use super::geometry::Area;
use super::state::State;
use crate::entity::ThingId;
use crate::text::{Direction, Row};

/// A chip on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Chip {
    /// Its thing.
    pub thing: ThingId,
    /// It excludes.
    pub excludes: bool,
    /// Its name, elided.
    pub name: Row,
    /// Where it is: a blank, a sign, the name, `✕`, a blank.
    pub area: Area,
}

/// Columns of a chip besides its name.
const FRAME: u16 = 5;
/// Columns of the longest name.
const LONGEST: u16 = 18;

/// Returns the chips that fit into half of the status line, from its reading start.
#[must_use]
pub fn chips(state: &State) -> Vec<Chip> {
    let line = state.geometry.status;
    let direction = state.language.direction();
    let mut chips = Vec::new();
    let mut used = 1;
    let chosen = state
        .filter
        .include
        .iter()
        .map(|thing| (*thing, false))
        .chain(state.filter.exclude.iter().map(|thing| (*thing, true)));
    for (thing, excludes) in chosen {
        let Some(named) = state.library.index.thing(thing) else {
            continue;
        };
        let base = Direction::of_paragraph(&named.name, direction);
        let name = Row::elided(&named.name, base, LONGEST, state.options);
        let width = name.width + FRAME;
        if used + width > line.width / 2 + 4 && !chips.is_empty() || used + width > line.width {
            break;
        }
        let x = match direction {
            Direction::Ltr => line.x + used,
            Direction::Rtl => line.x + line.width - used - width,
        };
        chips.push(Chip {
            thing,
            excludes,
            name,
            area: Area {
                x,
                y: line.y,
                width,
                height: 1,
            },
        });
        used += width + 1;
    }
    chips
}
