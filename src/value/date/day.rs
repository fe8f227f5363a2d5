//! Weekdays and days of a month: «الجمعة 9 يوليو/تموز 2021», «2021/07/09», «يومي 9 و10 ماي».

use jiff::civil::{Date, Weekday};

use super::when::{civil, moved, nudged};
use super::word::{self, Way};
use super::year::{self, Era, Tail};
use super::{Context, Read, When, monthly};
use crate::value::calendar::hijri;
use crate::value::calendar::month::{self, Month};
use crate::value::lex::Scan;
use crate::value::number::{and, ordinal, ordinal_phrase};

/// Most days one list may name: «أيام 9 و10 و11 ماي».
const MOST_DAYS: usize = 8;

/// Reads a weekday, a list of them, and the date that may follow.
pub(super) fn weekday(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    let named = scan.is(i, &["يوم", "يومي", "ايام", "نهار", "هذا"]);
    let at = if named { i + 1 } else { i };
    if scan.is(i, &["كل"]) {
        // «كل خميس» is no one day.
        let at = i + 1 + usize::from(scan.is(i + 1, &["يوم"]));
        return word::is_indefinite_weekday(scan.word(at)).then_some((When::Unknown, at + 1));
    }
    let first = word::weekday(scan.word(at))?;
    if at > 0 && is_prayer_or_pair(scan, at) {
        return None;
    }
    let (last, mut end) =
        more_weekdays(scan, at + 1).map_or((None, at + 1), |(day, end)| (Some(day), end));
    let way = word::way(scan.word(end))
        .filter(|_| !scan.is(end, &["الاخير", "الاخيره", "الجديد", "الجديده"]));
    end += usize::from(way.is_some() || scan.is(end, &["الاخير"]));
    if last.is_none()
        && let Some((when, behind)) = dated(scan, end, first, context)
    {
        return Some((when, behind));
    }
    let Some(today) = context.reference.filter(|_| way != Some(Way::Vague)) else {
        return Some((When::Unknown, end));
    };
    let day = resolve_weekday(today, first, way);
    let when = match last {
        None => When::Day(day),
        Some(last) => {
            let ahead = (1..=6)
                .map(|step| moved(day, step))
                .find(|day| day.weekday() == last);
            ahead.map_or(When::Unknown, |last| When::Days(day, last))
        }
    };
    Some((when, end))
}

/// «صلاة الجمعة» is a prayer, «الشخصين الاثنين» are two.
fn is_prayer_or_pair(scan: Scan<'_>, at: usize) -> bool {
    let before = scan.word(at - 1);
    let pair = scan.is(at, &["الاثنين"])
        && before.starts_with("ال")
        && (before.ends_with("ين") || before.ends_with("ان"));
    let prayer = scan.is(at, &["الجمعه"])
        && ["صلاه", "خطبه", "خطيب", "خطب"]
            .iter()
            .any(|word| before.ends_with(word));
    pair || prayer || scan.is(at - 1, &["احد", "كلا", "كلتا"])
}

/// «السبت والأحد», «ليل الجمعة - السبت», «السبت إلى الأحد».
fn more_weekdays(scan: Scan<'_>, i: usize) -> Option<(Weekday, usize)> {
    let (mut day, mut end) = next_weekday(scan, i)?;
    for _ in 0..5 {
        let Some((more, behind)) = next_weekday(scan, end) else {
            break;
        };
        (day, end) = (more, behind);
    }
    Some((day, end))
}

fn next_weekday(scan: Scan<'_>, i: usize) -> Option<(Weekday, usize)> {
    if let Some((rest, at)) = and(scan, i) {
        return word::weekday(rest.word(at)).map(|day| (day, at + 1));
    }
    let joined = scan.is_sign(i, &['-', '–', '—', '/']) || scan.is(i, &["الي", "حتي", "او"]);
    let at = i + usize::from(joined);
    // «ليل السبت الأحد»: two weekdays in a row are a night between them.
    word::weekday(scan.word(at)).map(|day| (day, at + 1))
}

