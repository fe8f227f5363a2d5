//! Corrections over what the engine found.

use std::ops::Range;

use super::line::Act;
use super::{Corrections, form};
use crate::article::Article;
use crate::entity::token::Tokens;
use crate::entity::{Evidence, Kind, Mention, merge};
use crate::value::{self, ValueKind};

/// Bytes around a mention in which a wider one is looked for, besides those of the form itself.
const AROUND: usize = 64;

/// Returns the mentions of an article as corrected, in order and not overlapping; `None` when they are what the engine
/// found.
///
/// `found` are the engine's. A form that `span` leads to is looked up in turn, each form once. Names marked by hand and moved
/// borders go before what the engine found there, but a marked name inside a longer mention is left to it. Cost: linear
/// in the text, and in the text only when some line marks a name or speaks of one article.
#[must_use]
pub fn apply(
    text: &str,
    article: &Article,
    found: &[Mention],
    corrections: &Corrections,
) -> Option<Vec<Mention>> {
    if corrections.is_empty() {
        return None;
    }
    let key = corrections.is_scoped().then(|| crate::text::digest(text));
    let work = Work {
        text,
        article,
        corrections,
        key: key.as_deref(),
    };
    let mut changed = false;
    let mut all: Vec<(bool, Mention)> = Vec::with_capacity(found.len());
    for mention in found {
        match work.judge(mention) {
            Verdict::Stays => all.push((false, mention.clone())),
            Verdict::Gone => changed = true,
            Verdict::Becomes(mention) => {
                changed = true;
                all.push((true, mention));
            }
        }
    }
    changed |= work.add_names(&mut all);
    if !changed {
        return None;
    }
    // What was moved or marked goes first, longest first; the engine's mentions fill what is left.
    all.sort_by_key(|(strong, mention)| {
        (
            !strong,
            std::cmp::Reverse(mention.bytes.len()),
            mention.bytes.start,
        )
    });
    let mut taken = Taken::default();
    let mut mentions: Vec<Mention> = all
        .into_iter()
        .filter(|(_, mention)| taken.take(&mention.bytes))
        .map(|(_, mention)| mention)
        .collect();
    mentions.sort_by_key(|mention| mention.bytes.start);
    merge::mark_furniture(&mut mentions, article);
    Some(mentions)
}

/// Stretches of text that do not overlap.
#[derive(Default)]
struct Taken(std::collections::BTreeMap<usize, usize>);

impl Taken {
    /// Takes a stretch, unless some of it is taken. Cost: logarithmic.
    fn take(&mut self, bytes: &Range<usize>) -> bool {
        let before = self.0.range(..bytes.end).next_back();
        if before.is_some_and(|(_, end)| *end > bytes.start) {
            return false;
        }
        self.0.insert(bytes.start, bytes.end);
        true
    }
}

/// What becomes of a mention.
enum Verdict {
    Stays,
    Gone,
    Becomes(Mention),
}

struct Work<'a> {
    text: &'a str,
    article: &'a Article,
    corrections: &'a Corrections,
    key: Option<&'a str>,
}

