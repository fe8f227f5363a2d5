//! Parts of the day before a day: «صباح اليوم», «ليلة الجمعة», «بعد ظهر أمس».

use super::{Context, Read, Rule, day, longest, period, relative, word};
use crate::value::calendar::named::holiday;
use crate::value::date::When;
use crate::value::lex::Scan;

/// Reads a part of the day together with the day it belongs to; alone it is no date.
pub(super) fn part_of_day(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    let at = opening(scan, i)?;
    let rules: [Rule; 4] = [
        relative::relative_day,
        day::weekday,
        day::day_and_month,
        period::pointed,
    ];
    let inner = Context {
        licensed: true,
        ..context
    };
    let read = longest(&rules, scan, at, inner, depth + 1);
    let read = read.or_else(|| relative::tomorrow(scan, at, context));
    read.or_else(|| {
        holiday(scan, at)
            .or_else(|| scan.is(at, &["العيد"]).then_some(at + 1))
            .map(|end| (When::Unknown, end))
    })
}

/// «صباح», «بعد ظهر», «منتصف ليل», «فجر يوم»: the place behind.
fn opening(scan: Scan<'_>, i: usize) -> Option<usize> {
    let mut at = i;
    if scan.is(at, &["بعد", "قبل"]) && scan.is(at + 1, &["ظهر", "عصر", "زوال"]) {
        return Some(at + 2);
    }
    if scan.is(at, &["منتصف"]) && scan.is(at + 1, &["ليل", "ليله", "نهار"]) {
        at += 1;
    }
    if !word::is_part_of_day(scan.word(at)) {
        return None;
    }
    at += 1;
    // «مساء من يوم» is rare, «صباح نهار» is said in the Maghreb.
    Some(if scan.is(at, &["نهار"]) {
        at + 1
    } else {
        at
    })
}
