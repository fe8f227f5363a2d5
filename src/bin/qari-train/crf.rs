//! A linear-chain conditional random field, trained one sentence after another.

use qari::entity::tagger::label::{LABELS, OUTSIDE, Place, SCORED, ends, follows, parts};

use crate::Train;
use crate::adagrad::AdaGrad;
use crate::examples::{Example, Examples};
use crate::random::Random;
use qari::entity::tagger::features::{LISTED, LISTED_BESIDE, MEMORY};

/// A trained field.
pub struct Crf {
    /// Weights of each feature for each label but the outside.
    pub weights: Vec<[f32; SCORED]>,
    pub transitions: [[f32; LABELS]; LABELS],
}

/// Gradients smaller than this are not worth a step.
const SMALL: f32 = 0.002;

/// The exponential function, the same on every machine.
pub fn exp(x: f32) -> f32 {
    let x = x.clamp(-80.0, 80.0) * std::f32::consts::LOG2_E;
    let whole = x.floor();
    let f = (x - whole) * std::f32::consts::LN_2;
    let p = 1.0
        + f * (1.0
            + f * (0.5
                + f * (1.0 / 6.0 + f * (1.0 / 24.0 + f * (1.0 / 120.0 + f * (1.0 / 720.0))))));
    p * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

/// Space of one sentence's sums.
#[derive(Default)]
struct Sums {
    scores: Vec<[f32; LABELS]>,
    forward: Vec<[f32; LABELS]>,
    backward: Vec<[f32; LABELS]>,
}

/// Trains several fields that see the sentences in different orders, and gives the mean of their weights.
pub fn train_mean(examples: &Examples, sentences: &[&Example], options: &Train) -> Crf {
    let mut mean = train_on(examples, sentences, options, 0);
    for run in 1..options.fields.max(1) {
        let other = train_on(examples, sentences, options, u64::from(run));
        let pairs = mean.weights.iter_mut().zip(&other.weights);
        for (sum, w) in pairs.flat_map(|(sum, w)| sum.iter_mut().zip(w)) {
            *sum += w;
        }
        let pairs = mean.transitions.iter_mut().zip(&other.transitions);
        for (sum, w) in pairs.flat_map(|(sum, w)| sum.iter_mut().zip(w)) {
            *sum += w;
        }
    }
    let share = 1.0 / options.fields.max(1) as f32;
    let all = mean.weights.iter_mut().flatten();
    for w in all.chain(mean.transitions.iter_mut().flatten()) {
        *w *= share;
    }
    mean
}

/// Trains on sentences; `run` tells the orders apart in which they are seen.
#[allow(clippy::too_many_lines)] // one loop, told in order
pub fn train_on(examples: &Examples, sentences: &[&Example], options: &Train, run: u64) -> Crf {
    let draw = options.l1 / sentences.len().max(1) as f32;
    let mut ada = AdaGrad::new(examples.features(), options.rate, draw);
    let mut transitions = [[0.0_f32; LABELS]; LABELS];
    let mut seen = [[1.0_f32; LABELS]; LABELS];
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut random = Random(20_211 + run);
    let mut step = 0;
    let mut sums = Sums::default();
    let mut active: Vec<u32> = Vec::new();
    for epoch in 0..options.epochs {
        random.shuffle(&mut order);
        let mut wrong = 0;
        for &number in &order {
            let Some(example) = sentences.get(number) else {
                continue;
            };
            step += 1;
            let unseen = unseen(example, options, &mut random);
            let alone = if random.chance(options.alone) {
                MEMORY
            } else {
                0
            };
            // Features in use, token by token.
            active.clear();
            let mut bounds = vec![0];
            let mut from = example.start as usize;
            for (i, &end) in example.ends.iter().enumerate() {
                let at = |by: usize| {
                    (i + by)
                        .checked_sub(2)
                        .and_then(|at| unseen.get(at))
                        .copied()
                        .unwrap_or(Known::Well)
                };
                let mut around = (0..5).fold(alone, |mask, by| {
                    mask | u8::from(at(by) != Known::Well) << by
                });
                if at(2) == Known::Nowhere {
                    around |= LISTED;
                }
                if at(1) == Known::Nowhere || at(3) == Known::Nowhere {
                    around |= LISTED_BESIDE;
                }
                for at in from..end as usize {
                    if around & examples.of[at] == 0 {
                        active.push(examples.list[at]);
                    }
                }
                from = end as usize;
                bounds.push(active.len());
            }
            for &feature in &active {
                ada.settle(feature, step);
            }
            sums.scores.clear();
            for i in 0..example.labels.len() {
                let mut scores = [0.0; LABELS];
                for &feature in &active[bounds[i]..bounds[i + 1]] {
                    for (sum, w) in scores[1..].iter_mut().zip(&ada.weights[feature as usize].w) {
                        *sum += w;
                    }
                }
                sums.scores.push(scores);
            }
            let mut steps = [[0.0; LABELS]; LABELS];
            wrong += sums.gradients(&example.labels, &transitions, &mut steps);
            for i in 0..example.labels.len() {
                let marginal = &sums.scores[i];
                let mut gradient = [0.0; SCORED];
                gradient.copy_from_slice(&marginal[1..]);
                if let Some(slot) = usize::from(example.labels[i])
                    .checked_sub(1)
                    .and_then(|l| gradient.get_mut(l))
                {
                    *slot -= 1.0;
                }
                if gradient.iter().all(|g| g.abs() < SMALL) {
                    continue;
                }
                for &feature in &active[bounds[i]..bounds[i + 1]] {
                    ada.step(feature, &gradient);
                }
            }
            for ((w, seen), g) in transitions
                .iter_mut()
                .flatten()
                .zip(seen.iter_mut().flatten())
                .zip(steps.iter().flatten())
            {
                *seen += g * g;
                *w -= options.rate * g / seen.sqrt();
            }
        }
        eprintln!("epoch {}: {wrong} tokens of small probability", epoch + 1);
    }
    for feature in 0..examples.features() {
        ada.settle(feature as u32, step);
    }
    Crf {
        weights: ada.weights.into_iter().map(|w| w.w).collect(),
        transitions,
    }
}

/// How well a word is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Well,
    /// As if never seen in training, but known to lists and the corpus.
    Listed,
    /// As if unknown to all.
    Nowhere,
}

