//! What two forms have to do with each other: the rule that makes them one, asked of these two alone.

use super::groups::Groups;
use super::names::Names;
use super::{Doc, bodies, people, resolve, spelling};
use crate::entity::correct::Corrections;
use crate::entity::{Evidence, Kind, Mention};

/// Why a form means a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kinship {
    /// It is its name, letter for letter.
    Same,
    /// Hamza, marks, the article, a title before it: folded they are one (rule 2).
    Folded,
    /// A table knows them as names of one thing (rule 3).
    OtherName,
    /// Two spellings: other letters, the Latin and the Arabic one, letters spelled out, a slip (rules 4 to 6).
    Spelling,
    /// A body's name without words that are often left out (rule 7).
    ShortBody,
    /// Part of the full name (rule 7).
    PartOfName,
    /// A short name, which this article or the library explains (rule 9).
    Context,
    /// By what other forms or brackets say (rules 8 and 9).
    Others,
}

/// Returns why `form` means the thing called `name`, both of one kind. Cost: linear in the two.
///
/// The rules are asked one after the other about the two forms alone; what only the article, the library or a third
/// form joins is [`Kinship::Others`].
#[must_use]
pub fn kinship(kind: Kind, form: &str, name: &str) -> Kinship {
    if form == name {
        return Kinship::Same;
    }
    let text = format!("{name}\n{form}");
    let mention = |bytes| Mention {
        bytes,
        kind,
        value: None,
        furniture: false,
        evidence: Evidence::Document,
    };
    let mentions = [mention(0..name.len()), mention(name.len() + 1..text.len())];
    let docs = [Doc {
        text: &text,
        mentions: &mentions,
    }];
    let names = Names::collect(&docs, &Corrections::default());
    let row: Vec<u32> = names.row(0).collect();
    let &[a, b] = row.as_slice() else {
        return Kinship::Others;
    };
    if a == b {
        let known = names.get(a).is_some_and(|name| name.known);
        return if known && super::fold::fold(form) != super::fold::fold(name) {
            Kinship::OtherName
        } else {
            Kinship::Folded
        };
    }
    let mut groups = Groups::new(names.list.len());
    let one = |groups: &mut Groups| groups.root(a) == groups.root(b);
    let canonical = spelling::join(&names, &mut groups);
    if one(&mut groups) {
        return Kinship::Spelling;
    }
    let longer = bodies::join(&names, &canonical, &mut groups);
    if one(&mut groups) {
        return Kinship::ShortBody;
    }
    let people = people::People::join(&names, &canonical, &mut groups);
    if one(&mut groups) {
        return Kinship::PartOfName;
    }
    let rows = resolve::resolve(&names, &people, &longer, &mut groups);
    match rows.first().map(Vec::as_slice) {
        Some([a, b]) if a == b => Kinship::Context,
        _ => Kinship::Others,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_that_joins_two_forms_is_told() {
        for (kind, form, name, why) in [
            (Kind::Per, "جو بايدن", "جو بايدن", Kinship::Same),
            (Kind::Per, "أحمد الغامدى", "احمد الغامدي", Kinship::Folded),
            (Kind::Loc, "أمريكا", "الولايات المتحدة", Kinship::OtherName),
            (Kind::Org, "Kaseya", "كاسيا", Kinship::Spelling),
            (Kind::Per, "جين بساكي", "جين ساكي", Kinship::Spelling),
            (Kind::Per, "بايدن", "جو بايدن", Kinship::Context),
            (
                Kind::Per,
                "قائد السبسي",
                "الباجي قائد السبسي",
                Kinship::PartOfName,
            ),
            (Kind::Per, "سمير", "جو بايدن", Kinship::Others),
        ] {
            assert_eq!(kinship(kind, form, name), why, "{form} {name}");
        }
    }
}
