# Machine-made translation, to be reviewed by a native speaker.

### Vorbiți cu o persoană

call-topic = _Vorbiți cu o persoană._ Scrieți pe scurt de ce aveți nevoie: citește cine vă răspunde.
call-asked = Am anunțat asistența: imediat ce o persoană este liberă, vă răspunde aici.
call-wait = Deschid conversația: scrieți din nou peste un moment.
call-next = Dumneavoastră urmați la rând.
call-ahead =
    { $count ->
        [one] O persoană așteaptă înaintea dumneavoastră.
        [few] { $count } persoane așteaptă înaintea dumneavoastră.
       *[other] { $count } de persoane așteaptă înaintea dumneavoastră.
    }
call-closed = Acum asistența este închisă: se redeschide la { $at }. Cererea rămâne în așteptare și răspunsul vine aici.
talking = Ce scrieți acum ajunge la o persoană de la asistență.
talk-stays-open = Conversația rămâne deschisă: scrieți operator ca să reveniți la ea.
talk-closed = Am închis conversația.
talk-refused = Conversația este închisă. Scrieți operator ca să deschideți alta.
clerk = asistența
clerk-took = Vă răspunde { $clerk }.
clerk-says =
    _{ $clerk }_
    { $text }
clerk-closed = Persoana de la asistență a închis conversația. V-a fost de ajutor? Dacă nu, scrieți operator.
