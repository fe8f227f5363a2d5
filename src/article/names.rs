//! Names that stand in the lines about an article: outlets, agencies, given names, towns of two words.
//!
//! The lists are short: most outlets are known by their shape («… بوست», «… نيوز», «صحيفة …», a domain), and a person's
//! name by its place and its first word. The gazetteers of people and places belong to `entity`, above this room.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::words::{WordSet, Words};

/// How surely a few words name an outlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outlet {
    /// They do not.
    No,
    /// They begin with «صحيفة», «وكالة» …: a sentence may begin so too.
    Maybe,
    /// They are known, or end like a name of an outlet.
    Yes,
}

/// Agencies and outlets whose names have no shape of their own.
const KNOWN: &str = "رويترز|وكالة الصحافة الفرنسية|الصحافة الفرنسية|فرانس برس|وكالة فرانس برس|أ ف ب|ا ف ب|أف ب|أسوشيتد برس|اسوشيتد برس|أسوشييتد برس|أ ب|د ب أ|شينخوا|تاس|إنترفاكس|ايتار تاس|إيتار تاس|نوفوستي|سبوتنيك|بلومبرغ|بلومبرج|\
    الأناضول|وكالة الأناضول|سانا|واس|وام|كونا|بنا|قنا|بترا|وفا|معا|صفا|سما|وات|واج|وأج|ومع|لاماب|وال|ونا|واع|نينا|سبأ|أش أ|أ ش أ|إرنا|ارنا|فارس|تسنيم|مهر|إيسنا|ايسنا|آكي|أنسا|إفي|أوروبا برس|وكالات|الوكالات|\
    الجزيرة|الجزيرة نت|الجزيرة مباشر|العربية|العربية نت|الحدث|الحرة|الميادين|المنار|المسيرة|العالم|القدس العربي|الشرق الأوسط|العربي الجديد|الشرق|الأهرام|بوابة الأهرام|الأخبار|أخبار اليوم|المصري اليوم|اليوم السابع|الشروق|الوطن|\
    الوفد|الدستور|الجمهورية|فيتو|صدى البلد|مصراوي|مبتدأ|النهار|السفير|اللواء|الديار|المدن|المستقبل|البناء|النشرة|ليبانون ديبايت|لبنان 24|الرأي|الغد|عمون|الرياض|عكاظ|الحياة|سبق|المدينة|البيان|الخليج|الاتحاد|الإمارات اليوم|الرؤية|\
    الراية|العرب|الوسط|القبس|الأنباء|الجريدة|السياسة|عنب بلدي|زمان الوصل|هسبريس|هسبرس|اليوم 24|الصباح|المساء|كود|بديل|العمق|العمق المغربي|لكم|الخبر|الفجر|البلاد|النصر|موزاييك|موزاييك أف أم|شمس أف أم|الجوهرة أف أم|جوهرة أف أم|\
    ديوان أف أم|نسمة|الشارع المغاربي|بوابة الوسط|إيلاف|رصد|عربي21|عربي 21|الخليج أونلاين|ترك برس|رأي اليوم|نون بوست|ساسة بوست|ميدل إيست آي|روسيا اليوم|آر تي|آر تي عربي|سكاي نيوز عربية|سكاي نيوز|بي بي سي|بي بي سي عربي|\
    فرانس 24|فرانس24|مونت كارلو الدولية|دويتشه فيله|دويتشه فيلة|يورونيوز|سي إن إن|سي ان ان|سي إن إن بالعربية|الغارديان|الجارديان|واشنطن بوست|نيويورك تايمز|وول ستريت جورنال|فايننشال تايمز|الإندبندنت|إندبندنت عربية|لوموند|لو فيغارو|هآرتس|\
    سويس إنفو|صوت أمريكا|ار تي|النهار العربي|المصدر أونلاين|المشهد اليمني|الموقع بوست|يمن مونيتور|شفق نيوز|السومرية|السومرية نيوز|رووداو|باس نيوز|كردستان 24|بغداد اليوم|\
    reuters|afp|ap|associated press|agence france presse|dpa|xinhua|tass|bloomberg|bbc|bbc news|bbc arabic|bbc news عربي|cnn|cnn arabic|cnn بالعربية|rt|rt arabic|rt عربي|dw|dw عربية|france 24|france24|euronews|al jazeera|aljazeera|al arabiya|\
    anadolu|anadolu agency|aa|sputnik|sana|wam|spa|kuna|petra|tap|aps|map|mena|interfax|the guardian|guardian|financial times|the new york times|new york times|the washington post|washington post|wall street journal|al monitor|\
    middle east eye|arab news|gulf news|the national|asharq al awsat|annahar|ahram online|haaretz|upi|efe|ansa|voa|le monde|le figaro|libération|mosaique fm|jawhara fm|hespress|tsa|swissinfo";

