//! How fast paragraphs are laid out, beside `unicode-bidi` alone on the same text.
//!
//! `cargo bench --bench layout`. Throughput is bytes of UTF-8.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use qari::text::{Direction, Folded, Options, Paragraph, Row, isolate, split, wrap};
use unicode_bidi::{Level, ParagraphBidiInfo};

const ARTICLES: [&str; 5] = [
    include_str!("../../seeds/000_948906207ce2df42.txt"),
    include_str!("../../seeds/001_9b97dedd29c7bfdb.txt"),
    include_str!("../../seeds/002_d5e3f810d339fc01.txt"),
    include_str!("../../seeds/003_7cb1c468809837c6.txt"),
    include_str!("../../seeds/004_d8b5308c9126d540.txt"),
];

const ENGLISH: &str = "The layout of a paragraph that holds nothing but Latin letters should cost very little, \
                       since most of what the algorithm asks has the same answer for all of it. ";

fn paragraphs(text: &str) -> Vec<&str> {
    split::pieces(text)
        .into_iter()
        .filter_map(|piece| text.get(piece.bytes))
        .collect()
}

fn laid_out(paragraphs: &[&str], base: Direction) -> usize {
    let mut cells = 0;
    for text in paragraphs {
        let paragraph = Paragraph::plain(text, base, Options::default());
        for line in wrap::wrap(&paragraph, 80) {
            cells += Row::new(&paragraph, &line).cells.len();
        }
    }
    cells
}

fn layout(criterion: &mut Criterion) {
    let text = ARTICLES.join("\n");
    let articles = paragraphs(&text);
    let mut group = criterion.benchmark_group("articles");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("unicode-bidi alone", |bencher| {
        bencher.iter(|| {
            for text in &articles {
                black_box(ParagraphBidiInfo::new(text, Some(Level::rtl())));
            }
        });
    });
    group.bench_function("split", |bencher| {
        bencher.iter(|| split::pieces(black_box(&text)));
    });
    group.bench_function("isolates", |bencher| {
        bencher.iter(|| {
            articles
                .iter()
                .map(|text| isolate::find(text).len())
                .sum::<usize>()
        });
    });
    group.bench_function("paragraphs", |bencher| {
        bencher.iter(|| {
            for text in &articles {
                black_box(Paragraph::plain(text, Direction::Rtl, Options::default()));
            }
        });
    });
    group.bench_function("paragraphs, lines and rows", |bencher| {
        bencher.iter(|| laid_out(&articles, Direction::Rtl));
    });
    group.bench_function("folding", |bencher| {
        bencher.iter(|| Folded::new(black_box(&text)));
    });
    group.finish();

    let text = ENGLISH.repeat(100);
    let mut group = criterion.benchmark_group("English");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("paragraphs, lines and rows", |bencher| {
        bencher.iter(|| laid_out(&[&text], Direction::Ltr));
    });
    group.finish();
}

/// One paragraph of 10 MB: the cut into pieces, and the first screen of it.
fn endless(criterion: &mut Criterion) {
    let text = ARTICLES.concat().replace('\n', " ").repeat(300);
    let mut group = criterion.benchmark_group("one paragraph of 10 MB");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("split", |bencher| {
        bencher.iter(|| split::pieces(black_box(&text)));
    });
    group.bench_function("first screen", |bencher| {
        bencher.iter_batched(
            || split::pieces(&text),
            |pieces| {
                let first = pieces
                    .first()
                    .and_then(|piece| text.get(piece.bytes.clone()));
                laid_out(&[first.unwrap_or_default()], Direction::Rtl)
            },
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

criterion_group!(benches, layout, endless);
criterion_main!(benches);
