# Machine-made translation, to be reviewed by a native speaker.

### Les signalements proches et ceux des autres

near-ask =
    _Le problème est-il déjà connu ?_

    À moins de { $metres } mètres, il y a déjà des signalements ouverts du même type. Si votre problème est l'un d'eux, suivez-le : le bureau voit combien vous êtes et je vous avertis quand quelque chose change.
near-line = à { $metres } mètres · depuis le { $day } · { $state }
button-join = C'est celui-ci, à { $metres } mètres : je le suis
button-another = C'est un autre : envoyer le mien
joined = _Vous suivez maintenant le signalement_ { $title }. Le bureau sait que le problème est aussi le vôtre. Je vous avertirai quand son état changera. Il n'est pas nécessaire d'en envoyer un autre.
button-leave = Ne plus le suivre
joined-news = Le signalement que vous suivez, { $title }, est maintenant : _{ $state }_.
joined-over = Si le problème est toujours là, signalez-le de nouveau.
button-report-again = Signaler de nouveau
joined-title = _Signalements d'autres personnes que vous suivez_
joined-left = D'accord : je ne vous avertirai plus pour ce signalement.
join-refused = Ce signalement a été fermé entre-temps. Si le problème est toujours là, envoyez le vôtre.
short-join = une autre personne a le même problème
