//! Corrections: what the person says against the engine, at once in the article shown, soon in all others.

use std::ops::Range;
use std::sync::Arc;

use crate::app::border::{Border, moved, whole_words, word_from};
use crate::app::geometry::Pane;
use crate::app::history::Change;
use crate::app::page::Target;
use crate::app::picker::PickerKind;
use crate::app::prompt::{Pending, Prompt, PromptKind};
use crate::app::{Effect, Note, State};
use crate::entity::correct::form;
use crate::entity::{Act, Correction, Corrections, Evidence, Kind, Mention, Thing, ThingId};
use crate::library::{DocId, Document};
use crate::text::digest;

/// The kinds that can be chosen, in the order of their keys.
const KINDS: [Kind; 4] = [Kind::Per, Kind::Loc, Kind::Org, Kind::Misc];
/// Forms of one thing that are corrected at once.
const FORMS: usize = 40;
/// What a correction is about.
#[derive(Debug, Clone)]
pub(super) enum Subject {
    /// A mention: its article and index.
    Mention(DocId, usize),
    /// A thing.
    Thing(ThingId),
}

impl State {
    /// What the cursor of the pane with the keys stands on.
    pub(super) fn subject(&mut self) -> Option<Subject> {
        if self.focus.0 == Pane::Panel {
            return self.panel.current().map(Subject::Thing);
        }
        if self.focus.0 == Pane::Reader
            && !self.is_away()
            && let Some(mut page) = self.pages.pop()
        {
            let target = page.current(self);
            let subject = match target {
                Some(Target::Mention(doc, at)) => Subject::Mention(doc, at),
                Some(Target::Companion(thing)) => Subject::Thing(thing),
                None => Subject::Thing(page.thing),
            };
            self.pages.push(page);
            return Some(subject);
        }
        match (self.reader.doc, self.reader.cursor) {
            (Some(doc), Some(at)) => Some(Subject::Mention(doc, at)),
            _ => self.selected.map(Subject::Thing),
        }
    }

    /// The mention and the thing of a subject.
    pub(super) fn thing_of_subject(&self, subject: &Subject) -> Option<ThingId> {
        match subject {
            Subject::Mention(doc, at) => self.thing_of(*doc, *at),
            Subject::Thing(thing) => Some(*thing),
        }
    }

    fn mention(&self, doc: DocId, at: usize) -> Option<&Mention> {
        self.mentions(doc).get(at)
    }

    fn form_at(&self, doc: DocId, bytes: &Range<usize>) -> Option<String> {
        let text = self.document(doc)?.source.text.get(bytes.clone())?;
        Some(form::tidy(text)).filter(|form| !form::key(form).is_empty())
    }

    /// The forms that a correction of a subject speaks of: of a thing those that no other has.
    fn forms(&self, subject: &Subject) -> Vec<String> {
        match subject {
            Subject::Mention(doc, at) => self
                .mention(*doc, *at)
                .and_then(|mention| self.form_at(*doc, &mention.bytes))
                .into_iter()
                .collect(),
            Subject::Thing(id) => {
                let index = &self.library.index;
                let Some(thing) = index.thing(*id) else {
                    return Vec::new();
                };
                let mut forms: Vec<String> = Vec::new();
                for (form, _) in &thing.forms {
                    let other = index.things().iter().any(|other| {
                        !std::ptr::eq(other, thing)
                            && other.kind == thing.kind
                            && other.forms.iter().any(|(own, _)| own == form)
                    });
                    let key = form::key(form);
                    let known = forms.iter().any(|own| form::key(own) == key);
                    if !other && !known && !key.is_empty() && forms.len() < FORMS {
                        forms.push(form::tidy(form));
                    }
                }
                forms
            }
        }
    }

    pub(super) fn not_entity(&mut self) -> Vec<Effect> {
        let Some(subject) = self.subject() else {
            self.note = Some(Note::ChooseMention);
            return Vec::new();
        };
        let forms = self.forms(&subject);
        let acts = forms.into_iter().map(|form| Act::Not { form });
        let acts: Vec<Act> = acts.collect();
        self.correct_by(acts)
    }

    pub(super) fn await_kind(&mut self) {
        match self.subject() {
            Some(_) => self.pending = Some(Pending::OtherKind),
            None => self.note = Some(Note::ChooseMention),
        }
    }

