### Le parole delle pratiche, dei moduli e delle schede

state-registered = Inviata
state-review = In esame
state-integration = Da completare
state-notice = Preavviso di rifiuto
state-ranking = In graduatoria
state-waiting-list = In lista d'attesa
state-to-pay = Da pagare
state-approved = Accolta
state-in-force = Efficace
state-conform = Da adeguare
state-closed = Conclusa

outcome-granted = Accolta
outcome-granted-by-silence = Accolta per silenzio
outcome-refused = Respinta
outcome-forbidden = Attività vietata
outcome-withdrawn = Ritirata
outcome-archived = Archiviata

hint-text = una riga di testo
hint-long_text = un testo libero
hint-integer = un numero intero
hint-decimal = un numero, anche con la virgola
hint-money = un importo in euro
hint-year = un anno di quattro cifre
hint-date = una data: giorno, mese, anno
hint-datetime = una data e un'ora
hint-bool = sì o no
hint-choice = una delle voci
hint-choices = una o più voci
hint-tax_code = 16 lettere e numeri, oppure 11 cifre se provvisorio
hint-vat = 11 cifre
hint-tax_code_or_vat = codice fiscale di 16 caratteri o partita Iva di 11 cifre
hint-iban = 27 caratteri se è italiano, comincia con IT
hint-isee_protocol = INPS-ISEE, anno, codice, numero
hint-cadastre = catasto, foglio, particella, subalterno
hint-plate = lettere e numeri della targa
hint-notice_number = 18 cifre
hint-stamp = 14 cifre
hint-post_code = 5 cifre
hint-phone = un numero di telefono, con prefisso se estero
hint-email = un indirizzo email
hint-pec = un indirizzo di posta elettronica certificata
hint-ateco = due cifre, poi punti e altre cifre
hint-cup = 15 lettere e numeri
hint-rea = sigla della provincia e numero
hint-address = via, numero civico e Comune
hint-location = la posizione del telefono, oppure un indirizzo
hint-municipality = il nome di un Comune
hint-country = il nome di uno Stato
hint-file = un PDF, una foto o un file firmato (P7M)
hint-photo = una foto

channel-online = online
channel-desk = allo sportello
channel-phone = per telefono
channel-email = per email
channel-pec = per posta elettronica certificata
channel-post = per posta
channel-app = con un'app

identification-none = nessuna identificazione
identification-spid1 = SPID di livello 1
identification-spid2 = SPID di livello 2 o carta d'identità elettronica
identification-spid3 = SPID di livello 3 o carta d'identità elettronica

evidence-law = legge
evidence-national-practice = prassi nazionale
evidence-region = Regione
evidence-programme = programma
evidence-palermo-official = Comune di Palermo
evidence-palermo-press = stampa su Palermo
evidence-palermo-civic = progetti civici su Palermo
