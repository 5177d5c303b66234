use serde::Deserialize;

use crate::domain::Language;

/// A language in which people are served.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServedLanguage {
    /// Which.
    pub code: Language,
    /// Its own name.
    pub name: String,
    /// Whether a machine made its texts, so that whoever chooses it is told.
    #[serde(default)]
    pub machine_made: bool,
}

/// The file of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Served {
    #[serde(default)]
    pub(super) language: Vec<ServedLanguage>,
}
