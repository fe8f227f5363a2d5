//! Numbers, dates, times, money, percentages and quantities as Arabic news writes them. Pure.
//!
//! This room stands below `article`, because an article's date is read by the same rules as a date
//! in its body, and below `entity`, which turns what is found here into mentions.

pub(crate) mod calendar;
pub(crate) mod date;
mod idle;
pub(crate) mod lex;
pub(crate) mod lexicon;
pub(crate) mod money;
pub(crate) mod number;
pub(crate) mod percent;
pub(crate) mod quantity;
pub(crate) mod time;

use std::ops::Range;

use jiff::civil::Date;

use lex::{Kind, Lexed, Reading, Scan};

/// What a found expression is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// A calendar date, named or relative day, month, year or period.
    Date,
    /// A clock time.
    Time,
    /// An amount with its currency.
    Money,
    /// A number with a percent word or sign.
    Percent,
    /// A number with the thing counted or a unit.
    Quantity,
}

/// What an expression says.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// ISO 8601 with honest precision: `2021-07-09`, `2021-06`, `2015`, `2021-W27`, `20:46`, `2021-07-09T20:46Z`, `2021-05/2021-06`, `P12M`.
    Iso(String),
    /// An amount of money; `currency` is an ISO 4217 code where it is known.
    Money {
        /// Amount in units of the currency.
        amount: f64,
        /// ISO 4217 code, or `None` («دولار» alone is taken as USD, an unknown «دينار» has none).
        currency: Option<String>,
    },
    /// A plain number (percent: `70` for 70 %).
    Number(f64),
}

/// An expression found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Byte range in the text, clitics outside, maximal.
    pub bytes: Range<usize>,
    /// What it is.
    pub kind: ValueKind,
    /// What it says; `None` when it cannot be resolved.
    pub value: Option<Value>,
}

/// Finds every expression in `text`, in order, not overlapping.
///
/// `reference` is the day the text was published: «أمس» and «الجمعة» are resolved against it, and
/// stay unresolved without it. Spans follow what news annotators do: «بداية» and «يوم» inside a date,
/// clitics outside, a range one span, a quantity no longer than its noun. Cost: linear.
///
/// ```
/// use jiff::civil::date;
/// use qari::value::{Value, ValueKind, find};
///
/// let text = "وقال أمس الجمعة إن الخسائر بلغت 70 مليون دولار";
/// let found = find(text, Some(date(2021, 7, 10)));
/// assert_eq!(text.get(found[0].bytes.clone()), Some("أمس الجمعة"));
/// assert_eq!(found[0].value, Some(Value::Iso("2021-07-09".into())));
/// assert_eq!(found[1].kind, ValueKind::Money);
/// ```
#[must_use]
pub fn find(text: &str, reference: Option<Date>) -> Vec<Found> {
    let lexed = Lexed::new(text);
    let mut found = Vec::new();
    let mut i = 0;
    while i < lexed.len() {
        match best(&lexed, i, reference) {
            Some((expression, end)) => {
                found.push(expression);
                i = end.max(i + 1);
            }
            None => i += 1,
        }
    }
    found
}

/// As [`find`], for a text of which nobody said when it was published: where it says itself which day «اليوم» is
/// («اليوم السبت 26 نوفمبر 2016»), that is the day. Cost: twice that of [`find`] where it does.
#[must_use]
pub fn find_undated(text: &str) -> Vec<Found> {
    let found = find(text, None);
    match today(text, &found) {
        Some(today) => find(text, Some(today)),
        None => found,
    }
}

/// The first full date in `found` that the text calls today, in the expression or before it.
fn today(text: &str, found: &[Found]) -> Option<Date> {
    found.iter().find_map(|found| {
        let Some(Value::Iso(day)) = &found.value else {
            return None;
        };
        let day: Date = day.parse().ok()?;
        let said = text.get(found.bytes.clone())?;
        let before = text.get(..found.bytes.start)?.trim_end();
        let named = |text: &str| text.ends_with("اليوم") && !text.ends_with("روسيا اليوم");
        (said.starts_with("اليوم ") || named(before)).then_some(day)
    })
}

