//! Month names of all Arab countries, and the Islamic months.

use crate::value::lex::Scan;

/// A month of one of the two calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Month {
    /// Gregorian, 1 to 12.
    Gregorian(u8),
    /// Islamic, 1 to 12.
    Hijri(u8),
}

/// A month as named in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Named {
    /// Which month.
    pub month: Month,
    /// The token behind the name, and behind its second name.
    pub end: usize,
    /// Whether the name is also a common word or a person's name, so that it needs company.
    pub weak: bool,
}

/// Reads a month and its second name at token `i`: «يوليو/تموز», «حزيران (يونيو)», «كانون الثاني».
pub(crate) fn named(scan: Scan<'_>, i: usize) -> Option<Named> {
    let first = single(scan, i)?;
    let same = |at: usize| single(scan, at).filter(|second| second.month == first.month);
    let slash = scan.is_sign(first.end, &['/', '-', '\\', '–', '_']);
    if scan.is_sign(first.end, &['(', '[']) {
        if let Some(second) = same(first.end + 1)
            && scan.is_sign(second.end, &[')', ']'])
        {
            return Some(Named {
                end: second.end + 1,
                weak: false,
                ..second
            });
        }
    } else if let Some(second) = same(first.end + usize::from(slash)) {
        return Some(Named {
            weak: false,
            ..second
        });
    }
    Some(first)
}

fn single(scan: Scan<'_>, i: usize) -> Option<Named> {
    let word = scan.word(i);
    if let Some((number, weak)) = gregorian(word) {
        // «آب» is August, «أب» a father: only the madda tells them apart.
        let weak = weak && !(word == "اب" && scan.raw(i).contains('آ'));
        return Some(Named {
            month: Month::Gregorian(number),
            end: i + 1,
            weak,
        });
    }
    if let Some(month) = compound(scan, i) {
        return Some(Named {
            month,
            end: i + 2,
            weak: false,
        });
    }
    let hijri = match word {
        "محرم" | "المحرم" => 1,
        "صفر" => 2,
        "رجب" => 7,
        "شعبان" => 8,
        "رمضان" => 9,
        "شوال" => 10,
        _ => return None,
    };
    Some(Named {
        month: Month::Hijri(hijri),
        end: i + 1,
        weak: true,
    })
}

fn compound(scan: Scan<'_>, i: usize) -> Option<Month> {
    let first = scan.word(i);
    if !matches!(
        first,
        "كانون" | "تشرين" | "ربيع" | "جمادي" | "جماد" | "ذو" | "ذي"
    ) {
        return None;
    }
    let second = scan.word(i + 1);
    let is_first = matches!(second, "الاول" | "الاولي" | "اول" | "الأول");
    let is_second = matches!(second, "الثاني" | "الثانيه" | "ثاني" | "ثان");
    let is_last = is_second || matches!(second, "الاخر" | "الاخره" | "اخر");
    Some(match first {
        "كانون" if is_second => Month::Gregorian(1),
        "كانون" if is_first => Month::Gregorian(12),
        "تشرين" if is_first => Month::Gregorian(10),
        "تشرين" if is_second => Month::Gregorian(11),
        "ربيع" if is_first => Month::Hijri(3),
        "ربيع" if is_last => Month::Hijri(4),
        "جمادي" | "جماد" if is_first => Month::Hijri(5),
        "جمادي" | "جماد" if is_last => Month::Hijri(6),
        "ذو" | "ذي" if matches!(second, "القعده") => Month::Hijri(11),
        "ذو" | "ذي" if matches!(second, "الحجه") => Month::Hijri(12),
        _ => return None,
    })
}

fn gregorian(word: &str) -> Option<(u8, bool)> {
    Some(match word {
        "يناير" | "ينائر" | "جانفي" | "جانفيي" => (1, false),
        "فبراير" | "شباط" | "فيفري" | "فيفيري" | "فبرابر" => (2, false),
        "مارس" => (3, true),
        "اذار" => (3, false),
        "ابريل" | "افريل" | "ابرايل" => (4, false),
        "نيسان" => (4, true),
        "مايو" | "ايار" => (5, false),
        "ماي" => (5, true),
        "يونيو" | "يونيه" | "حزيران" => (6, false),
        "جوان" => (6, true),
        "يوليو" | "يوليه" | "تموز" | "جويليه" | "جوليه" | "يوليوز" => {
            (7, false)
        }
        "اغسطس" | "اوت" | "غشت" | "اغشت" => (8, false),
        "اب" => (8, true),
        "سبتمبر" | "ايلول" | "شتنبر" | "شتمبر" | "سبمتبر" => (9, false),
        "اكتوبر" | "اكتوبير" => (10, false),
        "نوفمبر" | "نونبر" | "نومبر" => (11, false),
        "ديسمبر" | "دجنبر" | "ديسمير" | "دسمبر" | "دجمبر" => (12, false),
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use crate::value::lex::Lexed;

    #[test]
    fn one_month_has_many_names() {
        let read = |text: &str| {
            let lexed = Lexed::new(text);
            let head = lexed.get(0).unwrap().norm.clone();
            match named(Scan::new(&lexed, 0, &head), 0) {
                Some(Named {
                    month: Month::Gregorian(number),
                    end,
                    weak,
                }) => {
                    format!(
                        "{number}{}{}",
                        if weak { "?" } else { "" },
                        if end == lexed.len() { "" } else { "+" }
                    )
                }
                Some(Named {
                    month: Month::Hijri(number),
                    ..
                }) => format!("H{number}"),
                None => "-".to_owned(),
            }
        };
        let all = |texts: &str| {
            texts
                .split('،')
                .map(|text| read(text.trim()))
                .collect::<Vec<_>>()
                .join(" ")
        };
        insta::assert_snapshot!(all("يناير، كانون الثاني، جانفي، كانون ثاني"), @"1 1 1 1");
        insta::assert_snapshot!(all("يوليو، تموز، جويلية، يوليوز، يوليو/تموز، تموز (يوليو)، يوليو تموز، يوليو / تموز"), @"7 7 7 7 7 7 7 7");
        insta::assert_snapshot!(all("غشت، شتنبر، نونبر، دجنبر، أوت، فيفري، أبريل، إبريل، أيار"), @"8 9 11 12 8 2 4 4 5");
        insta::assert_snapshot!(all("مارس، آب، أب، ماي، مارس/آذار، مارس آذار، تشرين الأول، كانون الأول"), @"3? 8 8? 5? 3 3 10 12");
        insta::assert_snapshot!(all("رمضان، ذو الحجة، ذي القعدة، جمادى الآخرة، ربيع الأول، ربيع، كانون"), @"H9 H12 H11 H6 H3 - -");
        insta::assert_snapshot!(all("يوليو/أغسطس"), @"7+");
    }
}
