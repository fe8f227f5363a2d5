//! What the words of a line say it is, before its place in the page is looked at.

use std::sync::LazyLock;

use super::line::{End, Line};
use super::phrase::PHRASES;
use super::words::{WordSet, Words, is_number};

/// What a line says it is by its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing: text like any other.
    None,
    /// No letter and no digit.
    Ornament,
    /// Digits and no letter.
    Number,
    /// A button, a counter, a menu line: furniture wherever it stands.
    Button,
    /// A word that pages and writers use: furniture in the company of furniture.
    Hint,
    /// The name of a section: furniture above the title.
    Section,
    /// «رئيس التحرير»: a name follows, which is not the writer's.
    Masthead,
    /// «اقرأ أيضا»: other articles are named on the line or after it.
    Related,
    /// «الأكثر قراءة»: the same, but a heading in a body could be so worded.
    List,
    /// Tags, on the line or after it.
    Tags,
    /// The comment part begins.
    Comments,
    /// Of a comment form: nothing of the article comes after it.
    Form,
    /// Copyright: nothing of the article comes after it.
    Legal,
    /// A cookie notice.
    Cookie,
    /// A call to follow, subscribe, install.
    Promo,
}

impl Sign {
    /// Furniture by itself, in any place.
    pub fn is_certain(self) -> bool {
        matches!(
            self,
            Self::Button | Self::Related | Self::Tags | Self::Comments | Self::Form | Self::Promo
        )
    }

    /// A part of the page begins here that has links, words or forms but nothing of the article.
    pub fn opens_tail(self) -> bool {
        matches!(
            self,
            Self::Related
                | Self::List
                | Self::Tags
                | Self::Comments
                | Self::Form
                | Self::Legal
                | Self::Promo
        )
    }
}

/// Names of networks and words that stand beside them on buttons.
static NETWORKS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "البريد بريد ايميل الايميل email mail فيسبوك فايسبوك الفيسبوك تويتر تويتير التويتر واتساب واتسآب الواتساب واتس وتساب تلغرام تيليغرام تليغرام تيليجرام تليجرام تلجرام التلغرام لينكد لينكدان لينكدين لينكدن لنكدان \
    انستغرام انستجرام انستقرام انستاغرام يوتيوب اليوتيوب سناب تيكتوك بينتيريست بنترست بينترست ماسنجر ريديت تمبلر فايبر ثريدز facebook twitter whatsapp telegram linkedin instagram youtube snapchat tiktok \
    pinterest messenger reddit tumblr viber rss vkontakte odnoklassniki skype flipboard threads bluesky mastodon ",
    )
});

/// What a button does.
static ACTIONS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "شارك شاركها شاركه مشاركة المشاركة شاركنا انشر طباعة اطبع ارسال ارسل نسخ انسخ حفظ غرد تغريد تابعنا تابعونا اعجبني print share tweet pin save send copy follow subscribe partager imprimer suivez envoyer",
    )
});

/// What is shared, printed, sent, and to whom.
static OBJECTS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "الخبر المقال المقالة الموضوع الصفحة القصة التقرير هذا هذه لصديق صديق صديقك أصدقائك أصدقاءك رأيك رأيكم برأيك article story page friend",
    )
});

/// What asks for a comment, and what is asked for.
static ASKS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new("علق اضف أضف اترك اكتب أكتب ضع شارك شاركنا شاركونا ارسل أرسل ادخل سجل كن أدل")
});
static ASKED: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "تعليق تعليقا تعليقك تعليقكم تعليقاتكم التعليق بتعليقك رأيك رأيكم برأيك ردا ردك مشاركتك",
    )
});

/// Other words on a row of buttons.
static BESIDE: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "عبر على في من إلى مع الالكتروني الالكترونية المزيد بواسطة الرابط رابط تغريدة اعجاب تعليق تعليقات صفحة صفحتنا قناة قناتنا حسابنا حساب شات توك اب ان دان بوك فيس تيك جوجل غوغل قوقل نيوز اكس \
         x via on by with to the this link a an e post it more us our and feed plus google news pocket vk sur par nous",
    )
});

