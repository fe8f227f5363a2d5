//! Words that dates are made of.

use jiff::civil::Weekday;

use crate::value::lexicon::{Words, words};

/// Where a modifier points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// «الماضي»، «الفارط».
    Past,
    /// «الجاري»، «الحالي».
    Now,
    /// «المقبل»، «القادم».
    Next,
    /// «الأخيرة»، «التالي»، «نفسه»: no telling which.
    Vague,
}

/// Reads a modifier of any gender and number.
pub(super) fn way(word: &str) -> Option<Way> {
    let ways = [
        (&PAST, Way::Past),
        (&NOW, Way::Now),
        (&NEXT, Way::Next),
        (&VAGUE, Way::Vague),
    ];
    ways.into_iter()
        .find(|(words, _)| words.contains(word))
        .map(|(_, way)| way)
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// «الساعات القادمة».
    Hour,
    /// «الأيام المقبلة».
    Day,
    /// «الأسبوع الماضي».
    Week,
    /// «الشهر الجاري».
    Month,
    /// «الربع», «الثلاثية».
    Quarter,
    /// «السداسي».
    Half,
    /// «العام», «السنة».
    Year,
    /// «الموسم الحالي».
    Season,
    /// «العقد الماضي».
    Decade,
    /// «القرن الماضي».
    Century,
    /// «الفترة الماضية», «الآونة الأخيرة».
    Other,
}

/// How many of a unit its word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// «العام».
    One,
    /// «العامين».
    Two,
    /// «الأعوام».
    Many,
}

/// Reads a unit without its article.
pub(super) fn unit(word: &str) -> Option<(Unit, Count)> {
    Some(match word {
        "ساعات" => (Unit::Hour, Count::Many),
        "ساعتين" => (Unit::Hour, Count::Two),
        "يوم" | "يوما" => (Unit::Day, Count::One),
        "يومين" | "يومان" => (Unit::Day, Count::Two),
        "ايام" => (Unit::Day, Count::Many),
        "اسبوع" | "اسبوعا" => (Unit::Week, Count::One),
        "اسبوعين" | "اسبوعان" => (Unit::Week, Count::Two),
        "اسابيع" => (Unit::Week, Count::Many),
        "شهر" | "شهرا" => (Unit::Month, Count::One),
        "شهرين" | "شهران" => (Unit::Month, Count::Two),
        "اشهر" | "شهور" => (Unit::Month, Count::Many),
        "ربع" | "ثلاثي" | "ثلاثيه" => (Unit::Quarter, Count::One),
        "سداسي" | "سداسيه" => (Unit::Half, Count::One),
        "عام" | "سنه" | "عاما" => (Unit::Year, Count::One),
        "عامين" | "عامان" | "سنتين" | "سنتان" => (Unit::Year, Count::Two),
        "اعوام" | "سنوات" | "سنين" | "سنوان" => (Unit::Year, Count::Many),
        "موسم" => (Unit::Season, Count::One),
        "موسمين" => (Unit::Season, Count::Two),
        "مواسم" => (Unit::Season, Count::Many),
        "عقد" => (Unit::Decade, Count::One),
        "عقدين" => (Unit::Decade, Count::Two),
        "عقود" => (Unit::Decade, Count::Many),
        "قرن" => (Unit::Century, Count::One),
        "قرنين" => (Unit::Century, Count::Two),
        "قرون" => (Unit::Century, Count::Many),
        "فتره" | "اونه" | "حقبه" => (Unit::Other, Count::One),
        "فترات" => (Unit::Other, Count::Many),
        _ => return None,
    })
}

/// Whether a word says which kind of year or season it is: «الدراسية», «المالي».
pub(super) fn is_year_kind(word: &str) -> bool {
    YEAR_KINDS.contains(word)
}

/// Whether a word is the edge of a month, a year or a period: «بداية», «أواخر».
pub(super) fn is_edge(word: &str) -> bool {
    EDGES.contains(word)
}

/// Whether a word is a part of the day that may stand before a day: «صباح اليوم», «ليلة الجمعة».
pub(super) fn is_part_of_day(word: &str) -> bool {
    PARTS_OF_DAY.contains(word)
}

/// Whether a word is a weekday without its article, as in «كل خميس».
pub(super) fn is_indefinite_weekday(word: &str) -> bool {
    matches!(
        word,
        "اثنين" | "ثلاثاء" | "اربعاء" | "خميس" | "جمعه" | "سبت" | "احد"
    )
}

/// The weekday a word names, its article included.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    crate::value::calendar::weekday(word)
}

static YEAR_KINDS: Words = words!(
    "الدراسي الدراسيه المالي الماليه الرياضي الرياضيه الكروي الكرويه الفلاحي الفلاحيه الجامعي
    الجامعيه المدرسي المدرسيه السياسي السياسيه القضائي القضائيه السياحي الصيفي الشتوي
    الميلادي الميلاديه الهجري الهجريه التشريعيه الثقافي القليله القلائل المسرحي الزراعي
    الاكاديمي"
);

static EDGES: Words = words!(
    "بدايه بدايات نهايه نهايات اواخر اوائل اوايل مطلع موفي منتصف متم مستهل اواسط بدء اخر وسط
    اول"
);

static PARTS_OF_DAY: Words = words!(
    "صباح صبيحه فجر ضحي ظهر ظهيره عصر عشيه مساء امسيه ليل ليله سهره مغرب نهار غداه اصيل مسا"
);

static PAST: Words = words!(
    "الماضي الماضيه الماضيين الماضيتين الماضيات الفارط الفارطه الفارطين الفائت الفائته
    المنصرم المنصرمه المنصرمين المنقضي المنقضيه المنقضيين"
);

static NEXT: Words =
    words!("المقبل المقبله المقبلين المقبلتين القادم القادمه القادمين القادمتين القابل القابله");

static VAGUE: Words = words!(
    "المنتهي المنتهيه الباقيه المتبقيه الاخير الاخيره الاخيرين الاخيرتين السابق السابقه
    السابقين التالي التاليه التاليين الموالي المواليه اللاحق اللاحقه نفسه نفسها ذاته ذاتها
    عينه الجديد الجديده"
);

static NOW: Words = words!("الجاري الجاريه الحالي الحاليه الحاليين");
