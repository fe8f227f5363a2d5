//! Months, with the year or the modifier that follows: «يونيو الماضي», «شهري جوان وجويلية 2017».

use jiff::civil::Date;

use super::when::month_moved;
use super::word::{self, Way};
use super::year::{self, Era, Tail};
use super::{Context, Read, When};
use crate::value::calendar::hijri;
use crate::value::calendar::month::{self, Month, Named};
use crate::value::lex::Scan;
use crate::value::lexicon::{Words, words};
use crate::value::number::and;

/// Reads a month or two.
pub(super) fn month(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    let named = scan.is(i, &["شهر", "شهري", "اشهر"]);
    let at = i + usize::from(named);
    let first = month::named(scan, at)?;
    if let Some(read) = day_first(scan, first) {
        return Some(read);
    }
    let second = second(scan, first.end, named);
    let end = second.map_or(first.end, |second| second.end);
    let honoured =
        scan.is(end, &["المبارك", "الفضيل", "المعظم"]) && matches!(first.month, Month::Hijri(_));
    let end = end + usize::from(honoured);
    let (way, tail, end) = tail(scan, end);
    let company = named || honoured || second.is_some() || way.is_some() || tail.is_some();
    if first.weak && !company && !stands_alone(scan, at, first, context) {
        return None;
    }
    let resolve = |month: Month| resolve(month, way, tail, context);
    let when = match second {
        Some(second) => resolve(first.month).through(&resolve(second.month)),
        None => resolve(first.month),
    };
    Some((when, end))
}

/// «أغسطس 23, 2022», as pages made after English ones write it.
fn day_first(scan: Scan<'_>, month: Named) -> Read {
    let day = scan.small(month.end).filter(|day| (1..=31).contains(day))?;
    let comma = scan.is_sign(month.end + 1, &[',', '،']);
    let year = month.end + 1 + usize::from(comma);
    let number = scan
        .digits(year)
        .filter(|digits| digits.len() == 4)
        .and(scan.small(year))
        .filter(|year| (1900..2100).contains(year))?;
    let Month::Gregorian(month) = month.month else {
        return None;
    };
    let date = jiff::civil::Date::new(
        i16::try_from(number).ok()?,
        month.cast_signed(),
        i8::try_from(day).ok()?,
    );
    Some((When::Day(date.ok()?), year + 1))
}

/// «جوان وجويلية», «يوليو ـ مارس».
fn second(scan: Scan<'_>, i: usize, named: bool) -> Option<Named> {
    if let Some((rest, at)) = and(scan, i) {
        return month::named(rest, at).filter(|second| named || !second.weak);
    }
    let joined = scan.is_sign(i, &['-', '–', '—', '/']) || scan.is(i, &["الي"]);
    joined.then(|| month::named(scan, i + 1)).flatten()
}

/// Whether a weak name («مارس», «ماي», «رمضان») is a month without company, by what stands before it.
fn stands_alone(scan: Scan<'_>, at: usize, name: Named, context: Context) -> bool {
    match name.month {
        // «أب» without its madda is a father.
        Month::Gregorian(8) => false,
        Month::Gregorian(_) => {
            let verb = scan.is(at, &["مارس"]) && at > 0 && scan.is(at - 1, &["من", "عن"]);
            context.licensed && !verb
        }
        Month::Hijri(9) => {
            static FASTING: Words = words!(
                "هلال نهار صيام صوم اثناء قواعد دراما مسلسلات ليالي ايام حلول قدوم دخول مائده موائد شهر
                احترام افطار امساكيه"
            );
            context.licensed
                || at == 0
                || FASTING.contains(scan.word(at - 1))
                || scan.is_sign(at - 1, &['«', '"', ':'])
        }
        Month::Hijri(_) => at > 0 && scan.is(at - 1, &["هلال"]),
    }
}

