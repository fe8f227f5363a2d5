//! Which line is the title.

use crate::text::letter::is_letter;
use std::collections::HashSet;

use super::caption::is_caption;
use super::line::{End, Lead, Line};
use super::names::{self, Outlet};
use super::page::{EDGE, Page};
use super::sign::Sign;
use super::words::Words;

/// The title found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Index of its line.
    pub line: usize,
    /// Bytes of the line that are the title, without «| الجزيرة نت» after it.
    pub length: usize,
    /// It stands under a list of other articles' titles that reads like prose.
    pub late: bool,
}

/// A title must reach this many points, one that reads as a paragraph more.
const ENOUGH: i32 = 2;
const ENOUGH_PROSE: i32 = 4;

/// Finds the line that is the title among those up to the first paragraph. Cost: linear in the page's beginning.
pub(super) fn find(page: &Page) -> Option<Found> {
    let last = if page.core.start < page.lines.len() {
        page.core.start
    } else {
        page.lines.len().saturating_sub(1)
    };
    // A page of one line is a body without a title.
    page.lines
        .iter()
        .enumerate()
        .filter(|(i, l)| l.sign == Sign::None && !page.is_sure_meta(*i))
        .nth(1)?;
    let body = body_words(page);
    let mut seen: HashSet<u64> = HashSet::new();
    let mut twice: HashSet<u64> = HashSet::new();
    // Twice in the body is a refrain, not a title printed again.
    let ends = page
        .lines
        .iter()
        .take((page.core.start + 1).min(EDGE))
        .chain(page.lines.iter().skip(page.core.end));
    for line in ends.filter(|l| l.words >= 3) {
        if !seen.insert(line.id) {
            twice.insert(line.id);
        }
    }
    let mut best: Option<(i32, usize)> = None;
    let mut rank = 0;
    for index in 0..=last.min(EDGE) {
        let Some(line) = page.lines.get(index) else {
            break;
        };
        let Some(points) = points(page, index, line, rank, &body, &twice) else {
            continue;
        };
        rank += 1;
        let enough = if line.is_prose() {
            ENOUGH_PROSE
        } else {
            ENOUGH
        };
        if points >= enough && best.is_none_or(|(most, _)| points > most) {
            best = Some((points, index));
        }
    }
    let early = best.map(|(_, line)| line);
    let late = late(page, last).filter(|_| early.is_none_or(|i| !is_told(page, i)));
    let line = late.or(early)?;
    Some(Found {
        line,
        late: late.is_some(),
        length: page.lines.get(line).map_or(0, |l| without_outlet(l.text).0),
    })
}

/// Whether the page itself says that line `index` is its title: it prints it twice, or a date under it.
fn is_told(page: &Page, index: usize) -> bool {
    let Some(line) = page.lines.get(index) else {
        return false;
    };
    let twice = page.lines.get(index + 1).is_some_and(|l| l.id == line.id);
    let dated = (index + 1..index + 4).any(|i| {
        page.is_sure_meta(i)
            && page
                .metas
                .get(&i)
                .is_some_and(|m| m.stamps.iter().any(|s| s.date.is_some()))
    });
    line.words >= 4 && (twice || dated)
}

/// Finds a title under a list of other articles' titles so long that they read like paragraphs.
///
/// They end no sentence, and the page tells that the line is its title.
fn late(page: &Page, first: usize) -> Option<usize> {
    let mut index = first;
    while index <= EDGE / 2 {
        let line = page.lines.get(index)?;
        if index > first
            && line.sign == Sign::None
            && line.is_title_like()
            && line.lead != Lead::Bullet
            && !page.is_sure_meta(index)
            && is_told(page, index)
        {
            return Some(index);
        }
        if page.is_prose(index) && matches!(line.end, End::Stop | End::Mark) {
            return None;
        }
        index += 1;
    }
    None
}

