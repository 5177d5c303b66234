use std::sync::Arc;

use tantivy::index::InvertedIndexReader;
use tantivy::postings::SegmentPostings;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocId, DocSet as _, TantivyError, Term};

use super::ServiceIndex;
use super::ask::Asked;
use crate::SearchError;
use crate::weights::{BESIDE, CONFIDENT, CONFIDENT_TYPING, EVIDENCE, EVIDENCE_ENOUGH};

/// How a sheet holds a word of the question.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Held {
    /// In its titles or keywords: 0 not at all, 1 as it was typed.
    core: f32,
    /// Anywhere in it.
    anywhere: f32,
}

impl ServiceIndex {
    /// How a sheet holds each word of the question.
    pub(super) fn held(&self, asked: &[Asked], document: DocAddress) -> Result<Vec<Held>, SearchError> {
        let segment = self.searcher.segment_reader(document.segment_ord);
        let best = |field: Field, inverted: &Arc<InvertedIndexReader>, word: &Asked| -> Result<f32, SearchError> {
            let mut best: f32 = 0.0;
            for (stem, weight) in &word.stems {
                let term = Term::from_field_text(field, stem);
                let postings = inverted.read_postings(&term, IndexRecordOption::Basic).map_err(TantivyError::from)?;
                if postings.is_some_and(|postings| holds(postings, document.doc_id)) {
                    best = best.max(*weight);
                }
            }
            Ok(best)
        };
        let core = segment.inverted_index(self.fields.core)?;
        let words = segment.inverted_index(self.fields.words)?;
        let held = |word| {
            Ok(Held { core: best(self.fields.core, &core, word)?, anywhere: best(self.fields.words, &words, word)? })
        };
        asked.iter().map(held).collect()
    }
}

/// `seek` only goes forward, and must not be asked to go back.
fn holds(mut postings: SegmentPostings, document: DocId) -> bool {
    postings.doc() <= document && postings.seek(document) == document
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

/// Whether a sheet truly answers: it is about every word of other matters in the question, and what it holds is a good
/// share of a short question or a good deal of a long one. People tell stories around a need. Of a text still being typed
/// less is enough.
pub(super) fn fits(asked: &[Asked], held: &[Held], as_you_type: bool) -> bool {
    let enough = if as_you_type { CONFIDENT_TYPING } else { CONFIDENT };
    let about = asked.iter().zip(held).all(|(word, held)| !word.outside || held.core > 0.0);
    let evidence = evidence(asked, held).min(EVIDENCE_ENOUGH);
    about && coverage(asked, held) + EVIDENCE * evidence >= enough
}
