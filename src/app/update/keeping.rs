//! Marks, read and unread, copying, undoing.

use crate::app::geometry::Pane;
use crate::app::history::Change;
use crate::app::prompt::Pending;
use crate::app::reader::Content;
use crate::app::state::Front;
use crate::app::{Effect, Note, State};
use crate::entity::Corrections;
use crate::text::clean;

impl State {
    pub(super) fn await_mark(&mut self, set: bool) {
        if self.reader.doc.is_some() {
            self.pending = Some(if set {
                Pending::SetMark
            } else {
                Pending::GoToMark
            });
        }
    }

    /// Takes the letter of a mark.
    pub(super) fn mark(&mut self, pending: Pending, letter: char) {
        match pending {
            Pending::SetMark => {
                if let Some(place) = self.place() {
                    let before = self.marks.insert(letter, place);
                    self.history.push(Change::Mark(letter, before));
                    self.note = Some(Note::Marked(letter));
                }
            }
            Pending::GoToMark => match self.marks.get(&letter).copied() {
                Some(place) => {
                    if let Some(here) = self.spot() {
                        self.jumps.leave(here);
                    }
                    self.front = Front::Article;
                    self.go_to_place(place);
                }
                None => self.note = Some(Note::NoMark(letter)),
            },
            Pending::OtherKind | Pending::NewKind | Pending::Split => {}
        }
    }

    pub(super) fn toggle_read(&mut self) {
        let doc = match self.focus.0 {
            Pane::List => self.list.current(),
            _ => self.reader.doc,
        };
        if let Some(doc) = doc {
            let was = self.read.contains(&doc);
            self.history.push(Change::Read(doc, was));
            self.set_read(doc, !was);
        }
    }

    fn set_read(&mut self, doc: crate::library::DocId, read: bool) {
        if read {
            self.read.insert(doc);
        } else {
            self.read.remove(&doc);
        }
    }

    pub(super) fn undo(&mut self) -> Vec<Effect> {
        let Some(change) = self.history.pop() else {
            self.note = Some(Note::NothingToUndo);
            return Vec::new();
        };
        let mut effects = Vec::new();
        match change {
            Change::Filter(filter) => {
                self.filter = filter;
                self.after_filter();
            }
            Change::Hidden(hidden) => {
                self.hidden = hidden;
                self.repanel();
            }
            Change::Read(doc, was) => self.set_read(doc, was),
            Change::Mark(letter, before) => {
                match before {
                    Some(place) => self.marks.insert(letter, place),
                    None => self.marks.remove(&letter),
                };
            }
            Change::Corrections(lines) => {
                effects = self.take_corrections(Corrections::from_lines(lines));
            }
        }
        self.note = Some(Note::Undone);
        effects
    }

    /// Copies, in logical order: the selection, the thing of the panel, the title of the list, else the paragraph
    /// with the cursor or at the top of the screen.
    pub(super) fn copy(&mut self) -> Vec<Effect> {
        let text = match self.focus.0 {
            Pane::Panel => self
                .panel
                .current()
                .and_then(|thing| self.library.index.thing(thing))
                .map(|thing| thing.name.clone()),
            Pane::List => self
                .list
                .current()
                .and_then(|doc| self.document(doc))
                .map(|document| document.article.title.text.clone()),
            Pane::Reader => self.copy_from_reader(),
        };
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.note = Some(Note::Copied);
            vec![Effect::Copy(text)]
        } else {
            self.note = Some(Note::NothingToCopy);
            Vec::new()
        }
    }

    fn copy_from_reader(&self) -> Option<String> {
        let (doc, document) = self.shown()?;
        let text = &document.source.text;
        if let Some((from, to)) = self.reader.selection {
            let selected = text.get(from.min(to)..from.max(to))?;
            // What leaves for another program is as clean as what is shown, its lines kept.
            let lines: Vec<String> = selected.lines().map(clean::line).collect();
            return Some(lines.join("\n"));
        }
        let cursor = self
            .reader
            .cursor
            .and_then(|at| self.mentions(doc).get(at))
            .map(|mention| mention.bytes.start);
        let pieces = self
            .reader
            .page
            .iter()
            .filter_map(|row| match &row.content {
                Content::Text { bytes, .. } if bytes.start != usize::MAX => Some(bytes.clone()),
                _ => None,
            });
        let with_cursor = pieces
            .clone()
            .find(|bytes| cursor.is_some_and(|byte| bytes.contains(&byte)));
        let bytes = with_cursor.or_else(|| pieces.clone().next())?;
        text.get(bytes).map(clean::line)
    }
}
