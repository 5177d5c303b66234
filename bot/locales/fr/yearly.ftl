# Machine-made translation, to be reviewed by a native speaker.

### Ce qui se redemande chaque année

yearly-ask =
    _Rappel annuel_

    La dernière fois, vous avez obtenu : { $title }, commune de { $place } (`{ $protocol }`). Cela vaut pour une année ou une saison, puis il faut le redemander.

    En avez-vous encore besoin ? Je vous proposerai les réponses d'alors et vous me direz si elles sont toujours justes.
yearly-begun = Recommençons. À côté de chaque question se trouve la réponse de la dernière fois : confirmez-la ou écrivez la nouvelle.
yearly-on = C'est noté : quand il sera temps de redemander un service qui revient chaque année, je vous le rappellerai une fois.
yearly-off = Je ne vous enverrai plus de rappels annuels. Vous pouvez les réactiver dans les réglages.
button-yearly-again = Le redemander
button-yearly = Activer les rappels annuels
button-no-yearly = Plus de rappels annuels