/// Last words of the names of outlets.
static TAILS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "بوست برس بريس نيوز نت أونلاين اونلاين انلاين تايمز تلغراف بلس تريبيون جورنال تيفي نتورك بوينت بوینت ميديا ويب post press news net online times tv fm telegraph tribune journal media network com org info \
         herald daily gazette chronicle radio magazine agency",
    )
});

/// First words of the names of outlets.
static HEADS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "وكالة صحيفة جريدة مجلة موقع قناة شبكة إذاعة اذاعة راديو تلفزيون فضائية منصة بوابة يومية أسبوعية جريدة صحيفه the agence journal radio",
    )
});

static KNOWN_SET: LazyLock<HashSet<String>> = LazyLock::new(|| {
    KNOWN
        .split('|')
        .map(|n| Words::new(n).key().to_owned())
        .collect()
});

/// Says whether the words are the name of an outlet or agency, and nothing else.
pub(super) fn outlet(words: &Words) -> Outlet {
    if words.count() == 0 || words.count() > 6 {
        return Outlet::No;
    }
    if is_known(words.key()) {
        return Outlet::Yes;
    }
    let first = words.iter().next().unwrap_or_default();
    let last = words.iter().last().unwrap_or_default();
    if HEADS.has(first) && words.count() >= 2 {
        let rest = words
            .key()
            .strip_prefix(first)
            .unwrap_or_default()
            .trim_start();
        let rest = rest.strip_suffix("للانباء").unwrap_or(rest).trim_end();
        return if is_known(rest) || words.key().ends_with(" للانباء") {
            Outlet::Yes
        } else {
            Outlet::Maybe
        };
    }
    // A few words of a sentence may end so too: «في تصريح لوكالة … للأنباء».
    if words.iter().any(|w| NO_NAME.has(w) && w != "في") || first == "في" {
        return Outlet::No;
    }
    let tail = TAILS.has(last)
        || [" اف ام", " تي في", " للانباء"]
            .iter()
            .any(|t| words.key().ends_with(t));
    if tail && (2..=4).contains(&words.count()) {
        Outlet::Yes
    } else {
        Outlet::No
    }
}

/// Whether the folded words are a known outlet.
pub(super) fn is_known(key: &str) -> bool {
    KNOWN_SET.contains(key)
        || key
            .strip_prefix("وكاله ")
            .is_some_and(|rest| KNOWN_SET.contains(rest))
}

/// Given names that are common in bylines, and first words of names and titles of writers.
static GIVEN: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "محمد أحمد محمود مصطفى علي حسن حسين عبد عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالسلام عبدالقادر عبدالحق عبدالإله عبدالمجيد عبدالفتاح عبدالحميد عبدالرحيم عبدالواحد عمر عمرو عثمان خالد إبراهيم يوسف سعيد سعد سامي سامر سمير سليم سليمان سالم صالح صلاح \
         طارق طلال ماجد مازن مروان مراد منير منصور موسى ناصر نبيل نزار نادر هاني هشام هيثم وائل وليد ياسر ياسين يحيى يونس زياد زكريا رامي رائد راشد رشدي رفعت رؤوف رشيد زهير سهيل سيد شهاب صفوان عبدالله عبدالوهاب عبدالناصر عبدالجليل عبداللطيف عزت عز عزام عصمت عليّ عنتر غالب فتحي فرج قصي كارم لطفي ليث مجد محرز محيي مختار مدني مصعب معاذ معتز منجي منذر منعم مهند ميشال ميلاد نادي نديم نعمان هلال همام وجدي وحيد ورد وسيم وفيق يزن جواد جوني حكمت حمود حيدر خيري رشيد بوعلام رشيد رضا رياض رفيق رباب جمال جميل جورج جوزيف جهاد جاسم جلال حازم حامد حمد حمزة حاتم حسام خليل داود رجب \
         شريف شادي شوقي صبري ضياء عادل عارف عاطف عباس عدنان عزيز عصام عماد غسان فادي فارس فاروق فايز فراس فهد فهمي فؤاد فيصل قاسم كامل كريم كمال لؤي لطفي أيمن أنور أنس أكرم أمجد أمين أشرف أسامة أسعد إسماعيل إدريس إياد إيهاب إلياس أيوب بدر بسام بشار بشير بلال \
         بكر تامر توفيق ثامر جابر حبيب حمدي حميد خضر راشد رمزي رؤوف سيف شاكر شعبان صادق طه عامر عيسى غازي فوزي ماهر مجدي محسن مدحت مهدي مؤيد نعيم نضال نور نوري هادي هيكل وسام يعقوب الحسن الحسين المهدي الطاهر الهادي بوعلام عزالدين نورالدين مولود \
         فاطمة عائشة مريم زينب خديجة سارة سلمى سعاد سميرة سناء سهير سهى شيماء صفاء ضحى عبير علا غادة فاتن فرح كوثر لبنى لمياء لينا ليلى مايا مرام مروة منى منال مها ميساء نادية نادين نجلاء نهى نورا نوال هالة هبة هدى هند هناء وفاء ياسمين رانيا رنا ريم ريما رشا رندا راغدة \
         رحاب رولا دعاء دينا داليا دلال حنان حنين جيهان جمانة ثريا تغريد بشرى إيمان إيناس أسماء أميرة أمل أمينة آية آلاء أروى إلهام بتول نجوى سلوى هيفاء لمى جنى رزان رغد رهف روان ربى زهراء زينة سمر سوزان شذى عايدة غيداء كارولين ماريا ماري ميس نسمة هاجر وجدان يارا خولة منية مروى سنية عزيزة رشيدة ثورية حليمة سهام كنزة وداد سحر سوسن شروق شهد صابرين عزة عفاف فدوى فوزية كريمة لطيفة ميرفت نبيلة نسرين نعيمة \
         john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark paul steven andrew kenneth george peter simon patrick martin tom tim jack jane mary sarah anna emma laura lisa karen susan \
         mohamed mohammed muhammad ahmed ahmad ali hassan hussein omar khaled ibrahim youssef mustafa fatima layla maya nadia samia rania jean pierre marie claire louis nicolas sophie julie philippe françois",
    )
});

