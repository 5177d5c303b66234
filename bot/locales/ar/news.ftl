# Machine-made translation, to be reviewed by a native speaker.
### News of a case

last-day = _تذكير_ بخصوص { $title } (`{ $protocol }`): تنتظر البلدية شيئا منك قبل _{ $day }_. افتح المعاملة لترى ما هو.
reminders-on = سأذكّرك بمواعيد معاملاتك قبل أيام قليلة.
reminders-off = لن أرسل لك تذكيرات بعد الآن. يمكنك تفعيلها من الإعدادات.
notice-head = _جديد_ عن { $title } (`{ $protocol }`)
news-take-charge = المكتب المسؤول: _{ $office }_. الرد قبل نهاية يوم { $due }.
news-take-charge-by = المكتب المسؤول: _{ $office }_ ({ $officer }). الرد قبل نهاية يوم { $due }.
news-request-integration =
    يطلب منك المكتب شيئًا ناقصًا:

    { $text }

    لديك حتى يوم _{ $day }_ للرد. إلى ذلك الحين يتوقف حساب المدة.
news-end-integration = انتهى الوقت لإكمال الطلب. سيقرر المكتب بما لديه، قبل نهاية يوم { $due }.
news-give-notice =
    ينوي المكتب رفض الطلب، لهذه الأسباب:

    { $text }

    لديك حتى يوم _{ $day }_ للرد: يجب على المكتب أن يأخذ في الاعتبار ما تكتبه (القانون 241/1990، المادة 10 مكرر).
news-end-notice = انتهى الوقت لتقديم الملاحظات. سيقرر المكتب قبل نهاية يوم { $due }.
news-rank = صدرت قائمة الترتيب: أنت في المرتبة _{ $position }_.
news-put-on-waiting-list = لا يوجد مكان الآن: أنت في قائمة الانتظار. سأخبرك عندما يتوفر مكان.
news-ask-payment =
    عليك أن تدفع _{ $amount }_ عن: { $reason }.

    - رقم إشعار الدفع pagoPA (نظام الدفع للإدارات الإيطالية): `{ $notice }`
    - ادفع قبل نهاية يوم { $day }، بتطبيق بنكك أو في محل التبغ أو في البريد.
news-confirm-payment = ممتاز، استلمت البلدية المبلغ الذي دفعته. الإيصال: `{ $text }`.
news-approve =
    _تمت الموافقة على طلبك._

    { $text }
news-deliver =
    _انتهت المعاملة: هذه هي النتيجة._

    { $text }

    كيف كانت الخدمة؟ أعطِ تقييمًا من 1 إلى 5.
news-refuse =
    _تم رفض طلبك._ الأسباب:

    { $text }

    إذا لم تكن موافقًا يمكنك أن تطعن في القرار: اضغط {"\u200E"}/person ونشرح لك كيف. يمكنك أيضًا أن تعطي تقييمًا من 1 إلى 5.
news-request-conformity =
    يمكن أن يستمر النشاط، لكن المكتب يطلب إصلاح ما يلي:

    { $text }

    لديك حتى يوم _{ $day }_ لتفعل ذلك.
news-forbid =
    _هذا النشاط ممنوع._ الأسباب:

    { $text }

    إذا لم تكن موافقًا يمكنك أن تطعن في القرار: اضغط {"\u200E"}/person.
news-archive =
    حُفظت المعاملة في الأرشيف دون قرار. الأسباب:

    { $text }
news-consent-by-silence = _طلبك مقبول بالسكوت_: انتهى الأجل دون رد، والقانون يعتبر ذلك موافقة (القانون 241/1990، المادة 20).
news-mark-overdue = انتهى أجل الرد في { $due } دون رد. يحق لك أن تطلب الرد من المسؤول الذي يحل محل المكتب المتأخر في البلدية (القانون 241/1990، المادة 2). اضغط {"\u200E"}/person ونخبرك من هو.
news-message =
    كتب لك المكتب:

    { $text }
short-register = أُرسل الطلب وسُجّل
short-take-charge = استلم المكتب المعاملة
short-request-integration = طلب المكتب شيئًا ناقصًا
short-answer-integration = أرسلتَ ما كان ناقصًا
short-end-integration = انتهى وقت إكمال الطلب
short-give-notice = إشعار قبل الرفض
short-answer-notice = أرسلتَ ملاحظاتك
short-end-notice = انتهى وقت الملاحظات
short-rank = نُشرت قائمة الترتيب
short-put-on-waiting-list = في قائمة الانتظار
short-ask-payment = طُلب دفع مبلغ
short-confirm-payment = وصل المبلغ المدفوع
short-approve = قُبل الطلب
short-deliver = سُلّمت النتيجة
short-refuse = رُفض الطلب
short-request-conformity = طُلب إصلاح شيء
short-declare-conformity = صرّحتَ بأنك أصلحت الأمر
short-forbid = نشاط ممنوع
short-archive = حُفظت في الأرشيف
short-withdraw = سحبتَ المعاملة
short-consent-by-silence = مقبول بالسكوت
short-mark-overdue = انتهى الأجل
short-message = رسالة من المكتب
short-message-sent = رسالتك إلى المكتب
short-rate = أعطيتَ تقييمًا
