//! A candidate: a stretch of tokens that may be a name, with how sure its finder is.

use super::token::Cut;
use super::{Evidence, Kind};

/// Points from which a candidate is a name.
pub const ENOUGH: i32 = 30;

/// A stretch of tokens that may be a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Index of its first token.
    pub start: usize,
    /// Index after its last token.
    pub end: usize,
    /// What is cut off its first token.
    pub cut: Cut,
    /// What it would be.
    pub kind: Kind,
    /// How sure, in points: [`ENOUGH`] is a name; less counts only beside other evidence.
    pub score: i32,
    /// What found it.
    pub evidence: Evidence,
}

/// Returns the points for `words` words: the longer of two names found alike is the better one.
#[must_use]
pub fn length(words: usize) -> i32 {
    i32::try_from(words.min(20)).unwrap_or(20) * 2
}

/// Chooses from `candidates` those that are sure enough and do not overlap, surest first, longest among equals.
///
/// The result is in order of the text. Deterministic. Cost: n log n in candidates, linear in their lengths.
#[must_use]
pub fn choose(mut candidates: Vec<Candidate>, tokens: usize) -> Vec<Candidate> {
    candidates.retain(|c| c.score >= ENOUGH && c.start < c.end && c.end <= tokens);
    candidates.sort_by(|a, b| {
        let size = |c: &Candidate| c.end - c.start;
        b.score
            .cmp(&a.score)
            .then(size(b).cmp(&size(a)))
            .then(a.start.cmp(&b.start))
            .then(a.cut.key.cmp(&b.cut.key))
            .then(a.kind.cmp(&b.kind))
    });
    let mut taken = vec![false; tokens];
    let mut chosen = Vec::new();
    for candidate in candidates {
        let Some(cells) = taken.get_mut(candidate.start..candidate.end) else {
            continue;
        };
        if cells.iter().any(|&cell| cell) {
            continue;
        }
        cells.fill(true);
        chosen.push(candidate);
    }
    chosen.sort_by_key(|c| c.start);
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(start: usize, end: usize, score: i32) -> Candidate {
        Candidate {
            start,
            end,
            cut: Cut::WHOLE,
            kind: Kind::Per,
            score,
            evidence: Evidence::Document,
        }
    }

    #[test]
    fn the_surest_stand_and_the_longest_of_equals() {
        let all = vec![
            candidate(0, 1, 40),
            candidate(0, 3, 40),
            candidate(2, 5, 50),
            candidate(5, 6, ENOUGH),
            candidate(6, 7, ENOUGH - 1),
            candidate(7, 12, 90),
            candidate(3, 3, 90),
        ];
        let chosen: Vec<(usize, usize)> = choose(all, 8).iter().map(|c| (c.start, c.end)).collect();
        assert_eq!(chosen, [(0, 1), (2, 5), (5, 6)]);
    }
}