    /// Takes the key after a command that waits for one.
    pub(super) fn pended(&mut self, pending: Pending, letter: char) -> Vec<Effect> {
        let kind = letter
            .to_digit(10)
            .and_then(|digit| KINDS.get((digit as usize).checked_sub(1)?))
            .copied();
        match (pending, kind) {
            (Pending::SetMark | Pending::GoToMark, _) => {
                self.mark(pending, letter);
                Vec::new()
            }
            (Pending::OtherKind, Some(kind)) => self.other_kind(kind),
            (Pending::NewKind, Some(kind)) => self.mark_selection(kind),
            (Pending::Split, _) if matches!(letter, 'a' | 'e') => self.split(letter == 'a'),
            _ => Vec::new(),
        }
    }

    fn other_kind(&mut self, kind: Kind) -> Vec<Effect> {
        let Some(subject) = self.subject() else {
            return Vec::new();
        };
        let now = match &subject {
            Subject::Mention(doc, at) => self.mention(*doc, *at).map(|mention| mention.kind),
            Subject::Thing(thing) => self.library.index.thing(*thing).map(|thing| thing.kind),
        };
        if now == Some(kind) {
            self.note = Some(Note::AlreadySo);
            return Vec::new();
        }
        let forms = self.forms(&subject);
        let acts = forms.into_iter().map(|form| Act::Kind { form, kind });
        let acts: Vec<Act> = acts.collect();
        self.correct_by(acts)
    }

    /// Moves a border of the selection when there is one, of the mention under the cursor else; with neither it selects
    /// what was searched for, or the first word on screen.
    pub(super) fn move_border(&mut self, border: Border) -> Vec<Effect> {
        if let Some((from, to)) = self.reader.selection.filter(|(from, to)| from != to) {
            if let Some((_, document)) = self.shown()
                && let Some(moved) = moved(document, &(from.min(to)..from.max(to)), border)
            {
                self.reader.selection = Some((moved.start, moved.end));
            } else {
                self.note = Some(Note::NoWord);
            }
            return Vec::new();
        }
        let Some(Subject::Mention(doc, at)) = self.subject() else {
            self.select_something();
            return Vec::new();
        };
        let Some((document, mention)) = self.document(doc).zip(self.mention(doc, at).cloned())
        else {
            return Vec::new();
        };
        let Some(to) = moved(document, &mention.bytes, border) else {
            self.note = Some(Note::NoWord);
            return Vec::new();
        };
        self.span(doc, &mention, &to)
    }

    /// Says that a mention should be these bytes.
    fn span(&mut self, doc: DocId, mention: &Mention, to: &Range<usize>) -> Vec<Effect> {
        let (Some(form), Some(to_form)) =
            (self.form_at(doc, &mention.bytes), self.form_at(doc, to))
        else {
            self.note = Some(Note::NoWord);
            return Vec::new();
        };
        self.aim(doc, to);
        let kind = Some(mention.kind);
        let mut corrections = (*self.corrections).clone();
        let mut new = Correction::new(Act::Span {
            form,
            to: to_form.clone(),
            kind,
        });
        // One that moved this mention already is changed rather than followed by another.
        if let Evidence::Correction(line) = mention.evidence
            && let Some(old) = corrections.at(line).cloned()
            && let Act::Span { form: first, .. } = &old.act
        {
            corrections = corrections.without(line);
            if form::key(first) == form::key(&to_form) {
                return self.correct_to(corrections, String::new());
            }
            new.act = Act::Span {
                form: first.clone(),
                to: to_form,
                kind,
            };
            new.article = old.article;
            new.remark = old.remark;
        }
        let said = new.to_string();
        self.correct_to(corrections.with(new), said)
    }

    /// Leaves the cursor where a mention is about to be.
    fn aim(&mut self, doc: DocId, to: &Range<usize>) {
        if self.reader.doc == Some(doc) && self.reader.cursor.is_some() {
            self.aimed = Some(to.start);
        }
    }

    fn select_something(&mut self) {
        let hit = self.search.hit.clone();
        let range = hit.or_else(|| {
            let place = self.place()?.byte;
            let (_, document) = self.shown()?;
            word_from(document, place)
        });
        match range {
            Some(range) => self.reader.selection = Some((range.start, range.end)),
            None => self.note = Some(Note::ChooseMention),
        }
    }

