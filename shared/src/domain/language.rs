use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::vocabulary;

vocabulary! {
    /// A language in which people are served.
    Language, "language" {
        /// Italian: always there, the text that counts.
        It = "it",
        /// English.
        En = "en",
    }
}

impl Language {
    /// The language of an IETF tag (`en-GB`, `it_IT`), Italian when it is another or none.
    #[must_use]
    pub fn of_tag(tag: Option<&str>) -> Self {
        let primary = tag.unwrap_or("it").split(['-', '_']).next().unwrap_or("it");
        primary.to_ascii_lowercase().parse().unwrap_or(Self::It)
    }
}

/// A text in Italian and, where people must read it so, in other languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The Italian text.
    pub it: String,
    /// The English text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// The text in a language, else in Italian.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::It => &self.it,
            Language::En => self.en.as_deref().unwrap_or(&self.it),
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.it)
    }
}
