### Consultations

consults-title = _Consultations._ The Comune and the Metropolitan City ask what you think: tap one to read it.
consults-none = There is no consultation for you at the moment.
consult-comune = Comune of { $place }
consult-city = Metropolitan City of Palermo
consult-closed = closed, read the results
consult-until = until { $day }
consult-head = _{ $title }_ · { $asker }
consult-in-italian = The questions are written in Italian.
consult-facts =
    - Questions: { $count }. You can answer until _{ $day }_.
    - One answer a person: once sent, it cannot be changed.
    - Your answer is counted without your name. The results can be read after the close.
consult-question = _Question { $number } of { $total }_
consult-recap = _Your answer_: check it, then send it.
consult-sending = Your answer is on its way.
consult-thanks = _Thank you, we have your answer._
consult-already = You have answered this consultation already: people answer once.
consult-answered = You have answered. The results can be read after the close, planned for the end of { $day }.
consult-over = The consultation was closed before your answer arrived: it is not counted.
consult-results = _Closed on { $day }._ People who answered: { $count }.
consult-few = When fewer than { $fewest } people answer, the results are not shown, so that nobody can tell who chose what.
consult-news = _The results you were waiting for_
consult-unknown = This consultation does not exist, or is not open yet.
consult-will-tell = All right: when the consultation closes, I will write you the results.
consult-will-not-tell = All right, I will not write you the results. You can always read them here.
button-consultations = Consultations
button-consult-begin = Answer
button-consult-send = Send the answer
button-consult-again = Change the answer
button-consult-tell = Tell me the results
button-consult-quiet = Do not tell me the results
