use std::borrow::Cow;
use std::ops::Range;

use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Index, IndexWriter, Searcher, Term};

use super::asked::Asked;
use super::corpus::Corpus;
use super::holdings::Holdings;
use super::impacts::Impacts;
use super::likelihood::{Likelihood, Speech};
use super::phrasebook::{Phrasebook, Sought};
use super::schema::{Fields, schema};
use super::scores::Numbers;
use super::vocabulary::Vocabulary;
use crate::SearchError;
use crate::analysis::{Gram, Stemmer, Word, grams, is_stop, words};
use crate::lexicon::Lexicon;
use crate::limits::SERVICE_WRITER_BYTES;
use crate::tongue::Tongue;
use crate::weights::{CONCEPT, GRAMS, LIKELIHOOD, LIKENESS};

/// All that one tongue says of the services: its index, its sentences, its lexicon.
pub(super) struct Book {
    pub(super) tongue: Tongue,
    pub(super) stemmer: Stemmer,
    pub(super) lexicon: Lexicon,
    searcher: Searcher,
    fields: Fields,
    numbers: Numbers,
    /// By service, the words of its Italian title: where each stands, and its stem. Other tongues have none.
    pub(super) titles: Vec<Vec<(Range<usize>, String)>>,
    pub(super) phrases: Phrasebook,
    speech: Likelihood,
    /// The letter runs inside the words of each entry.
    grams: Impacts<Gram>,
    pub(super) holdings: Holdings,
    pub(super) vocabulary: Vocabulary,
    pub(super) entries: usize,
}

/// What one tongue finds.
pub(super) struct Found {
    /// By entry, from 0 to the sum of the weights.
    pub(super) scores: Vec<f32>,
    /// By entry, the nearest sentence.
    pub(super) nearest: Vec<Option<u32>>,
}

