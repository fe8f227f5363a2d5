//! Names and signs of currencies.

use crate::value::lex::Scan;

/// A currency as named.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Currency {
    /// ISO 4217 code where it is known.
    pub code: Option<&'static str>,
    /// How many of these make one unit: 100 cents; 0 where that depends on the unknown country.
    per_unit: u16,
    /// Whether it is a dinar, which has a thousand parts.
    dinar: bool,
}

impl Currency {
    /// A main unit.
    pub(super) fn whole(code: &'static str) -> Self {
        Self {
            code: Some(code),
            per_unit: 1,
            dinar: false,
        }
    }

    /// A dinar, of a known country or not.
    fn dinar(code: Option<&'static str>) -> Self {
        Self {
            code,
            per_unit: 1,
            dinar: true,
        }
    }

    /// Whether prices in it have three decimals.
    pub(super) fn has_thousandths(self) -> bool {
        self.dinar
    }

    /// Whether it is a part of a unit: cents, fils, millimes.
    pub(super) fn is_part(self) -> bool {
        self.per_unit != 1
    }

    /// What `number` of these are worth in units.
    pub(super) fn worth(self, number: f64) -> Option<f64> {
        (self.per_unit > 0).then(|| number / f64::from(self.per_unit))
    }
}

/// Reads a currency sign or a Latin code.
pub(super) fn sign(scan: Scan<'_>, i: usize) -> Option<&'static str> {
    if let Some(sign) = scan.sign(i) {
        return SIGNS
            .iter()
            .find(|(known, _)| *known == sign)
            .map(|(_, code)| *code);
    }
    let other = scan.other(i);
    CODES.iter().copied().find(|code| *code == other)
}

const SIGNS: &[(char, &str)] = &[
    ('$', "USD"),
    ('€', "EUR"),
    ('£', "GBP"),
    ('¥', "JPY"),
    ('₪', "ILS"),
    ('₽', "RUB"),
    ('₺', "TRY"),
    ('₹', "INR"),
    ('₩', "KRW"),
    ('﷼', "SAR"),
    ('₦', "NGN"),
    ('₴', "UAH"),
];

const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "AED", "SAR", "QAR", "KWD", "BHD", "OMR", "YER",
    "IQD", "JOD", "SYP", "LBP", "ILS", "EGP", "SDG", "LYD", "TND", "DZD", "MAD", "MRU", "TRY",
    "IRR", "RUB", "INR", "PKR", "CAD", "AUD", "SEK", "NOK", "DKK",
];

/// Whether a word names a currency.
pub(super) fn is_currency(word: &str) -> bool {
    base(word).is_some()
}

/// Reads a currency and the country's adjective: «دينار تونسي», «ليرة لبنانية», «د.ك».
///
/// `fractional` tells that the number had a fraction: only then a bare «د» is a dinar.
pub(super) fn currency(scan: Scan<'_>, i: usize, fractional: bool) -> Option<(Currency, usize)> {
    if let Some(read) = abbreviation(scan, i, fractional) {
        return Some(read);
    }
    let word = scan.word(i);
    let (base, code, per_unit) = base(word)?;
    let mut end = i + 1;
    let mut currency = Currency {
        code,
        per_unit,
        dinar: base == "دينار",
    };
    if let Some(country) = country(base, scan.word(end)) {
        end += 1;
        currency.code = Some(country);
        if base == "فلس" {
            currency.per_unit = if currency.code == Some("AED") {
                100
            } else {
                1000
            };
        }
    } else if base == "دولار" && scan.is(end, &["هونغ"]) && scan.is(end + 1, &["كونغ"])
    {
        end += 2;
        currency.code = Some("HKD");
    } else if base == "فرنك" && scan.is(end, &["سيفا"]) {
        end += 1;
        currency.code = Some("XOF");
    }
    end += usize::from(scan.is(end, &["جديده", "قديمه"]) && base == "اوقيه");
    Some((currency, end))
}

fn abbreviation(scan: Scan<'_>, i: usize, fractional: bool) -> Option<(Currency, usize)> {
    if scan.is(i, &["دج"]) {
        return Some((Currency::dinar(Some("DZD")), i + 1));
    }
    if scan.is(i, &["دت"]) {
        return Some((Currency::dinar(Some("TND")), i + 1));
    }
    let dotted = scan.is_sign(i + 1, &['.']) && scan.glued(i + 1) && scan.glued(i + 2);
    let code = match (scan.word(i), if dotted { scan.word(i + 2) } else { "" }) {
        ("د", "ت") => "TND",
        ("د", "ج") => "DZD",
        ("د", "ك") => "KWD",
        ("د", "ل") => "LYD",
        ("د", "ع") => "IQD",
        ("د", "ا") => "JOD",
        ("د", "ب") => "BHD",
        ("د", "م") => "MAD",
        ("ر", "س") => "SAR",
        ("ر", "ق") => "QAR",
        ("ر", "ع") => "OMR",
        ("ل", "ل") => "LBP",
        ("ل", "س") => "SYP",
        ("ج", "م") => "EGP",
        ("د", "") if fractional => return Some((Currency::dinar(None), i + 1)),
        _ => return None,
    };
    let currency = if scan.is(i, &["د"]) && code != "MAD" {
        Currency::dinar(Some(code))
    } else {
        Currency::whole(code)
    };
    Some((currency, i + 3))
}