    /// What would be marked: the selection, else what the search found, whole words of one line.
    fn to_mark(&self) -> Option<(DocId, Range<usize>)> {
        let (doc, document) = self.shown()?;
        let selected = self
            .reader
            .selection
            .map(|(from, to)| from.min(to)..from.max(to))
            .filter(|range| !range.is_empty())
            .or_else(|| self.search.hit.clone())?;
        Some((doc, whole_words(document, &selected)?))
    }

    /// Marks the selected text: within one mention, or over one only, it moves that mention's borders; else a kind is asked.
    pub(super) fn mark_entity(&mut self) -> Vec<Effect> {
        let Some((doc, range)) = self.to_mark() else {
            self.note = Some(Note::SelectFirst);
            return Vec::new();
        };
        let mut meeting = self
            .mentions(doc)
            .iter()
            .filter(|mention| mention.bytes.start < range.end && range.start < mention.bytes.end);
        let (first, more) = (meeting.next().cloned(), meeting.next().is_some());
        match first {
            Some(mention) if mention.bytes == range => {
                self.note = Some(Note::AlreadySo);
                Vec::new()
            }
            Some(mention) if !more && mention.kind.is_name() => {
                self.reader.selection = None;
                self.span(doc, &mention, &range)
            }
            _ => {
                self.pending = Some(Pending::NewKind);
                Vec::new()
            }
        }
    }

    fn mark_selection(&mut self, kind: Kind) -> Vec<Effect> {
        let Some((doc, range)) = self.to_mark() else {
            return Vec::new();
        };
        let Some(form) = self.form_at(doc, &range) else {
            self.note = Some(Note::NoWord);
            return Vec::new();
        };
        self.reader.selection = None;
        self.aimed = Some(range.start);
        self.correct_by(vec![Act::Name { form, kind }])
    }

    /// The thing of the subject, when it is a name.
    fn name_of_subject(&mut self) -> Option<(Subject, ThingId, Thing)> {
        let found = self.subject().and_then(|subject| {
            let id = self.thing_of_subject(&subject)?;
            let thing = self.library.index.thing(id)?.clone();
            Some((subject, id, thing))
        });
        match found {
            Some(found) if found.2.kind.is_name() => Some(found),
            Some(_) => {
                self.note = Some(Note::NamesOnly);
                None
            }
            None => {
                self.note = Some(Note::ChooseMention);
                None
            }
        }
    }

    pub(super) fn start_merge(&mut self) {
        if let Some((_, id, _)) = self.name_of_subject() {
            self.open_picker(PickerKind::Merge(id));
        }
    }

    /// Says that a thing is another; `here`: only the form under the cursor, only in its article.
    pub(super) fn merge(&mut self, own: ThingId, other: ThingId, here: bool) -> Vec<Effect> {
        let index = &self.library.index;
        let (Some(thing), Some(with)) = (index.thing(own), index.thing(other)) else {
            return Vec::new();
        };
        let (kind, with) = (thing.kind, anchor(with));
        if !here {
            let form = anchor(thing);
            return self.correct_by(vec![Act::Merge { kind, form, with }]);
        }
        let Some(Subject::Mention(doc, at)) = self.subject() else {
            self.note = Some(Note::ChooseMention);
            return Vec::new();
        };
        let form = self
            .mention(doc, at)
            .and_then(|mention| self.form_at(doc, &mention.bytes));
        form.map_or_else(Vec::new, |form| {
            self.correct_here(doc, Act::Merge { kind, form, with })
        })
    }

    pub(super) fn await_split(&mut self) {
        if let Some((subject, _, _)) = self.name_of_subject() {
            match subject {
                Subject::Mention(..) => self.pending = Some(Pending::Split),
                Subject::Thing(_) => self.note = Some(Note::ChooseMention),
            }
        }
    }

    fn split(&mut self, here: bool) -> Vec<Effect> {
        let Some(Subject::Mention(doc, at)) = self.subject() else {
            return Vec::new();
        };
        let Some((form, kind)) = self
            .mention(doc, at)
            .and_then(|mention| Some((self.form_at(doc, &mention.bytes)?, mention.kind)))
        else {
            return Vec::new();
        };
        let act = Act::Split { kind, form };
        if here {
            self.correct_here(doc, act)
        } else {
            self.correct_by(vec![act])
        }
    }

    pub(super) fn start_rename(&mut self) {
        if let Some((_, id, thing)) = self.name_of_subject() {
            self.renamed = Some(id);
            self.prompt = Some(Prompt {
                kind: PromptKind::Rename,
                line: tui_input::Input::new(thing.name.clone()),
                origin: 0,
                before: thing.name,
            });
        }
    }

