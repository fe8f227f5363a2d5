//! Words that identity must know: small closed classes, folded, without the article.

use std::collections::HashSet;
use std::sync::LazyLock;

/// A list of words as a set.
type Words = LazyLock<HashSet<&'static str>>;

/// Titles and offices before a person's name, as they stand with the article («الرئيس», «الملك»).
pub(super) static TITLES: Words = LazyLock::new(|| {
    "رييس رييسه سيد سيده انسه استاذ استاذه دكتور دكتوره بروفيسور مهندس مهندسه محامي محاميه شيخ شيخه امام امير اميره ملك ملكه
     سلطان قيصر وزير وزيره سفير سفيره سيناتور نايب نايبه لوا فريق عميد عقيد مقدم رايد نقيب ملازم جنرال كولونيل ماريشال مشير ادميرال
     كابتن مدرب لاعب لاعبه فنان فنانه مخرج مخرجه ممثل ممثله شاعر شاعره كاتب كاتبه صحفي صحفيه صحافي صحافيه اعلامي اعلاميه باحث
     باحثه قاضي قاضيه مرشد بابا قديس مطران بطريرك انبا حاخام مفتي مستشار مستشاره حاج حاجه مرحوم شهيد شهيده زعيم قايد"
        .split_whitespace()
        .collect()
});

/// Titles that stand without the article.
pub(super) static BARE_TITLES: Words = LazyLock::new(|| {
    "د دكتور بروفيسور رييس وزير شيخ جنرال كولونيل ماريشال كابتن سيناتور لوا سير ليدي سفير ملكه mr mrs ms dr sir president
     king queen prince pope sheikh gen"
        .split_whitespace()
        .collect()
});

/// Words that a name begins with and that belong to the word after: «عبد الله», «أبو مازن», «بن سلمان», «آل ثاني».
pub(super) static PREFIXES: Words = LazyLock::new(|| {
    "عبد ابو ابا ابي ام بن ابن بنت ولد بو ذو ذي امه"
        .split_whitespace()
        .collect()
});

/// Words that belong to the word before: «نور الدين», «نصر الله».
pub(super) static SUFFIXES: Words =
    LazyLock::new(|| "الدين الله اللهيان الاسلام".split_whitespace().collect());

