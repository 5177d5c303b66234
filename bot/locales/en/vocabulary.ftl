### Words of cases, forms and sheets

state-registered = Sent
state-review = Being examined
state-integration = To be completed
state-notice = Notice before refusal
state-ranking = In the ranking
state-waiting-list = On the waiting list
state-to-pay = To be paid
state-approved = Approved
state-in-force = In force
state-conform = To be brought into line
state-closed = Closed

outcome-granted = Granted
outcome-granted-by-silence = Granted by silence
outcome-refused = Refused
outcome-forbidden = Activity forbidden
outcome-withdrawn = Withdrawn
outcome-archived = Archived

hint-text = one line of text
hint-long_text = free text
hint-integer = a whole number
hint-decimal = a number, also with decimals
hint-money = an amount in euro
hint-year = a year of four digits
hint-date = a date: day, month, year
hint-datetime = a date and a time
hint-bool = yes or no
hint-choice = one of the options
hint-choices = one or more of the options
hint-tax_code = 16 letters and digits, or 11 digits if provisional
hint-vat = 11 digits
hint-tax_code_or_vat = tax code of 16 characters or VAT number of 11 digits
hint-iban = 27 characters if Italian, it starts with IT
hint-isee_protocol = INPS-ISEE, year, code, number
hint-cadastre = register, sheet, parcel, unit
hint-plate = letters and digits of the plate
hint-notice_number = 18 digits
hint-stamp = 14 digits
hint-post_code = 5 digits
hint-phone = a phone number, with country code if foreign
hint-email = an email address
hint-pec = a certified email address
hint-ateco = two digits, then points and more digits
hint-cup = 15 letters and digits
hint-rea = letters of the province and number
hint-address = street, number and town
hint-location = the phone's position, or an address
hint-municipality = the name of a municipality
hint-country = the name of a country
hint-file = a PDF, a photo or a signed file (P7M)
hint-photo = a photo

channel-online = online
channel-desk = at the desk
channel-phone = by phone
channel-email = by email
channel-pec = by certified email
channel-post = by post
channel-app = in an app

identification-none = no identification
identification-spid1 = SPID level 1
identification-spid2 = SPID level 2 or electronic identity card
identification-spid3 = SPID level 3 or electronic identity card

evidence-law = law
evidence-national-practice = national practice
evidence-region = Region
evidence-programme = programme
evidence-palermo-official = Comune of Palermo
evidence-palermo-press = press on Palermo
evidence-palermo-civic = civic projects on Palermo