/// The name in its ground form, the code it has without a country, and how many make a unit.
fn base(word: &str) -> Option<(&'static str, Option<&'static str>, u16)> {
    Some(match word {
        "دولار" | "دولارا" | "دولارات" | "دولاران" | "دولارين" => {
            ("دولار", Some("USD"), 1)
        }
        "يورو" | "اورو" | "يوروات" | "يوروهات" | "ايرو" => {
            ("يورو", Some("EUR"), 1)
        }
        "دينار" | "دينارا" | "دنانير" | "دينارات" | "ديناران" | "دينارين" => {
            ("دينار", None, 1)
        }
        "درهم" | "درهما" | "دراهم" | "درهمان" | "درهمين" => {
            ("درهم", None, 1)
        }
        "ريال" | "ريالا" | "ريالات" | "ريالان" | "ريالين" => {
            ("ريال", None, 1)
        }
        "جنيه" | "جنيها" | "جنيهات" | "جنيهان" | "جنيهين" => {
            ("جنيه", None, 1)
        }
        "استرليني" => ("جنيه", Some("GBP"), 1),
        "ليره" | "ليرات" | "ليرتان" | "ليرتين" => ("ليره", None, 1),
        "روبل" | "روبلا" | "روبلات" => ("روبل", Some("RUB"), 1),
        "روبيه" | "روبيات" => ("روبيه", None, 1),
        "يوان" | "يوانا" | "يوانات" | "رنمينبي" => ("يوان", Some("CNY"), 1),
        "ين" | "ينا" | "ينات" => ("ين", Some("JPY"), 1),
        "وون" | "وونا" => ("وون", Some("KRW"), 1),
        "شيكل" | "شيكلا" | "شيقل" | "شيقلا" | "شواكل" | "شواقل" | "شيكلات" | "شكيل" | "شيكلين" => {
            ("شيكل", Some("ILS"), 1)
        }
        "تومان" | "تومانا" => ("تومان", None, 1),
        "فرنك" | "فرنكا" | "فرنكات" => ("فرنك", None, 1),
        "كرونه" | "كورونه" | "كرونات" | "كورونا" => ("كرونه", None, 1),
        "زلوطي" | "زلوتي" => ("زلوتي", Some("PLN"), 1),
        "بيزو" | "بيزوس" => ("بيزو", None, 1),
        "راند" => ("راند", Some("ZAR"), 1),
        "نايرا" | "نيره" => ("نايرا", Some("NGN"), 1),
        "اوقيه" => ("اوقيه", Some("MRU"), 1),
        "بر" | "بير" => ("بر", Some("ETB"), 1),
        "دونغ" => ("دونغ", Some("VND"), 1),
        "بات" | "باهت" => ("بات", Some("THB"), 1),
        "فورنت" => ("فورنت", Some("HUF"), 1),
        "مانات" => ("مانات", Some("AZN"), 1),
        "هريفنيا" | "غريفنا" | "هريفنا" | "غريفنيا" => {
            ("هريفنيا", Some("UAH"), 1)
        }
        "تنغي" | "تينغ" => ("تنغي", Some("KZT"), 1),
        "شلن" | "شلنا" | "شلنات" => ("شلن", None, 1),
        "كوانزا" => ("كوانزا", Some("AOA"), 1),
        "رينغيت" | "رينجيت" => ("رينغيت", Some("MYR"), 1),
        "تاكا" => ("تاكا", Some("BDT"), 1),
        "بتكوين" | "بيتكوين" => ("بتكوين", None, 1),
        "مارك" | "ماركا" => ("مارك", None, 1),
        "سنت" | "سنتا" | "سنتات" | "سنتين" => ("سنت", Some("USD"), 100),
        "سنتيم" | "سنتيما" | "سنتيمات" => ("سنتيم", None, 100),
        "مليم" | "مليما" | "مليمات" | "ملاليم" => ("مليم", None, 1000),
        "هلله" | "هللات" => ("هلله", Some("SAR"), 100),
        "فلس" | "فلسا" | "فلوس" => ("فلس", None, 0),
        "قرش" | "قرشا" | "قروش" => ("قرش", None, 100),
        "بنس" | "بنسا" | "بنسات" => ("بنس", Some("GBP"), 100),
        "كوبيك" | "كوبيكا" => ("كوبيك", Some("RUB"), 100),
        "اغوره" | "اغورات" => ("اغوره", Some("ILS"), 100),
        "بيسه" | "بيسات" => ("بيسه", Some("OMR"), 1000),
        _ => return None,
    })
}

