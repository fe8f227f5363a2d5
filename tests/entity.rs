//! Extraction as a whole: sentences in, mentions out. All sentences are composed for these tests.

#![allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]

use proptest::prelude::*;
use qari::article::{Article, BlockKind, Hints};
use qari::entity::{Engine, Evidence, Kind, Mention};

/// The text with every name in brackets.
fn marked(text: &str) -> String {
    // The tables are of lists and rules: each line shows what one of them does.
    show(text, &Engine::of_rules().names(text))
}

fn show(text: &str, mentions: &[Mention]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mention in mentions {
        out.push_str(&text[at..mention.bytes.start]);
        out.push_str(
            &[
                "[",
                mention.kind.name(),
                " ",
                &text[mention.bytes.clone()],
                "]",
            ]
            .concat(),
        );
        at = mention.bytes.end;
    }
    out.push_str(&text[at..]);
    out
}

fn table(sentences: &[&str]) -> String {
    sentences
        .iter()
        .map(|s| marked(s))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn clitics_stay_outside() {
    insta::assert_snapshot!(table(&[
        "وصل الوفد إلى موسكو وبوتين في انتظاره بجنيف.",
        "سافر من واشنطن وفرنسا ولبنان وبلجيكا.",
        "قدم طلبا للولايات المتحدة وللإمارات ولليبيا ولبريطانيا.",
        "اجتمع بالكرملين ثم بالبيت الأبيض.",
        "وَلِلبنك الدولي رأي آخر.",
        "كاليفورنيا وفلوريدا ولاهاي وليبيا وبولندا",
    ]), @r"
    وصل الوفد إلى [LOC موسكو] و[PER بوتين] في انتظاره ب[LOC جنيف].
    سافر من [LOC واشنطن] و[LOC فرنسا] و[LOC لبنان] و[LOC بلجيكا].
    قدم طلبا ل[LOC لولايات المتحدة] ول[LOC لإمارات] ول[LOC ليبيا] ول[LOC بريطانيا].
    اجتمع ب[ORG الكرملين] ثم ب[ORG البيت الأبيض].
    وَلِ[ORG لبنك الدولي] رأي آخر.
    [LOC كاليفورنيا] و[LOC فلوريدا] و[LOC لاهاي] و[LOC ليبيا] و[LOC بولندا]
    ");
}

#[test]
fn people_are_found_by_titles_verbs_and_names() {
    insta::assert_snapshot!(table(&[
        "قال وزير الخارجية الهندي سوبرامانيام جايشانكار إن المحادثات مفيدة.",
        "التقى نظيره الروسي، سيرغي لافروف، في فيينا.",
        "صرح محمود بن عبد الله الشمري لوكالة رويترز.",
        "حضر اللقاء كمال مرجان ومحسن بن عمر ونور الدين العلوي.",
        "حذر جو بايدن فلاديمير بوتين من التصعيد.",
        "أعلن الملك سلمان وولي العهد محمد بن سلمان القرار.",
        "فاز الكيني إليود كيبشوغي بالسباق.",
        "قال أبو بكر الحسني إن عبد الفتاح السيسي سيزور عمان.",
        "زار رجب طيب أردوغان وماريو دراغي المعرض.",
    ]), @r"
    قال وزير الخارجية الهندي [PER سوبرامانيام جايشانكار] إن المحادثات مفيدة.
    التقى نظيره الروسي، [PER سيرغي لافروف]، في [LOC فيينا].
    صرح [PER محمود بن عبد الله الشمري] لوكالة [ORG رويترز].
    حضر اللقاء [PER كمال مرجان] و[PER محسن بن عمر] و[PER نور الدين العلوي].
    حذر [PER جو بايدن] [PER فلاديمير بوتين] من التصعيد.
    أعلن الملك [PER سلمان] وولي العهد [PER محمد بن سلمان] القرار.
    فاز الكيني [PER إليود كيبشوغي] بالسباق.
    قال [PER أبو بكر الحسني] إن [PER عبد الفتاح السيسي] سيزور [LOC عمان].
    زار [PER رجب طيب أردوغان] و[PER ماريو دراغي] المعرض.
    ");
}

#[test]
fn words_that_are_also_names_need_context() {
    insta::assert_snapshot!(table(&[
        "مارس الرئيس ضغوطا على الحكومة.",
        "كان يوم سعيد وفيه نور وأمل للجميع.",
        "دعا الشعراء إلى جمال اللغة وصور الحياة.",
        "شدد على مستوى العلاقات وعلى صالح الجميع.",
        "أضاف المتحدث باسم الوزارة أن خالد الذكر لا ينسى.",
        "هذا كريم منه، وهو عادل في حكمه.",
        "ارتفعت أسعار النفط في أكتوبر ونيسان وتموز.",
    ]), @r"
    مارس الرئيس ضغوطا على الحكومة.
    كان يوم سعيد وفيه نور وأمل للجميع.
    دعا الشعراء إلى جمال اللغة وصور الحياة.
    شدد على مستوى العلاقات وعلى صالح الجميع.
    أضاف المتحدث باسم الوزارة أن خالد الذكر لا ينسى.
    هذا كريم منه، وهو عادل في حكمه.
    ارتفعت أسعار النفط في أكتوبر ونيسان وتموز.
    ");
}

#[test]
fn organizations_are_maximal_and_descriptors_outside() {
    insta::assert_snapshot!(table(&[
        "أعلنت وزارة العدل الأمريكية وشركة فيسبوك ذلك.",
        "دعا حزب نداء تونس وحركة النهضة إلى الحوار.",
        "قال الاتحاد العام التونسي للشغل إن الجيش التونسي انتشر.",
        "أصدر مجلس الأمن الدولي قرارا، وانتقدته الحكومة الروسية.",
        "حذرت الهيئة العليا المستقلة للانتخابات من التأخير.",
        "نقلت وكالة رويترز وموقع روسيا اليوم الخبر.",
        "اخترقت مجموعة REvil شركة Kaseya الأسبوع الماضي.",
        "هاجموا شركة \"زنتاريك\" ومجموعة الهاكرز \" إس كيو في \".",
        "أوقفت الشرطة الفرنسية رجلا أمام المحكمة الابتدائية بتونس.",
        "التقى وزير الداخلية الألماني طلابا من جامعة هارفارد.",
        "أعلنت الحكومة عن برنامجها وطالبت الشركة بالمزيد.",
    ]), @r#"
    أعلنت [ORG وزارة العدل الأمريكية] وشركة [ORG فيسبوك] ذلك.
    دعا حزب [ORG نداء تونس] وحركة [ORG النهضة] إلى الحوار.
    قال [ORG الاتحاد العام التونسي للشغل] إن [ORG الجيش التونسي] انتشر.
    أصدر [ORG مجلس الأمن الدولي] قرارا، وانتقدته [ORG الحكومة الروسية].
    حذرت [ORG الهيئة العليا المستقلة للانتخابات] من التأخير.
    نقلت وكالة [ORG رويترز] وموقع [ORG روسيا اليوم] الخبر.
    اخترقت مجموعة [ORG REvil] شركة [ORG Kaseya] الأسبوع الماضي.
    هاجموا شركة "[ORG زنتاريك]" ومجموعة الهاكرز " [ORG إس كيو في] ".
    أوقفت [ORG الشرطة الفرنسية] رجلا أمام [ORG المحكمة الابتدائية بتونس].
    التقى وزير الداخلية الألماني طلابا من [ORG جامعة هارفارد].
    أعلنت الحكومة عن برنامجها وطالبت الشركة بالمزيد.
    "#);
}

#[test]
fn places_by_lists_and_by_what_stands_before() {
    insta::assert_snapshot!(table(&[
        "وقع الزلزال في مدينة كشتباران شرقي البلاد.",
        "انطلقت المسيرة من شارع الحبيب بورقيبة إلى ساحة الشهداء.",
        "هبطت الطائرة في مطار بيروت الدولي.",
        "تظاهر الآلاف في تونس العاصمة والجزائر العاصمة.",
        "جرح جنديا تركيا في هجوم.",
        "زار المملكة العربية السعودية والضفة الغربية وقطاع غزة.",
    ]), @r"
    وقع الزلزال في مدينة [LOC كشتباران] شرقي البلاد.
    انطلقت المسيرة من [LOC شارع الحبيب بورقيبة] إلى [LOC ساحة الشهداء].
    هبطت الطائرة في [LOC مطار بيروت الدولي].
    تظاهر الآلاف في [LOC تونس العاصمة] و[LOC الجزائر العاصمة].
    جرح جنديا تركيا في هجوم.
    زار [LOC المملكة العربية السعودية] و[LOC الضفة الغربية] و[LOC قطاع غزة].
    ");
}

#[test]
fn events_and_works_are_other_names() {
    insta::assert_snapshot!(table(&[
        "تأهل المنتخب إلى كأس العالم بعد قمة جنيف.",
        "عرض فيلم \"ليلة بلا قمر\" في مهرجان قرطاج الدولي.",
    ]), @r#"
    تأهل المنتخب إلى [MISC كأس العالم] بعد [MISC قمة جنيف].
    عرض فيلم "[MISC ليلة بلا قمر]" في [MISC مهرجان قرطاج الدولي].
    "#);
}

#[test]
fn a_name_found_once_is_found_everywhere() {
    let text = "التقى وزير الدفاع الليتواني غيدريوس فالتشيكاس الصحافيين.\nواعتبر فالتشيكاس أن الوضع صعب، ولفالتشيكاس خبرة.";
    insta::assert_snapshot!(marked(text), @r"
    التقى وزير الدفاع الليتواني [PER غيدريوس فالتشيكاس] الصحافيين.
    واعتبر [PER فالتشيكاس] أن الوضع صعب، ول[PER فالتشيكاس] خبرة.
    ");
    let mentions = Engine::embedded().names(text);
    assert!(mentions.iter().any(|m| m.evidence == Evidence::Document));
}

#[test]
fn spellings_do_not_matter() {
    insta::assert_snapshot!(table(&[
        "الرئيس الأمیركى جو بايدن",
        "فلاديميـــر بُوتِين",
        "الامارات والسعوديه ومكه المكرمه",
        "سي.إن.إن وسي إن إن و سي ان ان",
    ]), @r"
    الرئيس الأمیركى [PER جو بايدن]
    [PER فلاديميـــر بُوتِين]
    [LOC الامارات] و[LOC السعوديه] و[LOC مكه المكرمه]
    [ORG سي.إن.إن] و[ORG سي إن إن] و [ORG سي ان ان]
    ");
}

#[test]
fn other_languages_are_left_alone() {
    for text in [
        "The president of the company said that prices in the market rose by two percent last year.",
        "Le ministre a dit que la situation était difficile pour tout le monde.",
        "رئیس گفت که این موضوع برای همه مهم است و درباره آن گفتگو خواهند کرد.",
        "وزیر نے کہا کہ یہ فیصلہ سب کے لیے ہے اور اس پر کام ہو رہا ہے۔",
        "12345 67.8 %% ()[]{} --- ***",
        "👩‍👩‍👧 🇹🇳 ٪٪٪",
    ] {
        assert_eq!(marked(text), text);
    }
}

#[test]
fn names_and_values_make_one_list_and_know_their_furniture() {
    let text = "لقاء في جنيف\n\nأحمد الشمري – رويترز\n\nقال الرئيس الروسي فلاديمير بوتين يوم 9 يوليو 2021 إن روسيا دفعت 70 مليون دولار. وأضاف أن الاجتماع كان مفيدا للجميع وأن العمل سيستمر في الأشهر المقبلة.\n\nاظهر المزيد\n\nتابعنا على فيسبوك\n";
    let article = Article::read(text, &Hints::default());
    let mentions = Engine::embedded().extract(text, &article);
    insta::assert_snapshot!(show(text, &mentions), @r"
    لقاء في [LOC جنيف]

    [PER أحمد الشمري] – [ORG رويترز]

    قال الرئيس الروسي [PER فلاديمير بوتين] [DATE يوم 9 يوليو 2021] إن [LOC روسيا] دفعت [MONEY 70 مليون دولار]. وأضاف أن الاجتماع كان مفيدا للجميع وأن العمل سيستمر في [DATE الأشهر المقبلة].

    اظهر المزيد

    تابعنا على [ORG فيسبوك]
    ");
    for mention in &mentions {
        let block = article
            .blocks
            .iter()
            .find(|b| b.bytes.start <= mention.bytes.start && mention.bytes.end <= b.bytes.end)
            .unwrap();
        assert_eq!(mention.furniture, block.kind == BlockKind::Furniture);
    }
    assert!(mentions.last().unwrap().furniture);
}

#[test]
fn a_megabyte_of_names_takes_its_time_and_no_more() {
    let engine = Engine::embedded();
    let small = "محمد بن سلمان وجو بايدن في الولايات المتحدة، ".repeat(1_500);
    let large = small.repeat(8);
    assert!(large.len() > 900_000);
    let one = engine.names(&small).len();
    let eight = engine.names(&large).len();
    assert_eq!(eight, one * 8);
    for hostile in [
        "لل".repeat(200_000),
        "و ".repeat(300_000),
        "\"شركة ".repeat(100_000),
        "عبد ".repeat(200_000),
        "بن ".repeat(200_000),
        "الرئيس ".repeat(100_000),
        "«".repeat(300_000),
        "وزارة ".repeat(100_000),
        "12:30 2021/07/09 %% ".repeat(50_000),
        "وزیر گفت که این کار برای مردم است ".repeat(15_000),
        "وزیر نے کہا کہ یہ کام ہے ".repeat(20_000),
        "The president of France said so. ".repeat(30_000),
        "قال Emmanuel ماكرون at the قمة: نعم. ".repeat(20_000),
    ] {
        assert!(hostile.len() > 300_000);
        let article = Article::read(&hostile, &Hints::default());
        let mentions = engine.extract(&hostile, &article);
        assert!(
            mentions
                .windows(2)
                .all(|pair| pair[0].bytes.end <= pair[1].bytes.start)
        );
    }
}

fn hold(text: &str) -> Result<(), TestCaseError> {
    let engine = Engine::embedded();
    let mentions = engine.names(text);
    let mut last = 0;
    for mention in &mentions {
        prop_assert!(
            mention.bytes.start >= last && mention.bytes.start < mention.bytes.end,
            "sorted, apart, not empty"
        );
        last = mention.bytes.end;
        let slice = text.get(mention.bytes.clone());
        prop_assert!(slice.is_some(), "on character boundaries");
        let slice = slice.unwrap();
        prop_assert!(
            !slice
                .chars()
                .any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')),
            "within a line"
        );
        prop_assert!(
            !slice.starts_with(char::is_whitespace) && !slice.ends_with(char::is_whitespace)
        );
        prop_assert!(matches!(
            mention.kind,
            Kind::Per | Kind::Loc | Kind::Org | Kind::Misc
        ));
    }
    prop_assert_eq!(&mentions, &engine.names(text));
    Ok(())
}

/// Words that rules look at, names and noise.
const WORDS: &[&str] = &[
    "قال",
    "الرئيس",
    "وزير",
    "الخارجية",
    "الأمريكي",
    "جو",
    "بايدن",
    "وبوتين",
    "بن",
    "عبد",
    "الله",
    "آل",
    "أبو",
    "محمد",
    "علي",
    "على",
    "شركة",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "وزارة",
    "العدل",
    "للشغل",
    "مدينة",
    "شارع",
    "في",
    "بجنيف",
    "للولايات",
    "المتحدة",
    "حركة",
    "النهضة",
    "كأس",
    "العالم",
    "نادي",
    "ريال",
    "مدريد",
    "،",
    ":",
    "-",
    ".",
    "\n",
    "\r\n",
    "\t",
    "\u{200f}",
    "\u{202e}",
    "\u{0}",
    "Kaseya",
    "G20",
    "١٢",
    "3.5",
    "ـــ",
    "\u{64b}",
    "و",
    "ل",
    "لل",
    "ال",
    "الدين",
    "مجلس",
    "الأمن",
    "الدولي",
    "مباراة",
    "كرة",
    "الدوري",
    "شباب",
    "الحكومة",
    "الروسية",
    "سي",
    ".إن",
    "السابق",
    "باسم",
    "فيلم",
    "نظيره",
    "الفرنسية",
    "وكالة",
    "الأنباء",
    "\u{feff}",
    "👍🏽",
    "ے",
    "ک",
];

proptest! {
    #[test]
    fn mentions_of_any_words_hold_together(words in prop::collection::vec(prop::sample::select(WORDS), 0..60), glue in prop::collection::vec(prop::bool::weighted(0.8), 60)) {
        let mut text = String::new();
        for (word, spaced) in words.iter().zip(glue) {
            text.push_str(word);
            if spaced {
                text.push(' ');
            }
        }
        hold(&text)?;
    }

    #[test]
    fn mentions_of_any_text_hold_together(text in "[\\u{600}-\\u{6ff}\\u{fe70}-\\u{feff} \\n\\u{0}-\\u{7f}\\u{2000}-\\u{206f}]{0,200}|\\PC{0,80}") {
        hold(&text)?;
    }
}

#[test]
fn the_whole_engine_finds_names_that_no_list_holds() {
    let engine = Engine::embedded();
    assert_eq!(engine.damage(), None);
    for (text, name, kind) in [
        (
            "قال وزير النقل السوداني غزوان الطرابيحي إن الجسر سيفتح غدا.",
            "غزوان الطرابيحي",
            "PER",
        ),
        ("أعلنت شركة زنتاريكا أمس تعليق رحلاتها.", "زنتاريكا", "ORG"),
        ("قدم طلبا للإمارات.", "لإمارات", "LOC"),
        ("وصل الوفد إلى مدينة قرنفاطة شمال البلاد.", "قرنفاطة", "LOC"),
    ] {
        let names = engine.names(text);
        assert!(
            names
                .iter()
                .any(|m| text.get(m.bytes.clone()) == Some(name) && m.kind.name() == kind),
            "{text}: {}",
            show(text, &names)
        );
    }
    for text in [
        "Le ministre a dit que la situation était difficile pour tout le monde.",
        "رئیس گفت که این موضوع برای همه مهم است و درباره آن گفتگو خواهند کرد.",
        "وزیر نے کہا کہ یہ فیصلہ سب کے لیے ہے اور اس پر کام ہو رہا ہے۔",
    ] {
        assert_eq!(engine.names(text), [], "{text}");
    }
}
