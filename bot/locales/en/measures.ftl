### Numbers, terms, land register

amount = { $amount } euro
term-calendar =
    { $days ->
        [one] one day
       *[other] { $days } days
    }
term-working =
    { $days ->
        [one] one working day
       *[other] { $days } working days
    }
shown-yes = yes
shown-no = no
cadastre-buildings = buildings
cadastre-land = land
cadastre-municipality = municipality
cadastre-section = section
cadastre-sheet = sheet
cadastre-parcel = parcel
cadastre-unit = sub
