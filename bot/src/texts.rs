//! People's texts, from the language files compiled in (`locales/LANGUAGE/*.ftl`, Project Fluent).
//!
//! Italian is the text that counts; a text missing in another language is shown in Italian, and the tests allow none to
//! be missing.

mod key;

pub use key::Key;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use jiff::civil::Date;
use shared::domain::Language;

use crate::conversation::shield;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// All texts in all languages.
pub struct Texts {
    it: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

/// What is wrong with the language files that were compiled in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextsError {
    /// A file cannot be read as Fluent.
    #[error("`{file}` is no language file: {why}")]
    File {
        /// Which one.
        file: String,
        /// Why.
        why: String,
    },
    /// There is no folder for a language.
    #[error("there are no texts in language `{0}`")]
    Language(Language),
}

impl Texts {
    /// Reads the language files.
    pub fn load() -> Result<Self, TextsError> {
        Ok(Self { it: bundle(Language::It)?, en: bundle(Language::En)? })
    }

    /// A text in a language. Words from outside come back shielded: [`crate::conversation::Rich::parse`] reads them.
    #[must_use]
    pub fn format(&self, language: Language, key: Key, args: &[(&str, FluentValue<'_>)]) -> String {
        let shielded = shielded(args);
        let text = write(self.bundle(language), key, &shielded).or_else(|| write(&self.it, key, &shielded));
        text.unwrap_or_else(|| key.id().to_owned())
    }

    const fn bundle(&self, language: Language) -> &FluentBundle<FluentResource> {
        match language {
            Language::It => &self.it,
            Language::En => &self.en,
        }
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts")
    }
}

fn bundle(language: Language) -> Result<FluentBundle<FluentResource>, TextsError> {
    let locale = language.as_str().parse().map_err(|_error| TextsError::Language(language))?;
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    let folder = LOCALES.get_dir(language.as_str()).ok_or(TextsError::Language(language))?;
    for file in folder.files() {
        let name = file.path().display().to_string();
        let wrong = |why: String| TextsError::File { file: name.clone(), why };
        let source = file.contents_utf8().ok_or_else(|| wrong("not UTF-8".to_owned()))?;
        let resource =
            FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| wrong(format!("{errors:?}")))?;
        bundle.add_resource(resource).map_err(|errors| wrong(format!("{errors:?}")))?;
    }
    Ok(bundle)
}

fn shielded<'a>(args: &[(&'a str, FluentValue<'a>)]) -> FluentArgs<'a> {
    let shielded_value = |value: &FluentValue<'a>| match value {
        FluentValue::String(words) => FluentValue::from(shield(words)),
        other => other.clone(),
    };
    args.iter().map(|(name, value)| (*name, shielded_value(value))).collect()
}

fn write(bundle: &FluentBundle<FluentResource>, key: Key, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(key.id())?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    for error in &errors {
        tracing::warn!(text = key.id(), %error, "a text lacks an argument");
    }
    Some(text)
}

/// A day as people write it: `31/01/2026`.
#[must_use]
pub fn day(day: Date) -> String {
    day.strftime("%d/%m/%Y").to_string()
}

/// A moment in Palermo as people write it: `31/01/2026 09:30`.
#[must_use]
pub fn instant(at: Timestamp) -> String {
    shared::time::civil_in_palermo(at).strftime("%d/%m/%Y %H:%M").to_string()
}

/// An amount as the writing rules of the public administration want it: `16,00 euro`.
#[must_use]
pub fn money(cents: u64, language: Language) -> String {
    let point = match language {
        Language::It => ',',
        Language::En => '.',
    };
    format!("{}{point}{:02} euro", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests;