/// Verbs that call the reader, and are not read as the past tense of somebody else's.
static CALLS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "تابعونا تابعوا شاركونا زوروا للاشتراك لمتابعه لمتابعتنا للانضمام للمزيد لمزيد يمكنكم بامكانكم يمكنك سجلوا لتلقي للحصول اضغط اضغطوا انقر ",
    )
});

/// Verbs that call the reader or tell what somebody did: «اشترك في قناتنا», «اشترك في القمة».
static CALLS_OR_TELLS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new("تابع تابعنا اشترك اشتركوا انضم انضموا حمل حملوا شارك شاركوا شاركنا سجل ")
});

/// Words by which a page speaks of itself or to its reader.
static OURS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "قناتنا لقناتنا بقناتنا صفحتنا لصفحتنا صفحاتنا حسابنا حساباتنا قنواتنا نشرتنا بنشرتنا لنشرتنا نشراتنا تطبيقنا موقعنا خدمتنا بخدمتنا مجموعتنا منصاتنا بريدك بريدكم ",
    )
});

/// Words of a counter besides the number.
static COUNTERS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "عدد مشاهده مشاهدات المشاهدات المشاهده قراءه القراءات القراءه للقراءه زياره زيارات الزيارات تعليق تعليقات التعليقات اعجاب اعجابات مشاركه مشاركات المشاركات تقييم views view shares share comments comment reads read \
    reading likes votes vues lecture ",
    )
});

/// Words of a counter that alone could be anything.
static MEASURES: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "دقيقه دقائق دقيقتان دقيقتين ثانيه ثواني ثوان مده وقت زمن الوقت المقدر min mins minute minutes time de les ",
    )
});

/// Words of a cookie notice.
const COOKIES: [&str; 22] = [
    "ملفات تعريف الارتباط",
    "ملفات الارتباط",
    "الكوكيز",
    "سياسه الخصوصيه",
    "نستخدم",
    "يستخدم هذا الموقع",
    "يستخدم موقعنا",
    "باستمرارك",
    "بمواصله",
    "بمتابعه تصفح",
    "توافق علي",
    "فانك توافق",
    "تجربتك",
    "تجربه المستخدم",
    "تجربه افضل",
    "موقعنا",
    "cookies",
    "we use",
    "this website uses",
    "privacy policy",
    "your experience",
    "consent",
];

/// Returns what `words` say of their line.
pub(super) fn sign(words: &Words, line: &Line) -> Sign {
    if code(line.text) {
        return Sign::Button;
    }
    if line.letters == 0 {
        return if line.text.chars().any(char::is_numeric) {
            Sign::Number
        } else {
            Sign::Ornament
        };
    }
    if line.words > 70 {
        return Sign::None;
    }
    if line.words <= 12 {
        let bare = words.without_numbers();
        if let Some(sign) = PHRASES.whole(&bare) {
            // «3 تعليقات» is a counter where «تعليقات» may be a heading; «الهاتف: 305 0332» is told for its number.
            let numbers = words.iter().any(|w| is_number(w) && w.len() > 2);
            let counted = bare.len() < words.key().len() && counter(words);
            return match sign {
                Sign::Hint | Sign::Section if counted => Sign::Button,
                Sign::Hint | Sign::Section if numbers => Sign::None,
                _ => sign,
            };
        }
        if counter(words) || crumbs(words, line) || sizes(words) || linked(words) {
            return Sign::Button;
        }
        if asks(words) {
            return Sign::Comments;
        }
        if let Some(sign) = buttons(words) {
            return sign;
        }
        if hashtags(line.text) || more_of(words) {
            return Sign::Hint;
        }
    }
    if let Some((sign, length)) = PHRASES.find(words)
        && trusted(sign, length, line)
    {
        return sign;
    }
    if disclaims(words) {
        return Sign::Form;
    }
    if line.words <= 30 && call(words) {
        return Sign::Promo;
    }
    if cookie(words, line) {
        Sign::Cookie
    } else {
        Sign::None
    }
}

