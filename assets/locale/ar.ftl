# Panes
list-title = المقالات { $shown } من { $total }
list-title-all = المقالات { $total }
reader-title = المقال
panel-title = الكيانات
panel-narrowed = الكيانات: { $needle }

# Kinds
kind-people = أشخاص
kind-places = أماكن
kind-organizations = هيئات
kind-others = أسماء أخرى
kind-dates = تواريخ
kind-numbers = أعداد

# The article
minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
fold-closed = { $count ->
    [zero] ◂ لا زوائد ({ $key })
    [one] ◂ سطر واحد من زوائد الصفحة ({ $key })
    [two] ◂ سطران من زوائد الصفحة ({ $key })
    [few] ◂ { $count } أسطر من زوائد الصفحة ({ $key })
    [many] ◂ { $count } سطرًا من زوائد الصفحة ({ $key })
   *[other] ◂ { $count } سطر من زوائد الصفحة ({ $key })
}
fold-open = { $count ->
    [zero] ▾ لا زوائد ({ $key } للطي)
    [one] ▾ سطر واحد من زوائد الصفحة ({ $key } للطي)
    [two] ▾ سطران من زوائد الصفحة ({ $key } للطي)
    [few] ▾ { $count } أسطر من زوائد الصفحة ({ $key } للطي)
    [many] ▾ { $count } سطرًا من زوائد الصفحة ({ $key } للطي)
   *[other] ▾ { $count } سطر من زوائد الصفحة ({ $key } للطي)
}
date = { $day } { $month } { $year }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

# The list
mentions = { $count ->
    [zero] لا إشارة
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $count } إشارات
    [many] { $count } إشارة
   *[other] { $count } إشارة
}
unread = غير مقروء

# Status line
hint-open = افتح
hint-pane = الجزء التالي
hint-search = بحث
hint-include = رشّح
hint-exclude = استثنِ
hint-mention = الإشارة التالية
hint-filter = ترشيح
hint-help = مساعدة
hint-back = رجوع
hint-quit = خروج
hint-find = ضيّق
hint-copy = نسخ
working = استخراج { $done } من { $total }
loading = قراءة…
empty = لم يُبقِ المرشّح أي مقال. { $key } يمسحه.
no-entities = لا شيء بعد
too-small = الشاشة أصغر من ‪24x6‬.
pending-mark = علّم بأي حرف؟
pending-go = إلى أي علامة؟ { $marks }
no-marks = (لا علامات)

# Pickers and prompts
palette-title = الأوامر
help-title = مساعدة
filter-title = ترشيح: المقالات التي تذكر…
filter-title-without = ترشيح: المقالات التي لا تذكر…
filter-help = ‏Enter للتضمين، وCtrl-x أو - في البداية للاستثناء
prompt-search = بحث:
prompt-narrow = تضييق:
nothing-matches = لا شيء يطابق

group-moving = تنقّل
group-searching = بحث
group-filtering = ترشيح
group-showing = عرض
group-keeping = حفظ
group-program = برنامج

# Messages
note-copied = نُسخ
note-nothing-to-copy = لا شيء هنا
note-not-found = لا وجود لـ «{ $needle }»
note-wrapped = عاد البحث من الطرف الآخر
note-no-mention = لا إشارة أخرى
note-no-article = لا مقال آخر
note-nothing-to-undo = لا شيء للتراجع عنه
note-undone = تم التراجع
note-marked = عُلّم الموضع { $letter }
note-no-mark = لا علامة { $letter }
note-no-jump = لا موضع سابق
note-theme = المظهر: { $name }
note-still-working = ما زال استخراج الكيانات جاريًا
panic = توقف قارئ لخطأ فيه؛ وعادت الشاشة كما كانت.

