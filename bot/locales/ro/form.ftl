# Machine-made translation, to be reviewed by a native speaker.

### Completare, verificare și trimitere

consent-before = Urmează să începeți: _{ $title }_. Citiți întâi cum folosim datele dumneavoastră.
privacy-notice =
    _Nota de informare despre datele personale_ (versiunea { $version })

    - Comuna folosește datele dumneavoastră doar ca să răspundă la cerere, așa cum prevede legea.
    - Le văd doar birourile care se ocupă de cerere.
    - Dosarul rămâne în arhivele Comunei cât timp stabilește legea.
    - O cerere netrimisă se șterge singură după 30 de zile.
    - Numele, adresa și datele de contact trimise vi le propun din nou la cererea următoare. Le puteți șterge din setări.
    - Puteți cere Comunei să vedeți, să corectați sau să ștergeți datele dumneavoastră (Regulamentul UE 2016/679).
question-header = { $section } · întrebarea { $at } din { $of }
question = _{ $label }_
hint = Format: { $hint }. Exemplu: `{ $example }`
hint-files = Trimiteți { $hint }. Formate acceptate: { $example }.
answered-so-far = Răspunsul dumneavoastră: _{ $answer }_
answer-unknown = Nicio problemă. Uitați-vă la exemplul de sub întrebare. Dacă nu aveți acum răspunsul, scrieți salvează: cererea vă așteaptă. Dacă întrebarea nu este clară, scrieți operator.
form-progress =
    Completați _{ $title }_ pentru comuna { $place }. { $left ->
        [0] Ați răspuns la toate întrebările: verificați și trimiteți.
        [one] Mai este o întrebare, apoi verificați și trimiteți.
        [few] Mai sunt { $left } întrebări, apoi verificați și trimiteți.
       *[other] Mai sunt { $left } de întrebări, apoi verificați și trimiteți.
    }
known-answer = Data trecută ați scris: _{ $answer }_. Mai este corect?
known-is-old = Bine: scrieți răspunsul corect.
forgotten = Am uitat datele dumneavoastră pentru formulare.
explained = { $text }
look-again = Cu acest răspuns, un altul nu se mai potrivește: mai uitați-vă la el.
more-items =
    { $count ->
        [0] Doriți să adăugați: { $item }?
        [one] Ați adăugat o intrare. Doriți să mai adăugați una ({ $item })?
        [few] Ați adăugat { $count } intrări. Doriți să mai adăugați una ({ $item })?
       *[other] Ați adăugat { $count } de intrări. Doriți să mai adăugați una ({ $item })?
    }
files-so-far =
    { $count ->
        [one] Am primit un fișier. Mai trimiteți unul sau apăsați „Am terminat”.
        [few] Am primit { $count } fișiere. Mai trimiteți unul sau apăsați „Am terminat”.
       *[other] Am primit { $count } de fișiere. Mai trimiteți unul sau apăsați „Am terminat”.
    }
file-unexpected = Am primit fișierul, dar acum nu știu la ce folosește. Începeți o cerere sau deschideți un dosar: vi-l cer eu la momentul potrivit.
upload-failed = Nu am reușit să trimit fișierul.
file-too-large = Fișierul este prea mare: pot primi fișiere de cel mult 20 MB. Încercați cu o poză mai mică sau împărțiți documentul.
saved =
    { $days ->
        [one] Am salvat cererea. O găsiți aici timp de o zi.
        [few] Am salvat cererea. O găsiți aici timp de { $days } zile.
       *[other] Am salvat cererea. O găsiți aici timp de { $days } de zile.
    }