/// Whether a phrase found in a line of this length and shape decides for the line.
///
/// A sentence of an article may have the words of a page in it («جميع الحقوق محفوظة للناشر»): the longer the line
/// beside the phrase, the less the phrase says.
fn trusted(sign: Sign, length: usize, line: &Line) -> bool {
    let dated = line
        .text
        .split(|c: char| !c.is_numeric())
        .any(|n| n.chars().count() == 4);
    match sign {
        Sign::Tags => line.stops == 0,
        Sign::Form => line.words <= 60,
        Sign::Legal => {
            line.words <= 6 + length || line.text.contains('©') || (line.words <= 20 && dated)
        }
        Sign::Promo | Sign::Related => line.words <= 34,
        Sign::Comments => line.words <= 12,
        Sign::Masthead => line.words <= length + 5 && line.end != End::Stop,
        _ => line.words <= 18,
    }
}

/// Style sheets, scripts and templates that were left in the text.
fn code(text: &str) -> bool {
    let head = super::line::head(text, 400);
    let rule = head.contains('{')
        && (head.contains(';')
            || head.contains("}}")
            || head.contains("function")
            || head.ends_with('{'));
    rule && !head.chars().any(|c| ('\u{620}'..='\u{64A}').contains(&c))
}

/// A number and what is counted: «1,234 مشاهدة», «3 دقائق للقراءة».
fn counter(words: &Words) -> bool {
    let (mut numbers, mut counted) = (0, 0);
    for word in words.iter() {
        if is_number(word) {
            numbers += 1;
        } else if COUNTERS.has(word) {
            counted += 1;
        } else if !MEASURES.has(word) {
            return false;
        }
    }
    numbers > 0 && counted > 0
}

/// A row of share buttons: names of networks, and nothing that is not on buttons. A name or two without a verb may
/// head a part of an article.
fn buttons(words: &Words) -> Option<Sign> {
    let (mut networks, mut actions, mut objects) = (0, 0, 0);
    // Names that are written as two words.
    let mut key = words.key().to_owned();
    for (apart, whole) in [
        ("pin interest", "pinterest"),
        ("whats app", "whatsapp"),
        ("linked in", "linkedin"),
        ("فيس بوك", "فيسبوك"),
        ("سناب شات", "سناب"),
        ("تيك توك", "تيكتوك"),
        ("واتس اب", "واتساب"),
        ("لينكد ان", "لينكد"),
        ("لينكد إن", "لينكد"),
    ] {
        if key.contains(apart) {
            key = key.replace(apart, whole);
        }
    }
    for word in key.split(' ') {
        if NETWORKS.has(word) {
            networks += 1;
        } else if ACTIONS.has(word) {
            actions += 1;
        } else if OBJECTS.has(word) {
            objects += 1;
        } else if !BESIDE.has(word) && !is_number(word) {
            return None;
        }
    }
    match (networks, actions, objects) {
        (0, 0, _) | (0, _, 0) => None,
        (1 | 2, 0, 0) => Some(Sign::Hint),
        (_, 0, _) if objects > 0 => None,
        _ => Some(Sign::Button),
    }
}

/// A call to write a comment: «علّق على الخبر», «أضف رأيك».
fn asks(words: &Words) -> bool {
    let Some(first) = words.iter().next().filter(|_| words.count() <= 5) else {
        return false;
    };
    ASKS.has(first) && words.iter().skip(1).any(|w| ASKED.has(w))
        || matches!(
            words.key(),
            "علق علي الخبر" | "علق علي المقال" | "علق علي الموضوع"
        )
}

/// Letters for the size of the type: «A+ A A-», «ع ع ع».
fn sizes(words: &Words) -> bool {
    let first = words.iter().next().unwrap_or_default();
    (first == "a" || (words.count() >= 2 && first.chars().count() == 1))
        && words.iter().all(|w| w == first)
}

