//! One language: its texts and how it is written.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::Dir;
use serde::Deserialize;
use shared::domain::Language;
use shared::form::NumberMarks;

use super::TextsError;
use super::choice::ChoiceWords;
use super::courtesy::CourtesyWords;
use super::spoken::{self, SheetWords, Spoken, SpokenWords};
use crate::conversation::{isolate, shield};

/// The file that says how a language is written, beside those of its texts.
const MANNERS: &str = "language.toml";

/// A language as its folder has it.
pub(super) struct Voice {
    pub(super) language: Language,
    pub(super) manners: Manners,
    bundle: FluentBundle<FluentResource>,
}

/// How a language is written, and what people say in it at any time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manners {
    /// Whether no native speaker has written or read its texts.
    #[serde(default)]
    pub(super) machine_made: bool,
    #[serde(default)]
    right_to_left: bool,
    decimal_mark: char,
    group_mark: char,
    pub(super) words: SpokenWords,
    pub(super) words_on_a_sheet: SheetWords,
    pub(super) choices: ChoiceWords,
    pub(super) courtesy: CourtesyWords,
}

impl Voice {
    /// Reads a language's folder.
    pub(super) fn read(folder: &Dir<'_>) -> Result<Self, TextsError> {
        let name = folder.path().display().to_string();
        let language: Language = name.parse().map_err(|_unknown| TextsError::Language(name.clone()))?;
        let locale = name.parse().map_err(|_unknown| TextsError::Language(name.clone()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        let mut manners = None;
        for file in folder.files() {
            let path = file.path().display().to_string();
            let wrong = |why: String| TextsError::File { file: path.clone(), why };
            let source = file.contents_utf8().ok_or_else(|| wrong("not UTF-8".to_owned()))?;
            if path.ends_with(MANNERS) {
                manners = Some(toml::from_str(source).map_err(|error| wrong(error.to_string()))?);
                continue;
            }
            let resource =
                FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| wrong(format!("{errors:?}")))?;
            bundle.add_resource(resource).map_err(|errors| wrong(format!("{errors:?}")))?;
        }
        let missing = || TextsError::File { file: format!("{name}/{MANNERS}"), why: "it is not there".to_owned() };
        Ok(Self { language, manners: manners.ok_or_else(missing)?, bundle })
    }

    /// The marks in its numbers.
    pub(super) const fn marks(&self) -> NumberMarks {
        NumberMarks { decimal: self.manners.decimal_mark, group: self.manners.group_mark }
    }

    /// What can be said in it, as its file writes it.
    pub(super) fn spoken(&self) -> impl Iterator<Item = (&str, Spoken)> {
        spoken::of_language(&self.manners.words, &self.manners.words_on_a_sheet)
    }

    /// A text; none where it is missing.
    pub(super) fn write(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let args = self.shielded(args);
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        for error in &errors {
            tracing::warn!(text = id, language = %self.language, %error, "a text lacks an argument");
        }
        Some(text)
    }

    /// Words from elsewhere inside a text of this language: among letters that run from right to left, Latin names and
    /// numbers are isolated, or their parts would be told in another order.
    pub(super) fn embedded(&self, words: &str) -> String {
        if self.manners.right_to_left && !words.is_empty() { isolate(words) } else { words.to_owned() }
    }

    fn shielded<'a>(&self, args: &[(&'a str, FluentValue<'a>)]) -> FluentArgs<'a> {
        let shielded_value = |value: &FluentValue<'a>| match value {
            FluentValue::String(words) => FluentValue::from(shield(&self.embedded(words))),
            other => other.clone(),
        };
        args.iter().map(|(name, value)| (*name, shielded_value(value))).collect()
    }
}
