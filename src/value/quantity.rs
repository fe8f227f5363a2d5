//! Quantities: a number and what is counted or measured.

mod noun;
mod unit;
mod word;

use super::lex::{Kind, Scan};
use super::number::{Amount, Numeral, amount, and, numeral};

/// A quantity as read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Quantity {
    /// The number, when it is one.
    pub value: Option<f64>,
    /// The token behind it.
    pub end: usize,
}

/// Reads a quantity at token `i`.
pub(crate) fn quantity(scan: Scan<'_>, i: usize) -> Option<Quantity> {
    if let Some(read) = time_word(scan, i) {
        return Some(read);
    }
    if let Some(read) = bracketed(scan, i) {
        return Some(read);
    }
    let amount = amount(scan, i)?;
    if noun::labels(scan, i, amount.end) || noun::is_not_six(scan, i, amount.end) {
        return None;
    }
    let found = counted(scan, amount).or_else(|| {
        // «28 و33 درجة» is a range, «12 ألف و 5 دول» may not be.
        let low = Amount {
            low: amount.low,
            high: None,
            end: amount.low.end,
        };
        amount.high.and_then(|_| counted(scan, low))
    })?;
    Some(longer(scan, found, 0))
}

/// «(08) هواتف», as communiqués of the army write.
fn bracketed(scan: Scan<'_>, i: usize) -> Option<Quantity> {
    let tight = scan.is_sign(i, &['('])
        && scan.glued(i + 1)
        && scan.is_sign(i + 2, &[')'])
        && scan.glued(i + 2);
    if !tight {
        return None;
    }
    let number = numeral(scan, i + 1).filter(|number| number.is_plain() && number.end == i + 2)?;
    if number.value < 2.0 || (1900.0..2100.0).contains(&number.value) || scan.glued(i) {
        return None;
    }
    let end = thing(scan, i + 3, number)?;
    Some(Quantity {
        value: Some(number.value),
        end,
    })
}

fn counted(scan: Scan<'_>, amount: Amount) -> Option<Quantity> {
    let number = amount.last();
    if noun::is_dialled(scan, number) || noun::is_bare_two(scan, number) {
        return None;
    }
    let end = thing(scan, amount.end, number).or_else(|| of_many(scan, amount.end, number))?;
    if amount.high.is_none() && !plural_enough(scan, amount.end, number) {
        return None;
    }
    Some(Quantity {
        value: amount.value(),
        end,
    })
}

/// «1.6 مليون من الطيور».
fn of_many(scan: Scan<'_>, at: usize, number: Numeral) -> Option<usize> {
    (number.scaled
        && !noun::finished(scan, at)
        && scan.is(at, &["من"])
        && scan.word(at + 1).starts_with("ال")
        && scan.word(at + 1).chars().count() > 4)
        .then_some(at + 2)
}

/// «أحد» and a bare 1 count nothing; 1.5 does, and so do measures.
fn plural_enough(scan: Scan<'_>, at: usize, number: Numeral) -> bool {
    number.value >= 1.01
        || number.value == 0.0 && noun::is_measure(scan, at)
        || number.value < 1.0 && number.value > 0.0
        || (number.is_digits() && noun::is_measure(scan, at))
}

/// The unit or noun behind a number, and the token behind that.
fn thing(scan: Scan<'_>, at: usize, number: Numeral) -> Option<usize> {
    let token = scan.token(at)?;
    match token.kind {
        Kind::Arabic => noun::noun(scan, at, number),
        Kind::Other => unit::latin(scan, at),
        Kind::Sign('°') => Some(at + 1 + usize::from(matches!(scan.other(at + 1), "C" | "F"))),
        _ => None,
    }
}

/// «عامين», «شهر ونصف», «نصف ساعة»: words of time that need no number.
fn time_word(scan: Scan<'_>, i: usize) -> Option<Quantity> {
    let word = scan.word(i);
    let general = || {
        i > 0
            && ["امين", "امناء", "مدير", "مدراء"]
                .iter()
                .any(|stem| scan.word(i - 1).contains(stem))
    };
    if unit::is_dual(word.strip_prefix("ال").unwrap_or(word)) && !general() {
        return Some(longer(
            scan,
            Quantity {
                value: Some(2.0),
                end: i + 1,
            },
            0,
        ));
    }
    if matches!(word, "نصف" | "ربع" | "ثلث") && unit::is_time(scan.word(i + 1)) {
        let value = match word {
            "نصف" => 0.5,
            "ربع" => 0.25,
            _ => 1.0 / 3.0,
        };
        return Some(Quantity {
            value: Some(value),
            end: i + 2,
        });
    }
    if unit::is_time(word) {
        let (rest, at) = and(scan, i + 1)?;
        return half(rest, at).map(|(share, end)| Quantity {
            value: Some(1.0 + share),
            end,
        });
    }
    None
}