/// What may begin at token `i`, with or without its proclitics, and the token behind it.
fn best(lexed: &Lexed<'_>, i: usize, reference: Option<Date>) -> Option<(Found, usize)> {
    let token = lexed.get(i)?;
    let before = date::before(Scan::new(lexed, i, ""), i);
    match token.kind {
        Kind::Break => None,
        Kind::Arabic if token.norm.is_empty() => None,
        Kind::Arabic => {
            let start = idle::Start {
                word: &token.norm,
                first: i == 0,
                dated: reference.is_some(),
                before,
            };
            if idle::is(&start) {
                return None;
            }
            let mut beyond = false;
            let found = lex::readings(&token.norm).iter().find_map(|reading| {
                lexed.begin(i);
                let found = read(lexed, i, reading, before, reference);
                beyond |= lexed.looked_beyond();
                found
            });
            if found.is_none() && !beyond {
                idle::learn(&start);
            }
            found
        }
        Kind::Other | Kind::Digits | Kind::Sign(_) => {
            let whole = Reading {
                cut: 0,
                rest: std::borrow::Cow::Borrowed(""),
            };
            read(lexed, i, &whole, before, reference)
        }
    }
}

/// Reads the longest expression that begins with `reading` of token `i`.
fn read(
    lexed: &Lexed<'_>,
    i: usize,
    reading: &Reading<'_>,
    before: date::Before,
    reference: Option<Date>,
) -> Option<(Found, usize)> {
    let scan = Scan::new(lexed, i, &reading.rest);
    let iso = |iso: Option<String>| iso.map(Value::Iso);
    let number = |number: Option<f64>| number.map(Value::Number);
    let mut best: Option<(ValueKind, Option<Value>, usize)> = None;
    let mut offer = |kind, value, end: usize| {
        if best.as_ref().is_none_or(|(_, _, longest)| end > *longest) {
            best = Some((kind, value, end));
        }
    };
    if let Some(time) = time::time(scan, i) {
        offer(ValueKind::Time, iso(time.iso), time.end);
    }
    if let Some((when, end)) = date::date(
        scan,
        i,
        date::context(scan, i, reading.cut > 0, before, reference),
    ) {
        offer(ValueKind::Date, iso(when.iso()), end);
    }
    if let Some((value, end)) = percent::percent(scan, i) {
        offer(ValueKind::Percent, number(value), end);
    }
    if let Some(money) = money::money(scan, i) {
        let currency = money.currency.map(str::to_owned);
        let value = money.amount.map(|amount| Value::Money { amount, currency });
        offer(ValueKind::Money, value, money.end);
    }
    if let Some(quantity) = quantity::quantity(scan, i) {
        offer(ValueKind::Quantity, number(quantity.value), quantity.end);
    }
    let (kind, value, end) = best?;
    // «الـ36 صاروخا»: the article of a number in digits is outside, that of «الـ9 من جانفي» inside.
    let i = if reading.rest == "ال" && kind != ValueKind::Date {
        i + 1
    } else {
        i
    };
    let start = if reading.cut == 0 || reading.rest == "ال" {
        lexed.get(i)?.start
    } else {
        lexed.cut(i, reading.cut)
    };
    let last = lexed.get(end.checked_sub(1)?)?;
    Some((
        Found {
            bytes: start..last.end,
            kind,
            value,
        },
        end,
    ))
}

#[cfg(test)]
pub(crate) mod shown {
    //! What is found in a text, as lines for table tests.

    use std::fmt::Write;

    use super::{Value, find};

    /// The day of publication in all tests, a Saturday.
    const TODAY: jiff::civil::Date = jiff::civil::date(2021, 7, 10);

