### Numeri, termini, catasto

amount = { $amount } euro
term-calendar =
    { $days ->
        [one] un giorno
       *[other] { $days } giorni
    }
term-working =
    { $days ->
        [one] un giorno lavorativo
       *[other] { $days } giorni lavorativi
    }
shown-yes = sì
shown-no = no
cadastre-buildings = fabbricati
cadastre-land = terreni
cadastre-municipality = Comune
cadastre-section = sezione
cadastre-sheet = foglio
cadastre-parcel = particella
cadastre-unit = sub
