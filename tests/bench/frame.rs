//! What a frame costs: from the state to the bytes for the terminal, at four sizes.
//!
//! `cargo bench --bench frame`. The reader holds the five articles with their entities; the bytes go nowhere.

#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;
use std::io::{Sink, sink};
use std::sync::Arc;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use qari::app::key::{Code, Input, Key};
use qari::app::keymap::Keymap;
use qari::app::state::Remembered;
use qari::app::{Action, Encoding, Language, State};
use qari::article::{Article, Hints};
use qari::entity::Engine;
use qari::library::{Document, Index};
use qari::term::{Screen, Shown, Wire, to_wire};
use qari::ui::{self, Look};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (200, 60), (300, 100)];

/// The cells as they are.
const PLAIN: Wire = Wire {
    encoding: Encoding::V,
    marks: true,
};

/// The five articles, extracted.
fn documents() -> Vec<Arc<Document>> {
    let engine = Engine::embedded();
    qari::import::seeds()
        .into_iter()
        .map(|source| {
            let article = Article::read(&source.text, &Hints::default());
            let mentions = Some(engine.extract(&source.text, &article));
            Arc::new(Document {
                source,
                article,
                mentions,
                engine: None,
            })
        })
        .collect()
}

/// A reader of `documents`, as it stands when all work is done.
fn state(documents: &[Arc<Document>], (cols, rows): (u16, u16)) -> State {
    let mut state = State::new(Language::Arabic, Keymap::embedded(), cols, rows);
    let loaded = documents
        .iter()
        .map(|document| (Arc::clone(document), Remembered::default()));
    state.update(Action::Loaded(loaded.collect()));
    state.update(Action::LoadedAll {
        skipped: Vec::new(),
    });
    state.update(Action::Indexed(Arc::new(Index::build(documents))));
    state
}

/// A reader and the screen that shows it.
struct Reading {
    state: State,
    look: Look,
    screen: Screen<Sink>,
}

impl Reading {
    fn new(documents: &[Arc<Document>], size: (u16, u16)) -> Self {
        let state = state(documents, size);
        let look = Look::new(state.language, state.theme);
        let screen = Screen::new(sink(), PLAIN, size);
        let mut reading = Self {
            state,
            look,
            screen,
        };
        reading.draw();
        reading
    }

    fn draw(&mut self) {
        let (state, look) = (&self.state, &self.look);
        self.screen
            .draw(|_, buffer| {
                ui::view(state, look, buffer);
                Shown::default()
            })
            .unwrap();
    }

    fn press(&mut self, code: Code) {
        let key = Key {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        };
        self.state.update(Action::Input(Input::Key(key)));
        self.draw();
    }
}

/// From nothing to the first frame, without reading the articles.
fn first(c: &mut Criterion) {
    let documents = documents();
    let mut group = c.benchmark_group("first frame");
    for size @ (cols, rows) in SIZES {
        group.bench_function(BenchmarkId::from_parameter(format!("{cols}x{rows}")), |b| {
            b.iter_batched(
                || (),
                |()| Reading::new(black_box(&documents), size),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

/// A key and its frame: there and back again, so two of each an iteration.
fn keys(c: &mut Criterion) {
    let documents = documents();
    let mut group = c.benchmark_group("two keys");
    for size @ (cols, rows) in SIZES {
        for (name, there, back) in [
            ("page", Code::PageDown, Code::PageUp),
            ("line", Code::Char('j'), Code::Char('k')),
            ("pane", Code::Tab, Code::BackTab),
        ] {
            let mut reading = Reading::new(&documents, size);
            group.bench_function(BenchmarkId::new(name, format!("{cols}x{rows}")), |b| {
                b.iter(|| {
                    reading.press(there);
                    reading.press(back);
                });
            });
        }
    }
    group.finish();
}

/// The parts of a frame.
fn parts(c: &mut Criterion) {
    let documents = documents();
    let mut group = c.benchmark_group("part");
    for size @ (cols, rows) in SIZES {
        let mut reading = Reading::new(&documents, size);
        let parameter = format!("{cols}x{rows}");
        let mut buffer = Buffer::empty(Rect::new(0, 0, cols, rows));
        group.bench_function(BenchmarkId::new("view", &parameter), |b| {
            b.iter(|| {
                buffer.reset();
                ui::view(&reading.state, &reading.look, black_box(&mut buffer));
            });
        });
        buffer.reset();
        ui::view(&reading.state, &reading.look, &mut buffer);
        for encoding in Encoding::ALL {
            // Each picture is written once: a fresh copy each time, outside the clock.
            let name = format!("to_wire {}", encoding.name());
            let wire = Wire { encoding, ..PLAIN };
            group.bench_function(BenchmarkId::new(name, &parameter), |b| {
                b.iter_batched_ref(
                    || buffer.clone(),
                    |buffer| to_wire(black_box(buffer), wire),
                    BatchSize::LargeInput,
                );
            });
        }
        group.bench_function(BenchmarkId::new("nothing changed", &parameter), |b| {
            b.iter(|| reading.draw());
        });
    }
    group.finish();
}

criterion_group!(benches, first, keys, parts);
criterion_main!(benches);
