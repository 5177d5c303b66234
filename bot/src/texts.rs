//! People's texts, from the language files compiled in: one folder a language (`locales/LANGUAGE`), its texts in Project
//! Fluent and, in `language.toml`, how it is written. A new folder is a new language.
//!
//! Italian is the text that counts; a text missing in another language is shown in Italian, and the tests allow none to
//! be missing.

mod choice;
mod courtesy;
mod key;
mod question;
mod slip;
mod spoken;
mod voice;
mod word;

pub use key::Key;
pub(crate) use question::ends_as_question;
pub(crate) use shared::text::fold;
pub(crate) use slip::nearly;
pub use spoken::Spoken;
pub use word::Word;

use std::collections::HashMap;

use fluent_bundle::FluentValue;
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use jiff::civil::Date;
use shared::catalogue::{Euro, Term, TermUnit};
use shared::domain::Language;
use shared::form::{CadastreWords, Decimal, Manner};

use crate::conversation::unshield;
use choice::Choices;
use courtesy::Courtesy;
use voice::Voice;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// All texts in all languages.
pub struct Texts {
    italian: Voice,
    others: Vec<Voice>,
    spoken: HashMap<String, Spoken>,
    choices: Choices,
    courtesy: Courtesy,
}

/// What is wrong with the language files that were compiled in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextsError {
    /// A file cannot be read.
    #[error("`{file}` is no language file: {why}")]
    File {
        /// Which one.
        file: String,
        /// Why.
        why: String,
    },
    /// A folder is not named after a language.
    #[error("`{0}` is not the code of a language")]
    Language(String),
    /// There is no folder for Italian.
    #[error("there are no Italian texts")]
    Italian,
}

impl Texts {
    /// Reads the language files.
    pub fn load() -> Result<Self, TextsError> {
        let mut others = LOCALES.dirs().map(Voice::read).collect::<Result<Vec<_>, _>>()?;
        others.sort_by_key(|voice| (voice.language != Language::EN, voice.language));
        let italian = others.iter().position(|voice| voice.language == Language::IT).ok_or(TextsError::Italian)?;
        let italian = others.remove(italian);
        let spoken = spoken::all([&italian].into_iter().chain(&others).flat_map(Voice::spoken));
        let choices = Choices::of([&italian].into_iter().chain(&others).map(|voice| &voice.manners.choices));
        let courtesy = Courtesy::of([&italian].into_iter().chain(&others).map(|voice| &voice.manners.courtesy));
        Ok(Self { italian, others, spoken, choices, courtesy })
    }

