//! Lines a page prints about its article: who, where from, when.

use crate::text::letter::is_letter_or_digit;
use std::ops::Range;
use std::sync::LazyLock;

use super::almanac::Label;
use super::names::{self, Outlet};
use super::parts::{parts, trim};
use super::phrase::PHRASES;
use super::sign::Sign;
use super::stamp::{Stamp, Stamps, stamps};
use super::words::Words;

/// What a line says about the article. Ranges are bytes in the line.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Meta {
    /// Nothing else could be meant; otherwise it depends on where the line stands.
    pub sure: bool,
    /// Dates and times.
    pub stamps: Vec<Stamp>,
    /// Who wrote it.
    pub byline: Option<Range<usize>>,
    /// Who published it, or whose report it is.
    pub outlet: Option<Range<usize>>,
    /// A label without its value, which stands on the next line.
    pub awaits: bool,
    /// A word like «بقلم», «المصدر», «نشر في» says so.
    pub labelled: bool,
}

impl Meta {
    /// Whether it is a day and nothing else: no hour, no label, no name.
    pub fn is_day(&self) -> bool {
        !self.labelled
            && self.byline.is_none()
            && self.outlet.is_none()
            && self
                .stamps
                .iter()
                .all(|s| s.time.is_none() || s.date.is_none())
    }
}

/// A line of more words is no line about the article.
const MOST: usize = 26;

/// Labels of writers. The second list is said of other things too, and needs a colon, bar or dash after it.
static BY: LazyLock<Vec<Words>> = LazyLock::new(|| {
    phrases(
        "بقلم|كتب|كتبت|كتبه|كتبها|كتب لكم|إعداد|اعداد|إعداد وتحرير|أعده|أعدته|تحرير|حرره|حررته|by|written by|reported by|reporting by|par",
    )
});
static BY_MARKED: LazyLock<Vec<Words>> = LazyLock::new(|| {
    phrases(
        "ترجمة|ترجمه|ترجمها|تقرير|نص|النص|شعر|قصة|حوار|حاوره|حاورته|حاورها|أجرى الحوار|أجرت الحوار|الكاتب|الكاتبة|كاتب المقال|المحرر|المؤلف|مراسل|مراسلنا|مراسلتنا|متابعة|تغطية|من إعداد|author|authors|editing by|edited by|editor|auteur|rédaction",
    )
});
/// Labels of sources.
static FROM: LazyLock<Vec<Words>> = LazyLock::new(|| phrases("نقلا عن|نقلا من"));
static FROM_MARKED: LazyLock<Vec<Words>> = LazyLock::new(|| {
    phrases("المصدر|مصدر الخبر|المصادر|مصدر|مصدر المقال|source|sources|via|الوكالة")
});

/// Reads what a line says about the article. Cost: linear in the line, of which only the beginning is read.
pub(super) fn meta(text: &str, words: usize) -> Option<Meta> {
    if words == 0 || words > MOST || text.len() > 600 {
        return None;
    }
    let read = stamps(text);
    // «الأحد 26 فيفري:» heads what happens then.
    let heads = text.trim_end().ends_with(':') && !read.found.is_empty();
    if read.any() && read.others.is_empty() && !heads {
        let awaits = read.found.is_empty() && !read.relative && !read.partial;
        return Some(Meta {
            sure: true,
            awaits,
            labelled: read.labelled,
            stamps: read.found,
            ..Meta::default()
        });
    }
    labelled(text, &read)
        .or_else(|| from_name(text))
        .or_else(|| initials(text))
        .or_else(|| items(text, &read))
}

