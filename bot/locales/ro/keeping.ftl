# Machine-made translation, to be reviewed by a native speaker.
### Cât timp se păstrează datele și ce se trimite unei persoane

lifetimes =
    _Câte zile păstrez datele dumneavoastră_

    - Mesajele așa cum le trimiteți: { $raw }.
    - O cerere netrimisă, de când ați atins-o: { $draft }.
    - Comuna, limba și datele pentru formulare, de la ultimul dumneavoastră mesaj: { $session }.
    - Ce scrieți la asistență, de la ultimul mesaj: { $talk }.
    - Faptul că ați răspuns la o consultare, de la închidere: { $asked }.
    - Cărei conversații îi aparțin dosarele dumneavoastră închise, de la ultimul nostru contact: { $link }.
    - Ziua unui memento anual, cu codul dosarului: până când vine.

    Apoi se șterg singure. Cererile trimise rămân la Comună atât cât prevede legea.
erase-talks = Ce ați scris la asistență se păstrează sub același cod și se șterge singur: zile cel mult { $talk }.
long-answer = Puteți scrie până la { $max } de caractere.
tick-some = Nu ai ales încă nimic: atinge răspunsurile potrivite, apoi Am terminat.
call-words-first = Scrie mai întâi pe scurt ce ai nevoie. Imediat ce am anunțat asistența, trimite aici fotografia sau documentul.
talk-file = Am transmis fișierul la asistență: { $name }
clerk-sends = _{ $clerk }_ îți trimite un fișier.
