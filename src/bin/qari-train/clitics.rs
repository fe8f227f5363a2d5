//! Learns where a name begins in its first word.

use std::collections::BTreeMap;

use qari::entity::annotate::Annotated;
use qari::entity::gazetteer::Gazetteer;
use qari::entity::tagger::clitic;
use qari::entity::tagger::hits::Hits;
use qari::entity::tagger::label::KINDS;

use crate::corpus::Document;
use crate::crf::exp;
use crate::random::Random;

/// How often all names are gone through.
const EPOCHS: u32 = 8;

/// Returns the weight of each feature of a reading.
pub fn train(documents: &[Document], gazetteer: &Gazetteer) -> Vec<(u64, f32)> {
    // Per name: the features of each reading, and which is right.
    let mut names: Vec<(Vec<Vec<u64>>, usize)> = Vec::new();
    for document in documents {
        let text = Annotated::new(&document.text, gazetteer);
        let tokens = &text.tokens;
        let hits = Hits::new(&text);
        let bare = clitic::bare(tokens);
        let mut from = 0;
        let mut cuts = Vec::new();
        for (bytes, kind) in &document.names {
            while tokens.get(from).is_some_and(|t| t.bytes.end <= bytes.start) {
                from += 1;
            }
            clitic::readings(tokens, from, &mut cuts);
            if cuts.len() < 2 {
                continue;
            }
            let single = tokens.get(from).is_some_and(|t| t.bytes.end >= bytes.end);
            let kind = KINDS.iter().position(|k| k == kind).unwrap_or(0);
            let mut readings = Vec::new();
            let mut right = None;
            for (i, &cut) in cuts.iter().enumerate() {
                if tokens.stem_start(&document.text, from, cut) == bytes.start {
                    right = Some(i);
                }
                let mut features = Vec::new();
                clitic::features(&text, &hits, &bare, from, cut, kind, single, &mut |f| {
                    features.push(f);
                });
                readings.push(features);
            }
            if let Some(right) = right {
                names.push((readings, right));
            }
        }
    }
    let mut weights: BTreeMap<u64, (f32, f32)> = BTreeMap::new();
    let mut random = Random(7);
    for epoch in 0..EPOCHS {
        random.shuffle(&mut names);
        let mut wrong = 0;
        for (readings, right) in &names {
            let sums: Vec<f32> = readings
                .iter()
                .map(|r| r.iter().map(|f| weights.get(f).map_or(0.0, |w| w.0)).sum())
                .collect();
            let top = sums.iter().copied().fold(f32::MIN, f32::max);
            let odds: Vec<f32> = sums.iter().map(|s| exp(s - top)).collect();
            let total: f32 = odds.iter().sum();
            wrong += usize::from(odds.get(*right).is_some_and(|o| o / total < 0.5));
            for (i, (features, odd)) in readings.iter().zip(&odds).enumerate() {
                let gradient = odd / total - f32::from(u8::from(i == *right));
                if gradient.abs() < 0.01 {
                    continue;
                }
                for feature in features {
                    let (w, seen) = weights.entry(*feature).or_insert((0.0, 1.0));
                    *seen += gradient * gradient;
                    *w -= 0.1 * gradient / seen.sqrt();
                }
            }
        }
        eprintln!(
            "clitics, epoch {}: {wrong} of {} wrong",
            epoch + 1,
            names.len()
        );
    }
    weights
        .into_iter()
        .map(|(feature, (w, _))| (feature, w))
        .collect()
}
