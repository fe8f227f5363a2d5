//! What may be counted: which words behind a number are its noun.

use super::super::lex::Scan;
use super::super::number::Numeral;

/// Reads the noun behind a number and gives the token behind it.
pub(super) fn noun(scan: Scan<'_>, at: usize, number: Numeral) -> Option<usize> {
    let word = scan.word(at);
    if is_unit(word) || is_time(word) {
        return Some(compound(scan, at));
    }
    if word.chars().count() < 2 {
        return abbreviation(scan, at);
    }
    if STOP.contains(&word) || word.starts_with("ال") || word.starts_with("لل") || word.starts_with("وال") || word.starts_with("بال") {
        return None;
    }
    if looks_like_clitic(word) || looks_like_verb(word) {
        return None;
    }
    // A bare 2016 before any word is a year.
    let year = number.digits && number.plain && (1900.0..2100.0).contains(&number.value);
    if year && !agrees(word, number) {
        return None;
    }
    Some(compound(scan, at))
}

/// Whether a noun has the shape that its number asks for: «2074 مهاجرا» is no year.
fn agrees(word: &str, number: Numeral) -> bool {
    let rest = number.value % 100.0;
    let accusative = word.ends_with('ا') || word.ends_with('ه');
    (11.0..100.0).contains(&rest) && accusative && !word.starts_with(['ي', 'ت'])
}

/// Adds the second word of a unit that has two: «متر مربع», «نقطة أساس», «فرصة عمل».
fn compound(scan: Scan<'_>, at: usize) -> usize {
    let word = scan.word(at);
    let next = scan.word(at + 1);
    let end = at + 1;
    if matches!(word, "كيلو" | "ميلي" | "ميغا" | "سنتي" | "ملي") && is_unit(next) {
        return compound(scan, end);
    }
    let two = match word {
        "متر" | "مترا" | "امتار" | "كيلومتر" | "كيلومترا" | "كيلومترات" | "قدم" | "ميل" | "كلم" | "كم" | "م" => {
            matches!(next, "مربع" | "مربعا" | "مربعه" | "مكعب" | "مكعبا" | "مكعبه" | "بحري" | "بحريا")
        }
        "اميال" | "ميلا" => matches!(next, "بحريه" | "بحريا" | "مربعا"),
        "درجه" | "درجات" => matches!(next, "مئويه"),
        "نقطه" | "نقاط" => matches!(next, "اساس" | "اساسيه"),
        "فرصه" | "فرص" => next == "عمل",
        "موطن" | "مواطن" | "منصب" | "مناصب" => next == "شغل" || next == "عمل",
        "حاله" | "حالات" => next == "وفاه",
        "سياره" | "سيارات" => next == "اسعاف",
        "رجل" | "رجال" => matches!(next, "اعمال" | "امن"),
        _ => false,
    };
    if two {
        return end + 1;
    }
    let speed = matches!(word, "كيلومترا" | "كيلومتر" | "كيلومترات" | "كلم" | "كم" | "متر" | "مترا" | "ميغابت" | "ميلا");
    if speed && scan.is_sign(end, &['/']) && scan.is(end + 1, &["س", "ساعه", "ثانيه", "ث", "الساعه", "الثانيه", "ساع"]) {
        return end + 2;
    }
    if speed && next == "في" && scan.is(end + 1, &["الساعه", "الثانيه"]) {
        return end + 2;
    }
    if matches!(word, "كم" | "كلم" | "م") && scan.digits(end).is_some_and(|power| power == "2" || power == "3") {
        return end + 1;
    }
    end
}

/// «40 ن», «12 م»: one-letter units of sports and lengths.
fn abbreviation(scan: Scan<'_>, at: usize) -> Option<usize> {
    match scan.word(at) {
        "م" if scan.digits(at + 1).is_some_and(|power| matches!(power, "2" | "3")) => Some(at + 2),
        "م" | "ن" => Some(at + 1),
        _ => None,
    }
}

