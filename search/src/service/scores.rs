use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::schema::NUMBER;

/// The score of every entry: there are some hundreds, and all are needed to join rankings.
pub(super) struct Scores {
    /// How many entries there are.
    pub(super) entries: usize,
}

pub(super) struct SegmentScores {
    number: Column<u64>,
    scores: Vec<Score>,
}

impl Collector for Scores {
    type Fruit = Vec<Score>;
    type Child = SegmentScores;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentScores> {
        Ok(SegmentScores { number: segment.fast_fields().u64(NUMBER)?, scores: vec![0.0; self.entries] })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<Vec<Score>>) -> tantivy::Result<Vec<Score>> {
        let mut all = vec![0.0; self.entries];
        for scores in segments {
            all.iter_mut().zip(scores).for_each(|(kept, score)| *kept += score);
        }
        Ok(all)
    }
}

impl SegmentCollector for SegmentScores {
    type Fruit = Vec<Score>;

    fn collect(&mut self, document: DocId, score: Score) {
        let number = self.number.first(document).and_then(|number| usize::try_from(number).ok());
        if let Some(kept) = number.and_then(|number| self.scores.get_mut(number)) {
            *kept += score;
        }
    }

    fn harvest(self) -> Vec<Score> {
        self.scores
    }
}
