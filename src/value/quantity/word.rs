//! Which words can be counted, by their shape and by lists of what cannot.

use crate::value::lexicon::{Words, words};

/// The shape a noun takes behind its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Behind 3 to 10: a plural.
    Plural,
    /// Behind 11 to 99: a singular with ا or ة.
    Accusative,
    /// Behind hundreds and scales: a singular; behind fractions anything.
    Any,
}

/// Whether a word can be what a number counts. Normalised, its article already excluded.
pub(super) fn may_be_counted(word: &str, shape: Shape) -> bool {
    !STOP.contains(word)
        && !is_led_by_clitic(word, shape)
        && !is_verb(word)
        && !has_pronoun(word, shape)
}

/// Whether a word is one that news counts so often that even 2016 of them are no year.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

/// Whether `next` is the second word of a compound that `word` begins: «متر مربع», «فرصة عمل», «طائرات شحن».
pub(super) fn is_second(word: &str, next: &str) -> bool {
    match word {
        _ if LENGTHS.contains(word) => POWERS.contains(next),
        "درجه" | "درجات" => next == "مئويه",
        "نقطه" => matches!(next, "اساس" | "اساسيه" | "مئويه"),
        "نقاط" => next == "اساس",
        "طن" | "طنا" => next == "مكافئ",
        "مشتبه" => matches!(next, "به" | "بهم" | "فيهم" | "فيه"),
        "حاله" | "حالات" | "حوادث" | "حادث" | "قرار" | "قرارات" => {
            EVENTS.contains(next)
        }
        // A noun in construct has no tanwin: «23 اسما تونسيا» ends at its noun.
        _ if word.ends_with('ا') => false,
        _ => SECOND.contains(next),
    }
}

/// «20 وأصيب», «5 بجروح», «10 لفائدة»: a clitic makes the word something else than a noun.
///
/// Nouns that begin with such a letter are told by a list; an accusative behind its number needs none.
fn is_led_by_clitic(word: &str, shape: Shape) -> bool {
    let agrees =
        shape == Shape::Accusative && word.ends_with(['ا', 'ه']) && word.chars().count() > 3;
    if word.starts_with('و') {
        return !NOUNS_WAW.contains(word);
    }
    if word.starts_with('ب') {
        return !NOUNS_BA.contains(word) && !agrees;
    }
    word.starts_with('ل') && !NOUNS_LAM.contains(word) && !agrees
}

/// Verbs by their shape: «انضموا», «يظلون», «أقلعت», «ستكون», and the commonest by name.
fn is_verb(word: &str) -> bool {
    let letters = word.chars().count();
    let past_plural = word.ends_with("وا") && letters > 4;
    let past_feminine = letters > 3
        && word.ends_with('ت')
        && !["ات", "وت", "يت"].iter().any(|end| word.ends_with(end));
    let present = word.starts_with('ي') && !NOUNS_YA.iter().any(|noun| word.starts_with(noun));
    let future = letters > 4
        && (word.starts_with("سي") || word.starts_with("ست"))
        && !NOUNS_SIN.iter().any(|noun| word.starts_with(noun));
    past_plural || past_feminine || present || future || VERBS.contains(word)
}

/// «احدهم», «حالتهما», «رحلاتها»: a counted noun is indefinite.
fn has_pronoun(word: &str, shape: Shape) -> bool {
    let letters = word.chars().count();
    let theirs = (word.ends_with("تهم") && letters > 5)
        || (word.ends_with("هما") && letters > 5 && shape != Shape::Accusative);
    let hers = word.ends_with("ها") && letters > 4 && shape != Shape::Accusative;
    theirs || hers || word.ends_with("دهم") || word.ends_with("تها")
}

static NOUNS_WAW: Words = words!(
    "ولايه ولايات وفاه وفيات وزير وزراء وزيرا وزيره وزيرات وزاره وزارات وحده وحدات وظيفه وظائف
    وثيقه وثائق وفد وفدا وفود ورقه ورقات وسيله وسائل ورشه ورشات ورش واجهه وجبه وجبات وجهه وجهات
    وجه وجها وجوه وكاله وكالات وسام وساما ولد ولدا واقعه وقائع وكيل وكيلا وكلاء والي واليا ولاه
    واط وات وافد وافدا وافدين وصفه وصفات وديعه ورده وقفه وقفات وعود وعدا وسيط وسيطا وسطاء واحه
    واحات وصيه وصايا وعكه وعاء وعل وليد وليدا"
);

static NOUNS_BA: Words = words!(
    "بلد بلدا بلدان بلده بلدات بلديه بلديات برميل برميلا براميل بند بندا بنود باخره بواخر بطاقه
    بطاقات بحار بحارا بحاره بيت بيتا بيوت بنك بنكا بنوك بئر بئرا ابار بقره بقرات بوصه بوصات بايت
    برنامج برنامجا برامج بحث بحثا بحوث بطل بطلا بطوله بطولات بندقيه بنادق برج برجا بؤره بؤر بقعه
    بقع باب بابا باص باصا باصات بعثه بعثات بالون بالونا بالونات بلاغ بلاغا بلاغات بيان بيانا
    بيانات بريطاني بريطانيا بريطانيين بريطانيون بحريني بحرينيا بحرينيين بلجيكيين باحث باحثا
    باحثه باحثين باكستاني باكستانيا باكستانيين بنغلاديشيا برلماني برلمانيا برلمانيين بنايه
    بنايات بائع بائعا بنائين بضائع بذره بيضه بيضات بصمه بصمات بدله بارجه بوارج بوابه بوابات
    بطاريه بطاريات بستان بستانا بساتين بدوي بدويا بحيره بحيرات بركان براكين بنت بنات برقيه
    برقيات بدلاء بوليسا برتغاليين برازيليين بوسنيين بولنديين بث بليون بالغا بالغين بروتين
    بروتينا بتلات بعير بعيرا بكسل"
);