/// «ونصف الساعة», «وربع».
fn half(scan: Scan<'_>, at: usize) -> Option<(f64, usize)> {
    let share = match scan.word(at) {
        "نصف" | "النصف" => 0.5,
        "ربع" | "الربع" => 0.25,
        _ => return None,
    };
    let again = scan
        .word(at + 1)
        .strip_prefix("ال")
        .is_some_and(|word| unit::is_time(word) || unit::is_unit(word));
    let bare = unit::is_time(scan.word(at + 1)) || unit::is_unit(scan.word(at + 1));
    Some((share, at + 1 + usize::from(again || bare)))
}

/// Adds what a measure goes on with: «3 دقائق و33 ثانية», «ثلاثة أمتار ونصف».
fn longer(scan: Scan<'_>, found: Quantity, depth: u8) -> Quantity {
    let Some((rest, at)) = and(scan, found.end) else {
        return found;
    };
    let last = scan.word(found.end.saturating_sub(1));
    if let Some((share, end)) = half(rest, at) {
        return Quantity {
            value: found.value.map(|value| value + share),
            end,
        };
    }
    if depth > 2 || !unit::is_clock_unit(last) {
        return found;
    }
    match numeral(rest, at) {
        Some(number) if unit::is_clock_unit(scan.word(number.end)) => longer(
            scan,
            Quantity {
                value: None,
                end: number.end + 1,
            },
            depth + 1,
        ),
        _ => found,
    }
}

#[cfg(test)]
mod tests {
    use crate::value::shown::table;

    #[test]
    fn quantities() {
        insta::assert_snapshot!(table(&[
            "12 ألف مسافر", "ست مرات", "60 كلم/س", "خمس سنوات", "عامين", "35هجمة", "أكثر من 150 منظمة", "28 و 33 درجة", "بين ثلاث وخمس سنوات",
            "62 إلى 64 عاما", "400 موطن شغل جديد", "50 نقطة أساس", "2.5 مليون ميل مربع", "3 دقائق و33 ثانية", "ثلاثة أمتار ونصف", "عام ونصف العام",
            "نصف ساعة", "ربع قرن", "مليون ونصف المليون نسمة", "1.6 مليون من الطيور", "الثلاثين يوما", "180 آلية", "(08) هواتف", "صفر درجة",
            "12 km", "5 أضعاف", "2074 مهاجرا", "2000 شخص",
        ]), @r"
        12 ألف مسافر → Quantity 12000
        ست مرات → Quantity 6
        60 كلم/س → Quantity 60
        خمس سنوات → Quantity 5
        عامين → Quantity 2
        35هجمة → Quantity 35
        أكثر من 150 منظمة → Quantity [150 منظمة] 150
        28 و 33 درجة → Quantity -
        بين ثلاث وخمس سنوات → Quantity [ثلاث وخمس سنوات] -
        62 إلى 64 عاما → Quantity -
        400 موطن شغل جديد → Quantity [400 موطن شغل] 400
        50 نقطة أساس → Quantity 50
        2.5 مليون ميل مربع → Quantity 2500000
        3 دقائق و33 ثانية → Quantity -
        ثلاثة أمتار ونصف → Quantity 3.5
        عام ونصف العام → Quantity 1.5
        نصف ساعة → Quantity 0.5
        ربع قرن → Quantity 0.25
        مليون ونصف المليون نسمة → Quantity 1500000
        1.6 مليون من الطيور → Quantity 1600000
        الثلاثين يوما → Quantity 30
        180 آلية → Quantity 180
        (08) هواتف → Quantity 8
        صفر درجة → Quantity 0
        12 km → Quantity 12
        5 أضعاف → Quantity 5
        2074 مهاجرا → Quantity 2074
        2000 شخص → Quantity 2000
        ");
    }

    #[test]
    fn what_is_not_counted() {
        insta::assert_snapshot!(table(&[
            "25 منهم", "أصيب 20 آخرون", "اثنان آخران", "20 وأصيب العشرات", "5 بجروح", "650 يوظفون", "25 ألفا انضموا", "فصل 12 من القانون",
            "مئات الأشخاص", "شخصين", "عشرات القتلى", "رقم 12 جديد", "أربعة من رجال الشرطة",
        ]), @r"
        25 منهم → nothing
        أصيب 20 آخرون → nothing
        اثنان آخران → nothing
        20 وأصيب العشرات → nothing
        5 بجروح → nothing
        650 يوظفون → nothing
        25 ألفا انضموا → nothing
        فصل 12 من القانون → nothing
        مئات الأشخاص → nothing
        شخصين → nothing
        عشرات القتلى → nothing
        رقم 12 جديد → nothing
        أربعة من رجال الشرطة → nothing
        ");
    }
}