    /// Calls the thing of the prompt so.
    pub(super) fn rename(&mut self, name: &str) -> Vec<Effect> {
        let name = form::tidy(name);
        let Some(thing) = self
            .renamed
            .take()
            .and_then(|id| self.library.index.thing(id))
        else {
            return Vec::new();
        };
        if name == thing.name || form::key(&name).is_empty() {
            return Vec::new();
        }
        let (kind, form) = (thing.kind, anchor(thing));
        self.correct_by(vec![Act::Rename { kind, form, name }])
    }

    /// Makes a correction for one article.
    fn correct_here(&mut self, doc: DocId, act: Act) -> Vec<Effect> {
        let Some(document) = self.document(doc) else {
            return Vec::new();
        };
        let key = digest(&document.source.text);
        let remark: String = document.article.title.text.chars().take(80).collect();
        let correction = Correction::new(act).within(&key, &remark);
        let said = correction.to_string();
        self.correct_to(self.corrections.with(correction), said)
    }

    /// Makes corrections for all articles.
    fn correct_by(&mut self, acts: Vec<Act>) -> Vec<Effect> {
        let mut corrections = (*self.corrections).clone();
        let mut said = String::new();
        for act in acts {
            let correction = Correction::new(act);
            said = correction.to_string();
            corrections = corrections.with(correction);
        }
        self.correct_to(corrections, said)
    }

    fn correct_to(&mut self, corrections: Corrections, said: String) -> Vec<Effect> {
        if corrections.lines() == self.corrections.lines() {
            self.aimed = None;
            self.note = Some(Note::AlreadySo);
            return Vec::new();
        }
        let before = self.corrections.lines().to_vec();
        self.history.push(Change::Corrections(before));
        self.note = Some(Note::Corrected(said));
        self.take_corrections(corrections)
    }

    /// Lets these corrections hold: in the article shown at once, in the others once a worker has been there.
    pub(super) fn take_corrections(&mut self, corrections: Corrections) -> Vec<Effect> {
        self.revision += 1;
        let to = Arc::new(corrections.with_revision(self.revision));
        let from = std::mem::replace(&mut self.corrections, Arc::clone(&to));
        self.why = None;
        if let Some(doc) = self.reader.doc {
            let corrected = self
                .document(doc)
                .and_then(|document| document.corrected(&to));
            if let Some(document) = corrected {
                self.put(doc, Arc::new(document));
            } else {
                self.aimed = None;
            }
        }
        self.reread_pages();
        vec![Effect::Correct { from, to }]
    }

    /// Puts an article with other mentions in its place: cursor and things follow by bytes.
    pub(super) fn put(&mut self, doc: DocId, document: Arc<Document>) {
        let row: Vec<Option<ThingId>> = {
            let old = self.mentions(doc);
            let mentions = document.mentions.as_deref().unwrap_or_default();
            mentions
                .iter()
                .map(|mention| {
                    let at = old.partition_point(|old| old.bytes.end <= mention.bytes.start);
                    let known = old.get(at)?;
                    (known.bytes.start < mention.bytes.end)
                        .then(|| self.thing_of(doc, at))
                        .flatten()
                })
                .collect()
        };
        if self.reader.doc == Some(doc) {
            let byte = self.aimed.take().or_else(|| {
                let cursor = self.reader.cursor?;
                self.mention(doc, cursor).map(|mention| mention.bytes.start)
            });
            self.reader.cursor = byte.and_then(|byte| {
                document
                    .mentions
                    .as_deref()?
                    .iter()
                    .position(|mention| mention.bytes.contains(&byte))
            });
        }
        self.rows.insert(doc, row);
        if let Some(slot) = self.library.documents.get_mut(doc.0 as usize) {
            *slot = document;
        }
    }
}

/// A form by which a thing is found in the file: its name, or where it was renamed the longest form.
fn anchor(thing: &Thing) -> String {
    let own = thing.forms.iter().any(|(form, _)| *form == thing.name);
    let longest = thing
        .forms
        .iter()
        .map(|(form, _)| form)
        .max_by_key(|form| form.split(' ').count());
    let form = if own {
        &thing.name
    } else {
        longest.unwrap_or(&thing.name)
    };
    form::tidy(form)
}
