//! Periods: «العام الماضي», «هذا الأسبوع», «السنوات الخمس الأخيرة», «الربع الأول من 2021», «القرن التاسع عشر».

use jiff::civil::Date;

use super::when::{self, moved};
use super::word::{self, Count, Unit, Way};
use super::{Context, Read, When, expression, longest, monthly, year};
use crate::value::calendar::named::{decade, holiday, season};
use crate::value::lex::Scan;
use crate::value::lexicon::{Words, words};
use crate::value::number::{and, numeral, ordinal_phrase};

/// Reads any period.
pub(super) fn period(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    let read = longest(
        &[pointed, part_of, modified, seasonal, decades, century],
        scan,
        i,
        context,
        depth,
    );
    read.or_else(|| feast(scan, i, context))
}

/// A period behind «بداية» or «نهاية», where a bare «العام» is enough.
pub(super) fn period_or_bare(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    if let Some(read) = period(scan, i, context, depth) {
        return Some(read);
    }
    let (unit, count) = definite_unit(scan, i)?;
    if count != Count::One
        || matches!(
            unit,
            Unit::Day | Unit::Hour | Unit::Other | Unit::Quarter | Unit::Half
        )
    {
        return None;
    }
    let kind = usize::from(word::is_year_kind(scan.word(i + 1)));
    Some((
        context
            .reference
            .map_or(When::Unknown, |today| moved_unit(today, unit, 0)),
        i + 1 + kind,
    ))
}

/// The unit at `i` with its article: «العام», «الأسابيع»; never the «العام» of «الأمين العام».
fn definite_unit(scan: Scan<'_>, i: usize) -> Option<(Unit, Count)> {
    let read = word::unit(scan.word(i).strip_prefix("ال")?)?;
    (!is_adjective(scan, i)).then_some(read)
}

fn is_adjective(scan: Scan<'_>, i: usize) -> bool {
    static GENERAL: Words = words!(
        "امين امناء مدراء مديرين مدير كاتب مدعي ادعاء قائد نائب مفتش راي قطاع وكيل اتحاد
        مراقب منسق مفوض قنصل اضراب حاكم نظام سكرتير معدل موتمر مال وظيف عفو تشريع رئيس
        مستشفي طبيب سياق"
    );
    if !scan.is(i, &["العام", "العامين"]) || i == 0 {
        return false;
    }
    let before = scan.word(i - 1);
    GENERAL.iter().any(|stem| before.contains(stem))
        && !scan.is(i + 1, &["الماضي", "الجاري", "المقبل", "المنصرم", "الفارط"])
}

/// «هذا العام», «نفس اليوم», «تلك السنة», «هذا الصباح».
pub(super) fn pointed(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    let now = scan.is(i, &["هذا", "هذه", "هاته"]);
    if !now && !scan.is(i, &["ذلك", "تلك", "نفس", "ذات"]) {
        // «اليوم نفسه», «اليوم التالي».
        let (unit, count) = definite_unit(scan, i)?;
        let vague =
            unit == Unit::Day && count == Count::One && word::way(scan.word(i + 1)).is_some();
        return vague.then_some((When::Unknown, i + 2));
    }
    let word = scan.word(i + 1);
    let today = context.reference.filter(|_| now);
    let bare = word.strip_prefix("ال").unwrap_or_default();
    if word::is_part_of_day(bare) {
        return now.then_some((today.map_or(When::Unknown, When::Day), i + 2));
    }
    if season(bare) {
        return Some((
            today.map_or(When::Unknown, |today| When::Year(today.year())),
            i + 2,
        ));
    }
    let (unit, count) = definite_unit(scan, i + 1)?;
    let several = count == Count::Many && !(now && unit == Unit::Day);
    if unit == Unit::Hour || unit == Unit::Decade || several {
        return None;
    }
    let end = i + 2 + usize::from(word::is_year_kind(scan.word(i + 2)));
    // «هذا العام 2021», «نفس السنة 1177 م».
    if unit == Unit::Year
        && let Some((tail @ year::Tail::Number(_), end)) = year::tail(scan, end)
    {
        return Some((year::from_tail(tail, context), end));
    }
    if let Some(read) = year_pair(scan, end, unit, context) {
        return Some(read);
    }
    let one = count == Count::One;
    let when = today
        .filter(|_| one)
        .map_or(When::Unknown, |today| moved_unit(today, unit, 0));
    let way = usize::from(matches!(word::way(scan.word(end)), Some(Way::Now)));
    if let Some(read) = of_year(scan, end + way, unit, context) {
        return Some(read);
    }
    // «هذه الفترة» and «ذلك اليوم» point into the text, not into the calendar.
    let pointing = unit == Unit::Other || scan.is(i, &["ذلك", "تلك"]);
    (!pointing).then_some((when, end + way))
}

