### Le pratiche

cases-title = _Le tue pratiche_
cases-none = Non hai ancora pratiche. Scrivimi che cosa ti serve e ne iniziamo una.
cases-none-sent = Non hai ancora inviato richieste.
cases-unsent = _Da finire_: le hai iniziate e non sono ancora inviate.
case-unknown = Tra le tue pratiche non c'è questo numero. Controllalo sulla ricevuta, per esempio A546-2026-0000042.
case-facts =
    _{ $title }_, Comune di { $place }

    - Numero di protocollo: `{ $protocol }`
    - Stato: _{ $state }_
    - Ufficio: { $office }
case-due = Il Comune risponde entro il _{ $due }_.
case-overdue = Il termine del { $due } è passato. Puoi chiedere la risposta a chi ha il potere sostitutivo nel Comune (legge 241/1990, articolo 2): scrivi operatore e ti diciamo chi è.
case-act-by = Tocca a te, entro il _{ $day }_.
case-timeline = _Che cosa è successo_
withdraw-ask = Vuoi ritirare la pratica _{ $title }_ ({ $protocol })? Il Comune smette di lavorarci e non puoi tornare indietro.
withdrawn = Ho ritirato la pratica.
withdraw-refused = Adesso la pratica non si può più ritirare. Apri la pratica per vedere a che punto è.
reply-integration = _Che cosa manca_ per { $title } ({ $protocol }): scrivi la risposta e manda i file che l'ufficio ti ha chiesto. Quando hai finito, tocca Manda al Comune.
reply-notice = _Le tue osservazioni_ per { $title } ({ $protocol }): spiega perché l'ufficio dovrebbe cambiare idea e manda i documenti che lo provano. Poi tocca Manda al Comune.
reply-conformity = _Che cosa hai sistemato_ per { $title } ({ $protocol }): descrivilo e manda i documenti. Poi tocca Manda al Comune.
reply-message = _Messaggio all'ufficio_ per { $title } ({ $protocol }): scrivi che cosa vuoi dire, anche con file. Poi tocca Manda al Comune.
reply-so-far = Finora hai scritto: { $text }
reply-only-files = Vedi i file allegati.
reply-sent = Ho mandato la tua risposta al Comune.
reply-refused = Il sistema non ha accettato la risposta. Quello che hai scritto è ancora qui: riprova, oppure apri la pratica per vedere se aspetta ancora la tua risposta.
rate-ask = Come è andata? Dai un voto da 1 a 5.
rate-words = Voto: { $score } su 5. Vuoi aggiungere due parole?
rate-thanks = Grazie, la tua valutazione aiuta il Comune a migliorare.
rate-refused = Questa pratica ha già una valutazione.
score-1 = 1 · Molto male
score-2 = 2 · Male
score-3 = 3 · Così così
score-4 = 4 · Bene
score-5 = 5 · Molto bene
case-follows = Riprende la pratica `{ $protocol }`.
short-register-following = richiesta inviata e protocollata, riprende la { $protocol }
rate-why = Voto: { $score } su 5. Che cosa non è andato bene? Scegli un motivo o scrivilo.
reason-unclear = Non era chiaro che cosa fare
reason-incomplete = Mancava qualche informazione
reason-lost = Non sapevo se stavo facendo bene
reason-technical = Qualcosa non ha funzionato
reason-other = Altro
unsolved-ask =
    _Non è risolto?_ La pratica { $title } ({ $protocol }) è chiusa e non si può riaprire. Puoi fare due cose:

    - scrivere all'ufficio che l'ha seguita
    - fare una nuova richiesta collegata a questa, con le risposte di prima e un nuovo termine per il Comune
again-begun = La nuova richiesta riprende la { $protocol }. Le risposte di prima ci sono già: dimmi solo come stanno le cose adesso.
button-no-reason = Preferisco non dirlo
button-unsolved = Non è risolto
button-again = Fai una nuova richiesta collegata
fee-online = Puoi pagare anche su checkout.pagopa.it: ti chiede il numero dell'avviso e il codice fiscale dell'ente, `{ $creditor }`.
fee-code = Inquadra questo codice con l'app della banca, o mostralo allo sportello: paghi { $amount }. Avviso { $notice }, entro il { $day }.
button-fee-code = Codice QR per pagare
button-receipt = Ricevuta
