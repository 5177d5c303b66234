### Le consultazioni

consults-title = _Le consultazioni._ Il Comune e la Città metropolitana ti chiedono che cosa ne pensi: tocca una voce per leggerla.
consults-none = Adesso non c'è nessuna consultazione per te.
consult-comune = Comune di { $place }
consult-city = Città metropolitana di Palermo
consult-closed = chiusa, leggi i risultati
consult-until = fino al { $day }
consult-head = _{ $title }_ · { $asker }
consult-in-italian = Le domande sono scritte in italiano.
consult-facts =
    - Domande: { $count }. Si risponde fino al _{ $day }_.
    - Una sola risposta a persona: dopo l'invio non si cambia.
    - Contiamo la risposta senza il tuo nome. I risultati si leggono dopo la chiusura.
consult-question = _Domanda { $number } di { $total }_
consult-recap = _La tua risposta_: controllala, poi inviala.
consult-sending = Sto inviando la tua risposta.
consult-thanks = _Grazie, abbiamo la tua risposta._
consult-already = Hai già risposto a questa consultazione: si risponde una volta sola.
consult-answered = Hai risposto. I risultati si leggono dopo la chiusura, prevista alla fine del { $day }.
consult-over = La consultazione si è chiusa prima dell'arrivo della tua risposta: questa non è contata.
consult-results = _Chiusa il { $day }._ Persone che hanno risposto: { $count }.
consult-few = Quando risponde meno di { $fewest } persone i risultati non si mostrano: così nessuno può capire chi ha scelto che cosa.
consult-news = _I risultati che aspettavi_
consult-unknown = Questa consultazione non c'è, o non è ancora aperta.
consult-will-tell = Va bene: quando la consultazione si chiude ti scrivo i risultati.
consult-will-not-tell = Va bene, non ti scrivo i risultati. Li puoi sempre leggere qui.
button-consultations = Consultazioni
button-consult-begin = Rispondi
button-consult-send = Invia la risposta
button-consult-again = Cambia la risposta
button-consult-tell = Avvisami dei risultati
button-consult-quiet = Non avvisarmi dei risultati
