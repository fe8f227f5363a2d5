//! Words that begin, close and describe the names of organizations, folded.

/// Descriptors that are followed by a proper name, so that quotes, Latin letters or an unknown word after them are one.
#[rustfmt::skip]
pub const SURE_DESCRIPTORS: &[&str] = &[
    "شركه", "شركتي", "صحيفه", "صحيفتي", "جريده", "مجله", "قناه", "قناتي", "فضائيه", "اذاعه",
    "راديو", "موقع", "نادي", "فريق", "حزب", "حركه", "وكاله", "وكالتي", "تنظيم", "جماعه",
    "مجموعه", "عصابه", "منصه", "منظمه", "جمعيه", "شبكه", "مؤسسه", "جبهه", "الهاكرز", "ميليشيا",
    "مليشيا", "بنك", "مصرف", "ائتلاف", "تيار", "تحالف", "تلفزيون", "يوميه", "اليوميه", "فرقه",
    "مصنع", "عملاق", "عملاقه", "تطبيق",
];

/// Descriptors after which even an unknown word is a name: the others are followed by ordinary words as often.
#[rustfmt::skip]
pub const PROPER: &[&str] = &[
    "شركه", "شركتي", "صحيفه", "صحيفتي", "جريده", "مجله", "قناه", "قناتي", "راديو", "موقع",
    "نادي", "فريق", "وكاله", "منصه", "تطبيق", "بنك", "مصرف",
];

/// Words that close the name of a company, a paper, a club: what stands before them is part of it.
#[rustfmt::skip]
pub const CLOSERS: &[&str] = &[
    "يونايتد", "سيتي", "كورب", "كوربوريشن", "غروب", "جروب", "بيكتشرز", "انترناشيونال",
    "انترناشونال", "القابضه", "هولدنغ", "هولدينغ", "كابيتال", "موتورز", "ايرلاينز", "ايرويز",
    "ميديا", "نيوز", "تايمز", "تيليكوم", "تليكوم", "تيلكوم", "سيستمز", "لاب", "لابس", "انرجي",
    "ستيل", "الكتريك", "اليكتريك", "فارما", "بنك", "تكنولوجيز", "سوفت", "سيكيوريتي",
    "انتربرايز", "انداستريز", "بروداكشن", "ستوديوز", "ستوديو", "فاونديشن", "انستيتيوت",
    "يونيفرسال", "اونلاين", "هوتلز",
];

/// The names of Latin letters as Arabic spells them.
#[rustfmt::skip]
pub const LETTERS: &[&str] = &[
    "اي", "ايه", "بي", "سي", "دي", "اف", "جي", "اتش", "اش", "كي", "كيه", "ال", "ام", "ان", "او",
    "كيو", "ار", "اس", "تي", "يو", "في", "دبليو", "دابليو", "اكس", "واي", "زد", "زي", "جيه",
    "ايس", "تيه", "ايم",
];

/// Descriptors after which the name of a place is a club or a paper.
#[rustfmt::skip]
pub const OVER_PLACES: &[&str] = &[
    "نادي", "فريق", "صحيفه", "جريده", "قناه", "لاعب", "مدرب", "نجم", "مهاجم", "حارس", "مدافع",
    "ناديي", "فريقي", "شركه",
];

/// Heads of one body among many of their kind: a place may follow by ب or in construct.
#[rustfmt::skip]
pub const LOCAL: &[&str] = &[
    "محكمه", "المحكمه", "مركز", "فرقه", "منطقه", "مستشفي", "المستشفي", "جامعه", "كليه", "معهد",
    "بلديه", "شرطه", "نيابه", "اداره", "فرع", "الجامعه", "المندوبيه", "مندوبيه", "الفرقه",
    "اقليم", "وحده", "مصلحه", "الاداره", "دار", "المدرسه", "القنصليه", "السفاره",
];

/// Heads that a country or a city in construct completes.
#[rustfmt::skip]
pub const OF_PLACE: &[&str] = &[
    "جامعه", "بنك", "مصرف", "بلديه", "شرطه", "حكومه", "جيش", "برلمان", "سفاره", "قنصليه",
    "بورصه", "غرفه", "مجلس", "اتحاد", "جمعيه", "رئاسه", "اذاعه", "تلفزيون", "مستشفي", "كليه",
    "معهد", "منتخب", "كنيسه", "امانه", "نقابه", "هيئه",
];