/// «الموسم الفارط 2015 / 2016», «هذا الموسم 2016-2017».
fn year_pair(scan: Scan<'_>, i: usize, unit: Unit, context: Context) -> Read {
    let pair = matches!(unit, Unit::Season | Unit::Year)
        && scan.digits(i).is_some()
        && scan.is_sign(i + 1, &['/', '-', '–']);
    let inner = Context {
        licensed: true,
        ..context
    };
    year::year(scan, i, inner, 1).filter(|_| pair)
}

/// «الشهر ذاته من العام الماضي», «نفس الفترة من 2014»: the year is told.
fn of_year(scan: Scan<'_>, i: usize, unit: Unit, context: Context) -> Read {
    if !scan.is(i, &["من"]) || matches!(unit, Unit::Day | Unit::Hour | Unit::Year) {
        return None;
    }
    let inner = Context {
        licensed: true,
        ..context
    };
    if scan.is(i + 1, &["الموسم"]) {
        return modified(scan, i + 1, inner, 1).map(|(_, end)| (When::Unknown, end));
    }
    year::tail(scan, i)
        .map(|(tail, end)| (year::from_tail(tail, inner), end))
        .or_else(|| year::year(scan, i + 1, inner, 1))
}

/// «العام الماضي», «الأيام القليلة المقبلة», «السنوات الخمس الأخيرة», «الثلاثة أشهر الأخيرة».
fn modified(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    if let Some((unit, count)) = definite_unit(scan, i) {
        let mut at = i + 1;
        let mut number = match count {
            Count::One => Some(1),
            Count::Two => Some(2),
            Count::Many => None,
        };
        // «الأيام والأسابيع المقبلة».
        let mut several = false;
        while let Some((rest, next)) = and(scan, at).filter(|_| count == Count::Many && at < i + 4)
        {
            if definite_unit(rest, next).is_none() {
                break;
            }
            several = true;
            at = next + 1;
        }
        at += usize::from(word::is_year_kind(scan.word(at)));
        if count == Count::Many
            && let Some(counted) = numeral(scan, at).filter(|counted| counted.definite)
        {
            number = Some(whole_number(counted.value));
            at = counted.end;
        }
        at += usize::from(word::is_year_kind(scan.word(at)));
        // «الشهر (الجاري)» is not written; «العام 2016/2017» is a year.
        if let Some((years, end)) = seasons_years(scan, i, at, unit, context) {
            return Some((years, end));
        }
        // «العام قبل الماضي».
        if count == Count::One && scan.is(at, &["قبل", "بعد"]) {
            let steps = match (scan.word(at), word::way(scan.word(at + 1))?) {
                ("قبل", Way::Past) => -2,
                ("بعد", Way::Next) => 2,
                _ => return None,
            };
            let when = context
                .reference
                .map_or(When::Unknown, |today| moved_unit(today, unit, steps));
            return Some((when, at + 2));
        }
        let way = word::way(scan.word(at))?;
        let end = at + 1;
        if let Some((years, end)) = year_pair(scan, end, unit, context) {
            return Some((years, end));
        }
        let new = scan.is(at, &["الجديد", "الجديده"]);
        if new && !matches!(unit, Unit::Season | Unit::Year) {
            return None;
        }
        if several {
            return Some((When::Unknown, end));
        }
        if way == Way::Vague
            && let Some(read) = of_year(scan, end, unit, context)
        {
            return Some(read);
        }
        // «الفترة الماضية» and «الآونة الأخيرة» are too vague to be dates.
        if unit == Unit::Other {
            return None;
        }
        return Some((
            modified_unit(context.reference, unit, count, number, way),
            end,
        ));
    }
    counted(scan, i)
}

