//! A filter: which things an article must and must not mention.

use std::collections::HashMap;

use super::Index;
use crate::entity::ThingId;

/// Things chosen: an article passes when it mentions all of `include` and none of `exclude`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Must be mentioned, in the order chosen.
    pub include: Vec<ThingId>,
    /// Must not be mentioned, in the order chosen.
    pub exclude: Vec<ThingId>,
}

impl Filter {
    /// Whether nothing is chosen, so that every article passes.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    /// Whether a thing must be mentioned.
    #[must_use]
    pub fn includes(&self, thing: ThingId) -> bool {
        self.include.contains(&thing)
    }

    /// Whether a thing must not be mentioned.
    #[must_use]
    pub fn excludes(&self, thing: ThingId) -> bool {
        self.exclude.contains(&thing)
    }

    /// Includes a thing; one included already is let go, one excluded changes sides.
    pub fn toggle_include(&mut self, thing: ThingId) {
        let had = self.includes(thing);
        self.remove(thing);
        if !had {
            self.include.push(thing);
        }
    }

    /// Excludes a thing; one excluded already is let go, one included changes sides.
    pub fn toggle_exclude(&mut self, thing: ThingId) {
        let had = self.excludes(thing);
        self.remove(thing);
        if !had {
            self.exclude.push(thing);
        }
    }

    /// Lets a thing go.
    pub fn remove(&mut self, thing: ThingId) {
        self.include.retain(|t| *t != thing);
        self.exclude.retain(|t| *t != thing);
    }

    /// Returns the same choice in a new index of the same library, grown or read anew; a thing that is no more is let
    /// go. See [`Index::same_thing`].
    #[must_use]
    pub fn remap(&self, old: &Index, new: &Index) -> Self {
        let mut known: HashMap<ThingId, Option<ThingId>> = HashMap::new();
        let mut map = |list: &[ThingId]| {
            let mut out: Vec<ThingId> = Vec::with_capacity(list.len());
            for thing in list {
                let to = *known
                    .entry(*thing)
                    .or_insert_with(|| old.same_thing(*thing, new));
                out.extend(to.filter(|t| !out.contains(t)));
            }
            out
        };
        let include = map(&self.include);
        let mut exclude = map(&self.exclude);
        // Two things that have become one cannot be both wanted and unwanted.
        exclude.retain(|t| !include.contains(t));
        Self { include, exclude }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_stands_on_one_side() {
        let mut filter = Filter::default();
        let (a, b) = (ThingId(1), ThingId(2));
        filter.toggle_include(a);
        filter.toggle_include(b);
        filter.toggle_exclude(a);
        assert_eq!(
            (filter.include.as_slice(), filter.exclude.as_slice()),
            (&[b][..], &[a][..])
        );
        filter.toggle_exclude(a);
        filter.toggle_include(b);
        assert!(filter.is_empty());
    }
}
