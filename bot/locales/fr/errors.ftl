# Machine-made translation, to be reviewed by a native speaker.

### Ce qui ne va pas dans une réponse : ce qui manque et le format attendu

error-required = Il faut cette réponse pour continuer.
error-wrong-input = Ici, il faut autre chose : { $hint }. Exemple : { $example }
error-format = Je n'arrive pas à lire la réponse. Format : { $hint }. Exemple : { $example }
name-expected = Ici il faut le nom d'une personne, sans chiffres. Si autre chose est nécessaire, je vous le demande après.
name-doubtful = Cela ressemble à une adresse : ici il faut le nom d'une personne. Si c'est bien un nom, touchez C'était ma réponse.
error-length =
    { $given ->
        [one] Il faut { $expected } caractères : vous en avez écrit { $given }.
       *[other] Il faut { $expected } caractères : vous en avez écrit { $given }.
    }
error-check-character = Un caractère est faux, ou deux sont inversés : vérifiez le code et écrivez-le à nouveau.
error-no-such-day = Ce jour n'existe pas dans le calendrier. Écrivez le jour, le mois et l'année, par exemple 31/01/2026.
error-in-future = Cette date est dans le futur : écrivez une date passée, par exemple 31/01/2026.
error-far-away = L'année doit être entre { $min } et { $max }.
error-too-small = Le nombre est trop petit : écrivez au moins { $min }.
error-too-large = Le nombre est trop grand : écrivez au maximum { $max }.
error-too-short =
    { $min ->
        [one] La réponse est trop courte : il faut au moins un caractère.
       *[other] La réponse est trop courte : il faut au moins { $min } caractères.
    }
error-too-long = La réponse est trop longue : écrivez au maximum { $max } caractères.
error-too-few =
    { $min ->
        [one] Il en faut au moins un.
       *[other] Il en faut au moins { $min }.
    }
error-too-many =
    { $max ->
        [one] Vous pouvez en donner un seul.
       *[other] Vous pouvez en donner { $max } au maximum.
    }
error-no-option = Ce choix n'est pas dans la liste : appuyez sur un bouton ou écrivez son numéro.
error-ambiguous = Cela peut être plusieurs choix : { $options }. Appuyez sur le bon.
error-disagrees = Cela ne correspond pas à votre réponse pour « { $field } » : vérifiez les deux.
error-file-type = Ce type de fichier ne convient pas. Formats acceptés : { $accepted }.
error-file-size = Le fichier est trop lourd : { $max } Mo au maximum.
edit-ignored = Vous avez modifié un message que j'ai déjà lu : la modification ne compte pas. Pour corriger une réponse, écrivez-la de nouveau.
private-only = Je réponds seulement en privé, pour protéger les données de chacun : { $link }