/// «بقلم: …», «المصدر: …».
fn labelled(text: &str, read: &Stamps) -> Option<Meta> {
    // «(إعداد … للنشرة العربية - تحرير …)»
    let open = trim(text, 0..text.len())?;
    let line = text.get(open.clone())?;
    let words = Words::new(line);
    let (kind, count, needs_mark) = [
        (&BY, Field::By, false),
        (&BY_MARKED, Field::By, true),
        (&FROM, Field::From, false),
        (&FROM_MARKED, Field::From, true),
    ]
    .into_iter()
    .filter_map(|(list, field, mark)| starts_with(&words, list).map(|n| (field, n, mark)))
    .max_by_key(|(_, n, _)| *n)?;
    let marked = words.label_after(count);
    if needs_mark && !marked {
        return None;
    }
    let from = open.start + after_words(line, count);
    if words.count() == count {
        return needs_mark.then(|| Meta {
            sure: false,
            awaits: true,
            labelled: true,
            ..Meta::default()
        });
    }
    let rest = trim(text, from..text.len())?;
    let whole: Vec<Range<usize>> = read.found.iter().map(|s| s.bytes.clone()).collect();
    let mut meta = Meta {
        sure: marked,
        labelled: true,
        stamps: read.found.clone(),
        ..Meta::default()
    };
    for mut part in parts(text.get(..rest.end)?, &whole)
        .into_iter()
        .filter(|p| p.end > rest.start)
    {
        // The label itself is no item.
        part.start = part.start.max(rest.start);
        if whole
            .iter()
            .any(|w| w.start < part.end && part.start < w.end)
        {
            continue;
        }
        let piece = text.get(part.clone())?;
        let words = Words::new(piece);
        match kind {
            Field::From if meta.outlet.is_none() => {
                // «الجزيرة + وكالات»
                let end = piece.find(['+', '&']).unwrap_or(piece.len());
                let part = trim(text, part.start..part.start + end)?;
                if Words::new(text.get(part.clone())?).count() > 7 {
                    return None;
                }
                // «المصدر: الفجيرة - مريم سالم»
                let words = Words::new(text.get(part.clone())?);
                if names::is_person(&words) {
                    meta.byline.get_or_insert(part);
                } else if names::outlet(&words) != Outlet::No
                    || rest == part
                    || !text.get(rest.clone())?.contains(" - ")
                {
                    meta.outlet = Some(part);
                }
            }
            Field::By if names::outlet(&words) == Outlet::Yes => {
                meta.outlet = meta.outlet.or(Some(part));
            }
            Field::By if meta.byline.is_none() => {
                // «إعداد محمد علي للنشرة العربية»
                let end = piece.find(" للنشرة").unwrap_or(piece.len());
                let part = trim(text, part.start..part.start + end)?;
                let words = Words::new(text.get(part.clone())?);
                let plain_name = (marked && words.count() <= 5)
                    || words.iter().next().is_some_and(|w| !w.starts_with("ال"))
                        && (2..=5).contains(&words.count());
                if !names::may_be_person(&words) || !plain_name {
                    return None;
                }
                // «تقرير: انفجار هز بيروت» is a title.
                meta.sure &= !needs_mark || names::is_person(&words);
                meta.byline = Some(part);
            }
            _ => {}
        }
    }
    if meta.byline.is_none() && meta.outlet.is_none() {
        return None;
    }
    // A sentence that begins with «المصدر:» goes on; a label has a name after it.
    let rest_words = Words::new(text.get(rest)?).count();
    (rest_words <= 16).then_some(meta)
}

