# Machine-made translation, to be reviewed by a native speaker.

### Parler à une personne

call-topic = _Parler à une personne._ Écrivez en bref ce dont vous avez besoin : la personne qui vous répond le lira.
call-asked = J'ai prévenu l'assistance : dès qu'une personne est libre, elle vous répond ici.
call-wait = J'ouvre la conversation : écrivez à nouveau dans un moment.
call-next = Vous êtes la prochaine personne à qui on répond.
call-ahead =
    { $count ->
        [one] Une personne attend avant vous.
       *[other] { $count } personnes attendent avant vous.
    }
call-closed = L'assistance est fermée : elle rouvre le { $at }. Votre demande est gardée et la réponse arrive ici.
talking = Ce que vous écrivez maintenant arrive à une personne de l'assistance.
talk-stays-open = La conversation reste ouverte : écrivez « opérateur » pour y revenir.
talk-closed = J'ai fermé la conversation.
talk-refused = La conversation est fermée. Écrivez « opérateur » pour en ouvrir une autre.
clerk = l'assistance
clerk-took = Vous parlez maintenant avec { $clerk }.
clerk-says =
    _{ $clerk }_
    { $text }
clerk-closed = La personne de l'assistance a fermé la conversation. Cela vous a-t-il été utile ? Sinon, écrivez « opérateur ».
