//! Disjoint sets of names.

/// A union-find whose root is always the smallest member, so that it does not depend on the order of unions.
#[derive(Debug)]
pub(super) struct Groups {
    parent: Vec<u32>,
}

impl Groups {
    /// Makes `n` groups of one.
    pub(super) fn new(n: usize) -> Self {
        Self {
            parent: (0..u32::try_from(n).unwrap_or(u32::MAX)).collect(),
        }
    }

    /// Returns the root of a group, shortening the way to it.
    pub(super) fn root(&mut self, name: u32) -> u32 {
        let mut at = name;
        while let Some(&up) = self.parent.get(at as usize) {
            if up == at {
                break;
            }
            let above = self.parent.get(up as usize).copied().unwrap_or(up);
            if let Some(p) = self.parent.get_mut(at as usize) {
                *p = above;
            }
            at = above;
        }
        at
    }

    /// Makes two groups one.
    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(p) = self.parent.get_mut(a.max(b) as usize) {
            *p = a.min(b);
        }
    }
}