/// Given names (and family names made of them) so common that alone, or with a slip, they tell nobody apart.
pub(super) static COMMON: Words = LazyLock::new(|| {
    "محمد احمد محمود حمد حامد حميد حمود حماد حمدان حمدي حميده حمدون علي عمر عمرو عمار عامر عمران عثمان حسن حسين حسان حسني
     حسنين حسون محسن احسان حسام حازم حاتم حارث حبيب حكيم حمزه حيدر حنان حنين حياه خالد خلود خليل خليفه خلف خميس خضر خديجه
     داود داوود دلال دينا ديما ذياب رامي راشد رشيد رشاد رشدي ارشد راضي رضا رضوان رافع رافت رفيق رفعت رمزي رمضان رجب رنا ريم رانيا
     رويده روان رياض ربيع ربيعه رايد روف روف زايد زياد زيد زيدان زين زينه زينب زهير زهره زكريا زكي سالم سليم سلام سلامه سلمي
     سلمان سليمان سلوي سامي سامر سمير سميره سمر ساره سارا سعد سعيد سعيده سعود سعاد سعدي اسعد مسعود سفيان سيف سهير سهام سهيل سهي سوسن
     شادي شاكر شريف شريفه شعبان شفيق شكري شمس شهاب شيما شيما صادق صالح صلاح صلاحالدين صباح صابر صبري صفا صفا صفوان صلاحي
     ضيا ضيا طارق طاهر طالب طلال طه طوني ظافر عادل عدل عدنان عدي عزيز عزت عز عزالدين عزه عصام عاصم عباس عبدالله عبدالرحمن عبدالعزيز
     عبدالكريم عبدالقادر عبدالمجيد عبدالحميد عبداللطيف عبدالسلام عبدالوهاب عبدالفتاح عبدالملك عبدالمالك عبدالجليل عبدالجبار عبدالغني
     عبدالناصر عبدالرزاق عبدالرحيم عبدالواحد عبدالهادي عبدالحليم عبدالحكيم عبدالمنعم عبدالمحسن عبده عبيد عاطف عايشه عايش عيسي عفاف عقيل
     علا علا علاالدين عماد عمادالدين غاده غازي غسان غالب فادي فايز فايزه فارس فاروق فاطمه فتحي فتحيه فخري فراس فرج فرح فرحان فرحات
     فريد فريده فضل فضيله فهد فهمي فواد فوزي فوزيه فيصل قاسم قيس كاظم كامل كمال كريم كريمه كرم لطفي لميا لميا ليلي لينا لبني لوي
     ماجد ماجده مجيد مجدي ماهر مالك مبارك مبروك مروان مريم مرسي مراد مصطفي مصطفا مصعب معاذ معتز معين مفيد مكرم ملك منال منذر منصور منصف مني مها
     مهدي مهند موسي مي ميسا ميلاد نادر نادر ناديه ناجي ناصر نصر نصير نصري ناصف نايف نايل نبيل نبيله نجاه نجيب نجلا نجلا نجم نزار نسرين نعيم
     نعيمه نعمان نوال نور نورا نوره نورالدين نهي نهاد هادي هاشم هاني هاله هبه هدي هشام هلال هند هيثم هيفا هيفا وايل وليد ولا ولا وسام وسيم
     وفا وفا وجدي ياسر ياسين ياسمين يحيي يزيد يعقوب يوسف يونس يسري يسرا اسامه اسما اسما اسماعيل اسلام اشرف اكرم امال امل امام امجد امير
     اميره امين امينه اميمه انس انور انيس ايمان ايمن اياد ايوب ايه ايهاب ابراهيم ادريس ادم اديب اروي اسحاق اسكندر الياس الهام بدر بدري بدور بسام
     باسم باسل باقر بشار بشاره بشير بكر بكري بلال بلقيس بها بها بهيه بوبكر ابوبكر تامر توفيق تيسير تركي تميم تهاني ثامر ثريا جابر جاسم جعفر جلال
     جمال جميل جميله جهاد جواد جوزيف جورج جورجي مكرم مني منيه منجي منير منيره مختار معمر مسلم مسعد عوض عواد عوده غانم سلطان سرور سراج راغب
     فلاح صدام صقر عبدالحق لسعد حاج طيب  بلقاسم خير خيرالدين شمسالدين نجيبه شهد شروق كوثر روضه رحمه رقيه حليمه مهدي رضي عارف عابد
     جون جورج جوزيف جيمس جيم جاك جان جو بول بيتر بيار بيير مارك ماركو مارتن مايكل ميشال ميشيل ديفيد دافيد دانيال دانييل توماس توم تيم
     روبرت روبير ريتشارد وليام ويليام بيل ستيف ستيفن كريس كريستيان كريستيانو فرانك هنري هاري الكسندر انطونيو انتونيو خوان خوسيه كارلوس
     كارلو لويس لويجي ماريا ماري انا اندريه سيرغي سيرجي ايفان الكسي ديمتري فيليب نيكولا باتريك كيم لي فرانسوا ايمانويل روبرتو باولو
     ماريو بيدرو رونالد دونالد ادوارد ادوار تشارلز تشارلي جيري جيف جوني انتوني اندرو ماثيو سايمون كيفن براين سكوت غاري غريغ"
        .split_whitespace()
        .collect()
});

/// What kind of body a leading word makes of a name: a party and a club of one name are two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Class {
    /// Parties and movements.
    Party,
    /// Fronts.
    Front,
    /// Armed groups.
    Armed,
    /// Alliances.
    Alliance,
    /// News agencies.
    Agency,
    /// Papers and magazines.
    Press,
    /// Channels and stations.
    Air,
    /// Companies, banks.
    Company,
    /// Clubs and teams.
    Club,
    /// Ministries.
    Ministry,
    /// Universities, schools.
    School,
    /// Says nothing: «مجموعة», «منظمة».
    Neutral,
}

