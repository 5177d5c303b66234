# Machine-made translation, to be reviewed by a native speaker.
### Finding the service and reading its sheet

found =
    { $count ->
        [one] “{ $words }” এর জন্য এই সেবাটি পেয়েছি:
       *[other] “{ $words }” এর জন্য এই সেবাগুলো পেয়েছি:
    }
found-perhaps =
    “{ $words }” ঠিক বুঝেছি কি না নিশ্চিত নই। { $count ->
        [one] হয়তো এই সেবাটি খুঁজছেন:
       *[other] হয়তো এই সেবাগুলোর একটি খুঁজছেন:
    }
found-nothing =
    _কোনো সেবা পাইনি_ “{ $words }” এর জন্য।

    অন্য, আরও সহজ শব্দে লিখে দেখুন। হয়তো অন্য কোনো অফিস এই কাজ করে: আমাদের একজন সহায়তা কর্মী বলতে পারবেন কার কাছে যাবেন।
found-elsewhere = _{ $title }_: এই সেবা এখানে চাওয়া যায় না। { $who }
found-near = হয়তো আপনার এই সেবাগুলোর একটি দরকার:
aside-found = আপনার প্রশ্ন “{ $words }” এর জন্য পেয়েছি:
aside-nothing = আপনার প্রশ্ন “{ $words }” এর উত্তর আমি জানি না। একজন মানুষকে জিজ্ঞেস করতে /person চাপুন।
inline-open = Patto খুলুন
inline-hint = কী দরকার লিখুন, যেমন: tari bagheria
inline-nothing = কোনো সেবা পাওয়া যায়নি: Patto-কে জিজ্ঞেস করুন
inline-begin = Patto-তে সেবাটি খুলুন
place-ask = _আপনার কমুনে (Comune) কোনটি?_ নাম লিখুন, অথবা আপনার লোকেশন পাঠান।
place-which = এই কমুনেগুলোর মধ্যে কোনটি?
place-unknown = পালেরমো মহানগর এলাকার (Città metropolitana di Palermo) 82টি কমুনের মধ্যে “{ $words }” পাচ্ছি না। পুরো নাম লিখুন, যেমন Bagheria।
place-far-away = আপনার লোকেশন পালেরমো মহানগর এলাকার (Città metropolitana di Palermo) বাইরে। আপনার কমুনের নাম লিখুন।
place-noted = আপনার কমুনে _{ $place }_ হিসেবে লিখে রাখলাম। যখন খুশি বদলাতে পারবেন।
place-elsewhere = এই আবেদনটি { $from } কমুনের জন্য, সেখানেই থাকবে। { $place } কমুনের জন্য লাগলে সেই কমুনের পাতা খুলুন।
place-none = এখনও জানি না
place-near = মনে হচ্ছে আপনি _{ $place }_ এর কাছে আছেন। এটি কি আপনার কমুনে?
browse-areas =
    _সেবাগুলো দেখুন_ বিষয় অনুযায়ী: কোনটি দরকার?

    আপনার কমুনে: { $place }।
browse-life-events =
    _সেবাগুলো দেখুন_ জীবনের ঘটনা অনুযায়ী: কোন বিষয়টি আপনার?

    আপনার কমুনে: { $place }।
browse-services =
    _{ $topic }_ (পাতা { $page }, মোট { $pages })। পাতাটি পড়তে একটি সেবা চাপুন।

    আপনার কমুনে: { $place }।
browse-empty = “{ $topic }” এর জন্য এখন কোনো সেবা নেই। অন্য কিছু বেছে নিন, অথবা কী দরকার লিখুন।
sheet-of = { $place } কমুনে
sheet-who = কার জন্য
sheet-needs = কী কী লাগবে
sheet-more =
    { $count ->
        [one] আরও একটি: “সব দেখুন” চাপুন
       *[other] আরও { $count }টি: “সব দেখুন” চাপুন
    }
sheet-cost = খরচ কত
sheet-time = কত সময় লাগে
sheet-term = কমুনে { $term } এর মধ্যে উত্তর দেয়।
sheet-how = কীভাবে করবেন
sheet-outcome = কী পাবেন
sheet-conditions = শর্ত
sheet-contacts = কে উত্তর দেয়
sheet-unknown = কমুনেতে জেনে নিতে হবে
sheet-undated = তারিখ নেই
sheet-source = তথ্যের উৎস: { $source } ({ $date })
sheet-not-online = এই সেবা এখনও অনলাইনে শুরু করা যায় না: সেবার পাতায় যা লেখা আছে তা করুন।
sheet-not-joined = আপনার কমুনে এখনও অনলাইনে এই আবেদন নেয় না: সেবার পাতায় যা লেখা আছে তা করুন।
sheet-suspended = আপনার কমুনে আপাতত অনলাইন আবেদন বন্ধ রেখেছে: পরে আবার চেষ্টা করুন, অথবা সেবার পাতায় যা লেখা আছে তা করুন।
sheet-no-place = আবেদন শুরু করতে আগে কমুনে বেছে নিন।
sheet-gone = এই সেবার পাতাটি আর পাচ্ছি না। কী দরকার লিখুন, আমি আবার খুঁজব।
no-such-choice = এখানে "{ $words }" নামে কোনো বিকল্প নেই। একটি বোতামে চাপ দিন, অথবা নিজের ভাষায় লিখুন আপনার কী দরকার।
