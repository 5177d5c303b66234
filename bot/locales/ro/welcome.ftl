# Machine-made translation, to be reviewed by a native speaker.

### Bun venit, setările și situațiile neprevăzute

greeting-first =
    _Bună ziua, sunt Patto._ Vă ajut cu serviciile Comunei dumneavoastră: scrieți-mi ce vă trebuie, cu cuvintele dumneavoastră.

    _Hello, I am Patto._ I help you with the services of your Comune: write what you need, in your own words.
greeting-searching = Bună ziua, sunt Patto și vă ajut cu serviciile Comunei dumneavoastră. Caut imediat.
language-name = Română
language-ask = În ce limbă doriți să vorbim?
language-set = Bine, vorbim în română.
meant-this = Ați vrut să spuneți „{ $words }”?
meant-which = Ce ați vrut să spuneți?
say-it-simply = Nicio problemă: scrieți în câteva cuvinte ce aveți de făcut, de exemplu „să plătesc taxa pentru gunoi”. Sau apăsați un buton.
you-are-welcome = Cu plăcere. Dacă vă mai trebuie ceva, scrieți-mi oricând.
i-am-a-program = Sunt Patto, un program al comunelor: nu sunt o persoană. Dacă vreți să vorbiți cu cineva, scrieți operator.
machine-made = Aceasta este o traducere automată: contează textul în italiană.
home = _Ce vă trebuie?_ Scrieți cu cuvintele dumneavoastră, de exemplu „trebuie să fac cartea de identitate la Bagheria”.
home-at =
    _Ce vă trebuie?_ Scrieți cu cuvintele dumneavoastră, de exemplu „trebuie să fac cartea de identitate”.

    Comuna dumneavoastră: { $place }.
help =
    _Cum funcționează_

    - Scrieți ce vă trebuie: vă propun serviciul potrivit.
    - Citiți fișa și începeți cererea: vă pun câte o întrebare pe rând.
    - Puteți scrie oricând înapoi, modifică, salvează sau anulează.
    - Dacă aveți o nelămurire când completați, scrieți-o cu semnul întrebării: vă răspund și ne întoarcem la întrebare.
    - După ce ați trimis cererea, vă anunț eu când apare ceva nou.
    - Scrieți operator ca să vorbiți cu o persoană.

    Comenzi: /cases, /consultations, /language, /privacy, /settings, /person, /cancel, /mydata, /erase.
settings =
    _Setările dumneavoastră_

    - Comuna dumneavoastră: { $place }
    - Limba: română
cancelled = Bine, renunțăm.
unreadable = Aici pot citi doar text, poze și documente. Scrieți-mi în cuvinte: nu s-a pierdut nimic din ce ați făcut.
unknown-command = Nu cunosc această comandă. Scrieți-mi ce vă trebuie sau /help.
stale-tap = Acest buton este de pe un ecran anterior. Iată unde suntem acum.
slow-down = Scrieți foarte repede: așteptați câteva secunde și scrieți din nou ultimul mesaj.
use-buttons = Ca să mergem mai departe, apăsați unul dintre butoane.
hub-away = Acum nu reușesc să caut: încerc singur din nou peste puțin timp.
hub-away-safe = Acum sistemul nu răspunde. _Ce ați trimis este în siguranță_: încerc singur din nou și vă anunț imediat ce ajunge.
hub-given-up = Sistemul încă nu răspunde. Încercați din nou peste câteva minute: nu s-a pierdut nimic din ce ați făcut.
hub-misunderstood = Ceva nu a mers din partea noastră. Încercați din nou sau scrieți operator ca să vorbiți cu o persoană.
data-gathering = Adun tot ce știu despre dumneavoastră: vine în scurt timp, în două fișiere.
data-ready = _Iată datele dumneavoastră_, în două fișiere: unul de citit și unul pentru programe. Le vede oricine deschide acest chat: păstrați-le cu grijă.
data-head =
    _Datele dumneavoastră în Patto_, { $day }

    Sistemul Comunelor vă cunoaște doar prin acest cod: { $code }. Numărul chatului îl cunoaște doar botul.
data-known = _Răspunsuri pe care le propun în formulare_
data-drafts = _Cereri care nu au fost trimise încă_
data-consent = Ați acceptat nota de informare { $version } la { $at }.
data-cases = _Dosare trimise_
data-answers = Răspunsurile dumneavoastră:
data-talks = _Conversații cu asistența_
data-none = Nimic.
data-you = dumneavoastră
erase-ask =
    _Doriți să ștergeți tot?_

    Ce șterg:
    - setările dumneavoastră: Comuna și limba;
    - cererile care nu au fost trimise încă;
    - această conversație și ce țin minte despre dosarele dumneavoastră.

    Ce rămâne: _dosarele deja trimise rămân la Comună_. Așa cere legea despre registre și arhive publice. Rămân sub un cod: după aceea, nimeni nu îl mai poate lega de acest chat.

    Nu vă voi mai putea anunța despre dosare. Pentru noutăți, mergeți la Comună cu numărul de protocol. Nu se poate reveni.
erase-cases = Numerele dumneavoastră de protocol, de păstrat:
erase-after-sending = Încă trimit ceva la Comună. Termin întâi, apoi puteți șterge tot: încercați din nou peste puțin timp.
all-erased = _Am șters tot._ Nu mai am nimic despre dumneavoastră. Dacă îmi scrieți din nou, o luăm de la capăt ca prima dată.
erased-tap = Nu mai am nimic din acest chat. Scrieți-mi când doriți.
