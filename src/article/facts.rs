//! Outlet, byline and date, each from the best place that tells it.

use std::ops::Range;

use super::almanac::Label;
use super::block::BlockKind;
use super::dateline::dateline;
use super::furniture::Verdict;
use super::names::{self, Outlet};
use super::page::Page;
use super::parts::{parts, trim};
use super::published::Published;
use super::sign::Sign;
use super::stamp::Stamp;
use super::title::{Found, without_outlet};
use super::words::Words;

/// What was found, as byte ranges in the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// Newspaper, agency, site.
    pub outlet: Option<Range<usize>>,
    /// Writer.
    pub byline: Option<Range<usize>>,
    /// Day and time.
    pub published: Option<Published>,
}

/// A value with how far it is to be believed; of equals the first stays.
#[derive(Debug)]
struct Best<T>(Option<(u8, T)>);

impl<T> Best<T> {
    fn offer(&mut self, rank: u8, value: T) {
        if self.0.as_ref().is_none_or(|(best, _)| rank > *best) {
            self.0 = Some((rank, value));
        }
    }
}

/// Gathers the facts of a page. Cost: linear in the lines about the article.
pub(super) fn facts(page: &Page, title: Option<Found>, verdicts: &[Verdict]) -> Facts {
    let (mut outlet, mut byline, mut stamp) = (Best(None), Best(None), Best(None));
    let mut lone: Vec<(usize, Stamp)> = Vec::new();
    let kind = |i: usize| verdicts.get(i).map(|v| v.kind);
    let at = |i: usize, range: &Range<usize>| {
        let start = page.lines.get(i).map_or(0, |l| l.start);
        start + range.start..start + range.end
    };
    if let Some(found) = title
        && let Some(line) = page.lines.get(found.line)
        && let (_, Some(range)) = without_outlet(line.text)
        && let Some(range) = trim(line.text, range)
    {
        outlet.offer(6, at(found.line, &range));
    }
    let mut indices: Vec<usize> = page
        .metas
        .keys()
        .copied()
        .filter(|i| kind(*i) == Some(BlockKind::Meta))
        .collect();
    indices.sort_unstable();
    for (nth, &index) in indices.iter().enumerate() {
        let Some(meta) = page.metas.get(&index) else {
            continue;
        };
        let top = index < page.core.start + 8;
        if let Some(range) = &meta.outlet {
            let labelled_source = meta.labelled && meta.byline.is_none();
            outlet.offer(
                if labelled_source {
                    4
                } else if top {
                    6
                } else {
                    2
                },
                at(index, range),
            );
        }
        if let Some(range) = &meta.byline {
            byline.offer(
                if meta.labelled {
                    5
                } else if top {
                    4
                } else {
                    2
                },
                at(index, range),
            );
        }
        for found in &meta.stamps {
            let mut found = found.clone();
            found.bytes = at(index, &found.bytes);
            if found.date.is_none() {
                lone.push((index, found));
                continue;
            }
            // A label may stand on the line before: «تاريخ النشر».
            let before = nth
                .checked_sub(1)
                .and_then(|n| indices.get(n))
                .filter(|i| **i + 1 == index)
                .and_then(|i| page.metas.get(i));
            let said = before.is_some_and(|m| m.awaits && m.labelled);
            let rank = match found.label {
                Label::Published => 6,
                Label::None if said => 5,
                Label::None if top => 4,
                Label::Updated => 3,
                Label::None => 1,
            };
            stamp.offer(rank, (index, found));
        }
        if meta.awaits && meta.labelled && meta.stamps.is_empty() {
            value_after_label(page, index, verdicts, &mut outlet, &mut byline);
        }
    }
    // A dateline begins the first paragraph, or the one after a lead.
    let mut first = (0..page.lines.len())
        .filter(|&i| kind(i) == Some(BlockKind::Body))
        .take(2)
        .filter(|&i| i <= page.core.start + 1);
    if let Some((index, found)) = first.find_map(|i| Some((i, dateline(page.lines.get(i)?.text)?)))
    {
        if let Some(range) = found.outlet {
            outlet.offer(3, at(index, &range));
        }
        for mut found in found.stamps {
            found.bytes = at(index, &found.bytes);
            stamp.offer(3, (index, found));
        }
    }
    if let Some((index, range)) = rights(page, verdicts) {
        let named = page
            .lines
            .get(index)
            .and_then(|l| l.text.get(range.clone()))
            .unwrap_or_default();
        // A company's name in Latin letters is less than the dateline's.
        let sure = names::is_known(Words::new(named).key()) || !named.is_ascii();
        outlet.offer(if sure { 5 } else { 2 }, at(index, &range));
    }
    Facts {
        outlet: outlet.0.map(|o| o.1),
        byline: byline.0.map(|b| b.1),
        published: stamp
            .0
            .and_then(|(_, (index, found))| publish(index, found, &lone)),
    }
}