/// Words that no name of a person has in it.
static NO_NAME: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "في من إلى عن أن إن لن لم لا ما قد كان كانت هذا هذه التي الذي بعد قبل مع بين ضد حول خلال منذ حتى كل أي ثم أو بل لكن هل كيف لماذا متى أين قال قالت يقول تقول أعلن أكد ينفي يعلن يؤكد سيكون \
         رسالة رسائل مقالا مقال كتابا بيانا عبر أيضا اليوم أمس غدا عن لدى عند عليها فيها the of in on to for with and is are was were has have",
    )
});

/// Whether the words read as the name of a person: a given name first, two to five words, none of a sentence.
pub(super) fn is_person(words: &Words) -> bool {
    let Some(first) = words
        .iter()
        .find(|w| !matches!(*w, "د" | "ا" | "م" | "dr" | "mr" | "mrs"))
    else {
        return false;
    };
    (2..=5).contains(&words.count()) && GIVEN.has(first) && may_be_person(words)
}

/// Whether the words could be a name where the page says that a name stands there.
pub(super) fn may_be_person(words: &Words) -> bool {
    (1..=7).contains(&words.count())
        && !words.is_upon()
        && !words
            .iter()
            .any(|w| NO_NAME.has(w) || w.chars().all(|c| c.is_ascii_digit()))
}

/// Towns and places of two words, which are no byline.
static TOWNS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    "مكة المكرمة|المدينة المنورة|أبو ظبي|تل أبيب|القدس المحتلة|بيت لحم|رام الله|دير الزور|بور سعيد|بور سودان|شرم الشيخ|كفر الشيخ|سيدي بوزيد|الدار البيضاء|سيدي بلعباس|بني ملال|خان يونس|الأمم المتحدة|نيو دلهي|نيو يورك|لوس أنجلوس|\
     سان فرانسيسكو|كوالا لمبور|هونغ كونغ|بوينس آيرس|ساو باولو|ريو دي جانيرو|كيب تاون|أديس أبابا|دار السلام|الولايات المتحدة|المملكة المتحدة|قطاع غزة|الضفة الغربية|عواصم|new york|los angeles|san francisco|hong kong|tel aviv|abu dhabi|\
     new delhi|united nations|kuala lumpur|addis ababa|cape town|buenos aires|gaza city|ras al khaimah"
        .split('|')
        .map(|n| Words::new(n).key().to_owned())
        .collect()
});

/// Whether the words are a town of two words or of a form that names a place.
pub(super) fn is_town(words: &Words) -> bool {
    TOWNS.contains(words.key())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn outlets() {
        let table = [
            ("عربي بوست", Outlet::Yes),
            ("حرة بريس", Outlet::Yes),
            ("أ.ف.ب", Outlet::Yes),
            ("وكالة ايسنا للأنباء", Outlet::Yes),
            ("العربية.نت", Outlet::Yes),
            ("إذاعة شمس أف أم", Outlet::Yes),
            ("صحيفة المنار الجديد", Outlet::Maybe),
            ("وكالة ناسا تكتشف كوكبا", Outlet::Maybe),
            ("القاهرة", Outlet::No),
            ("رئيس الحكومة يستقيل", Outlet::No),
        ];
        for (text, expected) in table {
            assert_eq!(outlet(&Words::new(text)), expected, "{text}");
        }
    }

    #[test]
    fn persons() {
        let yes = ["أحمد رباص", "د. محمد الأمين ولد سالم", "John Smith"];
        let no = ["أحمد في القاهرة", "قمة مرتقبة", "محمد", "محمد قال ذلك"];
        for text in yes {
            assert!(is_person(&Words::new(text)), "{text}");
        }
        for text in no {
            assert!(!is_person(&Words::new(text)), "{text}");
        }
    }
}