    /// The languages, in the order in which they are offered: Italian, English, then by their codes.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.voices().map(|voice| voice.language)
    }

    /// The language of an IETF tag, such as a device tells; Italian when it is none of these.
    #[must_use]
    pub fn language_of(&self, tag: Option<&str>) -> Language {
        self.known(tag.and_then(Language::of_tag).unwrap_or(Language::IT))
    }

    /// A language itself where there are texts in it, else Italian.
    #[must_use]
    pub fn known(&self, language: Language) -> Language {
        self.voice(language).language
    }

    /// Whether the texts of a language wait for a native speaker to read them.
    #[must_use]
    pub fn is_machine_made(&self, language: Language) -> bool {
        self.voice(language).manners.machine_made
    }

    /// A text in a language. Words from outside come back shielded: [`crate::conversation::Rich::parse`] reads them.
    #[must_use]
    pub fn format(&self, language: Language, key: Key, args: &[(&str, FluentValue<'_>)]) -> String {
        self.write(language, key.id(), args)
    }

    /// A text without markup.
    #[must_use]
    pub fn plain(&self, language: Language, key: Key, args: &[(&str, FluentValue<'_>)]) -> String {
        unshield(&self.format(language, key, args))
    }

    /// A word of a vocabulary in a language.
    #[must_use]
    pub fn word(&self, language: Language, word: Word) -> String {
        self.write(language, &word.to_string(), &[])
    }

    /// What some words mean when they are the whole message, but for courtesy around them, in any language.
    #[must_use]
    pub fn spoken(&self, words: &str) -> Option<Spoken> {
        self.courtesy.barer(&fold(words)).find_map(|bare| self.spoken.get(bare).copied())
    }

    /// The place, from 1, that some words name in any language: "2", "the second one".
    #[must_use]
    pub fn place(&self, words: &str) -> Option<usize> {
        self.courtesy.barer(&fold(words)).find_map(|bare| self.choices.place(bare))
    }

    /// Some words folded and without the courtesy around them.
    #[must_use]
    pub fn bare(&self, words: &str) -> String {
        self.courtesy.barer(&fold(words)).last().unwrap_or_default().to_owned()
    }

    /// Whether words, one by one, are only said around others.
    #[must_use]
    pub fn is_courtesy(&self, words: &str) -> bool {
        fold(words).split_whitespace().all(|word| self.courtesy.has(word))
    }

    /// What somebody may say who speaks a language, in it and in Italian, as the files write it.
    pub fn sayings(&self, language: Language) -> impl Iterator<Item = (&str, Spoken)> {
        let own = (language != Language::IT).then(|| self.voice(language));
        own.into_iter().chain([&self.italian]).flat_map(Voice::spoken)
    }

    /// Words from elsewhere as they stand inside a text of a language, where its files do not put them there.
    #[must_use]
    pub fn embedded(&self, language: Language, words: &str) -> String {
        self.voice(language).embedded(words)
    }

    /// How answers of a form are shown in a language.
    #[must_use]
    pub fn manner(&self, language: Language) -> Manner {
        let word = |key| self.plain(language, key, &[]);
        Manner {
            language,
            marks: self.voice(language).marks(),
            yes: word(Key::ShownYes),
            no: word(Key::ShownNo),
            cadastre: CadastreWords {
                buildings: word(Key::CadastreBuildings),
                land: word(Key::CadastreLand),
                municipality: word(Key::CadastreMunicipality),
                section: word(Key::CadastreSection),
                sheet: word(Key::CadastreSheet),
                parcel: word(Key::CadastreParcel),
                unit: word(Key::CadastreUnit),
            },
        }
    }

    /// A number as the language writes it: `1.234,5`.
    #[must_use]
    pub fn number(&self, language: Language, number: Decimal) -> String {
        number.shown(self.voice(language).marks())
    }

    /// An amount to the cent, as the writing rules of the public administration want it: `16,00 euro`.
    #[must_use]
    pub fn money(&self, language: Language, cents: u64) -> String {
        let marks = self.voice(language).marks();
        let amount = format!("{}{}{:02}", cents / 100, marks.decimal, cents % 100);
        self.plain(language, Key::Amount, &[("amount", amount.into())])
    }

    /// An amount as a sheet tells it, whole where it has no cents: `250 euro`.
    #[must_use]
    pub fn price(&self, language: Language, price: Euro) -> String {
        let cents = price.cents();
        if !cents.is_multiple_of(100) {
            return self.money(language, cents.into());
        }
        self.plain(language, Key::Amount, &[("amount", (cents / 100).to_string().into())])
    }

    /// A term: `30 giorni`, `6 giorni lavorativi`.
    #[must_use]
    pub fn term(&self, language: Language, term: Term) -> String {
        let key = match term.unit {
            TermUnit::Calendar => Key::TermCalendar,
            TermUnit::Working => Key::TermWorking,
        };
        self.plain(language, key, &[("days", term.days.into())])
    }

    fn write(&self, language: Language, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let text = self.voice(language).write(id, args).or_else(|| self.italian.write(id, args));
        text.unwrap_or_else(|| id.to_owned())
    }

    fn voices(&self) -> impl Iterator<Item = &Voice> {
        std::iter::once(&self.italian).chain(&self.others)
    }

    fn voice(&self, language: Language) -> &Voice {
        self.others.iter().find(|voice| voice.language == language).unwrap_or(&self.italian)
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts")
    }
}

/// A day as people write it in all our languages: `31/01/2026`.
#[must_use]
pub fn day(day: Date) -> String {
    day.strftime("%d/%m/%Y").to_string()
}

/// A moment in Palermo as people write it in all our languages: `31/01/2026 09:30`.
#[must_use]
pub fn instant(at: Timestamp) -> String {
    shared::time::civil_in_palermo(at).strftime("%d/%m/%Y %H:%M").to_string()
}

#[cfg(test)]
mod tests;
