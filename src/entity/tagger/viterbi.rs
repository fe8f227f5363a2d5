//! The best sequence of labels.

use super::label::{self, LABELS, OUTSIDE, SCORED};

/// Scores of a token's labels, [`OUTSIDE`] left out: it scores nothing.
pub type Scores = [i32; SCORED];

/// Scores of one label after another.
pub type Transitions = [[i32; LABELS]; LABELS];

/// What no path goes through.
const NEVER: i32 = i32::MIN / 4;

/// Number of pairs of labels of which the second may follow the first.
const COUNT: usize = 97;

/// These pairs.
const STEPS: [(usize, usize); COUNT] = {
    let mut steps = [(0, 0); COUNT];
    let (mut n, mut from) = (0, 0);
    while from < LABELS {
        let mut to = 0;
        while to < LABELS {
            if label::follows(from, to) {
                steps[n] = (from, to);
                n += 1;
            }
            to += 1;
        }
        from += 1;
    }
    steps
};

/// Takes the best score from all: scores stay far from the ends of their type however long the sentence.
fn settle(best: &mut [i32; LABELS]) {
    let top = best.iter().copied().max().unwrap_or(0);
    for score in best {
        *score = (*score - top).max(NEVER);
    }
}

/// Space that is used again from sentence to sentence.
#[derive(Debug, Default)]
pub struct Viterbi {
    back: Vec<[u8; LABELS]>,
}

impl Viterbi {
    /// Writes the best labels of a sentence into `labels`. Cost: linear in tokens.
    pub fn decode(&mut self, scores: &[Scores], transitions: &Transitions, labels: &mut Vec<u8>) {
        labels.clear();
        self.back.clear();
        let mut best = [NEVER; LABELS];
        best[OUTSIDE] = 0;
        for token in scores {
            let mut next = [NEVER; LABELS];
            let mut from = [0; LABELS];
            for &(before, to) in &STEPS {
                let score = best[before] + transitions[before][to];
                if score > next[to] {
                    next[to] = score;
                    from[to] = before as u8;
                }
            }
            for (sum, own) in next.iter_mut().skip(1).zip(token) {
                *sum += own;
            }
            self.back.push(from);
            settle(&mut next);
            best = next;
        }
        let mut last = (0..LABELS)
            .filter(|&l| label::ends(l))
            .max_by_key(|&l| (best.get(l).copied(), std::cmp::Reverse(l)))
            .unwrap_or(OUTSIDE);
        for from in self.back.iter().rev() {
            labels.push(last as u8);
            last = usize::from(from.get(last).copied().unwrap_or(0));
        }
        labels.reverse();
    }
}

/// Returns by how much the best path with each token's label is better than the best with another kind at that token,
/// or none. Cost: linear in tokens.
#[must_use]
pub fn margins(scores: &[Scores], transitions: &Transitions, labels: &[u8]) -> Vec<i32> {
    let mut forward = Vec::with_capacity(scores.len());
    let mut best = [NEVER; LABELS];
    best[OUTSIDE] = 0;
    for token in scores {
        let mut next = [NEVER; LABELS];
        for &(from, to) in &STEPS {
            next[to] = next[to].max(best[from] + transitions[from][to]);
        }
        for (sum, own) in next.iter_mut().skip(1).zip(token) {
            *sum += own;
        }
        settle(&mut next);
        forward.push(next);
        best = next;
    }
    let mut margins = vec![0; scores.len()];
    let mut best = [NEVER; LABELS];
    for (l, slot) in best.iter_mut().enumerate() {
        *slot = if label::ends(l) { 0 } else { NEVER };
    }
    for token in (0..scores.len()).rev() {
        let kind = |label: usize| label::parts(label).map(|(_, kind)| kind);
        let label = usize::from(labels.get(token).copied().unwrap_or(0));
        let (mut with, mut without) = (NEVER, NEVER);
        for (l, (a, b)) in forward
            .get(token)
            .into_iter()
            .flatten()
            .zip(&best)
            .enumerate()
        {
            let side = if kind(l) == kind(label) {
                &mut with
            } else {
                &mut without
            };
            *side = (*side).max(a + b);
        }
        if let Some(slot) = margins.get_mut(token) {
            *slot = with - without;
        }
        for (sum, own) in best
            .iter_mut()
            .skip(1)
            .zip(scores.get(token).into_iter().flatten())
        {
            *sum += own;
        }
        let mut next = [NEVER; LABELS];
        for &(from, to) in &STEPS {
            next[from] = next[from].max(best[to] + transitions[from][to]);
        }
        settle(&mut next);
        best = next;
    }
    margins
}

#[cfg(test)]
mod tests {
    use super::super::label::{Place, label};
    use super::*;

    #[test]
    fn a_name_is_never_left_open() {
        let mut scores = vec![[0; SCORED]; 3];
        if let Some(slot) = scores
            .get_mut(2)
            .and_then(|s| s.get_mut(label(Place::First, 0) - 1))
        {
            *slot = 100;
        }
        let mut labels = Vec::new();
        Viterbi::default().decode(&scores, &[[0; LABELS]; LABELS], &mut labels);
        assert_eq!(labels.len(), 3);
        assert!(labels.last().is_some_and(|&l| label::ends(usize::from(l))));
    }
}
