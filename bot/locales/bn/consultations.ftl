# Machine-made translation, to be reviewed by a native speaker.
### মতামত গ্রহণ

consults-title = _মতামত গ্রহণ।_ কমুনে ও মেট্রোপলিটন সিটি আপনার মতামত জানতে চায়: পড়তে একটিতে ট্যাপ করুন।
consults-none = এখন আপনার জন্য কোনো মতামত গ্রহণ নেই।
consult-comune = { $place } কমুনে
consult-city = পালের্মো মেট্রোপলিটন সিটি
consult-closed = শেষ হয়েছে, ফলাফল পড়ুন
consult-until = { $day } পর্যন্ত
consult-head = _{ $title }_ · { $asker }
consult-in-italian = প্রশ্নগুলো ইতালীয় ভাষায় লেখা।
consult-facts =
    - প্রশ্ন: { $count }। _{ $day }_ পর্যন্ত উত্তর দেওয়া যায়।
    - প্রত্যেকের একটিই উত্তর: পাঠানোর পরে বদলানো যায় না।
    - আপনার নাম ছাড়াই উত্তর গোনা হয়। শেষ হওয়ার পরে ফলাফল পড়া যায়।
consult-question = _প্রশ্ন { $number }, মোট { $total }_
consult-recap = _আপনার উত্তর_: দেখে নিন, তারপর পাঠান।
consult-sending = আপনার উত্তর পাঠাচ্ছি।
consult-thanks = _ধন্যবাদ, আপনার উত্তর পেয়েছি।_
consult-already = আপনি আগেই উত্তর দিয়েছেন: একবারই উত্তর দেওয়া যায়।
consult-answered = আপনি উত্তর দিয়েছেন। { $day } তারিখের শেষে বন্ধ হওয়ার পরে ফলাফল পড়া যাবে।
consult-over = আপনার উত্তর পৌঁছানোর আগেই এটি বন্ধ হয়ে গেছে: উত্তরটি গোনা হয়নি।
consult-results = _{ $day } তারিখে বন্ধ হয়েছে।_ যতজন উত্তর দিয়েছেন: { $count }।
consult-few = { $fewest } জনের কম উত্তর দিলে ফলাফল দেখানো হয় না, যাতে কে কী বেছেছেন তা কেউ জানতে না পারে।
consult-news = _যে ফলাফলের অপেক্ষায় ছিলেন_
consult-unknown = এটি নেই, অথবা এখনো খোলা হয়নি।
consult-will-tell = ঠিক আছে: বন্ধ হলে আপনাকে ফলাফল লিখে জানাব।
consult-will-not-tell = ঠিক আছে, ফলাফল লিখে জানাব না। যেকোনো সময় এখানে পড়তে পারবেন।
button-consultations = মতামত গ্রহণ
button-consult-begin = উত্তর দিন
button-consult-send = উত্তর পাঠান
button-consult-again = উত্তর বদলান
button-consult-tell = ফলাফল জানাবেন
button-consult-quiet = ফলাফল জানাবেন না
