//! Identity and the index over 10, 1,000 and 10,000 articles of 50 mentions.
//!
//! `cargo bench --bench identity`. Names are made of syllables, as unevenly frequent as names in news are: a few stand in
//! every second article, most in one or two.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use qari::article::{Article, Source, Title};
use qari::entity::identity::Doc;
use qari::entity::{Evidence, Kind, Mention, identify};
use qari::library::{Document, Filter, Index};
use qari::text::Direction;

const MENTIONS: usize = 50;

/// A small generator (xorshift64), so that every run reads the same library.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % n.max(1) as u64).unwrap_or(0)
    }
}

/// The n-th made-up word: two to four syllables.
fn word(n: usize) -> String {
    const SYLLABLES: [&str; 20] = [
        "با", "رو", "مي", "كس", "لت", "نو", "دار", "سي", "غر", "فا", "هو", "جن", "طو", "قي", "شر",
        "زا", "خو", "عم", "حي", "ول",
    ];
    let mut out = String::new();
    let mut n = n + 400;
    while n > 0 {
        out.push_str(
            SYLLABLES
                .get(n % SYLLABLES.len())
                .copied()
                .unwrap_or_default(),
        );
        n /= SYLLABLES.len();
    }
    out
}

fn library(articles: usize) -> Vec<Arc<Document>> {
    let mut dice = Dice(0x5eed);
    (0..articles)
        .map(|_| {
            let mut text = String::new();
            let mut mentions = Vec::with_capacity(MENTIONS);
            for _ in 0..MENTIONS {
                // Products of dice are small far more often than large.
                let n = dice.below(80) * dice.below(80) * dice.below(20 + articles / 100) / 40;
                let (kind, name) = match dice.below(4) {
                    0 => (Kind::Per, format!("{} {}", word(n / 7), word(n))),
                    1 => (Kind::Per, word(n)),
                    2 => (Kind::Loc, word(n + 1)),
                    _ => (Kind::Org, format!("شركة {}", word(n + 2))),
                };
                text.push_str(" قال ");
                let start = text.len();
                text.push_str(&name);
                mentions.push(Mention {
                    bytes: start..text.len(),
                    kind,
                    value: None,
                    furniture: false,
                    evidence: Evidence::Document,
                });
            }
            Arc::new(Document {
                source: Source {
                    path: String::new(),
                    text: text.into(),
                    encoding: "UTF-8",
                    malformed: false,
                },
                article: Article {
                    title: Title {
                        text: "ـ".to_owned(),
                        bytes: None,
                        borrowed: false,
                    },
                    outlet: None,
                    byline: None,
                    published: None,
                    direction: Direction::Rtl,
                    blocks: Vec::new(),
                    words: 0,
                },
                mentions: Some(mentions),
                engine: None,
            })
        })
        .collect()
}

fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("identity");
    group.sample_size(10);
    for articles in [10, 1_000, 10_000] {
        let library = library(articles);
        let docs: Vec<Doc<'_>> = library
            .iter()
            .map(|d| Doc {
                text: &d.source.text,
                mentions: d.mentions.as_deref().unwrap_or_default(),
            })
            .collect();
        group.throughput(Throughput::Elements((articles * MENTIONS) as u64));
        group.bench_with_input(BenchmarkId::new("identify", articles), &docs, |b, docs| {
            b.iter(|| identify(black_box(docs)));
        });
        let index = Index::build(&library);
        let top = index.facets(&Filter::default(), articles);
        let chosen = |i: usize| top.get(i).map(|f| f.thing).into_iter().collect();
        let filter = Filter {
            include: chosen(0),
            exclude: chosen(1),
        };
        group.bench_with_input(BenchmarkId::new("matching", articles), &filter, |b, f| {
            b.iter(|| index.matching(black_box(f), articles));
        });
        group.bench_with_input(BenchmarkId::new("facets", articles), &filter, |b, f| {
            b.iter(|| index.facets(black_box(f), articles));
        });
        let without = Filter {
            include: Vec::new(),
            exclude: filter.exclude.clone(),
        };
        group.bench_with_input(
            BenchmarkId::new("facets of nearly all", articles),
            &without,
            |b, f| {
                b.iter(|| index.facets(black_box(f), articles));
            },
        );
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