/// «الموسم الرياضي 2016-2017», «السنة الدراسية 2016/2017».
fn seasons_years(scan: Scan<'_>, i: usize, at: usize, unit: Unit, context: Context) -> Read {
    if at == i + 1 || !matches!(unit, Unit::Year | Unit::Season) {
        return None;
    }
    let inner = Context {
        licensed: true,
        ..context
    };
    year::year(scan, at, inner, 1)
}

/// «الثلاثة أشهر الأولى», «الخمسة عشر يوما الأخيرة», «الـ24 ساعة الماضية»: the number carries the article.
fn counted(scan: Scan<'_>, i: usize) -> Read {
    let number = numeral(scan, i).filter(|number| number.definite)?;
    let (unit, _) = word::unit(scan.word(number.end)).or_else(|| hours(scan.word(number.end)))?;
    let way = word::way(scan.word(number.end + 1))?;
    Some((
        lasting(whole_number(number.value), unit, way),
        number.end + 2,
    ))
}

/// A count of units as a whole number.
fn whole_number(value: f64) -> u32 {
    u32::try_from(value as i64).unwrap_or(u32::MAX)
}

fn hours(word: &str) -> Option<(Unit, Count)> {
    (word == "ساعه").then_some((Unit::Hour, Count::One))
}

fn lasting(count: u32, unit: Unit, way: Way) -> When {
    if !matches!(way, Way::Past | Way::Next | Way::Vague) {
        return When::Unknown;
    }
    let (count, letter) = match unit {
        Unit::Hour => (count, 'H'),
        Unit::Day => (count, 'D'),
        Unit::Week => (count, 'W'),
        Unit::Month => (count, 'M'),
        Unit::Year => (count, 'Y'),
        Unit::Decade => (count.saturating_mul(10), 'Y'),
        Unit::Century => (count.saturating_mul(100), 'Y'),
        _ => return When::Unknown,
    };
    When::Lasting(count, letter)
}

fn modified_unit(
    today: Option<Date>,
    unit: Unit,
    count: Count,
    number: Option<u32>,
    way: Way,
) -> When {
    if count != Count::One {
        return number.map_or(When::Unknown, |number| lasting(number, unit, way));
    }
    match (today, year::steps(way)) {
        (Some(today), Some(steps)) => moved_unit(today, unit, steps),
        _ => When::Unknown,
    }
}

/// The unit that holds the day, moved by some of it.
fn moved_unit(today: Date, unit: Unit, steps: i32) -> When {
    let year = i32::from(today.year());
    let years =
        |first: i32, length: i32| match (i16::try_from(first), i16::try_from(first + length - 1)) {
            (Ok(first), Ok(last)) => When::Years(first, last),
            _ => When::Unknown,
        };
    match unit {
        Unit::Day => When::Day(moved(today, steps)),
        Unit::Week => When::Week(moved(today, steps * 7)),
        Unit::Month => when::month_moved(today.year(), today.month(), steps),
        Unit::Quarter => {
            let quarter = i32::from(today.month() - 1) / 3 + steps;
            let year = i16::try_from(year + quarter.div_euclid(4)).unwrap_or(today.year());
            When::part_of_year(year, quarter.rem_euclid(4).unsigned_abs() + 1, 4)
        }
        Unit::Year => i16::try_from(year + steps).map_or(When::Unknown, When::Year),
        Unit::Decade => years((year.div_euclid(10) + steps) * 10, 10),
        Unit::Century => years(((year - 1).div_euclid(100) + steps) * 100 + 1, 100),
        Unit::Hour | Unit::Half | Unit::Season | Unit::Other => When::Unknown,
    }
}

