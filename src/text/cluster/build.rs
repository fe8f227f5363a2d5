//! Building the clusters of a paragraph.

use std::iter::Peekable;
use std::ops::Range;
use std::slice;

use compact_str::CompactString;
use icu_properties::CodePointSetData;
use icu_properties::props::ExtendedPictographic;
use unicode_width::UnicodeWidthChar;

use super::grapheme::is_plain;
use super::part::Part;
use super::{Break, Cluster, ClusterKind, graphemes};
use crate::text::Options;
use crate::text::bidi::Levels;
use crate::text::clean::{self, Shown};
use crate::text::joining::{self, Joined};

/// Returns the clusters of `text`, given its levels; no line may end after any of them yet. Cost: linear.
pub(in crate::text) fn build(text: &str, levels: &Levels, options: Options) -> Vec<Cluster> {
    let mut builder = Builder {
        levels,
        options,
        joins: joining::joins(text, &levels.bytes),
        edges: levels.edges.iter().peekable(),
        clusters: Vec::with_capacity(text.len() / 2 + 1),
        pending: None,
        chars: 0,
    };
    for range in graphemes(text) {
        if let Some(grapheme) = text.get(range.clone()) {
            builder.grapheme(range.start, grapheme);
        }
    }
    builder.flush();
    builder.clusters
}

struct Builder<'a> {
    levels: &'a Levels,
    /// Edges of isolates not passed yet.
    edges: Peekable<slice::Iter<'a, (usize, u8)>>,
    options: Options,
    joins: Vec<Joined>,
    clusters: Vec<Cluster>,
    /// A lam that may take the alef that follows.
    pending: Option<Part>,
    /// Characters gone by.
    chars: usize,
}

impl Builder<'_> {
    fn grapheme(&mut self, start: usize, grapheme: &str) {
        let mut chars = grapheme.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if is_plain(c) => self.plain(start, c),
            _ => self.parts(start, grapheme),
        }
    }

    /// A character that is one column wide and has no marks.
    fn plain(&mut self, start: usize, c: char) {
        let joined = self.joined();
        self.chars += 1;
        let kind = if c == ' ' {
            ClusterKind::Space
        } else {
            ClusterKind::Text
        };
        let end = start + c.len_utf8();
        if self.pending.is_some() || joining::is_lam(c) {
            let mut part = Part::new(start, c, joined, 1, kind);
            part.end = end;
            self.push(part);
        } else {
            let glyph = CompactString::new(joining::shaped(c, joined).encode_utf8(&mut [0; 4]));
            self.cluster(start..end, start, (glyph, 1), kind);
        }
    }

    fn parts(&mut self, start: usize, grapheme: &str) {
        let mut part: Option<Part> = None;
        let mut after_joiner = false;
        for (at, c) in grapheme.char_indices() {
            let at = start + at;
            let joined = self.joined();
            self.chars += 1;
            let (symbol, kind) = match clean::shown(c) {
                Shown::Keep if matches!(c, '\u{1680}' | '\u{3000}') => (c, ClusterKind::Space),
                Shown::Keep => (c, ClusterKind::Text),
                Shown::As(' ') if !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}') => {
                    (' ', ClusterKind::Space)
                }
                Shown::As(' ') => (' ', ClusterKind::Text),
                Shown::As(symbol) => (symbol, ClusterKind::Control),
                Shown::Hidden => {
                    after_joiner |= c == '\u{200D}';
                    if let Some(part) = &mut part {
                        part.hidden(c);
                    }
                    continue;
                }
            };
            let cells = symbol.width().unwrap_or(0);
            match &mut part {
                _ if cells == 0 && !self.options.marks && is_vowel_mark(c) => {}
                None => {
                    let mut first = if cells == 0 {
                        Part::lone(at, symbol)
                    } else {
                        Part::new(at, symbol, joined, cells, kind)
                    };
                    first.start = start;
                    part = Some(first);
                }
                Some(last) if cells == 0 => last.mark(symbol),
                Some(_) if is_emoji_part(c, after_joiner) => {}
                Some(last) => {
                    if !last.try_base(joining::shaped(symbol, joined), cells) {
                        last.end = at;
                        let next = Part::new(at, symbol, joined, cells, kind);
                        self.push(std::mem::replace(last, next));
                    }
                }
            }
        }
        let end = start + grapheme.len();
        if let Some(mut part) = part {
            part.end = end;
            self.push(part);
        } else {
            self.flush();
            self.cluster(
                start..end,
                start,
                (CompactString::const_new(""), 0),
                ClusterKind::Hidden,
            );
        }
    }

    /// How the character at hand is joined.
    fn joined(&self) -> Joined {
        self.joins.get(self.chars).copied().unwrap_or_default()
    }

    fn push(&mut self, part: Part) {
        if let Some(lam) = &mut self.pending
            && lam.end == part.start
            && lam.try_alef(&part)
        {
            return;
        }
        self.flush();
        if joining::is_lam(part.base) {
            self.pending = Some(part);
        } else {
            self.emit(&part);
        }
    }

    fn flush(&mut self) {
        if let Some(part) = self.pending.take() {
            self.emit(&part);
        }
    }

    fn emit(&mut self, part: &Part) {
        self.cluster(part.start..part.end, part.base_at, part.glyph(), part.kind);
    }

    fn cluster(
        &mut self,
        bytes: Range<usize>,
        base_at: usize,
        glyph: (CompactString, u8),
        kind: ClusterKind,
    ) {
        let mut edge = None;
        while let Some((_, level)) = self.edges.next_if(|(place, _)| *place <= bytes.start) {
            edge = Some(edge.map_or(*level, |lowest: u8| lowest.min(*level)));
        }
        self.clusters.push(Cluster {
            bytes: bytes.start as u32..bytes.end as u32,
            glyph: glyph.0,
            cells: glyph.1,
            level: self.levels.bytes.get(base_at).copied().unwrap_or_default(),
            edge,
            brk: Break::Prohibited,
            kind,
        });
    }
}

/// Whether `c` only changes or continues the emoji before it: a skin tone, or what ZWJ adds.
fn is_emoji_part(c: char, after_joiner: bool) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
        || (after_joiner && CodePointSetData::new::<ExtendedPictographic>().contains(c))
}

/// Whether `c` is a vowel or reading mark of a right-to-left script.
fn is_vowel_mark(c: char) -> bool {
    matches!(
        c,
        '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}'
            | '\u{711}' | '\u{730}'..='\u{74A}' | '\u{7A6}'..='\u{7B0}' | '\u{7EB}'..='\u{7F3}'
            | '\u{897}'..='\u{89F}' | '\u{8CA}'..='\u{8FF}' | '\u{FB1E}'
    )
}
