### Le novità di una pratica

last-day = _Promemoria_ per { $title } (`{ $protocol }`): il Comune aspetta qualcosa da te entro il _{ $day }_. Apri la pratica per vedere che cosa.
reminders-on = Ti ricordo le scadenze delle tue pratiche qualche giorno prima.
reminders-off = Non ti mando più promemoria. Puoi riattivarli dalle impostazioni.
notice-head = _Novità_ per { $title } (`{ $protocol }`)
news-take-charge = Se ne occupa: _{ $office }_. Risposta entro il { $due }.
news-take-charge-by = Se ne occupa: _{ $office }_ ({ $officer }). Risposta entro il { $due }.
news-request-integration =
    L'ufficio ti chiede qualcosa che manca:

    { $text }

    Rispondi entro il _{ $day }_. Fino ad allora il termine è fermo.
news-end-integration = Il tempo per completare la richiesta è finito. L'ufficio decide con quello che ha, entro il { $due }.
news-give-notice =
    L'ufficio pensa di respingere la richiesta, per questi motivi:

    { $text }

    Puoi rispondere entro il _{ $day }_: l'ufficio deve tenere conto di quello che scrivi (legge 241/1990, articolo 10-bis).
news-end-notice = Il tempo per le osservazioni è finito. L'ufficio decide entro il { $due }.
news-rank = La graduatoria è uscita: sei al posto _{ $position }_.
news-put-on-waiting-list = Per ora non c'è posto: sei in lista d'attesa. Ti avviso appena si libera.
news-ask-payment =
    C'è da pagare: _{ $amount }_ per { $reason }.

    - Avviso pagoPA: `{ $notice }`
    - Paga entro il { $day }, con l'app della tua banca, dal tabaccaio o in posta.
news-confirm-payment = Perfetto, il Comune ha ricevuto il pagamento. Ricevuta: `{ $text }`.
news-approve =
    _La tua richiesta è accolta._

    { $text }
news-deliver =
    _La pratica è conclusa: ecco il risultato._

    { $text }

    Come è andata? Dai un voto da 1 a 5.
news-refuse =
    _La tua richiesta è respinta._ I motivi:

    { $text }

    Se non sei d'accordo puoi fare ricorso: scrivi operatore e ti spieghiamo come. Puoi anche dare un voto da 1 a 5.
news-request-conformity =
    L'attività può continuare, ma l'ufficio chiede di sistemare questo:

    { $text }

    Fallo entro il _{ $day }_.
news-forbid =
    _L'attività è vietata._ I motivi:

    { $text }

    Se non sei d'accordo puoi fare ricorso: scrivi operatore.
news-archive =
    La pratica è archiviata senza decisione. I motivi:

    { $text }
news-consent-by-silence = _La tua richiesta è accolta per silenzio_: il termine è passato senza risposta e per legge vale come un sì (legge 241/1990, articolo 20).
news-mark-overdue = Il termine del { $due } è passato senza risposta. Puoi chiedere la risposta a chi ha il potere sostitutivo nel Comune (legge 241/1990, articolo 2): scrivi operatore e ti diciamo chi è.
news-message =
    L'ufficio ti scrive:

    { $text }
short-register = richiesta inviata e protocollata
short-take-charge = presa in carico dall'ufficio
short-request-integration = l'ufficio ha chiesto qualcosa che manca
short-answer-integration = hai mandato quello che mancava
short-end-integration = tempo per completare finito
short-give-notice = preavviso di rifiuto
short-answer-notice = hai mandato le tue osservazioni
short-end-notice = tempo per le osservazioni finito
short-rank = graduatoria pubblicata
short-put-on-waiting-list = in lista d'attesa
short-ask-payment = richiesto un pagamento
short-confirm-payment = pagamento ricevuto
short-approve = richiesta accolta
short-deliver = risultato consegnato
short-refuse = richiesta respinta
short-request-conformity = chiesto di sistemare qualcosa
short-declare-conformity = hai dichiarato di aver sistemato
short-forbid = attività vietata
short-archive = archiviata
short-withdraw = l'hai ritirata
short-consent-by-silence = accolta per silenzio
short-mark-overdue = termine passato
short-message = messaggio dell'ufficio
short-message-sent = il tuo messaggio all'ufficio
short-rate = hai dato un voto
