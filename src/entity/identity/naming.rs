//! What a thing is called: its name on the screen, its key, its forms.

use std::collections::HashMap;

use super::fold::fold;
use super::ids::IdMap;
use super::names::Names;
use super::spelled::spelled;
use super::weights as w;
use crate::entity::{Identified, Kind, Thing, ThingId};

/// A thing in the making.
#[derive(Debug, Default)]
struct Draft {
    /// Forms by number with mentions: all, and outside furniture.
    forms: IdMap<u32, (u32, u32)>,
}

/// Makes things of the roots of all mentions, numbered as they come; those in `called` are called so.
pub(super) fn name(
    names: &Names,
    rows: &[Vec<u32>],
    furniture: &[Vec<bool>],
    called: &IdMap<u32, String>,
) -> Identified {
    let mut ids: IdMap<u32, u32> = IdMap::default();
    let mut roots: Vec<u32> = Vec::new();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut of = Vec::with_capacity(rows.len());
    for ((row, forms), furniture) in rows.iter().zip(&names.of).zip(furniture) {
        let mut things = Vec::with_capacity(row.len());
        for ((root, form), furniture) in row.iter().zip(forms).zip(furniture) {
            let fresh = u32::try_from(drafts.len()).unwrap_or(u32::MAX);
            let id = *ids.entry(*root).or_insert_with(|| {
                drafts.push(Draft::default());
                roots.push(*root);
                fresh
            });
            if let Some(draft) = drafts.get_mut(id as usize) {
                let uses = draft.forms.entry(*form).or_default();
                uses.0 += 1;
                uses.1 += u32::from(!furniture);
            }
            things.push(ThingId(id));
        }
        of.push(things);
    }
    let mut things: Vec<Thing> = drafts
        .iter()
        .zip(&roots)
        .map(|(draft, root)| thing(names, draft, *root, called.get(root)))
        .collect();
    make_unique(names, &roots, &mut things);
    Identified { things, of }
}

fn thing(names: &Names, draft: &Draft, root: u32, called: Option<&String>) -> Thing {
    let mut forms: HashMap<&str, (u32, u32)> = HashMap::new();
    for (form, uses) in &draft.forms {
        if let Some(form) = names.forms.get(*form as usize) {
            let sum = forms.entry(&form.display).or_default();
            sum.0 += uses.0;
            sum.1 += uses.1;
        }
    }
    let mut forms: Vec<(&str, (u32, u32))> = forms.into_iter().collect();
    forms.sort_by(|a, b| (b.1.1, b.1.0).cmp(&(a.1.1, a.1.0)).then(a.0.cmp(b.0)));
    let kind = names.get(root).map_or(Kind::Misc, |n| n.kind);
    let name = called.map_or_else(|| fittest(kind, &forms).to_owned(), String::clone);
    let key = match names.get(root) {
        _ if called.is_some() => name.clone(),
        Some(n) if !kind.is_name() && !n.key.starts_with('\u{1}') => n.key.clone(),
        Some(n) => n
            .hint
            .map_or_else(|| name.clone(), |hint| format!("{name} ({hint})")),
        None => name.clone(),
    };
    Thing {
        key: format!("{}:{key}", kind.name()),
        kind,
        name,
        mentions: forms.iter().map(|(_, n)| n.1).sum(),
        forms: forms
            .into_iter()
            .map(|(form, n)| (form.to_owned(), n.1))
            .collect(),
    }
}

/// The fullest of the forms often used; of equally full ones the most used, then the most carefully spelled.
///
/// A person is shown by full names if a few of the mentions are such; what is often used is then reckoned among them.
fn fittest<'a>(kind: Kind, forms: &[(&'a str, (u32, u32))]) -> &'a str {
    let full = |form: &str| kind != Kind::Per || fullness(kind, form) > 1;
    let all: u32 = forms.iter().map(|(_, n)| n.0).sum();
    let in_full: u32 = forms
        .iter()
        .filter(|(f, _)| full(f))
        .map(|(_, n)| n.0)
        .sum();
    let only_full = in_full * 100 >= all * w::FULL_NAMES;
    let fit: Vec<_> = forms
        .iter()
        .filter(|(f, _)| !only_full || full(f))
        .collect();
    let most = fit.iter().map(|(_, n)| n.0).max().unwrap_or(0);
    fit.into_iter()
        .filter(|(_, n)| !kind.is_name() || n.0 * 100 >= most * w::OFTEN)
        .max_by(|a, b| {
            let rank = |form: &str, n: (u32, u32)| {
                (
                    !is_odd(form),
                    dated(kind, form),
                    fullness(kind, form),
                    n.0,
                    !is_spelled_out(form),
                    care(form),
                )
            };
            rank(a.0, a.1)
                .cmp(&rank(b.0, b.1))
                .then_with(|| b.0.cmp(a.0))
        })
        .map_or("", |(form, _)| form)
}

/// Whether a form holds letters of another language's Arabic script, or a sign that a name does not need.
fn is_odd(form: &str) -> bool {
    form.is_empty() || form.chars().any(|c| matches!(c, 'ی' | 'ک' | 'ہ' | 'ھ' | 'ے' | '"' | '«' | '»' | '(' | ')' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

/// A date that says a number says more than «أمس».
fn dated(kind: Kind, form: &str) -> bool {
    kind == Kind::Date && form.chars().any(char::is_numeric)
}

/// How full a form is: its words, as far as more of them tell more.
fn fullness(kind: Kind, form: &str) -> usize {
    let folded = fold(form);
    let words: Vec<&str> = folded.split(' ').collect();
    match kind {
        _ if spelled(&words).is_some() => 1,
        Kind::Per => words.len().min(4),
        Kind::Org | Kind::Loc | Kind::Misc => words.len().min(6),
        _ => words.len().min(8),
    }
}

/// Whether a form spells an acronym out, letter by letter.
fn is_spelled_out(form: &str) -> bool {
    let folded = fold(form);
    spelled(&folded.split(' ').collect::<Vec<&str>>()).is_some()
}

/// Letters that careless typists leave out: hamza, dots, madda.
fn care(form: &str) -> usize {
    form.chars()
        .filter(|c| matches!(c, 'أ' | 'إ' | 'آ' | 'ؤ' | 'ئ' | 'ء' | 'ة'))
        .count()
}

/// Numbers things that would have one key; the more mentioned keeps it bare.
fn make_unique(names: &Names, roots: &[u32], things: &mut [Thing]) {
    let mut order: Vec<usize> = (0..things.len()).collect();
    let rank = |i: &usize| {
        let thing = things.get(*i);
        let name = roots.get(*i).and_then(|r| names.get(*r));
        (
            thing.map(|t| t.key.clone()),
            thing.map(|t| std::cmp::Reverse(t.mentions)),
            name.map(|n| n.key.clone()),
            roots.get(*i).copied(),
        )
    };
    order.sort_by_cached_key(rank);
    let mut taken: HashMap<String, u32> = HashMap::new();
    for i in order {
        let Some(thing) = things.get_mut(i) else {
            continue;
        };
        let n = taken.entry(thing.key.clone()).or_default();
        *n += 1;
        if *n > 1 {
            thing.key = format!("{} ({n})", thing.key);
        }
    }
}