/// «الربع الأول من عام 2021», «النصف الثاني من الشهر», «الأسبوع الثاني من مارس», «الأشهر التسعة الأولى من السنة».
fn part_of(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    let word = scan.word(i);
    let bare = word.strip_prefix("ال").unwrap_or_default();
    let (parts, mut at) = match bare {
        "ربع" | "ثلاثي" | "ثلاثيه" | "فصل" => (4, i + 1),
        "نصف" | "سداسي" | "سداسيه" | "شطر" => (2, i + 1),
        "ثلث" => (3, i + 1),
        "يوم" | "اسبوع" | "شهر" | "عقد" | "عشر" | "اشهر" | "ايام" | "اسابيع" | "سنوات"
        | "اعوام" => (0, i + 1),
        _ => {
            let number = numeral(scan, i).filter(|number| number.definite)?;
            word::unit(scan.word(number.end))?;
            (0, number.end + 1)
        }
    };
    let mut counted = None;
    if let Some(number) = numeral(scan, at).filter(|number| number.definite) {
        counted = Some(whole_number(number.value));
        at = number.end;
    }
    let (number, end) = match ordinal_phrase(scan, at) {
        Some(read) => read,
        None if scan.is(at, &["الاخير", "الاخيره"]) => (parts, at + 1),
        None => return None,
    };
    let end = end + usize::from(word::is_year_kind(scan.word(end)));
    let joined = [("من", 1), ("لعام", 0), ("لسنه", 0), ("للعام", 0)]
        .into_iter()
        .find(|(of, _)| scan.is(end, &[*of]));
    let inner_context = Context {
        licensed: true,
        ..context
    };
    let inner = match joined {
        Some((_, skip)) => {
            let at = end + skip;
            let at = at + usize::from(scan.is(at, &["شهر"]) && scan.word(at + 1).is_empty());
            expression(scan, at, inner_context, depth + 1)
                .or_else(|| period_or_bare(scan, at, inner_context, depth + 1))
        }
        None => year::tail(scan, end).map(|(tail, end)| (year::from_tail(tail, context), end)),
    };
    // «نتائج الربع الثاني» needs no year: the last one that has ended.
    if inner.is_none() && parts > 0 && number <= parts && !matches!(bare, "فصل" | "شطر" | "ثلث")
    {
        return Some((last_part(context.reference, number, parts), end));
    }
    let (whole, end) = inner?;
    let when = match &whole {
        // «الأشهر التسعة الأولى من السنة».
        When::Year(year) if bare == "اشهر" && number == 1 => {
            let months = counted
                .and_then(|months| i8::try_from(months).ok())
                .filter(|months| (1..=12).contains(months));
            months.map_or(whole.clone(), |months| {
                When::Months((*year, 1), (*year, months))
            })
        }
        _ if parts > 0 => when::part(&whole, number, parts),
        _ => whole,
    };
    Some((when, end))
}

/// The last of a year's parts that had begun before today.
fn last_part(today: Option<Date>, number: u32, parts: u32) -> When {
    let Some(today) = today else {
        return When::Unknown;
    };
    let this = When::part_of_year(today.year(), number, parts);
    match this.first() {
        Some(first) if first > today => {
            When::part_of_year(today.year().saturating_sub(1), number, parts)
        }
        _ => this,
    }
}

/// «الصيف الماضي», «صيف العام الجاري», «فصل الربيع».
fn seasonal(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    let at = i + usize::from(scan.is(i, &["فصل"]));
    let bare = scan
        .word(at)
        .strip_prefix("ال")
        .filter(|word| season(word))?;
    if let Some(way) = word::way(scan.word(at + 1)) {
        let step = year::steps(way);
        let when = match (context.reference, step, bare) {
            (Some(today), Some(0), _) => When::Year(today.year()),
            // The last summer of a text of December is of the same year.
            (Some(today), Some(-1), "صيف") if today.month() > 8 => When::Year(today.year()),
            (Some(today), Some(-1), "ربيع") if today.month() > 5 => When::Year(today.year()),
            (Some(today), Some(-1), "صيف" | "ربيع" | "خريف") => {
                When::Year(today.year() - 1)
            }
            _ => When::Unknown,
        };
        return Some((when, at + 2));
    }
    (at > i).then_some((When::Unknown, at + 1))
}

