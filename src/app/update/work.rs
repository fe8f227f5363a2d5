//! What workers report: articles, mentions, indexes.

use std::sync::Arc;

use crate::app::history::Change;
use crate::app::{Action, Note, State};
use crate::library::{DocId, Index};

impl State {
    pub(super) fn work(&mut self, action: Action) {
        match action {
            Action::Loaded(documents) => {
                for (document, kept) in documents {
                    let doc = DocId(self.library.documents.len() as u32);
                    if kept.place > 0 && document.source.text.is_char_boundary(kept.place) {
                        self.places.insert(doc, kept.place);
                    }
                    if kept.read {
                        self.read.insert(doc);
                    }
                    self.library.documents.push(document);
                }
                let total = self.library.documents.len();
                let visible = self.library.index.matching(&self.filter, total);
                self.list.replace(visible);
                if self.reader.doc.is_none()
                    && let Some(doc) = self.list.current()
                {
                    self.show(doc);
                }
            }
            Action::LoadedAll { skipped } => {
                self.loaded = true;
                if let Some(first) = skipped.into_iter().next() {
                    self.note = Some(Note::Said(first));
                }
            }
            Action::Extracted(documents) => {
                for (doc, document) in documents {
                    if let Some(slot) = self.library.documents.get_mut(doc.0 as usize) {
                        *slot = document;
                    }
                }
            }
            Action::Indexed(index) => self.take_index(index),
            Action::Progress { done, total } => {
                self.progress = (done < total).then_some((done, total));
            }
            Action::Terminal { terminal, ask } => {
                self.terminal = *terminal;
                if ask && self.note.is_none() {
                    self.note = Some(Note::Unsure);
                }
            }
            Action::Tell(text) => self.note = Some(Note::Said(text)),
            Action::Input(_) | Action::Do(_) => {}
        }
    }

    /// Takes a new index: what was chosen is found again by its mentions.
    fn take_index(&mut self, index: Arc<Index>) {
        let old = std::mem::replace(&mut self.library.index, index);
        let new = Arc::clone(&self.library.index);
        self.filter = self.filter.remap(&old, &new);
        self.history.for_each(|change| {
            if let Change::Filter(filter) = change {
                *filter = filter.remap(&old, &new);
            }
        });
        self.selected = self.selected.and_then(|thing| old.same_thing(thing, &new));
        self.recount();
    }
}
