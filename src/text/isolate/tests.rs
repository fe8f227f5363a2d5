#![allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]

use proptest::prelude::*;

use super::*;
use crate::text::{Options, Row};

/// The isolates of a text, a line each: what may not be broken in brackets.
fn found(text: &str) -> Vec<String> {
    find(text)
        .iter()
        .map(|isolate| {
            let inside = &text[isolate.bytes.start as usize..isolate.bytes.end as usize];
            if isolate.unbroken {
                format!("[{inside}]")
            } else {
                inside.to_owned()
            }
        })
        .collect()
}

#[test]
fn kept_from_turning_round() {
    let cases: &[(&str, &[&str])] = &[
        // Dates and codes.
        ("في 2021-07-09، قال", &["[2021-07-09]"]),
        ("في 9-7-2021 و09-07-21", &["[9-7-2021]", "[09-07-21]"]),
        ("في ٢٠٢١-٠٧-٠٩ كان", &["[٢٠٢١-٠٧-٠٩]"]),
        ("في 2021-07-09T20:46:00Z كان", &["2021-07-09T20:46:00Z"]),
        ("رقم 978-3-16-148410-0.", &["[978-3-16-148410-0]"]),
        // Telephone numbers.
        ("هاتف +90 212 555 12 34.", &["[+90 212 555 12 34]"]),
        ("هاتف: +90 212 555", &["[+90 212 555]"]),
        (
            "هاتف 0212-555-1234 أو 00962 6 123 4567",
            &["[0212-555-1234]", "[00962 6 123 4567]"],
        ),
        ("هاتف (0212) 555 12 34", &["[(0212) 555 12 34]"]),
        ("هاتف +1 (202) 555-0100،", &["[+1 (202) 555-0100]"]),
        ("هاتف +902125551234", &["[+902125551234]"]),
        ("Tel: +90 212 555 12 34", &["[+90 212 555 12 34]"]),
        ("هاتف ٠٢١٢ ٥٥٥ ١٢ ٣٤", &["[٠٢١٢ ٥٥٥ ١٢ ٣٤]"]),
        (
            "الاتصال على 71 10 77 77 أو 71 123 456",
            &["[71 10 77 77]", "[71 123 456]"],
        ),
        // Signs and currencies.
        ("إلى -5 درجات", &["[-5]"]),
        ("بين -5.5% و+10%", &["[-5.5%]"]),
        ("بين -5 و +10", &["[-5]", "[+10]"]),
        (
            "بلغ $100 أو €1,500.50 أو -$20",
            &["[$100]", "[€1,500.50]", "[-$20]"],
        ),
        ("بلغ $1.5bn أمس", &["$1.5bn"]),
        ("تكلفة 12 345 678 دينارا", &["[12 345 678]"]),
        ("تكلفة 5 000 درهم", &["[5 000]"]),
        // Latin words with signs at their edges.
        ("لغة C++ ولغة C# أيضا", &["C++", "C#"]),
        ("لغة Visual C++ الجديدة", &["Visual C++"]),
        ("عبر @user_1 و#Gaza_2021", &["@user_1", "#Gaza_2021"]),
        ("عبر @BBC World أمس", &["@BBC World"]),
        ("بيئة .NET هذه و.NET تلك", &[".NET", ".NET"]),
        ("الحرارة 25°C اليوم", &["25°C"]),
        ("خدمة Disney+ الجديدة", &["Disney+"]),
        ("فيروس COVID-١٩ هنا", &["COVID-١٩"]),
        ("إصدار 1.2.3-beta منه", &["1.2.3-beta"]),
        // Links.
        ("https://example.com/a رابط", &["https://example.com/a"]),
        (
            "(https://ar.wikipedia.org/wiki/قطر_(دولة))",
            &["https://ar.wikipedia.org/wiki/قطر_(دولة)"],
        ),
        ("زوروا www.example.com/، الآن", &["www.example.com/"]),
        ("موقع example.net/أخبار.", &["example.net/أخبار"]),
    ];
    for (text, want) in cases {
        assert_eq!(found(text), *want, "{text}");
    }
}

#[test]
fn left_as_they_are() {
    let cases = [
        "",
        "قال الرئيس",
        "كوفيد-19",
        "من 10-20 أو 3-1 أو 2020-2021",
        "الساعة 20:46-21:30 يوم 2021/07/09",
        "خطة 4-4-2 ونسبة 70% و%70 و٪٧٠",
        "شبكة CNN: قال",
        "بوتين/ AFP",
        "AFP/ رويترز",
        "مرة -سفير",
        "-CNN- قالت",
        "محرك COVID-19 وF-16 و5G",
        "رويترز/AFP/وكالات",
        "user@example.com راسلنا",
        "«CNN» (BBC)",
        "في 2021 CNN قالت",
        "2 + 3 = 5",
        "الأعوام 2019-2020-2021",
        "#غزة_تحت_القصف و@محمد",
        "1- أولا 2- ثانيا",
        "1) كذا",
        "5 6 7 8",
        "فاز 4 -2 في موسم 2016 -2017 و(6 -4)",
        "أولا -2-عدم تحمله",
        "أعوام 2010 2011 2012",
        "جدول 700 27 720 26 740 25 760 23 780 22",
        "لغة Visual C++ 2019 جيدة",
        "سعره US$ 100",
    ];
    for text in cases {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}

#[test]
fn latin_words_need_none_in_left_to_right_text() {
    let text = "The word كتاب is C++, he said on 2021-07-09";
    let found = find_in(text, Direction::Ltr);
    assert_eq!(found.len(), 1);
    assert_eq!(&text[found[0].bytes.start as usize..], "2021-07-09");
}

#[test]
fn rows() {
    let rows: Vec<String> = [
        "في 2021-07-09 قال",
        "هاتف +90 212 555 12 34",
        "إلى -5 ثم $100",
        "لغة C++ و C#",
        "عبر @user_1 أو #tag",
        "من 10-20",
        "نسبة 70% و 70.5%",
    ]
    .iter()
    .map(|text| {
        let row = Row::of(text, Direction::Rtl, Options::default());
        let symbol = |c: &crate::text::Cell| {
            if c.symbol.is_ascii() {
                c.symbol.to_string()
            } else {
                "ا".into()
            }
        };
        // Arabic letters as one stand-in of the Latin script, so that this table reads from left to right.
        row.cells
            .iter()
            .map(symbol)
            .collect::<String>()
            .replace('ا', "~")
    })
    .collect();
    insta::assert_snapshot!(rows.join("\n"), @r"
    ~~~ 2021-07-09 ~~
    +90 212 555 12 34 ~~~~
    $100 ~~ -5 ~~~
    C# ~ C++ ~~~
    #tag ~~ @user_1 ~~~
    20-10 ~~
    %70.5 ~ %70 ~~~~
    ");
}

proptest! {
    #[test]
    fn isolates_are_in_order_on_characters_and_apart(
        text in "([0-9]|[a-zA-Z]|[-+@#$%./:_ ()،«»]|[ابتـ٠-٩]|https://|www\\.|\u{301}|\u{200F}|\\PC){0,60}"
    ) {
        let mut end = 0;
        for isolate in find(&text) {
            prop_assert!(isolate.bytes.start >= end && isolate.bytes.end > isolate.bytes.start);
            prop_assert!(text.get(isolate.bytes.start as usize..isolate.bytes.end as usize).is_some());
            end = isolate.bytes.end;
        }
    }
}
