//! What the console says, in Italian and in English, side by side: the compiler refuses a text that lacks its other half.

mod texts;
mod words;

use shared::domain::Language;

pub use texts::Messages;

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
