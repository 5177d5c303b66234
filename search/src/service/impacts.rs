use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::postings::Postings;

/// BM25's constants, as tantivy and Lucene have them.
const SATURATION: f32 = 1.2;
const LENGTH: f32 = 0.75;

/// Some hundreds of short documents in memory, each term with what it adds to the score of each document (BM25, computed
/// when the index is made). A question has a hundred letter runs: looked up one by one in an index made for millions of
/// documents they take longer than all else together.
#[derive(Debug)]
pub(super) struct Impacts<T> {
    postings: FxHashMap<T, Postings>,
}

impl<T: Hash + Eq + Copy> Impacts<T> {
    /// Learns the documents, each given as its terms.
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^23")]
    pub(super) fn of(documents: &[Vec<T>]) -> Self {
        let all = documents.len() as f32;
        let average = documents.iter().map(Vec::len).sum::<usize>() as f32 / all.max(1.0);
        let mut postings: FxHashMap<T, Vec<(u16, f32)>> = FxHashMap::default();
        for (number, document) in (0_u16..).zip(documents) {
            let relative_length = document.len() as f32 / average.max(f32::MIN_POSITIVE);
            let dampening = SATURATION * (1.0 - LENGTH + LENGTH * relative_length);
            for (term, count) in counted(document) {
                let share = count * (SATURATION + 1.0) / (count + dampening);
                postings.entry(term).or_default().push((number, share));
            }
        }
        let weighed = |mut holders: Vec<(u16, f32)>| {
            let holding = holders.len() as f32;
            let rarity = (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln();
            for (_, share) in &mut holders {
                *share *= rarity;
            }
            Postings::of(holders, documents.len())
        };
        Self { postings: postings.into_iter().map(|(term, holders)| (term, weighed(holders))).collect() }
    }

    /// Adds what a term is worth to the score of each document that holds it.
    pub(super) fn add(&self, term: T, scores: &mut [f32]) {
        if let Some(postings) = self.postings.get(&term) {
            postings.add_to(scores);
        }
    }
}

fn counted<T: Hash + Eq + Copy>(terms: &[T]) -> FxHashMap<T, f32> {
    let mut counts = FxHashMap::default();
    for term in terms {
        *counts.entry(*term).or_default() += 1.0;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_term_of_a_short_document_is_worth_most() {
        let documents = ["a b", "a a c d e f", "a c"].map(|terms| terms.split(' ').collect::<Vec<_>>());
        let impacts = Impacts::of(&documents);
        let score = |term| {
            let mut scores = vec![0.0; 3];
            impacts.add(term, &mut scores);
            scores
        };
        assert!(score("b")[0] > score("a")[0]);
        assert!(score("c")[2] > score("c")[1]);
        assert_eq!(score("x"), [0.0; 3]);
    }
}
