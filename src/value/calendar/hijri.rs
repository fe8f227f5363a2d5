//! The tabular Islamic calendar (civil epoch, leap years 2 5 7 10 13 16 18 21 24 26 29 of 30).
//!
//! Months in the news begin by sighting, so a tabular day is right to within one or two days. A
//! converted day is therefore only given where the text itself names the day; source of the
//! arithmetic: Reingold and Dershowitz, *Calendrical Calculations*, ch. 7.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// Hijri years this module converts: they fall between 622 and 2261.
const YEARS: std::ops::RangeInclusive<i32> = 1..=1690;

/// Gives the first and last Gregorian day of a Hijri month.
pub(crate) fn month(year: i32, month: u8) -> Option<(Date, Date)> {
    let first = day(year, month, 1)?;
    let next = if month == 12 {
        day(year + 1, 1, 1)
    } else {
        day(year, month + 1, 1)
    }?;
    Some((first, next.checked_sub(Span::new().days(1)).ok()?))
}

/// Gives the Gregorian day of a Hijri one.
pub(crate) fn day(year: i32, month: u8, day: u8) -> Option<Date> {
    if !YEARS.contains(&year) || !(1..=12).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    let months = i32::from(month) - 1;
    let before = 354 * (year - 1) + (3 + 11 * year) / 30 + 29 * months + (months + 1) / 2;
    // 1 Muharram of year 1 is 19 July 622 of the proleptic Gregorian calendar.
    jiff::civil::date(622, 7, 19)
        .checked_add((before + i32::from(day) - 1).days())
        .ok()
}

/// Gives the Gregorian years a Hijri year touches.
pub(crate) fn year(year: i32) -> Option<(i16, i16)> {
    Some((day(year, 1, 1)?.year(), month(year, 12)?.1.year()))
}

/// Gives the Hijri year in which a Gregorian day lies, or a neighbour of it at its borders.
pub(crate) fn year_of(date: Date) -> i32 {
    (i32::from(date.year()) - 622) * 33 / 32 + i32::from(date.day_of_year() > 180)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // Tabular (civil) dates as given by Calendrical Calculations, appendix C, and by ICU's islamic-civil.
        for (hijri, gregorian) in [
            ((1, 1, 1), "0622-07-19"),
            ((1442, 9, 15), "2021-04-27"),
            ((1442, 12, 10), "2021-07-20"),
            ((1445, 1, 1), "2023-07-19"),
            ((1420, 9, 1), "1999-12-09"),
        ] {
            assert_eq!(
                day(hijri.0, hijri.1, hijri.2).unwrap().to_string(),
                gregorian,
                "{hijri:?}"
            );
        }
    }

    #[test]
    fn months_join_without_a_gap() {
        let mut next = day(1400, 1, 1).unwrap();
        for year in 1400..1460 {
            for number in 1..=12 {
                let (first, last) = month(year, number).unwrap();
                assert_eq!(first, next);
                assert!(
                    (29..=30).contains(&((last - first).get_days() + 1)),
                    "{year}-{number}"
                );
                next = last.tomorrow().unwrap();
            }
        }
    }

    #[test]
    fn out_of_range_is_nothing() {
        assert!(
            day(0, 1, 1).is_none()
                && day(9999, 1, 1).is_none()
                && day(1442, 13, 1).is_none()
                && day(1442, 1, 31).is_none()
        );
    }
}
