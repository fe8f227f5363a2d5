//! Keys of dates, times, amounts and quantities: equal values of one kind are one thing.

use super::fold::fold;
use super::lists;
use crate::entity::{Kind, Mention};
use crate::value::Value;

/// Returns the key of a value mention with the given text: its value where it has one (with the unit of a quantity and
/// of money in an unknown currency), else its folded words with the months of all vocabularies made one.
pub(super) fn key(mention: &Mention, text: &str) -> String {
    match (&mention.value, mention.kind) {
        (Some(Value::Iso(iso)), _) => iso.clone(),
        (
            Some(Value::Money {
                amount,
                currency: Some(currency),
            }),
            _,
        ) => format!("{} {currency}", number(*amount)),
        (
            Some(Value::Money {
                amount,
                currency: None,
            }),
            _,
        ) => format!("{} {}", number(*amount), unit(text)),
        (Some(Value::Number(n)), Kind::Percent) => format!("{}%", number(*n)),
        (Some(Value::Number(n)), _) => {
            let unit = unit(text);
            if unit.is_empty() {
                number(*n)
            } else {
                format!("{} {unit}", number(*n))
            }
        }
        (None, _) => words(text),
    }
}

/// A number in the shortest decimal form, without a minus before nought.
fn number(n: f64) -> String {
    if n == 0.0 {
        "0".to_owned()
    } else {
        n.to_string()
    }
}

/// The words of a quantity that are not numbers: what is counted.
fn unit(text: &str) -> String {
    let folded = fold(text);
    let mut out = String::new();
    for word in folded.split(' ') {
        let bare = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let joined = bare.strip_prefix('و').unwrap_or(bare);
        if bare.is_empty() || lists::NUMBERS.contains(bare) || lists::NUMBERS.contains(joined) {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(bare);
    }
    out
}

/// Words of an unresolved date or amount: «يوم» off, one name for each month, a month given twice given once.
fn words(text: &str) -> String {
    let folded = fold(text);
    let mut out: Vec<String> = Vec::new();
    for word in folded.split(' ').filter(|w| !w.is_empty()) {
        let word = match lists::month(word) {
            Some(month) => month.to_owned(),
            None if matches!(word, "يوم" | "شهر" | "عام" | "سنه") && folded.contains(' ') =>
            {
                continue;
            }
            None => word.to_owned(),
        };
        if out.last() != Some(&word) {
            out.push(word);
        }
    }
    if out.is_empty() {
        folded
    } else {
        out.join(" ")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use crate::entity::Evidence;

    fn of(kind: Kind, value: Option<Value>, text: &str) -> String {
        key(
            &Mention {
                bytes: 0..text.len(),
                kind,
                value,
                furniture: false,
                evidence: Evidence::Value,
            },
            text,
        )
    }

    #[test]
    fn keys_of_values() {
        let iso = || Some(Value::Iso("2021-07-09".to_owned()));
        assert_eq!(of(Kind::Date, iso(), "يوم الجمعة 9 يوليوز"), "2021-07-09");
        assert_eq!(of(Kind::Date, iso(), "أمس"), "2021-07-09");
        assert_eq!(
            of(Kind::Date, None, "9 يوليو/تموز"),
            of(Kind::Date, None, "9 جويلية")
        );
        assert_eq!(
            of(Kind::Date, None, "يوم الجمعة"),
            of(Kind::Date, None, "الجمعة")
        );
        let money = |amount, currency: Option<&str>| {
            Some(Value::Money {
                amount,
                currency: currency.map(str::to_owned),
            })
        };
        assert_eq!(
            of(Kind::Money, money(7e7, Some("USD")), "70 مليون دولار"),
            "70000000 USD"
        );
        assert_eq!(of(Kind::Money, money(5.0, None), "5 دنانير"), "5 دنانير");
        assert_eq!(
            of(Kind::Percent, Some(Value::Number(12.5)), "12,5 بالمئة"),
            "12.5%"
        );
        assert_eq!(
            of(Kind::Quantity, Some(Value::Number(3.0)), "ثلاثة أيام"),
            "3 ايام"
        );
        assert_eq!(
            of(Kind::Quantity, Some(Value::Number(3.0)), "3 أيام"),
            "3 ايام"
        );
        assert_eq!(
            of(Kind::Quantity, Some(Value::Number(12000.0)), "12 ألف مسافر"),
            "12000 مسافر"
        );
        assert_eq!(
            of(Kind::Quantity, Some(Value::Number(35.0)), "35هجمة"),
            "35 هجمه"
        );
    }
}