impl Book {
    pub(super) fn of(corpus: &Corpus, tongue: Tongue) -> tantivy::Result<Self> {
        let mut stemmer = Stemmer::of(tongue);
        let index = Index::create_in_ram(schema());
        let fields = Fields::of(&index.schema())?;
        let mut writer: IndexWriter = index.writer_with_num_threads(1, SERVICE_WRITER_BYTES)?;
        let (mut sentences, mut written, mut runs) = (Vec::new(), Vec::new(), Vec::new());
        let (mut holdings, mut speech) = (Holdings::default(), Speech::default());
        for (number, entry) in corpus.entries(tongue).enumerate() {
            let phrases: Vec<Vec<Word>> = entry.phrases.iter().map(|phrase| words(phrase)).collect();
            let said = |phrase: &Vec<Word>, stemmer: &mut Stemmer| {
                phrase.iter().map(|word| (word.folded.clone(), stemmer.learn(&word.folded))).collect::<Vec<_>>()
            };
            let phrases: Vec<_> = phrases.iter().map(|phrase| said(phrase, &mut stemmer)).collect();
            speech.learn(&phrases);
            let told = phrases.into_iter().map(|phrase| of_telling(phrase, tongue));
            sentences.push(entry.phrases.iter().map(|phrase| (*phrase).to_owned()).zip(told).collect::<Vec<_>>());
            let mut stems_of = |words: &[String]| words.iter().map(|word| stemmer.learn(word)).collect::<Vec<_>>();
            let core = telling(&entry.core, tongue);
            let all = [core.clone(), telling(&entry.beside, tongue)].concat();
            let stems = stems_of(&all);
            holdings.add(number, &stems_of(&core), &stems);
            runs.push(all.iter().flat_map(|word| grams(word)).collect());
            writer.add_document(fields.document(number, &stems))?;
            written.push(all);
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let entries = runs.len();
        let searcher = index.reader()?.searcher();
        let mut book = Self {
            tongue,
            lexicon: Lexicon::of(tongue, &stemmer, &Stemmer::of(Tongue::Italian)),
            titles: titles(corpus, tongue, &stemmer),
            stemmer,
            numbers: Numbers::of(&searcher, entries)?,
            searcher,
            fields,
            phrases: Phrasebook::default(),
            speech: Likelihood::of(speech),
            grams: Impacts::of(&runs),
            holdings,
            vocabulary: Vocabulary::of(written.iter().map(Vec::as_slice)),
            entries,
        };
        let mut phrases = Phrasebook::default();
        for of_entry in sentences {
            phrases.learn(of_entry, &|stem| book.rarity(book.frequency(stem)));
        }
        book.phrases = phrases;
        Ok(book)
    }

    /// Joins four rankings, each divided by its own best score: by words, by letter runs, by whole sentences, by the way
    /// people speak; `heard` are all words of the question, small ones too.
    pub(super) fn find(&self, asked: &[Asked], heard: &[String]) -> Result<Found, SearchError> {
        let by_words = self.scores(self.words_query(asked))?;
        let mut by_grams = vec![0.0; self.entries];
        for gram in asked.iter().flat_map(|word| grams(&word.folded)) {
            self.grams.add(gram, &mut by_grams);
        }
        let likeness = self.phrases.likeness(&self.sought(asked));
        let mut scores = vec![0.0; self.entries];
        for (ranking, weight) in [(&by_words, 1.0), (&by_grams, GRAMS), (&likeness.scores, LIKENESS)] {
            add_shares(&mut scores, ranking, weight);
        }
        let stems: Vec<Cow<'_, str>> = heard.iter().map(|word| self.stemmer.stem(word)).collect();
        let speech = self.speech.shares(heard.iter().map(String::as_str).zip(stems.iter().map(AsRef::as_ref)));
        for (score, share) in scores.iter_mut().zip(speech).filter(|(score, _)| **score > 0.0) {
            *score += LIKELIHOOD * share;
        }
        Ok(Found { scores, nearest: likeness.nearest })
    }

    /// What Italian finds for the words that a question of another tongue means.
    pub(super) fn find_meant(&self, asked: &[Asked]) -> Result<Vec<f32>, SearchError> {
        let as_typed = asked.iter().map(|word| &word.as_italian);
        let mut stems: Vec<&String> = as_typed.chain(asked.iter().flat_map(|word| &word.concept)).collect();
        stems.sort_unstable();
        stems.dedup();
        self.scores(stems.iter().map(|stem| term(self.fields.words, stem)).collect())
    }

    fn scores(&self, any: Vec<Box<dyn Query>>) -> Result<Vec<f32>, SearchError> {
        if any.is_empty() {
            return Ok(vec![0.0; self.entries]);
        }
        Ok(self.searcher.search(&BooleanQuery::union(any), &self.numbers.scores())?)
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

    fn sought<'a>(&self, asked: &'a [Asked]) -> Vec<Sought<'a>> {
        let weighed = |(stem, weight): &'a (String, f32)| (stem.as_str(), weight * self.rarity(self.frequency(stem)));
        asked.iter().map(|word| word.stems.iter().map(weighed).collect()).collect()
    }
}

fn titles(corpus: &Corpus, tongue: Tongue, stemmer: &Stemmer) -> Vec<Vec<(Range<usize>, String)>> {
    let services = corpus.services.iter().filter(|_| tongue == Tongue::Italian);
    let titled = |word: Word| (word.range, stemmer.stem(&word.folded).into_owned());
    services.map(|service| words(&service.title).into_iter().map(titled).collect()).collect()
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

/// The stems of the words that say something of the need.
fn of_telling(said: Vec<(String, String)>, tongue: Tongue) -> Vec<String> {
    said.into_iter().filter(|(word, _)| !is_stop(tongue, word)).map(|(_, stem)| stem).collect()
}

/// The words that say something of the need.
fn telling<'a>(texts: impl IntoIterator<Item = &'a &'a str>, tongue: Tongue) -> Vec<String> {
    let words = texts.into_iter().flat_map(|text| words(text)).map(|word| word.folded);
    words.filter(|word| !is_stop(tongue, word)).collect()
}
