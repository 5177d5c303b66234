# Machine-made translation, to be reviewed by a native speaker.
### Les consultations

consults-title = _Les consultations._ La commune et la Ville métropolitaine te demandent ton avis : touche une ligne pour la lire.
consults-none = Il n'y a aucune consultation pour toi en ce moment.
consult-comune = Commune de { $place }
consult-city = Ville métropolitaine de Palerme
consult-closed = close, lis les résultats
consult-until = jusqu'au { $day }
consult-head = _{ $title }_ · { $asker }
consult-in-italian = Les questions sont écrites en italien.
consult-facts =
    - Questions : { $count }. On répond jusqu'au _{ $day }_.
    - Une seule réponse par personne : une fois envoyée, elle ne change plus.
    - Ta réponse est comptée sans ton nom. Les résultats se lisent après la clôture.
consult-question = _Question { $number } sur { $total }_
consult-recap = _Ta réponse_ : vérifie-la, puis envoie-la.
consult-sending = J'envoie ta réponse.
consult-thanks = _Merci, nous avons ta réponse._
consult-already = Tu as déjà répondu à cette consultation : on répond une seule fois.
consult-answered = Tu as répondu. Les résultats se lisent après la clôture, prévue à la fin du { $day }.
consult-over = La consultation a été close avant l'arrivée de ta réponse : elle n'est pas comptée.
consult-results = _Close le { $day }._ Personnes qui ont répondu : { $count }.
consult-few = Quand moins de { $fewest } personnes répondent, les résultats ne sont pas montrés : ainsi personne ne peut savoir qui a choisi quoi.
consult-news = _Les résultats que tu attendais_
consult-unknown = Cette consultation n'existe pas, ou n'est pas encore ouverte.
consult-will-tell = D'accord : à la clôture de la consultation, je t'écris les résultats.
consult-will-not-tell = D'accord, je ne t'écris pas les résultats. Tu peux toujours les lire ici.
button-consultations = Consultations
button-consult-begin = Réponds
button-consult-send = Envoie la réponse
button-consult-again = Change la réponse
button-consult-tell = Préviens-moi des résultats
button-consult-quiet = Ne me préviens pas des résultats
