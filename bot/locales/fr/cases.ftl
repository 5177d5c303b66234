# Machine-made translation, to be reviewed by a native speaker.

### Les dossiers

cases-title = _Vos dossiers_
cases-none = Vous n'avez pas encore de dossier. Écrivez-moi ce qu'il vous faut et nous en commençons un.
cases-none-sent = Vous n'avez encore envoyé aucune demande.
cases-unsent = _À terminer_ : vous les avez commencées et elles ne sont pas encore envoyées.
case-unknown = Ce numéro n'est pas dans vos dossiers. Vérifiez-le sur le reçu, par exemple A546-2026-0000042.
case-facts =
    _{ $title }_ (commune : { $place })

    - Numéro de protocole : `{ $protocol }`
    - État : _{ $state }_
    - Bureau : { $office }
case-due = La commune répond au plus tard le _{ $due }_.
case-overdue = Le délai du { $due } est passé. Vous pouvez demander la réponse à la personne qui, dans la commune, a le pouvoir de décider à la place du bureau (loi 241/1990, article 2) : écrivez « opérateur » et nous vous disons qui c'est.
case-act-by = C'est à vous d'agir, au plus tard le _{ $day }_.
case-timeline = _Ce qui s'est passé_
withdraw-ask = Voulez-vous retirer le dossier _{ $title }_ ({ $protocol }) ? La commune arrête d'y travailler et vous ne pourrez pas revenir en arrière.
withdrawn = J'ai retiré le dossier.
withdraw-refused = Ce dossier ne peut plus être retiré maintenant. Ouvrez-le pour voir où il en est.
reply-integration = _Ce qui manque_ pour « { $title } » ({ $protocol }) : écrivez votre réponse et envoyez les fichiers que le bureau vous a demandés. Quand vous avez fini, appuyez sur « Envoyer à la commune ».
reply-notice = _Vos observations_ pour « { $title } » ({ $protocol }) : expliquez pourquoi le bureau devrait changer d'avis et envoyez les documents qui le prouvent. Ensuite, appuyez sur « Envoyer à la commune ».
reply-conformity = _Ce que vous avez mis en règle_ pour « { $title } » ({ $protocol }) : décrivez-le et envoyez les documents. Ensuite, appuyez sur « Envoyer à la commune ».
reply-message = _Message au bureau_ pour « { $title } » ({ $protocol }) : écrivez ce que vous voulez dire, avec des fichiers si besoin. Ensuite, appuyez sur « Envoyer à la commune ».
reply-so-far = Jusqu'ici, vous avez écrit : { $text }
reply-only-files = Voir les fichiers joints.
reply-sent = J'ai envoyé votre réponse à la commune.
reply-refused = Le système n'a pas accepté la réponse. Ce que vous avez écrit est toujours ici : réessayez, ou ouvrez le dossier pour voir s'il attend encore votre réponse.
rate-ask = Comment ça s'est passé ? Donnez une note de 1 à 5.
rate-words = Note : { $score } sur 5. Voulez-vous ajouter quelques mots ?
rate-thanks = Merci, votre avis aide la commune à s'améliorer.
rate-refused = Ce dossier a déjà une note.
score-1 = 1 · Très mal
score-2 = 2 · Mal
score-3 = 3 · Moyen
score-4 = 4 · Bien
score-5 = 5 · Très bien
case-follows = Elle reprend le dossier `{ $protocol }`.
short-register-following = demande envoyée et enregistrée, reprend { $protocol }
rate-why = Note : { $score } sur 5. Qu'est-ce qui n'allait pas ? Choisissez une raison ou écrivez-la.
reason-unclear = Ce qu'il fallait faire n'était pas clair
reason-incomplete = Il manquait des informations
reason-lost = Je ne savais pas si je faisais bien
reason-technical = Quelque chose n'a pas marché
reason-other = Autre chose
unsolved-ask =
    _Ce n'est pas résolu ?_ Le dossier { $title } ({ $protocol }) est clos et ne peut pas être rouvert. Vous pouvez faire deux choses :

    - écrire au bureau qui l'a suivi
    - faire une nouvelle demande liée à celle-ci, avec vos réponses d'avant et un nouveau délai pour la commune
again-begun = La nouvelle demande reprend { $protocol }. Vos réponses d'avant sont déjà là : dites-moi seulement où en sont les choses.
button-no-reason = Je préfère ne pas le dire
button-unsolved = Ce n'est pas résolu
button-again = Faire une nouvelle demande liée
fee-online = Vous pouvez aussi payer sur checkout.pagopa.it : le site demande le numéro de l'avis et le code fiscal de l'organisme, `{ $creditor }`.
fee-code = Scannez ce code avec l'application de votre banque, ou montrez-le au guichet : vous payez { $amount }. Avis { $notice }, avant le { $day }.
button-fee-code = Code QR pour payer
button-receipt = Reçu
