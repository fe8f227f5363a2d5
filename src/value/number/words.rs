//! Numbers in words.

use super::{Form, Numeral, and};
use crate::value::lex::Scan;

/// A word of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Atom {
    /// 1 to 9, the shape that only stands in compounds for 1 («أحد عشر», «إحدى وعشرون»).
    Unit(u32),
    /// 10, or the second word of 11 to 19.
    Ten,
    /// 20 to 90.
    Tens(u32),
    /// 100, or the second word of «خمس مائة».
    Hundred,
    /// 200 to 900 in one word.
    Hundreds(u32),
    /// Zero.
    Zero,
}

/// The scale a word multiplies by; `None` for other words.
pub(crate) fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "الف" | "الفا" | "الاف" | "االاف" => 1e3,
        "مليون" | "مليونا" | "ملايين" | "ميلون" | "مليوم" => 1e6,
        "مليار" | "مليارا" | "مليارات" | "ملايير" | "بليون" | "بليونا" | "بلايين" => {
            1e9
        }
        "تريليون" | "تريليونا" | "تريليونات" | "ترليون" | "ترليونا" | "ترليونات" | "تريليار" => {
            1e12
        }
        _ => return None,
    })
}

/// A dual that is a number and a scale at once.
fn dual_scale(word: &str) -> Option<f64> {
    Some(match word {
        "الفان" | "الفين" | "الفي" => 2e3,
        "مليونان" | "مليونين" | "مليوني" => 2e6,
        "ملياران" | "مليارين" | "ملياري" | "بليونان" | "بليونين" | "بليوني" => {
            2e9
        }
        "تريليونان" | "تريليونين" | "تريليوني" | "ترليونان" | "ترليونين" | "ترليوني" => {
            2e12
        }
        _ => return None,
    })
}

/// «ألف», «مليوني», «مليونا» without a number before it.
pub(super) fn bare_scale(scan: Scan<'_>, i: usize) -> Option<Numeral> {
    let word = scan.word(i);
    let (word, definite) = match word.strip_prefix("ال") {
        Some(rest) if scale(rest).is_some() && rest != "ف" => (rest, true),
        _ => (word, false),
    };
    let value = if let Some(value) = dual_scale(word) {
        value
    } else {
        let value = scale(word).filter(|_| !is_plural(word))?;
        // «ألفا لاعب» are two thousand, «ألفا وتسعمائة» one thousand nine hundred in the accusative.
        let accusative_or_dual = matches!(
            word,
            "الفا" | "مليونا" | "مليارا" | "بليونا" | "تريليونا" | "ترليونا"
        );
        if accusative_or_dual && !scan.word(i + 1).starts_with('و') {
            value * 2.0
        } else {
            value
        }
    };
    Some(Numeral {
        value,
        start: i,
        end: i + 1,
        form: Form::Words,
        scaled: true,
        decimal: None,
        definite,
    })
}

fn is_plural(word: &str) -> bool {
    matches!(
        word,
        "الاف"
            | "االاف"
            | "ملايين"
            | "مليارات"
            | "ملايير"
            | "بلايين"
            | "تريليونات"
            | "ترليونات"
    )
}

/// «نصف», «ربع», «ثلث»: the share and the token behind.
pub(super) fn fraction(scan: Scan<'_>, i: usize) -> Option<(f64, usize)> {
    let share = match scan.word(i) {
        "نصف" => 0.5,
        "ربع" => 0.25,
        "ثلث" => 1.0 / 3.0,
        "ثلاثه" | "ثلاث" if scan.is(i + 1, &["ارباع"]) => return Some((0.75, i + 2)),
        _ => return None,
    };
    Some((share, i + 1))
}

