//! A paragraph: levels, clusters, joining and breaks, resolved once, whatever the width.

use super::cluster::{self, Break, Cluster, ClusterKind};
use super::{Direction, Isolate, bidi, isolate, wrap};

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
    /// Resolves `text`, which holds no line end, in base direction `base`.
    ///
    /// A line end in it is shown as a symbol. Longer texts are cut first ([`super::split`]); bytes past
    /// `u32::MAX` are left out. Cost: linear.
    #[must_use]
    pub fn new(text: &str, base: Direction, isolates: &[Isolate], options: Options) -> Self {
        let text = text
            .get(..text.floor_char_boundary(u32::MAX as usize))
            .unwrap_or_default();
        let levels = bidi::levels(text, base, isolates);
        let mut clusters = cluster::build(text, &levels, options);
        reset_tabs(text, base, &mut clusters);
        allow_breaks(text, isolates, &mut clusters);
        Self { base, clusters }
    }

    /// Resolves `text` with the isolates that [`isolate::find_in`] finds.
    #[must_use]
    pub fn plain(text: &str, base: Direction, options: Options) -> Self {
        Self::new(text, base, &isolate::find_in(text, base), options)
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

    /// Length in bytes.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.clusters.last().map_or(0, |cluster| cluster.bytes.end)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clusters.is_empty()
    }

    /// Columns of all its clusters together.
    #[must_use]
    pub fn width(&self) -> usize {
        self.clusters
            .iter()
            .map(|cluster| usize::from(cluster.cells))
            .sum()
    }

    /// Returns the index of the cluster that holds byte `byte`; `None` at the end and beyond. Cost: logarithmic.
    #[must_use]
    pub fn cluster_at(&self, byte: u32) -> Option<usize> {
        let index = self
            .clusters
            .partition_point(|cluster| cluster.bytes.end <= byte);
        (index < self.clusters.len()).then_some(index)
    }
}

/// Gives tabs, and the blanks before them, the level of the paragraph (UAX #9 L1, items 1 to 3: these do not
/// depend on where lines end).
fn reset_tabs(text: &str, base: Direction, clusters: &mut [Cluster]) {
    if !text.contains('\t') {
        return;
    }
    let mut before_tab = false;
    for cluster in clusters.iter_mut().rev() {
        let tab = text.as_bytes().get(cluster.bytes.start as usize) == Some(&b'\t');
        before_tab = tab || (before_tab && cluster.hangs());
        if before_tab {
            cluster.level = base.level();
        }
    }
}

/// Marks the clusters after which a line may end.
fn allow_breaks(text: &str, isolates: &[Isolate], clusters: &mut [Cluster]) {
    let mut opportunities = wrap::opportunities(text).into_iter().peekable();
    for cluster in clusters.iter_mut() {
        let end = cluster.bytes.end as usize;
        while opportunities.next_if(|at| *at < end).is_some() {}
        if opportunities.peek() == Some(&end) {
            cluster.brk = Break::Allowed;
        }
    }
    for isolate in isolates.iter().filter(|isolate| isolate.unbroken) {
        let first = clusters.partition_point(|cluster| cluster.bytes.end <= isolate.bytes.start);
        let inside = clusters.iter_mut().skip(first);
        for cluster in inside.take_while(|cluster| cluster.bytes.end < isolate.bytes.end) {
            cluster.brk = Break::Prohibited;
        }
    }
    debug_assert!(
        clusters
            .iter()
            .all(|c| (c.kind == ClusterKind::Hidden) == (c.cells == 0))
    );
}
