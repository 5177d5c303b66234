# Machine-made translation, to be reviewed by a native speaker.
### Nombres, délais, cadastre

amount = { $amount } euros
term-calendar =
    { $days ->
        [one] un jour
       *[other] { $days } jours
    }
term-working =
    { $days ->
        [one] un jour ouvré
       *[other] { $days } jours ouvrés
    }
shown-yes = oui
shown-no = non
cadastre-buildings = bâtiments
cadastre-land = terrains
cadastre-municipality = commune
cadastre-section = section
cadastre-sheet = foglio
cadastre-parcel = particella
cadastre-unit = sub