/// Reads a number below a thousand: «خمسة», «اثنا عشر», «واحد وعشرون», «ثلاثمئة وخمسة».
pub(super) fn below_thousand(scan: Scan<'_>, i: usize) -> Option<Numeral> {
    let (first, definite) = atom_at(scan, i)?;
    let (hundreds, mut end) = match first {
        Atom::Hundred => (100, i + 1),
        Atom::Hundreds(value) => (value, i + 1),
        Atom::Unit(unit) if unit >= 3 && atom(scan.word(i + 1)) == Some(Atom::Hundred) => {
            (unit * 100, i + 2)
        }
        _ => (0, i),
    };
    let mut value = hundreds;
    if hundreds == 0 {
        let (rest, behind) = below_hundred(scan, i)?;
        value = rest;
        end = behind;
    } else if let Some((rest, at)) = and(scan, end)
        && let Some((more, behind)) = below_hundred(rest, at)
    {
        value += more;
        end = behind;
    }
    Some(Numeral {
        value: f64::from(value),
        start: i,
        end,
        form: Form::Words,
        scaled: false,
        decimal: None,
        definite,
    })
}

fn below_hundred(scan: Scan<'_>, i: usize) -> Option<(u32, usize)> {
    match atom_at(scan, i)?.0 {
        Atom::Zero => Some((0, i + 1)),
        Atom::Ten => Some((10, i + 1)),
        Atom::Tens(tens) => Some((tens, i + 1)),
        Atom::Hundred | Atom::Hundreds(_) => None,
        Atom::Unit(unit) => {
            if atom(scan.word(i + 1)) == Some(Atom::Ten) {
                return Some((10 + unit, i + 2));
            }
            if let Some((rest, at)) = and(scan, i + 1)
                && let Some((Atom::Tens(tens), _)) = atom_at(rest, at)
            {
                return Some((tens + unit, at + 1));
            }
            // «أحد» and «واحد» alone count nothing; «الاثنين» is a day.
            let two = matches!(scan.word(i), "اثنان" | "اثنين" | "اثنتان" | "اثنتين");
            let alone = unit > 2 || two;
            alone.then_some((unit, i + 1))
        }
    }
}

fn atom_at(scan: Scan<'_>, i: usize) -> Option<(Atom, bool)> {
    let word = scan.word(i);
    if let Some(atom) = atom(word) {
        return Some((atom, false));
    }
    atom(word.strip_prefix("ال")?).map(|atom| (atom, true))
}

fn atom(word: &str) -> Option<Atom> {
    Some(match word {
        "صفر" => Atom::Zero,
        "عشر" | "عشره" => Atom::Ten,
        "عشرون" | "عشرين" => Atom::Tens(20),
        "ثلاثون" | "ثلاثين" => Atom::Tens(30),
        "اربعون" | "اربعين" => Atom::Tens(40),
        "خمسون" | "خمسين" => Atom::Tens(50),
        "ستون" | "ستين" => Atom::Tens(60),
        "سبعون" | "سبعين" => Atom::Tens(70),
        "ثمانون" | "ثمانين" => Atom::Tens(80),
        "تسعون" | "تسعين" => Atom::Tens(90),
        "مئتان" | "مئتين" | "مئتا" | "مئتي" | "مائتان" | "مائتين" | "مائتا" | "مائتي" => {
            Atom::Hundreds(200)
        }
        _ => {
            if let Some(unit) = unit(word) {
                return Some(Atom::Unit(unit));
            }
            if is_hundred(word) {
                return Some(Atom::Hundred);
            }
            let stem = ["مئه", "مائه"]
                .iter()
                .find_map(|hundred| word.strip_suffix(hundred))?;
            let unit = unit(stem).filter(|unit| *unit >= 3)?;
            Atom::Hundreds(unit * 100)
        }
    })
}

fn is_hundred(word: &str) -> bool {
    matches!(word, "مئه" | "مائه")
}

fn unit(word: &str) -> Option<u32> {
    Some(match word {
        "احد" | "احدي" | "واحد" | "واحده" | "واحدا" => 1,
        "اثنان" | "اثنين" | "اثنتان" | "اثنتين" | "اثنا" | "اثني" | "اثنتا" | "اثنتي" => {
            2
        }
        "ثلاث" | "ثلاثه" => 3,
        "اربع" | "اربعه" => 4,
        "خمس" | "خمسه" => 5,
        "ست" | "سته" => 6,
        "سبع" | "سبعه" => 7,
        "ثمان" | "ثماني" | "ثمانيه" | "ثمانا" | "ثمانيا" => 8,
        "تسع" | "تسعه" => 9,
        _ => return None,
    })
}
