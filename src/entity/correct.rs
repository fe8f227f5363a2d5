//! Corrections: what a person says against the engine, kept in a plain file and stronger than the engine.
//!
//! # The file
//!
//! One correction a line; empty lines and what follows a `#` are the person's own and are kept as they are, and so is a
//! line that cannot be read: it is named, and the rest applies.
//!
//! ```text
//! # verb  kind  form          more                    where            remark
//! not           "مارس"                                                 # a verb there, no month
//! kind    ORG   "روسيا اليوم"
//! span    PER   "جو"          to "جو بايدن"
//! name    ORG   "بنك المسار"
//! merge   ORG   "كاسيا"       with "Kaseya"
//! split   PER   "عباس"                                in 9c1f…-4711    # another Abbas in this article
//! rename  PER   "جو بايدن"    to "جوزيف بايدن"
//! ```
//!
//! * `not`: this form is no entity.
//! * `kind`: where the engine finds this form, it is of this kind.
//! * `span`: where the engine finds this form and the other stands there, the other is the mention (wider, narrower, or
//!   moved); of this kind, when one is given.
//! * `name`: this form is an entity of this kind wherever it stands as whole words, found by the engine or not; inside a
//!   longer mention it is left alone.
//! * `merge`: this form, and all that was joined with it, is the same thing as the other.
//! * `split`: this form is a thing of its own.
//! * `rename`: the thing of this form is called so.
//!
//! A **form** is compared folded: hamza, ya, marks, tatweel, blanks and the clitics before it do not matter. **Kinds** are
//! `PER LOC ORG MISC DATE TIME MONEY PERCENT QUANTITY`. **`in`** limits a line to one article, named by its digest
//! ([`digest`](crate::text::digest())); a line of an article or a form that is not there does no harm. A line for an article
//! goes before one for all. Where two lines say different things of one form, the **later** holds and the earlier is named. Names
//! stand in `"…"` or `«…»`; in the first `\"`, `\\` and `\u{202e}` are understood.
//!
//! # Applying
//!
//! [`apply()`] takes the engine's mentions and gives the corrected ones: pure, linear in the text, and always from what
//! the engine found, so that to undo is to apply what was there before. [`identify_with`](super::identity::identify_with) takes `merge`, `split`
//! and `rename` as constraints.

pub mod apply;
pub mod form;
pub mod line;
pub mod phrases;
pub mod problem;
mod read;

pub use apply::apply;
pub use line::{Act, Correction};
pub use problem::{Problem, Wrong};

use std::collections::HashMap;
use std::sync::Arc;

use super::Kind;
use phrases::Phrases;

/// What one line decides about: two lines about the same thing contradict each other or say the same twice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Slot {
    /// Whether and as what a form is a mention.
    Mention(String),
    /// To which thing a form belongs.
    Thing(Kind, String),
    /// What a thing is called.
    Name(Kind, String),
}

/// A line that holds, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    /// Line number from 1.
    line: u32,
    correction: Correction,
}

/// The corrections of a file, with everything else in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    revision: u64,
    lines: Vec<Arc<str>>,
    problems: Vec<Problem>,
    /// What holds, in the order of lines.
    rules: Vec<Rule>,
    /// The rules of a slot: for all articles, or for one.
    slots: HashMap<Slot, HashMap<Option<Arc<str>>, usize>>,
    /// The forms of `name`.
    names: Phrases,
    scoped: bool,
}

