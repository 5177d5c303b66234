# Machine-made translation, to be reviewed by a native speaker.
### Words of cases, forms and sheets

state-registered = পাঠানো হয়েছে
state-review = যাচাই চলছে
state-integration = কিছু দিতে বাকি
state-notice = না মঞ্জুরের আগের নোটিশ
state-ranking = ক্রমতালিকায় আছে
state-waiting-list = অপেক্ষার তালিকায়
state-to-pay = টাকা দিতে হবে
state-approved = মঞ্জুর হয়েছে
state-in-force = কার্যকর
state-conform = ঠিক করতে হবে
state-closed = শেষ হয়েছে

outcome-granted = মঞ্জুর হয়েছে
outcome-granted-by-silence = উত্তর না আসায় মঞ্জুর
outcome-refused = না মঞ্জুর
outcome-forbidden = কাজটি নিষিদ্ধ
outcome-withdrawn = ফিরিয়ে নেওয়া হয়েছে
outcome-archived = সিদ্ধান্ত ছাড়া বন্ধ

hint-text = এক লাইন লেখা
hint-long_text = নিজের মতো লেখা
hint-person_name = একজন মানুষের নাম
hint-integer = পূর্ণ সংখ্যা
hint-decimal = সংখ্যা, দশমিকও চলবে
hint-money = ইউরোতে টাকার পরিমাণ
hint-year = চার অঙ্কের সাল
hint-date = তারিখ: দিন, মাস, বছর
hint-datetime = তারিখ ও সময়
hint-bool = হ্যাঁ বা না
hint-choice = একটি বিকল্প
hint-choices = এক বা একাধিক বিকল্প
hint-tax_code = 16টি অক্ষর ও সংখ্যা, অস্থায়ী হলে 11টি সংখ্যা
hint-vat = 11টি সংখ্যা
hint-tax_code_or_vat = 16 অক্ষরের codice fiscale বা 11 সংখ্যার partita Iva
hint-iban = ইতালির হলে 27টি অক্ষর, শুরু IT দিয়ে
hint-isee_protocol = INPS-ISEE, সাল, কোড, নম্বর
hint-cadastre = জমির রেকর্ড: foglio, particella, subalterno
hint-plate = নম্বর প্লেটের অক্ষর ও সংখ্যা
hint-notice_number = 18টি সংখ্যা
hint-stamp = 14টি সংখ্যা
hint-post_code = 5টি সংখ্যা
hint-phone = ফোন নম্বর, বিদেশি হলে দেশের কোডসহ
hint-email = ইমেইল ঠিকানা
hint-pec = সনদপ্রাপ্ত ইমেইল ঠিকানা (Pec)
hint-ateco = দুটি সংখ্যা, তারপর বিন্দু ও আরও সংখ্যা
hint-cup = 15টি অক্ষর ও সংখ্যা
hint-rea = প্রদেশের অক্ষর ও নম্বর
hint-address = রাস্তা, বাড়ির নম্বর ও কমুনে
hint-location = ফোনের অবস্থান বা ঠিকানা
hint-municipality = কমুনের নাম
hint-country = দেশের নাম
hint-file = PDF, ছবি বা স্বাক্ষর করা ফাইল (P7M)
hint-photo = একটি ছবি

channel-online = অনলাইনে
channel-desk = অফিসে গিয়ে
channel-phone = ফোনে
channel-email = ইমেইলে
channel-pec = সনদপ্রাপ্ত ইমেইলে (Pec)
channel-post = ডাকে
channel-app = অ্যাপে

identification-none = পরিচয় লাগবে না
identification-spid1 = SPID স্তর 1
identification-spid2 = SPID স্তর 2 বা ইলেকট্রনিক পরিচয়পত্র
identification-spid3 = SPID স্তর 3 বা ইলেকট্রনিক পরিচয়পত্র

evidence-law = আইন
evidence-national-practice = সারা দেশের নিয়ম
evidence-region = অঞ্চল
evidence-programme = কর্মসূচি
evidence-palermo-official = পালের্মো কমুনে
evidence-palermo-press = পালের্মোর সংবাদপত্র
evidence-palermo-civic = পালের্মোর নাগরিক প্রকল্প

theme-social = সামাজিক সহায়তা
theme-building = ভবন ও জমির রেকর্ড
theme-culture = সংস্কৃতি ও অবসর
theme-work = কাজ ও প্রশিক্ষণ
theme-taxes = স্থানীয় কর
theme-environment = পরিবেশ ও এলাকা
theme-public-works = সরকারি নির্মাণকাজ

life-birth = সন্তানের জন্ম
life-school = স্কুল বা বিশ্ববিদ্যালয়
life-disability = প্রতিবন্ধিতা নিয়ে জীবন
life-job = কাজ খোঁজা
life-retirement = অবসর নেওয়া
life-driving-licence = গাড়ি চালানোর লাইসেন্স
life-vehicle = নিজের গাড়ি
life-public-transport = গণপরিবহন
life-home = নিজের বাসা
life-moving = বাসা বদলানো
life-travel = বিদেশে যাওয়া
life-marriage = বিয়ে বা বিচ্ছেদ
life-death = প্রিয়জনকে হারানো
life-health = স্বাস্থ্য ও চিকিৎসা
life-crime = অপরাধ বা হারানোর খবর দেওয়া
life-taxes = কর দেওয়া
life-culture = নাটক, জাদুঘর, লাইব্রেরি
life-pets = পোষা প্রাণী
life-citizenship = নাগরিকত্ব, থাকার অনুমতি ও ভোট