/// «من سامر عدنان», as one agency signs.
fn from_name(text: &str) -> Option<Meta> {
    let line = trim(text, 0..text.len())?;
    let name = trim(
        text,
        line.start
            + text
                .get(line.clone())?
                .strip_prefix("من ")
                .map(|_| "من ".len())?..line.end,
    )?;
    let words = Words::new(text.get(name.clone())?);
    (names::is_person(&words) && words.count() <= 4).then(|| Meta {
        byline: Some(name),
        ..Meta::default()
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    By,
    From,
}

/// «أحمد رباص – حرة بريس», «دبي - العربية.نت», «عربي بوست», «القاهرة / الأناضول | 9 يوليو 2021».
fn items(text: &str, read: &Stamps) -> Option<Meta> {
    if text.contains('@') || text.trim_end().ends_with(['؟', '?', '!', '…']) {
        return None;
    }
    let whole: Vec<Range<usize>> = read.found.iter().map(|s| s.bytes.clone()).collect();
    let mut parts = parts(text, &whole);
    // «لندن: «الشرق الأوسط»», «درنة - بوابة الوسط: علاء حموده»
    parts = parts
        .into_iter()
        .flat_map(|part| at_colon(text, part))
        .collect();
    if parts.is_empty() || parts.len() > 6 {
        return None;
    }
    let mut meta = Meta {
        stamps: read.found.clone(),
        ..Meta::default()
    };
    let (mut unknown, mut unclear, mut sections) = (Vec::new(), 0, 0);
    for part in &parts {
        match item(text, part)? {
            Item::Outlet { clear } => {
                meta.outlet.get_or_insert(part.clone());
                unclear += usize::from(!clear);
            }
            Item::Source(name) => {
                meta.outlet.get_or_insert(name);
                meta.labelled = true;
            }
            Item::Person(name) => {
                meta.byline.get_or_insert(name);
            }
            Item::Section => sections += 1,
            Item::Words(words) => unknown.push((part.clone(), words)),
            Item::Date => {}
        }
    }
    let places = unknown
        .iter()
        .all(|(_, w)| w.count() == 1 || names::is_town(w));
    if !places && meta.outlet.is_none() && (meta.stamps.is_empty() || unknown.len() > 1) {
        return None;
    }
    let known = usize::from(meta.outlet.is_some())
        + usize::from(meta.byline.is_some())
        + meta.stamps.len()
        + usize::from(read.relative || read.partial);
    if known == 0 || unknown.len() > 2 || unknown.len() > known + usize::from(meta.outlet.is_some())
    {
        return None;
    }
    // «مزارع يجمع الورد (عكاظ)» stands under a picture.
    let credit = meta.outlet.as_ref().is_some_and(|o| {
        text.get(..o.start)
            .is_some_and(|t| t.trim_end().ends_with('('))
    });
    if credit
        && unknown
            .iter()
            .any(|(_, w)| w.count() > 1 && !names::is_town(w))
    {
        return None;
    }
    if meta.byline.is_none()
        && meta.outlet.is_some()
        && let Some((part, _)) = unknown.iter().find(|(_, w)| {
            (2..=4).contains(&w.count()) && names::may_be_person(w) && !names::is_town(w)
        })
    {
        meta.byline = Some(part.clone());
    }
    meta.sure = unclear == 0
        && match (parts.len(), meta.stamps.is_empty()) {
            (1, true) => meta.byline.is_none(),
            (_, false) => {
                places
                    || (unknown.len() == 1
                        && meta.stamps.iter().any(|s| s.label == Label::Published))
            }
            (_, true) => places || unknown.len() <= 1,
        }
        && sections <= 2;
    Some(meta)
}

/// Cuts an item at a colon beside the name of an outlet.
fn at_colon(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let outlet = |range: &Range<usize>| {
        let words = Words::new(text.get(range.clone()).unwrap_or_default());
        names::outlet(&words) == Outlet::Yes
    };
    if let Some(at) = text.get(part.clone()).and_then(|t| t.find(':'))
        && let Some(before) = trim(text, part.start..part.start + at)
        && let Some(after) = trim(text, part.start + at..part.end)
        && (outlet(&before) || outlet(&after))
    {
        return vec![before, after];
    }
    vec![part]
}

/// One item of a line about the article.
enum Item {
    /// A date, or a word that goes with one.
    Date,
    /// An outlet.
    Outlet {
        /// By its whole name, not only by a first word like «صحيفة».
        clear: bool,
    },
    /// An outlet behind «المصدر:».
    Source(Range<usize>),
    /// A writer: where the name stands in the line.
    Person(Range<usize>),
    /// A section or a button.
    Section,
    /// Up to three other words: a town, or a name nobody knows.
    Words(Words),
}

/// Reads one item; `None` when it is a sentence or a title.
fn item(text: &str, part: &Range<usize>) -> Option<Item> {
    let piece = text.get(part.clone())?;
    let words = Words::new(piece);
    let dated = stamps(piece);
    if dated.others.is_empty() || words.count() == 0 {
        return Some(Item::Date);
    }
    let name = |range: Range<usize>| {
        let range = trim(text, range)?;
        names::may_be_person(&Words::new(text.get(range.clone())?)).then_some(range)
    };
    // «يوليو 9, 2021 بواسطة سلوى الناصري»
    let by = ["بواسطة", " by "]
        .iter()
        .find_map(|by| piece.find(by).map(|at| at + by.len()));
    if let Some(name) = by.and_then(|at| name(part.start + at..part.end)) {
        return Some(Item::Person(name));
    }
    if dated.any() && !dated.partial {
        // Words and a date without a mark between them are a title: «أسعار الذهب اليوم 9-7-2021».
        return None;
    }
    if let Some(count) =
        starts_with(&words, &FROM_MARKED).filter(|n| words.label_after(*n) && *n < words.count())
        && words.count() <= count + 5
    {
        let source = trim(text, part.start + after_words(piece, count)..part.end)?;
        return Some(Item::Source(source));
    }
    match names::outlet(&words) {
        Outlet::Yes => return Some(Item::Outlet { clear: true }),
        Outlet::Maybe if words.count() <= 4 => return Some(Item::Outlet { clear: false }),
        _ => {}
    }
    if let Some(count) = starts_with(&words, &BY)
        && let Some(name) = name(part.start + after_words(piece, count)..part.end)
    {
        return Some(Item::Person(name));
    }
    if names::is_person(&words) {
        return Some(Item::Person(part.clone()));
    }
    match PHRASES.whole(words.key()) {
        Some(Sign::Section | Sign::Hint | Sign::Button) => Some(Item::Section),
        _ => (words.count() <= 3).then_some(Item::Words(words)),
    }
}

/// Initials of editors, with their sources: «ع.ج/ أ.ح (د ب أ، رويترز)».
fn initials(text: &str) -> Option<Meta> {
    let bracket = text.find('(').unwrap_or(text.len());
    let head = Words::new(text.get(..bracket)?);
    let letters = head.count() >= 2
        && head.count() <= 8
        && head
            .iter()
            .all(|w| w.chars().count() <= 2 && !w.chars().all(|c| c.is_ascii_digit()));
    if !letters || !text.get(..bracket)?.contains(['/', '.']) {
        return None;
    }
    let outlet = parts(text, &[]).into_iter().find(|p| {
        p.start > bracket
            && text
                .get(p.clone())
                .is_some_and(|t| names::outlet(&Words::new(t)) == Outlet::Yes)
    });
    Some(Meta {
        sure: true,
        outlet,
        ..Meta::default()
    })
}

fn phrases(list: &str) -> Vec<Words> {
    list.split('|').map(Words::new).collect()
}

/// Words of the longest phrase of `list` that the line begins with.
fn starts_with(words: &Words, list: &[Words]) -> Option<usize> {
    list.iter()
        .filter(|p| {
            words
                .key()
                .strip_prefix(p.key())
                .is_some_and(|r| r.is_empty() || r.starts_with(' '))
        })
        .map(Words::count)
        .max()
}

/// Byte offset after the first `count` words of `text`.
fn after_words(text: &str, count: usize) -> usize {
    let mut seen = 0;
    let mut inside = false;
    for (at, c) in text.char_indices() {
        // As in `Words`: marks on letters are inside a word.
        let part = is_letter_or_digit(c)
            || matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}')
            || super::line::is_invisible(c);
        if inside && !part {
            inside = false;
            if seen == count {
                return at;
            }
        } else if !inside && is_letter_or_digit(c) {
            inside = true;
            seen += 1;
        }
    }
    text.len()
}
