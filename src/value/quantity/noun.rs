//! What may be counted: which words behind a number are its noun.

use super::super::lex::Scan;
use super::super::number::{Numeral, ordinal};
use super::unit::{is_time, is_unit};
use super::word::{self, Shape};
use crate::value::lexicon::{Words, words};

/// Reads the noun behind a number and gives the token behind it.
pub(super) fn noun(scan: Scan<'_>, at: usize, number: Numeral) -> Option<usize> {
    let word = scan.word(at);
    // «عام» and «سنة» behind a finished number begin a date: «25 ألفا سنة 1996».
    if (is_unit(word) || is_time(word)) && !finished(scan, at) {
        return Some(compound(scan, at));
    }
    if word.chars().count() < 2 {
        return abbreviation(scan, at);
    }
    if number.definite && !number.is_digits() && belongs_before(scan, at, number) {
        return None;
    }
    if finished(scan, at) || has_article(scan, at) || !word::may_be_counted(word, shape(number)) {
        return None;
    }
    // A bare 2016 before any word is a year, unless the word is one that news counts.
    let year = number.is_digits() && number.is_plain() && (1900.0..2100.0).contains(&number.value);
    let likely = (1980.0..2031.0).contains(&number.value);
    if year
        && !word::is_common(word)
        && (likely || shape(number) != Shape::Accusative || !word.ends_with(['ا', 'ه']))
    {
        return None;
    }
    Some(compound(scan, at))
}

/// The shape the noun has behind this number.
fn shape(number: Numeral) -> Shape {
    let rest = number.value % 100.0;
    if number.scaled || number.value.fract() > 0.0 {
        Shape::Any
    } else if (11.0..100.0).contains(&rest) {
        Shape::Accusative
    } else if (3.0..11.0).contains(&rest) && number.value < 11.0 {
        Shape::Plural
    } else {
        Shape::Any
    }
}

/// «25 ألفا» takes no noun of its own: what follows is a verb or an adverb.
pub(super) fn finished(scan: Scan<'_>, at: usize) -> bool {
    at > 1
        && scan.is(at - 1, &["الفا", "مليونا", "مليارا", "بليونا"])
        && (scan.digits(at - 2).is_some()
            || scan.word(at - 2).ends_with("ين")
            || scan.word(at - 2).starts_with("عشر"))
}

/// «لست متشائمة» is «I am not», «لست سنوات» is «for six years».
pub(super) fn is_not_six(scan: Scan<'_>, i: usize, at: usize) -> bool {
    scan.word(i) == "ست"
        && scan.raw(i).starts_with(['ل', 'ف'])
        && !is_time(scan.word(at))
        && !scan.word(at).ends_with("ات")
}

/// «الدول الثلاث بواجباتها»: the number belongs to the noun before it.
fn belongs_before(scan: Scan<'_>, at: usize, number: Numeral) -> bool {
    let Some(before) = number.start.checked_sub(1) else {
        return false;
    };
    let noun = scan.word(before);
    let bare = noun.strip_prefix(['و', 'ف', 'ب', 'ك', 'ل']).unwrap_or(noun);
    let ordinal_before = noun.strip_prefix("ال").and_then(ordinal).is_some();
    let definite = [noun, bare]
        .iter()
        .any(|word| word.starts_with("ال") || word.starts_with("لل"));
    let possessed = ["ها", "هم", "ؤه", "ئه"]
        .iter()
        .any(|end| noun.ends_with(end));
    let behind = definite && !matches!(noun, "الي" | "الا") || ordinal_before;
    (behind || possessed) && !is_unit(scan.word(at))
}

/// Whether the word has the article: «الاب», but not «آلات» or «ألقاب».
fn has_article(scan: Scan<'_>, at: usize) -> bool {
    let word = scan.word(at);
    let hamza = scan.raw(at).starts_with(['آ', 'أ', 'إ']);
    (word.starts_with("ال") && !hamza)
        || ["لل", "وال", "بال", "كال", "فال"]
            .iter()
            .any(|prefix| word.starts_with(prefix))
}