/// The date behind a weekday: «، 9 مارس 2021», «(9 مارس)», «الموافق لـ 9 مارس».
fn dated(scan: Scan<'_>, end: usize, weekday: Weekday, context: Context) -> Read {
    let bracket = scan.is_sign(end, &['(']);
    let at = end + usize::from(bracket || scan.is_sign(end, &['،', ',']));
    let (when, behind) = numbered(scan, at, context, Some(weekday))?;
    match (bracket, scan.is_sign(behind, &[')'])) {
        (true, true) => Some((when, behind + 1)),
        (true, false) => None,
        _ => Some((when, behind)),
    }
}

/// The weekday that news means: the last one up to today, or as a modifier says.
fn resolve_weekday(today: Date, weekday: Weekday, way: Option<Way>) -> Date {
    let back = today.weekday().since(weekday);
    let days = i32::from(back);
    match way {
        Some(Way::Next) => moved(today, 7 - days),
        Some(Way::Past) if days == 0 => moved(today, -7),
        _ => moved(today, -days),
    }
}

/// Reads a day of a month, with يوم before it or not.
pub(super) fn day_and_month(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    numbered(scan, i, context, None)
}

fn numbered(scan: Scan<'_>, i: usize, context: Context, weekday: Option<Weekday>) -> Read {
    let named = scan.is(i, &["يوم", "يومي", "ايام", "ليله", "ليلتي"]);
    let at = i + usize::from(named);
    if let Some(read) = numeric(scan, at, weekday) {
        return Some(read);
    }
    let days = days(scan, at)?;
    let between = i > 0 && scan.is(i - 1, &["بين", "وبين"]);
    let days = Days {
        whole: days.whole || between,
        ..days
    };
    if named && let Some(way) = this_month(scan, &days) {
        let month = context
            .reference
            .and_then(|today| monthly::relative(today, way).first());
        let day = month
            .and_then(|month| civil(month.year().into(), month.month().into(), days.first.into()));
        return Some((day.map_or(When::Unknown, When::Day), days.end + 1));
    }
    let (month, end) = of_month(scan, &days, weekday.is_some())?;
    let (way, tail, end) = monthly::tail(scan, end);
    let (way, tail) = match month {
        OfMonth::Named(_) => (way, tail),
        OfMonth::Relative(way) => (way, None),
    };
    let when = match month {
        OfMonth::Named(month) => {
            let day = |day: u8| resolve_day(month, day, way, tail, weekday, context);
            match days.last {
                None => day(days.first),
                Some(last) if days.whole => day(days.first).through(&day(last)),
                Some(_) => When::Unknown,
            }
        }
        OfMonth::Relative(_) => {
            let month = context
                .reference
                .and_then(|today| monthly::relative(today, way?).first());
            let day = |day: u8| {
                month.and_then(|month| civil(month.year().into(), month.month().into(), day.into()))
            };
            match (day(days.first), days.last.map(day)) {
                (Some(first), None) => When::Day(first),
                (Some(first), Some(Some(last))) if days.whole => When::Days(first, last),
                _ => When::Unknown,
            }
        }
    };
    Some((when, end))
}

/// «يوم 22 الجاري».
fn this_month(scan: Scan<'_>, days: &Days) -> Option<Way> {
    word::way(scan.word(days.end))
        .filter(|way| days.last.is_none() && !days.word && *way != Way::Vague)
}

/// Days of one month as named.
struct Days {
    first: u8,
    last: Option<u8>,
    /// Whether every day between the first and the last is meant.
    whole: bool,
    end: usize,
    /// Whether the last was a word, which needs a «من» or a month right behind.
    word: bool,
}

fn days(scan: Scan<'_>, i: usize) -> Option<Days> {
    let (first, end, word) = day_number(scan, i)?;
    let mut days = Days {
        first,
        last: None,
        whole: true,
        end,
        word,
    };
    for _ in 0..MOST_DAYS {
        let Some((day, end, through)) = next_day(scan, days.end) else {
            break;
        };
        let previous = days.last.unwrap_or(days.first);
        days.whole = days.whole && (through || day == previous + 1);
        days.last = Some(day);
        days.end = end;
    }
    Some(days)
}