/// A path of links from the front page to this one.
fn crumbs(words: &Words, line: &Line) -> bool {
    let mut iter = words.iter();
    let home = matches!(
        iter.next(),
        Some("الرييسيه" | "الرئيسيه" | "home" | "accueil")
    ) && words.label_after(1);
    let here = words.key().starts_with("انت هنا") || words.key().starts_with("you are here");
    (home && words.count() > 1)
        || here
        || (line.text.matches(['›', '>', '→']).count() >= 2 && line.end == End::None)
}

/// «المزيد من ثقافة»: more of a section.
fn more_of(words: &Words) -> bool {
    words.count() <= 4
        && [
            "المزيد من ",
            "المزيد في ",
            "المزيد عن ",
            "المزيد حول ",
            "more from ",
            "more news from ",
            "more stories from ",
            "more about ",
            "more in ",
        ]
        .iter()
        .any(|m| words.key().starts_with(m))
}

/// «الرابط https://…»
fn linked(words: &Words) -> bool {
    let mut iter = words.iter();
    matches!(iter.next(), Some("الرابط" | "رابط" | "link" | "url"))
        && matches!(iter.next(), Some("http" | "https" | "www"))
}

/// A word of the page on whose opinion its pages print: «الآراء الواردة … لا تعبر بالضرورة عن رأي …».
fn disclaims(words: &Words) -> bool {
    const WHAT: [&str; 14] = [
        "الاراء",
        "المقالات",
        "التعليقات",
        "المواد",
        "الافكار",
        "المدونات",
        "جميع المقالات",
        "كل المقالات",
        "جميع الاراء",
        "كل الاراء",
        "جميع التعليقات",
        "ما ينشر",
        "المقال المنشور",
        "views expressed",
    ];
    const WHOSE: [&str; 10] = [
        "بالضروره",
        "عن راي اصحابها",
        "عن اراء اصحابها",
        "عن راي كاتبها",
        "عن وجهه نظر كاتبها",
        "عن وجهه نظر اصحابها",
        "عن راي الموقع",
        "عن راي الصحيفه",
        "not necessarily",
        "those of the author",
    ];
    let key = words
        .key()
        .strip_prefix("ان ")
        .or_else(|| words.key().strip_prefix("the "))
        .unwrap_or(words.key());
    let own = key.contains("ليس مسوولا عن التعليقات")
        || key.contains("غير مسوول عن التعليقات")
        || key.contains("ليست مسووله عن التعليقات");
    own || (WHAT.iter().any(|w| key.starts_with(w)) && WHOSE.iter().any(|w| key.contains(w)))
}

/// Hashtags only.
fn hashtags(text: &str) -> bool {
    let mut any = false;
    for word in text.split_whitespace() {
        if !word
            .trim_start_matches(super::line::is_invisible)
            .starts_with('#')
        {
            return false;
        }
        any = true;
    }
    any
}

/// A call to follow or subscribe.
fn call(words: &Words) -> bool {
    if words.key().contains("google news")
        && words.count() <= 12
        && words.iter().any(|w| w.starts_with("تابع") || w == "follow")
    {
        return true;
    }
    if ["اضغط هنا", "انقر هنا", "click here"]
        .iter()
        .any(|c| words.key().starts_with(c))
        && words.count() <= 9
    {
        return true;
    }
    let Some(first) = words.iter().next() else {
        return false;
    };
    if matches!(first, "لتصلك" | "ليصلك" | "لتصلكم" | "ليصلكم") {
        return words.iter().any(|w| {
            matches!(
                w,
                "اشترك" | "اشتركوا" | "تابعنا" | "تابعونا" | "حمل" | "سجل"
            )
        });
    }
    let tells = CALLS_OR_TELLS.has(first);
    if !tells && !CALLS.has(first) {
        return false;
    }
    // «تابعوا … على», with the buttons after it.
    let open = matches!(first, "تابعوا" | "تابعونا" | "تابعنا")
        && matches!(words.iter().last(), Some("علي" | "عبر"))
        && words.count() <= 6;
    open || words
        .iter()
        .any(|w| OURS.has(w) || (!tells && NETWORKS.has(w)))
}