/// The date with its time, or with the time that stands alone on the line beside it.
fn publish(index: usize, mut stamp: Stamp, lone: &[(usize, Stamp)]) -> Option<Published> {
    if stamp.time.is_none()
        && let Some((_, time)) = lone
            .iter()
            .find(|(i, _)| i.abs_diff(index) == 1 || *i == index)
    {
        stamp.time = time.time;
        stamp.offset = time.offset;
    }
    Some(Published {
        date: stamp.date?,
        time: stamp.time,
        offset: stamp.offset,
        bytes: stamp.bytes,
    })
}

/// «المصدر:» with the name on the next line.
fn value_after_label(
    page: &Page,
    index: usize,
    verdicts: &[Verdict],
    outlet: &mut Best<Range<usize>>,
    byline: &mut Best<Range<usize>>,
) {
    let Some(next) = page.lines.get(index + 1).filter(|l| l.words <= 6) else {
        return;
    };
    let furniture = verdicts
        .get(index + 1)
        .is_some_and(|v| v.kind == BlockKind::Furniture && next.sign != Sign::None);
    let Some(range) = parts(next.text, &[])
        .into_iter()
        .next()
        .filter(|_| !furniture)
    else {
        return;
    };
    let words = Words::new(next.text.get(range.clone()).unwrap_or_default());
    let bytes = next.start + range.start..next.start + range.end;
    let source = page.lines.get(index).is_some_and(|l| {
        Words::new(l.text).key().contains("مصدر") || l.text.to_lowercase().contains("source")
    });
    if source || names::outlet(&words) == Outlet::Yes {
        outlet.offer(4, bytes);
    } else if names::may_be_person(&words) {
        byline.offer(5, bytes);
    }
}

/// The outlet that a notice of rights names: «جميع الحقوق محفوظة © عربي بوست 2021».
fn rights(page: &Page, verdicts: &[Verdict]) -> Option<(usize, Range<usize>)> {
    for index in page.core.end..page.lines.len() {
        let line = page.lines.get(index)?;
        if line.sign != Sign::Legal
            || line.words > 30
            || verdicts
                .get(index)
                .is_none_or(|v| v.kind != BlockKind::Furniture)
        {
            continue;
        }
        for part in parts(line.text, &[])
            .into_iter()
            .chain(after_rights(line.text))
        {
            let words = Words::new(line.text.get(part.clone()).unwrap_or_default());
            if names::outlet(&words) != Outlet::No {
                return Some((index, part));
            }
        }
    }
    None
}

/// What stands after «محفوظة», «©» and years, for each of them.
fn after_rights(text: &str) -> Vec<Range<usize>> {
    let marks = ["محفوظة", "محفوظه", "©", "reserved", "Copyright"];
    marks
        .iter()
        .filter_map(|m| text.find(m).map(|at| at + m.len()))
        .filter_map(|from| after_mark(text, from))
        .collect()
}

fn after_mark(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let skip = rest.len() - rest.trim_start_matches(|c: char| !c.is_alphabetic()).len();
    let rest = rest.get(skip..)?;
    let clitic = [
        "لصحيفة ",
        "لموقع ",
        "لقناة ",
        "لوكالة ",
        "لشبكة ",
        "لجريدة ",
        "لبوابة ",
        "لمجلة ",
    ]
    .iter()
    .any(|l| rest.starts_with(l));
    let skip = skip + if clitic { 'ل'.len_utf8() } else { 0 };
    let end = text
        .get(from + skip..)?
        .find(|c: char| c.is_numeric() || matches!(c, '©' | '.' | '،' | ','))
        .map_or(text.len(), |e| from + skip + e);
    trim(text, from + skip..end)
}
