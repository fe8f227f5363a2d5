//! What workers report: articles, mentions, indexes.

use std::sync::Arc;

use crate::app::history::{Change, Spot};
use crate::app::picker::PickerKind;
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
                // The worker may not know of the last correction yet.
                let late = self.library.index.revision() != self.corrections.revision();
                for (doc, document) in documents {
                    if late || self.reader.doc == Some(doc) {
                        let newer = document.corrected(&self.corrections).map(Arc::new);
                        self.put(doc, newer.unwrap_or(document));
                        if !late {
                            self.rows.remove(&doc);
                        }
                    } else if let Some(slot) = self.library.documents.get_mut(doc.0 as usize) {
                        *slot = document;
                    }
                }
            }
            Action::Corrected {
                revision,
                documents,
            } if revision == self.corrections.revision() => {
                for (doc, document) in documents {
                    // The article shown was corrected at once, in the same way.
                    if self.document(doc).map(|old| &old.mentions) != Some(&document.mentions) {
                        self.put(doc, document);
                    }
                }
                self.reread_pages();
            }
            Action::Explained {
                doc,
                bytes,
                account,
            } => self.explained(doc, &bytes, account),
            Action::Indexed(index) if index.revision() == self.corrections.revision() => {
                self.take_index(index);
            }
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
            // What is outdated: the newer comes.
            Action::Corrected { .. } | Action::Indexed(_) | Action::Input(_) | Action::Do(_) => {}
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
        self.rows.clear();
        let under = self.reader.doc.zip(self.reader.cursor);
        let selected = self.selected.take();
        self.selected = selected.and_then(|thing| {
            // What is under the cursor stays selected, even where a correction made another thing of it.
            let here = under.and_then(|(doc, at)| self.thing_of(doc, at));
            old.same_thing(thing, &new).or(here)
        });
        self.jumps.retain(|spot| match spot {
            Spot::Article(_) => true,
            Spot::Page(thing, _) => match old.same_thing(*thing, &new) {
                Some(now) => {
                    *thing = now;
                    true
                }
                None => false,
            },
        });
        self.renamed = self.renamed.and_then(|thing| old.same_thing(thing, &new));
        if let Some(why) = &mut self.why {
            why.thing = why.thing.and_then(|thing| old.same_thing(thing, &new));
        }
        if let Some(picker) = &mut self.picker
            && let PickerKind::Merge(own) = picker.kind
        {
            match old.same_thing(own, &new) {
                Some(now) => picker.kind = PickerKind::Merge(now),
                None => self.picker = None,
            }
        }
        self.pages
            .retain_mut(|page| match old.same_thing(page.thing, &new) {
                Some(now) => {
                    page.thing = now;
                    true
                }
                None => false,
            });
        self.reread_pages();
        self.recount();
    }
}
