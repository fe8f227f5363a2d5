#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::panic,
    clippy::format_collect,
    clippy::single_range_in_vec_init
)]

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::*;
use crate::text::wrap;

fn rtl(text: &str) -> Row {
    Row::of(text, Direction::Rtl, Options::default())
}

/// Codes of a row, so that a terminal or an editor cannot turn the expected text round.
fn codes(row: &Row) -> String {
    let codes = |cell: &Cell| {
        let codes: Vec<String> = cell
            .symbol
            .chars()
            .map(|c| format!("{:04X}", c as u32))
            .collect();
        codes.join("+")
    };
    row.cells.iter().map(codes).collect::<Vec<_>>().join(" ")
}

#[test]
fn letters_join_and_lam_alef_is_one_cell() {
    assert_eq!(codes(&rtl("سلام")), "FEE1 FEFC FEB3");
    assert_eq!(codes(&rtl("لا")), "FEFB");
    assert_eq!(rtl("الأمن").width, 4);
    assert_eq!(codes(&rtl("لَّا")), "FEFB+064E+0651");
    assert_eq!(codes(&rtl("ل\u{200D}ا")), "FE8E FEDF");
    assert_eq!(codes(&rtl("ل\u{200C}ا")), "FE8D FEDD");
    assert_eq!(codes(&rtl("ل\u{34F}ا")), "FEFB");
    assert_eq!(codes(&rtl("لا\u{653}")), "FEF5");
    assert_eq!(codes(&rtl("بي\u{654}ت")), "FE96 FE8C FE91");
    assert_eq!(codes(&rtl("يَ\u{654}")), "FE89+064E");
    assert_eq!(codes(&rtl("ہ\u{654}")), "FBA6+0654");
    assert_eq!(codes(&rtl("الله")), "FEEA FEE0 FEDF FE8D");
}

#[test]
fn marks_stay_on_their_base_and_lone_ones_get_one() {
    assert_eq!(codes(&rtl("بَ(")), "0029 FE8F+064E");
    assert_eq!(codes(&rtl("\u{64E}")), "25CC+064E");
    assert_eq!(codes(&rtl("\u{200F}\u{64E}ب")), "FE8F 25CC+064E");
    let row = rtl(&format!("ب{}", "\u{64E}".repeat(100)));
    assert_eq!(row.cells[0].symbol.chars().count(), 9);
    assert_eq!(row.cells[0].bytes, 0..202);
    let bare = Row::of("قَدْ", Direction::Rtl, Options { marks: false });
    assert_eq!(codes(&bare), "FEAA FED7");
    assert_eq!(bare.cells[1].bytes, 0..4);
}

#[test]
fn nothing_that_acts_gets_out() {
    assert_eq!(
        codes(&rtl("\u{1B}[2J\u{202E}ب\u{9B}\u{2069}\u{FFFF}")),
        "0032 004A FFFD FFFD FE8F 005D 241B"
    );
    let hidden = rtl("\u{200B}\u{FEFF}\u{2067}");
    assert_eq!((hidden.width, hidden.cells.len()), (0, 0));
    assert_eq!(
        codes(&rtl("👨‍👩‍👧 👍🏽 ❤️ 1️⃣")),
        "0031+20E3 0020 2764 0020 1F44D 0020 1F468"
    );
}

#[test]
fn elision_is_at_the_end_of_the_text() {
    let row = |cols| Row::elided("أعلن الرئيس", Direction::Rtl, cols, Options::default());
    assert_eq!(codes(&row(4)), "2026 FEE0 FECB FE83");
    // No blank before the ellipsis.
    assert_eq!(codes(&row(6)), "2026 FEE6 FEE0 FECB FE83");
    assert_eq!(row(11).width, 11);
    assert_eq!(row(11).text(), row(200).text());
    assert_eq!((row(0).width, row(1).text().as_str()), (0, "…"));
    assert_eq!(row(4).hit(0), Some(6..21));
    let row = Row::elided("Reuters", Direction::Ltr, 4, Options::default());
    assert_eq!(row.text(), "Reu…");
    let long = "كلمة ".repeat(100_000);
    let row = Row::elided(&long, Direction::Rtl, 20, Options::default());
    assert_eq!(
        (row.width, row.hit(0).unwrap().end),
        (20, long.len() as u32)
    );
}

#[test]
fn hit_and_spans() {
    let row = rtl("في CNN أمس");
    assert_eq!(row.width, 10);
    assert_eq!(row.hit(9), Some(0..2));
    assert_eq!(row.hit(4), Some(5..6));
    assert_eq!(row.hit(10), None);
    assert_eq!(row.spans(5..8), [4..7]);
    // From inside the Latin word to inside the Arabic one: two stretches.
    assert_eq!(row.spans(6..11), [2..4, 5..7]);
    assert_eq!(row.spans(3..3), []);
    assert_eq!(row.spans(90..99), []);
}

