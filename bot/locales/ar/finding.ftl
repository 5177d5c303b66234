# Machine-made translation, to be reviewed by a native speaker.
### Finding the service and reading its sheet

found =
    { $count ->
        [one] وجدت هذه الخدمة عن «{ $words }»:
        [two] وجدت هاتين الخدمتين عن «{ $words }»:
       *[other] وجدت هذه الخدمات عن «{ $words }»:
    }
found-perhaps =
    لست متأكدًا أنني فهمت «{ $words }». { $count ->
        [one] ربما تبحث عن هذه الخدمة:
        [two] ربما تبحث عن إحدى هاتين الخدمتين:
       *[other] ربما تبحث عن إحدى هذه الخدمات:
    }
found-nothing =
    _لم أجد أي خدمة_ عن «{ $words }».

    جرّب كلمات أخرى أبسط. ربما تهتم بالأمر جهة أخرى: يمكن لشخص من فريق المساعدة أن يقول لك إلى من تتوجه.
found-elsewhere = _{ $title }_: ليست خدمة تُطلب هنا. { $who }
found-near = ربما تحتاج إلى إحدى هذه الخدمات:
aside-found = وجدت لسؤالك «{ $words }»:
aside-nothing = لا أعرف الجواب عن سؤالك «{ $words }». اضغط {"\u200E"}/person لتسأل شخصًا.
inline-open = افتح Patto
inline-hint = اكتب ما تحتاجه، مثلا: tari bagheria
inline-nothing = لم أجد خدمة: اسأل Patto
inline-begin = افتح الخدمة في Patto
place-ask = _ما هي بلديتك (Comune)؟_ اكتب اسمها، أو أرسل موقعك.
place-which = أيّ بلدية من هذه؟
place-unknown = لا أجد «{ $words }» بين البلديات الـ 82 في منطقة باليرمو الكبرى (Città metropolitana di Palermo). اكتب الاسم كاملًا، مثلًا Bagheria.
place-far-away = موقعك خارج منطقة باليرمو الكبرى (Città metropolitana di Palermo). اكتب اسم بلديتك.
place-noted = سجّلت أن بلديتك هي _{ $place }_. يمكنك تغييرها متى شئت.
place-elsewhere = هذا الطلب موجه إلى بلدية { $from } ويبقى لها. إذا كنت تحتاجه لبلدية { $place } فافتح صفحة تلك البلدية.
place-none = غير معروفة بعد
place-near = يبدو أنك قريب من _{ $place }_. هل هي بلديتك؟
browse-areas =
    _تصفّح الخدمات_ حسب المجال: أيّ مجال يهمك؟

    بلديتك: { $place }.
browse-life-events =
    _تصفّح الخدمات_ حسب ما يحدث في حياتك: ما الذي يخصك؟

    بلديتك: { $place }.
browse-services =
    _{ $topic }_ (الصفحة { $page } من { $pages }). اضغط على خدمة لتقرأ صفحتها.

    بلديتك: { $place }.
browse-empty = لا توجد عندي الآن خدمات عن «{ $topic }». اختر شيئًا آخر، أو اكتب لي ما تحتاجه.
sheet-of = بلدية { $place }
sheet-who = لمن هذه الخدمة
sheet-needs = ماذا تحتاج
sheet-more =
    { $count ->
        [zero] اضغط «اعرض كل شيء»
        [one] وشيء آخر: اضغط «اعرض كل شيء»
        [two] وشيئان آخران: اضغط «اعرض كل شيء»
        [few] و{ $count } أشياء أخرى: اضغط «اعرض كل شيء»
        [many] و{ $count } شيئًا آخر: اضغط «اعرض كل شيء»
       *[other] و{ $count } شيء آخر: اضغط «اعرض كل شيء»
    }
sheet-cost = كم تكلّف
sheet-time = كم من الوقت تحتاج
sheet-term = تردّ البلدية خلال { $term }.
sheet-how = ماذا تفعل
sheet-outcome = على ماذا تحصل
sheet-conditions = الشروط
sheet-contacts = من يجيبك
sheet-unknown = اسأل البلدية للتأكد
sheet-undated = بلا تاريخ
sheet-source = المصدر: { $source } ({ $date })
sheet-not-online = لا يمكن بعد بدء هذه الخدمة عبر الإنترنت: اتبع ما هو مكتوب في صفحة الخدمة.
sheet-not-joined = بلديتك لا تستقبل بعد هذا الطلب عبر الإنترنت: اتبع ما هو مكتوب في صفحة الخدمة.
sheet-suspended = بلديتك أوقفت مؤقتًا الطلبات عبر الإنترنت: حاول لاحقًا أو اتبع ما هو مكتوب في صفحة الخدمة.
sheet-no-place = لتبدأ الطلب اختر البلدية أولًا.
sheet-gone = لم أعد أجد صفحة هذه الخدمة. اكتب لي ما تحتاجه وأبحث عنها من جديد.
no-such-choice = لا يوجد هنا الخيار "{ $words }". اضغط على زر، أو اكتب بكلماتك ما تحتاج إليه.
