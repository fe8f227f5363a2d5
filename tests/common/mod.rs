//! A reader without a terminal: keystrokes in, screen out.

#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use std::sync::{Arc, LazyLock};

use qari::app::state::Remembered;
use qari::app::{Action, Effect, Input, Key, Keymap, Language, Mouse, State};
use qari::article::{Article, Hints, Source};
use qari::entity::Engine;
use qari::library::{DocId, Document, Index};
use qari::text::{Direction, Options, Row};
use qari::ui::{self, Look};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::embedded);

/// The state with its painter.
pub struct Desk {
    pub state: State,
    look: Look,
    /// What the program asked for so far.
    pub effects: Vec<Effect>,
    /// Nobody does what it asks for.
    pub alone: bool,
}

/// Reads and extracts a text.
pub fn document(path: &str, text: &str) -> Arc<Document> {
    let source = Source {
        path: path.to_owned(),
        text: text.into(),
        encoding: "UTF-8",
        malformed: false,
    };
    let hints = Hints {
        name: path.to_owned(),
        day: None,
    };
    let article = Article::read(&source.text, &hints);
    let mentions = ENGINE.extract(&source.text, &article);
    Arc::new(Document {
        source,
        article,
        mentions: Some(mentions),
        engine: None,
    })
}

impl Desk {
    /// Opens articles on a screen, extracted and indexed.
    pub fn open(documents: Vec<Arc<Document>>, language: Language, cols: u16, rows: u16) -> Self {
        let mut state = State::new(language, Keymap::embedded(), cols, rows);
        let index = Index::build(&documents);
        let loaded = documents
            .into_iter()
            .map(|document| (document, Remembered::default()))
            .collect();
        state.update(Action::Loaded(loaded));
        state.update(Action::Indexed(Arc::new(index)));
        Self {
            look: Look::new(language, 0),
            state,
            effects: Vec::new(),
            alone: false,
        }
    }

    /// Opens the five articles that come with the program.
    pub fn seeds(language: Language, cols: u16, rows: u16) -> Self {
        static SEEDS: LazyLock<Vec<Arc<Document>>> = LazyLock::new(|| {
            qari::import::seeds()
                .iter()
                .map(|source| document(&source.path, &source.text))
                .collect()
        });
        Self::open(SEEDS.clone(), language, cols, rows)
    }

    pub fn act(&mut self, action: Action) {
        let effects = self.state.update(action);
        self.look.follow(&self.state);
        self.effects.extend(effects.iter().cloned());
        if !self.alone {
            for effect in effects {
                self.work(effect);
            }
        }
    }

    /// Does what the worker does beside the screen.
    fn work(&mut self, effect: Effect) {
        match effect {
            Effect::Correct { to, .. } => {
                let mut documents = self.state.library.documents.clone();
                let mut changed = Vec::new();
                for (doc, slot) in (0..).map(DocId).zip(&mut documents) {
                    if let Some(document) = slot.corrected(&to) {
                        *slot = Arc::new(document);
                        changed.push((doc, Arc::clone(slot)));
                    }
                }
                let index = Arc::new(Index::build_with(&documents, &to));
                self.act(Action::Corrected {
                    revision: to.revision(),
                    documents: changed,
                });
                self.act(Action::Indexed(index));
            }
            Effect::Explain { doc, bytes } => {
                let document = self.state.document(doc).unwrap();
                let mentions = self.state.mentions(doc);
                let mention = mentions.iter().find(|m| m.bytes == bytes).unwrap();
                let account = ENGINE.account(&document.source.text, &document.article, mention);
                self.act(Action::Explained {
                    doc,
                    bytes,
                    account: Arc::new(account),
                });
            }
            _ => {}
        }
    }

    /// Presses keys by their names: `j ctrl-o enter`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            let key = Key::parse(name).unwrap_or_else(|| panic!("{name} is no key"));
            self.act(Action::Input(Input::Key(key)));
        }
        self
    }

    /// Types a text, letter by letter.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let key = Key::plain(qari::app::Code::Char(c));
            self.act(Action::Input(Input::Key(key)));
        }
        self
    }

    pub fn click(&mut self, x: u16, y: u16) -> &mut Self {
        self.act(Action::Input(Input::Mouse(Mouse::Click { x, y })));
        self.act(Action::Input(Input::Mouse(Mouse::Release { x, y })));
        self
    }

    pub fn resize(&mut self, cols: u16, rows: u16) -> &mut Self {
        self.act(Action::Input(Input::Resize { cols, rows }));
        self
    }

    /// Paints the screen.
    pub fn paint(&self) -> Buffer {
        let (cols, rows) = self.state.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, cols, rows));
        ui::view(&self.state, &self.look, &mut buffer);
        buffer
    }

    /// The screen as lines of text, in visual order.
    pub fn screen(&self) -> Vec<String> {
        let buffer = self.paint();
        buffer
            .content
            .chunks(usize::from(buffer.area.width.max(1)))
            .map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect())
            .collect()
    }

    /// Whether a text (given in logical order) stands on one line of the screen.
    pub fn shows(&self, text: &str) -> bool {
        let base = Direction::of_paragraph(text, Direction::Rtl);
        let visual = Row::of(text, base, Options::default()).text();
        self.screen().iter().any(|line| line.contains(&visual))
    }

    /// The article shown.
    pub fn doc(&self) -> u32 {
        self.state.reader.doc.unwrap_or(DocId(u32::MAX)).0
    }

    /// The text under the cursor, in logical order.
    pub fn under_cursor(&self) -> Option<&str> {
        let (doc, document) = self.state.shown()?;
        let mention = self.state.mentions(doc).get(self.state.reader.cursor?)?;
        document.source.text.get(mention.bytes.clone())
    }

    /// Source bytes on screen, from the first to the last.
    pub fn bytes_on_screen(&self) -> std::ops::Range<usize> {
        let mut first = usize::MAX;
        let mut last = 0;
        for row in &self.state.reader.page {
            if let qari::app::reader::Content::Text { row, bytes, .. } = &row.content {
                for cell in &row.cells {
                    first = first.min(bytes.start + cell.bytes.start as usize);
                    last = last.max(bytes.start + cell.bytes.end as usize);
                }
            }
        }
        first..last
    }
}
