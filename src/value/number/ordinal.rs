//! Ordinal words: days of the month, hours, centuries.

use super::and;
use crate::value::lex::Scan;

/// Reads an ordinal word without its article, either gender: «أول», «ثالثة».
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    Some(match word {
        "اول" | "اولي" | "حادي" | "حاديه" | "واحده" => 1,
        "ثاني" | "ثانيه" | "ثان" => 2,
        "ثالث" | "ثالثه" => 3,
        "رابع" | "رابعه" => 4,
        "خامس" | "خامسه" => 5,
        "سادس" | "سادسه" => 6,
        "سابع" | "سابعه" => 7,
        "ثامن" | "ثامنه" => 8,
        "تاسع" | "تاسعه" => 9,
        "عاشر" | "عاشره" => 10,
        _ => return None,
    })
}

/// Reads a feminine ordinal without its article, as hours are named: «ثالثة», «واحدة».
pub(crate) fn feminine_ordinal(word: &str) -> Option<u32> {
    (word.ends_with('ه') || word == "اولي")
        .then(|| ordinal(word))
        .flatten()
}

/// Reads an ordinal with its article from token `i`: «الأول», «الحادي عشر», «السادس والعشرين», «العشرين».
///
/// Gives the number and the token behind.
pub(crate) fn ordinal_phrase(scan: Scan<'_>, i: usize) -> Option<(u32, usize)> {
    let word = scan.word(i).strip_prefix("ال")?;
    if let Some(tens) = tens(word) {
        return Some((tens, i + 1));
    }
    let unit = ordinal(word).or_else(|| (word == "تسع").then_some(9))?;
    if scan.is(i + 1, &["عشر", "عشره"]) {
        return Some((10 + unit, i + 2));
    }
    if let Some((rest, at)) = and(scan, i + 1)
        && let Some(tens) = rest.word(at).strip_prefix("ال").and_then(tens)
    {
        return Some((tens + unit, at + 1));
    }
    // «الحادي» and «التسع» are no ordinals alone.
    (!matches!(word, "حادي" | "حاديه" | "تسع")).then_some((unit, i + 1))
}

fn tens(word: &str) -> Option<u32> {
    Some(match word {
        "عشرون" | "عشرين" => 20,
        "ثلاثون" | "ثلاثين" => 30,
        _ => return None,
    })
}
