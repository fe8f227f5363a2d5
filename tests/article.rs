//! What holds for every text: blocks are the text, reading never fails, cost is linear.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]

use std::fmt::Write as _;

use proptest::prelude::*;
use qari::article::{Article, BlockKind, Hints};

fn read(text: &str) -> Article {
    Article::read(
        text,
        &Hints {
            name: "ملف".to_owned(),
            day: None,
        },
    )
}

/// Blocks are in order, apart, on character boundaries, and hold every byte that is not blank or a line end.
fn check(text: &str) -> Result<(), TestCaseError> {
    let article = read(text);
    let mut at = 0;
    for block in &article.blocks {
        prop_assert!(block.bytes.start < block.bytes.end && block.bytes.start >= at);
        prop_assert!(
            text[at..block.bytes.start].chars().all(char::is_whitespace),
            "left out: {:?}",
            &text[at..block.bytes.start]
        );
        prop_assert!(!text[block.bytes.clone()].contains('\n'));
        at = block.bytes.end;
    }
    prop_assert!(text[at..].chars().all(char::is_whitespace));
    prop_assert!(!article.title.text.is_empty());
    prop_assert!(!article.title.text.chars().any(char::is_control));
    let titles: Vec<_> = article
        .blocks
        .iter()
        .filter(|b| b.kind == BlockKind::Title && !b.continues)
        .collect();
    prop_assert_eq!(titles.len(), usize::from(article.title.bytes.is_some()));
    for field in article.outlet.iter().chain(&article.byline) {
        prop_assert!(!field.text.is_empty() && text.get(field.bytes.clone()).is_some());
    }
    if let Some(published) = &article.published {
        prop_assert!(
            text.get(published.bytes.clone())
                .is_some_and(|t| t.chars().any(char::is_numeric))
        );
    }
    for block in &article.blocks {
        prop_assert_eq!(article.block_at(block.bytes.start), Some(block));
        prop_assert_eq!(article.block_at(block.bytes.end - 1), Some(block));
        prop_assert_eq!(
            article.is_furniture(block.bytes.start),
            block.kind == BlockKind::Furniture
        );
    }
    Ok(())
}

/// Pieces of pages, to be joined in any order.
const PIECES: [&str; 40] = [
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{85}",
    " ",
    "\t",
    "\u{A0}",
    "\u{200F}",
    "\u{FEFF}",
    "\u{640}",
    "ّ",
    "(",
    ")",
    "»",
    "«",
    ":",
    "|",
    "/",
    "-",
    "–",
    ".",
    "…",
    "©",
    "#",
    "شارك",
    "اقرأ أيضا",
    "اقرأ أيضا:",
    "المصدر:",
    "كتب",
    "بقلم: أحمد علي",
    "9/7/2021",
    "٩ تموز ٢٠٢١",
    "20:46",
    "منذ 3 ساعات",
    "جميع الحقوق محفوظة",
    "أعلنت الحكومة اليوم أنها ستعرض المشروع على البرلمان خلال الأسبوع المقبل.",
    "رويترز",
    "الولايات المتحدة",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_are_the_text(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn blocks_are_the_page(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)) {
        check(&pieces.concat())?;
    }

    #[test]
    fn garbage_is_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&String::from_utf8_lossy(&bytes))?;
    }

    /// Nothing of an article is furniture, whatever stands in its words.
    #[test]
    fn paragraphs_are_never_furniture(
        before in prop::collection::vec(prop::sample::select(&PIECES[26..37]), 0..4),
        words in prop::collection::vec("[ابتثجحدرسعفقكلمنهوي]{2,7}", 30..60),
    ) {
        let paragraph = format!("{}.", words.join(" "));
        let text = format!("{}\n{paragraph}\nشارك\n{paragraph}\n", before.join("\n"));
        let article = read(&text);
        let kept = article.blocks.iter().filter(|b| text[b.bytes.clone()] == paragraph && b.kind == BlockKind::Body).count();
        prop_assert_eq!(kept, 2);
    }
}