/// «التسعينات», «ثمانينيات القرن الماضي», «السبعينيات من القرن العشرين».
fn decades(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    let tens = decade(scan.word(i))?;
    // «في الستينات من عمره» is an age.
    if scan.is(i + 1, &["من"]) && scan.is(i + 2, &["عمره", "عمرها", "العمر", "عمرهم", "عمري"])
    {
        return None;
    }
    let definite = scan.word(i).starts_with("ال") || scan.word(i).starts_with('ل');
    let at = i + 1 + usize::from(scan.is(i + 1, &["من"]));
    let of = century(scan, at, context, 0);
    let (base, end) = match of {
        Some((When::Years(first, _), end)) => (first - 1, end),
        Some((_, end)) => return Some((When::Unknown, end)),
        None if definite => (1900, i + 1),
        None => return None,
    };
    Some((When::Years(base + tens, base + tens + 9), end))
}

/// «القرن العشرين», «القرن الـ19 الميلادي», «القرن الثالث قبل الميلاد», «القرنين العاشر والحادي عشر».
fn century(scan: Scan<'_>, i: usize, context: Context, _: u8) -> Read {
    let several = scan.is(i, &["القرنين", "القرنان"]);
    let millennium = scan.is(i, &["الالفيه"]);
    if !several && !millennium && !scan.is(i, &["القرن"]) {
        return None;
    }
    if let Some(way) = word::way(scan.word(i + 1)).filter(|_| !several && !millennium) {
        return Some((
            modified_unit(context.reference, Unit::Century, Count::One, None, way),
            i + 2,
        ));
    }
    let (first, mut end) = century_number(scan, i + 1)?;
    let mut last = first;
    if several
        && let Some((rest, at)) = and(scan, end)
        && let Some((number, behind)) = century_number(rest, at)
    {
        (last, end) = (number, behind);
    }
    let (era, end) = match scan.word(end) {
        "الهجري" | "الهجريين" => (Some(year::Era::Hijri), end + 1),
        "الميلادي" | "الميلاديين" => (None, end + 1),
        _ => year::era(scan, end),
    };
    let length = if millennium { 1000 } else { 100 };
    let year = |number: i32| i16::try_from(number).ok();
    let years = match era {
        Some(year::Era::Hijri) => None,
        Some(year::Era::Before) => year(1 - first * length).zip(year(-(last - 1) * length)),
        _ => year((first - 1) * length + 1).zip(year(last * length)),
    };
    let when = years.map_or(When::Unknown, |(first, last)| When::Years(first, last));
    Some((when, end))
}

fn century_number(scan: Scan<'_>, i: usize) -> Option<(i32, usize)> {
    let read = ordinal_phrase(scan, i).or_else(|| {
        let at = i + usize::from(scan.is(i, &["ال"]));
        scan.small(at).map(|number| (number, at + 1))
    });
    read.and_then(|(number, end)| i32::try_from(number).ok().map(|number| (number, end)))
        .filter(|(number, _)| (1..=30).contains(number))
}

/// «عيد الفطر», «رأس السنة 2021», «أول أيام عيد الأضحى».
fn feast(scan: Scan<'_>, i: usize, context: Context) -> Read {
    let at = if scan.is(i, &["اول", "ثاني", "ثالث", "رابع"]) && scan.is(i + 1, &["ايام"])
    {
        i + 2
    } else {
        i
    };
    if at > i && scan.is(at, &["العيد"]) {
        return Some((When::Unknown, at + 1));
    }
    if at > i && !scan.is(at, &["عيد"]) {
        let inner = Context {
            licensed: true,
            ..context
        };
        return monthly::month(scan, at, inner, 1).map(|(_, end)| (When::Unknown, end));
    }
    let end = holiday(scan, at)?;
    let way = word::way(scan.word(end)).filter(|way| *way != Way::Vague);
    let end = end + usize::from(way.is_some());
    let end = year::tail(scan, end).map_or(end, |(_, end)| end);
    Some((When::Unknown, end))
}