/// What follows a month: a modifier, a year or both.
pub(super) fn tail(scan: Scan<'_>, i: usize) -> (Option<Way>, Option<Tail>, usize) {
    let honoured = usize::from(scan.is(i, &["المبارك"]));
    let way = word::way(scan.word(i + honoured));
    let end = i + honoured + usize::from(way.is_some());
    match year::tail(scan, end) {
        Some((tail, end)) => (way, Some(tail), end),
        None => (way, None, end),
    }
}

/// The month before, of or after the day of publication.
pub(super) fn relative(today: Date, way: Way) -> When {
    let step = match way {
        Way::Past => -1,
        Way::Now => 0,
        Way::Next => 1,
        Way::Vague => return When::Unknown,
    };
    month_moved(today.year(), today.month(), step)
}

/// The month meant by a name.
fn resolve(month: Month, way: Option<Way>, tail: Option<Tail>, context: Context) -> When {
    let in_year =
        |year: i32| match month {
            Month::Gregorian(month) => i16::try_from(year)
                .map_or(When::Unknown, |year| When::Month(year, month.cast_signed())),
            Month::Hijri(month) => hijri::month(year, month)
                .map_or(When::Unknown, |(first, last)| When::Days(first, last)),
        };
    if let Some(Tail::Number(number)) = tail {
        return match (month, number.era) {
            (Month::Gregorian(_), Some(Era::Hijri)) => When::Unknown,
            (Month::Gregorian(_), Some(Era::Before)) => in_year(1 - number.number),
            // «رمضان 2021»: the Islamic month that fell into a Gregorian year.
            (Month::Hijri(month), None | Some(Era::Common)) if number.number > 1600 => {
                in_gregorian(month, number.number)
            }
            _ => in_year(number.number),
        };
    }
    let Some(today) = context.reference else {
        return When::Unknown;
    };
    if let Month::Hijri(month) = month {
        return match (tail, way) {
            (Some(Tail::Years(Some(steps))), _) => {
                in_gregorian(month, i32::from(today.year()) + steps)
            }
            (Some(_), _) | (_, Some(Way::Vague)) => When::Unknown,
            _ => nearest_hijri(month, way, today),
        };
    }
    let Month::Gregorian(number) = month else {
        return When::Unknown;
    };
    let year = i32::from(today.year());
    if let Some(Tail::Years(steps)) = tail {
        return steps.map_or(When::Unknown, |steps| in_year(year + steps));
    }
    let ahead = i32::from(number) - i32::from(today.month());
    in_year(match way {
        Some(Way::Vague) => return When::Unknown,
        Some(Way::Past) => {
            if ahead < 0 {
                year
            } else {
                year - 1
            }
        }
        Some(Way::Next) => {
            if ahead > 0 {
                year
            } else {
                year + 1
            }
        }
        None if context.past => {
            if ahead <= 0 {
                year
            } else {
                year - 1
            }
        }
        // The nearest of the three: in January «ديسمبر» was last month, in December «يناير» is next.
        None if ahead > 6 => year - 1,
        None if ahead < -6 => year + 1,
        None | Some(Way::Now) => year,
    })
}

fn in_gregorian(month: u8, year: i32) -> When {
    let guess = (year - 622) * 33 / 32;
    let inside = (guess - 1..=guess + 2)
        .filter_map(|hijri| hijri::month(hijri, month))
        .find(|(first, _)| i32::from(first.year()) == year);
    inside.map_or(When::Unknown, |(first, last)| When::Days(first, last))
}

fn nearest_hijri(month: u8, way: Option<Way>, today: Date) -> When {
    let year = hijri::year_of(today);
    let months = (year - 1..=year + 1).filter_map(|year| hijri::month(year, month));
    let found = match way {
        Some(Way::Past) => months.filter(|(_, last)| *last < today).max(),
        Some(Way::Next) => months.filter(|(first, _)| *first > today).min(),
        _ => months.min_by_key(|(first, _)| {
            today
                .until(*first)
                .map_or(i32::MAX, |span| span.get_days().abs())
        }),
    };
    found.map_or(When::Unknown, |(first, last)| When::Days(first, last))
}
