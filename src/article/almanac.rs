//! Names of months, days, zones and what stands beside them in the dates of pages.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::words::WordSet;
use crate::text::fold::key;

/// What a page says happened at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Label {
    /// Nothing is said.
    #[default]
    None,
    /// «نشر في».
    Published,
    /// «آخر تحديث».
    Updated,
}

/// A half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    /// Before noon.
    Before,
    /// Noon and after.
    After,
    /// «ليلا»: evening for high hours, after midnight for low ones.
    Night,
}

impl Half {
    /// Returns the hour of 24.
    pub fn hour(self, hour: u32) -> u32 {
        match self {
            Self::Before | Self::Night if hour == 12 => 0,
            Self::After if hour < 12 => hour + 12,
            Self::Night if (6..12).contains(&hour) => hour + 12,
            _ => hour,
        }
    }
}

/// Months by number: Levant, Egypt and Gulf, Maghreb (Tunisia and Algeria, Morocco), English, French.
const MONTHS: [&str; 12] = [
    "يناير|كانون الثاني|كانون ثاني|جانفي|ينايير|january|jan|janvier|janv",
    "فبراير|شباط|فيفري|فبراير|february|feb|février|fevrier|févr",
    "مارس|آذار|march|mar|mars",
    "أبريل|نيسان|أفريل|april|apr|avril|avr",
    "مايو|أيار|ماي|may|mai",
    "يونيو|حزيران|جوان|يونيه|june|jun|juin",
    "يوليو|تموز|جويلية|يوليوز|يوليه|july|jul|juillet|juil",
    "أغسطس|آب|أوت|غشت|اغسطس|august|aug|août|aout",
    "سبتمبر|أيلول|شتنبر|september|sep|sept|septembre",
    "أكتوبر|تشرين الأول|تشرين أول|اكتوبر|october|oct|octobre",
    "نوفمبر|تشرين الثاني|تشرين ثاني|نونبر|november|nov|novembre",
    "ديسمبر|كانون الأول|كانون أول|دجنبر|دسمبر|december|dec|décembre|decembre|déc",
];

static MONTH: LazyLock<HashMap<String, u32>> = LazyLock::new(|| {
    let mut map = HashMap::new();
    for (number, row) in (1..).zip(MONTHS) {
        for name in row.split('|') {
            map.insert(key(name), number);
        }
    }
    map
});

static HIJRI: LazyLock<Vec<String>> = LazyLock::new(|| {
    "محرم|المحرم|صفر|ربيع الأول|ربيع أول|ربيع الآخر|ربيع الثاني|جمادى الأولى|جمادى الأول|جمادى الآخرة|جمادى الثانية|جمادى الثاني|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة"
        .split('|')
        .map(key)
        .collect()
});

static PUBLISHED: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "تاريخ التاريخ بتاريخ نشر النشر نشرت نشره ونشر والنشر نُشر منشور أضيف أضيفت الإضافة حرر published posted date publié publication publiée issued",
    )
});

static UPDATED: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "تحديث التحديث تحديثه محدث محدثة حدث عدل عدلت تعديل التعديل حُدث updated update modified actualisé jour modifié",
    )
});

static BESIDE: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "السبت الأحد الاحد الاثنين الإثنين الأثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة الجمعه سبت أحد اثنين ثلاثاء أربعاء خميس جمعة \
         saturday sunday monday tuesday wednesday thursday friday sat sun mon tue tues wed thu thur thurs fri lundi mardi mercredi jeudi vendredi samedi dimanche \
         يوم اليوم على رقم العدد في تم آخر اخر وقت الوقت الساعة الساعه م هـ ه ء ميلادي ميلادية هجري هجرية الموافق لـ ل مـ وآخر last first on at le à mis date time",
    )
});

static SPANS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "ثانية ثوان ثواني دقيقة دقيقتين دقائق ساعة ساعتين ساعات يوم يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر شهور سنة سنتين سنوات عام عامين أعوام قليل لحظات \
         second seconds minute minutes min mins hour hours day days week weeks month months year years",
    )
});

/// Month by its folded name.
pub(super) fn month(name: &str) -> Option<u32> {
    MONTH.get(name).copied()
}

/// Whether a folded name is a month of the Hijri calendar.
pub(super) fn is_hijri(name: &str) -> bool {
    HIJRI.iter().any(|h| h == name)
}

/// What a folded word says of the date after it.
pub(super) fn label(word: &str) -> Option<Label> {
    if PUBLISHED.has(word) {
        Some(Label::Published)
    } else if UPDATED.has(word) {
        Some(Label::Updated)
    } else {
        None
    }
}

/// Whether a folded word goes with dates and says nothing by itself.
pub(super) fn is_beside(word: &str) -> bool {
    BESIDE.has(word)
}

/// Whether a folded word is a stretch of time.
pub(super) fn is_span(word: &str) -> bool {
    SPANS.has(word)
}

/// The half of the day that a folded word names.
pub(super) fn half(word: &str) -> Option<Half> {
    Some(match word {
        "م" | "مساء" | "عصرا" | "ظهرا" | "pm" | "مسا" => Half::After,
        "ص" | "صباحا" | "فجرا" | "am" | "صباح" => Half::Before,
        "ليلا" => Half::Night,
        _ => return None,
    })
}

/// How a zone's clocks go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    /// The same all year, minutes east.
    Fixed(i16),
    /// An hour more from the last Sunday of March to the last of October.
    Europe(i16),
    /// Two hours east; three from the last Friday of April to the last Thursday of October since 2023.
    Egypt,
    /// Three hours east since the end of October 2022; before that it went back and forth.
    Levant,
    /// One hour east since the end of October 2018, but not in Ramadan.
    Morocco,
}

