# Machine-made translation, to be reviewed by a native speaker.
### Combien de temps les données sont gardées, et ce qu'on envoie à une personne

lifetimes =
    _Pendant combien de jours je garde vos données_

    - Les messages comme vous les envoyez : { $raw }.
    - Une demande non envoyée, depuis que vous l'avez touchée : { $draft }.
    - Commune, langue et données pour les formulaires, depuis votre dernier message : { $session }.
    - Ce que vous écrivez à l'assistance, depuis le dernier message : { $talk }.
    - Le fait que vous avez répondu à une consultation, depuis sa clôture : { $asked }.
    - À quelle conversation appartiennent vos dossiers clos, depuis notre dernier échange : { $link }.
    - Le jour d'un rappel annuel, avec le code du dossier : jusqu'à ce qu'il arrive.

    Ensuite elles s'effacent toutes seules. Les demandes envoyées restent à la Commune pendant le temps que la loi prévoit.
erase-talks = Ce que vous avez écrit à l'assistance est gardé sous le même code et s'efface tout seul : jours au maximum { $talk }.
long-answer = Vous pouvez écrire jusqu'à { $max } caractères.
tick-some = Tu n'as encore rien choisi : touche les bonnes réponses, puis J'ai fini.
call-words-first = Écris d'abord en bref ce qu'il te faut. Dès que j'ai prévenu l'assistance, envoie ici la photo ou le document.
talk-file = J'ai transmis le fichier à l'assistance : { $name }
clerk-sends = _{ $clerk }_ t'envoie un fichier.