impl Work<'_> {
    /// What the corrections say of a mention.
    fn judge(&self, mention: &Mention) -> Verdict {
        let mut seen: Vec<String> = Vec::new();
        let mut now: Option<Mention> = None;
        loop {
            let current = now.as_ref().unwrap_or(mention);
            let Some((form, line, act)) = self.said(&current.bytes) else {
                break;
            };
            if seen.contains(&form) {
                break;
            }
            match act {
                Act::Not { .. } => return Verdict::Gone,
                Act::Kind { kind, .. } | Act::Name { kind, .. } => {
                    now = Some(self.made(current.bytes.clone(), *kind, line, mention));
                    break;
                }
                Act::Span { to, kind, .. } => {
                    let Some(bytes) = self.place(&current.bytes, to) else {
                        break;
                    };
                    let kind = kind.unwrap_or(current.kind);
                    now = Some(self.made(bytes, kind, line, mention));
                    seen.push(form);
                }
                _ => break,
            }
        }
        now.map_or(Verdict::Stays, Verdict::Becomes)
    }

    /// The line about the form at `bytes`; behind a ل its alef may be lost.
    fn said(&self, bytes: &Range<usize>) -> Option<(String, u32, &Act)> {
        let form = self.text.get(bytes.clone())?;
        let key = form::key(form);
        let whole = self.corrections.judgement(&key, self.key);
        if let Some((line, act)) = whole {
            return Some((key, line, act));
        }
        let lost = form.starts_with('ل') && self.text.get(..bytes.start)?.ends_with('ل');
        let key = lost.then(|| format!("ا{key}"))?;
        let (line, act) = self.corrections.judgement(&key, self.key)?;
        Some((key, line, act))
    }

    /// A mention that a line made of another, or of nothing.
    fn made(&self, bytes: Range<usize>, kind: Kind, line: u32, of: &Mention) -> Mention {
        let value = if kind == of.kind && bytes == of.bytes {
            of.value.clone()
        } else {
            self.value(&bytes, kind)
        };
        Mention {
            bytes,
            kind,
            value,
            furniture: of.furniture,
            evidence: Evidence::Correction(line),
        }
    }

    /// What a text says as a value of a kind, when all of it is one.
    fn value(&self, bytes: &Range<usize>, kind: Kind) -> Option<value::Value> {
        let wanted = match kind {
            Kind::Date => ValueKind::Date,
            Kind::Time => ValueKind::Time,
            Kind::Money => ValueKind::Money,
            Kind::Percent => ValueKind::Percent,
            Kind::Quantity => ValueKind::Quantity,
            Kind::Per | Kind::Loc | Kind::Org | Kind::Misc => return None,
        };
        let text = self.text.get(bytes.clone())?;
        let day = self.article.published.as_ref().map(|known| known.date);
        value::find(text, day)
            .into_iter()
            .find(|found| found.kind == wanted && found.bytes == (0..text.len()))
            .and_then(|found| found.value)
    }

    /// Where the form `to` stands over a mention, in one line.
    fn place(&self, over: &Range<usize>, to: &str) -> Option<Range<usize>> {
        let reach = to.len() * 2 + AROUND;
        let mut from = over.start.saturating_sub(reach);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        let mut end = over.end.saturating_add(reach).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let window = self.text.get(from..end)?;
        let tokens = Tokens::new(window);
        let mut wanted = super::Phrases::default();
        wanted.insert(&form::words(to), 0);
        (0..tokens.len())
            .flat_map(|at| wanted.hits(window, &tokens, at))
            .map(|hit| hit.start + from..hit.end + from)
            .find(|bytes| bytes.start < over.end && over.start < bytes.end)
    }

    /// Adds the names marked by hand where they stand; returns whether there are any.
    fn add_names(&self, all: &mut Vec<(bool, Mention)>) -> bool {
        let names = &self.corrections.names;
        if names.is_empty() {
            return false;
        }
        // In order of the text for the search below.
        all.sort_by_key(|(_, mention)| mention.bytes.start);
        let found = all.len();
        let tokens = Tokens::new(self.text);
        let mut at = 0;
        while at < tokens.len() {
            let hit = names
                .hits(self.text, &tokens, at)
                .into_iter()
                .find_map(|hit| {
                    let form = self.text.get(hit.start..hit.end)?;
                    let mut key = form::key(form);
                    let (line, act) = self.corrections.judgement(&key, self.key).or_else(|| {
                        key.insert(0, 'ا');
                        self.corrections.judgement(&key, self.key)
                    })?;
                    match act {
                        Act::Name { kind, .. } => Some((hit.start..hit.end, *kind, line)),
                        _ => None,
                    }
                });
            let Some((bytes, kind, line)) = hit else {
                at += 1;
                continue;
            };
            while tokens
                .get(at)
                .is_some_and(|token| token.bytes.start < bytes.end)
            {
                at += 1;
            }
            let known = all.get(..found).unwrap_or_default();
            let near = known.partition_point(|(_, mention)| mention.bytes.end <= bytes.start);
            let meeting = known
                .get(near..)
                .unwrap_or_default()
                .iter()
                .take_while(|(_, mention)| mention.bytes.start < bytes.end);
            let settled = meeting.clone().any(|(strong, mention)| {
                let longer = mention.bytes.start <= bytes.start
                    && bytes.end <= mention.bytes.end
                    && mention.bytes != bytes;
                longer || *strong && mention.bytes == bytes
            });
            if settled {
                continue;
            }
            let blank = Mention {
                bytes: 0..0,
                kind,
                value: None,
                furniture: false,
                evidence: Evidence::Correction(line),
            };
            let mention = self.made(bytes, kind, line, &blank);
            all.push((true, mention));
        }
        all.len() > found || all.iter().any(|(strong, _)| *strong)
    }
}