/// A zone that pages name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Zone {
    clock: Clock,
    /// A sign like «GMT» that needs no «بتوقيت» before it.
    pub is_sign: bool,
}

impl Zone {
    /// Whether it is Greenwich, after which `+3` may follow.
    pub fn is_utc(self) -> bool {
        self.clock == Clock::Fixed(0) && self.is_sign
    }

    /// Minutes east of Greenwich on `day`; `None` where that day does not tell.
    pub fn minutes(self, day: Option<Date>) -> Option<i16> {
        let summer = |from: Option<Date>, to: Option<Date>| {
            day.zip(from.zip(to))
                .map(|(day, (from, to))| day >= from && day < to)
        };
        match self.clock {
            Clock::Fixed(minutes) => Some(minutes),
            Clock::Europe(winter) => {
                let year = day?.year();
                summer(last(year, 3, 31, 7), last(year, 10, 31, 7))
                    .map(|s| winter + if s { 60 } else { 0 })
            }
            Clock::Egypt => match day?.year() {
                2015..=2022 => Some(120),
                year @ 2023.. => summer(
                    last(year, 4, 30, 5),
                    last(year, 10, 31, 4).and_then(|d| d.tomorrow().ok()),
                )
                .map(|s| if s { 180 } else { 120 }),
                _ => None,
            },
            Clock::Levant => (day? >= Date::constant(2022, 10, 29)).then_some(180),
            // Which weeks are Ramadan is not known here.
            Clock::Morocco => None,
        }
    }
}

/// Last weekday of a month (1 Monday … 7 Sunday).
fn last(year: i16, month: i8, days: i8, weekday: i8) -> Option<Date> {
    let end = Date::new(year, month, days).ok()?;
    let back = (end.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
    Date::new(year, month, days - back).ok()
}

const ZONES: &[(&str, Clock, bool)] = &[
    (
        "gmt|utc|ut|z|غرينتش|جرينتش|غرينيتش|جرينيتش|غرينتيش|قرينتش|غ",
        Clock::Fixed(0),
        true,
    ),
    (
        "مكة|مكة المكرمة|السعودية|الرياض|الدوحة|قطر|الكويت|البحرين|المنامة|بغداد|العراق|اليمن|صنعاء|عدن|إسطنبول|اسطنبول|أنقرة|تركيا|موسكو|روسيا|جيبوتي|مقديشو",
        Clock::Fixed(180),
        false,
    ),
    ("ksa|ast|msk|trt", Clock::Fixed(180), true),
    (
        "أبوظبي|أبو ظبي|دبي|الإمارات|عمان العمانية|مسقط|سلطنة عمان",
        Clock::Fixed(240),
        false,
    ),
    ("gst|uae", Clock::Fixed(240), true),
    ("طهران|إيران", Clock::Fixed(210), false),
    ("تونس|الجزائر", Clock::Fixed(60), false),
    ("طرابلس|ليبيا|الخرطوم|السودان", Clock::Fixed(120), false),
    ("القاهرة|مصر|القاهره", Clock::Egypt, false),
    ("دمشق|سوريا|سورية|عمان|الأردن", Clock::Levant, false),
    ("المغرب|الرباط", Clock::Morocco, false),
    ("بيروت|لبنان", Clock::Europe(120), false),
    (
        "باريس|فرنسا|برلين|ألمانيا|بروكسل|روما|مدريد|وسط أوروبا",
        Clock::Europe(60),
        false,
    ),
    ("لندن|بريطانيا", Clock::Europe(0), false),
    ("cet|wat", Clock::Fixed(60), true),
    ("cest|eet|cat", Clock::Fixed(120), true),
    ("eest", Clock::Fixed(180), true),
    ("bst", Clock::Fixed(60), true),
    ("est", Clock::Fixed(-300), true),
    ("edt", Clock::Fixed(-240), true),
    ("pst", Clock::Fixed(-480), true),
    ("pdt", Clock::Fixed(-420), true),
];

static ZONE: LazyLock<HashMap<String, Zone>> = LazyLock::new(|| {
    let mut map = HashMap::new();
    for &(names, clock, is_sign) in ZONES {
        for name in names.split('|') {
            map.insert(key(name), Zone { clock, is_sign });
        }
    }
    map
});

/// The zone of a folded name.
pub(super) fn zone(name: &str) -> Option<Zone> {
    ZONE.get(name).copied()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn clocks_of_summer() {
        let at = |name: &str, y, m, d| zone(&key(name)).unwrap().minutes(Some(date(y, m, d)));
        assert_eq!(at("القاهرة", 2021, 7, 9), Some(120));
        assert_eq!(at("القاهرة", 2023, 7, 9), Some(180));
        assert_eq!(at("القاهرة", 2023, 12, 9), Some(120));
        assert_eq!(at("بيروت", 2024, 3, 30), Some(120));
        assert_eq!(at("بيروت", 2024, 3, 31), Some(180));
        assert_eq!(at("لندن", 2024, 10, 27), Some(0));
        assert_eq!(at("دمشق", 2021, 7, 9), None);
        assert_eq!(at("دمشق", 2023, 1, 9), Some(180));
        assert_eq!(at("الرباط", 2023, 1, 9), None);
    }

    #[test]
    fn halves() {
        assert_eq!(
            [
                Half::Before.hour(12),
                Half::After.hour(12),
                Half::Night.hour(12),
                Half::Night.hour(11),
                Half::Night.hour(2)
            ],
            [0, 12, 0, 23, 2]
        );
    }
}
