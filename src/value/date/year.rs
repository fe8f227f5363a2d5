//! Years: «عام 2015», «سنة 1442 هـ», «333 ق.م.», «عامي 2010 و2011», «موسم 2016-2017», «خلال 2016».

use super::word::{self, Way};
use super::{Context, Read, When};
use crate::value::calendar::hijri;
use crate::value::calendar::named::season;
use crate::value::lex::{Kind, Scan};
use crate::value::lexicon::{Words, words};
use crate::value::number::{and, numeral};

/// Years that a bare number may be.
const MODERN: std::ops::RangeInclusive<i32> = 1900..=2099;

/// The era a year is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    /// «م», «ميلادي».
    Common,
    /// «ق.م.», «قبل الميلاد».
    Before,
    /// «هـ», «للهجرة».
    Hijri,
}

/// A year as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub number: i32,
    pub era: Option<Era>,
}

/// A year as it follows a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// «2021», «عام 2021».
    Number(Number),
    /// Years from now: «من العام الماضي»; `None` for «من السنة نفسها».
    Years(Option<i32>),
}

impl Number {
    /// The stretch of the Gregorian calendar.
    fn when(self) -> When {
        let year = |number: i32| i16::try_from(number).map_or(When::Unknown, When::Year);
        match self.era {
            Some(Era::Before) => year(1 - self.number),
            Some(Era::Hijri) => hijri::year(self.number)
                .map_or(When::Unknown, |(first, last)| When::Years(first, last)),
            // Two digits leave the century out; 1380 to 1460 may be of either calendar.
            None if self.number < 100 || (1380..=1460).contains(&self.number) => When::Unknown,
            None | Some(Era::Common) => year(self.number),
        }
    }
}

/// Reads a year or several.
pub(super) fn year(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    let word = scan.word(i);
    match word {
        "عام" | "سنه" | "العام" | "السنه" => {
            let at = i + 1 + usize::from(word::is_year_kind(scan.word(i + 1)));
            let bracket = scan.is_sign(at, &['(']);
            let (number, end) = numbered(scan, at + usize::from(bracket))?;
            // «هيئة النقل العام 45 حافلة»: a short year needs «عام» or «سنة», and an era or a decade.
            if number.era.is_none()
                && number.number < 100
                && (word.starts_with("ال") || number.number < 30)
            {
                return None;
            }
            if bracket {
                return bracketed(scan, number, end);
            }
            Some(more(scan, i, number, end, true))
        }
        "عامي" | "سنتي" | "اعوام" | "سنوات" | "العامين" | "السنتين" | "الاعوام" | "السنوات" =>
        {
            let (number, end) = numbered(scan, i + 1)
                .filter(|(year, _)| word != "سنوات" || MODERN.contains(&year.number))?;
            Some(more(scan, i, number, end, true))
        }
        "موسم" | "الموسم" => {
            let at = i + 1 + usize::from(word::is_year_kind(scan.word(i + 1)));
            let (number, end) =
                numbered(scan, at).filter(|(year, _)| MODERN.contains(&year.number))?;
            Some(more(scan, i, number, end, true))
        }
        _ if season(word) || season(word.strip_prefix("ال").unwrap_or_default()) => {
            let (tail, end) = tail(scan, i + 1)?;
            Some((from_tail(tail, context), end))
        }
        _ => bare(scan, i, context),
    }
}

/// The year a tail names.
pub(super) fn from_tail(tail: Tail, context: Context) -> When {
    match (tail, context.reference) {
        (Tail::Number(number), _) => number.when(),
        (Tail::Years(Some(steps)), Some(today)) => When::Year(
            today
                .year()
                .saturating_add(i16::try_from(steps).unwrap_or_default()),
        ),
        _ => When::Unknown,
    }
}

/// A year without a word that says so: by its era, or by what stands before it.
fn bare(scan: Scan<'_>, i: usize, context: Context) -> Read {
    scan.digits(i)?;
    let (number, end) = numbered(scan, i)?;
    let four = scan.digits(i).is_some_and(|digits| digits.len() == 4);
    let told = match number.era {
        Some(Era::Before | Era::Hijri) => true,
        Some(Era::Common) => four || scan.digits(i).is_some_and(|digits| digits.len() == 3),
        None => false,
    };
    let modern = four && MODERN.contains(&number.number) && !followed_by_number_word(scan, end);
    let licensed = modern && (context.licensed || stands_free(scan, i, end));
    let (when, behind) = more(scan, i, number, end, told || licensed);
    let pair = behind > end
        && (modern || (i > 0 && scan.is_sign(i - 1, &['(']) && scan.is_sign(behind, &[')'])));
    // «618 - 907م»: the era of the second year is the first one's.
    let era = behind > end + 2 && era(scan, behind - 1).0.is_some();
    (told || licensed || pair || era).then_some((when, behind))
}