/// Whether the number at `i` labels what stands before it: «المادة 80», «رقم 10», «الطائرة 737».
pub(super) fn labels(scan: Scan<'_>, i: usize) -> bool {
    const LABELS: &[&str] = &[
        "رقم", "الماده", "ماده", "الفصل", "القناه", "القانون", "قانون", "القرار", "قرار", "الفقره", "البند", "الدوره", "الجوله",
        "الصفحه", "صفحه", "الهاتف", "هاتف", "الطريق", "البوابه", "الحلقه", "النسخه", "الساعه", "ويندوز", "اف", "بوينغ", "ايرباص",
    ];
    if i == 0 || scan.digits(i).is_none() {
        return false;
    }
    let at = if scan.is_sign(i - 1, &['(', '"', '«', '-']) && i > 1 { i - 2 } else { i - 1 };
    scan.is(at, LABELS) || (scan.glued(i) && !scan.other(i - 1).is_empty())
}

/// Whether a clitic makes the word something else than a noun behind a number: «20 وأصيب», «5 بجروح».
fn looks_like_clitic(word: &str) -> bool {
    const AND: &[&str] = &[
        "ولايه", "ولايات", "وفاه", "وفيات", "وزير", "وزراء", "وزيرا", "وزاره", "وزارات", "وحده", "وحدات", "وظيفه", "وظائف", "وثيقه",
        "وثائق", "وفد", "وفدا", "وفود", "ورقه", "وسيله", "وسائل", "ورشه", "ورشات", "ورش", "واجهه", "وجبه", "وجبات", "وجهه",
        "وجهات", "وكاله", "وكالات", "وسام", "ولد", "اولاد", "واقعه", "وقائع", "وكيل", "وكلاء", "والي", "ولاه", "واط", "وات",
        "واردات", "وافد", "وافدا", "وافدين", "وصفه", "وصفات", "وديعه", "وتر", "ورده", "وقفه", "وقفات", "وعود", "وسيط", "وسطاء",
    ];
    const WITH: &[&str] = &["بجروح", "بنسبه", "بينهم", "بينها", "بمشاركه", "بحضور", "بتهمه", "بسبب", "بعدما", "بينما", "بواقع", "بقيمه", "بمعدل", "بقياده", "باسم", "بدون", "بمقتضي", "بموجب", "بفضل", "بجانب", "بمناسبه", "بعضهم", "بعض", "بدل", "بدلا", "بشكل", "برئاسه", "بفارق", "بداعي", "بدات", "بدا", "بعنوان", "بمدينه", "بلغ", "بلغت", "بين"];
    const FOR: &[&str] = &["لكل", "لفائده", "لسنه", "لعام", "لصالح", "لدي", "لان", "لمده", "ليصل", "ليصبح", "لها", "لهم", "له", "لهذا", "لهذه", "لكن", "لكنه", "ليس", "ليست", "لم", "لن", "لما", "لقي", "لقوا", "لقد", "ليلا", "لمواجهه", "لمتابعه", "لتصل", "لتكون", "لدعم", "لحساب", "لعدم"];
    (word.starts_with('و') && !AND.contains(&word)) || WITH.contains(&word) || FOR.contains(&word)
}

