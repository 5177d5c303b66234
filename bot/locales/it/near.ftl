### Le segnalazioni vicine e quelle di altri

near-ask =
    _Il problema è già noto?_

    Entro { $metres } metri ci sono già segnalazioni aperte dello stesso tipo. Se il tuo problema è una di queste, seguila: l'ufficio vede in quanti siete e ti avviso quando cambia qualcosa.
near-line = a { $metres } metri · dal { $day } · { $state }
button-join = È questa, a { $metres } metri: la seguo
button-another = È un'altra: invia la mia
joined = _Adesso segui la segnalazione_ { $title }. L'ufficio sa che il problema è anche tuo. Ti avviso quando cambia stato. Non serve inviarne un'altra.
button-leave = Non seguirla più
joined-news = La segnalazione che segui, { $title }, adesso è: _{ $state }_.
joined-over = Se il problema c'è ancora, segnalalo di nuovo.
button-report-again = Segnala di nuovo
joined-title = _Segnalazioni di altri che segui_
joined-left = Va bene: non ti avviso più di questa segnalazione.
join-refused = Nel frattempo quella segnalazione è stata chiusa. Se il problema c'è ancora, invia la tua.
short-join = anche un'altra persona ha lo stesso problema
