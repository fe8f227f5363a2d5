//! Numbers: digits with their separators, words with their grammar, both mixed («3 ملايين و200 ألف»).

mod literal;
mod ordinal;
mod words;

pub(crate) use ordinal::{feminine_ordinal, ordinal, ordinal_phrase};
pub(crate) use words::scale;

use super::lex::Scan;

/// Most tokens one number may take; longer ones are cut here.
const LONGEST: usize = 32;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// In words.
    Words,
    /// In one bare run of digits.
    Plain,
    /// In digits with separators or a scale.
    Digits,
}

/// A number as read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Numeral {
    /// What it says.
    pub value: f64,
    /// The token it begins with.
    pub start: usize,
    /// The token behind it.
    pub end: usize,
    /// How it begins.
    pub form: Form,
    /// Whether a word such as ألف or مليون multiplies it.
    pub scaled: bool,
    /// What it says if its one point is a decimal point after all: 15.818 for «15.818».
    pub decimal: Option<f64>,
    /// Whether it carries the article: «الـ16», «الخمسة».
    pub definite: bool,
}

impl Numeral {
    /// Whether it begins with digits.
    pub(crate) fn is_digits(self) -> bool {
        self.form != Form::Words
    }

    /// Whether it is one bare run of digits without separators.
    pub(crate) fn is_plain(self) -> bool {
        self.form == Form::Plain
    }
}

/// Reads the longest number that begins at token `i`.
pub(crate) fn numeral(scan: Scan<'_>, i: usize) -> Option<Numeral> {
    let first = term(scan, i)?;
    let mut number = first;
    let mut last_scale = if first.scaled {
        lowest_scale(first.value)
    } else {
        f64::INFINITY
    };
    // «ثلاثة آلاف وخمسمئة», «مليون و500 ألف»: each term is smaller than the scale before it.
    while number.scaled && number.end < i + LONGEST {
        let Some((rest, at)) = and(scan, number.end) else {
            break;
        };
        if let Some((share, end)) = words::fraction(rest, at) {
            number.value += share * last_scale;
            let again =
                scale_of(rest, end).or_else(|| scale_of_definite(rest, end)) == Some(last_scale);
            number.end = if again { end + 1 } else { end };
            break;
        }
        let Some(next) = term(rest, at).filter(|next| next.value < last_scale && next.value > 0.0)
        else {
            break;
        };
        number.value += next.value;
        number.end = next.end;
        number.scaled = next.scaled;
        if !next.scaled {
            number.scaled = true;
            break;
        }
        last_scale = lowest_scale(next.value);
    }
    number.end = echo(scan, number);
    number.value.is_finite().then_some(number)
}

/// Gives the place behind a و, which may be written together with the next word or apart.
pub(crate) fn and(scan: Scan<'_>, i: usize) -> Option<(Scan<'_>, usize)> {
    let word = scan.word(i);
    if word == "و" {
        return Some((scan, i + 1));
    }
    let rest = word
        .strip_prefix('و')
        .filter(|rest| rest.chars().nth(1).is_some())?;
    Some((scan.with_head(i, rest), i))
}

/// A number and its scale: «200 ألف», «ثلاثة ملايين», «مليار», «نصف مليون».
fn term(scan: Scan<'_>, i: usize) -> Option<Numeral> {
    if let Some((share, at)) = words::fraction(scan, i) {
        let scale = scale_of(scan, at).or_else(|| scale_of_definite(scan, at))?;
        return Some(Numeral {
            value: share * scale,
            start: i,
            end: at + 1,
            form: Form::Words,
            scaled: true,
            decimal: None,
            definite: false,
        });
    }
    if let Some(bare) = words::bare_scale(scan, i) {
        return Some(scaled(scan, bare));
    }
    if let Some(number) = literal::literal(scan, i) {
        return Some(scaled(scan, number));
    }
    words::below_thousand(scan, i).map(|number| scaled(scan, number))
}

/// Multiplies by the scale words that follow: «200 ألف», «ألف مليون».
fn scaled(scan: Scan<'_>, mut number: Numeral) -> Numeral {
    let mut below = 2;
    while below > 0 {
        let Some(scale) = scale_of(scan, number.end) else {
            break;
        };
        number.value *= scale;
        number.end += 1;
        number.scaled = true;
        number.decimal = None;
        if number.is_plain() {
            number.form = Form::Digits;
        }
        below -= 1;
    }
    number
}

fn scale_of(scan: Scan<'_>, i: usize) -> Option<f64> {
    scale(scan.word(i))
}

fn scale_of_definite(scan: Scan<'_>, i: usize) -> Option<f64> {
    scan.word(i).strip_prefix("ال").and_then(scale)
}

/// The largest of the scales that divides what a term says.
fn lowest_scale(value: f64) -> f64 {
    [1e12, 1e9, 1e6, 1e3]
        .into_iter()
        .find(|scale| value >= *scale)
        .unwrap_or(1.0)
}

/// Skips the number said again in brackets: «ثلاثة (03)».
fn echo(scan: Scan<'_>, number: Numeral) -> usize {
    let at = number.end;
    let said = scan
        .digits(at + 1)
        .and_then(|digits| digits.parse::<f64>().ok());
    let same = said.is_some_and(|said| (said - number.value).abs() < 0.5);
    if scan.is_sign(at, &['(']) && same && scan.is_sign(at + 2, &[')']) {
        at + 3
    } else {
        at
    }
}

/// One number or a range of two, before the unit they share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Amount {
    /// The number, the smaller of a range.
    pub low: Numeral,
    /// The second number of a range.
    pub high: Option<Numeral>,
    /// The token behind it.
    pub end: usize,
}

