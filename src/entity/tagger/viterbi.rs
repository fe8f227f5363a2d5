//! The best sequence of labels.

use super::label::{self, KINDS, LABELS, OUTSIDE, Place, SCORED};

/// Scores of a token's labels, [`OUTSIDE`] left out: it scores nothing.
pub type Scores = [i32; SCORED];

/// Scores of one label after another.
pub type Transitions = [[i32; LABELS]; LABELS];

/// What no path goes through.
const NEVER: i32 = i32::MIN / 4;

/// Takes the best score from all: scores stay far from the ends of their type however long the sentence.
fn settle(best: &mut [i32; LABELS]) {
    let top = best.iter().copied().max().unwrap_or(0);
    for score in best {
        *score = (*score - top).max(NEVER);
    }
}

/// Labels with which no name is open: none, and the last or only token of a name.
const CLOSED: [usize; 9] = [OUTSIDE, 9, 10, 11, 12, 13, 14, 15, 16];

/// Labels that may follow these: none, and the first or only token of a name.
const FRESH: [usize; 9] = [OUTSIDE, 1, 2, 3, 4, 13, 14, 15, 16];

/// Kinds of names.
const NAMES: usize = KINDS.len();

/// Labels of a kind: first, inner, last token.
const fn of_kind(kind: usize) -> [usize; 3] {
    [
        label::label(Place::First, kind),
        label::label(Place::Inner, kind),
        label::label(Place::Last, kind),
    ]
}

/// Finds best paths; its space is used again from sentence to sentence.
#[derive(Debug)]
pub struct Viterbi<'t> {
    transitions: &'t Transitions,
    /// Per label with which no name is open: by how much it must lag behind [`OUTSIDE`] to lose whatever follows.
    lost: [i32; LABELS],
    back: Vec<[u8; LABELS]>,
    forward: Vec<[i32; LABELS]>,
}

impl<'t> Viterbi<'t> {
    /// Prepares for these transitions.
    #[must_use]
    pub fn new(transitions: &'t Transitions) -> Self {
        let mut lost = [0; LABELS];
        for from in CLOSED {
            lost[from] = FRESH
                .iter()
                .map(|&to| transitions[OUTSIDE][to] - transitions[from][to])
                .min()
                .unwrap_or(0);
        }
        Self {
            transitions,
            lost,
            back: Vec::new(),
            forward: Vec::new(),
        }
    }

    /// The best scores of the labels after those of `best`, and from which label each comes.
    #[inline]
    fn step(&self, best: &[i32; LABELS]) -> ([i32; LABELS], [u8; LABELS]) {
        let mut next = [NEVER; LABELS];
        let mut from = [0; LABELS];
        for before in CLOSED {
            // In plain text nearly every label but one is out of the race.
            if before != OUTSIDE && best[before] - best[OUTSIDE] < self.lost[before] {
                continue;
            }
            for to in FRESH {
                let score = best[before] + self.transitions[before][to];
                if score > next[to] {
                    next[to] = score;
                    from[to] = before as u8;
                }
            }
        }
        for kind in 0..NAMES {
            let [first, inner, last] = of_kind(kind);
            for to in [inner, last] {
                for before in [first, inner] {
                    let score = best[before] + self.transitions[before][to];
                    if score > next[to] {
                        next[to] = score;
                        from[to] = before as u8;
                    }
                }
            }
        }
        (next, from)
    }

    /// Writes the best labels of a sentence into `labels`. Cost: linear in tokens.
    pub fn decode(&mut self, scores: &[Scores], labels: &mut Vec<u8>) {
        labels.clear();
        self.back.clear();
        self.forward.clear();
        let mut best = [NEVER; LABELS];
        best[OUTSIDE] = 0;
        for token in scores {
            let (mut next, from) = self.step(&best);
            for (sum, own) in next.iter_mut().skip(1).zip(token) {
                *sum += own;
            }
            self.back.push(from);
            settle(&mut next);
            self.forward.push(next);
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

    /// Returns by how much the best path with each token's label is better than the best with another kind at that
    /// token, or none, for the sentence decoded last. Cost: linear in tokens.
    #[must_use]
    pub fn margins(&self, scores: &[Scores], labels: &[u8]) -> Vec<i32> {
        let mut margins = vec![0; scores.len()];
        let mut best = [NEVER; LABELS];
        for (l, slot) in best.iter_mut().enumerate() {
            *slot = if label::ends(l) { 0 } else { NEVER };
        }
        let first = labels.iter().position(|&l| usize::from(l) != OUTSIDE);
        for token in (first.unwrap_or(scores.len())..scores.len()).rev() {
            let kind = |label: usize| label::parts(label).map(|(_, kind)| kind);
            let label = usize::from(labels.get(token).copied().unwrap_or(0));
            if label != OUTSIDE
                && let Some(forward) = self.forward.get(token)
            {
                let (mut with, mut without) = (NEVER, NEVER);
                for (l, (a, b)) in forward.iter().zip(&best).enumerate() {
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
            }
            for (sum, own) in best
                .iter_mut()
                .skip(1)
                .zip(scores.get(token).into_iter().flatten())
            {
                *sum += own;
            }
            let mut next = [NEVER; LABELS];
            for from in CLOSED {
                for to in FRESH {
                    next[from] = next[from].max(best[to] + self.transitions[from][to]);
                }
            }
            for kind in 0..NAMES {
                let [first, inner, last] = of_kind(kind);
                for from in [first, inner] {
                    for to in [inner, last] {
                        next[from] = next[from].max(best[to] + self.transitions[from][to]);
                    }
                }
            }
            settle(&mut next);
            best = next;
        }
        margins
    }
}

#[cfg(test)]
mod tests {
    use super::super::label::{Place, label};
    use super::*;

    #[test]
    fn steps_are_those_that_labels_allow() {
        for from in 0..LABELS {
            for to in 0..LABELS {
                let closed = CLOSED.contains(&from) && FRESH.contains(&to);
                let open = (0..NAMES).any(|kind| {
                    let [first, inner, last] = of_kind(kind);
                    [first, inner].contains(&from) && [inner, last].contains(&to)
                });
                assert_eq!(label::follows(from, to), closed || open, "{from} {to}");
            }
        }
    }

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
        Viterbi::new(&[[0; LABELS]; LABELS]).decode(&scores, &mut labels);
        assert_eq!(labels.len(), 3);
        assert!(labels.last().is_some_and(|&l| label::ends(usize::from(l))));
    }
}
