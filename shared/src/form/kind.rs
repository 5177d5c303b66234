use super::PrivacyClass;
use super::read::{self, Reader};
use crate::domain::vocabulary;

/// What the table says of a kind.
struct Row {
    class: PrivacyClass,
    reader: Reader,
    answer: &'static str,
    example: &'static str,
}

/// The table of field kinds: name on the wire, privacy class by default, how it is read, the type of its answers and an
/// example. Everything that depends on a kind is made from a row of it.
macro_rules! kinds {
    ($($(#[$doc:meta])+ $variant:ident = $word:literal: $class:ident, $reader:expr, $answer:literal, $example:literal;)+) => {
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
                        example: $example,
                    },)+
                }
            }
        }
    };
}

kinds! {
    /// A short text.
    Text = "text": Plain, read::text::short, "text", "Mario";
    /// A text of several lines.
    LongText = "long_text": Personal, read::text::long, "text", "Davanti al civico 12.";
    /// The name of a person: the first, the last or both.
    PersonName = "person_name": Personal, read::text::person, "text", "Rosa";
    /// A whole number.
    Integer = "integer": Plain, read::number::integer, "integer", "85";
    /// A number with decimals.
    Decimal = "decimal": Plain, read::number::decimal, "decimal", "3,5";
    /// An amount in euro.
    Money = "money": Financial, read::number::money, "money", "1.234,50";
    /// A year.
    Year = "year": Plain, read::date::year, "year", "2026";
    /// A day.
    Date = "date": Plain, read::date::day, "date", "31/01/2026";
    /// A day and a time.
    Datetime = "datetime": Plain, read::date::moment, "date_time", "31/01/2026 09:30";
    /// Yes or no.
    Bool = "bool": Plain, read::choice::yes_or_no, "bool", "sì";
    /// One of several options.
    Choice = "choice": Plain, read::choice::one, "choice", "1";
    /// Several of several options.
    Choices = "choices": Plain, read::choice::several, "choices", "1, 3";
    /// A tax code (codice fiscale), of a person or provisional.
    TaxCode = "tax_code": Identity, read::tax::tax_code, "text", "RSSMRA80A01H501U";
    /// A VAT number (partita IVA).
    Vat = "vat": Identity, read::tax::vat, "text", "80016350821";
    /// A tax code or a VAT number.
    TaxCodeOrVat = "tax_code_or_vat": Identity, read::tax::tax_code_or_vat, "text", "80016350821";
    /// A bank account.
    Iban = "iban": Financial, read::bank::iban, "text", "IT60X0542811101000000123456";
    /// The protocol number of an ISEE.
    IseeProtocol = "isee_protocol": Financial, read::code::isee_protocol, "text", "INPS-ISEE-2026-00123456A-00";
    /// A unit or parcel of the land register, in one line.
    Cadastre = "cadastre": Personal, read::cadastre::cadastre, "cadastre", "fabbricati, foglio 12, particella 345, sub 6";
    /// A number plate.
    Plate = "plate": Personal, read::code::plate, "text", "AB123CD";
    /// The number of a pagoPA notice.
    NoticeNumber = "notice_number": Financial, read::code::notice_number, "text", "301000000000000001";
    /// The number of a revenue stamp (marca da bollo).
    Stamp = "stamp": Plain, read::code::stamp, "text", "01234567890123";
    /// A post code (CAP).
    PostCode = "post_code": Contact, read::code::post_code, "text", "90133";
    /// A phone number.
    Phone = "phone": Contact, read::contact::phone, "text", "333 1234567";
    /// An email address.
    Email = "email": Contact, read::contact::email, "text", "nome@esempio.it";
    /// A certified email address.
    Pec = "pec": Contact, read::contact::email, "text", "nome@pec.esempio.it";
    /// A code of economic activity.
    Ateco = "ateco": Plain, read::code::ateco, "text", "47.11.40";
    /// The code of a public investment project.
    Cup = "cup": Plain, read::code::cup, "text", "D71B16000000006";
    /// The number in the register of firms.
    Rea = "rea": Plain, read::code::rea, "text", "PA-123456";
    /// An address in words.
    Address = "address": Contact, read::text::address, "text", "via Roma 12, Bagheria";
    /// A point or an address.
    Location = "location": Personal, read::place::location, "place", "via Roma 12";
    /// A municipality, in words.
    Municipality = "municipality": Plain, read::text::name, "text", "Bagheria";
    /// A country or a nationality, in words.
    Country = "country": Personal, read::text::name, "text", "Italia";
    /// One or more documents.
    File = "file": Personal, read::files::documents, "files", "pdf, jpg, png, p7m";
    /// One or more photos.
    Photo = "photo": Personal, read::files::photos, "files", "jpg, png";
}

impl FieldKind {
    /// The privacy class of fields that name none.
    #[must_use]
    pub const fn class(self) -> PrivacyClass {
        self.row().class
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

    /// Whether its answers are words as people say them, with no form to be held to.
    #[must_use]
    pub const fn takes_words(self) -> bool {
        let is_text = matches!(self, Self::Text | Self::LongText | Self::PersonName);
        is_text || matches!(self, Self::Address | Self::Location | Self::Municipality | Self::Country)
    }

    /// Whether its answers are numbers or amounts.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Money | Self::Year)
    }

    /// Whether `min` and `max` mean something for it: a value, or how many characters, choices or files.
    #[must_use]
    pub const fn has_limits(self) -> bool {
        let is_words = self.takes_words() && !matches!(self, Self::Location);
        self.is_number() || is_words || self.takes_files() || matches!(self, Self::Choices)
    }

    /// Whether its answers are days or moments.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Date | Self::Datetime)
    }
}
