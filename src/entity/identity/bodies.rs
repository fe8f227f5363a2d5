//! Short and long names of organizations: «النهضة» and «حركة النهضة», «الحرس الثوري» and «الحرس الثوري الإيراني».

use std::collections::{BTreeMap, HashMap};

use super::groups::Groups;
use super::lists;
use super::names::{Name, Names};
use super::spelling::canon;
use super::weights as w;
use crate::entity::Kind;

/// For every organization's name that may be short for several others: those others.
pub(super) type Longer = HashMap<u32, Vec<u32>>;

/// Joins short names with the one longer name they can be short for, and returns those that wait for their article.
///
/// Names are blocked by core; cost: linear but for the square of [`w::MAX_BLOCK`] in a block.
pub(super) fn join(names: &Names, canonical: &[u32], groups: &mut Groups) -> Longer {
    let mut families: BTreeMap<Vec<u32>, Vec<u32>> = BTreeMap::new();
    for (id, name) in (0_u32..).zip(&names.list) {
        if name.kind == Kind::Org && !name.core.is_empty() {
            families
                .entry(name.core.iter().map(|t| canon(canonical, *t)).collect())
                .or_default()
                .push(id);
        }
    }
    let mut waiting = Longer::new();
    for (core, mut family) in families {
        family.truncate(w::MAX_BLOCK);
        let generic = matches!(core.as_slice(), [one] if lists::GENERIC.contains(names.word(*one)));
        alike(names, canonical, &family, generic, groups);
        for short in &family {
            let Some(s) = names.get(*short) else { continue };
            let longer: Vec<u32> = family
                .iter()
                .copied()
                .filter(|l| names.get(*l).is_some_and(|l| is_short(s, l, canonical)))
                .collect();
            // Only the longest count: «حركة النهضة» is on the way to «حركة النهضة التونسية».
            let longest: Vec<u32> = longer
                .iter()
                .copied()
                .filter(|l| {
                    let l = names.get(*l);
                    !longer.iter().any(|m| {
                        names
                            .get(*m)
                            .zip(l)
                            .is_some_and(|(m, l)| is_short(l, m, canonical))
                    })
                })
                .collect();
            let mut roots: Vec<u32> = longest.iter().map(|l| groups.root(*l)).collect();
            roots.sort_unstable();
            roots.dedup();
            let [one] = roots.as_slice() else {
                if !roots.is_empty() {
                    waiting.insert(*short, longest);
                }
                continue;
            };
            let adds_telling = longest
                .iter()
                .any(|l| names.get(*l).is_some_and(|l| l.strong > s.strong));
            let says_nothing = generic && s.soft.is_empty();
            if says_nothing || adds_telling {
                waiting.insert(*short, longest);
            } else {
                groups.join(*one, *short);
            }
        }
    }
    waiting
}

/// Joins names of one core that say the same: they differ in words that tell nothing («مجموعة», «كورب»).
fn alike(names: &Names, canonical: &[u32], family: &[u32], generic: bool, groups: &mut Groups) {
    let mut seen: HashMap<(Option<lists::Class>, Vec<u32>), u32> = HashMap::new();
    for id in family {
        let Some(name) = names.get(*id) else { continue };
        if generic && name.soft.is_empty() {
            continue;
        }
        let soft = name.soft.iter().map(|t| canon(canonical, *t)).collect();
        let first = *seen.entry((name.class, soft)).or_insert(*id);
        groups.join(first, *id);
    }
}

/// Whether `short` can be short for `long`, both of one core: it says nothing that the other does not.
fn is_short(short: &Name, long: &Name, canonical: &[u32]) -> bool {
    let canon = |list: &[u32]| -> Vec<u32> { list.iter().map(|t| canon(canonical, *t)).collect() };
    let (s, l) = (canon(&short.soft), canon(&long.soft));
    let class = short.class.is_none() || short.class == long.class;
    let more =
        s.len() < l.len() || (s.len() == l.len() && short.class.is_none() && long.class.is_some());
    // Two nationalities are another body than one («القوات الأمريكية», «القوات الأمريكية البريطانية»).
    let nations = short.nations == 0 || short.nations == long.nations;
    class && more && nations && s.iter().all(|t| l.contains(t))
}
