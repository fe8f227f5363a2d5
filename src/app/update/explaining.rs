//! «Why is this a name?»

use std::ops::Range;
use std::sync::Arc;

use super::correcting::Subject;
use crate::app::why::{DEEPEST, Why};
use crate::app::{Code, Command, Effect, Key, Note, State};
use crate::entity::{Account, Evidence, explain};
use crate::library::DocId;
use crate::text::digest;

impl State {
    /// Opens the answer for the mention under the cursor; for a thing, for its first mention in the article or beyond.
    pub(super) fn open_why(&mut self) -> Vec<Effect> {
        let site = match self.subject() {
            Some(Subject::Mention(doc, at)) => Some((doc, at)),
            Some(Subject::Thing(thing)) => {
                let postings = self.library.index.postings(thing);
                let here = self.reader.doc;
                let docs = postings.iter().map(|(doc, _)| *doc);
                let doc = docs
                    .clone()
                    .find(|doc| Some(*doc) == here)
                    .or_else(|| docs.clone().next());
                doc.and_then(|doc| {
                    let mut sites = 0..self.mentions(doc).len();
                    let at = sites.find(|at| self.thing_of(doc, *at) == Some(thing))?;
                    Some((doc, at))
                })
            }
            None => None,
        };
        let Some((doc, at)) = site else {
            self.note = Some(Note::ChooseMention);
            return Vec::new();
        };
        let (Some(document), Some(mention)) = (self.document(doc), self.mentions(doc).get(at))
        else {
            return Vec::new();
        };
        let text = &document.source.text;
        let thing = self.thing_of(doc, at);
        let known = thing.and_then(|thing| self.library.index.thing(thing));
        let explanation = explain(text, &document.article, mention, known);
        let line = match mention.evidence {
            Evidence::Correction(line) => self.line(line),
            _ => None,
        };
        let article = self.corrections.is_scoped().then(|| digest(text));
        let form = &explanation.text;
        let joined = self
            .corrections
            .line_of_thing(mention.kind, form, article.as_deref())
            .or_else(|| {
                let name = known.map(|thing| thing.forms.iter().map(|(form, _)| form))?;
                name.take(20).find_map(|form| {
                    self.corrections
                        .line_of_thing(mention.kind, form, article.as_deref())
                })
            })
            .and_then(|line| self.line(line));
        let bytes = mention.bytes.clone();
        self.why = Some(Why {
            doc,
            bytes: bytes.clone(),
            explanation,
            thing,
            account: None,
            line,
            joined,
            top: 0,
        });
        vec![Effect::Explain { doc, bytes }]
    }

    /// A line of the file of corrections.
    fn line(&self, number: u32) -> Option<(u32, String)> {
        let text = self.corrections.line(number)?;
        Some((number, text.trim().to_owned()))
    }

    /// Takes what lists, rules and tagger say.
    pub(super) fn explained(&mut self, doc: DocId, bytes: &Range<usize>, account: Arc<Account>) {
        if let Some(why) = &mut self.why
            && (why.doc, &why.bytes) == (doc, bytes)
        {
            why.account = Some(account);
        }
    }

    /// A key while the answer is open: it scrolls, corrects, or closes.
    pub(super) fn key_in_why(&mut self, key: Key) -> Vec<Effect> {
        let command = self.keymap.command(self.context(), key);
        let by = match (command, key.code) {
            (Some(Command::Down), _) => 1,
            (Some(Command::Up), _) => -1,
            (Some(Command::PageDown | Command::HalfDown), _) => 8,
            (Some(Command::PageUp | Command::HalfUp), _) => -8,
            (Some(command), code)
                if !matches!(code, Code::Esc | Code::Enter) && command != Command::Why =>
            {
                self.why = None;
                return self.command(command);
            }
            _ => {
                self.why = None;
                return Vec::new();
            }
        };
        if let Some(why) = &mut self.why {
            why.top = why.top.saturating_add_signed(by).min(DEEPEST);
        }
        Vec::new()
    }
}
