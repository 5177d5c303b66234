//! The texts of cases, each once: tantivy's part. Cases of one service, Comune and office share their text, so there
//! are some thousands of texts where there are millions of cases, and a new state is no change of a text.

use std::collections::HashMap;
use std::ops::Bound;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Occur, Query, RangeQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, Index, IndexReader, ReloadPolicy, Score, SegmentOrdinal, SegmentReader, Term};

use super::Office;
use super::schema::{FINGERPRINT, Fields, NUMBER, office_words, whole, whole_name};
use super::table::Fitting;
use crate::SearchError;
use crate::analysis::Stemmer;
use crate::tongue::Tongue;

/// The texts, searched.
pub(super) struct Texts {
    pub(super) fields: Fields,
    pub(super) reader: IndexReader,
    pub(super) stemmer: Stemmer,
}

/// A word that must be in a text.
#[derive(Debug, Clone)]
pub(super) struct Sought {
    pub(super) folded: String,
    /// It may go on.
    pub(super) unfinished: bool,
}

impl Texts {
    pub(super) fn of(index: &Index) -> Result<Self, SearchError> {
        Ok(Self {
            fields: Fields::of(&index.schema())?,
            reader: index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?,
            stemmer: Stemmer::of(Tongue::Italian),
        })
    }

    /// Numbers of all texts by their fingerprints.
    pub(super) fn numbers(&self) -> Result<HashMap<u128, u32>, SearchError> {
        let mut numbers = HashMap::new();
        for segment in self.reader.searcher().segment_readers() {
            let columns = segment.fast_fields();
            let [high, low] = FINGERPRINT.map(|name| columns.u64(name));
            let (number, high, low) = (columns.u64(NUMBER)?, high?, low?);
            for text in segment.doc_ids_alive() {
                if let (Some(number), Some(high), Some(low)) = (first(&number, text), high.first(text), low.first(text))
                {
                    numbers.insert(whole([high, low]), number);
                }
            }
        }
        Ok(numbers)
    }

    /// The texts that have all words, with scores if they are asked for.
    pub(super) fn fitting(&self, words: &[Sought], scored: bool) -> Result<Fitting, SearchError> {
        let clauses = words.iter().map(|word| (Occur::Must, self.clause(word)));
        let query = BooleanQuery::new(clauses.collect());
        let mut fitting = Fitting::default();
        for (number, score) in self.reader.searcher().search(&query, &Gather { scored })? {
            fitting.add(number, score);
        }
        Ok(fitting)
    }

    /// The texts of an office.
    pub(super) fn of_office(&self, office: &Office) -> Result<Fitting, SearchError> {
        let clauses: Vec<Box<dyn Query>> = match office {
            Office::Like(name) => {
                office_words(name).iter().map(|word| Self::beginning(self.fields.office, word)).collect()
            }
            Office::Named(name) => {
                let whole = Term::from_field_text(self.fields.office, &whole_name(name));
                vec![Box::new(TermQuery::new(whole, IndexRecordOption::Basic))]
            }
        };
        let query = BooleanQuery::new(clauses.into_iter().map(|clause| (Occur::Must, clause)).collect());
        let mut fitting = Fitting::default();
        for (number, _) in self.reader.searcher().search(&query, &Gather { scored: false })? {
            fitting.add(number, 0.0);
        }
        Ok(fitting)
    }

    /// What has a word that begins so in a field.
    fn beginning(field: Field, folded: &str) -> Box<dyn Query> {
        let term = |text: &str| Term::from_field_text(field, text);
        let end = Bound::Excluded(term(&format!("{folded}\u{10ffff}")));
        Box::new(ConstScoreQuery::new(Box::new(RangeQuery::new(Bound::Included(term(folded)), end)), 0.0))
    }

    fn clause(&self, word: &Sought) -> Box<dyn Query> {
        let stem = Term::from_field_text(self.fields.words, &self.stemmer.stem(&word.folded));
        let mut any: Vec<Box<dyn Query>> = vec![Box::new(TermQuery::new(stem, IndexRecordOption::WithFreqs))];
        if word.unfinished {
            any.push(Self::beginning(self.fields.surface, &word.folded));
        }
        Box::new(BooleanQuery::union(any))
    }
}

/// Collects numbers of texts.
struct Gather {
    scored: bool,
}

struct GatherSegment {
    numbers: Column<u64>,
    found: Vec<(u32, Score)>,
}

impl Collector for Gather {
    type Fruit = Vec<(u32, Score)>;
    type Child = GatherSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<GatherSegment> {
        Ok(GatherSegment { numbers: segment.fast_fields().u64(NUMBER)?, found: Vec::new() })
    }

    fn requires_scoring(&self) -> bool {
        self.scored
    }

    fn merge_fruits(&self, segments: Vec<Self::Fruit>) -> tantivy::Result<Self::Fruit> {
        Ok(segments.into_iter().flatten().collect())
    }
}

impl SegmentCollector for GatherSegment {
    type Fruit = Vec<(u32, Score)>;

    fn collect(&mut self, text: DocId, score: Score) {
        self.found.extend(first(&self.numbers, text).map(|number| (number, score)));
    }

    fn harvest(self) -> Self::Fruit {
        self.found
    }
}

fn first(column: &Column<u64>, text: DocId) -> Option<u32> {
    column.first(text).and_then(|number| u32::try_from(number).ok())
}
