//! Money: «70 مليون دولار», «$5.3bn», «نصف مليار شيكل», «20 دينارا و500 مليم».

mod currency;

use currency::Currency;

use super::lex::Scan;
use super::number::{Amount, amount, and, numeral};

/// An amount of money as read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Money {
    /// Amount in units of the currency; `None` for ranges and «مئات الملايين».
    pub amount: Option<f64>,
    /// ISO 4217 code where it is known.
    pub currency: Option<&'static str>,
    /// The token behind it.
    pub end: usize,
}

/// Reads an amount of money at token `i`.
pub(crate) fn money(scan: Scan<'_>, i: usize) -> Option<Money> {
    if let Some(currency) = currency::sign(scan, i) {
        // «$70 مليون».
        let number = numeral(scan, i + 1).filter(|number| {
            number.is_digits() && !scan.token(i + 1).is_none_or(|token| token.spaced)
        })?;
        return Some(Money {
            amount: Some(number.value),
            currency: Some(currency),
            end: number.end,
        });
    }
    if let Some(money) = vague(scan, i) {
        return Some(money);
    }
    let amount = amount(scan, i)?;
    let (currency, end) = unit(scan, amount)?;
    // Prices in dinars have three decimals: «15.818 دينار» is under sixteen, «75.000 دينار» a salary.
    let said = amount.value().map(|value| {
        amount
            .low
            .decimal
            .filter(|_| currency.has_thousandths())
            .unwrap_or(value)
    });
    let value = said.and_then(|value| currency.worth(value));
    let mut money = Money {
        amount: value,
        currency: currency.code,
        end,
    };
    // «20 دينارا و500 مليم», «شيكل ونصف».
    while let Some((part, end)) = part(scan, money.end, currency) {
        money.amount = money.amount.and_then(|whole| Some(whole + part?));
        money.end = end;
    }
    Some(money)
}

fn unit(scan: Scan<'_>, amount: Amount) -> Option<(Currency, usize)> {
    let number = amount.last();
    if let Some(code) = currency::sign(scan, amount.end) {
        return Some((Currency::whole(code), amount.end + 1));
    }
    let fractional = number.is_digits() && !number.is_plain();
    currency::currency(scan, amount.end, fractional)
}

fn part(scan: Scan<'_>, i: usize, whole: Currency) -> Option<(Option<f64>, usize)> {
    let (rest, at) = and(scan, i)?;
    if rest.is(at, &["نصف"]) {
        let end = at + 1;
        let again = scan
            .word(end)
            .strip_prefix("ال")
            .is_some_and(currency::is_currency);
        return Some((Some(0.5), end + usize::from(again)));
    }
    let number = numeral(rest, at)?;
    let (sub, end) = currency::currency(rest, number.end, false)?;
    let fits = sub.is_part() && !whole.is_part();
    fits.then(|| (sub.worth(number.value), end))
}

/// «مئات المليارات من الدولارات», «آلاف الدولارات», «بضعة ملايين يورو»: money whose amount is not told.
fn vague(scan: Scan<'_>, i: usize) -> Option<Money> {
    const MANY: &[&str] = &[
        "عشرات",
        "مئات",
        "الاف",
        "ملايين",
        "مليارات",
        "ملايير",
        "بلايين",
        "تريليونات",
    ];
    let few = scan.is(i, &["بضعه", "بضع"]);
    let mut at = i + usize::from(few);
    // «مليارات الدولارات» alone tells no amount at all.
    if !scan.is(at, MANY) || !(few || scan.is(at, &["عشرات", "مئات", "الاف"])) {
        return None;
    }
    at += 1;
    for _ in 0..3 {
        let word = scan.word(at);
        if !MANY.contains(&word)
            && !word
                .strip_prefix("ال")
                .is_some_and(|word| MANY.contains(&word))
        {
            break;
        }
        at += 1;
    }
    at += usize::from(scan.is(at, &["من"]));
    let word = scan.word(at);
    let bare = word.strip_prefix("ال").unwrap_or(word);
    let (currency, end) = currency::currency(scan.with_head(at, bare), at, false)?;
    Some(Money {
        amount: None,
        currency: currency.code,
        end,
    })
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
        money(Scan::new(&lexed, 0, &head), 0).map_or_else(
            || "none".to_owned(),
            |money| {
                let rest = &text[lexed.get(money.end).map_or(text.len(), |token| token.start)..];
                let amount = money
                    .amount
                    .map_or("?".to_owned(), |amount| amount.to_string());
                format!("{amount} {} |{rest}", money.currency.unwrap_or("-"))
            },
        )
    }

    #[test]
    fn amounts_in_the_currencies_of_the_news() {
        let table = [
            "70 مليون دولار",
            "مليوني دولار أمريكي",
            "نصف مليار شيكل",
            "$70 مليون",
            "70 مليون $",
            "€3.5",
            "3,5 مليارات يورو",
            "200 ألف دينار ليبي",
            "600 دينار",
            "12 مليون جنيه إسترليني",
            "50 جنيها مصريا",
            "ملياري روبية هندية",
            "5 آلاف درهم إماراتي",
            "75.000 د.ت",
            "900 ألف د.ك",
            "7ر5 د",
            "25 سنتا",
            "20 دينارا و500 مليم",
            "مئات المليارات من الدولارات",
            "10 إلى 12 مليون أورو",
            "25.6 مليار دولار تايواني",
            "3 كتب",
            "100 USD",
            "مليون",
            "مليونا ريال عماني",
            "15.818 دينار",
            "260.800 ألف دينار",
            "75.000 دينار",
            "3.090 د.ت",
            "1.500 دولار",
            "5 آلاف فلس كويتي",
            "بضعة ملايين يورو",
            "مليارات الدولارات",
        ]
        .iter()
        .map(|text| read(text))
        .collect::<Vec<_>>()
        .join("\n");
        insta::assert_snapshot!(table, @r"
        70000000 USD |
        2000000 USD |
        500000000 ILS |
        70000000 USD |
        70000000 USD |
        3.5 EUR |
        3500000000 EUR |
        200000 LYD |
        600 - |
        12000000 GBP |
        50 EGP |
        2000000000 INR |
        5000 AED |
        75000 TND |
        900000 KWD |
        5.7 - |
        0.25 USD |
        20.5 - |
        ? USD |
        ? EUR |
        25600000000 TWD |
        none
        100 USD |
        none
        2000000 OMR |
        15.818 - |
        260800 - |
        75000 - |
        3.09 TND |
        1500 USD |
        5 KWD |
        ? EUR |
        none
        ");
    }
}
