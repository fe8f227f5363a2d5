#![allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]

use super::*;

/// Dates, times and zones found, each `date time offset label`, and the words left over.
fn read(text: &str) -> String {
    let read = stamps(text);
    let mut out: Vec<String> = Vec::new();
    for stamp in &read.found {
        let date = stamp.date.map_or("-".to_owned(), |d| d.to_string());
        let time = stamp.time.map_or(String::new(), |t| {
            format!(" {:02}:{:02}", t.hour(), t.minute())
        });
        let zone = stamp.offset.map_or(String::new(), |o| format!(" {o:+}"));
        let label = match stamp.label {
            Label::None => "",
            Label::Published => " published",
            Label::Updated => " updated",
        };
        out.push(format!("{date}{time}{zone}{label}"));
    }
    if read.relative || read.partial {
        out.push("no day".to_owned());
    }
    if !read.others.is_empty() {
        out.push(format!("and {} words", read.others.len()));
    }
    out.join("; ")
}

#[test]
fn dates_of_pages() {
    let table = [
        (
            "تم النشر: 2021/07/09 الساعة 20:46 بتوقيت غرينتش",
            "2021-07-09 20:46 +0 published",
        ),
        (
            "9/7/2021-|آخر تحديث: 9/7/202108:46 م (مكة المكرمة)",
            "2021-07-09; 2021-07-09 20:46 +180 updated",
        ),
        ("الجمعة 9 يوليوز 2021 - 10:30", "2021-07-09 10:30"),
        (
            "نشر في: 09 يوليو ,2021: 08:46 م GST آخر تحديث: 09 يوليو ,2021: 09:10 م GST",
            "2021-07-09 20:46 +240 published; 2021-07-09 21:10 +240 updated",
        ),
        (
            "تاريخ النشر: 09.07.2021 | 18:24 GMT |",
            "2021-07-09 18:24 +0 published",
        ),
        (
            "نشرت في: 09/07/2021 - 18:20آخر تحديث: 09/07/2021 - 18:48",
            "2021-07-09 18:20 published; 2021-07-09 18:48 updated",
        ),
        ("٩ تمـوز ٢٠٢١ – ٢٠:٤٦", "2021-07-09 20:46"),
        ("۹ تموز/ يوليو ۲۰۲۱", "2021-07-09"),
        ("04:15 م الجمعة 09 يوليو 2021", "2021-07-09 16:15"),
        (
            "الجمعة - 29 ذو القعدة 1442 هـ - 09 يوليو 2021 مـ",
            "2021-07-09; no day",
        ),
        ("1442/11/29 هـ", "no day"),
        ("يوليو 9, 2021", "2021-07-09"),
        ("2021-07-09T20:46:00+01:00", "2021-07-09 20:46 +60"),
        ("12 كانون الثاني 2020 الساعة 12:05 ليلا", "2020-01-12 00:05"),
        ("3 تشرين أول 2020", "2020-10-03"),
        ("15 أوت 2017 على الساعة 9 صباحا", "2017-08-15 09:00"),
        ("2 غشت 2019 - 13h05", "2019-08-02 13:05"),
        (
            "Published: July 9, 2021 8:46 p.m. GMT+3",
            "2021-07-09 20:46 +180 published",
        ),
        ("Fri 9th Jul 2021", "2021-07-09"),
        (
            "Publié le 1er août 2021 à 20h46",
            "2021-08-01 20:46 published",
        ),
        ("07/25/2021", "2021-07-25"),
        ("9/7/21", "2021-07-09"),
        ("منذ 3 ساعات", "no day"),
        ("قبل يومين", "no day"),
        ("3 hours ago", "no day"),
        ("9 يوليو", "no day"),
        ("31/02/2021", "and 3 words"),
        ("أحداث 11 سبتمبر 2001", "2001-09-11; and 1 words"),
        ("20:46 بتوقيت تونس", "- 20:46 +60"),
        ("0 31 99:99 2021", "and 5 words"),
    ];
    for (text, expected) in table {
        assert_eq!(read(text), expected, "{text}");
    }
}