/// Verbs that news put behind a number, and the prefixes that only verbs have.
fn looks_like_verb(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "قال", "قالت", "كان", "كانت", "كانوا", "اعلن", "اعلنت", "اكد", "اكدت", "اصيب", "اصيبوا", "قتل", "قتلت", "قتلوا", "تم",
        "تمت", "شهد", "شهدت", "شارك", "شاركت", "شاركوا", "حقق", "حققت", "سجل", "سجلت", "ارتفع", "ارتفعت", "انخفض", "انخفضت", "جاء",
        "جاءت", "وصل", "وصلت", "وقع", "وقعت", "صدر", "صدرت", "فاز", "فازت", "خسر", "تقرر", "تراجع", "تراجعت", "توقف", "توفي",
        "توفيت", "اصبح", "اصبحت", "انطلق", "انطلقت", "تعرض", "تعرضت", "اضاف", "اضافت", "يوجد", "توجد", "يمكن", "يجب", "يتم",
        "تتم", "يكون", "تكون", "يعاني", "يشارك", "يقول", "تقول", "يبدا", "تبدا", "ينتظر", "يذكر", "يعتبر", "ستكون", "سيكون",
        "تابعه", "تابعا", "متجهه", "قادمه", "قادما", "ممن", "مما", "حسب", "وفق", "وفقا", "تقريبا", "يوميا", "سنويا", "شهريا", "اسبوعيا",
        "مقابل", "ضمن", "نحو", "حوالي", "قرابه", "زهاء", "اكثر", "اقل", "ازيد", "حاليا", "سابقا", "معا", "فقط", "ايضا",
    ];
    VERBS.contains(&word)
}

const STOP: &[&str] = &[
    "من", "في", "علي", "الي", "عن", "مع", "بين", "ان", "او", "ام", "ثم", "قبل", "بعد", "حتي", "منذ", "خلال", "تحت", "فوق", "ضد", "عند",
    "دون", "حول", "امام", "خلف", "داخل", "خارج", "غير", "سوي", "هو", "هي", "هم", "هن", "هما", "هذا", "هذه", "هؤلاء", "ذلك", "تلك",
    "التي", "الذي", "الذين", "اللذين", "كما", "لكن", "بل", "لا", "ما", "لم", "لن", "قد", "اذا", "اذ", "حيث", "كل", "جميع", "كلهم",
    "اخرين", "اخرون", "اخري", "اخر", "اخران", "اخريات", "اخريين", "اواخر", "منهم", "منها", "منهن", "منه", "عليهم", "فيهم", "فيها", "لديهم",
    "عام", "رغم", "بعدما", "عندما", "بينما", "اثر", "عقب", "جراء", "عبر", "طوال", "سواء", "مثل", "نظرا", "كذلك", "انه", "انها", "انهم",
    "فيما", "كان", "ولا", "ولم", "فان", "اي", "احد", "واحد", "واحده", "فاكثر", "فما", "فصاعدا", "تحديدا", "اضافه", "مساء", "صباحا",
    "فجرا", "ليلا", "ظهرا", "عصرا", "اليوم", "امس", "غدا", "كيف", "فمن", "صفر", "نصف", "ضعف", "اضعاف", "بالمئه", "بالمائه", "هجري", "ميلادي",
];

/// Whether the word at `at` is a measure rather than a counted thing.
pub(super) fn is_measure(scan: Scan<'_>, at: usize) -> bool {
    is_unit(scan.word(at)) || !scan.other(at).is_empty()
}

/// Whether a word is a unit of measure.
pub(super) fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "متر" | "مترا" | "امتار" | "كيلومتر" | "كيلومترا" | "كيلومترات" | "كلم" | "كم" | "سم" | "ملم" | "مم" | "سنتيمتر" | "سنتيمترا"
            | "سنتيمترات" | "مليمتر" | "مليمترا" | "مليمترات" | "ميلمتر" | "ميل" | "ميلا" | "اميال" | "قدم" | "قدما" | "اقدام" | "بوصه"
            | "بوصات" | "ياردا" | "يارده" | "كيلو" | "كيلوغرام" | "كيلوغراما" | "كيلوغرامات" | "كيلوجرام" | "كيلوجراما" | "كلغ" | "كغ"
            | "كغم" | "كجم" | "غرام" | "غراما" | "غرامات" | "جرام" | "جراما" | "جرامات" | "غ" | "طن" | "طنا" | "اطنان" | "لتر" | "لترا" | "لترات"
            | "ليتر" | "ليترا" | "ميغاوات" | "ميجاوات" | "ميغاواط" | "ميجاواط" | "كيلوواط" | "كيلووات" | "واط" | "غيغاوات" | "غيغاواط"
            | "جيجاوات" | "فولت" | "درجه" | "درجات" | "هكتار" | "هكتارا" | "هكتارات" | "هك" | "فدان" | "فدانا" | "برميل" | "برميلا" | "براميل"
            | "غيغابايت" | "جيجابايت" | "ميغابايت" | "ميجابايت" | "تيرابايت" | "كيلوبايت" | "بايت" | "ميغابت" | "ميجابت" | "ميغابكسل"
            | "ميجابكسل" | "ميجابيكسل" | "ميغابيكسل" | "هرتز" | "سعره" | "عقده" | "قيراط" | "قيراطا" | "قنطار" | "قنطارا" | "دونم" | "دونما"
    )
}

