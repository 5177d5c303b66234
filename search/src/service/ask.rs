use super::asked::Asked;
use super::book::Book;
use crate::analysis::{Stemmer, has_digit, is_everyday, is_soft};
use crate::limits::{COMPLETIONS, CORRECTED_LETTERS, NEIGHBOURS};
use crate::tongue::Tongue;
use crate::understand::Said;
use crate::weights::{COMPLETION, ONE_ERROR, SOFT, TWO_ERRORS};

impl Book {
    /// Finds for each word the stems to search.
    pub(super) fn ask(&self, said: &[Said], italian: &Stemmer) -> Vec<Asked> {
        said.iter().map(|said| self.ask_word(said, italian)).collect()
    }

    fn ask_word(&self, said: &Said, italian: &Stemmer) -> Asked {
        let stem = self.stemmer.stem(&said.folded);
        let mut stems = Vec::new();
        let mut corrected = None;
        if self.frequency(&stem) > 0 {
            stems.push((stem.to_string(), 1.0));
        }
        if said.unfinished {
            self.add_completions(&said.folded, &mut stems);
        }
        if stems.is_empty() && said.concept.is_empty() && may_be_misspelled(&said.folded, &stem) {
            corrected = self.add_neighbours(&said.folded, &mut stems);
        }
        let soft = is_soft(&stem);
        let weight = self.rarity(stems.iter().map(|(stem, _)| self.frequency(stem)).max().unwrap_or_default())
            * if soft { SOFT } else { 1.0 };
        Asked {
            typed: said.typed.clone(),
            folded: said.folded.clone(),
            stems,
            weight,
            soft,
            as_italian: italian.stem(&said.folded).into_owned(),
            concept: said.concept.clone(),
            corrected,
        }
    }

    /// True for a word of the sheets or the lexicon of this tongue, or of everyday Italian.
    pub(super) fn knows(&self, folded: &str) -> bool {
        let stem = self.stemmer.stem(folded);
        self.lexicon.holds(&stem) || (self.tongue == Tongue::Italian && is_everyday(&stem)) || self.frequency(&stem) > 0
    }

    /// True for a word written so in the sheets, or in any inflection in the lexicon or in everyday Italian.
    pub(super) fn spells(&self, folded: &str) -> bool {
        let stem = self.stemmer.stem(folded);
        let is_everyday = self.tongue == Tongue::Italian && is_everyday(&stem);
        self.stemmer.has_learned(folded) || is_everyday || self.lexicon.holds(&stem)
    }

    /// Entries that hold a stem.
    pub(super) fn frequency(&self, stem: &str) -> usize {
        self.holdings.of(stem).count()
    }

    /// The inverse document frequency of BM25: 0.7 for a word of half the sheets, 5.9 for one of none among 180.
    #[expect(clippy::cast_precision_loss, reason = "counts of sheets are far below 2^23")]
    pub(super) fn rarity(&self, documents: usize) -> f32 {
        let (all, holding) = (self.entries as f32, documents as f32);
        (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln()
    }

    /// Adds the stems of the most frequent words that begin like this one.
    fn add_completions(&self, beginning: &str, stems: &mut Vec<(String, f32)>) {
        for word in self.vocabulary.beginning_with(beginning).into_iter().take(COMPLETIONS) {
            add(stems, &self.stemmer.stem(word), COMPLETION);
        }
    }

    /// Adds the stems of the nearest words of the catalogue; answers the nearest of all.
    fn add_neighbours(&self, word: &str, stems: &mut Vec<(String, f32)>) -> Option<String> {
        let near = self.vocabulary.near(word);
        for neighbour in near.iter().take(NEIGHBOURS) {
            let weight = if neighbour.errors < 2 { ONE_ERROR } else { TWO_ERRORS };
            add(stems, &self.stemmer.stem(neighbour.word), weight);
        }
        near.first().map(|nearest| nearest.word.to_owned())
    }
}

fn add(stems: &mut Vec<(String, f32)>, stem: &str, weight: f32) {
    if !stems.iter().any(|(present, _)| *present == stem) {
        stems.push((stem.to_owned(), weight));
    }
}

/// Short words, codes and words spelled right are left as they are.
fn may_be_misspelled(folded: &str, stem: &str) -> bool {
    folded.chars().count() >= CORRECTED_LETTERS && !has_digit(folded) && !is_everyday(stem)
}
