//! Dates: named and numbered days, months, years and periods, absolute or relative to a day.

mod clock_part;
mod day;
mod monthly;
mod period;
mod relative;
mod when;
mod word;
mod year;

use jiff::civil::Date;

use super::lex::Scan;
use super::number::and;
use crate::value::lexicon::{Words, words};
pub(crate) use when::When;

/// What a date is resolved against.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Context {
    /// The day of publication.
    pub reference: Option<Date>,
    /// Whether the words before say that it is past («منذ يونيو»).
    pub past: bool,
    /// Whether the words before allow a bare year or a weak month («في»، «خلال»، a clitic).
    pub licensed: bool,
}

/// What stands before a token: it may allow a bare year or a month that is also another word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Before {
    /// «منذ».
    past: bool,
    /// «في»، «خلال».
    licensing: bool,
}

/// Sees what stands before token `i`.
pub(crate) fn before(scan: Scan<'_>, i: usize) -> Before {
    static BEFORE: Words = words!(
        "في خلال منذ حتي قبل بعد بحلول من الي عن بين طوال شهر كل غايه حدود صيف شتاء ربيع خريف
        دوره وبين ومنذ وفي وخلال وبعد وقبل وحتي افق حلول عام سنه"
    );
    let word = i.checked_sub(1).map_or("", |before| scan.word(before));
    Before {
        past: matches!(word, "منذ" | "ومنذ"),
        licensing: BEFORE.contains(word),
    }
}

/// Sees what a date at token `i` may take for granted.
pub(crate) fn context(
    scan: Scan<'_>,
    i: usize,
    clitic: bool,
    before: Before,
    reference: Option<Date>,
) -> Context {
    let whole = scan.whole(i);
    let and = scan.word(i).len() + 'و'.len_utf8() == whole.len() && whole.starts_with(['و', 'ف']);
    Context {
        reference,
        past: before.past,
        licensed: (clitic && !and) || before.licensing,
    }
}

/// A date as read: what it says and the token behind it.
pub(crate) type Read = Option<(When, usize)>;