/// Whether a word is a unit of time, singular or plural, as it stands behind a number or a half.
pub(super) fn is_time(word: &str) -> bool {
    is_clock_unit(word)
        || matches!(
            word,
            "قرن" | "قرنا" | "قرون" | "عقد" | "عقدا" | "عقود" | "عام" | "عاما" | "اعوام" | "سنه" | "سنوات" | "سنين" | "شهر" | "شهرا"
                | "اشهر" | "شهور" | "اسبوع" | "اسبوعا" | "اسابيع" | "يوم" | "يوما" | "ايام" | "ليله" | "ليال" | "ليالي"
        )
}

/// Whether a word is a unit of time that smaller ones may follow: «9 ساعات و30 دقيقة».
pub(super) fn is_clock_unit(word: &str) -> bool {
    matches!(
        word,
        "ساعه" | "ساعات" | "ساعتين" | "ساعتان" | "دقيقه" | "دقائق" | "دقيقتين" | "دقيقتان" | "ثانيه" | "ثوان" | "ثواني" | "ثانيتين"
            | "جزء" | "اجزاء" | "سنه" | "سنوات" | "عام" | "عاما" | "اعوام" | "شهر" | "شهرا" | "اشهر" | "يوم" | "يوما" | "ايام"
    )
}

/// Whether a word is two of a unit of time or measure.
pub(super) fn is_dual_time(word: &str) -> bool {
    matches!(
        word,
        "عامين" | "عامان" | "سنتين" | "سنتان" | "شهرين" | "شهران" | "اسبوعين" | "اسبوعان" | "يومين" | "يومان" | "ساعتين" | "ساعتان"
            | "دقيقتين" | "دقيقتان" | "ثانيتين" | "عقدين" | "عقدان" | "قرنين" | "قرنان" | "ليلتين" | "موسمين" | "موسمان"
            | "كيلومترين" | "كيلومتران" | "مترين" | "متران" | "طنين" | "كيلوغرامين" | "بوصتين" | "لترين"
    )
}

/// Reads a unit in Latin letters.
pub(super) fn latin_unit(scan: Scan<'_>, at: usize) -> Option<usize> {
    const UNITS: &[&str] = &[
        "km", "kg", "m", "cm", "mm", "g", "mg", "t", "l", "ha", "mw", "gw", "kw", "kwh", "mwh", "gb", "mb", "tb", "kb", "gbps", "mbps",
        "hz", "mhz", "ghz", "mp", "ft", "mph", "kmh", "v", "w", "mah", "k", "fps",
    ];
    let unit = scan.other(at).to_ascii_lowercase();
    if !UNITS.contains(&unit.as_str()) || (matches!(unit.as_str(), "k" | "t" | "l" | "v" | "w" | "g" | "m") && !scan.glued(at)) {
        return None;
    }
    let hour = scan.is_sign(at + 1, &['/']) && matches!(scan.other(at + 2), "h" | "s");
    Some(at + 1 + if hour { 2 } else { 0 })
}
