use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Answer, Attachment, Decimal, Place};

/// What a person gives for a field. `Debug` never shows the value.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// Typed words.
    Text(String),
    /// The id of an option that was tapped; `yes` and `no` for a bool.
    Option(String),
    /// The ids of several options.
    Options(Vec<String>),
    /// A position sent from a phone, degrees WGS84.
    Position {
        /// Latitude.
        lat: f64,
        /// Longitude.
        lon: f64,
    },
    /// Files or photos.
    Files(Vec<Attachment>),
    /// "Not this one".
    Skip,
}

impl Input {
    /// Typed words.
    #[must_use]
    pub fn text(words: impl Into<String>) -> Self {
        Self::Text(words.into())
    }
}

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "<typed>",
            Self::Option(_) => "<option>",
            Self::Options(_) => "<options>",
            Self::Position { .. } => "<position>",
            Self::Files(_) => "<files>",
            Self::Skip => "<skip>",
        })
    }
}

/// What a person would give to get this answer: reading it again gives the same answer.
impl From<&Answer> for Input {
    fn from(answer: &Answer) -> Self {
        match answer {
            Answer::Skipped => Self::Skip,
            Answer::Text(text) | Answer::Place(Place::Address(text)) => Self::text(text.as_str()),
            Answer::Integer(number) => Self::text(number.to_string()),
            Answer::Decimal(number) => Self::text(number.to_string().replace('.', ",")),
            Answer::Money(cents) => Self::text(Decimal::cents(*cents).to_string().replace('.', ",")),
            Answer::Date(day) => Self::text(day.to_string()),
            Answer::DateTime(at) => Self::text(at.to_string()),
            Answer::Year(year) => Self::text(year.to_string()),
            Answer::Bool(yes) => Self::Option(if *yes { "yes" } else { "no" }.to_owned()),
            Answer::Choice(id) => Self::Option(id.clone()),
            Answer::Choices(ids) => Self::Options(ids.clone()),
            Answer::Place(Place::Point { lat, lon }) => Self::Position { lat: *lat, lon: *lon },
            Answer::Cadastre(unit) => Self::text(unit.to_string()),
            Answer::Files(files) => Self::Files(files.clone()),
        }
    }
}
