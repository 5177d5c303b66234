# Machine-made translation, to be reviewed by a native speaker.

### Remplir, vérifier et envoyer

consent-before = Vous allez commencer : _{ $title }_. Lisez d'abord comment nous traitons vos données.
privacy-notice =
    _Note d'information sur la vie privée_ (version { $version })

    - La commune utilise vos données seulement pour répondre à votre demande, comme le prévoit la loi.
    - Seuls les bureaux qui s'en occupent les voient.
    - Le dossier reste dans les archives de la commune pendant le temps fixé par la loi.
    - Une demande non envoyée s'efface toute seule après 30 jours.
    - Je vous propose à nouveau, dans la demande suivante, le nom, l'adresse et les coordonnées que vous avez envoyés. Vous pouvez me les faire oublier dans les paramètres.
    - Vous pouvez demander à la commune de voir, corriger ou effacer vos données (règlement UE 2016/679).
question-header = { $section } · question { $at } sur { $of }
question = _{ $label }_
hint = Format : { $hint }. Exemple : `{ $example }`
hint-files = Envoyez { $hint }. Formats acceptés : { $example }.
answered-so-far = Votre réponse : _{ $answer }_
answer-unknown = Pas de souci. Regardez l'exemple sous la question. Si vous n'avez pas la réponse maintenant, écrivez enregistrer : la demande vous attend. Si la question n'est pas claire, écrivez opérateur.
form-progress =
    Vous remplissez _{ $title }_ (commune : { $place }). { $left ->
        [0] Vous avez répondu à toutes les questions : vérifiez et envoyez.
        [one] Il reste une question, puis vous vérifiez et envoyez.
       *[other] Il reste { $left } questions, puis vous vérifiez et envoyez.
    }
known-answer = La dernière fois, vous avez écrit : _{ $answer }_. Est-ce toujours juste ?
known-is-old = D'accord : écrivez la bonne réponse.
forgotten = J'ai oublié vos données pour les formulaires.
explained = { $text }
look-again = Avec cette réponse, une autre ne va plus : regardez-la à nouveau.
more-items =
    { $count ->
        [0] Voulez-vous ajouter : { $item } ?
        [one] Vous avez ajouté une entrée. Voulez-vous en ajouter une autre ({ $item }) ?
       *[other] Vous avez ajouté { $count } entrées. Voulez-vous en ajouter une autre ({ $item }) ?
    }
files-so-far =
    { $count ->
        [one] J'ai reçu un fichier. Envoyez-en un autre ou appuyez sur « J'ai fini ».
       *[other] J'ai reçu { $count } fichiers. Envoyez-en un autre ou appuyez sur « J'ai fini ».
    }
file-unexpected = J'ai reçu le fichier, mais je ne sais pas à quoi il sert pour l'instant. Commencez une demande ou ouvrez un dossier : je vous le demanderai au bon moment.
upload-failed = Je n'ai pas réussi à envoyer le fichier.
file-too-large = Le fichier est trop lourd : je peux recevoir des fichiers de 20 Mo au maximum. Essayez avec une photo plus légère ou divisez le document.
saved =
    { $days ->
        [one] J'ai enregistré la demande. Vous la trouvez ici pendant un jour.
       *[other] J'ai enregistré la demande. Vous la trouvez ici pendant { $days } jours.
    }
nothing-to-save = Il n'y a rien à enregistrer maintenant.
nothing-to-edit = Il n'y a pas de réponse à corriger maintenant.
draft-gone = Cette demande n'est plus ici : elle a été envoyée ou effacée.
draft-soon = La demande _{ $title }_ n'est pas encore envoyée. Le _{ $day }_, je l'effacerai avec toutes ses réponses : si elle vous est utile, continuez-la avant.
resumed = Reprenons là où vous en étiez.
cancel-ask = Voulez-vous effacer les réponses que vous avez données, ou les enregistrer pour plus tard ?
erased = J'ai effacé la demande et ses réponses.
declare-needed = Sans ces déclarations, la demande ne peut pas partir. Si quelque chose n'est pas vrai, revenez en arrière et corrigez la réponse.
declare-ask = _Vos déclarations_ (DPR 445/2000). Lisez-les avant de confirmer : elles vous engagent devant la loi.
identity-trial =
    _Qui êtes-vous ?_ Pour cette demande, il faut : { $needed }.

    C'est un _accès SPID d'essai_ : il confirme une identité inventée, utile seulement pour essayer le service. Il ne prouve pas qui vous êtes vraiment.
identity-confirmed = Accès d'essai confirmé.
review =
    _Vérifiez la demande_
    { $title } (commune : { $place })
not-given = non indiqué
edit-which = Quelle réponse voulez-vous corriger ? (page { $page } sur { $pages })
sending = J'envoie la demande à la commune. Dès que la confirmation arrive, je vous la montre ici.
sending-wait = L'envoi est encore en cours : attendez un moment. Pas besoin d'envoyer à nouveau.
send-refused = Le système n'a pas accepté la demande ({ $code }). Rien n'est perdu : vérifiez les réponses et envoyez-la à nouveau, ou écrivez « opérateur ».
receipt =
    _Demande envoyée !_

    - { $title } (commune : { $place })
    - Numéro de protocole : `{ $protocol }`
    - Présentée le { $day }
    - Bureau : { $office }
    - La commune répond au plus tard le _{ $due }_

    Voici votre reçu. Je vous préviens dès qu'il y a du nouveau.
office-to-be-named = je vous le dis dès que le dossier est pris en charge
receipt-in-italian = Le reçu en PDF est en italien.
paper-title = Reçu de dépôt
paper-number = Numéro de protocole
paper-day = Déposée le
paper-service = Service
paper-place = Commune
paper-office = Bureau
paper-office-later = La commune l'indique quand elle prend le dossier en charge
paper-follows = Reprend le dossier
paper-due = La commune répond au plus tard le
paper-silence = Si la commune n'a pas répondu à cette date, la demande est acceptée : le silence vaut oui (loi italienne 241/1990, article 20).
paper-late = Si la commune n'a pas répondu à cette date, vous pouvez demander la réponse à la personne qui a le pouvoir de substitution (loi italienne 241/1990, article 2).
paper-pec = Courrier électronique certifié de la commune
paper-declared = Ce que vous avez déclaré
paper-other-letters = écrit avec des lettres que cette feuille n'a pas : on peut le lire dans le dossier
paper-law = Ceci est le reçu prévu par la loi (loi italienne 241/1990, article 18-bis). La date de protocole est le jour du dépôt de la demande.
report-is-it = J'ai reçu la photo. Est-ce le signalement d'un problème dans un lieu public ? Si oui, écrivez ce qui se passe ou envoyez-moi la position.
report-title = _Signalement_
report-words = Ce qui se passe
report-place = Où
report-photos = Photos
report-ask-words = Écrivez en quelques mots ce qui se passe.
report-ask-place = Où est-ce ? Envoyez-moi la position, ou écrivez la rue et le numéro.
report-ask-photo = Envoyez une photo, ou touchez Continuer sans photo.
report-looking = Je cherche le bureau qui s'en occupe.
report-which = À qui dois-je le signaler ?
report-no-service = Je n'ai pas trouvé de service pour ce signalement. Essayez avec d'autres mots, ou touchez Parler à une personne.
report-filled = J'ai mis à leur place la photo, la position et les mots. Je demande seulement ce qui manque : les coordonnées sont facultatives, vous pouvez les ajouter à la vérification.
button-report-it = Oui, c'est un signalement
button-report-quick = Signaler avec photo et position
button-no-photo = Continuer sans photo