/// A cookie notice: several of its words together.
fn cookie(words: &Words, line: &Line) -> bool {
    let hits = COOKIES.iter().filter(|w| words.key().contains(**w)).count();
    hits >= 3 || (hits == 2 && line.words <= 24)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    fn of(text: &str) -> Sign {
        Line::new(text, 0, 0, false).sign
    }

    #[test]
    fn pages_speak() {
        let table = [
            (
                Sign::Button,
                "شارك|مشاركة عبر فيسبوك|فيسبوك تويتر واتساب|أرسل الخبر لصديق|Share on Facebook|1,254 مشاهدة|3 دقائق للقراءة|عدد القراءات: 542|الرئيسية > أخبار|A+ A A-|ع ع ع|(تستمر)|نهاية الرسالة|زر الذهاب إلى الأعلى|تحميــل المزيــد",
            ),
            (
                Sign::Hint,
                "فيديو|المزيد|Follow|يوتيوب|YouTube|#تونس #أمن|المزيد من ثقافة|اتصل بنا",
            ),
            (Sign::Section, "سياسة|عالمي|أخبار دولية"),
            (
                Sign::Related,
                "اقرأ أيضاً|إقرأ أيضا: عودة الحافلات|اقرأ أيضاعودة الحافلات|مقالات ذات صلة|قد يهمك|Related articles",
            ),
            (Sign::List, "الأكثر قراءة|آخر الأخبار"),
            (Sign::Tags, "الكلمات المفتاحية|وسوم: تونس، أمن|Tags"),
            (
                Sign::Comments,
                "اترك تعليقاً|أضف تعليقك|علّق على الخبر|التعليقات مغلقة|Leave a comment",
            ),
            (
                Sign::Form,
                "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *|الآراء الواردة في المقال لا تعبر بالضرورة عن رأي الموقع",
            ),
            (
                Sign::Legal,
                "جميع الحقوق محفوظة © 2021|© 2021 All rights reserved",
            ),
            (
                Sign::Promo,
                "تابعونا على صفحاتنا الرسمية|اشترك في نشرتنا البريدية|انضم إلى قناتنا على تلغرام|حمل التطبيق الآن|تابعوا RT على",
            ),
            (Sign::Ornament, ".|* * *|—"),
            (Sign::Number, "12|20:46|٣"),
        ];
        for (sign, lines) in table {
            for line in lines.split('|') {
                assert_eq!(of(line), sign, "{line}");
            }
        }
    }

    #[test]
    fn writers_speak() {
        let lines = [
            "شارك الرئيس في القمة",
            "شارك ناشطون صورا على فيسبوك",
            "اقرأ باسم ربك",
            "المزيد من الضغوط على الحكومة الجديدة",
            "تابع الوزير قائلا",
            "تابعنا على الأرض ما جرى",
            "تعليقا على ذلك",
            "التعليق الوحيد جاء من الوزارة",
            "اشتركوا في القتال منذ اليوم الأول",
            "انضموا إلى صفوف الجيش",
            "حمل السلاح وخرج",
            "للاشتراك في الانتخابات شروط",
            "سيتم نشر القائمة غدا",
            "قرار يحظر نقل الماشية بين الولايات",
            "إعادة نشر القوات على الحدود",
            "قانون حقوق الطبع والنشر أمام البرلمان",
            "وأكد أن جميع الحقوق محفوظة للمؤلفين الذين وقعوا عقودا مع الدار قبل نهاية العام الماضي",
            "قال إن تصريحاته لا تعبر بالضرورة عن رأي الحكومة",
            "تصميم وتطوير طائرة بلا طيار",
            "وفق شروط التعليق التي أعلنت",
            "طباعة الكتب ارتفعت كلفتها",
            "المصدر أوضح أن المحادثات مستمرة",
            "فيسبوك وتويتر في قفص الاتهام",
            "5 دقائق",
            "مشاهدة المباراة",
            "الهاتف: +971 (4) 305 0332",
            "Share prices rose on Friday",
            "Follow-up work will take months",
            "Comments by the ministry were not available",
            "Print media are in decline",
        ];
        for line in lines {
            assert_eq!(of(line), Sign::None, "{line}");
        }
    }
}
