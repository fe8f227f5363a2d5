//! What a person says of identity: merged, split, renamed.

use std::collections::{HashMap, HashSet};

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
    // A merged thing is called as what it was merged with, unless that was merged in turn; a new name goes before.
    let mut renamed = Vec::new();
    let merged: HashSet<(Kind, String)> = corrections
        .of_things()
        .filter(|(_, correction)| correction.article.is_none())
        .filter_map(|(_, correction)| match &correction.act {
            Act::Merge { kind, form, .. } => Some((*kind, form::key(form))),
            _ => None,
        })
        .collect();
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
                if !merged.contains(&(*kind, form::key(with))) {
                    fixed.called.push((own, form::tidy(with)));
                }
            }
            Act::Rename { kind, form, name } => {
                if let Some(id) = find(*kind, form) {
                    renamed.push((id, name.clone()));
                }
            }
            _ => {}
        }
    }
    fixed.called.extend(renamed);
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

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::super::{Doc, Identified, identify, identify_with};
    use super::*;
    use crate::entity::{Evidence, Mention};

    /// Articles of names of people, and what becomes of them: the thing of each, by name.
    fn things(articles: &[&[&str]], file: &str) -> Vec<Vec<String>> {
        let texts: Vec<String> = articles.iter().map(|names| names.join("\n")).collect();
        let mentions: Vec<Vec<Mention>> = articles.iter().map(|names| mentions(names)).collect();
        let docs: Vec<Doc<'_>> = texts
            .iter()
            .zip(&mentions)
            .map(|(text, mentions)| Doc { text, mentions })
            .collect();
        let corrections = Corrections::parse(file);
        assert_eq!(corrections.problems(), []);
        if corrections.is_empty() {
            assert_eq!(identify(&docs), identify_with(&docs, &corrections));
        }
        let Identified { things, of } = identify_with(&docs, &corrections);
        of.iter()
            .map(|row| {
                row.iter()
                    .map(|id| things[id.0 as usize].name.clone())
                    .collect()
            })
            .collect()
    }

    fn mentions(names: &[&str]) -> Vec<Mention> {
        let mut at = 0;
        names
            .iter()
            .map(|name| {
                let bytes = at..at + name.len();
                at = bytes.end + 1;
                Mention {
                    bytes,
                    kind: Kind::Per,
                    value: None,
                    furniture: false,
                    evidence: Evidence::Document,
                }
            })
            .collect()
    }

    #[test]
    fn what_a_person_says_goes_before_the_rules() {
        let articles: &[&[&str]] = &[
            &["جو بايدن", "بايدن", "أنطون كراسوف"],
            &["كريم كراسوف", "بايدن"],
        ];
        let names = |file: &str| things(articles, file).concat().join("، ");
        let plain = names("");
        assert_eq!(
            plain,
            "جو بايدن، جو بايدن، أنطون كراسوف، كريم كراسوف، جو بايدن"
        );
        let here = crate::text::digest(&articles[1].join("\n"));
        for (file, told) in [
            (
                "merge PER \"أنطون كراسوف\" with \"كريم كراسوف\"".to_owned(),
                "جو بايدن، جو بايدن، كريم كراسوف، كريم كراسوف، جو بايدن",
            ),
            // Two that are a third, which no article has, are one and called so.
            (
                "merge PER \"أنطون كراسوف\" with \"فلان\"\nmerge PER \"كريم كراسوف\" with \"فلان\"".to_owned(),
                "جو بايدن، جو بايدن، فلان، فلان، جو بايدن",
            ),
            (
                "split PER \"بايدن\"".to_owned(),
                "جو بايدن، بايدن، أنطون كراسوف، كريم كراسوف، بايدن",
            ),
            (
                format!("split PER \"بايدن\" in {here}"),
                "جو بايدن، جو بايدن، أنطون كراسوف، كريم كراسوف، بايدن",
            ),
            (
                format!("merge PER \"بايدن\" with \"كريم كراسوف\" in {here}"),
                "جو بايدن، جو بايدن، أنطون كراسوف، كريم كراسوف، كريم كراسوف",
            ),
            (
                "rename PER \"جو بايدن\" to \"الرئيس\"".to_owned(),
                "الرئيس، الرئيس، أنطون كراسوف، كريم كراسوف، الرئيس",
            ),
            // Split off and named: the name is that of what was split off.
            (
                "split PER \"بايدن\"\nrename PER \"بايدن\" to \"آخر\"".to_owned(),
                "جو بايدن، آخر، أنطون كراسوف، كريم كراسوف، آخر",
            ),
            // Another kind, another form, another article: no harm.
            (
                "merge ORG \"أنطون كراسوف\" with \"كريم كراسوف\"\nsplit PER \"بايدن\" in 0-0\nrename PER \"x\" to \"y\"".to_owned(),
                plain.as_str(),
            ),
        ] {
            assert_eq!(names(&file), told, "{file}");
        }
    }
}
