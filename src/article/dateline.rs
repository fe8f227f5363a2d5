//! The beginning of a first paragraph that says where a report comes from: «القاهرة - رويترز -», «(أ ف ب) -».

use std::ops::Range;

use super::line::{head, is_invisible};
use super::names::{self, Outlet};
use super::parts::{parts, parts_items, trim};
use super::stamp::{Stamp, stamps};
use super::words::Words;

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
    let outlet = parts(inner, &whole).into_iter().find(|p| named(inner, p) == Outlet::Yes);
    (outlet.is_some() || !found.is_empty()).then_some(Dateline { outlet, stamps: found })
}

fn named(text: &str, part: &Range<usize>) -> Outlet {
    text.get(part.clone()).map_or(Outlet::No, |t| names::outlet(&Words::new(t)))
}

/// «باريس (أ ف ب) - …», «لندن – «القدس العربي»: …», «دمشق-سانا …».
fn leading(text: &str) -> Option<Dateline> {
    let found: Vec<Stamp> = stamps(text).found;
    let mut start = 0;
    let mut segments = 0;
    for (at, c) in text.char_indices() {
        let marks = (parts_items(c) || c == ':') && !found.iter().any(|s| s.bytes.contains(&at));
        if !marks {
            continue;
        }
        if let Some(part) = trim(text, start..at) {
            segments += 1;
            let words = Words::new(text.get(part.clone())?);
            let dated = stamps(text.get(part.clone())?);
            let date_only = dated.any() && dated.others.len() <= 2;
            if names::outlet(&words) == Outlet::Yes && !dated.any() {
                // A known name and a dash begin a dateline; a comma does not end one.
                let ends = !matches!(c, '،' | ',' | '"' | '“') || c == ')' || segments > 1;
                let end = part.end;
                let before = found.into_iter().filter(|s| s.date.is_some() && s.bytes.end <= end + 40).collect();
                return ends.then_some(Dateline { outlet: Some(part), stamps: before });
            }
            if segments > 5 || (words.count() > 4 && !date_only) {
                return None;
            }
            start = at + c.len_utf8();
            // «دمشق-سانا أكدت …»: the agency without a mark after it.
            let next = text.get(start..)?.split_whitespace().next().unwrap_or_default();
            if c == '-' && segments == 1 && text.get(start..)?.starts_with(next) && words.count() <= 2 && names::is_known(Words::new(next).key()) {
                return Some(Dateline { outlet: trim(text, start..start + next.len()), stamps: Vec::new() });
            }
        } else {
            start = at + c.len_utf8();
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        let table = [
            ("( أردو بوینت نتورك ۔ / سبوتنيك - 28 يوليو 2021ء) صرح السفير بأن بلاده", "أردو بوینت نتورك 2021-07-28"),
            ("القاهرة - رويترز - قالت الحكومة إن", "رويترز"),
            ("باريس (أ ف ب) - أعلن القضاء", "أ ف ب"),
            ("دبي، الإمارات العربية المتحدة (CNN)-- قال مسؤول", "CNN"),
            ("9 يوليو تموز (رويترز) - ارتفع النفط", "رويترز"),
            ("واشنطن 9 يوليو 2021 (شينخوا) -- قالت", "شينخوا 2021-07-09"),
            ("لندن – «القدس العربي»: وصل الوفد", "القدس العربي"),
            ("دمشق-سانا أكدت الوزارة اليوم", "سانا"),
            ("LONDON (Reuters) - Shares rose", "Reuters"),
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
            "(من اليمين) الوزير والسفير أثناء اللقاء",
            "",
            "(",
        ];
        for text in none {
            assert_eq!(dateline(text), None, "{text}");
        }
    }
}
