//! Days told from the day of publication: «اليوم الأربعاء», «أمس», «أول من أمس», «بعد غد».

use super::when::{moved, nudged};
use super::{Context, Read, When, day};
use crate::value::calendar;
use crate::value::lex::Scan;
use crate::value::lexicon::{Words, words};

/// Reads a relative day with the weekday and the date that may follow it.
pub(super) fn relative_day(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    let named = scan.is(i, &["يوم", "نهار", "سهره", "ليله"]) && !scan.is(i + 1, &["اليوم"]);
    let at = if named { i + 1 } else { i };
    let (steps, end) = offset(scan, at, named)?;
    let today = context
        .reference
        .map_or(When::Unknown, |day| When::Day(moved(day, steps)));
    Some(with_details(scan, today, end, context, depth))
}

/// «غد» behind a part of the day: «مساء غد».
pub(super) fn tomorrow(scan: Scan<'_>, i: usize, context: Context) -> Read {
    let (steps, end) = offset(scan, i, true)?;
    let day = context
        .reference
        .map_or(When::Unknown, |day| When::Day(moved(day, steps)));
    Some(with_details(scan, day, end, context, 1))
}

/// Days from today, and the place behind the words.
fn offset(scan: Scan<'_>, i: usize, named: bool) -> Option<(i32, usize)> {
    Some(match scan.word(i) {
        "اليوم" if is_this_day(scan, i) => (0, i + 1),
        "الليله" if scan.is(i + 1, &["الماضيه", "الفارطه", "الفائته"]) => {
            (-1, i + 2)
        }
        "الليله" if !scan.is(i + 1, &["التي", "الماضيه", "الفارطه", "السابقه", "الفاصله"]) => {
            (0, i + 1)
        }
        "امس" | "الامس" | "البارحه" => {
            if scan.is(i + 1, &["الاول"]) {
                (-2, i + 2)
            } else {
                (-1, i + 1)
            }
        }
        "اول" if scan.is(i + 1, &["امس", "البارحه"]) => (-2, i + 2),
        "اول" if scan.is(i + 1, &["من"]) && scan.is(i + 2, &["امس"]) => (-2, i + 3),
        "غدا" => (1, i + 1),
        "الغد" if named || !scan.is(i.wrapping_sub(1), &["حزب", "صحيفه", "جريده", "تيار"]) => {
            (1, i + 1)
        }
        "غد" if named || calendar::weekday(scan.word(i + 1)).is_some() => (1, i + 1),
        "بعد" if scan.is(i + 1, &["غد", "الغد"]) => (2, i + 2),
        _ => return None,
    })
}

/// Whether «اليوم» is this day and neither a broadcaster («روسيا اليوم») nor a named or counted day.
fn is_this_day(scan: Scan<'_>, i: usize) -> bool {
    static OUTLETS: Words =
        words!("روسيا المصري صحيفه جريده موقع قناه الراي اسرائيل اخبار ليبانون");
    static NAMING: Words = words!(
        "التالي الموالي الذي العالمي الوطني الدولي الاوروبي العربي المفتوح الدراسي الواحد
        الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاخير الختامي
        الافتتاحي نفسه ذاته العلمي الموحد الموعود المقبل السابق الماضي الافريقي الاعلامي
        التحسيسي الحادي"
    );
    // «هو اليوم»، «نواجهها اليوم»، «مرتين في اليوم»: nowadays, or each day.
    static NOWADAYS: Words = words!(
        "عالم عالمنا قاده اطفال جيل شباب هو هي فهو فهي لكنه لكنها القائم الفارق والفرق الفرق
        واقع اصبحت اصبح نعيش نعيشه"
    );
    let before = if i > 0 { scan.word(i - 1) } else { "" };
    let verb = before.starts_with(['ي', 'ن', 'ت'])
        && (before.ends_with("ها") || before.ends_with("هه") || before.ends_with("له"));
    let details = calendar::weekday(scan.word(i + 1)).is_some() || scan.digits(i + 1).is_some();
    if !details && (NOWADAYS.contains(before) || verb || before == "في") {
        return false;
    }
    let outlet = OUTLETS.contains(before);
    // «اليوم الأول» is the first day of something, «اليوم، الأول» is not said.
    let counted =
        scan.is(i + 1, &["الاول"]) || (scan.digits(i + 1) == Some("24") && !scan.is(i + 2, &["من"]));
    !outlet && !counted && !NAMING.contains(scan.word(i + 1))
}

/// Adds the weekday and the date: «اليوم الأربعاء 9 جوان», «أمس (الجمعة)».
fn with_details(
    scan: Scan<'_>,
    day: When,
    end: usize,
    context: Context,
    depth: u8,
) -> (When, usize) {
    let bracket = scan.is_sign(end, &['(']);
    let separator = bracket || scan.is_sign(end, &['،', ',', '-', '–', ':']);
    let at = end + usize::from(separator);
    let inner = Context {
        licensed: false,
        ..context
    };
    let detail = day::weekday(scan, at, inner, depth + 1).or_else(|| {
        day::day_and_month(scan, at, inner, depth + 1)
            .filter(|_| !scan.is_sign(end, &['-', '–', ':']))
    });
    let Some((when, behind)) = detail else {
        return (day, end);
    };
    let behind = match (bracket, scan.is_sign(behind, &[')'])) {
        (true, true) => behind + 1,
        (true, false) => return (day, end),
        _ => behind,
    };
    let named = at + usize::from(scan.is(at, &["يوم"]));
    let weekday = calendar::weekday(scan.word(named));
    let only_weekday = weekday.is_some() && behind == named + 1 + usize::from(bracket);
    let told = match (&day, &when) {
        // Texts of after midnight say «أمس» for a day their weekday names better.
        (When::Day(day), _) if only_weekday => {
            let near = nudged(*day, weekday);
            if weekday == Some(near.weekday()) {
                When::Day(near)
            } else {
                When::Unknown
            }
        }
        // A date in figures says more than the day of publication, which may be a reprint's.
        (_, When::Day(_)) | (When::Unknown, _) => when,
        // The tabular calendar is good for a day or two, no more.
        (When::Day(day), When::Tabular(said))
            if day.until(*said).is_ok_and(|span| span.get_days().abs() > 3) =>
        {
            when
        }
        _ => day,
    };
    (told, behind)
}
