### Compilare, controllare e inviare

consent-before = Stai per iniziare: _{ $title }_. Prima leggi come trattiamo i tuoi dati.
privacy-notice =
    _Informativa sulla privacy_ (versione { $version })

    - Il Comune usa i tuoi dati solo per rispondere alla tua richiesta, come prevede la legge.
    - Li vedono solo gli uffici che se ne occupano.
    - La pratica resta negli archivi del Comune per il tempo che la legge stabilisce.
    - Una richiesta non inviata si cancella da sola dopo 30 giorni.
    - Nome, indirizzo e recapiti che mandi te li ripropongo nella prossima richiesta. Puoi farmeli dimenticare dalle impostazioni.
    - Puoi chiedere al Comune di vedere, correggere o cancellare i tuoi dati (Regolamento UE 2016/679).
question-header = { $section } · domanda { $at } di { $of }
question = _{ $label }_
hint = Per esempio: `{ $example }` ({ $hint }).
hint-files = Manda { $hint }. Formati accettati: { $example }.
answered-so-far = La tua risposta: _{ $answer }_
answer-unknown = Nessun problema: scrivi salva e continui quando vuoi, oppure operatore per chiedere a una persona.
form-progress =
    Stai compilando _{ $title }_ per il Comune di { $place }. { $left ->
        [0] Hai risposto a tutte le domande: ora controlla e invia.
        [one] Manca una domanda, poi controlli e invii.
       *[other] Mancano { $left } domande, poi controlli e invii.
    }
known-answer = L'ultima volta hai scritto: _{ $answer }_. È ancora giusto?
known-is-old = Va bene: scrivi la risposta giusta.
forgotten = Ho dimenticato i tuoi dati per i moduli.
explained = { $text }
look-again = Con questa risposta un'altra non va più bene: guardala di nuovo.
more-items =
    { $count ->
        [0] Vuoi aggiungere { $item }?
        [one] Hai aggiunto una voce. Vuoi aggiungerne un'altra ({ $item })?
       *[other] Hai aggiunto { $count } voci. Vuoi aggiungerne un'altra ({ $item })?
    }
files-so-far =
    { $count ->
        [one] Ho ricevuto un file. Mandane un altro oppure tocca Ho finito.
       *[other] Ho ricevuto { $count } file. Mandane un altro oppure tocca Ho finito.
    }
file-unexpected = Ho ricevuto il file, ma adesso non so a che cosa serve. Inizia una richiesta o apri una pratica: te lo chiedo io al momento giusto.
upload-failed = Non sono riuscito a mandare il file.
file-too-large = Il file è troppo grande: posso ricevere file fino a 20 MB. Prova con una foto più leggera o dividi il documento.
saved =
    { $days ->
        [one] Ho salvato la richiesta. La trovi qui per un giorno.
       *[other] Ho salvato la richiesta. La trovi qui per { $days } giorni.
    }
nothing-to-save = Non c'è niente da salvare adesso.
nothing-to-edit = Non ci sono risposte da correggere adesso.
draft-gone = Questa richiesta non c'è più: è stata inviata o cancellata.
draft-soon = La richiesta _{ $title }_ non è ancora inviata. Il _{ $day }_ la cancello con tutte le sue risposte: se ti serve, continuala prima.
resumed = Riprendiamo da dove eri.
cancel-ask = Vuoi cancellare le risposte che hai dato, oppure salvarle per dopo?
erased = Ho cancellato la richiesta e le sue risposte.
declare-needed = Senza queste dichiarazioni la richiesta non può partire. Se qualcosa non è vero, torna indietro e correggi la risposta.
declare-ask = _Le tue dichiarazioni_ (DPR 445/2000). Leggile prima di confermare: hanno valore di legge.
identity-trial =
    _Chi sei?_ Per questa richiesta serve: { $needed }.

    Questo è un _accesso SPID di prova_: conferma un'identità finta, utile solo per provare il servizio. Non prova chi sei davvero.
identity-confirmed = Accesso di prova confermato.
review =
    _Controlla la richiesta_
    { $title }, Comune di { $place }
not-given = non indicato
edit-which = Quale risposta vuoi correggere? (pagina { $page } di { $pages })
sending = Sto inviando al Comune. Appena arriva la conferma te la mostro qui.
sending-wait = Sto ancora inviando: aspetta un momento. Non serve inviare di nuovo.
send-refused = Il sistema non ha accettato la richiesta ({ $code }). Non hai perso niente: controlla le risposte e inviala di nuovo, oppure scrivi operatore.
receipt =
    _Richiesta inviata!_

    - { $title }, Comune di { $place }
    - Numero di protocollo: `{ $protocol }`
    - Presentata il { $day }
    - Ufficio: { $office }
    - Il Comune risponde entro il _{ $due }_

    Questa è la tua ricevuta. Ti avviso io di ogni novità.
office-to-be-named = te lo dico appena prende in carico la pratica
receipt-in-italian = La ricevuta in PDF è in italiano.
paper-title = Ricevuta di presentazione
paper-number = Numero di protocollo
paper-day = Presentata il
paper-service = Servizio
paper-place = Comune
paper-office = Ufficio
paper-office-later = Il Comune lo indica quando prende in carico la pratica
paper-follows = Riprende la pratica
paper-due = Il Comune risponde entro il
paper-silence = Se entro quel giorno il Comune non risponde, la richiesta è accolta: il silenzio vale come un sì (legge 241/1990, articolo 20).
paper-late = Se entro quel giorno il Comune non risponde, puoi chiedere la risposta a chi ha il potere sostitutivo nel Comune (legge 241/1990, articolo 2).
paper-pec = Posta elettronica certificata del Comune
paper-declared = Che cosa hai dichiarato
paper-other-letters = scritto con lettere che questo foglio non ha: si legge nella pratica
paper-law = Questa è la ricevuta che la legge prevede (legge 241/1990, articolo 18-bis). La data di protocollo è il giorno in cui hai presentato la richiesta.
report-is-it = Ho ricevuto la foto. È la segnalazione di un problema in un luogo pubblico? Se sì, scrivimi che cosa succede o mandami la posizione.
report-title = _Segnalazione_
report-words = Che cosa succede
report-place = Dove
report-photos = Foto
report-ask-words = Scrivi in poche parole che cosa succede.
report-ask-place = Dov'è? Mandami la posizione, oppure scrivi via e numero.
report-ask-photo = Manda una foto, oppure tocca Continua senza foto.
report-looking = Cerco l'ufficio che se ne occupa.
report-which = A chi lo segnalo?
report-no-service = Non ho trovato un servizio per questa segnalazione. Prova con altre parole, oppure tocca Parla con una persona.
report-filled = Ho messo al loro posto foto, posizione e parole. Ti chiedo solo quello che manca: i recapiti sono facoltativi, li aggiungi dal riepilogo.
button-report-it = Sì, è una segnalazione
button-report-quick = Segnala con foto e posizione
button-no-photo = Continua senza foto
