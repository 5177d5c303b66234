# Machine-made translation, to be reviewed by a native speaker.

### Găsirea serviciului și citirea fișei

found =
    { $count ->
        [one] Am găsit acest serviciu pentru „{ $words }”:
       *[other] Am găsit aceste servicii pentru „{ $words }”:
    }
found-perhaps =
    Nu sunt sigur că am înțeles „{ $words }”. { $count ->
        [one] Poate căutați acest serviciu:
       *[other] Poate căutați unul dintre aceste servicii:
    }
found-nothing =
    _Niciun serviciu găsit_ pentru „{ $words }”.

    Încercați cu alte cuvinte, mai simple. Poate se ocupă altă instituție: o persoană de la asistență vă poate spune cui să vă adresați.
found-elsewhere = _{ $title }_: nu este un serviciu care se cere aici. { $who }
found-near = Poate aveți nevoie de unul dintre aceste servicii:
aside-found = Pentru întrebarea dumneavoastră, „{ $words }”, am găsit:
aside-nothing = Nu știu să răspund la întrebarea „{ $words }”. Scrieți operator ca să întrebați o persoană.
inline-open = Deschideți Patto
inline-hint = Scrieți ce vă trebuie, de exemplu: tari bagheria
inline-nothing = Niciun serviciu găsit: întrebați Patto
inline-begin = Deschideți serviciul în Patto
place-ask = _Care este Comuna dumneavoastră?_ Scrieți-i numele sau trimiteți locația.
place-which = Care dintre aceste Comune?
place-unknown = Nu găsesc „{ $words }” printre cele 82 de Comune ale Orașului Metropolitan Palermo. Scrieți numele întreg, de exemplu Bagheria.
place-far-away = Locația dumneavoastră este în afara Orașului Metropolitan Palermo. Scrieți numele Comunei dumneavoastră.
place-noted = Am notat Comuna dumneavoastră: _{ $place }_. O puteți schimba oricând.
place-elsewhere = Această cerere merge la comuna { $from } și rămâne acolo. Dacă vă trebuie pentru { $place }, deschideți fișa acelei comune.
place-none = nu o știu încă
place-near = Se pare că sunteți lângă _{ $place }_. Este Comuna dumneavoastră?
browse-areas =
    _Răsfoiți serviciile_ pe domenii: care vă interesează?

    Comuna dumneavoastră: { $place }.
browse-life-events =
    _Răsfoiți serviciile_ după ce se întâmplă în viața dumneavoastră: despre ce este vorba?

    Comuna dumneavoastră: { $place }.
browse-services =
    _{ $topic }_ (pagina { $page } din { $pages }). Apăsați pe un serviciu ca să citiți fișa.

    Comuna dumneavoastră: { $place }.
browse-empty = Deocamdată nu am servicii pentru „{ $topic }”. Alegeți altceva sau scrieți-mi ce vă trebuie.
sheet-of = Comuna { $place }
sheet-who = Pentru cine este
sheet-needs = Ce trebuie
sheet-more =
    { $count ->
        [one] și încă un lucru: apăsați „Deschideți tot”
        [few] și alte { $count } lucruri: apăsați „Deschideți tot”
       *[other] și alte { $count } de lucruri: apăsați „Deschideți tot”
    }
sheet-cost = Cât costă
sheet-time = Cât durează
sheet-term = Comuna răspunde în cel mult { $term }.
sheet-how = Cum se face
sheet-outcome = Ce obțineți
sheet-conditions = Condiții
sheet-contacts = Cine răspunde
sheet-unknown = de verificat cu Comuna
sheet-undated = fără dată
sheet-source = Sursa: { $source } ({ $date })
sheet-not-online = Acest serviciu nu se poate începe încă online: urmați indicațiile din fișă.
sheet-not-joined = Comuna dumneavoastră nu primește încă online această cerere: urmați indicațiile din fișă.
sheet-suspended = Comuna dumneavoastră a suspendat deocamdată cererile online: încercați mai târziu sau urmați indicațiile din fișă.
sheet-no-place = Ca să începeți cererea, alegeți întâi Comuna.
sheet-gone = Nu mai găsesc această fișă. Scrieți-mi ce vă trebuie și o caut din nou.
no-such-choice = Aici nu există opțiunea „{ $words }". Atingeți un buton sau scrieți cu cuvintele dumneavoastră de ce aveți nevoie.
