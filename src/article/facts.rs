//! Outlet, byline and date, each from the best place that tells it.

use crate::text::letter::is_letter;
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
    let mut gather = Gather {
        page,
        title,
        verdicts,
        outlet: Best(None),
        byline: Best(None),
        stamp: Best(None),
        hours: Vec::new(),
    };
    gather.after_title();
    gather.lines();
    gather.first_paragraph();
    gather.rights();
    let published = gather
        .stamp
        .0
        .and_then(|(_, (index, found))| publish(index, found, &gather.hours));
    Facts {
        outlet: gather.outlet.0.map(|o| o.1),
        byline: gather.byline.0.map(|b| b.1),
        published,
    }
}

struct Gather<'p, 'a> {
    page: &'p Page<'a>,
    title: Option<Found>,
    verdicts: &'p [Verdict],
    outlet: Best<Range<usize>>,
    byline: Best<Range<usize>>,
    /// With the line it stands on.
    stamp: Best<(usize, Stamp)>,
    /// Times that stand on a line alone.
    hours: Vec<(usize, Stamp)>,
}

impl Gather<'_, '_> {
    fn kind(&self, index: usize) -> Option<BlockKind> {
        self.verdicts.get(index).map(|v| v.kind)
    }

    /// From bytes of a line to bytes of the page.
    fn at(&self, index: usize, range: &Range<usize>) -> Range<usize> {
        let start = self.page.lines.get(index).map_or(0, |l| l.start);
        start + range.start..start + range.end
    }

    /// «… | الجزيرة نت»
    fn after_title(&mut self) {
        if let Some(found) = self.title
            && let Some(line) = self.page.lines.get(found.line)
            && let (_, Some(range)) = without_outlet(line.text)
            && let Some(range) = trim(line.text, range)
        {
            self.outlet.offer(6, self.at(found.line, &range));
        }
    }

    /// The lines about the article.
    fn lines(&mut self) {
        let page = self.page;
        let mut indices: Vec<usize> = page
            .metas
            .keys()
            .copied()
            .filter(|i| self.kind(*i) == Some(BlockKind::Meta))
            .collect();
        indices.sort_unstable();
        for index in indices {
            let Some(meta) = page.metas.get(&index) else {
                continue;
            };
            let top = index < page.core.start + 8;
            // Over the title «الوطن» is a section as often as a newspaper.
            let above = self.title.is_some_and(|t| index < t.line);
            if let Some(range) = &meta.outlet {
                let rank = match (meta.labelled && meta.byline.is_none(), top && !above) {
                    (true, _) => 4,
                    (false, true) => 6,
                    (false, false) => 2,
                };
                self.outlet.offer(rank, self.at(index, range));
            }
            if let Some(range) = &meta.byline {
                let rank = match (meta.labelled, top) {
                    (true, _) => 5,
                    (false, true) => 4,
                    (false, false) => 2,
                };
                self.byline.offer(rank, self.at(index, range));
            }
            self.stamps(index, &meta.stamps, top);
            if meta.awaits && meta.labelled && meta.stamps.is_empty() {
                self.value_after_label(index);
            }
        }
    }

    fn stamps(&mut self, index: usize, stamps: &[Stamp], top: bool) {
        // A label may stand on the line before: «تاريخ النشر».
        let before = index.checked_sub(1).and_then(|i| self.page.metas.get(&i));
        let said = before.is_some_and(|m| m.awaits && m.labelled);
        for found in stamps {
            let mut found = found.clone();
            found.bytes = self.at(index, &found.bytes);
            if found.date.is_none() {
                self.hours.push((index, found));
                continue;
            }
            // Far over the title stands the day the page was looked at.
            let above = self.title.map_or(0, |t| t.line.saturating_sub(index));
            if above > 2 && found.time.is_none() && found.label == Label::None {
                continue;
            }
            let rank = match found.label {
                Label::Published => 6,
                Label::None if said => 5,
                Label::None if above > 0 => 2,
                Label::None if top => 4,
                Label::Updated => 3,
                Label::None => 1,
            };
            self.stamp.offer(rank, (index, found));
        }
    }

    /// A dateline begins the first paragraph, or the one after a lead.
    fn first_paragraph(&mut self) {
        let mut first = (0..self.page.lines.len())
            .filter(|&i| self.kind(i) == Some(BlockKind::Body))
            .take(2)
            .filter(|&i| i <= self.page.core.start + 1);
        let found = first.find_map(|i| Some((i, dateline(self.page.lines.get(i)?.text)?)));
        let Some((index, found)) = found else { return };
        if let Some(range) = found.outlet {
            self.outlet.offer(3, self.at(index, &range));
        }
        for mut found in found.stamps {
            found.bytes = self.at(index, &found.bytes);
            self.stamp.offer(3, (index, found));
        }
    }

    /// The outlet that a notice of rights names.
    fn rights(&mut self) {
        if let Some((index, range)) = rights(self.page, self.verdicts) {
            let line = self.page.lines.get(index).map_or("", |l| l.text);
            let named = line.get(range.clone()).unwrap_or_default();
            // A company's name in Latin letters is less than the dateline's.
            let sure = names::is_known(Words::new(named).key()) || !named.is_ascii();
            self.outlet
                .offer(if sure { 5 } else { 2 }, self.at(index, &range));
        }
    }

    /// «المصدر:» with the name on the next line.
    fn value_after_label(&mut self, index: usize) {
        let next = self.page.lines.get(index + 1);
        let Some(next) = next.filter(|l| l.words <= 6 && l.sign == Sign::None) else {
            return;
        };
        let Some(range) = parts(next.text, &[]).into_iter().next() else {
            return;
        };
        let words = Words::new(next.text.get(range.clone()).unwrap_or_default());
        let bytes = next.start + range.start..next.start + range.end;
        let label = self.page.lines.get(index).map(|l| Words::new(l.text));
        let source = label.is_some_and(|l| l.key().contains("مصدر") || l.key().contains("source"));
        if source || names::outlet(&words) == Outlet::Yes {
            self.outlet.offer(4, bytes);
        } else if names::may_be_person(&words) {
            self.byline.offer(5, bytes);
        }
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
    let skip = rest.len() - rest.trim_start_matches(|c: char| !is_letter(c)).len();
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
