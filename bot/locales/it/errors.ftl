### Che cosa non va in una risposta: che cosa manca e il formato atteso

error-required = Questa risposta serve per andare avanti.
error-wrong-input = Qui serve un'altra cosa: { $hint }. Esempio: { $example }
error-format = Non riesco a leggere la risposta. Formato: { $hint }. Esempio: { $example }
name-expected = Qui serve il nome di una persona, senza numeri. Se serve altro te lo chiedo dopo.
name-doubtful = Sembra un indirizzo: qui serve il nome di una persona. Se è proprio un nome, tocca Era la mia risposta.
error-length =
    { $given ->
        [one] Servono { $expected } caratteri: ne hai scritto uno.
       *[other] Servono { $expected } caratteri: ne hai scritti { $given }.
    }
error-check-character = C'è un carattere sbagliato o due sono scambiati: ricontrolla e riscrivi il codice.
error-no-such-day = Questo giorno non esiste nel calendario. Scrivi giorno, mese e anno, per esempio 31/01/2026.
error-in-future = Questa data è nel futuro: scrivi una data passata, per esempio 31/01/2026.
error-far-away = L'anno deve essere tra { $min } e { $max }.
error-too-small = Il numero è troppo piccolo: scrivi almeno { $min }.
error-too-large = Il numero è troppo grande: scrivi al massimo { $max }.
error-too-short =
    { $min ->
        [one] La risposta è troppo corta: serve almeno un carattere.
       *[other] La risposta è troppo corta: servono almeno { $min } caratteri.
    }
error-too-long = La risposta è troppo lunga: scrivi al massimo { $max } caratteri.
error-too-few =
    { $min ->
        [one] Ne serve almeno uno.
       *[other] Ne servono almeno { $min }.
    }
error-too-many =
    { $max ->
        [one] Puoi darne solo uno.
       *[other] Puoi darne al massimo { $max }.
    }
error-no-option = Non è una delle voci: tocca un pulsante o scrivi il suo numero.
error-ambiguous = Potrebbe essere più di una voce: { $options }. Tocca quella giusta.
error-disagrees = Non corrisponde alla risposta che hai dato per "{ $field }": controlla tutte e due.
error-file-type = Questo tipo di file non va bene. Formati accettati: { $accepted }.
error-file-size = Il file è troppo grande: al massimo { $max } MB.
edit-ignored = Hai modificato un messaggio che ho già letto: la modifica non conta. Per correggere una risposta scrivila di nuovo.
private-only = Rispondo solo in privato, per proteggere i dati di ognuno: { $link }