fn day_number(scan: Scan<'_>, i: usize) -> Option<(u8, usize, bool)> {
    let valid = |day: u32| u8::try_from(day).ok().filter(|day| (1..=31).contains(day));
    if let Some(day) = scan.small(i) {
        return valid(day)
            .filter(|_| scan.digits(i).is_some_and(|digits| digits.len() <= 2))
            .map(|day| (day, i + 1, false));
    }
    if scan.is(i, &["ال"]) {
        let at = i + usize::from(scan.is_sign(i + 1, &['-'])) + 1;
        return scan
            .small(at)
            .and_then(valid)
            .map(|day| (day, at + 1, false));
    }
    if let Some((day, end)) = ordinal_phrase(scan, i) {
        return valid(day).map(|day| (day, end, true));
    }
    let day = match scan.word(i) {
        "فاتح" | "الفاتح" | "غره" => 1,
        "عشرين" | "العشرين" => 20,
        "ثلاثين" => 30,
        word => valid(ordinal(word)?)?,
    };
    Some((day, i + 1, true))
}

fn next_day(scan: Scan<'_>, i: usize) -> Option<(u8, usize, bool)> {
    if scan.is(i, &["الي", "حتي", "وحتي", "والي"]) {
        let at = i + 1 + usize::from(scan.is(i + 1, &["غايه"]));
        return day_number(scan, at).map(|(day, end, _)| (day, end, true));
    }
    if let Some((rest, at)) = and(scan, i) {
        // «الأحد 15 والإثنين 16 جانفي».
        let at = at + usize::from(word::weekday(rest.word(at)).is_some());
        return day_number(rest, at).map(|(day, end, _)| (day, end, false));
    }
    // «أو9»: the clitic-like word before digits.
    if scan.is(i, &["او"]) || scan.is_sign(i, &['،', ',']) {
        return scan
            .small(i + 1)
            .and_then(|_| day_number(scan, i + 1))
            .map(|(day, end, _)| (day, end, false));
    }
    let dash = scan.is_sign(i, &['-', '–', '—']);
    dash.then(|| scan.small(i + 1))
        .flatten()
        .and_then(|_| day_number(scan, i + 1))
        .map(|(day, end, _)| (day, end, true))
}

/// The month a day belongs to.
enum OfMonth {
    Named(Month),
    /// «من الشهر الجاري».
    Relative(Option<Way>),
}

fn of_month(scan: Scan<'_>, days: &Days, weekday: bool) -> Option<(OfMonth, usize)> {
    // «14/نوفمبر/2022»
    let joined = scan.is_sign(days.end, &['/', '-'])
        && scan.glued(days.end)
        && scan.glued(days.end + 1)
        && !days.word;
    let of = scan.is(days.end, &["من", "لشهر"]) || joined;
    let mut at = days.end + usize::from(of);
    let month_word = scan.is(at, &["شهر"]);
    at += usize::from(month_word);
    if let Some(named) = month::named(scan, at) {
        // «8 صفر» may be a score, and «الثاني مارس ضغوطا» a verb: they need «من» before them.
        let doubtful = !weekday && (days.word || scan.is(at, &["صفر"]));
        if doubtful && named.weak && !of && !month_word && scan.digits(named.end).is_none() {
            return None;
        }
        return Some((OfMonth::Named(named.month), named.end));
    }
    if scan.is(at, &["الشهر"]) {
        return word::way(scan.word(at + 1)).map(|way| (OfMonth::Relative(Some(way)), at + 2));
    }
    if !of {
        return None;
    }
    if scan.is(at, &["هذا"]) && scan.is(at + 1, &["الشهر"]) {
        return Some((OfMonth::Relative(Some(Way::Now)), at + 2));
    }
    (scan.is(at, &["نفس", "ذات"]) && scan.is(at + 1, &["الشهر"]))
        .then_some((OfMonth::Relative(None), at + 2))
}

