use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocId, Score, Searcher, SegmentOrdinal, SegmentReader, TantivyError};

use super::schema::NUMBER;

/// The score of every entry: there are some hundreds, and all are needed to join rankings.
#[derive(Clone, Copy)]
pub(super) struct Scores<'a> {
    numbers: &'a Numbers,
}

/// Which entry each document is, opened once: finding a column by its name takes as long as reading it.
pub(super) struct Numbers {
    /// By segment.
    columns: Vec<Column<u64>>,
    entries: usize,
}

impl Numbers {
    pub(super) fn of(searcher: &Searcher, entries: usize) -> tantivy::Result<Self> {
        let segments = searcher.segment_readers().iter();
        Ok(Self {
            columns: segments.map(|segment| segment.fast_fields().u64(NUMBER)).collect::<Result<_, _>>()?,
            entries,
        })
    }

    pub(super) const fn scores(&self) -> Scores<'_> {
        Scores { numbers: self }
    }
}

pub(super) struct SegmentScores {
    number: Column<u64>,
    scores: Vec<Score>,
}

impl Collector for Scores<'_> {
    type Fruit = Vec<Score>;
    type Child = SegmentScores;

    fn for_segment(&self, segment: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<SegmentScores> {
        let kept = usize::try_from(segment).ok().and_then(|segment| self.numbers.columns.get(segment));
        let number = kept.cloned().ok_or_else(|| TantivyError::InternalError(format!("no segment {segment}")))?;
        Ok(SegmentScores { number, scores: vec![0.0; self.numbers.entries] })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<Vec<Score>>) -> tantivy::Result<Vec<Score>> {
        let mut all = vec![0.0; self.numbers.entries];
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