/// The class of a leading word of an organization's name (without article).
pub(super) fn class(word: &str) -> Option<Class> {
    Some(match word {
        "حزب" | "حركه" | "تيار" | "حراك" => Class::Party,
        "جبهه" => Class::Front,
        "تنظيم" | "جماعه" | "مليشيا" | "ميليشيا" | "ميليشيات" | "كتايب" | "كتيبه" | "فصيل"
        | "لوا" => Class::Armed,
        "ايتلاف" | "تحالف" => Class::Alliance,
        "وكاله" => Class::Agency,
        "صحيفه" | "جريده" | "مجله" | "يوميه" | "اسبوعيه" => Class::Press,
        "قناه" | "اذاعه" | "راديو" | "تلفزيون" | "تليفزيون" | "محطه" | "فضاييه" => {
            Class::Air
        }
        "شركه" | "بنك" | "مصرف" | "عملاق" | "شركات" => Class::Company,
        "نادي" | "فريق" | "نادى" => Class::Club,
        "وزاره" => Class::Ministry,
        "جامعه" | "كليه" | "مدرسه" | "معهد" => Class::School,
        "مجموعه" | "موقع" | "شبكه" | "بوابه" | "منظمه" | "موسسه" | "منصه" | "تطبيق" | "عصابه" => {
            Class::Neutral
        }
        _ => return None,
    })
}

/// Words before a place's name that name no other place: «مدينة سوسة» is سوسة.
pub(super) static PLACE_HEADS: Words = LazyLock::new(|| {
    "مدينه دوله جمهوريه مملكه ولايه محافظه بلديه منطقه بلده قريه اماره سلطنه مديريه معتمديه قضا ناحيه عاصمه city"
        .split_whitespace()
        .collect()
});

/// Words after a place's name that name no other place.
pub(super) static PLACE_TAILS: Words = LazyLock::new(|| {
    "محتله محتل شقيقه شقيق صديقه اتحاديه مكرمه شريف"
        .split_whitespace()
        .collect()
});

/// Words of a body's name that are often left out and tell nothing: «سولار ويندوز كورب», «وكالة الأناضول ».
pub(super) static FREE: Words = LazyLock::new(|| {
    "انبا رياضي رياضيه كورب كوربوريشن انك ليمتد ليميتد المحدوده محدوده القابضه قابضه غروب جروب 
     inc corp corporation ltd llc group co company plc gmbh sa"
        .split_whitespace()
        .collect()
});

/// Adjectives of a body's name that are often left out but tell bodies apart when two differ in them.
pub(super) static SOFT: Words = LazyLock::new(|| {
    "دولي دوليه عالمي عالميه عام عامه اعلي عليا اتحادي اتحاديه فدرالي فيدرالي فدراليه فيدراليه حكومي حكوميه رسمي رسميه"
        .split_whitespace()
        .collect()
});

/// The same, but telling: without them a name means their bearer in its own article only.
static STRONG: Words = LazyLock::new(|| {
    "وطني وطنيه عربي عربيه اسلامي اسلاميه قومي قوميه ديمقراطي ديمقراطيه ديموقراطي ديموقراطيه شعبي شعبيه مركزي مركزيه"
        .split_whitespace()
        .collect()
});

/// Whether an adjective is telling: of nationality or creed.
pub(super) fn is_strong(token: &str) -> bool {
    STRONG.contains(token) || is_nation(token)
}

/// Adjectives of nationality and continent, masculine.
static NATIONS: Words = LazyLock::new(|| {
    "امريكي اميركي امريكاني بريطاني انجليزي انكليزي فرنسي الماني ايطالي اسباني برتغالي هولندي بلجيكي سويسري نمساوي سويدي نرويجي
     دنماركي دانماركي فنلندي ايسلندي ايرلندي اسكتلندي بولندي تشيكي سلوفاكي سلوفيني مجري هنغاري روماني بلغاري يوناني قبرصي مالطي
     كرواتي صربي بوسني الباني مقدوني كوسوفي روسي اوكراني بيلاروسي مولدوفي جورجي ارميني اذربيجاني اذري ليتواني لاتفي استوني
     تركي ايراني عراقي سوري لبناني اردني فلسطيني اسراييلي سعودي اماراتي قطري كويتي بحريني عماني يمني مصري سوداني ليبي تونسي جزايري
     مغربي موريتاني صومالي جيبوتي قمري اثيوبي اريتري كيني اوغندي تنزاني رواندي بوروندي كونغولي انغولي نيجيري نيجري غاني سنغالي
     مالي ايفواري كاميروني تشادي غابوني زيمبابوي زامبي موزمبيقي ناميبي ملغاشي صيني ياباني كوري هندي باكستاني بنغالي بنغلاديشي
     افغاني نيبالي سريلانكي تايلندي تايلاندي فيتنامي ماليزي اندونيسي سنغافوري فلبيني فلبيني بورمي كمبودي منغولي تايواني
     كازاخي كازاخستاني اوزبكي تركماني قيرغيزي طاجيكي استرالي نيوزيلندي كندي مكسيكي كوبي برازيلي ارجنتيني تشيلي كولومبي فنزويلي
     بيروفي بوليفي اكوادوري اوروغواياني باراغواياني هاييتي جامايكي بنمي اوروبي اوربي افريقي اسيوي عبري كردستاني كردي شيشاني
     تونسيه"
        .split_whitespace()
        .collect()
});

