# Machine-made translation, to be reviewed by a native speaker.

### Sesizările din apropiere și cele ale altora

near-ask =
    _Problema este deja cunoscută?_

    La mai puțin de { $metres } metri există deja sesizări deschise de același fel. Dacă problema dumneavoastră este una dintre ele, urmăriți-o: biroul vede câți sunteți și vă anunț când se schimbă ceva.
near-line = la { $metres } metri · din { $day } · { $state }
button-join = Este aceasta, la { $metres } metri: o urmăresc
button-another = Este alta: trimiteți-o pe a mea
joined = _Acum urmăriți sesizarea_ { $title }. Biroul știe că problema este și a dumneavoastră. Vă anunț când își schimbă starea. Nu este nevoie să trimiteți alta.
button-leave = Nu o mai urmăresc
joined-news = Sesizarea pe care o urmăriți, { $title }, este acum: _{ $state }_.
joined-over = Dacă problema există în continuare, semnalați-o din nou.
button-report-again = Semnalați din nou
joined-title = _Sesizări ale altora pe care le urmăriți_
joined-left = Bine: nu vă mai anunț despre această sesizare.
join-refused = Între timp sesizarea aceea a fost închisă. Dacă problema există în continuare, trimiteți-o pe a dumneavoastră.
short-join = și o altă persoană are aceeași problemă
