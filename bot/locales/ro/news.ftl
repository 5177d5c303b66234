# Machine-made translation, to be reviewed by a native speaker.

### Noutățile unui dosar

last-day = _Memento_ pentru { $title } (`{ $protocol }`): primăria așteaptă ceva de la dumneavoastră până pe _{ $day }_. Deschideți dosarul ca să vedeți ce.
reminders-on = Vă voi aminti termenele dosarelor cu câteva zile înainte.
reminders-off = Nu vă mai trimit mementouri. Le puteți activa din nou din setări.
notice-head = _Noutăți_ pentru „{ $title }” (`{ $protocol }`)
news-take-charge = Se ocupă: _{ $office }_. Răspuns cel târziu pe { $due }.
news-take-charge-by = Se ocupă: _{ $office }_ ({ $officer }). Răspuns cel târziu pe { $due }.
news-request-integration =
    Biroul vă cere ceva care lipsește:

    { $text }

    Răspundeți cel târziu pe _{ $day }_. Până atunci termenul stă pe loc.
news-end-integration = Timpul pentru completarea cererii s-a încheiat. Biroul decide cu ce are, cel târziu pe { $due }.
news-give-notice =
    Biroul se gândește să respingă cererea, din aceste motive:

    { $text }

    Puteți răspunde până pe _{ $day }_: biroul trebuie să țină cont de ce scrieți (legea 241/1990, articolul 10-bis).
news-end-notice = Timpul pentru observații s-a încheiat. Biroul decide cel târziu pe { $due }.
news-rank = A apărut clasamentul: sunteți pe locul _{ $position }_.
news-put-on-waiting-list = Deocamdată nu este loc: sunteți pe lista de așteptare. Vă anunț imediat ce se eliberează un loc.
news-ask-payment =
    Aveți de plătit: _{ $amount }_ pentru { $reason }.

    - Aviz de plată pagoPA: `{ $notice }`
    - Plătiți cel târziu pe { $day }, cu aplicația băncii, la tutungerie sau la poștă.
news-confirm-payment = Perfect, Comuna a primit plata. Chitanța: `{ $text }`.
news-approve =
    _Cererea dumneavoastră este aprobată._

    { $text }
news-deliver =
    _Dosarul este încheiat: iată rezultatul._

    { $text }

    Cum a fost? Dați o notă de la 1 la 5.
news-refuse =
    _Cererea dumneavoastră este respinsă._ Motivele:

    { $text }

    Dacă nu sunteți de acord, puteți contesta decizia: scrieți operator și vă explicăm cum. Puteți da și o notă de la 1 la 5.
news-request-conformity =
    Activitatea poate continua, dar biroul cere să puneți în regulă următoarele:

    { $text }

    Faceți asta cel târziu pe _{ $day }_.
news-forbid =
    _Activitatea este interzisă._ Motivele:

    { $text }

    Dacă nu sunteți de acord, puteți contesta decizia: scrieți operator.
news-archive =
    Dosarul este închis fără o decizie. Motivele:

    { $text }
news-consent-by-silence = _Cererea dumneavoastră este aprobată tacit_: termenul a trecut fără răspuns și, prin lege, asta înseamnă da (legea 241/1990, articolul 20).
news-mark-overdue = Termenul de { $due } a trecut fără răspuns. Puteți cere răspunsul persoanei din Comună care are puterea să decidă în locul biroului (legea 241/1990, articolul 2): scrieți operator și vă spunem cine este.
news-message =
    Biroul vă scrie:

    { $text }
short-register = cerere trimisă și înregistrată
short-take-charge = preluată de birou
short-request-integration = biroul a cerut ceva care lipsește
short-answer-integration = ați trimis ce lipsea
short-end-integration = timpul pentru completare s-a încheiat
short-give-notice = înștiințare înainte de respingere
short-answer-notice = ați trimis observațiile
short-end-notice = timpul pentru observații s-a încheiat
short-rank = clasament publicat
short-put-on-waiting-list = pe lista de așteptare
short-ask-payment = s-a cerut o plată
short-confirm-payment = plată primită
short-approve = cerere aprobată
short-deliver = rezultat predat
short-refuse = cerere respinsă
short-request-conformity = s-a cerut să puneți ceva în regulă
short-declare-conformity = ați declarat că ați pus în regulă
short-forbid = activitate interzisă
short-archive = închisă fără decizie
short-withdraw = ați retras-o
short-consent-by-silence = aprobată tacit
short-mark-overdue = termen depășit
short-message = mesaj de la birou
short-message-sent = mesajul dumneavoastră către birou
short-rate = ați dat o notă
