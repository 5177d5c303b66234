//! Which of several choices some words name by its place: "2", "the second", "la numero due".

use std::collections::HashMap;

use serde::Deserialize;
use shared::text::fold;

/// How one language names a choice by its place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChoiceWords {
    /// What may stand before the number.
    before: Vec<String>,
    /// What may stand after it.
    after: Vec<String>,
    /// The names of the first place, of the second and so on.
    places: Vec<Vec<String>>,
}

/// Those of all languages, folded.
#[derive(Debug, Default)]
pub(super) struct Choices {
    before: Vec<String>,
    after: Vec<String>,
    places: HashMap<String, usize>,
}

impl Choices {
    pub(super) fn of<'w>(languages: impl Iterator<Item = &'w ChoiceWords>) -> Self {
        let mut all = Self::default();
        for words in languages {
            all.before.extend(words.before.iter().map(|word| format!("{} ", fold(word))));
            all.after.extend(words.after.iter().map(|word| format!(" {}", fold(word))));
            let places = (1..).zip(&words.places);
            all.places.extend(places.flat_map(|(place, names)| names.iter().map(move |name| (fold(name), place))));
        }
        // "la numero" goes before "la".
        for longest_first in [&mut all.before, &mut all.after] {
            longest_first.sort_by_key(|word| std::cmp::Reverse(word.len()));
        }
        all
    }

    /// The place, from 1.
    pub(super) fn place(&self, folded: &str) -> Option<usize> {
        let named = |words: &str| words.parse().ok().or_else(|| self.places.get(words).copied());
        let bare = self.after.iter().find_map(|word| folded.strip_suffix(word.as_str())).unwrap_or(folded);
        let after = self.before.iter().find_map(|word| bare.strip_prefix(word.as_str()));
        named(bare).or_else(|| named(after?))
    }
}
