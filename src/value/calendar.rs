//! Names of months, days and seasons, and the Islamic calendar.

pub(crate) mod hijri;
pub(crate) mod month;
pub(crate) mod named;

use jiff::civil::Weekday;

/// Reads a weekday without a preposition: «الثلاثاء», «الإثنين», «الاحد».
pub(crate) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "الاثنين" | "الاتنين" => Weekday::Monday,
        "الثلاثاء" | "الثلاثا" | "الثلثاء" | "التلاتاء" => {
            Weekday::Tuesday
        }
        "الاربعاء" | "الاربعا" => Weekday::Wednesday,
        "الخميس" => Weekday::Thursday,
        "الجمعه" => Weekday::Friday,
        "السبت" => Weekday::Saturday,
        "الاحد" => Weekday::Sunday,
        _ => return None,
    })
}
