# Machine-made translation, to be reviewed by a native speaker.
### Talking to a person

call-topic = _تحدث إلى شخص._ اكتب باختصار ما تحتاجه: سيقرؤه من يردّ عليك.
call-asked = أخبرت فريق المساعدة: سيردّ عليك شخص هنا عندما يكون متاحًا.
call-wait = أفتح المحادثة الآن: اكتب من جديد بعد لحظة.
call-next = أنت التالي في الدور.
call-ahead =
    { $count ->
        [zero] لا أحد ينتظر قبلك.
        [one] شخص واحد ينتظر قبلك.
        [two] شخصان ينتظران قبلك.
        [few] { $count } أشخاص ينتظرون قبلك.
        [many] { $count } شخصا ينتظرون قبلك.
       *[other] { $count } شخص ينتظرون قبلك.
    }
call-closed = فريق المساعدة مغلق الآن: يعود في { $at }. طلبك محفوظ وسيصلك الرد هنا.
talking = ما تكتبه الآن يصل إلى شخص من فريق المساعدة.
talk-stays-open = تبقى المحادثة مفتوحة: اضغط {"\u200E"}/person للعودة إليها.
talk-closed = أغلقت المحادثة.
talk-refused = المحادثة مغلقة. اضغط {"\u200E"}/person لفتح محادثة أخرى.
clerk = فريق المساعدة
clerk-took = من يردّ عليك: { $clerk }.
clerk-says =
    _{ $clerk }_
    { $text }
clerk-closed = أغلق شخص فريق المساعدة المحادثة. هل كانت مفيدة لك؟ إن لم تكن، اضغط {"\u200E"}/person.