/// Adds the second word of a noun that has two: «متر مربع», «نقطة أساس», «فرصة عمل».
fn compound(scan: Scan<'_>, at: usize) -> usize {
    let word = scan.word(at);
    let next = scan.word(at + 1);
    let end = at + 1;
    if matches!(word, "كيلو" | "ميلي" | "ميغا" | "سنتي" | "ملي" | "غيغا")
        && (is_unit(next) || is_time(next))
    {
        return compound(scan, end);
    }
    if word::is_second(word, next) {
        return end + 1 + usize::from(next == "مكافئ" && scan.is(end + 1, &["نفط"]));
    }
    if matches!(word, "جزء" | "جزءا" | "اجزاء") {
        if scan.is(end, &["من"]) && scan.is(end + 1, &["المائه", "المئه", "الالف", "المليون"])
        {
            return end + 2;
        }
        return end + usize::from(scan.is(end, &["بالمليون", "بالالف", "بالمئه", "بالمائه"]));
    }
    let speed = matches!(
        word,
        "كيلومترا"
            | "كيلومتر"
            | "كيلومترات"
            | "كلم"
            | "كم"
            | "متر"
            | "مترا"
            | "ميغابت"
            | "ميلا"
    );
    if speed
        && scan.is_sign(end, &['/'])
        && scan.is(
            end + 1,
            &["س", "سا", "ساعه", "ثانيه", "ث", "الساعه", "الثانيه"],
        )
    {
        return end + 2;
    }
    if speed && next == "في" && scan.is(end + 1, &["الساعه", "الثانيه"]) {
        return end + 2;
    }
    if matches!(word, "كم" | "كلم" | "م")
        && scan
            .digits(end)
            .is_some_and(|power| power == "2" || power == "3")
    {
        return end + 1;
    }
    end
}

/// «40 ن», «12 م»: one-letter units of sports and lengths.
fn abbreviation(scan: Scan<'_>, at: usize) -> Option<usize> {
    match scan.word(at) {
        "م" if scan
            .digits(at + 1)
            .is_some_and(|power| matches!(power, "2" | "3")) =>
        {
            Some(at + 2)
        }
        "م" | "ن" => Some(at + 1),
        _ => None,
    }
}

/// Whether the number at `i` labels what stands before it: «المادة 80», «الدقيقة 69», «الذكرى الستين», «2-1».
///
/// `end` is the token behind the number: a unit of time or measure there makes it a quantity after all.
pub(super) fn labels(scan: Scan<'_>, i: usize, end: usize) -> bool {
    static LABELS: Words = words!(
        "رقم الماده ماده الفصل القناه القانون قانون القرار قرار الفقره البند الدوره الجوله
        الصفحه صفحه الهاتف هاتف الطريق البوابه الحلقه النسخه الساعه ويندوز اف بوينغ ايرباص
        الدقيقه المرتبه المركز دورته دورتها نسخته الترتيب الطائره الرحله الاسبوع"
    );
    if i == 0 {
        return false;
    }
    if scan.is(i - 1, &["الذكري", "ذكري"]) {
        return true;
    }
    if scan.digits(i).is_none() {
        // «السابعة والعشرين».
        let tens = scan
            .word(i)
            .strip_prefix("ال")
            .is_some_and(|word| word.ends_with("ون") || word.ends_with("ين"));
        return tens
            && scan
                .word(i - 1)
                .strip_prefix("ال")
                .and_then(ordinal)
                .is_some();
    }
    let at = if scan.is_sign(i - 1, &['(', '"', '«', '-']) && i > 1 {
        i - 2
    } else {
        i - 1
    };
    let joined = scan.is_sign(i - 1, &['-', '–', '/', ':', '.']) && i > 1;
    let tight = scan.glued(i) && scan.glued(i - 1);
    // «عام 2021 - 35 هجمة»: a year before a dash with blanks around it is no half of a score.
    let year = |digits: &str| matches!(digits.parse(), Ok(1900..=2099_u32));
    let score = joined && (tight || scan.digits(i - 2).is_some_and(|digits| !year(digits)));
    let article = scan.is(i - 1, &["ال"]) && i > 1 && LABELS.contains(scan.word(i - 2));
    let measured = is_time(scan.word(end)) || is_unit(scan.word(end));
    (LABELS.contains(scan.word(at)) && !measured)
        || score
        || article
        || (scan.glued(i) && !scan.other(i - 1).is_empty())
}

/// Whether digits are a telephone number or a code rather than a count.
pub(super) fn is_dialled(scan: Scan<'_>, number: Numeral) -> bool {
    number.is_plain()
        && scan
            .digits(number.end.saturating_sub(1))
            .is_some_and(|digits| digits.len() > 9 || (digits.len() > 5 && digits.starts_with('0')))
}

/// «اثنين» never stands before what it counts.
pub(super) fn is_bare_two(scan: Scan<'_>, number: Numeral) -> bool {
    !number.is_digits()
        && !number.scaled
        && (number.value - 2.0).abs() < 0.1
        && !is_unit(scan.word(number.end))
}

/// Whether the word at `at` is a measure rather than a counted thing.
pub(super) fn is_measure(scan: Scan<'_>, at: usize) -> bool {
    is_unit(scan.word(at)) || !scan.other(at).is_empty()
}
