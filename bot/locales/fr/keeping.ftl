# Machine-made translation, to be reviewed by a native speaker.
### Combien de temps les données sont gardées, et ce qu'on envoie à une personne

lifetimes =
    _Pendant combien de jours je garde tes données_

    - Les messages comme tu les envoies : { $raw }.
    - Une demande non envoyée, depuis que tu l'as touchée : { $draft }.
    - Commune, langue et données pour les formulaires, depuis ton dernier message : { $session }.
    - Ce que tu écris à l'assistance, depuis le dernier message : { $talk }.
    - Le fait que tu as répondu à une consultation, depuis sa clôture : { $asked }.
    - Le jour d'un rappel annuel, avec le code du dossier : jusqu'à ce qu'il arrive.

    Ensuite elles s'effacent toutes seules. Les demandes envoyées restent à la Commune pendant le temps que la loi prévoit.
erase-talks = Ce que tu as écrit à l'assistance est gardé sous le même code et s'efface tout seul : jours au maximum { $talk }.
long-answer = Tu peux écrire jusqu'à { $max } caractères.
tick-some = Tu n'as encore rien choisi : touche les bonnes réponses, puis J'ai fini.
call-words-first = Écris d'abord en bref ce qu'il te faut. Dès que j'ai prévenu l'assistance, envoie ici la photo ou le document.
talk-file = J'ai transmis le fichier à l'assistance : { $name }
clerk-sends = _{ $clerk }_ t'envoie un fichier.