static NOUNS_LAM: Words = words!(
    "لاعب لاعبا لاعبه لاعبين لاعبون لاعبات لاجئ لاجئا لاجئه لاجئين لاجئون لتر لترا لترات ليتر
    ليترا لغه لغات لجنه لجان لقاء لقاءات لوحه لوحات ليله ليال ليالي لوح لوحا لغم لغما لبناني
    لبنانيا لبنانيين لبنانيون ليبي ليبيا ليبيين ليبيون لص لصا لصوص لفه لفات لقب لقبا لحظه لحظات
    لمسه لمسات لافته لافتات لائحه لوائح لقطه لقطات لؤلؤه لواء الويه لعبه لقاح لقاحا لقاحات لوم
    لون لونا لسعه لدغه لهجه لهجات لبنه"
);

static NOUNS_SIN: Words = words!("سيار سيد سينار سيجار سيف سيل سيخ سيني سيطر سيول سير ستار ستائر");

static NOUNS_YA: Words =
    words!("يوم يخت يهود ياباني يمني يارد ينبوع يونان يتيم يساري يد يورو يوان");

static VERBS: Words = words!(
    "قال كان كانوا اعلن اكد اصيب قتل تم شهد شارك حقق سجل ارتفع انخفض جاء وصل وقع صدر فاز خسر تقرر
    تراجع توقف توفي اصبح انطلق تعرض اضاف توجد تتم تكون تقول تبدا تعاني تتوقف تؤكد نتمكن سيكون
    ستكون دمر تقدر تضم تشمل فان فانه فقد فيما كما كل كاول كدول كحد كانه كبير كبيره كثيره كامله
    قادمه قادما تابعه تابعا متجهه ممن مما حسب وفق تقريبا سنويا شهريا يوميا اسبوعيا عالميا عربيا
    افريقيا محليا دوليا قاريا تواليا علما فضلا انطلاقا مقابل ضمن نحو حوالي قرابه زهاء اكثر اقل
    ازيد حاليا سابقا معا فقط ايضا نظيفه نظيف معروفه متشائمه غيره غيرهم فهي فهو رد رغم خلافا
    ابتداء اعتبارا بدءا"
);

static STOP: Words = words!(
    "من في علي الي عن مع بين ان او ام ثم قبل بعد حتي منذ خلال تحت فوق ضد عند دون حول امام خلف
    داخل خارج غير سوي هو هي هم هن هما هذا هذه هؤلاء ذلك تلك التي الذي الذين اللذين لا ما قد اذا
    اذ حيث جميع كلهم اخرين اخرون اخري اخر اخران اخريات اخريين اواخر منهم منها منهن منه عليهم
    فيهم فيها عندما اثر عقب جراء عبر طوال سواء مثل نظرا كذلك انه انها انهم اي احد واحد واحده
    فاكثر فما فصاعدا تحديدا اضافه مساء صباحا فجرا ظهرا عصرا امس غدا كيف فمن صفر نصف ضعف هجري
    ميلادي فبراير تغ قائلا مشيرا بينما بعدما بدلا بناء لاحقا مضيفا مؤكدا موضحا عشره عشر الف
    مليون مليار"
);

static COMMON: Words = words!(
    "شخص شخصا اشخاص لاجئ لاجئا لاجئين مقاتل مقاتلا مهاجر مهاجرا مواطن مواطنا جندي جنديا طالب
    طالبا تلميذ تلميذا قتيل قتيلا جريح جريحا اسير اسيرا عامل عاملا موظف موظفا عنصر عنصرا نسخه
    وحده شركه مؤسسه اسره عائله سائح سائحا حاله اصابه مباراه نقطه متر مترا كيلومتر كيلومترا كلم
    طن طنا مقعد مقعدا صوت صوتا منزل منزلا مسكن مسكنا سياره صفحه كتاب كتابا موقع موقعا مشارك
    مشاركا متفرج متفرجا مستوطن شرطي شرطيا عضو عضوا حاج حاجا طلقه قطعه مركز مركزا مدرسه قريه
    برميل هكتار سنه عام يوم ساعه دقيقه زائر زائرا مسافر مسافرا رحله ميغاوات"
);

static LENGTHS: Words =
    words!("متر مترا امتار كيلومتر كيلومترا كيلومترات قدم ميل كلم كم م ميلا اميال");

static POWERS: Words = words!("مربع مربعا مربعه مكعب مكعبا مكعبه بحري بحريا بحريه مربعات");

static EVENTS: Words = words!("وفاه اعتقال سير طلاق تسمم انتحار غرق مرور عنف");

static SECOND: Words = words!(
    "عمل شغل اسعاف اعمال امن نشر اقتراع انقاذ شحن صيد اسلحه مترو تجميع تفتيش بنزين اطفاء
    تصويت تجاره غاز ركاب شرطه تعديل تعيير شعر"
);
