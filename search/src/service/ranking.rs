use std::cmp::Ordering;
use std::sync::atomic::{self, AtomicU64};

use super::ServiceIndex;
use super::asked::Asked;
use super::book::{Book, add_shares};
use super::evidence::Evidence;
use crate::SearchError;
use crate::limits::WEIGHED;
use crate::tongue::Tongue;
use crate::weights::{COVERED, MEANT, POPULARITY};

/// A service or matter with its score.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) entry: usize,
    /// What the rankings say of it.
    pub(super) found: f32,
    /// The same, and how much of the question it holds: the higher the better.
    pub(super) score: f32,
    /// The sentence of the phrasebook nearest to the question.
    pub(super) nearest: Option<u32>,
}

impl Ranked {
    fn best_first(&self, other: &Self) -> Ordering {
        other.score.total_cmp(&self.score).then(self.entry.cmp(&other.entry))
    }
}

/// Puts so many of the best first, in order; the others follow in any.
pub(super) fn lead_with(ranked: &mut [Ranked], few: usize) {
    if few < ranked.len() {
        ranked.select_nth_unstable_by(few, Ranked::best_first);
    }
    let few = few.min(ranked.len());
    if let Some(first) = ranked.get_mut(..few) {
        first.sort_unstable_by(Ranked::best_first);
    }
}

/// Of the best few, those that hold more of the question come before those that are only like it.
pub(super) fn weigh_coverage(evidence: &Evidence<'_>, ranked: &mut [Ranked]) {
    lead_with(ranked, WEIGHED);
    for ranked in ranked.iter_mut().take(WEIGHED) {
        ranked.score += COVERED * evidence.coverage(ranked.entry);
    }
    lead_with(ranked, WEIGHED);
}

impl ServiceIndex {
    /// Services and matters that have anything in common with the question, in the order of their entries.
    pub(super) fn rank(&self, book: &Book, asked: &[Asked], heard: &[String]) -> Result<Vec<Ranked>, SearchError> {
        let mut found = book.find(asked, heard)?;
        if book.tongue != Tongue::Italian {
            add_shares(&mut found.scores, &self.book(Tongue::Italian)?.find_meant(asked)?, MEANT);
        }
        self.add_popularity(&mut found.scores);
        let all = found.scores.iter().zip(found.nearest).enumerate();
        let ranked = all.filter(|(_, (score, _))| **score > 0.0).map(|(entry, (&found, nearest))| Ranked {
            entry,
            found,
            score: found,
            nearest,
        });
        Ok(ranked.collect())
    }

    /// Raises the scores of what is often chosen, by the logarithm of how often; nothing appears by this alone.
    #[expect(clippy::cast_precision_loss, reason = "a logarithm of counts")]
    fn add_popularity(&self, scores: &mut [f32]) {
        let weight = |count: &AtomicU64| (1.0 + count.load(atomic::Ordering::Relaxed) as f32).ln();
        let most = self.chosen.iter().map(weight).fold(0.0, f32::max);
        if most > 0.0 {
            for (score, count) in scores.iter_mut().zip(&self.chosen).filter(|(score, _)| **score > 0.0) {
                *score += POPULARITY * weight(count) / most;
            }
        }
    }
}