    /// Each text's findings on a line: `KIND [span] value`, apart by ` · `.
    pub(crate) fn table(texts: &[&str]) -> String {
        let mut out = String::new();
        for text in texts {
            let found = find(text, Some(TODAY));
            let line: Vec<String> = found
                .iter()
                .map(|found| {
                    let value = match &found.value {
                        None => "-".to_owned(),
                        Some(Value::Iso(iso)) => iso.clone(),
                        Some(Value::Number(number)) => number.to_string(),
                        Some(Value::Money { amount, currency }) => {
                            format!("{amount} {}", currency.as_deref().unwrap_or("?"))
                        }
                    };
                    let span = text.get(found.bytes.clone()).unwrap_or("?");
                    if span == *text {
                        format!("{:?} {value}", found.kind)
                    } else {
                        format!("{:?} [{span}] {value}", found.kind)
                    }
                })
                .collect();
            let line = if line.is_empty() {
                "nothing".to_owned()
            } else {
                line.join(" · ")
            };
            let _ = writeln!(out, "{text} → {line}");
        }
        out
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::shown::table;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn clitics_stay_outside() {
        insta::assert_snapshot!(table(&[
            "وبالأمس", "لـ2017 وعود", "للأسبوع المقبل", "وبخمسة أشخاص", "فبعد يومين", "بـ24 سنة", "تجاوز الـ16 دولة", "وأربعين عاما",
            "بمليوني دولار", "وللسنة الماضية", "ل42 نائبا",
        ]), @r"
        وبالأمس → Date [الأمس] 2021-07-09
        لـ2017 وعود → Date [2017] 2017
        للأسبوع المقبل → Date [لأسبوع المقبل] 2021-W28
        وبخمسة أشخاص → Quantity [خمسة أشخاص] 5
        فبعد يومين → Quantity [يومين] 2
        بـ24 سنة → Quantity [24 سنة] 24
        تجاوز الـ16 دولة → Quantity [16 دولة] 16
        وأربعين عاما → Quantity [أربعين عاما] 40
        بمليوني دولار → Money [مليوني دولار] 2000000 USD
        وللسنة الماضية → Date [لسنة الماضية] 2020
        ل42 نائبا → Quantity [42 نائبا] 42
        ");
    }

    #[test]
    fn traps() {
        insta::assert_snapshot!(table(&[
            "مارس ضغوطا على الحكومة", "ومارس التجارة", "واثنين هذا العام", "قناة روسيا اليوم", "الأمين العام السابق", "المدير العام الحالي",
            "أحد عشر كوكبا", "أحد المشاركين", "وقال واحد منهم", "رصدت 35هجمة", "فاز 2-1", "النتيجة 3 - 2 مساء السبت", "المادة 80 من الدستور",
            "كوفيد-19 ينتشر", "لست متشائمة", "كمية كبيرة", "رجب طيب أردوغان", "وصلاة الجمعة", "أب لثلاثة أطفال", "ويندوز 10 جديد",
            "اتصلوا على 0777111555 لبلاغات", "الدقيقة 69 بهدف", "الدول الثلاث تؤكد", "IP 192.168.1.1 هنا", "الذكرى الستين لانتهاء الحرب",
        ]), @r"
        مارس ضغوطا على الحكومة → nothing
        ومارس التجارة → nothing
        واثنين هذا العام → Date [هذا العام] 2021
        قناة روسيا اليوم → nothing
        الأمين العام السابق → nothing
        المدير العام الحالي → nothing
        أحد عشر كوكبا → Quantity 11
        أحد المشاركين → nothing
        وقال واحد منهم → nothing
        رصدت 35هجمة → Quantity [35هجمة] 35
        فاز 2-1 → nothing
        النتيجة 3 - 2 مساء السبت → Date [مساء السبت] 2021-07-10
        المادة 80 من الدستور → nothing
        كوفيد-19 ينتشر → nothing
        لست متشائمة → nothing
        كمية كبيرة → nothing
        رجب طيب أردوغان → nothing
        وصلاة الجمعة → nothing
        أب لثلاثة أطفال → Quantity [ثلاثة أطفال] 3
        ويندوز 10 جديد → nothing
        اتصلوا على 0777111555 لبلاغات → nothing
        الدقيقة 69 بهدف → nothing
        الدول الثلاث تؤكد → nothing
        IP 192.168.1.1 هنا → nothing
        الذكرى الستين لانتهاء الحرب → nothing
        ");
    }

    proptest! {
        #[test]
        fn nothing_panics_and_spans_are_in_order(text in text(), today in 0usize..4) {
            // The ends of the calendar are days of publication too, if a source says so.
            let days = [None, Some(jiff::civil::date(2021, 7, 10)), Some(Date::MIN), Some(Date::MAX)];
            let mut last = 0;
            for found in find(&text, days[today]) {
                prop_assert!(found.bytes.start >= last && found.bytes.end > found.bytes.start);
                prop_assert!(text.get(found.bytes.clone()).is_some());
                last = found.bytes.end;
            }
        }

        #[test]
        fn amounts_are_finite(text in text()) {
            for found in find(&text, None) {
                match found.value {
                    Some(Value::Number(number)) => prop_assert!(number.is_finite()),
                    Some(Value::Money { amount, .. }) => prop_assert!(amount.is_finite()),
                    _ => {}
                }
            }
        }

        #[test]
        fn a_line_break_ends_everything(text in text(), cut in 0usize..40) {
            // What stands on two lines is found as if each line were a text of its own.
            let at = text.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(text.len());
            let joined = format!("{}\n{}", &text[..at], &text[at..]);
            for found in find(&joined, None) {
                prop_assert!(!joined[found.bytes].contains('\n'));
            }
        }
    }

    /// Words that grammars care for, in any order, with anything between them.
    fn text() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "الربع",
            "الأول",
            "من",
            "نهاية",
            "بداية",
            "عام",
            "العام",
            "الماضي",
            "هذا",
            "شهر",
            "يوليو",
            "تموز",
            "/",
            "(",
            ")",
            "و",
            "إلى",
            "بين",
            "9",
            "31",
            "2021",
            "1442",
            "هـ",
            "ق.م.",
            "99999999999999999999999999",
            "0",
            "،",
            ".",
            ",",
            "-",
            "%",
            "$",
            "مليون",
            "ألف",
            "مليار",
            "دولار",
            "دينار",
            "نصف",
            "خمسة",
            "عشر",
            "وعشرون",
            "مئة",
            "الساعة",
            "العاشرة",
            "والنصف",
            "مساء",
            "صباح",
            "اليوم",
            "أمس",
            "الجمعة",
            "السبت",
            "يوم",
            "غدا",
            "بعد",
            "رمضان",
            "ذو",
            "الحجة",
            "القرن",
            "التاسع",
            "عشر",
            "سنوات",
            "أشخاص",
            "كلم",
            "ـ",
            "\u{200f}",
            "بتوقيت",
            "غرينتش",
            ":",
            "\n",
            "ب",
            "لل",
            "ال",
            "في",
            "المائة",
            "متم",
            "كانون",
            "الثاني",
            "الموافق",
            "السنوات",
            "الخمس",
            "الأخيرة",
        ]);
        let blank = prop::sample::select(vec![" ", "", "  ", "\u{a0}"]);
        let any = prop_oneof![8 => word.prop_map(str::to_owned), 1 => "\\PC{0,3}"];
        prop::collection::vec((any, blank), 0..24).prop_map(|parts| {
            parts
                .into_iter()
                .flat_map(|(word, blank)| [word, blank.to_owned()])
                .collect()
        })
    }

    /// The values of a text that nobody dated.
    fn undated(text: &str) -> Vec<Option<Value>> {
        let found = find_undated(text);
        found.into_iter().map(|found| found.value).collect()
    }

    #[test]
    fn a_text_may_date_itself() {
        let iso = |day: &str| Some(Value::Iso(day.to_owned()));
        assert_eq!(
            undated("قال اليوم السبت 26 نوفمبر 2016 إن الاجتماع عقد أمس"),
            [iso("2016-11-26"), iso("2016-11-25")]
        );
        // No day, no «today», and a channel of that name.
        assert_eq!(undated("اليوم السبت، وأمس"), [None, None]);
        for text in [
            "وقع يوم 26 نوفمبر 2016، وعقد أمس",
            "نشرت روسيا اليوم 26 نوفمبر 2016 ما قاله أمس",
        ] {
            assert_eq!(undated(text).last(), Some(&None), "{text}");
        }
    }
}
