//! The beginning of a first paragraph that says where a report comes from: «القاهرة - رويترز -», «(أ ف ب) -».

use std::ops::Range;
use std::sync::LazyLock;

use super::line::{head, is_invisible};
use super::names::{self, Outlet};
use super::parts::{parts, parts_items, quotes, trim};
use super::stamp::{Stamp, stamps};
use super::words::{WordSet, Words};

/// What a dateline says. Ranges are bytes in the paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Dateline {
    /// Agency or newspaper, the first where several are named.
    pub outlet: Option<Range<usize>>,
    /// The day, where it has a year.
    pub stamps: Vec<Stamp>,
}

/// Bytes in which a dateline must end.
const READ: usize = 260;

/// Reads the dateline of a paragraph. Cost: constant.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    let read = head(text, READ);
    bracketed(read).or_else(|| leading(read))
}

/// «( أردو بوینت نتورك ۔ / سبوتنيك - 28 يوليو 2021ء) صرح …»
fn bracketed(text: &str) -> Option<Dateline> {
    let open = text.find(|c: char| !c.is_whitespace() && !is_invisible(c))?;
    text.get(open..)?.starts_with('(').then_some(())?;
    let close = text.find(')')?;
    let inner = text.get(..close)?;
    (Words::new(inner).count() <= 14).then_some(())?;
    let found = stamps(inner).found;
    let whole: Vec<Range<usize>> = found.iter().map(|s| s.bytes.clone()).collect();
    let outlet = parts(inner, &whole)
        .into_iter()
        .find(|p| named(inner, p) == Outlet::Yes);
    (outlet.is_some() || !found.is_empty()).then_some(Dateline {
        outlet,
        stamps: found,
    })
}

fn named(text: &str, part: &Range<usize>) -> Outlet {
    text.get(part.clone())
        .map_or(Outlet::No, |t| names::outlet(&Words::new(t)))
}

/// «باريس (أ ف ب) - …», «لندن – «القدس العربي»: …», «دمشق-سانا …».
///
/// Towns and dates, an agency, and a mark that closes: a sentence about an agency («نقلت «رويترز» عن …») has words
/// in one of the three places that do not belong there.
fn leading(text: &str) -> Option<Dateline> {
    let found: Vec<Stamp> = stamps(text).found;
    let (mut start, mut segments, mut mark_before) = (0, 0, None);
    for (at, c) in text.char_indices() {
        let parts = (parts_items(c) || c == ':') && !found.iter().any(|s| s.bytes.contains(&at));
        if !parts {
            continue;
        }
        if let Some(part) = trim(text, start..at) {
            segments += 1;
            let piece = text.get(part.clone())?;
            let words = Words::new(piece);
            let dated = stamps(piece);
            if !dated.any() && names::outlet(&words) == Outlet::Yes {
                let bracketed = mark_before == Some('(') && c == ')';
                let place = Words::new(text.get(..start)?);
                let town =
                    (place.count() == 1 && !TELLS.has(place.key())) || names::is_town(&place);
                let closed = closes(text.get(at..)?) || (bracketed && town);
                let end = part.end;
                let before = found
                    .into_iter()
                    .filter(|s| s.date.is_some() && s.bytes.end <= end + 40)
                    .collect();
                return closed.then_some(Dateline {
                    outlet: Some(part),
                    stamps: before,
                });
            }
            let is_date = dated.any() && dated.others.len() <= 2;
            if segments > 4 || (words.count() > 3 && !is_date) {
                return None;
            }
        }
        start = at + c.len_utf8();
        mark_before = Some(c);
        // «دمشق-سانا أكدت …»: the agency without a mark after it.
        let next = text
            .get(start..)?
            .split_whitespace()
            .next()
            .unwrap_or_default();
        if c == '-'
            && segments == 1
            && text.get(start..)?.starts_with(next)
            && !next.is_empty()
            && names::is_known(Words::new(next).key())
        {
            return Some(Dateline {
                outlet: trim(text, start..start + next.len()),
                stamps: Vec::new(),
            });
        }
    }
    None
}

/// Verbs that stand before the name of an agency in a sentence.
static TELLS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "نقلت قالت ذكرت أفادت أكدت أوضحت كشفت نشرت أوردت علمت اعتبرت أعلنت نفت بثت أضافت وكالة صحيفة قناة شبكة موقع ونقلت وقالت وذكرت وأفادت وأكدت وأوضحت وكشفت ونشرت وأوردت وعلمت وأضافت وبحسب بحسب وفق",
    )
});

/// Whether a text goes on with a mark that closes a dateline: a dash or a colon, after brackets and quotation marks.
fn closes(text: &str) -> bool {
    let mut chars = text.chars().filter(|c| {
        !c.is_whitespace()
            && !is_invisible(*c)
            && !quotes(*c)
            && !matches!(c, ')' | ']' | '.' | '،' | ',')
    });
    matches!(chars.next(), Some('-' | '–' | '—' | ':' | '−' | '/' | '|'))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        let table = [
            (
                "( أردو بوینت نتورك ۔ / سبوتنيك - 28 يوليو 2021ء) صرح السفير بأن بلاده",
                "أردو بوینت نتورك 2021-07-28",
            ),
            ("القاهرة - رويترز - قالت الحكومة إن", "رويترز"),
            ("باريس (أ ف ب) - أعلن القضاء", "أ ف ب"),
            ("دبي، الإمارات العربية المتحدة (CNN)-- قال مسؤول", "CNN"),
            ("9 يوليو تموز (رويترز) - ارتفع النفط", "رويترز"),
            ("واشنطن 9 يوليو 2021 (شينخوا) -- قالت", "شينخوا 2021-07-09"),
            ("لندن – «القدس العربي»: وصل الوفد", "القدس العربي"),
            ("دمشق-سانا أكدت الوزارة اليوم", "سانا"),
            ("LONDON (Reuters) - Shares rose", "Reuters"),
            ("فرانكفورت (د ب أ) أعلن اتحاد", "د ب أ"),
            ("وكالات: قتل ثلاثة", "وكالات"),
        ];
        for (text, expected) in table {
            let read = dateline(text).unwrap_or_else(|| panic!("{text}"));
            let mut got = read.outlet.map(|r| text[r].to_owned()).unwrap_or_default();
            for stamp in read.stamps {
                got = format!("{got} {}", stamp.date.unwrap());
            }
            assert_eq!(got, expected, "{text}");
        }
        let none = [
            "قال الرئيس (الذي وصل أمس) إن بلاده",
            "بايدن، الذي يزور القاهرة، قال لوكالة رويترز: نعم",
            "أفاد مراسل \"الجوهرة أف أم\" بالجهة أن",
            "قالت شبكة (سي.إن.إن) الإخبارية أمس",
            "نقلت (رويترز) عن مصدر",
            "وأوضح معروف، في تصريح لـ\"وات\"، خلال صالون",
            "أصدرت صحيفة \"السفير\" اللبنانية",
            "(من اليمين) الوزير والسفير أثناء اللقاء",
            "",
            "(",
        ];
        for text in none {
            assert_eq!(dateline(text), None, "{text}");
        }
    }
}
