//! A paragraph: levels, clusters, joining and breaks, resolved once, whatever the width.

use super::{Cluster, Direction, Isolate};

/// How a paragraph is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Show vowel marks (harakat); off where the terminal misplaces them. They stay in the byte ranges.
    pub marks: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { marks: true }
    }
}

/// A paragraph resolved by UAX #9, #14 and #29 and joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    pub(super) base: Direction,
    pub(super) clusters: Vec<Cluster>,
}

impl Paragraph {
    /// Resolves `text`, which holds no line end, in base direction `base`. Cost: linear.
    #[must_use]
    pub fn new(text: &str, base: Direction, isolates: &[Isolate], options: Options) -> Self {
        let _ = (text, base, isolates, options);
        todo!()
    }

    /// Resolves `text` with the isolates that [`super::isolate::find`] finds.
    #[must_use]
    pub fn plain(text: &str, base: Direction, options: Options) -> Self {
        Self::new(text, base, &super::isolate::find(text), options)
    }

    /// Base direction.
    #[must_use]
    pub fn base(&self) -> Direction {
        self.base
    }

    /// Clusters in logical order.
    #[must_use]
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }
}