/// The day meant by a day and a month.
fn resolve_day(
    month: Month,
    day: u8,
    way: Option<Way>,
    tail: Option<Tail>,
    weekday: Option<Weekday>,
    context: Context,
) -> When {
    let in_year = |year: i32| match month {
        Month::Gregorian(month) => civil(year, month.into(), day.into()),
        Month::Hijri(month) => hijri::day(year, month, day).map(|day| nudged(day, weekday)),
    };
    let told = |day: Option<Date>| {
        day.map_or(When::Unknown, |day| match month {
            Month::Gregorian(_) => When::Day(day),
            Month::Hijri(_) => When::Tabular(day),
        })
    };
    if let Some(Tail::Number(number)) = tail {
        return match (month, number.era) {
            (Month::Gregorian(_), Some(Era::Hijri)) | (_, Some(Era::Before)) => When::Unknown,
            _ => told(in_year(number.number)),
        };
    }
    let Some(today) = context.reference else {
        return When::Unknown;
    };
    let now = match month {
        Month::Gregorian(_) => i32::from(today.year()),
        Month::Hijri(_) => hijri::year_of(today),
    };
    if let Some(Tail::Years(steps)) = tail {
        return steps.map_or(When::Unknown, |steps| told(in_year(now + steps)));
    }
    let days = (now - 1..=now + 1).filter_map(in_year);
    let distance = |day: &Date| today.until(*day).map_or(i32::MAX, |span| span.get_days());
    told(match way {
        Some(Way::Vague) => None,
        Some(Way::Past) => days.filter(|day| *day < today).max(),
        Some(Way::Next) => days.filter(|day| *day > today).min(),
        Some(Way::Now) => days.min_by_key(|day| distance(day).abs()),
        None if context.past => days.filter(|day| *day <= today).max(),
        None => {
            let fits = |day: &Date| weekday.is_none_or(|weekday| day.weekday() == weekday);
            let near = days
                .clone()
                .filter(fits)
                .min_by_key(|day| distance(day).abs());
            near.or_else(|| days.min_by_key(|day| distance(day).abs()))
        }
    })
}

/// Reads a date in digits: «2021/07/09», «09.07.2021», «9-7-2021».
fn numeric(scan: Scan<'_>, i: usize, weekday: Option<Weekday>) -> Read {
    scan.digits(i)?;
    let separator = scan
        .sign(i + 1)
        .filter(|sign| matches!(sign, '/' | '-' | '.' | '–' | '\\'))?;
    if scan.sign(i + 3) != Some(separator) {
        return None;
    }
    let parts = [scan.digits(i)?, scan.digits(i + 2)?, scan.digits(i + 4)?];
    let tight = (1..=4).all(|step| scan.glued(i + step));
    let loose = (1..=4).all(|step| !scan.glued(i + step)) && separator != '.';
    let bound =
        scan.glued(i + 5) && scan.sign(i + 5) == Some(separator) && scan.digits(i + 6).is_some();
    let bound_before = i > 1
        && scan.glued(i)
        && scan.sign(i - 1) == Some(separator)
        && scan.digits(i - 2).is_some();
    if !(tight || loose)
        || bound
        || bound_before
        || parts.iter().any(|part| part.is_empty() || part.len() > 4)
    {
        return None;
    }
    let number = |part: &str| part.parse::<i32>().ok();
    let [a, b, c] = [number(parts[0])?, number(parts[1])?, number(parts[2])?];
    let lengths = parts.map(str::len);
    let (year, month, day) = match lengths {
        [4, 1..=2, 1..=2] => (a, b, c),
        [1..=2, 1..=2, 4] if b > 12 && a <= 12 => (c, a, b),
        [1..=2, 1..=2, 4] => (c, b, a),
        // «09/07/21»: only the slash is safe, dashes and points join scores and versions.
        [1..=2, 1..=2, 2] if separator == '/' => (if c < 70 { 2000 + c } else { 1900 + c }, b, a),
        _ => return None,
    };
    let (era, end) = year::era(scan, i + 5);
    if era == Some(Era::Hijri) || (1300..1500).contains(&year) {
        let converted = hijri::day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        return Some((When::Tabular(nudged(converted, weekday)), end));
    }
    civil(year, month, day).map(|day| (When::Day(day), end))
}
