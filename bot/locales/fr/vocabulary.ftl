# Machine-made translation, to be reviewed by a native speaker.
### Les mots des dossiers, des formulaires et des fiches

state-registered = Envoyé
state-review = En cours d'examen
state-integration = À compléter
state-notice = Préavis de refus
state-ranking = Dans le classement
state-waiting-list = Sur liste d'attente
state-to-pay = À payer
state-approved = Accepté
state-in-force = En vigueur
state-conform = À mettre en règle
state-closed = Terminé

outcome-granted = Accepté
outcome-granted-by-silence = Accepté par silence
outcome-refused = Refusé
outcome-forbidden = Activité interdite
outcome-withdrawn = Retiré
outcome-archived = Archivé

hint-text = une ligne de texte
hint-long_text = un texte libre
hint-person_name = le nom d'une personne
hint-integer = un nombre entier
hint-decimal = un nombre, avec virgule si besoin
hint-money = un montant en euros
hint-year = une année en quatre chiffres
hint-date = une date : jour, mois, année
hint-datetime = une date et une heure
hint-bool = oui ou non
hint-choice = un des choix
hint-choices = un ou plusieurs choix
hint-tax_code = 16 lettres et chiffres, ou 11 chiffres s'il est provisoire
hint-vat = 11 chiffres
hint-tax_code_or_vat = codice fiscale de 16 caractères ou partita Iva de 11 chiffres
hint-iban = 27 caractères s'il est italien, il commence par IT
hint-isee_protocol = INPS-ISEE, année, code, numéro
hint-cadastre = cadastre, foglio, particella, subalterno
hint-plate = lettres et chiffres de la plaque
hint-notice_number = 18 chiffres
hint-stamp = 14 chiffres
hint-post_code = 5 chiffres
hint-phone = un numéro de téléphone, avec l'indicatif s'il est étranger
hint-email = une adresse email
hint-pec = une adresse email certifiée (Pec)
hint-ateco = deux chiffres, puis des points et d'autres chiffres
hint-cup = 15 lettres et chiffres
hint-rea = sigle de la province et numéro
hint-address = rue, numéro et commune
hint-location = la position du téléphone, ou une adresse
hint-municipality = le nom d'une commune
hint-country = le nom d'un pays
hint-file = un PDF, une photo ou un fichier signé (P7M)
hint-photo = une photo

channel-online = en ligne
channel-desk = au guichet
channel-phone = par téléphone
channel-email = par email
channel-pec = par email certifié (Pec)
channel-post = par courrier
channel-app = avec une application

identification-none = aucune identification
identification-spid1 = SPID de niveau 1
identification-spid2 = SPID de niveau 2 ou carte d'identité électronique
identification-spid3 = SPID de niveau 3 ou carte d'identité électronique

evidence-law = loi
evidence-national-practice = pratique nationale
evidence-region = Région
evidence-programme = programme
evidence-palermo-official = commune de Palerme
evidence-palermo-press = presse sur Palerme
evidence-palermo-civic = projets citoyens sur Palerme

theme-social = Aide et soutien social
theme-building = Construction et cadastre
theme-culture = Culture et loisirs
theme-work = Travail et formation
theme-taxes = Impôts locaux
theme-environment = Environnement et territoire
theme-public-works = Travaux publics

life-birth = Avoir un enfant
life-school = Aller à l'école ou à l'université
life-disability = Vivre avec un handicap
life-job = Chercher du travail
life-retirement = Partir à la retraite
life-driving-licence = Passer le permis de conduire
life-vehicle = Avoir un véhicule
life-public-transport = Utiliser les transports publics
life-home = Avoir un logement
life-moving = Changer de logement
life-travel = Aller à l'étranger
life-marriage = Se marier ou se séparer
life-death = Perdre un proche
life-health = Se soigner
life-crime = Signaler un délit ou une perte
life-taxes = Payer les impôts
life-culture = Aller au théâtre, au musée, à la bibliothèque
life-pets = Avoir un animal
life-citizenship = Citoyenneté, séjour et vote