#[test]
fn an_empty_text_is_named_by_its_file() {
    for text in ["", "\n\n \r\n", "\u{A0}"] {
        let article = read(text);
        assert_eq!(
            (
                article.title.text.as_str(),
                article.blocks.len(),
                article.minutes()
            ),
            ("ملف", 0, 1),
            "{text:?}"
        );
    }
    assert_eq!(Article::read("", &Hints::default()).title.text, "—");
}

#[test]
fn a_text_without_letters_is_named_by_its_file() {
    assert_eq!(read("***\n12\n\u{200F}").title.text, "ملف");
}

#[test]
fn a_borrowed_title_is_the_first_sentence_or_as_much_of_it_as_fits() {
    let title = |text: &str| read(text).title;
    let short = title(
        "وصل الوفد إلى العاصمة. وقال رئيسه إن المحادثات ستبدأ صباح الغد في مقر الوزارة، وتستمر ثلاثة أيام متتالية.",
    );
    assert_eq!(
        (short.text.as_str(), short.borrowed, short.bytes),
        ("وصل الوفد إلى العاصمة", true, None)
    );
    let long = title(
        "أكد رئيس اتحاد المزارعين في تصريح للصحفيين أن محصول هذا العام سيكون أفضل من محصول العام الماضي بفضل الأمطار التي هطلت في الربيع.",
    );
    assert_eq!(
        long.text,
        "أكد رئيس اتحاد المزارعين في تصريح للصحفيين أن محصول هذا العام سيكون أفضل من محصول العام…"
    );
}

#[test]
fn a_long_paragraph_is_one_line_of_several_blocks() {
    let text = format!(
        "عنوان الخبر الطويل جدا\n\n{}",
        "أعلن المتحدث أن الاتفاق سيوقع. ".repeat(6000)
    );
    let article = read(&text);
    assert!(article.blocks.len() > 3);
    assert!(
        article.blocks[2..]
            .iter()
            .all(|b| b.continues && b.kind == BlockKind::Body)
    );
    assert_eq!(article.words, 6000 * 5);
}

#[test]
fn seeds_are_read() {
    let mut out = String::new();
    let mut names: Vec<_> = std::fs::read_dir("seeds")
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    names.sort();
    for path in names {
        let text = std::fs::read_to_string(path).unwrap();
        let article = read(&text);
        let count = |kind| article.blocks.iter().filter(|b| b.kind == kind).count();
        writeln!(
            out,
            "{}{} | {} | {} | {} | body {} headings {} meta {} captions {} furniture {}",
            article.title.text.chars().take(30).collect::<String>(),
            if article.title.borrowed {
                " (borrowed)"
            } else {
                ""
            },
            article.outlet.map(|f| f.text).unwrap_or_default(),
            article.byline.map(|f| f.text).unwrap_or_default(),
            article.published.map(|p| p.iso()).unwrap_or_default(),
            count(BlockKind::Body),
            count(BlockKind::Heading),
            count(BlockKind::Meta),
            count(BlockKind::Caption),
            count(BlockKind::Furniture),
        )
        .unwrap();
    }
    insta::assert_snapshot!(out, @r"
    الولايات المتحدة: جو بايدن يدع | حرة بريس | أحمد رباص |  | body 16 headings 0 meta 1 captions 0 furniture 8
    بايدن يعلن تفاؤله بعد محادثة ه | عربي بوست |  | 2021-07-09T20:46Z | body 12 headings 2 meta 3 captions 1 furniture 1
    روسيا عرضت على الولايات المتحد | أردو بوینت نتورك |  | 2021-07-28 | body 10 headings 0 meta 0 captions 0 furniture 3
    أعرب الرئيس الروسي فلاديمير بو (borrowed) |  |  |  | body 17 headings 3 meta 0 captions 0 furniture 0
    محادثة هاتفية بين بوتين وبايدن | وكالة ايسنا للأنباء |  |  | body 12 headings 0 meta 1 captions 0 furniture 6
    ");
}
