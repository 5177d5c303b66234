### Trovare il servizio e leggere la scheda

found =
    { $count ->
        [one] Ho trovato questo servizio per "{ $words }":
       *[other] Ho trovato questi servizi per "{ $words }":
    }
found-perhaps =
    Non sono sicuro di aver capito "{ $words }". { $count ->
        [one] Forse cerchi questo servizio:
       *[other] Forse cerchi uno di questi servizi:
    }
found-nothing =
    _Nessun servizio trovato_ per "{ $words }".

    Prova con altre parole, più semplici. Forse se ne occupa un altro ente: una persona dell'assistenza può dirti a chi rivolgerti.
found-elsewhere = _{ $title }_: non è un servizio che si chiede qui. { $who }
found-near = Forse ti serve uno di questi servizi:
aside-found = Per la tua domanda, "{ $words }", ho trovato:
aside-nothing = Alla tua domanda, "{ $words }", non so rispondere. Scrivi operatore per chiederlo a una persona.
inline-open = Apri Patto
inline-hint = Scrivi che cosa ti serve, per esempio: tari bagheria
inline-nothing = Nessun servizio trovato: chiedi a Patto
inline-begin = Apri il servizio in Patto
place-ask = _Qual è il tuo Comune?_ Scrivi il nome, oppure manda la tua posizione.
place-which = Quale di questi Comuni?
place-unknown = Non trovo "{ $words }" tra gli 82 Comuni della Città metropolitana di Palermo. Scrivi il nome per intero, per esempio Bagheria.
place-far-away = La tua posizione è fuori dalla Città metropolitana di Palermo. Scrivi il nome del tuo Comune.
place-noted = Ho segnato _{ $place }_ come il tuo Comune. Puoi cambiarlo quando vuoi.
place-elsewhere = Questa richiesta va al Comune di { $from } e resta dov'è. Se ti serve per { $place }, apri la scheda di quel Comune.
place-none = non lo so ancora
place-near = Sembra che tu sia vicino a _{ $place }_. È il tuo Comune?
browse-areas =
    _Sfoglia i servizi_ per area: quale ti interessa?

    Il tuo Comune: { $place }.
browse-life-events =
    _Sfoglia i servizi_ per quello che succede nella tua vita: che cosa ti riguarda?

    Il tuo Comune: { $place }.
browse-services =
    _{ $topic }_ (pagina { $page } di { $pages }). Tocca un servizio per leggere la scheda.

    Il tuo Comune: { $place }.
browse-empty = Per ora non ho servizi per "{ $topic }". Scegli un'altra voce, oppure scrivimi che cosa ti serve.
sheet-of = Comune di { $place }
sheet-who = Per chi è
sheet-needs = Che cosa serve
sheet-more =
    { $count ->
        [one] e un'altra cosa: tocca Apri tutto
       *[other] e altre { $count } cose: tocca Apri tutto
    }
sheet-cost = Quanto costa
sheet-time = Quanto tempo ci vuole
sheet-term = Il Comune risponde entro { $term }.
sheet-how = Come si fa
sheet-outcome = Che cosa ottieni
sheet-conditions = Condizioni
sheet-contacts = Chi risponde
sheet-unknown = da verificare con il Comune
sheet-undated = senza data
sheet-source = Fonte: { $source } ({ $date })
sheet-not-online = Questo servizio non si può ancora iniziare online: segui le indicazioni della scheda.
sheet-not-joined = Il tuo Comune non riceve ancora online questa richiesta: segui le indicazioni della scheda.
sheet-suspended = Il tuo Comune ha sospeso per ora le richieste online: riprova più avanti o segui le indicazioni della scheda.
sheet-no-place = Per iniziare la richiesta scegli prima il Comune.
sheet-gone = Non trovo più questa scheda. Scrivimi che cosa ti serve e la cerco di nuovo.
no-such-choice = Qui non c'è la scelta "{ $words }". Tocca un pulsante, oppure scrivi con parole tue che cosa ti serve.
