//! The reader as a program of the terminal: the pure state with its painter, its workers and its store.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::Sender;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::work::{self, Task, Work};
use crate::app::calibration;
use crate::app::state::{Overlay, Remembered, THEMES};
use crate::app::terminal::Chosen;
use crate::app::{Action, Effect, Encoding, Input, Language, State, Terminal};
use crate::library::Document;
use crate::store::{CorrectionsFile, Record, Store};
use crate::term::{Control, Program, Shown};
use crate::text::{clean, digest};
use crate::ui::{self, Look};

/// The reader on the screen.
pub struct Reading {
    state: State,
    look: Look,
    store: Store,
    work: Option<Work>,
    preferred: Arc<AtomicU32>,
    tasks: Sender<Task>,
    corrections: CorrectionsFile,
    dirty: bool,
    /// Why there is nothing to read, when nothing could be read.
    pub failed: Vec<String>,
    /// Language and theme at the beginning.
    found: (Language, usize),
}

/// What is remembered of a text.
pub(super) fn remembered(store: &Store, document: &Document) -> Remembered {
    let record = store.get(&digest(&document.source.text));
    Remembered {
        place: usize::try_from(record.position).unwrap_or(0),
        read: record.read,
    }
}

impl Reading {
    /// Returns the reader over `state`; `work` begins once the first frame is on the screen.
    pub fn new(state: State, store: Store, corrections: CorrectionsFile, work: Work) -> Self {
        let look = Look::new(state.language, state.theme);
        let found = (state.language, state.theme);
        Self {
            state,
            look,
            store,
            preferred: work.preferred(),
            tasks: work.tasks(),
            corrections,
            work: Some(work),
            dirty: true,
            failed: Vec::new(),
            found,
        }
    }

    fn act(&mut self, action: Action, control: &mut Control<Action>) {
        self.dirty = true;
        for effect in self.state.update(action) {
            match effect {
                Effect::Quit => control.quit(),
                Effect::Redraw => control.redraw(),
                Effect::Copy(text) => {
                    if let Err(error) = control.copy(&text) {
                        self.state.update(Action::Tell(error.to_string()));
                    }
                }
                Effect::Encode(encoding) => {
                    self.store
                        .set_terminal(&self.state.terminal.name, encoding.map(Encoding::name));
                    control.encode(encoding);
                }
                Effect::Prefer(doc) => self.preferred.store(doc.0, Ordering::Relaxed),
                Effect::Correct { from, to } => {
                    if let Err(error) = self.corrections.save(from.lines(), to.lines()) {
                        let sentence = clean::line(&error.to_string());
                        self.state.update(Action::Tell(sentence));
                    }
                    // Nobody listens only when the extractor broke, which was told.
                    let _ = self.tasks.send(Task::Correct(to));
                }
                Effect::Explain { doc, bytes } => {
                    let mentions = self.state.mentions(doc);
                    if let Some(mention) = mentions.iter().find(|mention| mention.bytes == bytes) {
                        let _ = self.tasks.send(Task::Explain(doc, mention.clone()));
                    }
                }
            }
        }
        self.look.follow(&self.state);
    }
}

impl Program for Reading {
    type Message = Action;

    fn remembered(&self, terminal: &str) -> Option<Encoding> {
        super::chosen(&self.store, terminal)
    }

    fn terminal(&mut self, terminal: Terminal) {
        // Once for each terminal: whoever was asked and did not answer can read.
        let ask = !terminal.sure
            && terminal.chosen == Chosen::Automatic
            && self.store.terminal(&terminal.name).is_none();
        if ask {
            self.store.set_terminal(&terminal.name, None);
        }
        let terminal = Box::new(terminal);
        self.state.update(Action::Terminal { terminal, ask });
    }

    fn start(&mut self, control: &mut Control<Action>) {
        let Some(work) = self.work.take() else {
            return;
        };
        if let Err(error) = work::start(work, control) {
            self.act(Action::Tell(error.to_string()), control);
        }
    }

    fn input(&mut self, input: Input, control: &mut Control<Action>) {
        self.act(Action::Input(input), control);
    }

    fn message(&mut self, mut message: Action, control: &mut Control<Action>) {
        if let Action::Loaded(documents) = &mut message {
            for (document, kept) in documents {
                *kept = remembered(&self.store, document);
            }
        }
        if let Action::LoadedAll { skipped } = &message
            && self.state.library.documents.is_empty()
        {
            self.failed.clone_from(skipped);
            control.quit();
        }
        self.act(message, control);
    }

    fn broken(&mut self, name: &'static str, reason: String, control: &mut Control<Action>) {
        self.act(
            Action::Tell(clean::line(&format!("{name}: {reason}"))),
            control,
        );
    }

    fn take_dirty(&mut self) -> bool {
        std::mem::take(&mut self.dirty)
    }

    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Shown {
        if self.state.size != (area.width, area.height) {
            self.state.update(Action::Input(Input::Resize {
                cols: area.width,
                rows: area.height,
            }));
        }
        ui::view(&self.state, &self.look, buffer);
        let rows = if self.state.overlay == Some(Overlay::Calibration) {
            calibration::lines(area.height)
        } else {
            Vec::new()
        };
        Shown { cursor: None, rows }
    }

    fn end(&mut self) {
        for (doc, kept) in self.state.keepsake() {
            let Some(document) = self.state.document(doc) else {
                continue;
            };
            let key = digest(&document.source.text);
            let record = Record {
                position: kept.place as u64,
                read: kept.read,
                ..self.store.get(&key)
            };
            self.store.set(&key, record);
        }
        // Only a choice is kept: a language that came from the locale may change with it.
        if self.state.language != self.found.0 {
            self.store.set_language(self.state.language.code());
        }
        if self.state.theme != self.found.1
            && let Some(theme) = THEMES.get(self.state.theme)
        {
            self.store.set_theme(theme);
        }
        if let Err(error) = self.store.save() {
            crate::cli::output::complain(&error.to_string());
        }
    }
}
