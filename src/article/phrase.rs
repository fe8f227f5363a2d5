//! The phrases that pages are made of besides their articles.
//!
//! Written as they are printed; both sides are folded before they are compared, so hamza, ya, ta marbuta, marks and
//! tatweel do not matter. A phrase that a writer may also use (a heading, the beginning of a sentence) is a
//! [`Sign::Hint`] or needs its place ([`Place::Whole`], [`Place::Label`]); only what no article says is a
//! [`Sign::Button`].

use std::collections::HashMap;
use std::sync::LazyLock;

use super::sign::Sign;
use super::words::Words;

/// Where in a line a phrase must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The line is the phrase, numbers aside.
    Whole,
    /// The line is the phrase, or begins with it and a colon, bar or dash.
    Label,
    /// The line begins with the phrase.
    Start,
    /// The line has the phrase in it.
    Within,
}

const TABLE: &[(Place, Sign, &str)] = &[
    // Sharing, printing, copying, saving.
    (
        Place::Whole,
        Sign::Button,
        "شارك|شاركها|شاركه|شارك الخبر|شارك المقال|شارك المقالة|شارك هذا المقال|شارك هذا الخبر|شارك هذه المقالة|شارك الموضوع|شارك القصة|شارك هذه القصة|شارك مع أصدقائك|شارك عبر|شارك على|\
         شارك هذا|شارك المحتوى|شارك التدوينة|مشاركة هذا الموضوع|مشاركة الموضوع|معجب بهذه|معجب بهذه المقالة|إعجاب تحميل|like this|like loading|مشاركة|المشاركة|مشاركة الخبر|مشاركة المقال|مشاركة هذا المقال|مشاركة هذا الخبر|مشاركة عبر|مشاركة عبر البريد|مشاركة على|مشاركة هذه الصفحة|شاركنا رأيك|شاركونا رأيكم|\
         شارك برأيك|أرسل إلى صديق|ارسل لصديق|إرسال إلى صديق|ارسال لصديق|أرسل هذا المقال|أرسل الخبر|أرسل بالبريد|طباعة|اطبع|طباعة الخبر|طباعة المقال|اطبع المقال|نسخة للطباعة|طباعة الصفحة|نسخ الرابط|\
         انسخ الرابط|تم نسخ الرابط|تم النسخ|نسخ رابط المقال|رابط الخبر|رابط مختصر|الرابط المختصر|رابط دائم|حفظ المقال|احفظ المقال|احفظ الخبر|أضف إلى المفضلة|إضافة للمفضلة|أضف للمفضلة|\
         غرد|تغريد|tweet|retweet|pin it|share|share this|share this article|share this story|share on|share via|share with|share article|print|print article|email this|copy link|link copied|copy url|save article|save for later|\
         partager|partager cet article|partager sur|imprimer|envoyer par mail|envoyer par e mail|copier le lien",
    ),
    // More, all, up, menus, accounts.
    (
        Place::Whole,
        Sign::Button,
        "اظهر المزيد|إظهار المزيد|عرض المزيد|اعرض المزيد|تحميل المزيد|حمل المزيد|شاهد المزيد|قراءة المزيد|المزيد من الأخبار|عرض الكل|مشاهدة الكل|شاهد الكل|عرض التعليقات|\
         إخفاء التعليقات|زر الذهاب إلى الأعلى|الذهاب إلى الأعلى|العودة إلى الأعلى|العودة للأعلى|الرجوع إلى الأعلى|الرجوع للأعلى|العودة إلى أعلى الصفحة|إلى أعلى الصفحة|انتقل إلى أعلى الصفحة|تسجيل الدخول|\
         تسجيل دخول|إنشاء حساب|إنشاء حساب جديد|القائمة الرئيسية|تخطي إلى المحتوى|تخطي إلى المحتوى الرئيسي|التجاوز إلى المحتوى الرئيسي|انتقل إلى المحتوى الرئيسي|تجاوز إلى المحتوى الرئيسي|التخطي إلى المحتوى|تخطى إلى المحتوى|انتقل إلى المحتوى|الانتقال إلى المحتوى|تجاوز إلى المحتوى|الوضع المظلم|الوضع الليلي|تكبير الخط|\
         تصغير الخط|حجم الخط|نسيت كلمة المرور|جاري التحميل|جار التحميل|يتم التحميل|اضغط هنا|انقر هنا|بحث عن|ابحث في الموقع|مساحة إعلانية|إعلان ممول|no image|لا توجد صورة|أكمل القراءة|اكمل القراءة|تابع القراءة|متابعة القراءة|ت ت الحجم الطبيعي|الحجم الطبيعي|continue reading|محتوى مدفوع|محتوى مدفوع الثمن|إشهار|سجل الآن|الإبلاغ عن خطأ|أبلغ عن خطأ|الإبلاغ عن محتوى|بلغ عن خطأ|مادة إعلانية|تحديث الصفحة|حدث الصفحة|محتوى إعلاني|محتوى ممول|إعلان|إعلانات|إعلانات جوجل|\
         استمع إلى المقال|استمع للمقال|استمع للخبر|استمع إلى الخبر|حالة الطقس|مواقيت الصلاة|نتائج البحث|تبديل القائمة|تشغيل الفيديو|مشغل الفيديو|الانتقال إلى الأعلى|\
         load more|show more|see more|view more|view all|see all|show all|back to top|scroll to top|go to top|skip to content|skip to main content|log in|sign in|sign up|subscribe now|menu|\
         advertisement|advertising|sponsored|sponsored content|click here|listen to this article|loading|close menu|toggle navigation|lire la suite|voir plus|publicité|se connecter|s abonner|haut de page|retour en haut|\
         follow by email|rss feed",
    ),
    (
        Place::Within,
        Sign::Button,
        "فتح في نافذة جديدة|tweets by|opens in new window|متصفحك لا يدعم|لا يدعم متصفحك|يرجى تفعيل جافا سكريبت|يرجى تفعيل الجافا سكريبت|browser does not support|enable javascript|please enable cookies",
    ),
    (
        Place::Label,
        Sign::Button,
        "رابط مختصر|الرابط المختصر|رابط الخبر|رابط دائم|شارك الخبر|شارك المقال|شارك هذا المقال|شارك هذا الخبر|شارك عبر|شارك على|مشاركة عبر|مشاركة الخبر|مشاركة المقال|شارك الموضوع|عدد المشاهدات|المشاهدات|\
         عدد القراءات|عدد الزيارات|عدد التعليقات|مدة القراءة|وقت القراءة|زمن القراءة|مدة قراءة المقال|حجم الخط|share this|share this article|share on|partager",
    ),
    // Marks that agencies put between and after parts.
    (
        Place::Whole,
        Sign::Button,
        "تستمر|يتبع|نهاية الرسالة|نهاية الخبر|نهاية المقال|نهاية التقرير|أفكارك وتعليقاتك",
    ),
    // What a page says of itself and a writer may say too: decided by its neighbours.
    (
        Place::Whole,
        Sign::Hint,
        "المزيد|للمزيد|التفاصيل|للتفاصيل|تفاصيل|فيديو|الفيديو|شاهد الفيديو|مشاهدة الفيديو|صور|صورة|معرض الصور|ألبوم الصور|بالفيديو|بالصور|تعليق|تعليقات|التعليقات|التعليق|تعليقك|عنوان التعليق|نص التعليق|رد|الرد|مباشر|\
         بث مباشر|البث المباشر|البث الحي|الآن|عاجل|جديد|حصري|خاص|التالي|السابق|الصفحة التالية|الصفحة السابقة|رجوع|تابع|متابعة|اشترك|اشتراك|الاشتراك|تابعنا|تابعونا|اتصل بنا|اتصلوا بنا|للتواصل|تواصل معنا|\
         تواصلوا معنا|من نحن|عن الموقع|عن الجريدة|هيئة التحرير|فريق العمل|أسرة التحرير|خريطة الموقع|شروط الاستخدام|شروط الخدمة|font|font size|النسخة الورقية|نسخة pdf|شروط الاستعمال|للإشهار|بودكاست|راديو مباشر|تبليغ|إبلاغ|الشروط والأحكام|سياسة الخصوصية|سياسة الاستخدام|بيان الخصوصية|أعلن معنا|للإعلان|للإعلان معنا|\
         لإعلاناتكم|وظائف|النشرة البريدية|النشرة الإخبارية|القائمة البريدية|تطبيقاتنا|تطبيق الجوال|الأرشيف|أرشيف|الرئيسية|الصفحة الرئيسية|الواجهة|english|العربية|عربي|français|مشاهدة|مشاهدات|قراءة|إعجاب|أعجبني|\
         لايك|موافق|أوافق|قبول|أقبل|رفض|إغلاق|أغلق|القائمة|قائمة|بحث|ابحث|البحث|دخول|حفظ|نسخ|تشغيل|استمع|الاسم|الاسم الكامل|الإسم|البريد الإلكتروني|البريد الالكترونى|الموقع الإلكتروني|الموقع|الهاتف|إرسال|أرسل|نشر|\
         كود التحقق|رمز التحقق|دقيقة واحدة|أقل من دقيقة|انتهى|انتهت|تمت|أعلى|للأعلى|إلى الأعلى|الخط|النشرات|كل الأخبار|جميع الأخبار|ذو صلة|تقييم|قيم المقال|تقييم المقال|حالة الطقس الآن|الطقس|\
         أسعار العملات|إعلان مدفوع|الرسالة الإخبارية|نشرة الأخبار|facebook|twitter|youtube|instagram|rss|x|email|e mail|video|photos|photo|gallery|live|breaking|more|next|previous|prev|home|about|about us|contact|contact us|privacy|\
         privacy policy|terms|terms of use|terms of service|careers|advertise|newsletter|newsletters|archive|subscribe|follow|comment|comments|reply|search|close|accept|accept all|reject|ok|name|website|submit|send|\
         save|listen|watch|accueil|contact|mentions légales|commentaires|vidéo|suivant|précédent|rechercher|nom",
    ),
    (
        Place::Whole,
        Sign::Section,
        "سياسة|السياسة|سياسي|اقتصاد|الاقتصاد|اقتصادي|مال وأعمال|اقتصاد وأعمال|أسواق|رياضة|الرياضة|رياضي|ثقافة|الثقافة|ثقافة وفن|ثقافة وفنون|فن|فنون|فن ومشاهير|منوعات|متفرقات|تكنولوجيا|تقنية|علوم|علوم وتكنولوجيا|صحة|\
         الصحة|طب وصحة|مجتمع|حوادث|قضاء وحوادث|محليات|محلي|أخبار|الأخبار|أخبار محلية|أخبار وطنية|أخبار دولية|أخبار عالمية|أخبار عربية|أخبار العالم|أخبار عاجلة|أخبار عامة|أخبار اليوم|أخبار الرياضة|أخبار الاقتصاد|عالمي|عالم|\
         العالم|دولي|دوليات|دولية|عربيات|عربي ودولي|عربي وعالمي|عرب وعالم|العالم العربي|الشرق الأوسط|المغرب العربي|مغاربي|مقالات|مقالات الرأي|رأي|آراء|الرأي|أعمدة|تقارير|تقارير وتحقيقات|تحقيقات|تحقيقات وتقارير|حوارات|مقابلات|\
         ملفات|مدونات|وطنية|وطني|وطنيات|جهات|جهوي|مستجدات|كتاب وآراء|سياسة دولية|شؤون عربية|شؤون دولية|شؤون محلية|شؤون إسرائيلية|أمن|عسكري|برلمان|تعليم|بيئة|سياحة|أسرة|المرأة|مرأة|سيارات|دين|إسلاميات|خارج الحدود|\
         world|politics|business|sport|sports|news|world news|opinion|tech|technology|culture|science|health|middle east|entertainment|economy|monde|politique|économie|international|société|maghreb|actualités",
    ),
    (
        Place::Label,
        Sign::Masthead,
        "رئيس التحرير|رئيسة التحرير|رئيس مجلس الإدارة|رئيسة مجلس الإدارة|رئيس مجلسي الإدارة والتحرير|رئيس مجلس الإدارة ورئيس التحرير|رئيس مجلس التحرير|الإشراف العام|المشرف العام|مدير التحرير|المدير العام|مدير الموقع|المدير المسؤول|\
         المدير العام المسؤول|صاحب الامتياز|الناشر|نائب رئيس التحرير|مستشار التحرير|editor in chief|managing editor|directeur de la publication",
    ),
    // Lists of other articles. The first row acts anywhere, the second only outside the body.
    (
        Place::Start,
        Sign::Related,
        "اقرأ أيضا|إقرأ أيضا|اقرأ ايضا|اقرؤوا أيضا|اقرأوا أيضا|اقرأ كذلك|اقرئي أيضا|شاهد أيضا|شاهدوا أيضا|طالع أيضا|قد يهمك أيضا|قد يعجبك أيضا|تابع أيضا|تصفح أيضا|انظر أيضا|استمع أيضا|للمزيد اقرأ|اقرأ المزيد عن|اقرأ المزيد على|\
         مقالات ذات صلة|مقالات ذات الصلة|مواضيع ذات صلة|مواضيع ذات الصلة|موضوعات ذات صلة|موضوعات ذات الصلة|أخبار ذات صلة|أخبار ذات الصلة|قصص ذات صلة|تقارير ذات صلة|محتوى ذو صلة|محتوى ذات صلة|روابط ذات صلة|مواد ذات صلة|\
         أخبار متعلقة|موضوعات متعلقة|مواضيع متعلقة|مقالات متعلقة|مقالات مشابهة|مواضيع مشابهة|أخبار مشابهة|مقالات قد تعجبك|مواضيع قد تهمك|مواضيع تهمك|موضوعات قد تهمك|أخبار قد تهمك|أخبار تهمك|مقالات مقترحة|\
         also read|read also|related articles|related stories|related news|related posts|you may also like|you might also like|à lire aussi|lire aussi|articles similaires|sur le même sujet",
    ),
    (
        Place::Label,
        Sign::Related,
        "في نفس السياق|في السياق نفسه|من نفس الكاتب|اقرأ|إقرأ|اقرأ المزيد|إقرأ المزيد|طالع|حول هذه القصة|حول هذا الموضوع|مرتبط|قد يهمك|قد يعجبك|ربما يعجبك|ربما تعجبك|لا يفوتك|لا تفوت|ننصحك بقراءة|ننصح بقراءة|نرشح لك|نرشح لكم|اخترنا لك|اخترنا لكم|ذات صلة|موضوع ذو صلة|خبر ذو صلة|مقال ذو صلة|\
         المقال السابق|المقال التالي|الخبر السابق|الخبر التالي|المقالة السابقة|المقالة التالية|الموضوع السابق|الموضوع التالي|مقالات أخرى|مواضيع أخرى للكاتب|مقالات أخرى للكاتب|مزيد من المقالات للكاتب|المزيد من هذا القسم|\
         من نفس القسم|في نفس القسم|المزيد حول هذه القصة|مواضيع مرتبطة|مقالات مرتبطة|أخبار مرتبطة|read more|see also|related|recommended|recommended for you|read next|up next|don t miss|more stories|more on this story|\
         more from|previous article|next article|previous post|next post|lire également|voir aussi",
    ),
    (
        Place::Whole,
        Sign::List,
        "مواضيع|موضوعات|الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|الأكثر شعبية|الأكثر تعليقا|الأكثر مشاركة|الأكثر زيارة|الأكثر تصفحا|الأعلى قراءة|الأكثر رواجا|آخر الأخبار|أحدث الأخبار|آخر المستجدات|أحدث المقالات|آخر المقالات|أحدث المواضيع|\
         آخر المواضيع|أخبار أخرى|مواضيع أخرى|موضوعات أخرى|المزيد من المقالات|المزيد من المواضيع|المزيد من القصص|في هذا القسم|مختارات|مختارات المحرر|اختيارات المحرر|اختيار المحرر|رائج|رائج الآن|الأكثر بحثا|أهم الأخبار|\
         أبرز الأخبار|مقترحات|أخبار مختارة|شريط الأخبار|أخبار الساعة|عناوين أخرى|آخر الأخبار العاجلة|مقالات الكاتب|فيديوهات|آخر الفيديوهات|شاهد الآن|كل جديد|مقالات مختارة|most read|most popular|most viewed|latest news|\
         latest|top stories|trending|trending now|editor s picks|popular|recent posts|les plus lus|dernières actualités",
    ),
    // Tags.
    (
        Place::Label,
        Sign::Tags,
        "كلمات البحث|الكلمات المفتاحية|كلمات مفتاحية|كلمات مفتاح|كلمات دلالية|الكلمات الدلالية|الكلمات الدالة|كلمات دالة|وسوم|الوسوم|وسوم المقال|وسوم الخبر|الأوسمة|أوسمة|التاغات|تاغات|تاجات|تاغ|هاشتاغ|هاشتاغات|مواضيع الخبر|\
         تصنيفات|التصنيفات|التصنيف|القسم|تحت تصنيف|نشر في قسم|أقسام|tags|tag|tagged|keywords|topics|filed under|categories|category|mots clés|étiquettes",
    ),
    // The comment part.
    (
        Place::Label,
        Sign::Comments,
        "اترك تعليقا|اترك تعليق|اترك تعليقك|اترك تعليقا إلغاء الرد|اترك رد|اترك ردا|اترك رد إلغاء الرد|أضف تعليق|أضف تعليقا|أضف تعليقك|أضف تعليقا جديدا|اكتب تعليق|اكتب تعليقك|اكتب تعليقا|إضافة تعليق|\
         إضافة تعليق جديد|شارك بتعليقك|شاركنا بتعليقك|شاركنا تعليقك|ضع تعليقك|إلغاء الرد|إرسال التعليق|إرسال تعليق|أرسل تعليقك|أرسل تعليقا|تعليقات القراء|تعليقات الزوار|تعليقات فيسبوك|تعليقات الفيسبوك|التعليقات مغلقة|لا يوجد تعليقات|\
         لا توجد تعليقات|لا توجد تعليقات على الخبر|لا توجد تعليقات على المقال|لا توجد تعليقات على الموضوع|لا توجد تعليقات حتى الآن|لا توجد تعليقات بعد|لا يوجد تعليقات حتى الآن|لا تعليقات|لا تعليق|لا يوجد تعليق|كن أول من يعلق|كن أول المعلقين|كن أول من يكتب تعليقا|شارك في النقاش|انضم إلى المحادثة|انضم إلى النقاش|تعليق جديد|عدد التعليقات|تعليق واحد|تعليقان|\
         leave a comment|leave a reply|post a comment|add a comment|add comment|write a comment|no comments|no comments yet|cancel reply|be the first to comment|join the conversation|post comment|comments are closed|\
         laisser un commentaire|ajouter un commentaire|poster un commentaire|annuler la réponse",
    ),
    (
        Place::Within,
        Sign::Form,
        "لن يتم نشر عنوان بريدك|لن يتم نشر بريدك|لن ينشر عنوان بريدك|لن ينشر بريدك|لن يتم عرض بريدك|الحقول الإلزامية مشار|الحقول المطلوبة مشار|الحقول الإلزامية معلمة|احفظ اسمي|احفظ بريدي|\
         خدمة أكيسميت|خدمة Akismet|uses akismet|your email address will not be published|required fields are marked|save my name|adresse e mail ne sera pas publiée|champs obligatoires sont indiqués|\
عدد الأحرف المتبقية",
    ),
    (
        Place::Within,
        Sign::Legal,
        "جميع الحقوق محفوظة|كافة الحقوق محفوظة|كل الحقوق محفوظة|حقوق النشر محفوظة|حقوق الطبع محفوظة|الحقوق محفوظة ل|all rights reserved|tous droits réservés",
    ),
    (
        Place::Label,
        Sign::Legal,
        "حقوق الطبع والنشر|حقوق النشر|copyright|تصميم وتطوير|تصميم وبرمجة|برمجة وتصميم|تطوير وتصميم|بدعم من وردبريس|powered by wordpress|powered by|designed by|developed by",
    ),
    (
        Place::Within,
        Sign::Legal,
        "ليست مسؤولة عن محتوى المواقع|غير مسؤول عن محتوى المواقع|لا تتحمل مسؤولية محتوى المواقع|not responsible for the content of external",
    ),
    // Calls to follow, subscribe, install.
    (
        Place::Start,
        Sign::Promo,
        "إذا كنت تعتقد أن المقال|إذا كنت تعتقد أن الخبر|إذا كنت تعتقد تعتقدين|إذا وجدت خطأ في|هل وجدت خطأ في|اشترك في آخر الأخبار|اشترك في النشرة|اشترك في نشرة|اشترك في القائمة البريدية|اشترك بالنشرة|اشترك الآن في|الاشتراك في النشرة|اشترك ليصلك|سجل في النشرة|تابع آخر الأخبار|تابعوا آخر الأخبار|تابع أحدث الأخبار|تابعوا أحدث الأخبار|\
         لمتابعة آخر الأخبار|لمتابعة أحدث الأخبار|لمتابعة كل جديد|لمزيد من الأخبار|للمزيد من الأخبار|للمزيد من المقالات|احصل على آخر الأخبار|احصل على أهم الأخبار|تصلك أهم الأخبار|لتصلك أهم الأخبار|لتصلك آخر الأخبار|ليصلك كل جديد|\
         أدخل بريدك|أدخل عنوان بريدك|ادخل ايميلك|حمل التطبيق|حملوا التطبيق|حمل تطبيق|حملوا تطبيق|نزل تطبيق|تنزيل تطبيق|تحميل تطبيق|تنزيل التطبيق|تحميل التطبيق|انضم إلينا على|انضموا إلينا على|تابعنا على google|\
         تابعونا عبر google|تابعنا على جوجل|تابعنا على غوغل|تابعونا على جوجل|تابعونا على غوغل|لا تنسوا الاشتراك|لا تنس الاشتراك|يمكنكم متابعتنا|يمكنكم الاشتراك|sign up for our|sign up to our|sign up for the|subscribe to our|\
         follow us|join us on|join our|download our app|download the app|get the latest news|get our|abonnez vous|suivez nous|inscrivez vous|téléchargez l application|recevez",
    ),
];

