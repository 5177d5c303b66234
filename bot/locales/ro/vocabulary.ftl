# Machine-made translation, to be reviewed by a native speaker.
### Cuvintele dosarelor, formularelor și fișelor

state-registered = Trimisă
state-review = În analiză
state-integration = De completat
state-notice = Preaviz de respingere
state-ranking = În clasament
state-waiting-list = Pe lista de așteptare
state-to-pay = De plătit
state-approved = Aprobată
state-in-force = În vigoare
state-conform = De pus în regulă
state-closed = Încheiată

outcome-granted = Aprobată
outcome-granted-by-silence = Aprobată tacit
outcome-refused = Respinsă
outcome-forbidden = Activitate interzisă
outcome-withdrawn = Retrasă
outcome-archived = Închisă fără decizie

hint-text = un rând de text
hint-long_text = un text liber
hint-person_name = numele unei persoane
hint-integer = un număr întreg
hint-decimal = un număr, și cu zecimale
hint-money = o sumă în euro
hint-year = un an din patru cifre
hint-date = o dată: zi, lună, an
hint-datetime = o dată și o oră
hint-bool = da sau nu
hint-choice = una dintre opțiuni
hint-choices = una sau mai multe opțiuni
hint-tax_code = 16 litere și cifre sau 11 cifre dacă este provizoriu
hint-vat = 11 cifre
hint-tax_code_or_vat = codice fiscale de 16 caractere sau partita Iva de 11 cifre
hint-iban = 27 de caractere dacă este italian, începe cu IT
hint-isee_protocol = INPS-ISEE, an, cod, număr
hint-cadastre = cadastru, foglio, particella, subalterno
hint-plate = literele și cifrele de pe placă
hint-notice_number = 18 cifre
hint-stamp = 14 cifre
hint-post_code = 5 cifre
hint-phone = un număr de telefon, cu prefix dacă este străin
hint-email = o adresă de email
hint-pec = o adresă de email certificată (Pec)
hint-ateco = două cifre, apoi puncte și alte cifre
hint-cup = 15 litere și cifre
hint-rea = sigla provinciei și numărul
hint-address = strada, numărul și Comuna
hint-location = poziția telefonului sau o adresă
hint-municipality = numele unei Comune
hint-country = numele unei țări
hint-file = un PDF, o poză sau un fișier semnat (P7M)
hint-photo = o poză

channel-online = online
channel-desk = la ghișeu
channel-phone = prin telefon
channel-email = prin email
channel-pec = prin email certificat (Pec)
channel-post = prin poștă
channel-app = cu o aplicație

identification-none = nicio identificare
identification-spid1 = SPID de nivel 1
identification-spid2 = SPID de nivel 2 sau carte de identitate electronică
identification-spid3 = SPID de nivel 3 sau carte de identitate electronică

evidence-law = lege
evidence-national-practice = practică națională
evidence-region = Regiune
evidence-programme = program
evidence-palermo-official = Comuna Palermo
evidence-palermo-press = presa despre Palermo
evidence-palermo-civic = proiecte civice despre Palermo

theme-social = Asistență și sprijin social
theme-building = Construcții și cadastru
theme-culture = Cultură și timp liber
theme-work = Muncă și formare
theme-taxes = Taxe locale
theme-environment = Mediu și teritoriu
theme-public-works = Lucrări publice

life-birth = Nașterea unui copil
life-school = Școală sau universitate
life-disability = Viața cu o dizabilitate
life-job = Căutarea unui loc de muncă
life-retirement = Pensionarea
life-driving-licence = Permisul de conducere
life-vehicle = Un vehicul
life-public-transport = Transportul public
life-home = O locuință
life-moving = Mutarea în altă locuință
life-travel = Plecarea în străinătate
life-marriage = Căsătoria sau separarea
life-death = Pierderea unei persoane dragi
life-health = Sănătatea
life-crime = Anunțarea unei infracțiuni sau a unei pierderi
life-taxes = Plata taxelor
life-culture = Teatru, muzeu, bibliotecă
life-pets = Un animal de companie
life-citizenship = Cetățenie, ședere și vot
