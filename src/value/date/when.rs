//! What a date says, and how it is written in ISO 8601.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

/// A stretch of the calendar, as precise as the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum When {
    /// One day.
    Day(Date),
    /// One day converted by the tabular Islamic calendar.
    Tabular(Date),
    /// From one day to another, both included.
    Days(Date, Date),
    /// The ISO week that holds the day.
    Week(Date),
    /// A month of a year.
    Month(i16, i8),
    /// From one month to another, both included.
    Months((i16, i8), (i16, i8)),
    /// A year; 0 is 1 BC.
    Year(i16),
    /// From one year to another, both included.
    Years(i16, i16),
    /// A length of time that ends or begins now: number and ISO letter.
    Lasting(u32, char),
    /// A date that cannot be told.
    Unknown,
}

impl When {
    /// Writes it in ISO 8601; `None` when it cannot be told.
    pub(crate) fn iso(&self) -> Option<String> {
        Some(match *self {
            Self::Day(day) | Self::Tabular(day) => day.to_string(),
            Self::Days(first, last) => format!("{first}/{last}"),
            Self::Week(day) => {
                let week = ISOWeekDate::from(day);
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month(year, month) => format!("{}-{month:02}", iso_year(year)),
            Self::Months(first, last) => {
                format!(
                    "{}-{:02}/{}-{:02}",
                    iso_year(first.0),
                    first.1,
                    iso_year(last.0),
                    last.1
                )
            }
            Self::Year(year) => iso_year(year),
            Self::Years(first, last) => format!("{}/{}", iso_year(first), iso_year(last)),
            Self::Lasting(count, 'H') => format!("PT{count}H"),
            Self::Lasting(count, letter) => format!("P{count}{letter}"),
            Self::Unknown => return None,
        })
    }

    /// Whether it was converted from the Islamic calendar.
    pub(crate) fn is_tabular(&self) -> bool {
        matches!(self, Self::Tabular(_))
    }

    /// Whether a range may run from this to `other`: both of one precision, or both untold.
    pub(super) fn joins(&self, other: &Self) -> bool {
        let rank = |when: &Self| match when {
            Self::Day(_) | Self::Tabular(_) | Self::Days(..) => 1,
            Self::Month(..) | Self::Months(..) => 2,
            Self::Year(_) | Self::Years(..) => 3,
            Self::Week(_) | Self::Lasting(..) => 4,
            Self::Unknown => 0,
        };
        let (mine, others) = (rank(self), rank(other));
        mine == others
    }

    /// The stretch from the beginning of this to the end of `other`.
    pub(super) fn through(&self, other: &Self) -> Self {
        match (self, other) {
            (
                Self::Year(first) | Self::Years(first, _),
                Self::Year(last) | Self::Years(_, last),
            ) if first <= last => Self::Years(*first, *last),
            (
                Self::Month(year, month) | Self::Months((year, month), _),
                Self::Month(..) | Self::Months(..),
            ) => {
                let last = match other {
                    Self::Month(year, month) | Self::Months(_, (year, month)) => (*year, *month),
                    _ => return Self::Unknown,
                };
                if (*year, *month) <= last {
                    Self::Months((*year, *month), last)
                } else {
                    Self::Unknown
                }
            }
            _ => match (self.first(), other.last()) {
                (Some(first), Some(last)) if first <= last && self.is_days() && other.is_days() => {
                    Self::Days(first, last)
                }
                _ => Self::Unknown,
            },
        }
    }

    fn is_days(&self) -> bool {
        matches!(self, Self::Day(_) | Self::Tabular(_) | Self::Days(..))
    }

    /// Its first day.
    pub(super) fn first(&self) -> Option<Date> {
        match *self {
            Self::Day(day) | Self::Tabular(day) | Self::Days(day, _) => Some(day),
            Self::Week(day) => Some(monday(day)),
            Self::Month(year, month) | Self::Months((year, month), _) => {
                Date::new(year, month, 1).ok()
            }
            Self::Year(year) | Self::Years(year, _) => Date::new(year, 1, 1).ok(),
            Self::Lasting(..) | Self::Unknown => None,
        }
    }

    /// Its last day.
    pub(super) fn last(&self) -> Option<Date> {
        match *self {
            Self::Day(day) | Self::Tabular(day) | Self::Days(_, day) => Some(day),
            Self::Week(day) => monday(day).checked_add(6.days()).ok(),
            Self::Month(year, month) | Self::Months(_, (year, month)) => {
                Date::new(year, month, 1).ok().map(Date::last_of_month)
            }
            Self::Year(year) | Self::Years(_, year) => Date::new(year, 12, 31).ok(),
            Self::Lasting(..) | Self::Unknown => None,
        }
    }

    /// Its last day as a date of its own: «متم غشت».
    pub(super) fn last_day(&self) -> Self {
        self.last().map_or(Self::Unknown, Self::Day)
    }

    /// One of `parts` equal parts of a year, counted from 1: quarters and halves.
    pub(super) fn part_of_year(year: i16, part: u32, parts: u32) -> Self {
        let months = 12 / parts.max(1);
        if part == 0 || part > parts {
            return Self::Unknown;
        }
        let first = (part - 1) * months + 1;
        let month = |month: u32| i8::try_from(month).unwrap_or(1);
        Self::Months((year, month(first)), (year, month(first + months - 1)))
    }
}

/// One of `parts` equal parts of a stretch, counted from 1: the half of a century, of a month, of a year.
pub(super) fn part(whole: &When, part: u32, parts: u32) -> When {
    if part == 0 || part > parts {
        return When::Unknown;
    }
    match *whole {
        When::Year(year) => When::part_of_year(year, part, parts),
        When::Years(first, last) => {
            let (years, parts, part) = (
                i32::from(last) - i32::from(first) + 1,
                parts.cast_signed(),
                part.cast_signed(),
            );
            let edge = |part: i32| i16::try_from(i32::from(first) + years * part / parts);
            match (edge(part - 1), edge(part)) {
                (Ok(first), Ok(behind)) => When::Years(first, behind - 1),
                _ => When::Unknown,
            }
        }
        When::Month(..) | When::Days(..) if parts == 2 => match (whole.first(), whole.last()) {
            (Some(first), Some(_)) if part == 1 => When::Days(first, moved(first, 14)),
            (Some(first), Some(last)) => When::Days(moved(first, 15), last),
            _ => When::Unknown,
        },
        _ => whole.clone(),
    }
}

fn iso_year(year: i16) -> String {
    if year < 0 {
        format!("-{:04}", -i32::from(year))
    } else {
        format!("{year:04}")
    }
}

/// The Monday of the week that holds `day`.
pub(super) fn monday(day: Date) -> Date {
    let back = i32::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).unwrap_or(day)
}

/// Moves a day by some days, staying put at the ends of the calendar.
pub(super) fn moved(day: Date, days: i32) -> Date {
    day.checked_add(Span::new().try_days(days).unwrap_or_default())
        .unwrap_or(day)
}

/// Moves a month by some months.
pub(super) fn month_moved(year: i16, month: i8, months: i32) -> When {
    let total = i32::from(year) * 12 + i32::from(month) - 1 + months;
    i16::try_from(total.div_euclid(12)).map_or(When::Unknown, |year| {
        When::Month(year, (total.rem_euclid(12) + 1) as i8)
    })
}

/// The day that is `weekday` and nearest to `day` among the two on each side.
pub(super) fn nudged(day: Date, weekday: Option<Weekday>) -> Date {
    let Some(weekday) = weekday else { return day };
    [0, 1, -1, 2, -2]
        .into_iter()
        .map(|step| moved(day, step))
        .find(|day| day.weekday() == weekday)
        .unwrap_or(day)
}

/// The date of a year, month and day as numbers, if there is one.
pub(super) fn civil(year: i32, month: i32, day: i32) -> Option<Date> {
    let year = i16::try_from(year).ok()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
