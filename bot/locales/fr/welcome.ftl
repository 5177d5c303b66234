# Machine-made translation, to be reviewed by a native speaker.

### L'accueil, les paramètres et les imprévus

greeting-first =
    _Bonjour, je suis Patto._ Je vous aide avec les services de votre commune : écrivez-moi ce qu'il vous faut, avec vos mots.

    _Hello, I am Patto._ I help you with the services of your Comune: write what you need, in your own words.
greeting-searching = Bonjour, je suis Patto et je vous aide avec les services de votre commune. Je cherche tout de suite.
language-name = Français
language-ask = Quelle langue voulez-vous parler ?
language-set = D'accord, parlons français.
meant-this = Vouliez-vous dire « { $words } » ?
meant-which = Que vouliez-vous dire ?
say-it-simply = Pas de souci : écrivez en quelques mots ce que vous devez faire, par exemple « payer la taxe des déchets ». Ou touchez un bouton.
you-are-welcome = Je vous en prie. Si vous avez besoin d'autre chose, écrivez-moi quand vous voulez.
i-am-a-program = Je suis Patto, un programme des communes : je ne suis pas une personne. Si vous voulez parler à quelqu'un, écrivez opérateur.
machine-made = Cette version est une traduction automatique : c'est le texte italien qui compte.
home = _De quoi avez-vous besoin ?_ Écrivez-le avec vos mots, par exemple « je dois faire la carte d'identité à Bagheria ».
home-at =
    _De quoi avez-vous besoin ?_ Écrivez-le avec vos mots, par exemple « je dois faire la carte d'identité ».

    Votre commune : { $place }.
help =
    _Comment ça marche_

    - Écrivez ce qu'il vous faut : je vous propose le bon service.
    - Lisez la fiche et commencez la demande : je vous pose une question à la fois.
    - Vous pouvez toujours écrire retour, modifier, enregistrer ou annuler.
    - Si vous avez un doute pendant que vous remplissez, écrivez-le avec un point d'interrogation : je vous réponds et nous revenons à la question.
    - Une fois la demande envoyée, je vous préviens dès qu'il y a du nouveau.
    - Écrivez « opérateur » pour parler à une personne.

    Commandes : /cases, /consultations, /language, /privacy, /settings, /person, /cancel, /mydata, /erase.
settings =
    _Vos paramètres_

    - Votre commune : { $place }
    - Langue : français
cancelled = D'accord, on laisse tomber.
unreadable = Ici, je peux lire seulement du texte, des photos et des documents. Écrivez-moi avec des mots : rien de ce que vous avez fait n'est perdu.
unknown-command = Je ne connais pas cette commande. Écrivez-moi ce qu'il vous faut, ou /help.
stale-tap = Ce bouton vient d'un écran précédent. Voici où nous en sommes.
slow-down = Vous écrivez très vite : attendez quelques secondes, puis écrivez à nouveau votre dernier message.
use-buttons = Pour continuer, appuyez sur l'un des boutons.
hub-away = Je n'arrive pas à chercher en ce moment : je réessaie tout seul d'ici peu.
hub-away-safe = Le système ne répond pas en ce moment. _Ce que vous avez envoyé est en sécurité_ : je réessaie tout seul et je vous préviens dès que c'est arrivé.
hub-given-up = Le système ne répond toujours pas. Réessayez dans quelques minutes : rien de ce que vous avez fait n'est perdu.
hub-misunderstood = Quelque chose n'a pas marché de notre côté. Réessayez, ou écrivez « opérateur » pour parler à une personne.
data-gathering = Je rassemble tout ce que je sais de vous : cela arrive bientôt, en deux fichiers.
data-ready = _Voici vos données_, en deux fichiers : un à lire et un pour les programmes. Toute personne qui ouvre ce chat peut les voir : gardez-les avec soin.
data-head =
    _Vos données dans Patto_, { $day }

    Le système des communes vous connaît seulement par ce code : { $code }. Seul le bot connaît le numéro de votre chat.
data-known = _Réponses que je propose dans les formulaires_
data-drafts = _Demandes pas encore envoyées_
data-consent = Vous avez accepté la note d'information { $version } le { $at }.
data-cases = _Dossiers envoyés_
data-answers = Vos réponses :
data-talks = _Conversations avec l'assistance_
data-none = Rien.
data-you = vous
erase-ask =
    _Voulez-vous tout effacer ?_

    Ce que j'efface :
    - vos paramètres : commune et langue ;
    - les demandes pas encore envoyées ;
    - cette conversation et ce que je retiens de vos dossiers.

    Ce qui reste : _les dossiers déjà envoyés restent à la commune_. La loi sur les registres et les archives publiques le demande. Ils restent sous un code : après, personne ne peut plus le relier à ce chat.

    Je ne pourrai plus vous avertir de la suite de vos dossiers. Pour avoir des nouvelles, adressez-vous à la commune avec le numéro de protocole. On ne peut pas revenir en arrière.
erase-cases = Vos numéros de protocole, à garder :
erase-after-sending = J'envoie encore quelque chose à la commune. Je finis d'abord, puis vous pourrez tout effacer : réessayez dans un moment.
all-erased = _J'ai tout effacé._ Je n'ai plus rien de vous. Si vous m'écrivez encore, nous recommençons comme la première fois.
erased-tap = Je n'ai plus rien de ce chat. Écrivez-moi quand vous voulez.
