//! Weights to a packed model.

use qari::entity::tagger::crf::UNIT;
use qari::entity::tagger::label::LABELS;
use qari::entity::tagger::model::Model;

use crate::crf::Crf;
use crate::examples::Examples;

/// Packs a model: weights below `prune` are dropped, the rest rounded to 255 values, finer near zero.
pub fn pack(
    crf: &Crf,
    examples: &Examples,
    clitics: &[(u64, f32)],
    clusters: &[u8],
    prune: f32,
) -> Vec<u8> {
    let top = crf
        .weights
        .iter()
        .flatten()
        .chain(clitics.iter().map(|(_, w)| w))
        .fold(1.0_f32, |top, w| top.max(w.abs()));
    let mut codebook = [0; 256];
    for (code, slot) in codebook.iter_mut().enumerate() {
        let q = (code as f32 - 128.0) / 127.0;
        *slot = (q * q.abs() * top * UNIT).clamp(-32_000.0, 32_000.0) as i16;
    }
    let code =
        |w: f32| (((w.abs() / top).sqrt() * 127.0).round().min(127.0) * w.signum() + 128.0) as u8;
    let mut entries: Vec<(u64, Vec<(u8, u8)>)> = Vec::new();
    for (weights, &feature) in crf.weights.iter().zip(&examples.hashes) {
        let kept: Vec<(u8, u8)> = weights
            .iter()
            .enumerate()
            .filter(|(_, w)| w.abs() >= prune)
            .map(|(label, &w)| (label as u8, code(w)))
            .collect();
        if !kept.is_empty() {
            entries.push((feature, kept));
        }
    }
    entries.extend(
        clitics
            .iter()
            .filter(|(_, w)| w.abs() >= prune)
            .map(|&(feature, w)| (feature, vec![(0, code(w))])),
    );
    let mut transitions = [[0; LABELS]; LABELS];
    for (to, from) in transitions
        .iter_mut()
        .flatten()
        .zip(crf.transitions.iter().flatten())
    {
        *to = (from * UNIT) as i16;
    }
    eprintln!(
        "{} features, {} weights kept, the greatest {top}",
        entries.len(),
        entries.iter().map(|e| e.1.len()).sum::<usize>()
    );
    Model::pack(&transitions, &codebook, clusters, &entries)
}