/// Whether four digits stand alone as a year does: no label, sign or letter before them, no digits behind.
fn stands_free(scan: Scan<'_>, i: usize, end: usize) -> bool {
    static LABELS: Words =
        words!("رقم الرقم عدد الهاتف نحو حوالي قرابه زهاء بواقع مجموع اصل سعر بلغ ال");
    let before = i == 0
        || match scan.token(i - 1).map(|token| token.kind) {
            Some(Kind::Arabic) => {
                !LABELS.contains(scan.word(i - 1))
                    && (!scan.glued(i) || scan.word(i - 1).chars().count() < 3)
            }
            Some(Kind::Sign(sign)) => matches!(sign, '(' | '"' | '«' | '،' | '”' | '“' | '»'),
            Some(Kind::Break) => true,
            _ => false,
        };
    let joined = scan.is_sign(end, &['/', '-', '–', ',', '.', '،'])
        && scan.glued(end)
        && scan.glued(end + 1);
    before && !(joined && scan.digits(end + 1).is_some()) && scan.digits(end).is_none()
}

fn followed_by_number_word(scan: Scan<'_>, i: usize) -> bool {
    let clock = scan.is_sign(i, &[':'])
        && scan.glued(i)
        && scan.glued(i + 1)
        && scan.digits(i + 1).is_some();
    clock
        || scan.is_sign(i, &['%', '٪', '$', '€', '£'])
        || crate::value::number::scale(scan.word(i)).is_some()
}

fn bracketed(scan: Scan<'_>, number: Number, end: usize) -> Read {
    // «سنة ( 573 هـ = 1177 م )».
    if scan.is_sign(end, &['=', '-', '/'])
        && let Some((second, behind)) = numbered(scan, end + 1)
        && scan.is_sign(behind, &[')'])
    {
        let told = if number.era == Some(Era::Hijri) {
            second
        } else {
            number
        };
        return Some((told.when(), behind + 1));
    }
    scan.is_sign(end, &[')'])
        .then_some((number.when(), end + 1))
}

/// Adds the years that follow: «2010 و2011», «2016-2017», «2010 إلى غاية 2015».
///
/// `start` is the token the years begin with: «بين» before it makes two years a range.
fn more(scan: Scan<'_>, start: usize, first: Number, end: usize, told: bool) -> (When, usize) {
    let mut last = first;
    let mut behind = end;
    let mut whole = true;
    let between = start > 0 && scan.is(start - 1, &["بين", "وبين"]);
    for _ in 0..8 {
        let Some((next, at, through)) = next_year(scan, behind, last, told) else {
            break;
        };
        whole = whole && (between || through || next.number == last.number + 1);
        last = next;
        behind = at;
    }
    if behind == end {
        return (first.when(), end);
    }
    // The era behind the last year holds for all: «1258 - 1335م».
    let first = Number {
        era: first.era.or(last.era),
        ..first
    };
    let when = if whole {
        first.when().through(&last.when())
    } else {
        When::Unknown
    };
    (when, behind)
}

fn next_year(scan: Scan<'_>, i: usize, last: Number, told: bool) -> Option<(Number, usize, bool)> {
    let fits = |number: Number| {
        let backwards = matches!(number.era, Some(Era::Before));
        let modern = MODERN.contains(&number.number) && MODERN.contains(&last.number);
        number.number > 31
            && (modern
                || backwards
                || number.era.is_some()
                || (told && number.number > last.number))
    };
    if scan.is_sign(i, &['-', '–', '—', '/']) {
        let (number, end) = numbered(scan, i + 1)?;
        // «2016/17».
        if scan.digits(i + 1).is_some_and(|digits| digits.len() == 2)
            && last.number % 100 + 1 == number.number
        {
            return Some((
                Number {
                    number: last.number + 1,
                    era: number.era,
                },
                end,
                true,
            ));
        }
        let long = last.number >= 1000 && number.number > last.number && number.number < 2100;
        return (fits(number) || long).then_some((number, end, true));
    }
    if !told {
        return None;
    }
    if let Some((rest, at)) = and(scan, i) {
        let at = at + usize::from(rest.is(at, &["عام", "سنه"]));
        return numbered(rest, at)
            .filter(|(number, _)| fits(*number))
            .map(|(number, end)| (number, end, false));
    }
    if scan.is(i, &["الي", "حتي", "وحتي"]) {
        let at = i + 1 + usize::from(scan.is(i + 1, &["غايه"]));
        let at = at + usize::from(scan.is(at, &["عام", "سنه", "العام"]));
        return numbered(scan, at)
            .filter(|(number, _)| fits(*number))
            .map(|(number, end)| (number, end, true));
    }
    None
}