impl Corrections {
    /// Reads a file's text. Whatever is in it, the lines are kept. Cost: linear.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::of_lines(text.split('\n').map(Arc::from).collect(), 0)
    }

    /// Reads a file's lines.
    #[must_use]
    pub fn from_lines(lines: Vec<Arc<str>>) -> Self {
        Self::of_lines(lines, 0)
    }

    fn of_lines(lines: Vec<Arc<str>>, revision: u64) -> Self {
        let mut this = Self {
            revision,
            ..Self::default()
        };
        for (number, text) in (1_u32..).zip(&lines) {
            let text = if number == 1 {
                text.trim_start_matches('\u{feff}')
            } else {
                text
            };
            match read::line(text) {
                Ok(None) => {}
                Ok(Some(correction)) => this.rules.push(Rule {
                    line: number,
                    correction,
                }),
                Err(what) => this.problems.push(Problem { line: number, what }),
            }
        }
        this.lines = lines;
        let mut beaten = Vec::new();
        for (at, rule) in this.rules.iter().enumerate() {
            let scope = rule.correction.article.clone();
            this.scoped |= scope.is_some();
            let slot = this.slots.entry(slot(&rule.correction.act)).or_default();
            if let Some(before) = slot.insert(scope, at) {
                beaten.push((before, at));
            }
        }
        for (before, after) in &beaten {
            let (Some(a), Some(b)) = (this.rules.get(*before), this.rules.get(*after)) else {
                continue;
            };
            if !a.correction.act.says_the_same(&b.correction.act) {
                this.problems.push(Problem {
                    line: a.line,
                    what: Wrong::Conflict { later: b.line },
                });
            }
        }
        this.problems.sort_by_key(|problem| problem.line);
        for (at, rule) in (0_u32..).zip(&this.rules) {
            if let Act::Name { form, .. } = &rule.correction.act {
                this.names.insert(&form::words(form), at);
            }
        }
        this
    }

    /// The file's text: what [`Corrections::parse`] was given, with what was added and without what was taken out.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// The file's lines, without their ends.
    #[must_use]
    pub fn lines(&self) -> &[Arc<str>] {
        &self.lines
    }

    /// A line by its number from 1.
    #[must_use]
    pub fn line(&self, number: u32) -> Option<&str> {
        self.lines
            .get((number as usize).checked_sub(1)?)
            .map(AsRef::as_ref)
    }

    /// The correction of a line by its number from 1.
    #[must_use]
    pub fn at(&self, number: u32) -> Option<&Correction> {
        let at = self
            .rules
            .binary_search_by_key(&number, |rule| rule.line)
            .ok()?;
        self.rules.get(at).map(|rule| &rule.correction)
    }

    /// What is wrong in the file, in the order of lines.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether nothing is corrected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Which state of the corrections this is: two of one run with the same number are the same.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns the same corrections under another number.
    #[must_use]
    pub fn with_revision(mut self, revision: u64) -> Self {
        self.revision = revision;
        self
    }

    /// Whether any line speaks of one article only.
    #[must_use]
    pub const fn is_scoped(&self) -> bool {
        self.scoped
    }

    /// Returns the corrections with one more, at the end; lines that it contradicts are taken out.
    ///
    /// Another kind or other borders for a form that was marked by hand change that mark.
    #[must_use]
    pub fn with(&self, correction: Correction) -> Self {
        let mut new = correction;
        let old = self
            .slots
            .get(&slot(&new.act))
            .and_then(|scopes| scopes.get(&new.article))
            .and_then(|at| self.rules.get(*at));
        if let Some(Rule {
            correction:
                Correction {
                    act: Act::Name { kind: was, .. },
                    ..
                },
            ..
        }) = old
        {
            new.act = match new.act {
                Act::Kind { form, kind } => Act::Name { form, kind },
                Act::Span { to, kind, .. } => Act::Name {
                    form: to,
                    kind: kind.unwrap_or(*was),
                },
                act => act,
            };
        }
        let slot = slot(&new.act);
        let gone = self.rules.iter().filter(|rule| {
            rule.correction.article == new.article && self::slot(&rule.correction.act) == slot
                || old.is_some_and(|old| old.line == rule.line)
        });
        let gone: Vec<u32> = gone.map(|rule| rule.line).collect();
        self.changed(&gone, Some(&new))
    }

    /// Returns the corrections without a line.
    #[must_use]
    pub fn without(&self, line: u32) -> Self {
        self.changed(&[line], None)
    }

    /// Returns the corrections without some lines and with one more at the end.
    fn changed(&self, gone: &[u32], new: Option<&Correction>) -> Self {
        let mut lines: Vec<Arc<str>> = (1_u32..)
            .zip(&self.lines)
            .filter(|(number, _)| !gone.contains(number))
            .map(|(_, line)| Arc::clone(line))
            .collect();
        if let Some(new) = new {
            // The last line end stays the last.
            let end = lines.len() - usize::from(lines.last().is_some_and(|line| line.is_empty()));
            lines.insert(end, Arc::from(new.to_string()));
            if end + 1 == lines.len() {
                lines.push(Arc::from(""));
            }
        }
        Self::of_lines(lines, self.revision)
    }

    /// Whether the mentions of every article are the same under both: they differ in `merge`, `split` and `rename` only.
    #[must_use]
    pub fn same_mentions(&self, other: &Self) -> bool {
        let own = |this: &Self| -> Vec<(u32, Correction)> {
            this.rules
                .iter()
                .filter(|rule| matches!(slot(&rule.correction.act), Slot::Mention(_)))
                .map(|rule| (rule.line, rule.correction.clone()))
                .collect()
        };
        own(self) == own(other)
    }

    /// What is said of a form in an article: number of the line, and what.
    fn judgement(&self, key: &str, article: Option<&str>) -> Option<(u32, &Act)> {
        self.rule(&Slot::Mention(key.to_owned()), article)
            .map(|rule| (rule.line, &rule.correction.act))
    }

    /// Whether any line may take a form out of its name: a `split`, or a `merge` in one article.
    pub(super) fn takes_apart(&self) -> bool {
        self.rules.iter().any(|rule| apart(&rule.correction))
    }

    /// The line that takes a form of an article out of its name, 0 for none.
    pub(super) fn apart(&self, kind: Kind, key: &str, article: Option<&str>) -> u32 {
        self.rule(&Slot::Thing(kind, key.to_owned()), article)
            .filter(|rule| apart(&rule.correction))
            .map_or(0, |rule| rule.line)
    }

    /// The line that says to which thing a form belongs, or what the thing is called.
    #[must_use]
    pub fn line_of_thing(&self, kind: Kind, form: &str, article: Option<&str>) -> Option<u32> {
        let key = form::key(form);
        [Slot::Thing(kind, key.clone()), Slot::Name(kind, key)]
            .iter()
            .find_map(|slot| self.rule(slot, article))
            .map(|rule| rule.line)
    }

    fn rule(&self, slot: &Slot, article: Option<&str>) -> Option<&Rule> {
        let scopes = self.slots.get(slot)?;
        let own = article.and_then(|article| scopes.get(&Some(Arc::from(article))));
        let at = own.or_else(|| scopes.get(&None))?;
        self.rules.get(*at)
    }

    /// The lines that hold and say something of things, in order: number and what.
    pub(super) fn of_things(&self) -> impl Iterator<Item = (u32, &Correction)> {
        self.rules
            .iter()
            .enumerate()
            .filter(|(at, rule)| {
                let slot = slot(&rule.correction.act);
                !matches!(slot, Slot::Mention(_))
                    && self
                        .slots
                        .get(&slot)
                        .and_then(|scopes| scopes.get(&rule.correction.article))
                        == Some(at)
            })
            .map(|(_, rule)| (rule.line, &rule.correction))
    }
}

/// Whether a correction takes a form out of its name.
const fn apart(correction: &Correction) -> bool {
    match correction.act {
        Act::Split { .. } => true,
        Act::Merge { .. } => correction.article.is_some(),
        _ => false,
    }
}

fn slot(act: &Act) -> Slot {
    match act {
        Act::Not { form }
        | Act::Kind { form, .. }
        | Act::Span { form, .. }
        | Act::Name { form, .. } => Slot::Mention(form::key(form)),
        Act::Merge { kind, form, .. } | Act::Split { kind, form } => {
            Slot::Thing(*kind, form::key(form))
        }
        Act::Rename { kind, form, .. } => Slot::Name(*kind, form::key(form)),
    }
}

#[cfg(test)]
mod tests;
