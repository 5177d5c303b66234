//! Questions with what answers them.

use std::path::Path;

use color_eyre::eyre::{Result, WrapErr};
use serde::{Deserialize, Serialize};

/// A row of a file.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Question {
    /// What a person wrote.
    pub(crate) query: String,
    /// The kind of question: colloquial, typo, foreign, outside ...
    #[serde(default)]
    pub(crate) kind: String,
    /// Two-letter code.
    #[serde(default)]
    pub(crate) language: String,
    /// Slugs joined by `|`.
    relevant: String,
    /// ISTAT code of the place it names.
    #[serde(default)]
    municipality: String,
}

impl Question {
    /// The services that answer it.
    pub(crate) fn relevant(&self) -> impl Iterator<Item = &str> {
        self.relevant.split('|').filter(|slug| !slug.is_empty() && *slug != "none")
    }

    pub(crate) fn is_outside(&self) -> bool {
        self.relevant().next().is_none()
    }

    /// The place it names.
    pub(crate) fn municipality(&self) -> Option<u32> {
        self.municipality.parse().ok()
    }

    /// Under what it is counted: foreign questions by their language.
    pub(crate) fn group(&self) -> String {
        match self.kind.as_str() {
            "foreign" => format!("foreign {}", self.language),
            "" => "all".to_owned(),
            kind => kind.to_owned(),
        }
    }

    /// Whether it counts among those written in Italian or Sicilian.
    pub(crate) fn is_italian(&self) -> bool {
        matches!(self.language.as_str(), "" | "it" | "scn") && self.kind != "foreign"
    }
}

/// Reads a file.
pub(crate) fn read(file: &Path) -> Result<Vec<Question>> {
    let mut reader = csv::Reader::from_path(file).wrap_err_with(|| file.display().to_string())?;
    reader.deserialize().collect::<Result<_, _>>().wrap_err_with(|| file.display().to_string())
}