/// Reads the number of a year and its era.
fn numbered(scan: Scan<'_>, i: usize) -> Option<(Number, usize)> {
    if let Some(digits) = scan.digits(i) {
        if digits.is_empty() || digits.len() > 5 {
            return None;
        }
        // «2016,5» and «12:30» are no years.
        let split = scan.glued(i + 1)
            && scan.glued(i + 2)
            && scan.is_sign(i + 1, &[',', '.', '،', '٫', ':']);
        if split && scan.digits(i + 2).is_some() {
            return None;
        }
        let number = digits.parse().ok()?;
        let (era, end) = era(scan, i + 1);
        return (digits.len() < 5 || era == Some(Era::Before))
            .then_some((Number { number, era }, end));
    }
    let words = numeral(scan, i)
        .filter(|words| !words.is_digits() && (1000.0..2200.0).contains(&words.value))?;
    let (era, end) = era(scan, words.end);
    Some((
        Number {
            number: words.value as i32,
            era,
        },
        end,
    ))
}

/// Reads an era and gives the place behind, or `i` itself.
pub(super) fn era(scan: Scan<'_>, i: usize) -> (Option<Era>, usize) {
    let dot = |at: usize| at + usize::from(scan.is_sign(at, &['.']) && scan.glued(at));
    match scan.word(i) {
        "م" | "ميلادي" | "ميلاديه" | "للميلاد" | "الميلادي" => {
            (Some(Era::Common), i + 1)
        }
        // «2021ء», as Urdu writes it.
        "ء" if scan.glued(i) => (Some(Era::Common), i + 1),
        "ه" | "هجري" | "هجريه" | "للهجره" | "الهجري" => {
            (Some(Era::Hijri), i + 1)
        }
        "ق" => {
            let at = i + 1 + usize::from(scan.is_sign(i + 1, &['.']));
            if scan.is(at, &["م"]) {
                (Some(Era::Before), dot(at + 1))
            } else {
                (None, i)
            }
        }
        "قبل" if scan.is(i + 1, &["الميلاد"]) => (Some(Era::Before), i + 2),
        _ => (None, i),
    }
}

/// Reads the year behind a month: «2021», «من سنة 2021», «، 2021», «من العام الماضي», «هذا العام».
pub(super) fn tail(scan: Scan<'_>, i: usize) -> Option<(Tail, usize)> {
    let four = |at: usize| scan.digits(at).is_some_and(|digits| digits.len() == 4);
    let joined = scan.is_sign(i, &['/', '-']) && scan.glued(i) && scan.glued(i + 1);
    if scan.is_sign(i, &['،', ',']) || joined {
        return if four(i + 1) {
            plain(scan, i + 1)
        } else {
            None
        };
    }
    if let Some(found) = plain(scan, i) {
        return Some(found);
    }
    let at = i + usize::from(scan.is(i, &["من"]));
    match scan.word(at) {
        "ل" if four(at + 1) => plain(scan, at + 1),
        "عام" | "سنه" | "لسنه" | "لعام" | "العام" | "السنه" | "للعام" | "للسنه" | "بعام" =>
        {
            if let Some((number, end)) = numbered(scan, at + 1) {
                return Some((Tail::Number(number), end));
            }
            if scan.is(at + 1, &["قبل"]) && word::way(scan.word(at + 2)) == Some(Way::Past) {
                return Some((Tail::Years(Some(-2)), at + 3));
            }
            let kind = usize::from(word::is_year_kind(scan.word(at + 1)));
            let way = word::way(scan.word(at + 1 + kind))?;
            Some((Tail::Years(steps(way)), at + 2 + kind))
        }
        "هذا" | "هذه" if scan.is(at + 1, &["العام", "السنه"]) => {
            Some((Tail::Years(Some(0)), at + 2))
        }
        "نفس" | "ذات" | "ذلك" | "تلك" if scan.is(at + 1, &["العام", "السنه"]) => {
            Some((Tail::Years(None), at + 2))
        }
        _ => None,
    }
}

fn plain(scan: Scan<'_>, i: usize) -> Option<(Tail, usize)> {
    let digits = scan.digits(i)?;
    let (number, end) = numbered(scan, i)?;
    let fits = digits.len() == 4
        && (1000..2200).contains(&number.number)
        && !followed_by_number_word(scan, end);
    (fits || number.era.is_some()).then_some((Tail::Number(number), end))
}

/// Years from now.
pub(super) fn steps(way: Way) -> Option<i32> {
    match way {
        Way::Past => Some(-1),
        Way::Now => Some(0),
        Way::Next => Some(1),
        Way::Vague => None,
    }
}