#[test]
fn blanks_hang_at_the_end_of_a_line_only() {
    let paragraph = Paragraph::plain("قال الرئيس ", Direction::Rtl, Options::default());
    let rows: Vec<String> = wrap::wrap(&paragraph, 4)
        .iter()
        .map(|line| codes(&Row::new(&paragraph, line)))
        .collect();
    assert_eq!(rows, ["FEDD FE8E FED7", "FE8B FEAE FEDF FE8D", "FEB2 FEF4"]);
    assert_eq!(rtl("ب ").width, 2);
}

#[test]
fn tabs_and_blanks_take_the_level_of_the_paragraph() {
    assert_eq!(codes(&rtl("a \tb")), "0062 0020 0020 0061");
    assert_eq!(codes(&rtl("a  b")), "0061 0020 0020 0062");
}

/// A row with every Arabic letter as a Latin capital, so that the table reads from left to right everywhere.
fn latin(text: &str, base: Direction) -> String {
    let letters: Vec<char> = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect();
    let latin: Vec<char> = "ABTUJHXDVRZSCSDTZEGFQKLMNHWY".chars().collect();
    let row = Row::of(text, base, Options::default());
    let symbols = row.cells.iter().map(|cell| {
        let base: Vec<char> = cell
            .symbol
            .nfkd()
            .filter(|c| !is_combining_mark(*c))
            .collect();
        let letter = |c: &char| {
            let folded = match c {
                'ى' => 'ي',
                'ة' => 'ه',
                c => *c,
            };
            letters
                .iter()
                .position(|letter| *letter == folded)
                .map_or(*c, |at| latin[at])
        };
        match base.as_slice() {
            // Lam-alef is one cell.
            [_, _] => '&',
            [c] => letter(c),
            other => panic!("{other:?}"),
        }
    });
    symbols.collect()
}

#[test]
fn news_reads_right() {
    let texts = [
        // Latin at the start of the paragraph, in the middle, at the end.
        "CNN: قال الرئيس",
        "قالت CNN أمس",
        "شبكة (CNN)",
        "25°C اليوم",
        // Numbers.
        "9 يوليو/تموز 2021",
        "يوم 2021/07/09 الساعة 20:46",
        "يوم 2021-07-09 كان",
        "نسبة 70.5% منه",
        "بين 10-20 و3-1",
        "كوفيد-19",
        "خادم 192.168.1.1:8080 هنا",
        "هاتف +90 212 555 12 34.",
        "حرارة -5 و$100",
        "١٢٣٬٤٥٦ نسمة",
        // Brackets and quotation marks.
        "قال (الرئيس) «نعم» [كذا]",
        "قال: \"نعم\".",
        "(2021) Ltd. شركة",
        "شركة Apple (US) هنا",
        // Lam-alef and marks.
        "الأمن لا السلام",
        "قَالَ لَّا",
        // Names of languages, handles, links.
        "لغة C++ و C# و.NET",
        "عبر @user_1 و#tag هنا",
        "موقع https://a.example/x?y=1 هنا",
        "user@host.com بريد",
    ];
    let table: Vec<String> = texts
        .iter()
        .map(|text| latin(text, Direction::Rtl))
        .collect();
    insta::assert_snapshot!(table.join("\n"), @r#"
    SYYRLA LAQ :CNN
    SMA CNN TLAQ
    (CNN) HKBC
    MWYLA 25°C
    2021 ZWMT/WYLWY 9
    20:46 HEASLA 2021/07/09 MWY
    NAK 2021-07-09 MWY
    HNM %70.5 HBSN
    1-3W 20-10 NYB
    19-DYFWK
    ANH 192.168.1.1:8080 MDAX
    .+90 212 555 12 34 FTAH
    $100W -5 HRARH
    HMSN ١٢٣٬٤٥٦
    [AVK] «MEN» (SYYRLA) LAQ
    ."MEN" :LAQ
    HKRC .Ltd (2021)
    ANH Apple (US) HKRC
    M&SLA & NM&A
    & LAQ
    .NETW C# W C++ HGL
    ANH #tagW @user_1 RBE
    ANH https://a.example/x?y=1 EQWM
    DYRB user@host.com
    "#);
}

#[test]
fn arabic_in_left_to_right_text() {
    let texts = [
        "He said (نعم) twice",
        "The word كتاب 5 means",
        "عام 2021-07-09 was",
    ];
    let table: Vec<String> = texts
        .iter()
        .map(|text| latin(text, Direction::Ltr))
        .collect();
    insta::assert_snapshot!(table.join("\n"), @r#"
    He said (MEN) twice
    The word 5 BATK means
    MAE 2021-07-09 was
    "#);
}
