//! Percentages: «20%», «%20», «عشرين في المئة», «15 إلى 20 بالمائة».

use super::lex::Scan;
use super::number::{amount, and, numeral};

const SIGNS: &[char] = &['%', '٪', '﹪', '％'];

/// Reads a percentage at token `i`: its number if it is one, and the token behind.
pub(crate) fn percent(scan: Scan<'_>, i: usize) -> Option<(Option<f64>, usize)> {
    if scan.is_sign(i, SIGNS) {
        let number = numeral(scan, i + 1).filter(|number| number.is_digits() && !number.scaled)?;
        return Some((Some(number.value), number.end));
    }
    if scan.is(i, &["نصف"])
        && let Some(end) = mark(scan, i + 1)
    {
        return Some((Some(0.5), end));
    }
    let amount = amount(scan, i)?;
    let end = mark(scan, amount.end)?;
    // «5% إلى 7%», «5% و7%».
    if amount.high.is_none()
        && let Some((last, end)) = second(scan, end)
        // «من 145% إلى 30%» is a change, not a range.
        && last > amount.low.value
    {
        return Some((None, end));
    }
    Some((amount.value(), end))
}

fn second(scan: Scan<'_>, i: usize) -> Option<(f64, usize)> {
    let (rest, at) = if scan.is(i, &["الي", "او"]) || scan.is_sign(i, &['-', '–']) {
        (scan, i + 1)
    } else {
        and(scan, i)?
    };
    let number = numeral(rest, at).filter(|number| number.is_digits())?;
    mark(rest, number.end).map(|end| (number.value, end))
}

/// Reads the percent word or sign and gives the place behind.
fn mark(scan: Scan<'_>, i: usize) -> Option<usize> {
    if scan.is_sign(i, SIGNS) {
        return Some(i + 1);
    }
    if scan.is(i, &["بالمئه", "بالمائه", "بالميه", "بالمايه", "بالماءه"])
    {
        return Some(i + 1);
    }
    let hundred = scan.is(
        i + 1,
        &["المئه", "المائه", "الميه", "المايه", "مئه", "مائه"],
    );
    (scan.is(i, &["في", "ب", "فالمئه"]) && hundred).then_some(i + 2)
}

#[cfg(test)]
mod tests {
    use crate::value::shown::table;

    #[test]
    fn percentages() {
        insta::assert_snapshot!(table(&[
            "20%", "%20", "20 %", "٪٣٫٥", "20 بالمائة", "20 في المئة", "عشرين في المائة", "5,5 بالمئة", "مائة بالمائة", "15 إلى 20 بالمائة",
            "5% إلى 7%", "من 145% إلى 30%", "نصف في المئة", "بين 3 و4 بالمئة", "في المئة",
        ]), @r"
        20% → Percent 20
        %20 → Percent 20
        20 % → Percent 20
        ٪٣٫٥ → Percent 3.5
        20 بالمائة → Percent 20
        20 في المئة → Percent 20
        عشرين في المائة → Percent 20
        5,5 بالمئة → Percent 5.5
        مائة بالمائة → Percent 100
        15 إلى 20 بالمائة → Percent -
        5% إلى 7% → Percent -
        من 145% إلى 30% → Percent [145%] 145 · Percent [30%] 30
        نصف في المئة → Percent 0.5
        بين 3 و4 بالمئة → Percent [3 و4 بالمئة] -
        في المئة → nothing
        ");
    }
}
