use std::fmt;

use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Decimal;
use crate::id::AttachmentId;
use crate::text::SafeText;

/// What a person answered, typed. `Debug` never shows the value: answers are personal data.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// Not answered on purpose: the field is optional. Conditions see it as unanswered.
    Skipped,
    /// Words, or a code in its normal form (tax code, IBAN, plate ...).
    Text(SafeText),
    /// A whole number.
    Integer(i64),
    /// A number with decimals.
    Decimal(Decimal),
    /// An amount in cents of euro.
    Money(i64),
    /// A day.
    Date(#[schemars(with = "String")] Date),
    /// A day and time where the office is.
    DateTime(#[schemars(with = "String")] DateTime),
    /// A year.
    Year(i16),
    /// Yes or no.
    Bool(bool),
    /// The id of one option.
    Choice(String),
    /// The ids of several options, in the order of the form; never empty.
    Choices(Vec<String>),
    /// A point or an address.
    Place(Place),
    /// A parcel or unit of the land register.
    Cadastre(Cadastre),
    /// Files or photos; never empty.
    Files(Vec<Attachment>),
}

/// A place: a point sent from a phone, or an address in words.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A point, degrees WGS84.
    Point {
        /// Latitude, -90 to 90.
        lat: f64,
        /// Longitude, -180 to 180.
        lon: f64,
    },
    /// An address in words.
    Address(SafeText),
}

/// A unit or parcel in the land register (catasto).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cadastre {
    /// Buildings or land.
    pub register: LandRegister,
    /// Belfiore code of the municipality, when given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// Census section, up to three characters; few municipalities have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Sheet (foglio).
    pub sheet: String,
    /// Parcel (particella or mappale).
    pub parcel: String,
    /// Unit (subalterno).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// The two registers of the land office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LandRegister {
    /// Catasto fabbricati.
    Buildings,
    /// Catasto terreni.
    Land,
}

/// A file that came with an answer; its bytes are kept elsewhere.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Attachment {
    /// Where its bytes are.
    pub id: AttachmentId,
    /// Its name as given.
    pub name: SafeText,
    /// Its media type, found from its content.
    pub mime: String,
    /// Its size in bytes.
    pub size: u64,
}

impl Answer {
    /// Whether something was answered.
    #[must_use]
    pub const fn is_given(&self) -> bool {
        !matches!(self, Self::Skipped)
    }

    /// The files of the answer.
    #[must_use]
    pub fn files(&self) -> &[Attachment] {
        match self {
            Self::Files(files) => files,
            _ => &[],
        }
    }

    /// The text of the answer, when it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The day of the answer, when it has one.
    #[must_use]
    pub fn as_date(&self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(*date),
            Self::DateTime(at) => Some(at.date()),
            _ => None,
        }
    }

    /// The type of the answer, which tells nothing of its value.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        match self {
            Self::Skipped => "skipped",
            Self::Text(_) => "text",
            Self::Integer(_) => "integer",
            Self::Decimal(_) => "decimal",
            Self::Money(_) => "money",
            Self::Date(_) => "date",
            Self::DateTime(_) => "date_time",
            Self::Year(_) => "year",
            Self::Bool(_) => "bool",
            Self::Choice(_) => "choice",
            Self::Choices(_) => "choices",
            Self::Place(_) => "place",
            Self::Cadastre(_) => "cadastre",
            Self::Files(_) => "files",
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.type_name())
    }
}

macro_rules! redacted {
    ($($name:ident)+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!("<", stringify!($name), ">"))
            }
        }
    )+};
}

redacted! { Place Cadastre Attachment }

/// One line, as the land register prints it: `fabbricati, foglio 12, particella 345, sub 6`.
impl fmt::Display for Cadastre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.register {
            LandRegister::Buildings => "fabbricati",
            LandRegister::Land => "terreni",
        })?;
        let parts = [
            ("comune", self.municipality.as_ref()),
            ("sezione", self.section.as_ref()),
            ("foglio", Some(&self.sheet)),
            ("particella", Some(&self.parcel)),
            ("sub", self.unit.as_ref()),
        ];
        for (word, value) in parts {
            if let Some(value) = value {
                write!(f, ", {word} {value}")?;
            }
        }
        Ok(())
    }
}
