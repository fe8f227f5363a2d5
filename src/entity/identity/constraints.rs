//! What a person says of identity: merged, split, renamed.

use std::collections::HashMap;

use super::groups::Groups;
use super::ids::{IdMap, IdSet};
use super::names::{Names, apart_key, key_of};
use crate::entity::Kind;
use crate::entity::correct::{Act, Corrections, form};

/// Names of which a person said what they are.
#[derive(Debug, Default)]
pub(super) struct Fixed {
    /// Names that mean their own group, whatever an article would make of them.
    names: IdSet<u32>,
    /// What the thing of a name is called; the later goes before the earlier.
    called: Vec<(u32, String)>,
}

/// Joins what `corrections` merge. A form that no article has joins nothing, but two that are both merged with such a one
/// are one. Cost: linear in names, when there is anything to do.
pub(super) fn join(names: &Names, corrections: &Corrections, groups: &mut Groups) -> Fixed {
    let mut fixed = Fixed::default();
    if corrections.of_things().next().is_none() {
        return fixed;
    }
    let ids: HashMap<(Kind, &str), u32> = (0_u32..)
        .zip(&names.list)
        .map(|(id, name)| ((name.kind, name.key.as_str()), id))
        .collect();
    // A form that stands apart everywhere is found under its own key.
    let find = |kind: Kind, text: &str| -> Option<u32> {
        let line = corrections.apart(kind, &form::key(text), None);
        let key = if line > 0 {
            apart_key(line)
        } else {
            key_of(kind, text)
        };
        ids.get(&(kind, key.as_str())).copied()
    };
    let mut absent: HashMap<(Kind, String), u32> = HashMap::new();
    for (line, correction) in corrections.of_things() {
        match &correction.act {
            Act::Merge { kind, form, with } => {
                let own = if correction.article.is_some() {
                    ids.get(&(*kind, apart_key(line).as_str())).copied()
                } else {
                    find(*kind, form)
                };
                let Some(own) = own else { continue };
                fixed.names.insert(own);
                let other = find(*kind, with)
                    .unwrap_or_else(|| *absent.entry((*kind, key_of(*kind, with))).or_insert(own));
                groups.join(own, other);
            }
            Act::Rename { kind, form, name } => {
                if let Some(id) = find(*kind, form) {
                    fixed.called.push((id, name.clone()));
                }
            }
            _ => {}
        }
    }
    fixed
}

impl Fixed {
    /// Brings the roots of all mentions in line: a fixed name means its own group.
    pub(super) fn settle(&self, names: &Names, rows: &mut [Vec<u32>], groups: &mut Groups) {
        if self.names.is_empty() {
            return;
        }
        for (doc, row) in rows.iter_mut().enumerate() {
            for (root, name) in row.iter_mut().zip(names.row(doc)) {
                *root = groups.root(if self.names.contains(&name) {
                    name
                } else {
                    *root
                });
            }
        }
    }

    /// What things are called, by root.
    pub(super) fn called(&self, groups: &mut Groups) -> IdMap<u32, String> {
        self.called
            .iter()
            .map(|(id, name)| (groups.root(*id), name.clone()))
            .collect()
    }
}
