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
