# Machine-made translation, to be reviewed by a native speaker.

### Ce se cere din nou în fiecare an

yearly-ask =
    _Memento anual_

    Data trecută ați obținut: { $title }, Comuna { $place } (`{ $protocol }`). Este valabil un an sau un sezon, apoi se cere din nou.

    Mai aveți nevoie? Vă propun răspunsurile de atunci și îmi spuneți dacă mai sunt corecte.
yearly-begun = Începem din nou. Lângă fiecare întrebare găsiți răspunsul de data trecută: confirmați-l sau scrieți-l pe cel nou.
yearly-on = Bine: când va fi timpul să cereți din nou un serviciu care revine în fiecare an, vă amintesc o dată.
yearly-off = Nu vă mai trimit mementouri anuale. Le puteți activa din nou din setări.
button-yearly-again = Cereți din nou
button-yearly = Activați mementourile anuale
button-no-yearly = Fără mementouri anuale
