//! The only vocabulary in which anything reaches the state: keys, mouse, workers and the palette all speak it.

use std::ops::Range;
use std::sync::Arc;

use super::state::Remembered;
use super::{Command, Input, Terminal};
use crate::entity::Account;
use crate::library::{DocId, Document, Index};

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Action {
    /// The person did something.
    Input(Input),
    /// A command, from wherever.
    Do(Command),
    /// Articles were read, each with what earlier runs left of it; they follow those that are there.
    Loaded(Vec<(Arc<Document>, Remembered)>),
    /// All paths were read; `skipped` could not be.
    LoadedAll {
        /// Sentences about what could not be read.
        skipped: Vec<String>,
    },
    /// Mentions were extracted: the same articles, with them.
    Extracted(Vec<(DocId, Arc<Document>)>),
    /// Corrections were worked out: the articles whose mentions they change. Outdated when the corrections have changed
    /// again since.
    Corrected {
        /// The corrections, by [`Corrections::revision`](crate::entity::Corrections::revision).
        revision: u64,
        /// The same articles with other mentions.
        documents: Vec<(DocId, Arc<Document>)>,
    },
    /// What lists, rules and tagger say of a mention that was asked about.
    Explained {
        /// Its article.
        doc: DocId,
        /// Its bytes.
        bytes: Range<usize>,
        /// What they say.
        account: Arc<Account>,
    },
    /// A new index stands for the articles.
    Indexed(Arc<Index>),
    /// Work in progress: done and total articles; equal when it is over.
    Progress {
        /// Articles done.
        done: usize,
        /// Articles in all.
        total: usize,
    },
    /// Which terminal this is, and what it is sent.
    Terminal {
        /// The terminal.
        terminal: Box<Terminal>,
        /// The person is to be asked whether it reads right.
        ask: bool,
    },
    /// Something to tell in a sentence, cleaned.
    Tell(String),
}
