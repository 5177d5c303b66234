use super::PrivacyClass;
use super::read::{self, Reader};
use crate::domain::{Language, vocabulary};

/// What the table says of a kind.
struct Row {
    class: PrivacyClass,
    reader: Reader,
    answer: &'static str,
    hint: (&'static str, &'static str),
    example: &'static str,
}

/// The table of field kinds: name on the wire, privacy class by default, how it is read, the type of its answers, how
/// it looks (Italian, English) and an example. Everything that depends on a kind is made from a row of it.
macro_rules! kinds {
    ($($(#[$doc:meta])+ $variant:ident = $word:literal: $class:ident, $reader:expr, $answer:literal,
        $it:literal, $en:literal, $example:literal;)+) => {
        vocabulary! {
            /// What kind of answer a field takes.
            FieldKind, "field kind" { $($(#[$doc])+ $variant = $word,)+ }
        }

        impl FieldKind {
            const fn row(self) -> Row {
                match self {
                    $(Self::$variant => Row {
                        class: PrivacyClass::$class,
                        reader: $reader,
                        answer: $answer,
                        hint: ($it, $en),
                        example: $example,
                    },)+
                }
            }
        }
    };
}

kinds! {
    /// A short text.
    Text = "text": Plain, read::text::short, "text",
        "una riga di testo", "one line of text", "Mario";
    /// A text of several lines.
    LongText = "long_text": Personal, read::text::long, "text",
        "un testo libero", "free text", "Davanti al civico 12.";
    /// A whole number.
    Integer = "integer": Plain, read::number::integer, "integer",
        "un numero intero", "a whole number", "85";
    /// A number with decimals.
    Decimal = "decimal": Plain, read::number::decimal, "decimal",
        "un numero, anche con la virgola", "a number, also with decimals", "3,5";
    /// An amount in euro.
    Money = "money": Financial, read::number::money, "money",
        "un importo in euro", "an amount in euro", "1.234,50";
    /// A year.
    Year = "year": Plain, read::date::year, "year",
        "un anno di quattro cifre", "a year of four digits", "2026";
    /// A day.
    Date = "date": Plain, read::date::day, "date",
        "una data: giorno, mese, anno", "a date: day, month, year", "31/01/2026";
    /// A day and a time.
    Datetime = "datetime": Plain, read::date::moment, "date_time",
        "una data e un'ora", "a date and a time", "31/01/2026 09:30";
    /// Yes or no.
    Bool = "bool": Plain, read::choice::yes_or_no, "bool",
        "sì o no", "yes or no", "sì";
    /// One of several options.
    Choice = "choice": Plain, read::choice::one, "choice",
        "una delle voci", "one of the options", "1";
    /// Several of several options.
    Choices = "choices": Plain, read::choice::several, "choices",
        "una o più voci", "one or more of the options", "1, 3";
    /// A tax code (codice fiscale), of a person or provisional.
    TaxCode = "tax_code": Identity, read::tax::tax_code, "text",
        "16 lettere e numeri, oppure 11 cifre se provvisorio", "16 letters and digits, or 11 digits if provisional",
        "RSSMRA80A01H501U";
    /// A VAT number (partita IVA).
    Vat = "vat": Identity, read::tax::vat, "text",
        "11 cifre", "11 digits", "80016350821";
    /// A tax code or a VAT number.
    TaxCodeOrVat = "tax_code_or_vat": Identity, read::tax::tax_code_or_vat, "text",
        "codice fiscale di 16 caratteri o partita Iva di 11 cifre", "tax code of 16 characters or VAT number of 11 digits",
        "80016350821";
    /// A bank account.
    Iban = "iban": Financial, read::bank::iban, "text",
        "27 caratteri se è italiano, comincia con IT", "27 characters if Italian, it starts with IT",
        "IT60X0542811101000000123456";
    /// The protocol number of an ISEE.
    IseeProtocol = "isee_protocol": Financial, read::code::isee_protocol, "text",
        "INPS-ISEE, anno, codice, numero", "INPS-ISEE, year, code, number", "INPS-ISEE-2026-00123456A-00";
    /// A unit or parcel of the land register, in one line.
    Cadastre = "cadastre": Personal, read::cadastre::cadastre, "cadastre",
        "catasto, foglio, particella, subalterno", "register, sheet, parcel, unit",
        "fabbricati, foglio 12, particella 345, sub 6";
    /// A number plate.
    Plate = "plate": Personal, read::code::plate, "text",
        "lettere e numeri della targa", "letters and digits of the plate", "AB123CD";
    /// The number of a pagoPA notice.
    NoticeNumber = "notice_number": Financial, read::code::notice_number, "text",
        "18 cifre", "18 digits", "301000000000000001";
    /// The number of a revenue stamp (marca da bollo).
    Stamp = "stamp": Plain, read::code::stamp, "text",
        "14 cifre", "14 digits", "01234567890123";
    /// A post code (CAP).
    PostCode = "post_code": Contact, read::code::post_code, "text",
        "5 cifre", "5 digits", "90133";
    /// A phone number.
    Phone = "phone": Contact, read::contact::phone, "text",
        "un numero di telefono, con prefisso se estero", "a phone number, with country code if foreign", "333 1234567";
    /// An email address.
    Email = "email": Contact, read::contact::email, "text",
        "un indirizzo email", "an email address", "nome@esempio.it";
    /// A certified email address.
    Pec = "pec": Contact, read::contact::email, "text",
        "un indirizzo di posta elettronica certificata", "a certified email address", "nome@pec.esempio.it";
    /// A code of economic activity.
    Ateco = "ateco": Plain, read::code::ateco, "text",
        "due cifre, poi punti e altre cifre", "two digits, then points and more digits", "47.11.40";
    /// The code of a public investment project.
    Cup = "cup": Plain, read::code::cup, "text",
        "15 lettere e numeri", "15 letters and digits", "D71B16000000006";
    /// The number in the register of firms.
    Rea = "rea": Plain, read::code::rea, "text",
        "sigla della provincia e numero", "letters of the province and number", "PA-123456";
    /// An address in words.
    Address = "address": Contact, read::text::address, "text",
        "via, numero civico e Comune", "street, number and town", "via Roma 12, Bagheria";
    /// A point or an address.
    Location = "location": Personal, read::place::location, "place",
        "la posizione del telefono, oppure un indirizzo", "the phone's position, or an address", "via Roma 12";
    /// A municipality, in words.
    Municipality = "municipality": Plain, read::text::name, "text",
        "il nome di un Comune", "the name of a municipality", "Bagheria";
    /// A country or a nationality, in words.
    Country = "country": Personal, read::text::name, "text",
        "il nome di uno Stato", "the name of a country", "Italia";
    /// One or more documents.
    File = "file": Personal, read::files::documents, "files",
        "un PDF, una foto o un file firmato (P7M)", "a PDF, a photo or a signed file (P7M)", "pdf, jpg, png, p7m";
    /// One or more photos.
    Photo = "photo": Personal, read::files::photos, "files",
        "una foto", "a photo", "jpg, png";
}

impl FieldKind {
    /// The privacy class of fields that name none.
    #[must_use]
    pub const fn class(self) -> PrivacyClass {
        self.row().class
    }

    /// How an answer looks, in a few words.
    #[must_use]
    pub const fn hint(self, language: Language) -> &'static str {
        let (it, en) = self.row().hint;
        match language {
            Language::It => it,
            Language::En => en,
        }
    }

    /// An answer that would be accepted; of files: the endings.
    #[must_use]
    pub const fn example(self) -> &'static str {
        self.row().example
    }

    /// The type of its answers, as [`Answer::type_name`](super::Answer::type_name) says it.
    #[must_use]
    pub const fn answer_type(self) -> &'static str {
        self.row().answer
    }

    pub(super) const fn reader(self) -> Reader {
        self.row().reader
    }

    /// Whether it has options.
    #[must_use]
    pub const fn has_options(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }

    /// Whether it takes files.
    #[must_use]
    pub const fn takes_files(self) -> bool {
        matches!(self, Self::File | Self::Photo)
    }

    /// Whether its answers are numbers or amounts.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Money | Self::Year)
    }

    /// Whether `min` and `max` mean something for it: a value, or how many characters, choices or files.
    #[must_use]
    pub const fn has_limits(self) -> bool {
        let is_words = matches!(self, Self::Text | Self::LongText | Self::Address | Self::Municipality | Self::Country);
        self.is_number() || is_words || self.takes_files() || matches!(self, Self::Choices)
    }

    /// Whether its answers are days or moments.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Date | Self::Datetime)
    }
}
