# Machine-made translation, to be reviewed by a native speaker.
### Consultările

consults-title = _Consultările._ Comuna și Orașul metropolitan te întreabă ce părere ai: atinge una ca să o citești.
consults-none = Acum nu există nicio consultare pentru tine.
consult-comune = Comuna { $place }
consult-city = Orașul metropolitan Palermo
consult-closed = închisă, citește rezultatele
consult-until = până la { $day }
consult-head = _{ $title }_ · { $asker }
consult-in-italian = Întrebările sunt scrise în italiană.
consult-facts =
    - Întrebări: { $count }. Se răspunde până la _{ $day }_.
    - Un singur răspuns de persoană: după trimitere nu se mai schimbă.
    - Răspunsul se numără fără numele tău. Rezultatele se citesc după închidere.
consult-question = _Întrebarea { $number } din { $total }_
consult-recap = _Răspunsul tău_: verifică-l, apoi trimite-l.
consult-sending = Îți trimit răspunsul.
consult-thanks = _Mulțumim, avem răspunsul tău._
consult-already = Ai răspuns deja la această consultare: se răspunde o singură dată.
consult-answered = Ai răspuns. Rezultatele se citesc după închidere, prevăzută la sfârșitul zilei de { $day }.
consult-over = Consultarea s-a închis înainte să ajungă răspunsul tău: nu este numărat.
consult-results = _Închisă la { $day }._ Persoane care au răspuns: { $count }.
consult-few = Când răspund mai puține persoane decât { $fewest }, rezultatele nu se arată: astfel nimeni nu poate afla cine ce a ales.
consult-news = _Rezultatele pe care le așteptai_
consult-unknown = Această consultare nu există sau nu este încă deschisă.
consult-will-tell = Bine: când se închide consultarea, îți scriu rezultatele.
consult-will-not-tell = Bine, nu îți scriu rezultatele. Le poți citi oricând aici.
button-consultations = Consultări
button-consult-begin = Răspunde
button-consult-send = Trimite răspunsul
button-consult-again = Schimbă răspunsul
button-consult-tell = Anunță-mă despre rezultate
button-consult-quiet = Nu mă anunța despre rezultate