/// A phrase ready for comparing.
#[derive(Debug)]
struct Phrase {
    key: String,
    words: usize,
    place: Place,
    sign: Sign,
}

/// The phrases by their first word.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    whole: HashMap<String, Sign>,
    by_first: HashMap<String, Vec<Phrase>>,
}

impl Phrases {
    fn new() -> Self {
        let mut phrases = Self::default();
        for &(place, sign, row) in TABLE {
            for text in row.split('|') {
                let words = Words::new(text);
                if place == Place::Whole {
                    phrases.whole.entry(words.key().to_owned()).or_insert(sign);
                    continue;
                }
                let Some(first) = words.iter().next() else {
                    continue;
                };
                phrases
                    .by_first
                    .entry(first.to_owned())
                    .or_default()
                    .push(Phrase {
                        key: words.key().to_owned(),
                        words: words.iter().count(),
                        place,
                        sign,
                    });
            }
        }
        phrases
    }

    /// Returns the sign of a line that is one phrase as a whole.
    pub fn whole(&self, key: &str) -> Option<Sign> {
        self.whole.get(key).copied()
    }

    /// Returns the sign of the first phrase found in the line, and how many words the phrase has.
    ///
    /// Cost: a look-up a word.
    pub fn find(&self, words: &Words) -> Option<(Sign, usize)> {
        let mut rest = words.key();
        let mut index = 0;
        // A word that runs on from the phrase is counted with it.
        while !rest.is_empty() {
            let (first, after) = rest.split_once(' ').unwrap_or((rest, ""));
            for phrase in self.by_first.get(first).into_iter().flatten() {
                // «اقرأ أيضا» often runs into the title after it.
                let runs_on = phrase.sign == Sign::Related
                    && phrase.place == Place::Start
                    && phrase.words >= 2;
                let fits = rest
                    .strip_prefix(phrase.key.as_str())
                    .is_some_and(|r| r.is_empty() || r.starts_with(' ') || runs_on);
                let placed = match phrase.place {
                    Place::Within => true,
                    Place::Start | Place::Whole => index == 0,
                    Place::Label => index == 0 && words.label_after(phrase.words),
                };
                if fits && placed {
                    return Some((phrase.sign, phrase.words));
                }
            }
            rest = after;
            index += 1;
        }
        None
    }
}

/// The phrases, made once.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);