fn points(
    page: &Page,
    index: usize,
    line: &Line,
    rank: i32,
    body: &HashSet<String>,
    twice: &HashSet<u64>,
) -> Option<i32> {
    // «العربية» is a channel and a language, «مباشر» a button and a beginning: only where nothing else is there.
    let faint = matches!(line.sign, Sign::Hint | Sign::List);
    if (line.sign != Sign::None && !faint) || page.is_sure_meta(index) || line.letters < 3 {
        return None;
    }
    if faint || (line.is_prose() && page.has_dateline(index)) {
        return None;
    }
    let mut points = match line.words {
        0..=2 => 1,
        3 | 4 => 2,
        5..=18 => 4,
        19..=25 => 3,
        26..=34 => 0,
        _ => -6,
    };
    points += if rank == 0 { 1 } else { -(rank.min(4) / 2) };
    points -= match line.end {
        End::Stop | End::Colon => 3,
        End::Comma => 4,
        End::None | End::Mark | End::Dots => 0,
    };
    points -= i32::try_from(line.stops.min(2)).unwrap_or(2) * 2;
    if line.is_prose() {
        points -= 2;
    }
    if line.lead == Lead::Bullet {
        points -= 3;
    }
    if twice.contains(&line.id) {
        points += 4;
    }
    if page.metas.contains_key(&index) {
        points -= 3;
    }
    if is_caption(line.text, line.words) {
        points -= 4;
    }
    // Who, where and when are told right under a title.
    let mut next = (index + 1..page.lines.len())
        .take(4)
        .filter(|&i| page.lines.get(i).is_some_and(|l| !l.sign.is_certain()))
        .take(2);
    if next.any(|i| page.is_sure_meta(i)) {
        points += 2;
    }
    if page.lines.get(index + 1).is_some_and(|l| l.gap) && line.words <= 25 {
        points += 1;
    }
    // The words of the title come again in the article; those of a menu or of another article's title seldom do.
    let words: Vec<String> = content(line.text).collect();
    if !words.is_empty() {
        let again = words.iter().filter(|w| body.contains(*w)).count();
        points += i32::try_from(again * words.len().min(3) / words.len()).unwrap_or(0);
    }
    Some(points)
}

/// The content words of the first paragraphs, as far as a title would look.
fn body_words(page: &Page) -> HashSet<String> {
    let mut out = HashSet::new();
    let mut bytes = 0;
    for index in page.core.clone().take(400) {
        let (Some(line), true) = (page.lines.get(index), page.is_prose(index)) else {
            continue;
        };
        // The first line may be the title itself.
        if index > 0 {
            out.extend(content(super::line::head(line.text, 2000)));
        }
        bytes += line.text.len();
        if bytes > 6000 {
            break;
        }
    }
    out
}

/// Words of four letters and more, without the article and one-letter words written on to them.
pub(super) fn content(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = Words::new(text)
        .iter()
        .map(stem)
        .filter(|w| w.chars().count() >= 3)
        .collect();
    words.into_iter()
}

fn stem(word: &str) -> String {
    if word.chars().count() < 4 {
        return String::new();
    }
    let mut rest = word;
    if word.chars().count() > 4 {
        rest = rest.strip_prefix(['و', 'ف']).unwrap_or(rest);
    }
    for prefix in ["بال", "لل", "كال", "ال"] {
        if let Some(bare) = rest.strip_prefix(prefix).filter(|b| b.chars().count() >= 3) {
            return bare.to_owned();
        }
    }
    rest.to_owned()
}

/// Length of a title without the outlet after it, and where the outlet stands: «… | الجزيرة نت».
pub(super) fn without_outlet(text: &str) -> (usize, Option<std::ops::Range<usize>>) {
    for mark in [" | ", " :: ", " - ", " – ", " — ", " « "] {
        let Some(at) = text.rfind(mark) else { continue };
        let from = at + mark.len();
        let words = Words::new(text.get(from..).unwrap_or_default());
        let before = Words::new(text.get(..at).unwrap_or_default()).count();
        if before >= 3 && names::outlet(&words) == Outlet::Yes {
            return (
                text.get(..at).map_or(0, |t| t.trim_end().len()),
                Some(from..text.len()),
            );
        }
    }
    (text.len(), None)
}

/// Letters of a borrowed title, at most.
const BORROWED: usize = 90;

/// Makes a title of the first words of a body: its first sentence, or as many words as fit, with «…».
pub(super) fn borrow(text: &str) -> String {
    let clean = crate::text::clean::line(super::line::head(text, 1200));
    let clean: Vec<&str> = clean.split_whitespace().collect();
    let mut out = String::new();
    let mut length = 0;
    for (at, word) in clean.iter().enumerate() {
        let more = word.chars().count() + usize::from(at > 0);
        if length + more > BORROWED {
            if out.is_empty() {
                out.extend(word.chars().take(BORROWED));
            }
            let kept = out
                .trim_end_matches(['،', ',', ':', '؛', '-', '"', '«', '(', '“'])
                .trim_end()
                .len();
            out.truncate(kept);
            out.push('…');
            return out;
        }
        if at > 0 {
            out.push(' ');
        }
        out.push_str(word);
        length += more;
        let ends = word.ends_with(['.', '؟', '?', '!', '۔'])
            && !word.ends_with("..")
            && word.chars().filter(|c| is_letter(*c)).count() >= 2;
        if ends && at >= 3 {
            if word.ends_with(['.', '۔']) {
                out.pop();
            }
            return out;
        }
    }
    out
}
