//! Identity: what must be one thing and what must stay apart.
#![allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]

use proptest::prelude::*;
use qari::entity::identity::Doc;
use qari::entity::{Evidence, Identified, Kind, Mention, ThingId, identify};
use qari::value::Value;

use Kind::{Loc, Misc, Org, Per};

/// An article written with its mentions in brackets: `قال [PER جو بايدن] في ب[LOC جنيف]`.
struct Article {
    text: String,
    mentions: Vec<Mention>,
}

fn article(marked: &str) -> Article {
    let mut text = String::new();
    let mut mentions = Vec::new();
    let mut rest = marked;
    while let Some((before, more)) = rest.split_once('[') {
        let (kind, more) = more.split_once(' ').unwrap();
        let (name, after) = more.split_once(']').unwrap();
        text.push_str(before);
        let start = text.len();
        text.push_str(name);
        let kind = *Kind::ALL.iter().find(|k| k.name() == kind).unwrap();
        mentions.push(Mention {
            bytes: start..text.len(),
            kind,
            value: None,
            furniture: false,
            evidence: Evidence::Document,
        });
        rest = after;
    }
    text.push_str(rest);
    Article { text, mentions }
}

fn read(articles: &[Article]) -> Identified {
    let docs: Vec<Doc<'_>> = articles
        .iter()
        .map(|a| Doc {
            text: &a.text,
            mentions: &a.mentions,
        })
        .collect();
    identify(&docs)
}

