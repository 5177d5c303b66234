# Machine-made translation, to be reviewed by a native speaker.
### Talking to a person

call-topic = _একজন মানুষের সাথে কথা বলুন।_ কী দরকার অল্প কথায় লিখুন: যিনি উত্তর দেবেন তিনি পড়বেন।
call-asked = সহায়তা কর্মীদের জানিয়েছি: কেউ ফাঁকা হলেই এখানে উত্তর দেবেন।
call-wait = কথা বলার লাইন খুলছি: একটু পরে আবার লিখুন।
call-next = এরপর আপনার পালা।
call-ahead =
    { $count ->
        [one] আপনার আগে একজন অপেক্ষা করছেন।
       *[other] আপনার আগে { $count } জন অপেক্ষা করছেন।
    }
call-closed = এখন সহায়তা বন্ধ: আবার খুলবে { $at }। আপনার অনুরোধ রাখা আছে, উত্তর এখানেই আসবে।
talking = এখন যা লিখবেন তা একজন সহায়তা কর্মীর কাছে যাবে।
talk-stays-open = কথা বলার লাইন খোলা আছে: ফিরে আসতে /person চাপুন।
talk-closed = কথা বলার লাইন বন্ধ করেছি।
talk-refused = কথা বলার লাইন বন্ধ। নতুন করে কথা বলতে /person চাপুন।
clerk = আমাদের সহায়তা কর্মী
clerk-took = আপনাকে উত্তর দিচ্ছেন: { $clerk }।
clerk-says =
    _{ $clerk }_
    { $text }
clerk-closed = সহায়তা কর্মী কথা বলা শেষ করেছেন। আপনার কি কাজে লেগেছে? না হলে /person চাপুন।
