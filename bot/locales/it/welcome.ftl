### Il benvenuto, le impostazioni e gli imprevisti

greeting-first =
    _Ciao, sono Patto._ Ti aiuto con i servizi del tuo Comune: scrivimi che cosa ti serve, anche con parole tue.

    _Hello, I am Patto._ I help you with the services of your Comune: write what you need, in your own words.
greeting-searching = Ciao, sono Patto e ti aiuto con i servizi del tuo Comune. Cerco subito.
language-name = Italiano
language-ask = In quale lingua vuoi parlare?
language-set = Va bene, parliamo in italiano.
meant-this = Volevi dire "{ $words }"?
meant-which = Che cosa volevi dire?
say-it-simply = Nessun problema: scrivi in poche parole che cosa devi fare, per esempio "devo pagare la Tari". Oppure tocca un bottone.
you-are-welcome = Prego. Se ti serve altro, scrivimi quando vuoi.
i-am-a-program = Sono Patto, un programma dei Comuni: non sono una persona. Se vuoi parlare con qualcuno, scrivi operatore.
machine-made = Questa è una traduzione automatica: fa fede il testo italiano.
home = _Che cosa ti serve?_ Scrivilo con parole tue, per esempio "devo fare la carta d'identità a Bagheria".
home-at =
    _Che cosa ti serve?_ Scrivilo con parole tue, per esempio "devo fare la carta d'identità".

    Il tuo Comune: { $place }.
help =
    _Come funziona_

    - Scrivi che cosa ti serve: ti propongo il servizio giusto.
    - Leggi la scheda e inizia la richiesta: ti faccio una domanda alla volta.
    - Puoi sempre scrivere indietro, modifica, salva o annulla.
    - Se hai un dubbio mentre compili, scrivilo con il punto interrogativo: ti rispondo e torniamo alla domanda.
    - Quando hai inviato, ti avviso io di ogni novità.
    - Scrivi operatore per parlare con una persona.

    Comandi: /pratiche, /consultazioni, /lingua, /privacy, /impostazioni, /operatore, /annulla, /miei_dati, /cancella.
settings =
    _Le tue impostazioni_

    - Il tuo Comune: { $place }
    - Lingua: italiano
cancelled = Va bene, lasciamo stare.
unreadable = Qui posso leggere solo testo, foto e documenti. Scrivimi con parole: non ho perso niente di quello che hai già fatto.
unknown-command = Non conosco questo comando. Scrivimi che cosa ti serve, oppure /aiuto.
stale-tap = Questo pulsante è di una schermata precedente. Ecco dove siamo adesso.
slow-down = Stai scrivendo molto in fretta: aspetta qualche secondo e poi riscrivimi l'ultima cosa.
use-buttons = Per andare avanti tocca uno dei pulsanti.
hub-away = In questo momento non riesco a cercare: riprovo da solo tra poco.
hub-away-safe = In questo momento il sistema non risponde. _Quello che hai inviato è al sicuro_: riprovo da solo e ti avviso appena arriva.
hub-given-up = Il sistema non risponde ancora. Riprova tra qualche minuto: non ho perso niente di quello che hai fatto.
hub-misunderstood = Qualcosa non ha funzionato da parte nostra. Riprova, oppure scrivi operatore per parlare con una persona.
data-gathering = Raccolgo tutto quello che so di te: arriva tra poco in due file.
data-ready = _Ecco i tuoi dati_, in due file: uno da leggere e uno per i programmi. Li vede chi apre questa chat: conservali con cura.
data-head =
    _I tuoi dati in Patto_, { $day }

    Il sistema dei Comuni ti conosce solo con questo codice: { $code }. Il numero della tua chat lo conosce soltanto il bot.
data-known = _Risposte che propongo nei moduli_
data-drafts = _Richieste non ancora inviate_
data-consent = Hai accettato l'informativa { $version } il { $at }.
data-cases = _Pratiche inviate_
data-answers = Le tue risposte:
data-talks = _Conversazioni con l'assistenza_
data-none = Niente.
data-you = tu
erase-ask =
    _Vuoi cancellare tutto?_

    Che cosa cancello:
    - le tue impostazioni: Comune e lingua;
    - le richieste non ancora inviate;
    - questa conversazione e quello che ricordo delle tue pratiche.

    Che cosa resta: _le pratiche già inviate restano al Comune_. Lo chiedono le regole sul protocollo e sugli archivi pubblici. Restano sotto un codice: dopo, nessuno può più collegarlo a questa chat.

    Non potrò più avvisarti delle tue pratiche. Per averne notizie ti rivolgi al Comune con il numero di protocollo. Non si può tornare indietro.
erase-cases = I tuoi numeri di protocollo, da tenere:
erase-after-sending = Sto ancora inviando qualcosa al Comune. Prima finisco, poi puoi cancellare tutto: riprova tra poco.
all-erased = _Ho cancellato tutto._ Di te non ho più niente. Se mi scrivi di nuovo, cominciamo da capo come la prima volta.
erased-tap = Di questa chat non ho più niente. Scrivimi quando vuoi.
