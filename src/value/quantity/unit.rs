//! Units of measure and of time.

use crate::value::lex::Scan;
use crate::value::lexicon::{Words, words};

/// Whether a word is a unit of measure.
pub(super) fn is_unit(word: &str) -> bool {
    UNITS_OF_MEASURE.contains(word)
}

/// Whether a word is a unit of time, singular or plural, as it stands behind a number or a half.
pub(super) fn is_time(word: &str) -> bool {
    is_clock_unit(word) || LONG_TIMES.contains(word)
}

/// Whether a word is a unit of time that smaller ones may follow: «9 ساعات و30 دقيقة».
pub(super) fn is_clock_unit(word: &str) -> bool {
    CLOCK_UNITS.contains(word)
}

/// Whether a word is two of a unit of time or measure.
pub(super) fn is_dual(word: &str) -> bool {
    DUALS.contains(word)
}

/// Reads a unit in Latin letters and gives the token behind.
pub(super) fn latin(scan: Scan<'_>, at: usize) -> Option<usize> {
    // «5G» and «4K» are no grams and kelvins.
    if matches!(scan.other(at), "G" | "K") {
        return None;
    }
    let unit = scan.other(at).to_ascii_lowercase();
    let short = matches!(unit.as_str(), "k" | "t" | "l" | "v" | "w" | "g" | "m");
    if !LATIN.contains(unit.as_str()) || (short && !scan.glued(at)) {
        return None;
    }
    let hour = scan.is_sign(at + 1, &['/']) && matches!(scan.other(at + 2), "h" | "s");
    Some(at + 1 + if hour { 2 } else { 0 })
}

static UNITS_OF_MEASURE: Words = words!(
    "متر مترا امتار مترات كيلومتر كيلومترا كيلومترات كلم كم سم ملم مم سنتيمتر سنتيمترا
    سنتيمترات مليمتر مليمترا مليمترات ميلمتر ميل ميلا اميال قدم قدما اقدام بوصه بوصات ياردا
    يارده كيلو كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كلغ كغ كغم كجم غرام غراما
    غرامات جرام جراما جرامات غ طن طنا اطنان لتر لترا لترات ليتر ليترا ميغاوات ميجاوات
    ميغاواط ميجاواط كيلوواط كيلووات واط غيغاوات غيغاواط جيجاوات فولت درجه درجات هكتار هكتارا
    هكتارات هك فدان فدانا برميل برميلا براميل غيغابايت جيجابايت ميغابايت ميجابايت تيرابايت
    كيلوبايت بايت ميغابت ميجابت ميغابكسل ميجابكسل ميجابيكسل ميغابيكسل هرتز سعره عقده قيراط
    قيراطا قنطار قنطارا دونم دونما"
);

static LONG_TIMES: Words =
    words!("قرن قرنا قرون عقد عقدا عقود اسبوع اسبوعا اسابيع ليله ليال ليالي سنين شهور");

static CLOCK_UNITS: Words = words!(
    "ساعه ساعات ساعتين ساعتان دقيقه دقائق دقيقتين دقيقتان ثانيه ثوان ثواني ثانيتين جزء جزءا
    اجزاء سنه سنوات عام عاما اعوام شهر شهرا اشهر يوم يوما ايام يومين عامين سنتين شهرين"
);

static DUALS: Words = words!(
    "عامين عامان سنتين سنتان شهرين شهران اسبوعين اسبوعان يومين يومان ساعتين ساعتان دقيقتين
    دقيقتان ثانيتين عقدين عقدان قرنين قرنان ليلتين موسمين موسمان كيلومترين كيلومتران مترين
    متران طنين كيلوغرامين بوصتين لترين"
);

static LATIN: Words = words!(
    "km kg m cm mm g mg t l ha mw gw kw kwh mwh gb mb tb kb gbps mbps hz mhz ghz mp ft mph
    kmh v w mah k fps"
);
