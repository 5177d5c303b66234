# Machine-made translation, to be reviewed by a native speaker.
### News of a case

last-day = _রিমাইন্ডার_: { $title } (`{ $protocol }`): _{ $day }_ তারিখের মধ্যে পৌরসভা আপনার কাছ থেকে কিছু চায়। কী চায় দেখতে আবেদনটি খুলুন।
reminders-on = আপনার আবেদনের শেষ তারিখের কয়েক দিন আগে মনে করিয়ে দেব।
reminders-off = আর রিমাইন্ডার পাঠাব না। সেটিংস থেকে আবার চালু করতে পারবেন।
notice-head = _নতুন খবর_, { $title } (`{ $protocol }`)
news-take-charge = কাজটি দেখছে: _{ $office }_। উত্তর { $due } তারিখের মধ্যে।
news-take-charge-by = কাজটি দেখছে: _{ $office }_ ({ $officer })। উত্তর { $due } তারিখের মধ্যে।
news-request-integration =
    অফিস আপনার কাছে কিছু চাইছে যা এখনও বাকি:

    { $text }

    _{ $day }_ তারিখের মধ্যে উত্তর দিন। তত দিন সময় গোনা বন্ধ থাকবে।
news-end-integration = বাকি জিনিস দেওয়ার সময় শেষ। অফিসের কাছে যা আছে তা দিয়েই { $due } তারিখের মধ্যে সিদ্ধান্ত নেবে।
news-give-notice =
    অফিস এই কারণে আবেদনটি নাকচ করার কথা ভাবছে:

    { $text }

    আপনি _{ $day }_ তারিখের মধ্যে উত্তর দিতে পারেন: আপনি যা লিখবেন অফিসকে তা বিবেচনা করতে হবে (আইন 241/1990, ধারা 10-bis)।
news-end-notice = মতামত দেওয়ার সময় শেষ। অফিস { $due } তারিখের মধ্যে সিদ্ধান্ত নেবে।
news-rank = ক্রমতালিকা বের হয়েছে: আপনার স্থান _{ $position }_।
news-put-on-waiting-list = এখন জায়গা নেই: আপনি অপেক্ষার তালিকায় আছেন। জায়গা খালি হলেই জানাব।
news-ask-payment =
    আপনাকে টাকা দিতে হবে: _{ $amount }_, { $reason } এর জন্য।

    - pagoPA (ইতালির সরকারি পেমেন্ট) নোটিশ নম্বর: `{ $notice }`
    - { $day } তারিখের মধ্যে দিন: ব্যাংকের অ্যাপে, তামাকের দোকানে (tabacchi) বা পোস্ট অফিসে।
news-confirm-payment = খুব ভালো, কমুনে আপনার টাকা পেয়েছে। রসিদ: `{ $text }`।
news-approve =
    _আপনার আবেদন মঞ্জুর হয়েছে।_

    { $text }
news-deliver =
    _কাজ শেষ: এই হলো ফল।_

    { $text }

    কেমন হলো? 1 থেকে 5 এর মধ্যে নম্বর দিন।
news-refuse =
    _আপনার আবেদন নাকচ হয়েছে।_ কারণ:

    { $text }

    একমত না হলে আপিল করতে পারেন: /person চাপুন, কীভাবে করবেন আমরা বুঝিয়ে দেব। 1 থেকে 5 এর মধ্যে নম্বরও দিতে পারেন।
news-request-conformity =
    কাজ চালিয়ে যেতে পারেন, কিন্তু অফিস এটি ঠিক করতে বলছে:

    { $text }

    _{ $day }_ তারিখের মধ্যে করুন।
news-forbid =
    _এই কাজ নিষেধ করা হয়েছে।_ কারণ:

    { $text }

    একমত না হলে আপিল করতে পারেন: /person চাপুন।
news-archive =
    আবেদনটি কোনো সিদ্ধান্ত ছাড়াই বন্ধ করা হয়েছে। কারণ:

    { $text }
news-consent-by-silence = _উত্তর না আসায় আপনার আবেদন মঞ্জুর ধরা হয়েছে_: সময় পার হয়েছে কিন্তু উত্তর আসেনি, আর আইনে এর মানে হ্যাঁ (আইন 241/1990, ধারা 20)।
news-mark-overdue = { $due } তারিখের সময়সীমা উত্তর ছাড়াই পার হয়ে গেছে। অফিস দেরি করলে কমুনেতে তার জায়গায় যিনি সিদ্ধান্ত নিতে পারেন, আপনি তাঁর কাছে উত্তর চাইতে পারেন (আইন 241/1990, ধারা 2)। /person চাপুন, তিনি কে আমরা জানাব।
news-message =
    অফিস আপনাকে লিখেছে:

    { $text }
short-register = আবেদন পাঠানো ও নথিভুক্ত হয়েছে
short-take-charge = অফিস কাজ হাতে নিয়েছে
short-request-integration = অফিস বাকি কিছু চেয়েছে
short-answer-integration = যা বাকি ছিল আপনি পাঠিয়েছেন
short-end-integration = বাকি জিনিস দেওয়ার সময় শেষ
short-give-notice = নাকচ করার আগাম নোটিশ
short-answer-notice = আপনি মতামত পাঠিয়েছেন
short-end-notice = মতামত দেওয়ার সময় শেষ
short-rank = ক্রমতালিকা প্রকাশিত
short-put-on-waiting-list = অপেক্ষার তালিকায়
short-ask-payment = টাকা চাওয়া হয়েছে
short-confirm-payment = টাকা পাওয়া গেছে
short-approve = আবেদন মঞ্জুর
short-deliver = ফল দেওয়া হয়েছে
short-refuse = আবেদন নাকচ
short-request-conformity = কিছু ঠিক করতে বলা হয়েছে
short-declare-conformity = ঠিক করেছেন বলে জানিয়েছেন
short-forbid = কাজ নিষিদ্ধ
short-archive = সিদ্ধান্ত ছাড়াই বন্ধ
short-withdraw = আপনি তুলে নিয়েছেন
short-consent-by-silence = উত্তর না আসায় মঞ্জুর
short-mark-overdue = সময় পার হয়েছে
short-message = অফিসের বার্তা
short-message-sent = অফিসকে আপনার বার্তা
short-rate = আপনি নম্বর দিয়েছেন