/// A grammar rule: it reads at a token, at a depth of nesting.
type Rule = fn(Scan<'_>, usize, Context, u8) -> Read;

/// Gives the longest of what the rules read, of equals the first.
fn longest(rules: &[Rule], scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    if depth > DEEPEST {
        return None;
    }
    let reads = rules
        .iter()
        .filter_map(|rule| rule(scan, i, context, depth));
    reads.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Deepest nesting of «نهاية الربع الأول من العام القادم».
const DEEPEST: u8 = 5;

/// Reads the longest date that begins at token `i`.
pub(crate) fn date(scan: Scan<'_>, i: usize, context: Context) -> Read {
    let (first, end) = expression(scan, i, context, 0)?;
    let (first, end) = equivalent(scan, first, end, context);
    Some(range(scan, i, first, end, context))
}

/// One date without what it lasts until.
fn expression(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    if depth > DEEPEST {
        return None;
    }
    if let Some(read) = edge(scan, i, context, depth) {
        return Some(read);
    }
    let rules: [Rule; 7] = [
        clock_part::part_of_day,
        relative::relative_day,
        day::weekday,
        day::day_and_month,
        monthly::month,
        period::period,
        year::year,
    ];
    longest(&rules, scan, i, context, depth)
}

/// «بداية»، «نهاية»، «منتصف» before a month, a year or a period: inside the date, no change of what it says.
fn edge(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    if depth > DEEPEST || !word::is_edge(scan.word(i)) {
        return None;
    }
    let inner = Context {
        licensed: true,
        ..context
    };
    let at = i + 1;
    let read = longest(
        &[monthly::month, period::period_or_bare, year::year],
        scan,
        at,
        inner,
        depth + 1,
    );
    let read = read
        .or_else(|| edge(scan, at, inner, depth + 1))
        .or_else(|| day::day_and_month(scan, at, inner, depth + 1))?;
    if scan.word(i) == "متم" {
        return Some((read.0.last_day(), read.1));
    }
    Some(read)
}

/// «الموافق لـ 20 رمضان 1438»، «= 2013 م»: the same day said again.
fn equivalent(scan: Scan<'_>, first: When, end: usize, context: Context) -> (When, usize) {
    let mut at = end;
    if scan.is_sign(at, &['،', ',', '(', '/']) {
        at += 1;
    }
    let closing = at > end && scan.is_sign(end, &['(']);
    if !scan.is(at, &["الموافق", "الموافقه", "والموافق"]) && !scan.is_sign(at, &['='])
    {
        return (first, end);
    }
    at += 1;
    // «ل 9 جوان»، «لـ 20 رمضان».
    if scan.is(at, &["ل"]) {
        at += 1;
    } else if let Some(rest) = scan
        .word(at)
        .strip_prefix('ل')
        .filter(|rest| rest.chars().nth(2).is_some())
    {
        return equivalent_from(scan.with_head(at, rest), first, end, at, closing, context);
    }
    equivalent_from(scan, first, end, at, closing, context)
}

fn equivalent_from(
    scan: Scan<'_>,
    first: When,
    end: usize,
    at: usize,
    closing: bool,
    context: Context,
) -> (When, usize) {
    let inner = Context {
        licensed: true,
        ..context
    };
    let Some((second, mut behind)) = expression(scan, at, inner, 1) else {
        return (first, end);
    };
    if closing {
        if !scan.is_sign(behind, &[')']) {
            return (first, end);
        }
        behind += 1;
    }
    (
        if first.is_tabular() || first == When::Unknown {
            second
        } else {
            first
        },
        behind,
    )
}

/// «21 أكتوبر إلى 3 نوفمبر»، «بين نيسان 2011 وأيلول 2012»: one span.
///
/// `start` is the token the first date begins with: «بين» before it makes a range of و.
fn range(scan: Scan<'_>, start: usize, first: When, end: usize, context: Context) -> (When, usize) {
    let between = start > 0 && scan.is(start - 1, &["بين", "وبين", "مابين"]);
    let joined = until(scan, end).map(|at| (scan, at));
    let Some((scan, at)) = joined.or_else(|| and(scan, end).filter(|_| between)) else {
        return (first, end);
    };
    let inner_context = Context {
        licensed: true,
        ..context
    };
    match expression(scan, at, inner_context, 1) {
        Some((second, behind)) if first.joins(&second) => (first.through(&second), behind),
        _ => (first, end),
    }
}

/// Reads the word or sign that makes a range and gives the place behind.
fn until(scan: Scan<'_>, i: usize) -> Option<usize> {
    if scan.is(i, &["الي", "حتي", "وحتي", "والي"]) {
        return Some(if scan.is(i + 1, &["غايه"]) {
            i + 2
        } else {
            i + 1
        });
    }
    scan.is_sign(i, &['-', '–', '—']).then_some(i + 1)
}

#[cfg(test)]
mod tests {
    use crate::value::shown::table;

    #[test]
    fn absolute() {
        insta::assert_snapshot!(table(&[
            "الجمعة 9 يوليو/تموز 2021", "9 تموز (يوليو) 2021", "2021/07/09", "09.07.2021", "2021-07-09", "9/7/2021", "٩ آب ٢٠٠٨",
            "الأول من تموز/يوليو 2021", "السادس والعشرين من أكتوبر 2015", "فاتح يناير 2020", "غرة جويلية 2016", "كانون الثاني 2021", "دجنبر 2019",
            "عام 2015", "سنة ألفين وخمسة", "عامي 2010 و2011", "2016-2017 موسم", "موسم 2023/24", "333 ق.م.", "عام 203 للهجرة", "31/13/2021",
            "30 فبراير 2021", "يومي 9 و10 ماي 2017", "21 أكتوبر إلى 3 نوفمبر 2021", "الأحد 15 والإثنين 16 جانفي 2017", "(1882 - 1963)", "الإثنين 14/نوفمبر/2022", "أغسطس 23, 2022", "28 يوليو 2021ء",
        ]), @r"
        الجمعة 9 يوليو/تموز 2021 → Date 2021-07-09
        9 تموز (يوليو) 2021 → Date 2021-07-09
        2021/07/09 → Date 2021-07-09
        09.07.2021 → Date 2021-07-09
        2021-07-09 → Date 2021-07-09
        9/7/2021 → Date 2021-07-09
        ٩ آب ٢٠٠٨ → Date 2008-08-09
        الأول من تموز/يوليو 2021 → Date 2021-07-01
        السادس والعشرين من أكتوبر 2015 → Date 2015-10-26
        فاتح يناير 2020 → Date 2020-01-01
        غرة جويلية 2016 → Date 2016-07-01
        كانون الثاني 2021 → Date 2021-01
        دجنبر 2019 → Date 2019-12
        عام 2015 → Date 2015
        سنة ألفين وخمسة → Date 2005
        عامي 2010 و2011 → Date 2010/2011
        2016-2017 موسم → Date [2016-2017] 2016/2017
        موسم 2023/24 → Date 2023/2024
        333 ق.م. → Date -0332
        عام 203 للهجرة → Date 0818/0819
        31/13/2021 → nothing
        30 فبراير 2021 → Date -
        يومي 9 و10 ماي 2017 → Date 2017-05-09/2017-05-10
        21 أكتوبر إلى 3 نوفمبر 2021 → Date 2021-10-21/2021-11-03
        الأحد 15 والإثنين 16 جانفي 2017 → Date 2017-01-15/2017-01-16
        (1882 - 1963) → Date [1882 - 1963] 1882/1963
        الإثنين 14/نوفمبر/2022 → Date 2022-11-14
        أغسطس 23, 2022 → Date 2022-08-23
        28 يوليو 2021ء → Date 2021-07-28
        ");
    }

    #[test]
    fn islamic() {
        insta::assert_snapshot!(table(&[
            "15 رمضان 1442", "أمس الجمعة 9 شعبان 1442هـ الموافق 26 مارس 2021م", "1 / 6 / 1443هـ", "10 ذي الحجة", "شهر رمضان الماضي", "رمضان 2020",
            "الاثنين 16 شعبان 1445",
        ]), @r"
        15 رمضان 1442 → Date 2021-04-27
        أمس الجمعة 9 شعبان 1442هـ الموافق 26 مارس 2021م → Date 2021-03-26
        1 / 6 / 1443هـ → Date 2022-01-05
        10 ذي الحجة → Date 2021-07-20
        شهر رمضان الماضي → Date 2021-04-13/2021-05-12
        رمضان 2020 → Date 2020-04-24/2020-05-23
        الاثنين 16 شعبان 1445 → Date 2024-02-26
        ");
    }

    #[test]
    fn relative_days() {
        insta::assert_snapshot!(table(&[
            "اليوم", "اليوم السبت", "يوم أمس الجمعة", "أمس", "أول أمس", "أول من أمس", "غدا", "غدا الأحد", "بعد غد", "مساء أمس", "ليلة الجمعة",
            "بعد ظهر أمس الجمعة", "الليلة الماضية", "اليوم، الجمعة", "أمس (الجمعة)", "صباح اليوم السبت 10 جويلية", "الثلاثاء", "السبت",
            "السبت الماضي", "الأربعاء المقبل", "يوم الجمعة الفارط", "السبت والأحد المقبلين", "9 تموز/يوليو الجاري", "يوم 22 الجاري",
            "5 من الشهر المقبل", "كل خميس", "فجر الجمعة 9 يوليو", "يوم الثلاثاء الأخير",
        ]), @r"
        اليوم → Date 2021-07-10
        اليوم السبت → Date 2021-07-10
        يوم أمس الجمعة → Date 2021-07-09
        أمس → Date 2021-07-09
        أول أمس → Date 2021-07-08
        أول من أمس → Date 2021-07-08
        غدا → Date 2021-07-11
        غدا الأحد → Date 2021-07-11
        بعد غد → Date 2021-07-12
        مساء أمس → Date 2021-07-09
        ليلة الجمعة → Date 2021-07-09
        بعد ظهر أمس الجمعة → Date 2021-07-09
        الليلة الماضية → Date 2021-07-09
        اليوم، الجمعة → Date 2021-07-09
        أمس (الجمعة) → Date 2021-07-09
        صباح اليوم السبت 10 جويلية → Date 2021-07-10
        الثلاثاء → Date 2021-07-06
        السبت → Date 2021-07-10
        السبت الماضي → Date 2021-07-03
        الأربعاء المقبل → Date 2021-07-14
        يوم الجمعة الفارط → Date 2021-07-09
        السبت والأحد المقبلين → Date 2021-07-17/2021-07-18
        9 تموز/يوليو الجاري → Date 2021-07-09
        يوم 22 الجاري → Date 2021-07-22
        5 من الشهر المقبل → Date 2021-08-05
        كل خميس → Date -
        فجر الجمعة 9 يوليو → Date 2021-07-09
        يوم الثلاثاء الأخير → Date 2021-07-06
        ");
    }

    #[test]
    fn relative_periods() {
        insta::assert_snapshot!(table(&[
            "الشهر الماضي", "يونيو الماضي", "أغسطس الماضي", "مارس المقبل", "العام الماضي", "هذا العام", "السنة المقبلة", "هذا الأسبوع",
            "الأسبوع المقبل", "الأسبوع الماضي", "منذ ديسمبر", "في يونيو", "في ديسمبر", "نهاية العام", "أواخر الشهر الجاري", "السنوات الأخيرة",
            "السنوات الخمس الأخيرة", "العامين الماضيين", "الأشهر الـ12 الماضية", "العقد الماضي", "هذه الأيام", "الصيف الماضي", "هذا الصيف",
            "العام قبل الماضي", "بين نيسان 2011 وأيلول 2012", "الموسم الفارط 2015 / 2016", "أول أيام العيد", "نهاية العقد", "أكتوبر من العام الماضي", "الفترة نفسها من 2020",
        ]), @r"
        الشهر الماضي → Date 2021-06
        يونيو الماضي → Date 2021-06
        أغسطس الماضي → Date 2020-08
        مارس المقبل → Date 2022-03
        العام الماضي → Date 2020
        هذا العام → Date 2021
        السنة المقبلة → Date 2022
        هذا الأسبوع → Date 2021-W27
        الأسبوع المقبل → Date 2021-W28
        الأسبوع الماضي → Date 2021-W26
        منذ ديسمبر → Date [ديسمبر] 2020-12
        في يونيو → Date [يونيو] 2021-06
        في ديسمبر → Date [ديسمبر] 2021-12
        نهاية العام → Date 2021
        أواخر الشهر الجاري → Date 2021-07
        السنوات الأخيرة → Date -
        السنوات الخمس الأخيرة → Date P5Y
        العامين الماضيين → Date P2Y
        الأشهر الـ12 الماضية → Date P12M
        العقد الماضي → Date 2010/2019
        هذه الأيام → Date -
        الصيف الماضي → Date 2020
        هذا الصيف → Date 2021
        العام قبل الماضي → Date 2019
        بين نيسان 2011 وأيلول 2012 → Date [نيسان 2011 وأيلول 2012] 2011-04/2012-09
        الموسم الفارط 2015 / 2016 → Date 2015/2016
        أول أيام العيد → Date -
        نهاية العقد → Date 2020/2029
        أكتوبر من العام الماضي → Date 2020-10
        الفترة نفسها من 2020 → Date 2020
        ");
    }

    #[test]
    fn parts_decades_centuries_and_feasts() {
        insta::assert_snapshot!(table(&[
            "النصف الأول من عام 2021", "الربع الأخير من العام الماضي", "نهاية الربع الأول من العام القادم", "الأشهر التسعة الأولى من سنة 2020",
            "النصف الثاني من القرن العشرين", "الثمانينات", "تسعينيات القرن الماضي", "خمسينيات القرن التاسع عشر", "القرن الـ19",
            "القرن الثاني قبل الميلاد", "القرنين العاشر والحادي عشر", "عيد الفطر", "رأس السنة الهجرية", "متم غشت", "مطلع 2021", "صيف 2016",
            "في الستينات من عمره",
        ]), @r"
        النصف الأول من عام 2021 → Date 2021-01/2021-06
        الربع الأخير من العام الماضي → Date 2020-10/2020-12
        نهاية الربع الأول من العام القادم → Date 2022-01/2022-03
        الأشهر التسعة الأولى من سنة 2020 → Date 2020-01/2020-09
        النصف الثاني من القرن العشرين → Date 1951/2000
        الثمانينات → Date 1980/1989
        تسعينيات القرن الماضي → Date 1990/1999
        خمسينيات القرن التاسع عشر → Date 1850/1859
        القرن الـ19 → Date 1801/1900
        القرن الثاني قبل الميلاد → Date -0199/-0100
        القرنين العاشر والحادي عشر → Date 0901/1100
        عيد الفطر → Date -
        رأس السنة الهجرية → Date -
        متم غشت → Date 2021-08-31
        مطلع 2021 → Date 2021
        صيف 2016 → Date 2016
        في الستينات من عمره → nothing
        ");
    }

    #[test]
    fn without_a_day_of_publication_only_absolute_dates_are_told() {
        let found = crate::value::find("أمس الجمعة، في 9 يوليو، عام 2021", None);
        let values: Vec<_> = found.into_iter().map(|found| found.value).collect();
        assert_eq!(
            values,
            [
                None,
                None,
                Some(crate::value::Value::Iso("2021".to_owned()))
            ]
        );
    }
}
