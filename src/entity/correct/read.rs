//! Reading one line.

use std::sync::Arc;

use super::form;
use super::line::{Act, Correction};
use super::phrases::LONGEST;
use super::problem::Wrong;
use crate::entity::Kind;

/// Letters that a name has at most.
pub(super) const LETTERS: usize = 300;

/// Reads a line: a correction, or none when it is empty or a remark. Cost: linear.
pub(super) fn line(text: &str) -> Result<Option<Correction>, Wrong> {
    let mut rest = Rest(text.trim());
    let Some(verb) = rest.word() else {
        return if rest.0.is_empty() || rest.0.starts_with('#') {
            Ok(None)
        } else {
            Err(Wrong::Verb(short(rest.0)))
        };
    };
    let act = match verb {
        "not" => Act::Not {
            form: rest.form("not \"…\"")?,
        },
        "kind" => Act::Kind {
            kind: rest.kind()?.ok_or(Wrong::NoKind("kind"))?,
            form: rest.form("kind PER \"…\"")?,
        },
        "name" => Act::Name {
            kind: rest.kind()?.ok_or(Wrong::NoKind("name"))?,
            form: rest.form("name PER \"…\"")?,
        },
        "split" => Act::Split {
            kind: rest.kind()?.ok_or(Wrong::NoKind("split"))?,
            form: rest.form("split PER \"…\"")?,
        },
        "span" => {
            let usage = "span \"…\" to \"…\"";
            let kind = rest.kind()?;
            let form = rest.form(usage)?;
            Act::Span {
                form,
                to: rest.after("to", usage)?,
                kind,
            }
        }
        "merge" => {
            let usage = "merge PER \"…\" with \"…\"";
            let kind = rest.kind()?.ok_or(Wrong::NoKind("merge"))?;
            let form = rest.form(usage)?;
            Act::Merge {
                kind,
                form,
                with: rest.after("with", usage)?,
            }
        }
        "rename" => {
            let usage = "rename PER \"…\" to \"…\"";
            let kind = rest.kind()?.ok_or(Wrong::NoKind("rename"))?;
            let form = rest.form(usage)?;
            Act::Rename {
                kind,
                form,
                name: form::tidy(&rest.after("to", usage)?),
            }
        }
        other => return Err(Wrong::Verb(short(other))),
    };
    let mut article = None;
    if !matches!(act, Act::Rename { .. }) && rest.keyword("in") {
        let word = rest.word().ok_or_else(|| Wrong::Rest("in".to_owned()))?;
        article = Some(Arc::from(word));
    }
    let remark = match rest.0.trim().strip_prefix('#') {
        Some(remark) => Some(remark.trim().to_owned()),
        None if rest.0.trim().is_empty() => None,
        None => return Err(Wrong::Rest(short(rest.0.trim()))),
    };
    Ok(Some(Correction {
        act,
        article,
        remark,
    }))
}

/// As much of a text as a message quotes, cleaned.
fn short(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    let mut quoted: String = crate::text::clean::line(word).chars().take(30).collect();
    if quoted.len() < word.len() && word.chars().count() > 30 {
        quoted.push('…');
    }
    quoted
}

/// What is left of a line.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    /// Takes a bare word off the front.
    fn word(&mut self) -> Option<&'a str> {
        let text = self.0.trim_start();
        let bare = |c: char| !c.is_whitespace() && !matches!(c, '"' | '«' | '#');
        let end = text.find(|c| !bare(c)).unwrap_or(text.len());
        let (word, rest) = text.split_at_checked(end)?;
        if word.is_empty() {
            return None;
        }
        self.0 = rest;
        Some(word)
    }

    /// Takes this word off the front, if it stands there.
    fn keyword(&mut self, wanted: &str) -> bool {
        let before = self.0;
        if self.word() == Some(wanted) {
            return true;
        }
        self.0 = before;
        false
    }

    /// Takes a kind off the front, if a bare word stands there.
    fn kind(&mut self) -> Result<Option<Kind>, Wrong> {
        let Some(word) = self.word() else {
            return Ok(None);
        };
        Kind::ALL
            .into_iter()
            .find(|kind| kind.name().eq_ignore_ascii_case(word))
            .map(Some)
            .ok_or_else(|| Wrong::Kind(short(word)))
    }

    fn after(&mut self, keyword: &str, usage: &'static str) -> Result<String, Wrong> {
        if self.keyword(keyword) {
            self.form(usage)
        } else {
            Err(Wrong::NoForm(usage))
        }
    }

    /// Takes a name in quotation marks off the front.
    fn form(&mut self, usage: &'static str) -> Result<String, Wrong> {
        let text = self.0.trim_start();
        let (form, rest) = if let Some(inside) = text.strip_prefix('«') {
            let (form, rest) = inside.split_once('»').ok_or(Wrong::Quotation)?;
            (form.to_owned(), rest)
        } else if let Some(inside) = text.strip_prefix('"') {
            unquote(inside).ok_or(Wrong::Quotation)?
        } else {
            return Err(Wrong::NoForm(usage));
        };
        self.0 = rest;
        let words = form::words(&form);
        if words.is_empty() {
            return Err(Wrong::Empty(short(&form)));
        }
        if words.len() > LONGEST || form.chars().take(LETTERS + 1).count() > LETTERS {
            return Err(Wrong::Long);
        }
        Ok(form)
    }
}

/// Reads up to the closing quotation mark; returns the name and what follows it.
fn unquote(text: &str) -> Option<(String, &str)> {
    let mut form = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((form, text.get(at + 1..)?)),
            '\\' => match chars.next()?.1 {
                c @ ('"' | '\\') => form.push(c),
                'u' => {
                    let (open, brace) = chars.next()?;
                    let digits = text.get(open + 1..)?.split_once('}')?.0;
                    if brace != '{' || digits.len() > 6 {
                        return None;
                    }
                    form.push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?);
                    for _ in 0..=digits.len() {
                        chars.next();
                    }
                }
                _ => return None,
            },
            c => form.push(c),
        }
    }
    None
}
