use std::collections::HashMap;

use tantivy::Term;
use tantivy::query::FuzzyTermQuery;

use super::book::Book;
use crate::SearchError;
use crate::analysis::{distance, has_digit, is_everyday, is_soft};
use crate::limits::{COMPLETIONS, CORRECTED_LETTERS, NEIGHBOURS, TWO_ERRORS_LETTERS};
use crate::tongue::Tongue;
use crate::understand::Said;
use crate::weights::{COMPLETION, ONE_ERROR, SOFT, TWO_ERRORS};

/// A word of the question with all that is searched for it.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) typed: String,
    pub(super) folded: String,
    /// Stems that stand for the word and how well, from 0 to 1; none when the catalogue holds nothing like it.
    pub(super) stems: Vec<(String, f32)>,
    /// What the word weighs in judging a sheet: the rarer the more, words of any question little.
    pub(super) weight: f32,
    /// True for a word of any question to an office: by itself it asks nothing.
    pub(super) soft: bool,
    /// Italian stems that mean the same, by the lexicon.
    pub(super) concept: Vec<String>,
    /// The nearest word, when this one was taken for a typing error.
    pub(super) corrected: Option<String>,
}

impl Book {
    /// Finds for each word the stems to search.
    pub(super) fn ask(&self, said: &[Said]) -> Result<Vec<Asked>, SearchError> {
        said.iter().map(|said| self.ask_word(said)).collect()
    }

    fn ask_word(&self, said: &Said) -> Result<Asked, SearchError> {
        let stem = self.stemmer.stem(&said.folded);
        let mut stems = Vec::new();
        let mut corrected = None;
        if self.frequency(&stem) > 0 {
            stems.push((stem.clone(), 1.0));
        }
        if said.unfinished {
            self.add_completions(&said.folded, &mut stems)?;
        }
        if stems.is_empty() && said.concept.is_empty() && may_be_misspelled(&said.folded, &stem) {
            corrected = self.add_neighbours(&said.folded, &mut stems)?;
        }
        let soft = is_soft(&stem);
        let weight = self.rarity(stems.iter().map(|(stem, _)| self.frequency(stem)).max().unwrap_or_default())
            * if soft { SOFT } else { 1.0 };
        Ok(Asked {
            typed: said.typed.clone(),
            folded: said.folded.clone(),
            stems,
            weight,
            soft,
            concept: said.concept.clone(),
            corrected,
        })
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
        self.holdings.frequency(stem)
    }

    /// The inverse document frequency of BM25: 0.7 for a word of half the sheets, 5.9 for one of none among 180.
    #[expect(clippy::cast_precision_loss, reason = "counts of sheets are far below 2^23")]
    pub(super) fn rarity(&self, documents: usize) -> f32 {
        let (all, holding) = (self.searcher.num_docs() as f32, documents as f32);
        (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln()
    }

    /// Adds the stems of the most frequent words that begin like this one.
    fn add_completions(&self, beginning: &str, stems: &mut Vec<(String, f32)>) -> Result<(), SearchError> {
        let mut ends: HashMap<String, u32> = HashMap::new();
        let after = format!("{beginning}\u{10ffff}");
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(self.fields.surface)?;
            let mut stream = inverted.terms().range().ge(beginning).lt(&after).into_stream().map_err(io)?;
            while stream.advance() {
                let word = String::from_utf8_lossy(stream.key()).into_owned();
                *ends.entry(word).or_default() += stream.value().doc_freq;
            }
        }
        for (word, _) in by_frequency(ends).into_iter().take(COMPLETIONS) {
            add(stems, self.stemmer.stem(&word), COMPLETION);
        }
        Ok(())
    }

    /// Adds the stems of the nearest words of the catalogue; answers the nearest of all.
    fn add_neighbours(&self, word: &str, stems: &mut Vec<(String, f32)>) -> Result<Option<String>, SearchError> {
        let most = if word.chars().count() < TWO_ERRORS_LETTERS { 1 } else { 2 };
        let mut near: Vec<(usize, String)> = by_frequency(self.words_near(word, most)?)
            .into_iter()
            .filter_map(|(other, _)| Some((distance(word, &other, most.into())?, other)))
            .filter(|(_, other)| is_likely(word, other))
            .collect();
        near.sort_by_key(|&(errors, _)| errors);
        near.truncate(NEIGHBOURS);
        for (errors, other) in &near {
            add(stems, self.stemmer.stem(other), if *errors < 2 { ONE_ERROR } else { TWO_ERRORS });
        }
        Ok(near.into_iter().next().map(|(_, other)| other))
    }

    fn words_near(&self, word: &str, errors: u8) -> Result<HashMap<String, u32>, SearchError> {
        let fuzzy = FuzzyTermQuery::new(Term::from_field_text(self.fields.surface, word), errors, true);
        let mut near: HashMap<String, u32> = HashMap::new();
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(self.fields.surface)?;
            let mut stream = inverted.terms().search(fuzzy.automaton()?).into_stream().map_err(io)?;
            while stream.advance() {
                let word = String::from_utf8_lossy(stream.key()).into_owned();
                *near.entry(word).or_default() += stream.value().doc_freq;
            }
        }
        Ok(near)
    }
}

fn io(error: std::io::Error) -> SearchError {
    SearchError::Index(error.into())
}

/// The most frequent first, then by alphabet so that answers do not change from run to run.
fn by_frequency(words: HashMap<String, u32>) -> Vec<(String, u32)> {
    let mut words: Vec<_> = words.into_iter().collect();
    words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    words
}

fn add(stems: &mut Vec<(String, f32)>, stem: String, weight: f32) {
    if !stems.iter().any(|(present, _)| *present == stem) {
        stems.push((stem, weight));
    }
}

/// Short words, codes and words spelled right are left as they are.
fn may_be_misspelled(folded: &str, stem: &str) -> bool {
    folded.chars().count() >= CORRECTED_LETTERS && !has_digit(folded) && !is_everyday(stem)
}

/// Typing errors seldom touch the first letter, and in a short word another first letter is another word.
fn is_likely(word: &str, other: &str) -> bool {
    other.chars().count() >= CORRECTED_LETTERS
        && !has_digit(other)
        && (word.chars().count() >= TWO_ERRORS_LETTERS || word.chars().next() == other.chars().next())
}
