use std::collections::HashMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use super::schema::{EVERYWHERE, MUNICIPALITY, SERVICE};

/// Keeps one sheet a service: the citizen's own municipality's, else the sheet of all. Without it two of three
/// questions see one service ten times.
pub(super) struct Collapse {
    /// The citizen's municipality. When unknown any sheet may show, that of all first.
    pub(super) own: Option<u64>,
    /// Services kept.
    pub(super) limit: usize,
}

/// The best of a service: the sheet shown, and the best score of any of its sheets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Best {
    pub(super) service: u64,
    pub(super) score: Score,
    pub(super) document: DocAddress,
    /// How near the shown sheet is to the citizen.
    nearness: Nearness,
    shown_score: Score,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Elsewhere,
    Everywhere,
    Own,
}

impl Best {
    fn join(&mut self, other: &Self) {
        self.score = self.score.max(other.score);
        if (other.nearness, other.shown_score) > (self.nearness, self.shown_score) {
            *self = Self { score: self.score, ..*other };
        }
    }
}

pub(super) struct CollapseSegment {
    service: Column<u64>,
    municipality: Column<u64>,
    own: Option<u64>,
    ordinal: SegmentOrdinal,
    best: HashMap<u64, Best>,
}

impl Collector for Collapse {
    type Fruit = Vec<Best>;
    type Child = CollapseSegment;

    fn for_segment(&self, ordinal: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<CollapseSegment> {
        let columns = segment.fast_fields();
        let (service, municipality) = (columns.u64(SERVICE)?, columns.u64(MUNICIPALITY)?);
        Ok(CollapseSegment { service, municipality, own: self.own, ordinal, best: HashMap::new() })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<HashMap<u64, Best>>) -> tantivy::Result<Vec<Best>> {
        let mut best: HashMap<u64, Best> = HashMap::new();
        for found in segments.into_iter().flat_map(HashMap::into_values) {
            best.entry(found.service).and_modify(|kept| kept.join(&found)).or_insert(found);
        }
        let mut best: Vec<Best> = best.into_values().collect();
        best.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.service.cmp(&other.service)));
        best.truncate(self.limit);
        Ok(best)
    }
}

impl CollapseSegment {
    fn nearness(&self, document: DocId) -> Option<Nearness> {
        match (self.municipality.first(document)?, self.own) {
            (EVERYWHERE, _) => Some(Nearness::Everywhere),
            (place, Some(own)) => (place == own).then_some(Nearness::Own),
            (_, None) => Some(Nearness::Elsewhere),
        }
    }
}

impl SegmentCollector for CollapseSegment {
    type Fruit = HashMap<u64, Best>;

    fn collect(&mut self, document: DocId, score: Score) {
        let (Some(service), Some(nearness)) = (self.service.first(document), self.nearness(document)) else { return };
        let document = DocAddress::new(self.ordinal, document);
        let found = Best { service, score, document, nearness, shown_score: score };
        self.best.entry(service).and_modify(|kept| kept.join(&found)).or_insert(found);
    }

    fn harvest(self) -> HashMap<u64, Best> {
        self.best
    }
}