/// Whether a token is an adjective of nationality, of either gender.
pub(super) fn is_nation(token: &str) -> bool {
    NATIONS.contains(token) || token.strip_suffix('ه').is_some_and(|t| NATIONS.contains(t))
}

/// First words that alone name no body: «الاتحاد», «الحركة».
pub(super) static GENERIC: Words = LazyLock::new(|| {
    "اتحاد مجلس حزب حركه جبهه تيار تنظيم جماعه وزاره وكاله صحيفه قناه شركه بنك مصرف نادي فريق جامعه كليه معهد مركز هييه لجنه
     موسسه منظمه جمعيه نقابه محكمه نيابه جيش قوات شرطه حكومه سلطه سلطات اداره رياسه برلمان منتخب دفاع امن حرس خطوط مخابرات
     استخبارات خارجيه داخليه عدل ماليه صحه تعليم تجاره صناعه زراعه اعلام ثقافه غرفه ديوان مكتب صندوق رابطه تحالف ايتلاف كتله
     هلال صليب بورصه سفاره قنصليه بعثه مجموعه شبكه اذاعه تلفزيون انبا كونغرس جمارك درك بحريه طيران بريد كهربا مستشفي
     عصابه شعب وحده عمل"
        .split_whitespace()
        .collect()
});

/// The month that a word names in any vocabulary, by its most widespread name; for dates that have no value.
pub(super) fn month(word: &str) -> Option<&'static str> {
    const MONTHS: [&str; 12] = [
        "يناير جانفي ينايير",
        "فبراير فيفري شباط",
        "مارس اذار",
        "ابريل افريل نيسان",
        "مايو ماي ايار",
        "يونيو جوان حزيران يونيه",
        "يوليو جويليه تموز يوليوز يوليه",
        "اغسطس اوت غشت اب",
        "سبتمبر شتنبر ايلول",
        "اكتوبر",
        "نوفمبر نونبر",
        "ديسمبر دجنبر",
    ];
    MONTHS
        .iter()
        .find(|names| names.split(' ').any(|name| name == word))
        .and_then(|names| names.split(' ').next())
}

/// Words of numbers, which a quantity's unit does not hold.
pub(super) static NUMBERS: Words = LazyLock::new(|| {
    "واحد واحده اثنان اثنين اثنتان اثنتين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثماني ثمانيه تسع تسعه عشر عشره
     عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مايه ميه مييه مايتان
     مايتين ميتان ميتين مات ميات  الف الفا الفان الفين الاف الوف مليون مليونا مليونان مليونين ملايين مليار مليارا مليارات
     ملياران مليارين تريليون بليون نصف ربع ثلث ثلثا بضع بضعه حوالي نحو قرابه  زها اكثر اقل من و في عشرات مييات ستمايه
     ثلاثمايه اربعمايه خمسمايه سبعمايه ثمانمايه تسعمايه ثلاثميه اربعميه خمسميه"
        .split_whitespace()
        .collect()
});

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn words_are_folded() {
        for list in [
            &TITLES,
            &BARE_TITLES,
            &PREFIXES,
            &SUFFIXES,
            &PLACE_HEADS,
            &PLACE_TAILS,
            &FREE,
            &SOFT,
            &STRONG,
            &NATIONS,
            &GENERIC,
            &COMMON,
            &NUMBERS,
        ] {
            for word in list.iter() {
                assert_eq!(fold(word), *word);
            }
        }
    }

    #[test]
    fn nationality_of_either_gender() {
        assert!(is_nation("تونسي") && is_nation("تونسيه") && is_nation("امريكيه"));
        assert!(!is_nation("جمهوري") && !is_nation("ه"));
    }
}