# Why
why-title = لماذا؟
why-hint = ‏Esc للإغلاق
why-made = ما الذي جعله كيانًا
why-list = في قائمة: { $list }
why-rule = قاعدة: { $rule }
why-tagger = وسمه النموذج المدرَّب، من شكل الكلمات وما حولها.
why-margin = احتماله { $percent }٪: يفوق أفضل قراءة من دونه بفارق { $margin } في لوغاريتم الأرجحية.
why-document = الاسم نفسه وارد في موضع آخر من المقال بدليل أقوى.
why-teacher = عُرف من { $name } في:
why-grammar = قرأته قواعد التواريخ والأعداد.
why-correction = تصحيح منك.
why-line = السطر { $line } من { $file }: { $text }
why-also = شواهد أخرى
why-asking = يُسأل النموذج والقوائم…
why-value = القيمة
why-no-value = كلماته لا تحدد قيمة.
why-against = محسوبة نسبةً إلى تاريخ المقال: { $day }
why-thing = الكيان الذي ضُمّ إليه
precision-year = سنة
precision-month = شهر
precision-week = أسبوع
precision-day = يوم
precision-time = وقت
precision-period = مدة بين طرفين
precision-duration = مقدار من الزمن
kinship-same = هو اسمه حرفًا بحرف.
kinship-folded = هما واحد بعد طيّ الهمزات والتشكيل وأل التعريف والألقاب.
kinship-other-name = جدول الأسماء يعرفهما اسمين لشيء واحد.
kinship-spelling = هما رسمان لاسم واحد: حروف متقاربة، أو لاتيني وعربي، أو حروف مهجّاة، أو زلة قلم.
kinship-short-body = هو اسم الهيئة بلا كلمات كثيرًا ما تُترك.
kinship-part = هو جزء من الاسم الكامل ولا يحتمل غيره.
kinship-context = هو اسم مختصر، وأقرب اسم كامل قبله في المقال (أو المكتبة) يفسّره.
kinship-others = بصيغ أخرى تجمعهما، أو بقوسين، أو بصحبة الأسماء في المقالات.
list-countries = الدول (كُتبت لقارئ، ومن CLDR، رخصة Unicode)
list-places = الأماكن (كُتبت لقارئ)
list-places-weak = أماكن أقل شهرة (GeoNames، رخصة CC BY 4.0، وarwikicats، MIT)
list-organizations = الهيئات (كُتبت لقارئ)
list-organizations-weak = هيئات أسماؤها كلمات أيضًا (كُتبت لقارئ)
list-clubs = الأندية (arwikicats، رخصة MIT)
list-state-bodies = أجهزة الدولة (كُتبت لقارئ)
list-other-names = أحداث وأعمال ومنتجات (كُتبت لقارئ)
rule-place-descriptor = قاعدة: قبله كلمة تصف مكانًا، مثل «مدينة».
rule-place-head = قاعدة: يبدأ بكلمة من أسماء الأماكن، مثل «شارع».
rule-work = قاعدة: عنوان بين علامتي اقتباس بعد كلمة مثل «فيلم».
rule-numbered = قاعدة: اسم مرقّم، مثل «القانون رقم ٤».
rule-event = قاعدة: يبدأ بكلمة من أسماء الأحداث والأعمال، مثل «كأس».
rule-acronym = قاعدة: حروف لاتينية كبيرة متصلة.
rule-org-closer = قاعدة: ينتهي بكلمة من أسماء الشركات، مثل «غروب».
rule-credit = قاعدة: نسبة الخبر إلى مصدره بين قوسين.
rule-state-body = قاعدة: جهاز دولة مع نسبته، مثل «الجيش الفرنسي».
rule-club = قاعدة: اسم نادٍ في نص عن الرياضة.
rule-org-descriptor = قاعدة: قبله كلمة تصف هيئة، مثل «شركة».
rule-named-after = قاعدة: هيئة مسماة باسم شخص.
rule-org-head = قاعدة: يبدأ بكلمة من أسماء الهيئات، مثل «وزارة».
rule-said = قاعدة: اسم بين فعل قول وما قيل.
rule-name = قاعدة: كلمات من قوائم أسماء الأشخاص متتالية.
rule-nationality = قاعدة: بعد نسبة، مثل «نظيره الروسي».
rule-title = قاعدة: بعد لقب، مثل «الرئيس».
rule-listed = قاعدة: في سلسلة أسماء أشخاص.
rule-quoted = قاعدة: بين علامتي اقتباس بعد كلمة مثل «شركة».
rule-page = قاعدة: تذكره الصفحة ناشرًا أو كاتبًا.

# The page of a thing
page-title = كل شيء عنه
page-forms = صيغه
page-company = معه أكثر من غيره
page-sentences = مواضعه، الأحدث أولًا
page-more = { $count ->
    [zero] لا مواضع أخرى هنا
    [one] موضع آخر هنا
    [two] موضعان آخران هنا
    [few] { $count } مواضع أخرى هنا
    [many] { $count } موضعًا آخر هنا
   *[other] { $count } موضع آخر هنا
}
articles = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
kind-per = شخص
kind-loc = مكان
kind-org = هيئة
kind-misc = اسم آخر
kind-date = تاريخ
kind-time = وقت
kind-money = مبلغ
kind-percent = نسبة
kind-quantity = عدد
hint-page = كل شيء عنه
hint-why = لماذا؟
hint-article = المقال التالي

