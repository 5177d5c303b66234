### Quello che si chiede di nuovo ogni anno

yearly-ask =
    _Promemoria annuale_

    L'ultima volta hai ottenuto: { $title }, Comune di { $place } (`{ $protocol }`). Vale per un anno o per una stagione, poi si chiede di nuovo.

    Ti serve ancora? Ti ripropongo le risposte di allora e mi dici tu se sono ancora giuste.
yearly-begun = Ricominciamo. Accanto a ogni domanda trovi la risposta dell'ultima volta: confermala oppure scrivi quella nuova.
yearly-on = Va bene: quando è ora di chiedere di nuovo un servizio che torna ogni anno, te lo ricordo una volta.
yearly-off = Non ti mando più promemoria annuali. Puoi riattivarli dalle impostazioni.
button-yearly-again = Chiedilo di nuovo
button-yearly = Attiva i promemoria annuali
button-no-yearly = Basta promemoria annuali
