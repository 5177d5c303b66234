//! What the console says, in Italian and in English, side by side: the compiler refuses a text that lacks its other half.

mod texts;
mod words;

use shared::domain;

pub use texts::Messages;

/// The languages of the console's own words: those who work with it read one of these two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, schemars::JsonSchema, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Italian.
    It,
    /// English.
    En,
}

impl Language {
    /// The language of an IETF tag (`en-GB`, `it_IT.UTF-8`), Italian when it is another or none.
    #[must_use]
    pub fn of_tag(tag: Option<&str>) -> Self {
        let known = tag.and_then(domain::Language::of_tag);
        if known == Some(domain::Language::EN) { Self::En } else { Self::It }
    }
}

impl From<Language> for domain::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::It => Self::IT,
            Language::En => Self::EN,
        }
    }
}

impl Messages {
    /// The words of a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::It => &Self::IT,
            Language::En => &Self::EN,
        }
    }
}
