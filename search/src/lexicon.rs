//! Everyday words and phrases of each tongue, and the Italian words of the sheets that mean the same. The lists are in
//! `data/lexicon/`, one file a language; a clerk may add a line.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::analysis::{Stemmer, Word, is_stop, pairs, words};
use crate::tongue::Tongue;

/// The lists of one tongue.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// By stems, joined by blanks.
    entries: FxHashMap<String, Vec<String>>,
    /// Words of the longest entry.
    longest: usize,
}

/// An entry found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Concept {
    /// The words that told it, by position.
    pub(crate) words: std::ops::Range<usize>,
    /// Italian stems that mean the same.
    pub(crate) stems: Vec<String>,
}

impl Lexicon {
    pub(crate) fn of(tongue: Tongue, stemmer: &Stemmer, italian: &Stemmer) -> Self {
        let mut lexicon = Self::default();
        for (left, right) in files(tongue).iter().flat_map(|file| pairs(file)) {
            let key: Vec<String> = words(left).iter().map(|word| stemmer.stem(&word.folded).into_owned()).collect();
            let telling = words(right).into_iter().filter(|word| !is_stop(Tongue::Italian, &word.folded));
            lexicon.longest = lexicon.longest.max(key.len());
            let meant = telling.map(|word| italian.stem(&word.folded).into_owned()).collect();
            lexicon.entries.insert(key.join(" "), meant);
        }
        lexicon
    }

    /// True for the stem of a word that is an entry by itself.
    pub(crate) fn holds(&self, stem: &str) -> bool {
        self.entries.contains_key(stem)
    }

    /// The entries in a text, left to right, the longest first: `carte de identitate` before `carte`.
    pub(crate) fn find(&self, said: &[Word], stemmer: &Stemmer) -> Vec<Concept> {
        let stems: Vec<Cow<'_, str>> = said.iter().map(|word| stemmer.stem(&word.folded)).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < stems.len() {
            let concept = self.at(&stems, at);
            at = concept.as_ref().map_or(at + 1, |concept| concept.words.end);
            found.extend(concept);
        }
        found
    }

    fn at(&self, stems: &[Cow<'_, str>], at: usize) -> Option<Concept> {
        let longest = self.longest.min(stems.len() - at);
        (1..=longest).rev().find_map(|length| {
            let words = at..at + length;
            let entry = self.entries.get(&stems.get(words.clone())?.join(" "))?;
            Some(Concept { words, stems: entry.clone() })
        })
    }
}

fn files(tongue: Tongue) -> &'static [&'static str] {
    match tongue {
        Tongue::Italian => &[include_str!("../data/lexicon/it.txt"), include_str!("../data/lexicon/scn.txt")],
        Tongue::English => &[include_str!("../data/lexicon/en.txt")],
        Tongue::French => &[include_str!("../data/lexicon/fr.txt")],
        Tongue::Spanish => &[include_str!("../data/lexicon/es.txt")],
        Tongue::Romanian => &[include_str!("../data/lexicon/ro.txt")],
        Tongue::Arabic => &[include_str!("../data/lexicon/ar.txt")],
        Tongue::Bengali => &[include_str!("../data/lexicon/bn.txt")],
        Tongue::Tamil => &[include_str!("../data/lexicon/ta.txt")],
        Tongue::Sinhala => &[include_str!("../data/lexicon/si.txt")],
        Tongue::Chinese => &[include_str!("../data/lexicon/zh.txt")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_entry_is_found_first_whatever_its_inflection() {
        let (english, italian) = (Stemmer::of(Tongue::English), Stemmer::of(Tongue::Italian));
        let lexicon = Lexicon::of(Tongue::English, &english, &italian);
        let found = lexicon.find(&words("I lost my birth certificates"), &english);
        let told: Vec<_> = found.iter().map(|concept| concept.words.clone()).collect();
        assert!(told.contains(&(3..5)), "{found:?}");
    }
}
