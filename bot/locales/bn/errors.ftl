# Machine-made translation, to be reviewed by a native speaker.
### What is wrong with an answer: what is missing and the expected format

error-required = সামনে এগোতে এই উত্তরটি লাগবে।
error-wrong-input = এখানে অন্য কিছু লাগবে: { $hint }। যেমন: { $example }
error-format = উত্তরটি পড়তে পারছি না। লেখার নিয়ম: { $hint }। যেমন: { $example }
name-expected = এখানে একজন মানুষের নাম দরকার, সংখ্যা ছাড়া। অন্য কিছু লাগলে পরে জিজ্ঞেস করব।
name-doubtful = এটা ঠিকানার মতো দেখাচ্ছে: এখানে একজন মানুষের নাম দরকার। এটা সত্যিই নাম হলে এটাই আমার উত্তর ছিল চাপুন।
error-length =
    { $given ->
        [one] { $expected }টি অক্ষর লাগবে: আপনি লিখেছেন { $given }টি।
       *[other] { $expected }টি অক্ষর লাগবে: আপনি লিখেছেন { $given }টি।
    }
error-check-character = একটি অক্ষর ভুল, অথবা দুটি অক্ষর উল্টে গেছে: কোডটি দেখে আবার লিখুন।
error-no-such-day = ক্যালেন্ডারে এমন দিন নেই। দিন, মাস ও বছর লিখুন, যেমন 31/01/2026।
error-in-future = এই তারিখ এখনও আসেনি: আগের কোনো তারিখ লিখুন, যেমন 31/01/2026।
error-far-away = বছরটি { $min } থেকে { $max } এর মধ্যে হতে হবে।
error-too-small = সংখ্যাটি খুব ছোট: কমপক্ষে { $min } লিখুন।
error-too-large = সংখ্যাটি খুব বড়: সর্বোচ্চ { $max } লিখুন।
error-too-short =
    { $min ->
        [one] উত্তরটি খুব ছোট: কমপক্ষে একটি অক্ষর লাগবে।
       *[other] উত্তরটি খুব ছোট: কমপক্ষে { $min }টি অক্ষর লাগবে।
    }
error-too-long = উত্তরটি খুব বড়: সর্বোচ্চ { $max }টি অক্ষর লিখুন।
error-too-few =
    { $min ->
        [one] কমপক্ষে একটি লাগবে।
       *[other] কমপক্ষে { $min }টি লাগবে।
    }
error-too-many =
    { $max ->
        [one] শুধু একটি দিতে পারবেন।
       *[other] সর্বোচ্চ { $max }টি দিতে পারবেন।
    }
error-no-option = এটি তালিকায় নেই: একটি বোতাম চাপুন বা তার নম্বর লিখুন।
error-ambiguous = একাধিক জিনিস হতে পারে: { $options }। সঠিকটি চাপুন।
error-disagrees = “{ $field }” প্রশ্নে আপনার দেওয়া উত্তরের সাথে মিলছে না: দুটোই দেখে নিন।
error-file-type = এই ধরনের ফাইল চলবে না। যেগুলো চলবে: { $accepted }।
error-file-size = ফাইলটি খুব বড়: সর্বোচ্চ { $max } MB।
edit-ignored = আপনি এমন একটি বার্তা বদলেছেন যা আমি আগেই পড়েছি: এই বদল গণ্য হবে না। উত্তর ঠিক করতে আবার লিখুন।
private-only = সবার তথ্য সুরক্ষিত রাখতে আমি শুধু ব্যক্তিগত চ্যাটে উত্তর দিই: { $link }
