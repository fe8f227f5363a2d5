//! A second name in brackets: «مكتب مكافحة الفساد (سافاك)», «كاسيا (Kaseya)».

use std::collections::{BTreeMap, BTreeSet};

use super::groups::Groups;
use super::ids::IdSet;
use super::names::{Name, Names, text_of};
use super::weights as w;
use super::{Doc, fold};
use crate::entity::{Kind, Mention};

/// Joins a name with the one it stands in brackets behind, if it stands so behind no other and seldom stands without it.
pub(super) fn join(docs: &[Doc<'_>], names: &Names, groups: &mut Groups) {
    let mut behind: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for (i, doc) in docs.iter().enumerate() {
        let row: Vec<u32> = names.row(i).collect();
        for (pair, ids) in doc.mentions.windows(2).zip(row.windows(2)) {
            let ([a, b], [long, short]) = (pair, ids) else {
                continue;
            };
            if a.kind != b.kind || !stands_in_brackets(doc, a, b) {
                continue;
            }
            if names
                .get(*long)
                .zip(names.get(*short))
                .is_some_and(|(l, s)| can_be(l, s))
            {
                let (long, short) = (groups.root(*long), groups.root(*short));
                behind.entry(short).or_default().insert(long);
            }
        }
    }
    let pairs: BTreeMap<u32, u32> = behind
        .into_iter()
        .filter(|(_, longs)| longs.len() == 1)
        .filter_map(|(short, longs)| longs.first().map(|long| (short, *long)))
        .collect();
    if pairs.is_empty() {
        return;
    }
    // Articles with the short name, and those of them with the long one.
    let mut seen: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for i in 0..docs.len() {
        let row: IdSet<u32> = names.row(i).map(|id| groups.root(id)).collect();
        for root in &row {
            if let Some(long) = pairs.get(root) {
                let (all, both) = seen.entry(*root).or_default();
                *all += 1;
                *both += usize::from(row.contains(long));
            }
        }
    }
    for (short, long) in pairs {
        let (all, both) = seen.get(&short).copied().unwrap_or_default();
        if both * 100 >= all * w::IN_BRACKETS {
            groups.join(long, short);
        }
    }
}

/// Whether the second name can be another name of the first: in the other script, or one word or letters for several
/// words. Names of the tables are not learnt again: «الأمم المتحدة (رويترز)» is a credit.
fn can_be(long: &Name, short: &Name) -> bool {
    if long.known || short.known || short.tokens.is_empty() || long.tokens.is_empty() {
        return false;
    }
    let other_script = long.latin != short.latin;
    let shorter = long.tokens.len() >= 2 && (short.tokens.len() == 1 || short.spelled.is_some());
    match long.kind {
        Kind::Per => other_script,
        Kind::Org | Kind::Misc => other_script || shorter,
        _ => other_script && short.tokens.len() == long.tokens.len(),
    }
}

/// Whether `b` is all that stands in brackets right behind `a`.
fn stands_in_brackets(doc: &Doc<'_>, a: &Mention, b: &Mention) -> bool {
    let gap = doc.text.get(a.bytes.end..b.bytes.start).unwrap_or("");
    let blank =
        |s: &str| fold::fold(s).is_empty() && !s.contains(['،', ',', '.', '\n', '؛', ':', '/']);
    let Some((before, inside)) = gap.split_once('(') else {
        return false;
    };
    let after = doc.text.get(b.bytes.end..).unwrap_or("");
    let closed = after
        .chars()
        .find(|c| !matches!(c, '"' | '”' | '»' | ' '))
        .is_some_and(|c| c == ')');
    gap.len() <= 12 && blank(before) && blank(inside) && closed && !text_of(doc, b).is_empty()
}
