### Parlare con una persona

call-topic = _Parla con una persona._ Scrivi in breve di che cosa hai bisogno: lo legge chi ti risponde.
call-asked = Ho avvisato l'assistenza: appena una persona è libera ti risponde qui.
call-wait = Sto aprendo la conversazione: riscrivi tra un momento.
call-next = La prossima persona a cui rispondono sei tu.
call-ahead =
    { $count ->
        [one] Prima di te aspetta una persona.
       *[other] Prima di te aspettano { $count } persone.
    }
call-closed = Adesso l'assistenza è chiusa: riapre il { $at }. La tua richiesta resta in attesa e la risposta arriva qui.
talking = Quello che scrivi adesso arriva a una persona dell'assistenza.
talk-stays-open = La conversazione resta aperta: scrivi operatore per tornarci.
talk-closed = Ho chiuso la conversazione.
talk-refused = La conversazione è chiusa. Scrivi operatore per aprirne un'altra.
clerk = l'assistenza
clerk-took = Ti risponde { $clerk }.
clerk-says =
    _{ $clerk }_
    { $text }
clerk-closed = La persona dell'assistenza ha chiuso la conversazione. Ti è stata d'aiuto? Se no, scrivi operatore.
