use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, Index, IndexWriter, Searcher, TantivyDocument, Term};

use super::ask::Asked;
use super::corpus::{Corpus, Entry};
use super::phrasebook::{Phrasebook, Sought};
use super::schema::{Fields, NUMBER, schema};
use super::scores::Scores;
use crate::SearchError;
use crate::analysis::{Stemmer, grams, is_stop, words};
use crate::lexicon::Lexicon;
use crate::limits::SERVICE_WRITER_BYTES;
use crate::tokens::field_value;
use crate::tongue::Tongue;
use crate::weights::{CONCEPT, GRAMS, LIKENESS};

/// All that one tongue says of the services: its index, its sentences, its lexicon.
pub(super) struct Book {
    pub(super) tongue: Tongue,
    pub(super) stemmer: Stemmer,
    pub(super) lexicon: Lexicon,
    pub(super) searcher: Searcher,
    pub(super) fields: Fields,
    pub(super) phrases: Phrasebook,
    /// Where each entry stands in the index.
    pub(super) addresses: Vec<Option<DocAddress>>,
}

/// What one tongue finds.
pub(super) struct Found {
    /// By entry, from 0 to the sum of the weights.
    pub(super) scores: Vec<f32>,
    /// By entry, the nearest sentence.
    pub(super) nearest: Vec<Option<u32>>,
}

impl Book {
    pub(super) fn of(corpus: &Corpus, tongue: Tongue) -> Result<Self, SearchError> {
        let stemmer = Stemmer::of(tongue);
        let lexicon = Lexicon::of(tongue, &stemmer, &Stemmer::of(Tongue::Italian));
        let index = Index::create_in_ram(schema());
        let fields = Fields::of(&index.schema())?;
        let mut writer: IndexWriter = index.writer_with_num_threads(1, SERVICE_WRITER_BYTES)?;
        let mut sentences = Vec::new();
        for (number, entry) in corpus.entries(tongue).enumerate() {
            let telling = |text: &str| stems_of(text, tongue, &stemmer);
            let phrases = entry.phrases.iter().map(|phrase| (number, (*phrase).to_owned(), telling(phrase)));
            sentences.extend(phrases);
            let mut document = document(&entry, fields, tongue, &stemmer);
            document.add_u64(fields.number, number as u64);
            writer.add_document(document)?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let searcher = index.reader()?.searcher();
        let addresses = addresses(&searcher)?;
        let mut book = Self { tongue, stemmer, lexicon, searcher, fields, phrases: Phrasebook::default(), addresses };
        book.phrases = Phrasebook::of(sentences, &|stem| book.rarity(book.frequency(stem).unwrap_or_default()));
        Ok(book)
    }

    /// Joins three rankings, each divided by its own best score: by words, by letter runs, by whole sentences.
    pub(super) fn find(&self, asked: &[Asked]) -> Result<Found, SearchError> {
        let entries = self.addresses.len();
        let by_words = self.scores(self.words_query(asked))?;
        let grams = asked.iter().flat_map(|word| grams(&word.folded));
        let by_grams = self.scores(grams.map(|gram| term(self.fields.grams, &gram)).collect())?;
        let likeness = self.phrases.likeness(&self.sought(asked)?, entries);
        let mut scores = vec![0.0; entries];
        for (ranking, weight) in [(&by_words, 1.0), (&by_grams, GRAMS), (&likeness.scores, LIKENESS)] {
            add_shares(&mut scores, ranking, weight);
        }
        Ok(Found { scores, nearest: likeness.nearest })
    }

    /// What Italian finds for the words that a question of another tongue means.
    pub(super) fn find_meant(&self, asked: &[Asked]) -> Result<Vec<f32>, SearchError> {
        let as_typed = asked.iter().map(|word| self.stemmer.stem(&word.folded));
        let meant = asked.iter().flat_map(|word| &word.concept).cloned();
        let mut stems: Vec<String> = as_typed.chain(meant).collect();
        stems.sort_unstable();
        stems.dedup();
        self.scores(stems.iter().map(|stem| term(self.fields.words, stem)).collect())
    }

    fn scores(&self, any: Vec<Box<dyn Query>>) -> Result<Vec<f32>, SearchError> {
        let entries = self.addresses.len();
        if any.is_empty() {
            return Ok(vec![0.0; entries]);
        }
        Ok(self.searcher.search(&BooleanQuery::union(any), &Scores { entries })?)
    }

    fn words_query(&self, asked: &[Asked]) -> Vec<Box<dyn Query>> {
        let own = asked.iter().filter(|word| !word.stems.is_empty()).map(|word| self.word_query(word));
        let meant = self.meant(asked);
        own.chain(meant.into_iter().map(|stem| boosted(self.fields.words, stem, CONCEPT))).collect()
    }

    /// The stems meant by the words beyond those said, each once. They are Italian: other tongues have none of their own.
    fn meant<'a>(&self, asked: &'a [Asked]) -> Vec<&'a str> {
        let mut meant: Vec<&str> = Vec::new();
        let is_said = |stem: &str| asked.iter().flat_map(|word| &word.stems).any(|(said, _)| said == stem);
        for stem in asked.iter().flat_map(|word| &word.concept).filter(|_| self.tongue == Tongue::Italian) {
            if !meant.contains(&stem.as_str()) && !is_said(stem) {
                meant.push(stem);
            }
        }
        meant
    }

    /// One of the stems of a word, whichever fits best: several neighbours must not add up.
    fn word_query(&self, word: &Asked) -> Box<dyn Query> {
        let stems = word.stems.iter().map(|(stem, weight)| boosted(self.fields.words, stem, *weight));
        Box::new(DisjunctionMaxQuery::new(stems.collect()))
    }

    fn sought<'a>(&self, asked: &'a [Asked]) -> Result<Vec<Sought<'a>>, SearchError> {
        let mut sought = Vec::new();
        for word in asked {
            let mut spellings: Sought<'a> = Vec::new();
            for (stem, weight) in &word.stems {
                spellings.push((stem, weight * self.rarity(self.frequency(stem)?)));
            }
            sought.push(spellings);
        }
        Ok(sought)
    }
}

