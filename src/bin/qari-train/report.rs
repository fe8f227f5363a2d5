//! Precision, recall and F1 of exact spans; errors.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use qari::entity::Kind;
use qari::entity::annotate::Annotated;
use qari::entity::gazetteer::Gazetteer;
use qari::entity::tagger::label::KINDS;

use crate::corpus::Document;
use crate::random::Random;

/// Samples drawn for the confidence interval.
const SAMPLES: usize = 1000;

/// Right, found and wanted names of each kind.
type Counts = [[u32; 3]; 4];

/// What was measured.
pub struct Report {
    /// Per document.
    counts: Vec<Counts>,
    errors: Vec<(String, String)>,
    tokens: usize,
    seconds: f32,
}

impl Report {
    /// Tags documents and compares.
    pub fn new(documents: &[Document], gazetteer: &Gazetteer, find: &crate::Find<'_>) -> Self {
        let mut report = Self {
            counts: Vec::new(),
            errors: Vec::new(),
            tokens: 0,
            seconds: 0.0,
        };
        let start = std::time::Instant::now();
        let tagged: Vec<Vec<(Range<usize>, Kind)>> = documents
            .iter()
            .map(|document| {
                let text = Annotated::new(&document.text, gazetteer);
                report.tokens += text.len();
                find(&text)
            })
            .collect();
        report.seconds = start.elapsed().as_secs_f32();
        for (document, mut found) in documents.iter().zip(tagged) {
            if let Some(tokens) = &document.tokens {
                for (range, _) in &mut found {
                    let start = tokens
                        .iter()
                        .find(|t| t.end > range.start)
                        .map_or(range.start, |t| t.start);
                    let end = tokens
                        .iter()
                        .rev()
                        .find(|t| t.start < range.end)
                        .map_or(range.end, |t| t.end);
                    *range = start..end;
                }
            }
            report.add(document, &found);
        }
        report
    }

    fn add(&mut self, document: &Document, found: &[(Range<usize>, Kind)]) {
        let mut counts: Counts = [[0; 3]; 4];
        let number = |kind: Kind| KINDS.iter().position(|&k| k == kind).unwrap_or(0);
        for (range, kind) in found {
            counts[number(*kind)][1] += 1;
            if document.names.contains(&(range.clone(), *kind)) {
                counts[number(*kind)][0] += 1;
            } else {
                let over: Vec<&(Range<usize>, Kind)> = document
                    .names
                    .iter()
                    .filter(|(r, _)| r.start < range.end && range.start < r.end)
                    .collect();
                let (cause, gold) = match over.as_slice() {
                    [] => (format!("invented {}", kind.name()), String::new()),
                    [(r, k), ..] if r == range => (
                        format!("kind {} for {}", kind.name(), k.name()),
                        String::new(),
                    ),
                    [(r, k), ..] => (
                        format!(
                            "borders {}{}",
                            k.name(),
                            if k == kind { "" } else { " and kind" }
                        ),
                        format!(
                            " for «{}»",
                            document.text.get(r.clone()).unwrap_or_default()
                        ),
                    ),
                };
                self.errors.push((
                    cause,
                    format!(
                        "«{}»{gold}: {}",
                        document.text.get(range.clone()).unwrap_or_default(),
                        around(&document.text, range)
                    ),
                ));
            }
        }
        for (range, kind) in &document.names {
            counts[number(*kind)][2] += 1;
            if !found
                .iter()
                .any(|(r, _)| r.start < range.end && range.start < r.end)
            {
                self.errors.push((
                    format!("missed {}", kind.name()),
                    format!(
                        "«{}»: {}",
                        document.text.get(range.clone()).unwrap_or_default(),
                        around(&document.text, range)
                    ),
                ));
            }
        }
        self.counts.push(counts);
    }

    /// One line of figures: F1 by kind, then P, R, F1 of people, places and organizations with a confidence interval, then all.
    pub fn line(&self, name: &str) -> String {
        let mut line = format!("{name:12}");
        for (i, kind) in KINDS.iter().enumerate() {
            let _ = write!(
                line,
                " {} {:5.2}",
                kind.name(),
                f1(&sum(self.counts.iter(), &[i]))
            );
        }
        let three = [0, 1, 2];
        let c = sum(self.counts.iter(), &three);
        let (low, high) = self.interval(&three);
        let _ = write!(
            line,
            " | PER+LOC+ORG P {:.2} R {:.2} F1 {:.2} ({low:.1}–{high:.1}) of {} | all {:.2} | {:.0} tok/s",
            100.0 * c[0] as f32 / c[1].max(1) as f32,
            100.0 * c[0] as f32 / c[2].max(1) as f32,
            f1(&c),
            c[2],
            f1(&sum(self.counts.iter(), &[0, 1, 2, 3])),
            self.tokens as f32 / self.seconds
        );
        line
    }

    /// The middle 95 of 100 of F1 when documents are drawn again and again.
    fn interval(&self, kinds: &[usize]) -> (f32, f32) {
        let mut random = Random(1);
        let mut scores: Vec<f32> = (0..SAMPLES)
            .map(|_| {
                f1(&sum(
                    (0..self.counts.len())
                        .filter_map(|_| self.counts.get(random.below(self.counts.len()))),
                    kinds,
                ))
            })
            .collect();
        scores.sort_by(f32::total_cmp);
        (
            scores.get(SAMPLES / 40).copied().unwrap_or(0.0),
            scores.get(SAMPLES - SAMPLES / 40).copied().unwrap_or(0.0),
        )
    }

    /// Prints errors by cause, the commonest first.
    pub fn errors(&self) {
        let mut causes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (cause, example) in &self.errors {
            causes.entry(cause).or_default().push(example);
        }
        let mut causes: Vec<_> = causes.into_iter().collect();
        causes.sort_by_key(|(cause, examples)| (std::cmp::Reverse(examples.len()), *cause));
        for (cause, examples) in causes {
            println!("  {cause}: {}", examples.len());
            for example in examples {
                println!("    {example}");
            }
        }
    }
}

fn sum<'a>(counts: impl Iterator<Item = &'a Counts>, kinds: &[usize]) -> [u32; 3] {
    let mut total = [0; 3];
    for counts in counts {
        for &kind in kinds {
            for (total, n) in total.iter_mut().zip(counts.get(kind).unwrap_or(&[0; 3])) {
                *total += n;
            }
        }
    }
    total
}

fn f1(&[right, found, wanted]: &[u32; 3]) -> f32 {
    200.0 * right as f32 / (found + wanted).max(1) as f32
}

fn around(text: &str, range: &Range<usize>) -> String {
    let before: String = text
        .get(..range.start)
        .unwrap_or_default()
        .chars()
        .rev()
        .take(40)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let after: String = text
        .get(range.end..)
        .unwrap_or_default()
        .chars()
        .take(30)
        .collect();
    format!(
        "{before}[{}]{after}",
        text.get(range.clone()).unwrap_or_default()
    )
    .replace('\n', " ⏎ ")
}