/// Heads of bodies that are often named after people.
#[rustfmt::skip]
pub const NAMED_AFTER: &[&str] = &[
    "جامعه", "مستشفي", "مدرسه", "معهد", "مركز", "مؤسسه", "كتيبه", "لواء", "كليه", "اكاديميه",
    "مجموعه", "كتائب", "جمعيه", "المستشفي",
];

/// Words that begin the names of clubs before that of their town.
#[rustfmt::skip]
pub const CLUBS: &[&str] = &[
    "شباب", "شبيبه", "مولوديه", "نجم", "نسر", "بعث", "مستقبل", "هلال", "اهلي", "اتحاد", "وفاق",
    "جمعيه", "سبورتينغ", "اولمبيك", "قوافل", "نهضه", "حسنيه", "رجاء", "وداد", "ترجي", "نصر",
    "سريع", "مكارم", "امل", "تقدم", "فتح",
];

/// Heads that one word after them makes a name: «وزارة الصحة».
#[rustfmt::skip]
pub const STRONG: &[&str] = &[
    "وزاره", "وزارتي", "وزارات", "مجلس", "هيئه", "منظمه", "جامعه", "اتحاد", "نقابه", "محكمه",
    "المحكمه", "الهيئه", "اللجنه", "الاتحاد", "المنظمه", "البنك", "المجلس", "الجامعه",
    "النيابه", "رابطه", "جمعيه", "مفوضيه", "المفوضيه", "ديوان", "صندوق", "وكاله", "الوكاله",
    "جهاز", "الجهاز", "الاداره", "المديريه", "المندوبيه", "المؤسسه",
];

/// Heads that a nationality alone makes no name: «المحكمة الألمانية», «الحزب الكردي».
#[rustfmt::skip]
pub const ONE_OF_MANY: &[&str] = &[
    "المحكمه", "الحزب", "الشركه", "المؤسسه", "المنظمه", "المركز", "المجموعه", "اللجنه",
    "الفرقه", "المدرسه", "الوكاله", "الوزاره", "الجبهه", "التيار", "المكتب", "المستشفي",
    "البورصه", "المجمع", "الشبكه", "المعهد", "السوق",
];

/// Bodies named elsewhere, whose organs have no name of their own: «المكتب التنفيذي للحركة».
#[rustfmt::skip]
pub const OWNERS: &[&str] = &[
    "للحزب", "للحركه", "للنادي", "للشركه", "للمؤسسه", "للمنظمه", "للجمعيه", "للاتحاد",
    "للوزاره", "للجامعه", "للمجلس", "للتنظيم",
];

/// Definite heads after which, with their adjectives, the person follows that they are named after.
#[rustfmt::skip]
pub const HOSPITALS: &[&str] = &[
    "المستشفي", "المعهد", "المدرسه", "المركز", "المركب",
];

/// Heads that the place where they stand completes: «السفارة الأميركية في بيروت».
#[rustfmt::skip]
pub const MISSIONS: &[&str] = &[
    "سفاره", "السفاره", "قنصليه", "القنصليه", "الاكاديميه",
];

/// Descriptors before which a definite word of a weak list is an ordinary one: «شركة الاتصالات».
#[rustfmt::skip]
pub const COMPANIES: &[&str] = &[
    "شركه", "شركتي", "منظمه", "مجموعه", "جمعيه", "مؤسسه", "بنك", "تطبيق", "منصه", "شبكه", "دار",
    "وكاله",
];

/// Words that describe further between a descriptor and a name.
#[rustfmt::skip]
pub const FURTHER: &[&str] = &[
    "الاخباريه", "الاخبار", "الهاكرز", "العملاقه", "التلفزيونيه", "الاميركيه", "البرمجيات",
    "التكنولوجيا", "اليوميه", "الاسبوعيه",
];

/// Adjectives of local branches.
#[rustfmt::skip]
pub const BRANCH: &[&str] = &[
    "الجهويه", "الجهوي", "المحلي", "المحليه", "الابتدائيه",
];

/// Words after which an agency is named.
#[rustfmt::skip]
pub const QUOTING: &[&str] = &[
    "وكاله", "لوكاله", "نقلته", "اوردته", "ذكرته", "بثته", "نشرته",
];
