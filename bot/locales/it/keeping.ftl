### Quanto teniamo, e che cosa si manda a una persona

lifetimes =
    _Per quanti giorni tengo i tuoi dati_

    - I messaggi come li mandi: { $raw }.
    - Una richiesta non inviata, da quando l'hai toccata: { $draft }.
    - Comune, lingua e dati per i moduli, dal tuo ultimo messaggio: { $session }.
    - Quello che scrivi all'assistenza, dall'ultimo messaggio: { $talk }.
    - Che hai risposto a una consultazione, dalla chiusura: { $asked }.
    - Di quale chat sono le tue pratiche chiuse, da quando ci siamo sentiti l'ultima volta: { $link }.
    - Il giorno di un promemoria annuale, insieme al codice della pratica: fino a quando arriva.

    Poi si cancellano da soli. Le pratiche inviate restano al Comune per il tempo che la legge stabilisce.
erase-talks = Quello che hai scritto all'assistenza sta sotto lo stesso codice e si cancella da solo: giorni al massimo { $talk }.
long-answer = Puoi scrivere fino a { $max } caratteri.
tick-some = Non hai ancora scelto niente: tocca le voci giuste, poi Ho finito.
call-words-first = Scrivi prima in breve che cosa ti serve. Appena ho avvisato l'assistenza, manda qui la foto o il documento.
talk-file = Ho passato il file all'assistenza: { $name }
clerk-sends = _{ $clerk }_ ti manda un file.