/// The code of a currency of the country that an adjective names.
fn country(base: &str, adjective: &str) -> Option<&'static str> {
    if adjective.is_empty() {
        return None;
    }
    let stem = adjective
        .strip_suffix('ه')
        .or_else(|| adjective.strip_suffix("ات"))
        .unwrap_or(adjective);
    let stem = if stem.ends_with("يا") {
        stem.strip_suffix('ا').unwrap_or(stem)
    } else {
        stem
    };
    let main = match base {
        "سنت" => "دولار",
        "سنتيم" | "مليم" | "فلس" => "دينار",
        "قرش" => "جنيه",
        other => other,
    };
    Some(match (main, stem) {
        ("دولار", "امريكي" | "اميركي" | "اميريكي") => "USD",
        ("دولار", "كندي") => "CAD",
        ("دولار", "استرالي") => "AUD",
        ("دولار", "نيوزيلندي") => "NZD",
        ("دولار", "سنغافوري") => "SGD",
        ("دولار", "تايواني") => "TWD",
        ("دينار", "تونسي") => "TND",
        ("دينار", "جزائري" | "جزايري") => "DZD",
        ("دينار", "كويتي") => "KWD",
        ("دينار", "ليبي") => "LYD",
        ("دينار", "عراقي") => "IQD",
        ("دينار", "اردني") => "JOD",
        ("دينار", "بحريني") => "BHD",
        ("دينار", "صربي") => "RSD",
        ("دينار" | "درهم", "مغربي") => "MAD",
        ("دينار" | "درهم", "اماراتي") => "AED",
        ("ريال", "سعودي") => "SAR",
        ("ريال", "قطري") => "QAR",
        ("ريال", "عماني") => "OMR",
        ("ريال", "يمني") => "YER",
        ("ريال", "ايراني") => "IRR",
        ("ريال", "برازيلي") => "BRL",
        ("جنيه", "مصري") => "EGP",
        ("جنيه", "سوداني") => "SDG",
        ("جنيه", "استرليني" | "بريطاني") => "GBP",
        ("ليره", "لبناني") => "LBP",
        ("ليره", "سوري") => "SYP",
        ("ليره", "تركي") => "TRY",
        ("ليره", "ايطالي") => "ITL",
        ("روبل", "روسي") => "RUB",
        ("روبل", "بيلاروسي") => "BYN",
        ("روبيه", "هندي") => "INR",
        ("روبيه", "باكستاني") => "PKR",
        ("روبيه", "اندونيسي") => "IDR",
        ("روبيه", "نيبالي") => "NPR",
        ("روبيه", "سريلانكي") => "LKR",
        ("يوان", "صيني") => "CNY",
        ("ين", "ياباني") => "JPY",
        ("وون", "كوري" | "جنوبي") => "KRW",
        ("شيكل", "اسرائيلي") => "ILS",
        ("فرنك", "سويسري") => "CHF",
        ("فرنك", "فرنسي") => "FRF",
        ("فرنك", "جيبوتي") => "DJF",
        ("فرنك", "رواندي") => "RWF",
        ("فرنك", "افريقي") => "XOF",
        ("كرونه", "سويدي") => "SEK",
        ("كرونه", "نرويجي") => "NOK",
        ("كرونه", "دنماركي" | "دانماركي") => "DKK",
        ("كرونه", "تشيكي") => "CZK",
        ("كرونه", "ايسلندي") => "ISK",
        ("بيزو", "مكسيكي") => "MXN",
        ("بيزو", "ارجنتيني") => "ARS",
        ("بيزو", "فلبيني") => "PHP",
        ("بيزو", "كولومبي") => "COP",
        ("بيزو", "تشيلي") => "CLP",
        ("بيزو", "كوبي") => "CUP",
        ("شلن", "كيني") => "KES",
        ("شلن", "صومالي") => "SOS",
        ("شلن", "اوغندي") => "UGX",
        ("شلن", "تنزاني") => "TZS",
        ("مارك", "الماني") => "DEM",
        ("اوقيه", "موريتاني") => "MRU",
        ("نايرا", "نيجيري") => "NGN",
        _ => return None,
    })
}
