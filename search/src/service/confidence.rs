use tantivy::postings::SegmentPostings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, DocSet as _, Term};

use super::ask::Asked;
use super::{ServiceHit, ServiceIndex};
use crate::SearchError;
use crate::weights::{CONFIDENT_COVERAGE, CONFIDENT_COVERAGE_LONG, CONFIDENT_WORDS_LONG};

impl ServiceIndex {
    /// How well a sheet holds each word of the question: 0 not at all, 1 as it was typed.
    pub(super) fn held(&self, asked: &[Asked], document: DocAddress) -> Result<Vec<f32>, SearchError> {
        let segment = self.searcher.segment_reader(document.segment_ord);
        let inverted = segment.inverted_index(self.fields.words)?;
        let mut held = Vec::with_capacity(asked.len());
        for word in asked {
            let mut best: f32 = 0.0;
            for (stem, weight) in word.stems.iter().filter(|(_, weight)| *weight > 0.0) {
                let term = Term::from_field_text(self.fields.words, stem);
                let postings =
                    inverted.read_postings(&term, IndexRecordOption::Basic).map_err(tantivy::TantivyError::from)?;
                if postings.is_some_and(|postings| holds(postings, document.doc_id)) {
                    best = best.max(*weight);
                }
            }
            held.push(best);
        }
        Ok(held)
    }
}

/// `seek` only goes forward, and must not be asked to go back.
fn holds(mut postings: SegmentPostings, document: DocId) -> bool {
    postings.doc() <= document && postings.seek(document) == document
}

/// The share of the question that a sheet holds, each word weighing as it is rare.
pub(super) fn coverage(asked: &[Asked], held: &[f32]) -> f32 {
    let all: f32 = asked.iter().map(|word| word.rarity).sum();
    let part: f32 = asked.iter().zip(held).map(|(word, held)| word.rarity * held).sum();
    if all > 0.0 { part / all } else { 0.0 }
}

/// The words of the question that a sheet holds, as typed.
pub(super) fn matched(asked: &[Asked], held: &[f32]) -> Vec<String> {
    let fits = asked.iter().zip(held).filter(|(_, held)| **held > 0.0);
    fits.map(|(word, _)| word.typed.clone()).collect()
}

/// Whether the best of the hits truly answers: it holds half of what was asked, or less of a long message in which
/// several words agree.
pub(super) fn is_confident(hits: &[ServiceHit]) -> bool {
    hits.iter().take(3).any(|hit| {
        let agreeing = hit.matched.len() >= CONFIDENT_WORDS_LONG;
        hit.coverage >= CONFIDENT_COVERAGE || (agreeing && hit.coverage >= CONFIDENT_COVERAGE_LONG)
    })
}