/// Chooses names that are to be trained on as if their words had never been seen.
fn unseen(example: &Example, options: &Train, random: &mut Random) -> Vec<Known> {
    let mut draw = |part: f32| {
        if random.chance(options.nowhere * part) {
            Known::Nowhere
        } else if random.chance(options.unseen * part) {
            Known::Listed
        } else {
            Known::Well
        }
    };
    let mut on = Known::Well;
    let mut unseen = Vec::new();
    for &label in &example.labels {
        match parts(usize::from(label)) {
            None => on = draw(0.125),
            Some((Place::First | Place::Only, _)) => on = draw(1.0),
            _ => {}
        }
        unseen.push(on);
    }
    unseen
}

impl Sums {
    /// Puts the probability of each label in place of its score, and the gradient of the transitions into `steps`.
    ///
    /// Returns the number of tokens whose right label has a probability below one half.
    fn gradients(
        &mut self,
        labels: &[u8],
        transitions: &[[f32; LABELS]; LABELS],
        steps: &mut [[f32; LABELS]; LABELS],
    ) -> usize {
        let n = labels.len();
        let mut odds = [[0.0; LABELS]; LABELS];
        for a in 0..LABELS {
            for b in 0..LABELS {
                if follows(a, b) {
                    odds[a][b] = exp(transitions[a][b]);
                }
            }
        }
        for scores in &mut self.scores {
            let top = scores.iter().copied().fold(f32::MIN, f32::max);
            for score in scores.iter_mut() {
                *score = exp(*score - top);
            }
        }
        self.forward.clear();
        let mut before = [0.0; LABELS];
        before[OUTSIDE] = 1.0;
        for scores in &self.scores {
            let mut sums = [0.0; LABELS];
            for (a, row) in before.iter().zip(&odds) {
                for (sum, odd) in sums.iter_mut().zip(row) {
                    *sum += a * odd;
                }
            }
            let mut total = 0.0;
            for (sum, score) in sums.iter_mut().zip(scores) {
                *sum *= score;
                total += *sum;
            }
            for sum in &mut sums {
                *sum /= total.max(f32::MIN_POSITIVE);
            }
            self.forward.push(sums);
            before = sums;
        }
        self.backward.clear();
        self.backward.resize(n, [0.0; LABELS]);
        let mut after = [0.0; LABELS];
        for (l, slot) in after.iter_mut().enumerate() {
            *slot = if ends(l) { 1.0 } else { 0.0 };
        }
        for i in (0..n).rev() {
            self.backward[i] = after;
            let mut weighted = [0.0; LABELS];
            for ((slot, b), s) in weighted.iter_mut().zip(&after).zip(&self.scores[i]) {
                *slot = b * s;
            }
            let mut total = 0.0;
            for (slot, row) in after.iter_mut().zip(&odds) {
                *slot = row.iter().zip(&weighted).map(|(o, w)| o * w).sum();
                total += *slot;
            }
            for slot in &mut after {
                *slot /= total.max(f32::MIN_POSITIVE);
            }
        }
        // Expected transitions.
        let mut before = [0.0; LABELS];
        before[OUTSIDE] = 1.0;
        let mut last = OUTSIDE;
        for i in 0..n {
            let mut pairs = [[0.0; LABELS]; LABELS];
            let mut total = 0.0;
            for a in 0..LABELS {
                if before[a] == 0.0 {
                    continue;
                }
                for b in 0..LABELS {
                    let p = before[a] * odds[a][b] * self.scores[i][b] * self.backward[i][b];
                    pairs[a][b] = p;
                    total += p;
                }
            }
            for (step, pair) in steps.iter_mut().flatten().zip(pairs.iter().flatten()) {
                *step += pair / total.max(f32::MIN_POSITIVE);
            }
            steps[last][usize::from(labels[i])] -= 1.0;
            last = usize::from(labels[i]);
            before = self.forward[i];
        }
        let mut wrong = 0;
        for i in 0..n {
            let mut total = 0.0;
            let mut marginal = [0.0; LABELS];
            for ((m, f), b) in marginal
                .iter_mut()
                .zip(&self.forward[i])
                .zip(&self.backward[i])
            {
                *m = f * b;
                total += *m;
            }
            for m in &mut marginal {
                *m /= total.max(f32::MIN_POSITIVE);
            }
            wrong += usize::from(marginal[usize::from(labels[i])] < 0.5);
            self.scores[i] = marginal;
        }
        wrong
    }
}
