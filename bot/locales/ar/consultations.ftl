# Machine-made translation, to be reviewed by a native speaker.
### الاستشارات

consults-title = _الاستشارات._ تسألك البلدية والمدينة الكبرى عن رأيك: المس واحدة لتقرأها.
consults-none = لا توجد الآن أي استشارة لك.
consult-comune = بلدية { $place }
consult-city = مدينة باليرمو الكبرى
consult-closed = مغلقة، اقرأ النتائج
consult-until = حتى { $day }
consult-head = _{ $title }_ · { $asker }
consult-in-italian = الأسئلة مكتوبة بالإيطالية.
consult-facts =
    - عدد الأسئلة: { $count }. يمكن الإجابة حتى _{ $day }_.
    - إجابة واحدة لكل شخص: بعد الإرسال لا يمكن تغييرها.
    - نعدّ إجابتك دون اسمك. تُقرأ النتائج بعد الإغلاق.
consult-question = _السؤال { $number } من { $total }_
consult-recap = _إجابتك_: راجعها ثم أرسلها.
consult-sending = أرسل إجابتك الآن.
consult-thanks = _شكرًا، وصلتنا إجابتك._
consult-already = لقد أجبت عن هذه الاستشارة من قبل: الإجابة مرة واحدة فقط.
consult-answered = لقد أجبت. تُقرأ النتائج بعد الإغلاق، المقرر في نهاية يوم { $day }.
consult-over = أُغلقت الاستشارة قبل وصول إجابتك: لم تُحتسب.
consult-results = _أُغلقت في { $day }._ عدد من أجابوا: { $count }.
consult-few = إذا أجاب أقل من { $fewest } أشخاص فلا تُعرض النتائج، حتى لا يعرف أحد من اختار ماذا.
consult-news = _النتائج التي كنت تنتظرها_
consult-unknown = هذه الاستشارة غير موجودة أو لم تُفتح بعد.
consult-will-tell = حسنًا: عندما تُغلق الاستشارة أكتب لك النتائج.
consult-will-not-tell = حسنًا، لن أكتب لك النتائج. يمكنك قراءتها هنا في أي وقت.
button-consultations = الاستشارات
button-consult-begin = أجب
button-consult-send = أرسل الإجابة
button-consult-again = غيّر الإجابة
button-consult-tell = أخبرني بالنتائج
button-consult-quiet = لا تخبرني بالنتائج
