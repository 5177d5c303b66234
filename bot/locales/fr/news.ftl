# Machine-made translation, to be reviewed by a native speaker.

### Les nouvelles d'un dossier

last-day = _Rappel_ pour { $title } (`{ $protocol }`) : la commune attend quelque chose de vous avant le _{ $day }_. Ouvrez le dossier pour voir quoi.
reminders-on = Je vous rappellerai les échéances de vos dossiers quelques jours avant.
reminders-off = Je ne vous enverrai plus de rappels. Vous pouvez les réactiver dans les réglages.
notice-head = _Du nouveau_ pour « { $title } » (`{ $protocol }`)
news-take-charge = Bureau qui s'en occupe : _{ $office }_. Réponse au plus tard le { $due }.
news-take-charge-by = Bureau qui s'en occupe : _{ $office }_ ({ $officer }). Réponse au plus tard le { $due }.
news-request-integration =
    Le bureau vous demande quelque chose qui manque :

    { $text }

    Répondez au plus tard le _{ $day }_. Jusque-là, le délai est suspendu.
news-end-integration = Le temps pour compléter la demande est terminé. Le bureau décide avec ce qu'il a, au plus tard le { $due }.
news-give-notice =
    Le bureau pense refuser la demande, pour ces motifs :

    { $text }

    Vous pouvez répondre jusqu'au _{ $day }_ : le bureau doit tenir compte de ce que vous écrivez (loi 241/1990, article 10-bis).
news-end-notice = Le temps pour les observations est terminé. Le bureau décide au plus tard le { $due }.
news-rank = Le classement est publié : vous êtes à la place _{ $position }_.
news-put-on-waiting-list = Pour l'instant, il n'y a pas de place : vous êtes sur la liste d'attente. Je vous préviens dès qu'une place se libère.
news-ask-payment =
    Il y a une somme à payer : _{ $amount }_ pour { $reason }.

    - Avis de paiement pagoPA : `{ $notice }`
    - Payez au plus tard le { $day }, avec l'application de votre banque, au bureau de tabac ou à la poste.
news-confirm-payment = Parfait, la commune a reçu le paiement. Reçu : `{ $text }`.
news-approve =
    _Votre demande est acceptée._

    { $text }
news-deliver =
    _Le dossier est terminé : voici le résultat._

    { $text }

    Comment ça s'est passé ? Donnez une note de 1 à 5.
news-refuse =
    _Votre demande est refusée._ Les motifs :

    { $text }

    Si vous n'êtes pas d'accord, vous pouvez faire un recours : écrivez « opérateur » et nous vous expliquons comment. Vous pouvez aussi donner une note de 1 à 5.
news-request-conformity =
    L'activité peut continuer, mais le bureau demande de mettre ceci en règle :

    { $text }

    Faites-le au plus tard le _{ $day }_.
news-forbid =
    _L'activité est interdite._ Les motifs :

    { $text }

    Si vous n'êtes pas d'accord, vous pouvez faire un recours : écrivez « opérateur ».
news-archive =
    Le dossier est classé sans décision. Les motifs :

    { $text }
news-consent-by-silence = _Votre demande est acceptée par accord tacite_ : le délai est passé sans réponse et, selon la loi, cela vaut un oui (loi 241/1990, article 20).
news-mark-overdue = Le délai du { $due } est passé sans réponse. Vous pouvez demander la réponse à la personne qui, dans la commune, a le pouvoir de décider à la place du bureau (loi 241/1990, article 2) : écrivez « opérateur » et nous vous disons qui c'est.
news-message =
    Le bureau vous écrit :

    { $text }
short-register = demande envoyée et enregistrée
short-take-charge = prise en charge par le bureau
short-request-integration = le bureau a demandé ce qui manque
short-answer-integration = vous avez envoyé ce qui manquait
short-end-integration = temps pour compléter terminé
short-give-notice = préavis de refus
short-answer-notice = vous avez envoyé vos observations
short-end-notice = temps pour les observations terminé
short-rank = classement publié
short-put-on-waiting-list = sur la liste d'attente
short-ask-payment = paiement demandé
short-confirm-payment = paiement reçu
short-approve = demande acceptée
short-deliver = résultat remis
short-refuse = demande refusée
short-request-conformity = mise en règle demandée
short-declare-conformity = vous avez déclaré la mise en règle
short-forbid = activité interdite
short-archive = dossier classé
short-withdraw = vous l'avez retirée
short-consent-by-silence = acceptée par accord tacite
short-mark-overdue = délai dépassé
short-message = message du bureau
short-message-sent = votre message au bureau
short-rate = vous avez donné une note
