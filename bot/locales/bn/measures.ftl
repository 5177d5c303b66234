# Machine-made translation, to be reviewed by a native speaker.
### Numbers, terms, land register

amount = { $amount } ইউরো
term-calendar =
    { $days ->
        [one] { $days } দিন
       *[other] { $days } দিন
    }
term-working =
    { $days ->
        [one] { $days } কর্মদিবস
       *[other] { $days } কর্মদিবস
    }
shown-yes = হ্যাঁ
shown-no = না
cadastre-buildings = দালান
cadastre-land = জমি
cadastre-municipality = কমুনে
cadastre-section = অংশ
cadastre-sheet = foglio
cadastre-parcel = particella
cadastre-unit = sub