/// Adds a ranking divided by its best.
pub(super) fn add_shares(scores: &mut [f32], ranking: &[f32], weight: f32) {
    let best = ranking.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
    scores.iter_mut().zip(ranking).for_each(|(score, found)| *score += weight * found / best);
}

fn boosted(field: Field, stem: &str, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(term(field, stem), weight))
}

fn term(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

fn document(entry: &Entry<'_>, fields: Fields, tongue: Tongue, stemmer: &Stemmer) -> TantivyDocument {
    let core: Vec<String> = entry.core.iter().flat_map(|text| telling(text, tongue)).collect();
    let beside = entry.beside.iter().flat_map(|text| telling(text, tongue));
    let all: Vec<String> = core.iter().cloned().chain(beside).collect();
    let mut document = TantivyDocument::default();
    document.add_text(fields.core, field_value(core.iter().map(|word| stemmer.stem(word))));
    document.add_text(fields.words, field_value(all.iter().map(|word| stemmer.stem(word))));
    document.add_text(fields.grams, field_value(all.iter().flat_map(|word| grams(word))));
    document.add_text(fields.surface, field_value(all));
    document
}

/// The words that say something of the need.
fn telling(text: &str, tongue: Tongue) -> impl Iterator<Item = String> {
    words(text).into_iter().map(|word| word.folded).filter(move |word| !is_stop(tongue, word))
}

fn stems_of(text: &str, tongue: Tongue, stemmer: &Stemmer) -> Vec<String> {
    telling(text, tongue).map(|word| stemmer.stem(&word)).collect()
}

fn addresses(searcher: &Searcher) -> Result<Vec<Option<DocAddress>>, SearchError> {
    let mut addresses = vec![None; usize::try_from(searcher.num_docs()).unwrap_or_default()];
    for (ordinal, segment) in (0_u32..).zip(searcher.segment_readers()) {
        let numbers = segment.fast_fields().u64(NUMBER)?;
        for document in segment.doc_ids_alive() {
            let number = numbers.first(document).and_then(|number| usize::try_from(number).ok());
            if let Some(place) = number.and_then(|number| addresses.get_mut(number)) {
                *place = Some(DocAddress::new(ordinal, document));
            }
        }
    }
    Ok(addresses)
}