# Corrections
group-correcting = تصحيح
merge-title = هو نفسه…
merge-help = ‏Enter في كل المقالات، وCtrl-x لهذه الصيغة في هذا المقال وحده
prompt-rename = الاسم:
pending-kind = أي نوع؟ ١ شخص · ٢ مكان · ٣ هيئة · ٤ اسم آخر
pending-split = كيان آخر أين؟ a في هذا المقال · e في كل المقالات
note-corrected = صُحّح: { $line }
note-correction-gone = أُزيل التصحيح
note-choose = اختر إشارة أولًا ({ "]" })
note-select = حدد نصًا أولًا: بالفأرة أو بالبحث أو بـ +
note-no-word = لا كلمة هناك
note-already = هو كذلك فعلًا
note-names-only = هذا للأسماء وحدها

# الطرفية
terminal-title = هذه الطرفية
calibration-question = أي سطر يُقرأ صحيحاً؟ اضغط رقمه.
calibration-keys = 0: كما يراه قارئ    Esc: اتركه كما هو
note-encoded = تُكتب الأسطر بطريقة «{ $name }» في هذه الطرفية ({ $key } للتغيير)
note-encoded-auto = تُكتب الأسطر كما تحتاج الطرفية فيما يبدو ({ $key } للتغيير)
note-unsure = هل الكلمات مرتبة؟ { $key } لضبطها / Words out of order?
doctor-terminal = الطرفية
doctor-encoding = الكتابة
doctor-marks = التشكيل
doctor-about = المعروف
doctor-advice = ما العمل
doctor-asked = السؤال
doctor-waited = { $ms } م.ث
doctor-not-asked = لم تُسأل: البيئة تكفي
doctor-no-terminal = لم تُسأل: لا طرفية هنا
doctor-sample = هذا السطر يجب أن يُقرأ صحيحاً:
doctor-config = الإعدادات
doctor-silent = لا جواب
doctor-counts = { $says }   (هذا ما حسم)
doctor-says = { $says }
doctor-encoding-is = { $name }: { $about }؛ { $chosen }
encoding-v = الخانات كما هي
encoding-vl = الخانات كما هي، تثبّت كلَّ خانة علامةُ اتجاه
encoding-w = كل كلمة معكوسة، وبعدها علامة اتجاه
encoding-k = كل كلمة معكوسة، والألوان في مواضعها
encoding-logical = كل شيء متروك للطرفية
chosen-automatic = وجده قارئ
chosen-remembered = اختير في شاشة المعايرة
chosen-config = اختير في config.toml
chosen-option = اختير بـ --rtl-mode
marks-on = يظهر
marks-off = لا يظهر: هذه الطرفية تضعه في غير موضعه، أو لا يُعرف أين تضعه
terminal-grid = ترسم الشبكة كما تُعطى
terminal-grid-bare = ترسم الشبكة كما تُعطى، وتخطئ مواضع التشكيل
terminal-bdsm = طُلب منها أن تترك ترتيب الحروف لقارئ (CSI 8 l)
terminal-kitty = تعكس كل كلمة، والعلامات بين الحروف تقطعها
terminal-mlterm = طُلب منها أن تترك الترتيب لقارئ (OSC 5379)، وتعود إليه في النهاية
terminal-konsole = ترتّب كل سطر وتصل حروفه بنفسها، ولا يمكن منعها
terminal-putty = تعكس الأسطر كلها ما لم تُضبط على غير ذلك
terminal-qterminal = ترتّب كل سطر بنفسها وتُسقط العلامات
terminal-uax9 = ترتّب كل سطر بنفسها؛ والعلامات تثبّت الحروف
terminal-xtermjs = ترتّب الأسطر في أحد أوضاعها؛ والعلامات تثبّت الحروف
terminal-multiplexer = تمرّر الأسطر؛ والعلامات تثبّت الحروف أياً كان ما حولها
terminal-multiplexer-mlterm = تمرّر الأسطر إلى mlterm، ولا يصل إليه طلب من خلالها
terminal-unknown = غير معروفة: يُرسل إليها ما يصح في أكثر الطرفيات
advice-font = الخط: ثابت العرض وفيه أشكال العرض العربية ب (مثل DejaVu Sans Mono)
advice-calibrate = إن اختلّت الأسطر: qari --rtl-mode ثم v أو vl أو w أو k، أو Ctrl-t في القارئ
advice-kitty = مع «force_ltr yes» في kitty.conf: qari --rtl-mode v
advice-konsole = إن أُطفئ الاتجاه المزدوج في ملف Konsole: qari --rtl-mode v
advice-putty = في PuTTY: Terminal > Features: عطّل bidirectional text وArabic shaping
advice-qterminal = في QTerminal: أطفئ النص ثنائي الاتجاه في التفضيلات
advice-mlterm = في tmux: set -g allow-passthrough on؛ أو شغّل mlterm بالخيار --ctl=false
