# Machine-made translation, to be reviewed by a native speaker.

### Dosarele

cases-title = _Dosarele dumneavoastră_
cases-none = Nu aveți încă dosare. Scrieți-mi ce vă trebuie și începem unul.
cases-none-sent = Nu ați trimis încă nicio cerere.
cases-unsent = _De terminat_: le-ați început și nu sunt încă trimise.
case-unknown = Acest număr nu este printre dosarele dumneavoastră. Verificați-l pe dovada de primire, de exemplu A546-2026-0000042.
case-facts =
    _{ $title }_, Comuna { $place }

    - Număr de înregistrare: `{ $protocol }`
    - Stadiu: _{ $state }_
    - Birou: { $office }
case-due = Comuna răspunde cel târziu pe _{ $due }_.
case-overdue = Termenul de { $due } a trecut. Puteți cere răspunsul persoanei din Comună care are puterea să decidă în locul biroului (legea 241/1990, articolul 2): scrieți operator și vă spunem cine este.
case-act-by = E rândul dumneavoastră, cel târziu pe _{ $day }_.
case-timeline = _Ce s-a întâmplat_
withdraw-ask = Doriți să retrageți dosarul _{ $title }_ ({ $protocol })? Comuna nu mai lucrează la el și nu puteți reveni.
withdrawn = Am retras dosarul.
withdraw-refused = Acum dosarul nu mai poate fi retras. Deschideți-l ca să vedeți în ce stadiu este.
reply-integration = _Ce lipsește_ pentru „{ $title }” ({ $protocol }): scrieți răspunsul și trimiteți fișierele pe care vi le-a cerut biroul. Când ați terminat, apăsați „Trimiteți Comunei”.
reply-notice = _Observațiile dumneavoastră_ pentru „{ $title }” ({ $protocol }): explicați de ce ar trebui biroul să se răzgândească și trimiteți documentele care dovedesc asta. Apoi apăsați „Trimiteți Comunei”.
reply-conformity = _Ce ați pus în regulă_ pentru „{ $title }” ({ $protocol }): descrieți și trimiteți documentele. Apoi apăsați „Trimiteți Comunei”.
reply-message = _Mesaj către birou_ pentru „{ $title }” ({ $protocol }): scrieți ce doriți să spuneți, și cu fișiere. Apoi apăsați „Trimiteți Comunei”.
reply-so-far = Până acum ați scris: { $text }
reply-only-files = Vedeți fișierele atașate.
reply-sent = Am trimis Comunei răspunsul dumneavoastră.
reply-refused = Sistemul nu a acceptat răspunsul. Ce ați scris este încă aici: încercați din nou sau deschideți dosarul, ca să vedeți dacă mai așteaptă răspunsul dumneavoastră.
rate-ask = Cum a fost? Dați o notă de la 1 la 5.
rate-words = Nota: { $score } din 5. Doriți să adăugați câteva cuvinte?
rate-thanks = Mulțumim, părerea dumneavoastră ajută Comuna să se îmbunătățească.
rate-refused = Acest dosar are deja o notă.
score-1 = 1 · Foarte rău
score-2 = 2 · Rău
score-3 = 3 · Așa și așa
score-4 = 4 · Bine
score-5 = 5 · Foarte bine
case-follows = Reia dosarul `{ $protocol }`.
short-register-following = cerere trimisă și înregistrată, reia { $protocol }
rate-why = Nota: { $score } din 5. Ce nu a mers bine? Alegeți un motiv sau scrieți-l.
reason-unclear = Nu era clar ce trebuie făcut
reason-incomplete = Lipseau informații
reason-lost = Nu știam dacă fac bine
reason-technical = Ceva nu a funcționat
reason-other = Altceva
unsolved-ask =
    _Nu este rezolvat?_ Dosarul { $title } ({ $protocol }) este închis și nu se poate redeschide. Puteți face două lucruri:

    - să scrieți biroului care s-a ocupat de el
    - să faceți o cerere nouă legată de aceasta, cu răspunsurile de dinainte și un termen nou pentru Comună
again-begun = Cererea nouă reia { $protocol }. Răspunsurile de dinainte sunt deja acolo: spuneți-mi doar cum stau lucrurile acum.
button-no-reason = Prefer să nu spun
button-unsolved = Nu este rezolvat
button-again = Faceți o cerere nouă legată
fee-online = Puteți plăti și pe checkout.pagopa.it: vă cere numărul avizului și codul fiscal al instituției, `{ $creditor }`.
fee-code = Scanați acest cod cu aplicația băncii sau arătați-l la ghișeu: plătiți { $amount }. Aviz { $notice }, până la { $day }.
button-fee-code = Cod QR pentru plată
button-receipt = Confirmarea
