# Machine-made translation, to be reviewed by a native speaker.

### Trouver le service et lire la fiche

found =
    { $count ->
        [one] J'ai trouvé ce service pour « { $words } » :
       *[other] J'ai trouvé ces services pour « { $words } » :
    }
found-perhaps =
    Je ne suis pas sûr d'avoir compris « { $words } ». { $count ->
        [one] Vous cherchez peut-être ce service :
       *[other] Vous cherchez peut-être l'un de ces services :
    }
found-nothing =
    _Aucun service trouvé_ pour « { $words } ».

    Essayez avec d'autres mots, plus simples. C'est peut-être une autre administration qui s'en occupe : une personne de l'assistance peut vous dire à qui vous adresser.
found-elsewhere = _{ $title }_ : ce n'est pas un service que l'on demande ici. { $who }
found-near = Vous cherchez peut-être un de ces services :
aside-found = Pour votre question, « { $words } », j'ai trouvé :
aside-nothing = Je ne sais pas répondre à votre question, « { $words } ». Écrivez « opérateur » pour la poser à une personne.
inline-open = Ouvrir Patto
inline-hint = Écrivez ce qu'il vous faut, par exemple : tari bagheria
inline-nothing = Aucun service trouvé : demandez à Patto
inline-begin = Ouvrir le service dans Patto
place-ask = _Quelle est votre commune ?_ Écrivez son nom, ou envoyez votre position.
place-which = Laquelle de ces communes ?
place-unknown = Je ne trouve pas « { $words } » parmi les 82 communes de la ville métropolitaine de Palerme. Écrivez le nom en entier, par exemple Bagheria.
place-far-away = Votre position est en dehors de la ville métropolitaine de Palerme. Écrivez le nom de votre commune.
place-noted = J'ai noté votre commune : _{ $place }_. Vous pouvez la changer quand vous voulez.
place-elsewhere = Cette demande va à la commune ({ $from }) et y reste. S'il vous la faut pour { $place }, ouvrez la fiche de cette commune.
place-none = je ne la connais pas encore
place-near = Vous semblez être près de _{ $place }_. Est-ce votre commune ?
browse-areas =
    _Parcourez les services_ par domaine : lequel vous intéresse ?

    Votre commune : { $place }.
browse-life-events =
    _Parcourez les services_ selon ce qui arrive dans votre vie : de quoi s'agit-il ?

    Votre commune : { $place }.
browse-services =
    _{ $topic }_ (page { $page } sur { $pages }). Touchez un service pour lire sa fiche.

    Votre commune : { $place }.
browse-empty = Pour l'instant, je n'ai pas de service pour « { $topic } ». Choisissez autre chose, ou écrivez-moi ce qu'il vous faut.
sheet-of = Commune : { $place }
sheet-who = Pour qui
sheet-needs = Ce qu'il faut
sheet-more =
    { $count ->
        [one] et une autre chose : appuyez sur « Tout ouvrir »
       *[other] et { $count } autres choses : appuyez sur « Tout ouvrir »
    }
sheet-cost = Combien ça coûte
sheet-time = Combien de temps il faut
sheet-term = La commune répond sous { $term }.
sheet-how = Comment faire
sheet-outcome = Ce que vous obtenez
sheet-conditions = Conditions
sheet-contacts = Qui répond
sheet-unknown = à vérifier avec la commune
sheet-undated = sans date
sheet-source = Source : { $source } ({ $date })
sheet-not-online = Ce service ne peut pas encore se commencer en ligne : suivez les indications de la fiche.
sheet-not-joined = Votre commune ne reçoit pas encore cette demande en ligne : suivez les indications de la fiche.
sheet-suspended = Votre commune a suspendu pour l'instant les demandes en ligne : réessayez plus tard ou suivez les indications de la fiche.
sheet-no-place = Pour commencer la demande, choisissez d'abord la commune.
sheet-gone = Je ne trouve plus cette fiche. Écrivez-moi ce qu'il vous faut et je la cherche à nouveau.
no-such-choice = Il n'y a pas de choix « { $words } » ici. Touchez un bouton, ou écrivez avec vos mots ce qu'il vous faut.