nothing-to-save = Acum nu este nimic de salvat.
nothing-to-edit = Acum nu sunt răspunsuri de corectat.
draft-gone = Această cerere nu mai este aici: a fost trimisă sau ștearsă.
draft-soon = Cererea _{ $title }_ nu este încă trimisă. Pe _{ $day }_ o voi șterge împreună cu toate răspunsurile: dacă vă trebuie, continuați-o înainte.
resumed = Continuăm de unde ați rămas.
cancel-ask = Doriți să ștergeți răspunsurile date sau să le salvați pentru mai târziu?
erased = Am șters cererea și răspunsurile ei.
declare-needed = Fără aceste declarații cererea nu poate fi trimisă. Dacă ceva nu este adevărat, mergeți înapoi și corectați răspunsul.
declare-ask = _Declarațiile dumneavoastră_ (DPR 445/2000). Citiți-le înainte să confirmați: au valoare legală.
identity-trial =
    _Cine sunteți?_ Pentru această cerere trebuie: { $needed }.

    Acesta este un _acces SPID de probă_: confirmă o identitate inventată, bună doar ca să încercați serviciul. Nu dovedește cine sunteți cu adevărat.
identity-confirmed = Acces de probă confirmat.
review =
    _Verificați cererea_
    { $title }, Comuna { $place }
not-given = neindicat
edit-which = Ce răspuns doriți să corectați? (pagina { $page } din { $pages })
sending = Trimit cererea la Comună. Când vine confirmarea, v-o arăt aici.
sending-wait = Încă trimit: așteptați un moment. Nu trebuie să trimiteți din nou.
send-refused = Sistemul nu a acceptat cererea ({ $code }). Nu s-a pierdut nimic: verificați răspunsurile și trimiteți-o din nou sau scrieți operator.
receipt =
    _Cerere trimisă!_

    - { $title }, Comuna { $place }
    - Număr de înregistrare: `{ $protocol }`
    - Depusă pe { $day }
    - Birou: { $office }
    - Comuna răspunde cel târziu pe _{ $due }_

    Aceasta este dovada de primire. Vă anunț eu când apare ceva nou.
office-to-be-named = vă spun imediat ce preia dosarul
receipt-in-italian = Confirmarea în PDF este în italiană.
paper-title = Confirmare de depunere
paper-number = Număr de înregistrare
paper-day = Depusă pe
paper-service = Serviciu
paper-place = Comuna
paper-office = Birou
paper-office-later = Comuna îl anunță când preia dosarul
paper-follows = Reia dosarul
paper-due = Comuna răspunde cel târziu pe
paper-silence = Dacă Comuna nu răspunde până în acea zi, cererea este aprobată: tăcerea înseamnă da (legea italiană 241/1990, articolul 20).
paper-late = Dacă Comuna nu răspunde până în acea zi, puteți cere răspunsul de la cine are puterea de substituire în Comună (legea italiană 241/1990, articolul 2).
paper-pec = Poșta electronică certificată a Comunei
paper-declared = Ce ați declarat
paper-other-letters = scris cu litere pe care această foaie nu le are: se citește în dosar
paper-law = Aceasta este confirmarea prevăzută de lege (legea italiană 241/1990, articolul 18-bis). Data înregistrării este ziua în care ați depus cererea.
report-is-it = Am primit fotografia. Este sesizarea unei probleme într-un loc public? Dacă da, scrieți ce se întâmplă sau trimiteți-mi poziția.
report-title = _Sesizare_
report-words = Ce se întâmplă
report-place = Unde
report-photos = Fotografii
report-ask-words = Scrieți în câteva cuvinte ce se întâmplă.
report-ask-place = Unde este? Trimiteți-mi poziția sau scrieți strada și numărul.
report-ask-photo = Trimiteți o fotografie sau atingeți Continuați fără fotografie.
report-looking = Caut biroul care se ocupă de asta.
report-which = Cui să trimit sesizarea?
report-no-service = Nu am găsit un serviciu pentru această sesizare. Încercați cu alte cuvinte sau vorbiți cu o persoană.
report-filled = Am pus la locul lor fotografia, poziția și cuvintele. Întreb doar ce lipsește: datele de contact sunt facultative, le puteți adăuga la verificare.
button-report-it = Da, este o sesizare
button-report-quick = Sesizați cu fotografie și poziție
button-no-photo = Continuați fără fotografie
