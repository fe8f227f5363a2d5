//! One correction, and how it is written.

use std::fmt;
use std::sync::Arc;

use super::form;
use crate::entity::Kind;

/// What a correction says. Forms are as written; they are compared folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// The form is no entity.
    Not {
        /// Form.
        form: String,
    },
    /// The form is of this kind.
    Kind {
        /// Form.
        form: String,
        /// Kind.
        kind: Kind,
    },
    /// Where the form is found and the other stands there, that is the mention.
    Span {
        /// Form found.
        form: String,
        /// Form meant.
        to: String,
        /// Its kind, when it is another.
        kind: Option<Kind>,
    },
    /// The form is an entity wherever it stands.
    Name {
        /// Form.
        form: String,
        /// Kind.
        kind: Kind,
    },
    /// The form is the same thing as another.
    Merge {
        /// Kind of both.
        kind: Kind,
        /// Form.
        form: String,
        /// A form of the thing that it is.
        with: String,
    },
    /// The form is a thing of its own.
    Split {
        /// Kind.
        kind: Kind,
        /// Form.
        form: String,
    },
    /// The thing of the form is called so.
    Rename {
        /// Kind.
        kind: Kind,
        /// A form of the thing.
        form: String,
        /// Its name.
        name: String,
    },
}

impl Act {
    /// The form that it speaks of.
    #[must_use]
    pub fn form(&self) -> &str {
        match self {
            Self::Not { form }
            | Self::Kind { form, .. }
            | Self::Span { form, .. }
            | Self::Name { form, .. }
            | Self::Merge { form, .. }
            | Self::Split { form, .. }
            | Self::Rename { form, .. } => form,
        }
    }

    /// Whether two corrections of one form come to the same.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let same = |a: &str, b: &str| form::key(a) == form::key(b);
        match (self, other) {
            (Self::Not { .. }, Self::Not { .. }) | (Self::Split { .. }, Self::Split { .. }) => true,
            (Self::Kind { kind: a, .. }, Self::Kind { kind: b, .. })
            | (Self::Name { kind: a, .. }, Self::Name { kind: b, .. }) => a == b,
            (
                Self::Span {
                    to: a, kind: ka, ..
                },
                Self::Span {
                    to: b, kind: kb, ..
                },
            ) => ka == kb && same(a, b),
            (Self::Merge { with: a, .. }, Self::Merge { with: b, .. }) => same(a, b),
            (Self::Rename { name: a, .. }, Self::Rename { name: b, .. }) => a == b,
            _ => false,
        }
    }
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What it says.
    pub act: Act,
    /// The one article that it speaks of, by digest.
    pub article: Option<Arc<str>>,
    /// A remark for people.
    pub remark: Option<String>,
}

impl Correction {
    /// Returns a correction for all articles.
    #[must_use]
    pub const fn new(act: Act) -> Self {
        Self {
            act,
            article: None,
            remark: None,
        }
    }

    /// Returns the correction for one article only, with a remark that says which.
    #[must_use]
    pub fn within(self, article: &str, remark: &str) -> Self {
        Self {
            article: Some(Arc::from(article)),
            remark: Some(form::tidy(remark)),
            ..self
        }
    }
}

impl fmt::Display for Correction {
    /// Writes the line of the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.act {
            Act::Not { form } => write!(f, "not {}", Quoted(form))?,
            Act::Kind { form, kind } => write!(f, "kind {} {}", kind.name(), Quoted(form))?,
            Act::Name { form, kind } => write!(f, "name {} {}", kind.name(), Quoted(form))?,
            Act::Split { form, kind } => write!(f, "split {} {}", kind.name(), Quoted(form))?,
            Act::Span { form, to, kind } => {
                f.write_str("span ")?;
                if let Some(kind) = kind {
                    write!(f, "{} ", kind.name())?;
                }
                write!(f, "{} to {}", Quoted(form), Quoted(to))?;
            }
            Act::Merge { kind, form, with } => {
                write!(
                    f,
                    "merge {} {} with {}",
                    kind.name(),
                    Quoted(form),
                    Quoted(with)
                )?;
            }
            Act::Rename { kind, form, name } => {
                write!(
                    f,
                    "rename {} {} to {}",
                    kind.name(),
                    Quoted(form),
                    Quoted(name)
                )?;
            }
        }
        if let Some(article) = &self.article {
            write!(f, " in {article}")?;
        }
        if let Some(remark) = self.remark.as_deref().filter(|remark| !remark.is_empty()) {
            write!(f, " # {remark}")?;
        }
        Ok(())
    }
}

/// A name in quotation marks, with nothing in it that acts on a terminal or ends the line.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for c in self.0.chars() {
            match c {
                '"' | '\\' => write!(f, "\\{c}")?,
                '\u{200C}' | '\u{200D}' => write!(f, "{c}")?,
                _ if crate::text::clean::shown(c) == crate::text::Shown::Keep => write!(f, "{c}")?,
                _ => write!(f, "\\u{{{:x}}}", u32::from(c))?,
            }
        }
        f.write_str("\"")
    }
}