/// The things of marked articles, mention by mention: `key key | key`.
fn keys(marked: &[&str]) -> String {
    let articles: Vec<Article> = marked.iter().map(|m| article(m)).collect();
    let found = read(&articles);
    let row = |row: &Vec<ThingId>| {
        row.iter()
            .map(|t| found.things[t.0 as usize].key.clone())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    found.of.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// Whether two names, each alone in its article, are one thing.
fn joined(kind: Kind, a: &str, b: &str) -> bool {
    let one = |name: &str| article(&format!("وفي الخبر [{} {name}] أيضا", kind.name()));
    let found = read(&[one(a), one(b)]);
    found.of[0] == found.of[1]
}

const SAME: &[(Kind, &str, &str)] = &[
    // Folded form: hamza, ya, ta, marks, Persian letters, blanks, articles, direction marks.
    (Per, "أحمد أبو الغيط", "احمد ابو الغيط"),
    (Per, "فائز السراج", "فايز السراج"),
    (Per, "مصطفى الكاظمي", "مصطفي الكاظمي"),
    (Per, "عبد الله حمدوك", "عبدالله حمدوك"),
    (Per, "نور الدين الطبوبي", "نورالدين الطبوبي"),
    (Per, "المنصف المرزوقي", "منصف المرزوقي"),
    (Per, "أسامة بن لادن", "اسامة ابن لادن"),
    (Per, "مُحمّد الضيف", "محمد الضيف"),
    (Per, "علی خامنه‌ای", "علي خامنهاي"),
    (Per, "\u{202b}هاني شاكر\u{202c}", "هاني شاكر"),
    (Per, "حسن نصر الله", "حسن نصرالله"),
    (Per, "أبا بكر البغدادي", "أبو بكر البغدادي"),
    (Loc, "الإسكندرية", "الاسكندريه"),
    (Loc, "أبو ظبي", "أبوظبي"),
    (Loc, "بن قردان", "بنقردان"),
    (Loc, "السنغال", "سنغال"),
    (Loc, "رأس لانوف", "راس لانوف"),
    (Loc, "مدينة سوسة", "سوسة"),
    (Loc, "دولة الكويت", "الكويت"),
    (Loc, "ولاية تكساس", "تكساس"),
    (Loc, "القدس المحتلة", "القدس"),
    (Loc, "بوركينا فاسو", "بوركينافاسو"),
    (Loc, "تركیا", "تركيا"),
    (Org, "الأهرام", "الاهرام"),
    (Org, "حزب العدالة والتنمية", "حزب العدالة و التنمية"),
    (Org, "يونايتد", "اليونايتد"),
    (Misc, "إف-16", "اف 16"),
    (Misc, "«كأس السوبر»", "كأس السوبر"),
    (Per, "الرئيس عبد المجيد تبون", "عبد المجيد تبون"),
    (Per, "د. خالد عكاشة", "خالد عكاشة"),
    // Other names.
    (Loc, "الولايات المتحدة", "أمريكا"),
    (Loc, "أميركا", "الولايات المتحدة الأمريكية"),
    (Loc, "المملكة المتحدة", "بريطانيا"),
    (Loc, "المملكة العربية السعودية", "السعودية"),
    (Loc, "سوريا", "الجمهورية العربية السورية"),
    (Loc, "ساحل العاج", "كوت ديفوار"),
    (Loc, "المجر", "هنغاريا"),
    (Loc, "ميانمار", "بورما"),
    (Loc, "هونغ كونغ", "هونج كونج"),
    (Loc, "الدار البيضاء", "كازابلانكا"),
    (Loc, "سان بطرسبرغ", "سانت بطرسبورغ"),
    (Loc, "Washington", "واشنطن"),
    (Org, "الناتو", "حلف شمال الأطلسي"),
    (Org, "منظمة الأمم المتحدة", "الأمم المتحدة"),
    (Org, "مجلس الأمن الدولي", "مجلس الأمن"),
    (Org, "الفيفا", "الاتحاد الدولي لكرة القدم"),
    (Org, "تنظيم الدولة الإسلامية", "داعش"),
    (Org, "فرانس برس", "أ ف ب"),
    (Org, "جوجل", "غوغل"),
    (Org, "Facebook", "فايسبوك"),
    (Misc, "المونديال", "كأس العالم"),
    // Letters: Latin and Arabic.
    (Org, "Mandiant", "مانديانت"),
    (Org, "Kaspersky", "كاسبرسكي"),
    (Org, "Vodafone", "فودافون"),
    (Org, "SolarWinds", "سولار ويندوز"),
    (Org, "LockBit", "لوك بيت"),
    (Org, "Moderna", "موديرنا"),
    (Org, "Gazprom", "غازبروم"),
    (Org, "Toyota", "تويوتا"),
    (Org, "Spotify", "سبوتيفاي"),
    (Org, "Zara", "زارا"),
    (Per, "Vladimir Putin", "فلاديمير بوتين"),
    (Per, "Emmanuel Macron", "إيمانويل ماكرون"),
    (Per, "Angela Merkel", "أنغيلا ميركل"),
    (Loc, "Manchester", "مانشستر"),
    (Misc, "Fortnite", "فورتنايت"),
    // Letters: Arabic spellings of a foreign name.
    (Per, "ترامب", "ترمب"),
    (Per, "نتنياهو", "نتانياهو"),
    (Per, "زيلينسكي", "زيلنسكي"),
    (Per, "أردوغان", "اردوجان"),
    (Per, "أنطونيو غوتيريش", "أنطونيو غوتيريس"),
    (Per, "ألكسندر لوكاشينكو", "الكسندر لوكاشنكو"),
    (Loc, "فرانكفورت", "فرنكفورت"),
    (Loc, "تايلاند", "تايلند"),
    (Loc, "كوبنهاغن", "كوبنهاجن"),
    (Org, "بلومبرغ", "بلومبيرغ"),
    (Org, "بوليتيكو", "بوليتكو"),
    // Spelled letters.
    (Org, "إتش إس بي سي", "HSBC"),
    (Org, "آي بي إم", "IBM"),
    (Org, "إم تي في", "MTV"),
    (Org, "كي بي إم جي", "KPMG"),
    (Org, "سي.بي.إس", "سي بي أس"),
    // Slips.
    (Per, "سيرغي لافروف", "سيرغي لافرروف"),
    (Per, "خميس الجهيناوي", "خميس الجيهناوي"),
    (Per, "رودريغو دوتيرتي", "رودريغو دوترتي"),
    (Per, "بنوا هامون", "بنوا آمون"),
    (Per, "كوفي أنان", "كوفي عنان"),
    (Per, "يانيس ستولتنبرغ", "يانيس ستولتنبغ"),
    // Token subset.
    (Per, "الباجي قائد السبسي", "قائد السبسي"),
    (Per, "محمد جواد ظريف", "جواد ظريف"),
    (Per, "ماكرون", "إيمانويل ماكرون"),
    (Per, "حسني مبارك", "محمد حسني مبارك"),
    (Org, "حركة النهضة", "النهضة"),
    (Org, "النهضة", "حزب النهضة"),
    (Org, "وزارة الخارجية الروسية", "الخارجية الروسية"),
    (Org, "وكالة إنترفاكس", "إنترفاكس"),
    (Org, "سولار ويندوز كورب", "سولار ويندوز"),
    (Org, "النجم الساحلي", "النجم الرياضي الساحلي"),
    (Org, "الاتحاد العام للشغل", "اتحاد الشغل"),
    (Org, "شركة سونلغاز", "سونلغاز"),
];

const APART: &[(Kind, &str, &str)] = &[
    // Given names that differ in one letter.
    (Per, "حسن", "حسين"),
    (Per, "محمد", "محمود"),
    (Per, "سالم", "سليم"),
    (Per, "سلمان", "سليمان"),
    (Per, "عمر", "عمرو"),
    (Per, "عامر", "عمار"),
    (Per, "سعد", "سعيد"),
    (Per, "جمال", "كمال"),
    (Per, "قاسم", "جاسم"),
    (Per, "أحمد", "حمد"),
    (Per, "منير", "منيرة"),
    (Per, "علي حسن", "علي حسين"),
    (Per, "محمد سالم", "محمد سليم"),
    (Per, "خالد بن حمد", "خالد بن محمد"),
    (Per, "سعيد الهاشمي", "سعد الهاشمي"),
    (Per, "حسن روحاني", "حسين روحاني"),
    (Per, "عمر البشير", "عمار البشير"),
    // One given name, one family name.
    (Per, "محمد", "محمد السادس"),
    (Per, "محمد", "محمد صلاح"),
    (Per, "علي", "علي العريض"),
    (Per, "علي", "محمد علي"),
    (Per, "سلمان", "محمد بن سلمان"),
    (Per, "محمود عباس", "عباس عراقجي"),
    (Per, "بشار الأسد", "حافظ الأسد"),
    (Per, "جورج بوش", "جيب بوش"),
    (Per, "جون كيري", "جون كيلي"),
    (Per, "بيل كلينتون", "هيلاري كلينتون"),
    (Per, "دونالد ترامب", "دونالد ترامب جونيور"),
    (Per, "محمد بن زايد", "محمد بن راشد"),
    (Per, "عبد الله بن عبد العزيز", "سلمان بن عبد العزيز"),
    (Per, "محسن مرزوق", "محسن مرزوقي"),
    (Per, "مرزوق", "المرزوقي"),
    (Per, "كيم جونغ أون", "كيم جونغ نام"),
    (Per, "جو بايدن", "جيل بايدن"),
    (Per, "عبد العزيز بوتفليقة", "السعيد بوتفليقة"),
    (Per, "صدام حسين", "الملك حسين"),
    (Per, "محمد علي", "محمد علي الحوثي"),
    (Per, "أحمد المحمد", "أحمد محمد"),
    (Per, "فاطمة", "فاطمة الزهراء المنصوري"),
    // Places.
    (Loc, "الولايات المتحدة", "واشنطن"),
    (Loc, "روسيا", "موسكو"),
    (Loc, "كوريا الشمالية", "كوريا الجنوبية"),
    (Loc, "تونس", "تونس العاصمة"),
    (Loc, "غزة", "قطاع غزة"),
    (Loc, "النيجر", "نيجيريا"),
    (Loc, "غينيا", "غانا"),
    (Loc, "مالي", "مالطا"),
    (Loc, "السودان", "جنوب السودان"),
    (Loc, "الكونغو الديمقراطية", "الكونغو برازافيل"),
    (Loc, "سوسة", "السوس"),
    (Loc, "حلب", "حلبجة"),
    (Loc, "البصرة", "بصرى"),
    (Loc, "إيران", "عمان"),
    (Loc, "عمّان", "عُمان"),
    (Loc, "سلطنة عمان", "عمّان"),
    (Loc, "قابس", "نابل"),
    (Loc, "نابل", "نابلس"),
    (Loc, "الأردن", "نهر الأردن"),
    (Loc, "مطار قرطاج", "قرطاج"),
    (Loc, "أستراليا", "النمسا"),
    (Loc, "بريطانيا", "إنجلترا"),
    (Loc, "لبنان", "لبنى"),
    (Loc, "كردفان", "كردستان"),
    (Loc, "كاليفورنيا", "كاليدونيا"),
    // Organizations.
    (Org, "البنك الدولي", "البنك المركزي"),
    (Org, "البنك المركزي التونسي", "البنك المركزي الأوروبي"),
    (Org, "الاتحاد الأوروبي", "الاتحاد الأفريقي"),
    (Org, "الاتحاد الأوروبي", "الاتحاد الأوروبي لكرة القدم"),
    (Org, "الاتحاد الدولي لكرة القدم", "الاتحاد التونسي لكرة القدم"),
    (Org, "مجلس الأمن", "مجلس الأمن القومي"),
    (Org, "حركة النهضة", "نادي النهضة"),
    (Org, "حزب الشعب", "صحيفة الشعب"),
    (Org, "بنك الجزيرة", "قناة الجزيرة"),
    (Org, "الجيش السوري", "الجيش السوري الحر"),
    (Org, "الجيش اللبناني", "الجيش الليبي"),
    (Org, "وزارة العدل", "وزارة العمل"),
    (Org, "وزارة الداخلية", "وزارة الداخلية المصرية"),
    (Org, "الشرطة الفرنسية", "الشرطة البلجيكية"),
    (Org, "الأمم المتحدة", "مفوضية الأمم المتحدة"),
    (Org, "حزب الله", "كتائب حزب الله"),
    (Org, "أوبك", "أوبك+"),
    (Org, "ريال مدريد", "أتلتيكو مدريد"),
    (Org, "مانشستر سيتي", "مانشستر يونايتد"),
    (Org, "الحزب الاشتراكي", "الحزب الاشتراكي الديمقراطي"),
    (Org, "وكالة السودان للأنباء", "تلفزيون السودان"),
    (Org, "Dell", "دولة"),
    (Org, "Quora", "القاهرة"),
    (Org, "Sony", "سينا"),
    (Org, "NBC", "BBC"),
    (Misc, "Nokia", "ناقة"),
    (Org, "Revolut", "إيروفلوت"),
    (Org, "WE", "آي"),
    (Org, "إن بي سي", "إيه بي سي"),
    (Org, "CIA", "CEA"),
    (Misc, "كأس العالم", "كأس العالم للأندية"),
    (Misc, "دوري أبطال أوروبا", "دوري أبطال أفريقيا"),
    (Misc, "الحرب العالمية الأولى", "الحرب العالمية الثانية"),
];

#[test]
fn spellings_of_one_thing_are_joined() {
    let missed: Vec<_> = SAME
        .iter()
        .filter(|(kind, a, b)| !joined(*kind, a, b))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn things_that_only_look_alike_stay_apart() {
    let wrong: Vec<_> = APART
        .iter()
        .filter(|(kind, a, b)| joined(*kind, a, b))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_tables_say_enough() {
    assert!(SAME.len() >= 80 && APART.len() >= 80);
}

#[test]
fn kinds_are_never_mixed() {
    for (a, b) in [
        ("[PER فورد]", "[ORG فورد]"),
        ("[MISC قمة جنيف]", "[LOC جنيف]"),
        ("[LOC قطر]", "[ORG قطر]"),
        ("[ORG النهضة]", "[LOC سد النهضة]"),
        ("[PER عباس]", "[LOC عباس]"),
    ] {
        let found = read(&[article(a), article(b)]);
        assert_ne!(found.of[0], found.of[1], "{a} {b}");
    }
}

#[test]
fn a_short_form_means_the_nearest_full_name_before_it() {
    insta::assert_snapshot!(
        keys(&["التقى [PER بشار الأسد] الوفد. وقال [PER الأسد] إن [PER ماهر الأسد] سيحضر، ثم غادر [PER الأسد]."]),
        @"PER:بشار الأسد · PER:بشار الأسد · PER:ماهر الأسد · PER:ماهر الأسد"
    );
    // Before any full name: the most frequent of the article.
    insta::assert_snapshot!(
        keys(&["[PER كلينتون] تخسر. قالت [PER هيلاري كلينتون] … [PER هيلاري كلينتون] … [PER بيل كلينتون]"]),
        @"PER:هيلاري كلينتون · PER:هيلاري كلينتون · PER:هيلاري كلينتون · PER:بيل كلينتون"
    );
    // The family name before the given name.
    insta::assert_snapshot!(
        keys(&["التقى [PER محمود عباس] [PER عباس عراقجي]، وأكد [PER عباس] و[PER عراقجي]"]),
        @"PER:محمود عباس · PER:عباس عراقجي · PER:محمود عباس · PER:عباس عراقجي"
    );
    // A given name, where it can only be the one.
    insta::assert_snapshot!(
        keys(&["وصلت [PER فيروز حداد] وغنت [PER فيروز] لساعتين"]),
        @"PER:فيروز حداد · PER:فيروز حداد"
    );
    insta::assert_snapshot!(
        keys(&["قال [PER محمد مرسي العياط] … [PER مرسي] … [PER محمد مرسي]"]),
        @"PER:محمد مرسي العياط · PER:محمد مرسي العياط · PER:محمد مرسي العياط"
    );
}

#[test]
fn the_library_explains_a_bare_name_only_when_it_is_of_one_mind() {
    insta::assert_snapshot!(
        keys(&["[PER يائير لابيد]", "[PER لابيد] يرد"]),
        @r"
    PER:يائير لابيد
    PER:يائير لابيد
    "
    );
    insta::assert_snapshot!(
        keys(&["[PER بشار الأسد]", "[PER ماهر الأسد]", "[PER الأسد]"]),
        @r"
    PER:بشار الأسد
    PER:ماهر الأسد
    PER:الأسد
    "
    );
    // A name as common as علي is nobody's.
    insta::assert_snapshot!(
        keys(&["[PER عبد السلام علي]", "[PER علي]", "[PER علي كافي]"]),
        @r"
    PER:عبد السلام علي
    PER:علي
    PER:علي كافي
    "
    );
    // Company decides between two of one family.
    insta::assert_snapshot!(
        keys(&[
            "[PER فيدل كاسترو] [LOC هافانا] [LOC كوبا] [ORG الحزب الشيوعي الكوبي]",
            "[PER خوليان كاسترو] [LOC تكساس] [ORG الحزب الديمقراطي] [LOC سان أنطونيو]",
            "[PER كاسترو] في [LOC هافانا] أمام [ORG الحزب الشيوعي الكوبي]",
        ])
        .lines()
        .last()
        .unwrap_or_default(),
        @"PER:فيدل كاسترو · LOC:هافانا · ORG:الحزب الشيوعي الكوبي"
    );
}

#[test]
fn a_title_with_a_bare_name_is_not_given_to_the_wife() {
    let filler = "[PER نيكولا ساركوزي] … [PER ساركوزي]";
    let found = keys(&[
        filler,
        filler,
        filler,
        filler,
        filler,
        filler,
        "[PER ساركوزي] يصل، ومعه [PER كارلا ساركوزي]",
    ]);
    assert!(
        found.ends_with("PER:نيكولا ساركوزي · PER:كارلا ساركوزي"),
        "{found}"
    );
}

#[test]
fn bodies_by_their_short_names() {
    insta::assert_snapshot!(
        keys(&["قالت [ORG وزارة الخارجية الأمريكية] … وأكدت [ORG وزارة الخارجية الروسية] … وأضافت [ORG وزارة الخارجية]"]),
        @"ORG:وزارة الخارجية الأمريكية · ORG:وزارة الخارجية الروسية · ORG:وزارة الخارجية الروسية"
    );
    insta::assert_snapshot!(
        keys(&["[ORG وزارة الخارجية التونسية]", "[ORG وزارة الخارجية]"]),
        @r"
    ORG:وزارة الخارجية التونسية
    ORG:وزارة الخارجية
    "
    );
    insta::assert_snapshot!(
        keys(&["[ORG حركة النهضة] … [ORG النهضة]", "[ORG نادي النهضة] … [ORG النهضة]"]),
        @r"
    ORG:حركة النهضة · ORG:حركة النهضة
    ORG:نادي النهضة · ORG:نادي النهضة
    "
    );
    insta::assert_snapshot!(
        keys(&["[ORG الاتحاد العام التونسي للشغل] … [ORG اتحاد الشغل]"]),
        @"ORG:الاتحاد العام التونسي للشغل · ORG:الاتحاد العام التونسي للشغل"
    );
}

#[test]
fn brackets_give_a_second_name() {
    insta::assert_snapshot!(
        keys(&["أعلن [ORG التحالف العالمي للقاحات] ([ORG غافي]) ذلك", "[ORG غافي]"]),
        @r"
    ORG:التحالف العالمي للقاحات · ORG:التحالف العالمي للقاحات
    ORG:التحالف العالمي للقاحات
    "
    );
    // A credit is no second name, nor is a name that stands behind several.
    insta::assert_snapshot!(
        keys(&["[ORG إنتر ميلان] ([ORG الفرنسية])", "[ORG الفرنسية]", "[ORG الفرنسية]", "[ORG الفرنسية]"]),
        @r"
    ORG:إنتر ميلان · ORG:الفرنسية
    ORG:الفرنسية
    ORG:الفرنسية
    ORG:الفرنسية
    "
    );
    insta::assert_snapshot!(
        keys(&["قال [ORG مجلس الشورى] ([ORG رويترز])", "[ORG لجنة البندقية] ([ORG كيان])، [ORG هيئة الأرصاد] ([ORG كيان])"]),
        @r"
    ORG:مجلس الشورى · ORG:رويترز
    ORG:لجنة البندقية · ORG:كيان · ORG:هيئة الأرصاد · ORG:كيان
    "
    );
}

#[test]
fn a_lost_alef_is_restored() {
    insta::assert_snapshot!(
        keys(&["زيارة ل[LOC لولايات المتحدة]", "ل[LOC لسعودية] ول[LOC لبنان]", "ل[ORG لبنك المركزي المصري]", "ل[ORG لجنة البندقية]"]),
        @r"
    LOC:الولايات المتحدة
    LOC:السعودية · LOC:لبنان
    ORG:البنك المركزي المصري
    ORG:لجنة البندقية
    "
    );
}

#[test]
fn homographs_by_the_words_around() {
    insta::assert_snapshot!(
        keys(&["في [LOC عمان] حيث يلتقي الوفد الأردني", "[LOC عمان] تستضيف، وفي مسقط قال", "[LOC طرابلس] شمالي لبنان", "[LOC طرابلس] … حفتر"]),
        @r"
    LOC:عمان (الأردن)
    LOC:عمان (عمان)
    LOC:طرابلس (لبنان)
    LOC:طرابلس (ليبيا)
    "
    );
}

#[test]
fn names_for_the_eye() {
    let name = |marked: &[&str]| {
        let articles: Vec<Article> = marked.iter().map(|m| article(m)).collect();
        read(&articles).things[0].name.clone()
    };
    assert_eq!(
        name(&["[PER بايدن] [PER بايدن] [PER بايدن] [PER بايدن] [PER بايدن] [PER جو بايدن]"]),
        "جو بايدن"
    );
    assert_eq!(
        name(&[
            "[PER حسني مبارك] [PER حسني مبارك] [PER حسني مبارك] [PER حسني مبارك] [PER محمد حسني مبارك]"
        ]),
        "حسني مبارك"
    );
    assert_eq!(name(&["[LOC تركیا] [LOC تركيا]"]), "تركيا");
    assert_eq!(name(&["[LOC الاسكندرية] [LOC الإسكندرية]"]), "الإسكندرية");
    assert_eq!(name(&["[ORG «رويترز»,]"]), "رويترز");
    assert_eq!(
        name(&["[LOC أميركا] [LOC الولايات المتحدة] [LOC الولايات المتحدة]"]),
        "الولايات المتحدة"
    );
}

#[test]
fn furniture_is_identified_and_not_counted() {
    let mut a = article("[LOC أثينا] [LOC أثينا]");
    a.mentions[1].furniture = true;
    let found = read(&[a]);
    assert_eq!(found.of[0], [ThingId(0), ThingId(0)]);
    assert_eq!(
        (found.things[0].mentions, found.things[0].forms.as_slice()),
        (1, &[("أثينا".to_owned(), 1)][..])
    );
}

#[test]
fn values_are_joined_by_what_they_say() {
    let mention = |text: &str, kind, value| Article {
        text: text.to_owned(),
        mentions: vec![Mention {
            bytes: 0..text.len(),
            kind,
            value,
            furniture: false,
            evidence: Evidence::Value,
        }],
    };
    let day = || Some(Value::Iso("2021-07-09".to_owned()));
    let money = |amount: f64, currency: &str| {
        Some(Value::Money {
            amount,
            currency: Some(currency.to_owned()),
        })
    };
    let found = read(&[
        mention("أمس", Kind::Date, day()),
        mention("9 يوليو/تموز 2021", Kind::Date, day()),
        mention("9 جويلية", Kind::Date, None),
        mention("9 يوليوز", Kind::Date, None),
        mention("70 مليون دولار", Kind::Money, money(7e7, "USD")),
        mention("سبعين مليون دولار", Kind::Money, money(7e7, "USD")),
        mention("70 مليون يورو", Kind::Money, money(7e7, "EUR")),
        mention("3 أيام", Kind::Quantity, Some(Value::Number(3.0))),
        mention("ثلاثة أيام", Kind::Quantity, Some(Value::Number(3.0))),
        mention("3 دول", Kind::Quantity, Some(Value::Number(3.0))),
    ]);
    let of: Vec<u32> = found.of.iter().map(|row| row[0].0).collect();
    assert_eq!(of, [0, 0, 1, 1, 2, 2, 3, 4, 4, 5]);
    insta::assert_snapshot!(
        found.things.iter().map(|t| format!("{} | {}", t.key, t.name)).collect::<Vec<_>>().join("\n"),
        @r"
    DATE:2021-07-09 | 9 يوليو/تموز 2021
    DATE:9 يوليو | 9 جويلية
    MONEY:70000000 USD | 70 مليون دولار
    MONEY:70000000 EUR | 70 مليون يورو
    QUANTITY:3 ايام | ثلاثة أيام
    QUANTITY:3 دول | 3 دول
    "
    );
}

/// Names that meet, so that every rule has work.
fn names() -> impl Strategy<Value = Vec<Vec<(Kind, String)>>> {
    const POOL: [&str; 24] = [
        "بايدن",
        "جو بايدن",
        "هانتر بايدن",
        "Biden",
        "محمد",
        "محمد علي",
        "علي",
        "محمد علي كلاي",
        "كلاي",
        "عباس",
        "محمود عباس",
        "عباس عراقجي",
        "النهضة",
        "حركة النهضة",
        "نادي النهضة",
        "إف بي آي",
        "FBI",
        "غوغل",
        "Google",
        "جوجل",
        "عمان",
        "لسعودية",
        "السعودية",
        "الجيش الليبي",
    ];
    let kind = prop::sample::select(vec![Per, Loc, Org, Misc]);
    let name = prop_oneof![4 => prop::sample::select(POOL.to_vec()).prop_map(str::to_owned), 1 => "[ابتمنيو ]{1,12}", 1 => "\\PC{0,6}"];
    prop::collection::vec(prop::collection::vec((kind, name), 0..8), 0..8)
}

fn written(names: &[(Kind, String)]) -> Article {
    let mut text = String::new();
    let mut mentions = Vec::new();
    for (kind, name) in names {
        text.push_str(" ل");
        let start = text.len();
        text.push_str(name);
        mentions.push(Mention {
            bytes: start..text.len(),
            kind: *kind,
            value: None,
            furniture: false,
            evidence: Evidence::Document,
        });
    }
    Article { text, mentions }
}

proptest! {
    #[test]
    fn every_mention_has_a_thing_of_its_kind_and_counts_add_up(names in names()) {
        let articles: Vec<Article> = names.iter().map(|n| written(n)).collect();
        let found = read(&articles);
        prop_assert_eq!(found.of.len(), articles.len());
        let mut counts = vec![0; found.things.len()];
        for (article, row) in articles.iter().zip(&found.of) {
            prop_assert_eq!(row.len(), article.mentions.len());
            for (mention, thing) in article.mentions.iter().zip(row) {
                prop_assert_eq!(found.things[thing.0 as usize].kind, mention.kind);
                counts[thing.0 as usize] += 1;
            }
        }
        let mut keys = std::collections::BTreeSet::new();
        for (thing, count) in found.things.iter().zip(counts) {
            prop_assert!(count > 0);
            prop_assert_eq!(thing.mentions, count);
            prop_assert_eq!(thing.forms.iter().map(|(_, n)| n).sum::<u32>(), count);
            prop_assert!(thing.forms.is_sorted_by(|a, b| a.1 >= b.1));
            prop_assert!(thing.forms.iter().any(|(f, _)| *f == thing.name));
            prop_assert!(keys.insert(&thing.key), "key {} twice", thing.key);
        }
    }

    #[test]
    fn the_order_of_articles_changes_nothing_but_ids(names in names(), turn in 0_usize..8) {
        let straight: Vec<Article> = names.iter().map(|n| written(n)).collect();
        let mut order: Vec<usize> = (0..names.len()).rev().collect();
        if !order.is_empty() {
            let n = turn % order.len();
            order.rotate_left(n);
        }
        let turned: Vec<Article> = order.iter().map(|i| written(&names[*i])).collect();
        let (a, b) = (read(&straight), read(&turned));
        for (row, i) in b.of.iter().zip(order) {
            for (x, y) in row.iter().zip(&a.of[i]) {
                prop_assert_eq!(&b.things[x.0 as usize], &a.things[y.0 as usize]);
            }
        }
    }

    #[test]
    fn ranges_that_are_none_do_no_harm(start in 0_usize..20, end in 0_usize..20) {
        let mention = Mention { bytes: start..end, kind: Org, value: None, furniture: false, evidence: Evidence::Document };
        let found = read(&[Article { text: "قال «Kaseya»".to_owned(), mentions: vec![mention.clone(), mention] }]);
        prop_assert_eq!(found.things.len(), 1);
    }
}

#[test]
fn hostile_libraries_are_read_in_linear_time() {
    // Work, not time: blocks are capped, so twice the names make about twice the work. A quadratic reader does not come
    // back from these in minutes.
    let letters: Vec<char> = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect();
    let word = |mut n: usize, len: usize| {
        let mut out = String::new();
        for _ in 0..len {
            out.push(letters[n % letters.len()]);
            n /= letters.len();
        }
        out
    };
    let many: [Vec<(Kind, String)>; 5] = [
        (0..20_000).map(|_| (Per, "محمد".to_owned())).collect(),
        (0..20_000).map(|i| (Org, word(i, 4))).collect(),
        (0..20_000)
            .map(|i| (Per, format!("{} بوتين", word(i, 4))))
            .collect(),
        (0..20_000)
            .map(|i| {
                (
                    Per,
                    if i % 2 == 0 {
                        "بوتين".to_owned()
                    } else {
                        format!("{} بوتين", word(i, 4))
                    },
                )
            })
            .collect(),
        vec![(Per, "محمد علي ".repeat(50_000))],
    ];
    for names in many {
        let found = read(&[written(&names)]);
        assert_eq!(found.of[0].len(), names.len());
    }
}

/// Mentions of `names` in a text, wherever they stand; of names at one place the longest.
fn sighted(text: &str, names: &[(Kind, &str)]) -> Article {
    let mut mentions: Vec<Mention> = Vec::new();
    for (kind, name) in names {
        for (start, _) in text.match_indices(name) {
            mentions.push(Mention {
                bytes: start..start + name.len(),
                kind: *kind,
                value: None,
                furniture: false,
                evidence: Evidence::Document,
            });
        }
    }
    mentions.sort_by_key(|m| (m.bytes.start, std::cmp::Reverse(m.bytes.end)));
    let mut end = 0;
    mentions.retain(|m| {
        let keep = m.bytes.start >= end;
        end = end.max(m.bytes.end);
        keep
    });
    Article {
        text: text.to_owned(),
        mentions,
    }
}

#[test]
fn the_articles_that_come_with_the_program_have_one_row_a_thing() {
    let names = [
        (Per, "جو بايدن"),
        (Per, "بايدن"),
        (Per, "فلاديمير بوتين"),
        (Per, "بوتين"),
        (Per, "جين بساكي"),
        (Per, "جين ساكي"),
        (Loc, "الولايات المتحدة"),
        (Loc, "واشنطن"),
        (Loc, "جنيف"),
        (Misc, "قمة جنيف"),
        (Org, "Kaseya"),
        (Org, "كاسيا"),
        (Org, "كاسييا"),
        (Org, "REvil"),
        (Org, "إر إي في ي إل"),
        (Org, "سبوتنيك"),
        (Org, "سبوتنييك"),
    ];
    let articles = [
        include_str!("../seeds/000_948906207ce2df42.txt"),
        include_str!("../seeds/001_9b97dedd29c7bfdb.txt"),
        include_str!("../seeds/002_d5e3f810d339fc01.txt"),
        include_str!("../seeds/003_7cb1c468809837c6.txt"),
        include_str!("../seeds/004_d8b5308c9126d540.txt"),
    ]
    .map(|text| sighted(text, &names));
    let mut rows: Vec<String> = read(&articles)
        .things
        .iter()
        .map(|t| {
            let mut forms: Vec<&str> = t.forms.iter().map(|(f, _)| f.as_str()).collect();
            forms.sort_unstable();
            format!("{}: {}", t.key, forms.join(", "))
        })
        .collect();
    rows.sort();
    insta::assert_snapshot!(rows.join("\n"), @r"
    LOC:الولايات المتحدة: الولايات المتحدة
    LOC:جنيف: جنيف
    LOC:واشنطن: واشنطن
    MISC:قمة جنيف: قمة جنيف
    ORG:Kaseya: Kaseya, كاسيا, كاسييا
    ORG:REvil: REvil, إر إي في ي إل
    ORG:سبوتنيك: سبوتنيك, سبوتنييك
    PER:جو بايدن: بايدن, جو بايدن
    PER:جين بساكي: جين بساكي, جين ساكي
    PER:فلاديمير بوتين: بوتين, فلاديمير بوتين
    ");
}
