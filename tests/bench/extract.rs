//! What extraction costs: tokens per second, beside cutting the same text into words and doing nothing with them.
//!
//! `cargo bench --bench extract`. A token is a word as Unicode cuts text (UAX #29), so that the figures do not move
//! when the engine cuts differently.

#![allow(missing_docs, clippy::cast_precision_loss)]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use qari::article::{Article, Hints};
use qari::entity::Engine;
use unicode_segmentation::UnicodeSegmentation;

/// Times the five articles stand in one text: the last is a text of about a megabyte.
const TIMES: [usize; 4] = [1, 4, 16, 64];

fn article(text: &str) -> Article {
    Article::read(text, &Hints::default())
}

fn tokens(text: &str) -> u64 {
    text.unicode_words().count() as u64
}

/// Bytes of memory that this process holds; 0 where the system does not tell it as Linux does.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    number.unwrap_or(0) * 1024
}

/// What the engine adds to the memory of the program: made, and when it has read the five articles four times over.
///
/// Printed, not timed; it comes first, before anything else has filled and left the heap.
fn memory(_: &mut Criterion) {
    let seeds = qari::import::seeds();
    let read: Vec<Article> = seeds.iter().map(|source| article(&source.text)).collect();
    let before = resident();
    let engine = Engine::embedded();
    let made = resident();
    for _ in 0..4 {
        for (source, read) in seeds.iter().zip(&read) {
            black_box(engine.extract(&source.text, read));
        }
    }
    let used = resident();
    let mib = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    println!(
        "memory/engine: {:.1} MiB when made, {:.1} MiB when it has read",
        mib(made.saturating_sub(before)),
        mib(used.saturating_sub(before))
    );
}

fn start(c: &mut Criterion) {
    c.bench_function("start/engine", |b| b.iter(Engine::embedded));
}

/// Each article by itself: what stands between opening a file and its names.
fn one(c: &mut Criterion) {
    let engine = Engine::embedded();
    let mut group = c.benchmark_group("one article");
    for source in qari::import::seeds() {
        let read = article(&source.text);
        let bytes = source.text.len();
        group.throughput(Throughput::Elements(tokens(&source.text)));
        group.bench_function(BenchmarkId::new("extract", bytes), |b| {
            b.iter(|| engine.extract(black_box(&source.text), black_box(&read)));
        });
        group.bench_function(BenchmarkId::new("read", bytes), |b| {
            b.iter(|| article(black_box(&source.text)));
        });
    }
    group.finish();
}

/// Longer and longer texts: tokens per second must not fall.
fn growth(c: &mut Criterion) {
    let engine = Engine::embedded();
    let seeds = qari::import::seeds();
    let all: String = seeds
        .iter()
        .flat_map(|source| [&*source.text, "\n"])
        .collect();
    let mut group = c.benchmark_group("growth");
    group.sample_size(10);
    for times in TIMES {
        let text = all.repeat(times);
        let read = article(&text);
        group.throughput(Throughput::Elements(tokens(&text)));
        group.bench_function(BenchmarkId::new("extract", text.len()), |b| {
            b.iter(|| engine.extract(black_box(&text), black_box(&read)));
        });
        group.bench_function(BenchmarkId::new("words alone", text.len()), |b| {
            b.iter(|| tokens(black_box(&text)));
        });
    }
    group.finish();
}

criterion_group!(benches, memory, start, one, growth);
criterion_main!(benches);