impl Amount {
    /// What it says, when it says one thing.
    pub(crate) fn value(&self) -> Option<f64> {
        self.high.is_none().then_some(self.low.value)
    }

    /// The number next to the unit.
    pub(crate) fn last(&self) -> Numeral {
        self.high.unwrap_or(self.low)
    }
}

/// Reads a number or a range: «28 و33», «62 إلى 64», «10-12».
pub(crate) fn amount(scan: Scan<'_>, i: usize) -> Option<Amount> {
    let low = numeral(scan, i)?;
    let between = i > 0 && scan.is(i - 1, &["بين", "وبين"]);
    let high = range_tail(scan, low, between);
    Some(Amount {
        low,
        high,
        end: high.map_or(low.end, |high| high.end),
    })
}

fn range_tail(scan: Scan<'_>, low: Numeral, between: bool) -> Option<Numeral> {
    let at = low.end;
    if scan.is(at, &["الي", "او", "حتي"]) {
        return numeral(scan, at + 1).filter(|high| high.is_digits() == low.is_digits());
    }
    if scan.is_sign(at, &['-', '–', '—']) && low.is_digits() {
        return numeral(scan, at + 1).filter(|high| high.is_digits() && high.value > low.value);
    }
    let (rest, next) = and(scan, at)?;
    let high = numeral(rest, next)?;
    // «4 و7 درجات»; words are a range only behind «بين».
    ((low.is_digits() && high.is_digits()) || between).then_some(high)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use crate::value::lex::Lexed;

    fn read(text: &str) -> String {
        let lexed = Lexed::new(text);
        let head = lexed
            .get(0)
            .map(|token| token.norm.to_string())
            .unwrap_or_default();
        let scan = Scan::new(&lexed, 0, &head);
        amount(scan, 0).map_or_else(
            || "none".to_owned(),
            |amount| {
                let rest = &text[lexed
                    .get(amount.end)
                    .map_or(text.len(), |token| token.start)..];
                let high = amount
                    .high
                    .map(|high| format!("..{}", high.value))
                    .unwrap_or_default();
                format!("{}{high} |{rest}", amount.low.value)
            },
        )
    }

    fn table(texts: &[&str]) -> String {
        texts
            .iter()
            .map(|text| read(text))
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn digits_with_separators() {
        insta::assert_snapshot!(table(&[
            "3,500 كلم", "3,5 مليار", "3.5 كلم", "1.250 مليون", "75.000 دينار", "٦٫٢ مليار", "12٬345٫6 ن", "1,234,567 ن",
            "3ر5 مليون", "4ر314 مليون", "21ر2 مليون", "5 فاصل 3 ن", "75 000 دينار", "0.125 ن", "500 ، 000 سنة", "3 , 8 مليون", "3، 4", "10 20",
        ]), @r"
        3500 |كلم
        3500000000 |
        3.5 |كلم
        1250000 |
        75000 |دينار
        6200000000 |
        12345.6 |ن
        1234567 |ن
        5300000 |
        314400000 |
        21200000 |
        5.3 |ن
        75000 |دينار
        0.125 |ن
        500000 |سنة
        3800000 |
        3 |، 4
        10 |20
        ");
    }

    #[test]
    fn words_in_every_gender_and_case() {
        insta::assert_snapshot!(table(&[
            "خمسة أشخاص", "إحدى عشرة سنة", "اثنا عشر شهرا", "اثنتي عشرة لغة", "ثمانية عشر شهرا", "واحد وعشرون عاما",
            "ثلاثمائة مليون جنيه", "ثلاث مئة ن", "مئتان وخمسون كتابا", "ألف وتسعمائة مجلة", "ألفا لاعب", "ألفا وتسعمئة ن",
            "ثلاثة آلاف وخمسمئة ن", "مليون ونصف المليون ن", "مليوني دولار", "نصف مليار شيكل", "عشرة بلايين ن",
            "تسعة و ثلاثين شخصا", "ألف مليون ن", "الخمسة والعشرين عاما", "ثلاثة (03) عناصر", "صفر درجة",
        ]), @r"
        5 |أشخاص
        11 |سنة
        12 |شهرا
        12 |لغة
        18 |شهرا
        21 |عاما
        300000000 |جنيه
        300 |ن
        250 |كتابا
        1900 |مجلة
        2000 |لاعب
        1900 |ن
        3500 |ن
        1500000 |ن
        2000000 |دولار
        500000000 |شيكل
        10000000000 |ن
        39 |شخصا
        1000000000 |ن
        25 |عاما
        3 |عناصر
        0 |درجة
        ");
    }

    #[test]
    fn mixed_and_ranges() {
        insta::assert_snapshot!(table(&[
            "3 ملايين و200 ألف ن", "231 الف و336 سائح", "مليون و500 ألف ن", "28 و 33 درجة", "62 إلى 64 عاما",
            "10-12 كيلوغراما", "9 الى 10 مليارات ن", "الـ16 دولة", "2-1",
        ]), @r"
        3200000 |ن
        231336 |سائح
        1500000 |ن
        28..33 |درجة
        62..64 |عاما
        10..12 |كيلوغراما
        9..10000000000 |ن
        16 |دولة
        2 |-1
        ");
    }

    #[test]
    fn no_numbers() {
        insta::assert_snapshot!(table(&["أحد", "واحد", "الأحد", "الاثنين", "واحدة منهن", &"9".repeat(400), "و"]), @r"
        none
        none
        none
        none
        none
        none
        none
        ");
    }
}
