use std::sync::Arc;

use tantivy::index::InvertedIndexReader;
use tantivy::postings::SegmentPostings;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocId, DocSet as _, TantivyError, Term};

use super::ask::Asked;
use super::book::Book;
use crate::SearchError;
use crate::weights::{BESIDE, CONCEPT_HELD, CONFIDENT, CONFIDENT_TYPING, EVIDENCE, EVIDENCE_ENOUGH};

/// How a sheet holds a word of the question.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Held {
    /// In its titles or keywords: 0 not at all, 1 as it was typed.
    core: f32,
    /// Anywhere in it.
    anywhere: f32,
}

impl Held {
    fn or(self, other: Self) -> Self {
        Self { core: self.core.max(other.core), anywhere: self.anywhere.max(other.anywhere) }
    }
}

impl Book {
    /// How a sheet holds each word of the question, in the words of this tongue.
    pub(super) fn held(&self, asked: &[Asked], entry: usize) -> Result<Vec<Held>, SearchError> {
        let sought = |word: &Asked| word.stems.clone();
        self.held_by(asked, entry, &sought)
    }

    /// The same by the Italian words that the question means; this is the Italian book.
    pub(super) fn held_meant(&self, asked: &[Asked], entry: usize) -> Result<Vec<Held>, SearchError> {
        let sought = |word: &Asked| {
            let as_typed = (self.stemmer.stem(&word.folded), 1.0);
            word.concept.iter().map(|stem| (stem.clone(), CONCEPT_HELD)).chain([as_typed]).collect()
        };
        self.held_by(asked, entry, &sought)
    }

    fn held_by(
        &self,
        asked: &[Asked],
        entry: usize,
        sought: &dyn Fn(&Asked) -> Vec<(String, f32)>,
    ) -> Result<Vec<Held>, SearchError> {
        let Some(address) = self.addresses.get(entry).copied().flatten() else {
            return Ok(vec![Held::default(); asked.len()]);
        };
        let segment = self.searcher.segment_reader(address.segment_ord);
        let core = segment.inverted_index(self.fields.core)?;
        let words = segment.inverted_index(self.fields.words)?;
        let held = |word| {
            let stems = sought(word);
            let core = best(&stems, self.fields.core, &core, address)?;
            Ok(Held { core, anywhere: best(&stems, self.fields.words, &words, address)? })
        };
        asked.iter().map(held).collect()
    }
}

fn best(
    stems: &[(String, f32)],
    field: Field,
    inverted: &Arc<InvertedIndexReader>,
    address: DocAddress,
) -> Result<f32, SearchError> {
    let mut best: f32 = 0.0;
    for (stem, weight) in stems {
        let term = Term::from_field_text(field, stem);
        let postings = inverted.read_postings(&term, IndexRecordOption::Basic).map_err(TantivyError::from)?;
        if postings.is_some_and(|postings| holds(postings, address.doc_id)) {
            best = best.max(*weight);
        }
    }
    Ok(best)
}

/// `seek` only goes forward, and must not be asked to go back.
fn holds(mut postings: SegmentPostings, document: DocId) -> bool {
    postings.doc() <= document && postings.seek(document) == document
}

/// Of two ways to hold each word the better.
pub(super) fn better(one: Vec<Held>, other: Vec<Held>) -> Vec<Held> {
    one.into_iter().zip(other).map(|(one, other)| one.or(other)).collect()
}

/// The weight of what a sheet holds of the question; what it is about counts whole.
fn evidence(asked: &[Asked], held: &[Held]) -> f32 {
    let worth = |held: &Held| held.core.max(BESIDE * held.anywhere);
    asked.iter().zip(held).map(|(word, held)| word.weight * worth(held)).sum()
}

/// The share of the question that a sheet holds.
pub(super) fn coverage(asked: &[Asked], held: &[Held]) -> f32 {
    let all: f32 = asked.iter().map(|word| word.weight).sum();
    if all > 0.0 { evidence(asked, held) / all } else { 0.0 }
}

/// The words of the question that a sheet holds, as typed.
pub(super) fn matched(asked: &[Asked], held: &[Held]) -> Vec<String> {
    let fits = asked.iter().zip(held).filter(|(_, held)| held.anywhere > 0.0);
    fits.map(|(word, _)| word.typed.clone()).collect()
}

/// Whether a sheet truly answers: what it holds is a good share of a short question or a good deal of a long one. People
/// tell stories around a need. Of a text still being typed less is enough. Words of any question are no need.
pub(super) fn fits(asked: &[Asked], held: &[Held], as_you_type: bool) -> bool {
    let enough = if as_you_type { CONFIDENT_TYPING } else { CONFIDENT };
    let evidence = evidence(asked, held).min(EVIDENCE_ENOUGH);
    let holds_a_need = asked.iter().zip(held).any(|(word, held)| !word.soft && held.anywhere > 0.0);
    holds_a_need && coverage(asked, held) + EVIDENCE * evidence >= enough
}
