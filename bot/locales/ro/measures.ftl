# Machine-made translation, to be reviewed by a native speaker.
### Numere, termene, cadastru

amount = { $amount } euro
term-calendar =
    { $days ->
        [one] o zi
        [few] { $days } zile
       *[other] { $days } de zile
    }
term-working =
    { $days ->
        [one] o zi lucrătoare
        [few] { $days } zile lucrătoare
       *[other] { $days } de zile lucrătoare
    }
shown-yes = da
shown-no = nu
cadastre-buildings = clădiri
cadastre-land = terenuri
cadastre-municipality = Comuna
cadastre-section = secțiunea
cadastre-sheet = foglio
cadastre-parcel = particella
cadastre-unit = sub
