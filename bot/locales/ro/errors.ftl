# Machine-made translation, to be reviewed by a native speaker.

### Ce nu e în regulă într-un răspuns: ce lipsește și formatul așteptat

error-required = Acest răspuns este necesar ca să mergem mai departe.
error-wrong-input = Aici trebuie altceva: { $hint }. Exemplu: { $example }
error-format = Nu reușesc să citesc răspunsul. Format: { $hint }. Exemplu: { $example }
name-expected = Aici este nevoie de numele unei persoane, fără cifre. Dacă trebuie altceva, vă întreb mai târziu.
name-doubtful = Pare o adresă: aici este nevoie de numele unei persoane. Dacă este într-adevăr un nume, atingeți Era răspunsul meu.
error-length =
    { $expected ->
        [one] Trebuie un caracter:
        [few] Trebuie { $expected } caractere:
       *[other] Trebuie { $expected } de caractere:
    } { $given ->
        [one] ați scris unul.
       *[other] ați scris { $given }.
    }
error-check-character = Un caracter este greșit sau două sunt inversate: verificați codul și scrieți-l din nou.
error-no-such-day = Această zi nu există în calendar. Scrieți ziua, luna și anul, de exemplu 31/01/2026.
error-in-future = Această dată este în viitor: scrieți o dată din trecut, de exemplu 31/01/2026.
error-far-away = Anul trebuie să fie între { $min } și { $max }.
error-too-small = Numărul este prea mic: scrieți cel puțin { $min }.
error-too-large = Numărul este prea mare: scrieți cel mult { $max }.
error-too-short =
    { $min ->
        [one] Răspunsul este prea scurt: trebuie cel puțin un caracter.
        [few] Răspunsul este prea scurt: trebuie cel puțin { $min } caractere.
       *[other] Răspunsul este prea scurt: trebuie cel puțin { $min } de caractere.
    }
error-too-long =
    { $max ->
        [one] Răspunsul este prea lung: scrieți cel mult un caracter.
        [few] Răspunsul este prea lung: scrieți cel mult { $max } caractere.
       *[other] Răspunsul este prea lung: scrieți cel mult { $max } de caractere.
    }
error-too-few =
    { $min ->
        [one] Trebuie cel puțin unul.
        [few] Trebuie cel puțin { $min }.
       *[other] Trebuie cel puțin { $min }.
    }
error-too-many =
    { $max ->
        [one] Puteți da doar unul.
        [few] Puteți da cel mult { $max }.
       *[other] Puteți da cel mult { $max }.
    }
error-no-option = Nu este printre variante: apăsați un buton sau scrieți numărul lui.
error-ambiguous = Pot fi mai multe variante: { $options }. Apăsați pe cea bună.
error-disagrees = Nu se potrivește cu răspunsul dat la „{ $field }”: verificați-le pe amândouă.
error-file-type = Acest tip de fișier nu este bun. Formate acceptate: { $accepted }.
error-file-size = Fișierul este prea mare: cel mult { $max } MB.
edit-ignored = Ați modificat un mesaj pe care l-am citit deja: modificarea nu contează. Ca să corectați un răspuns, scrieți-l din nou.
private-only = Răspund numai în privat, ca să protejez datele fiecăruia: { $link }
