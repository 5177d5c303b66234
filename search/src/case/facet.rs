use std::collections::BTreeMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::StrColumn;
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentOrdinal, SegmentReader, TantivyError};

use super::Facets;
use super::schema::{ID, STATE, THEME};
use crate::SearchError;

/// Counts the cases that fit: all, by state and by theme.
pub(super) struct CountFacets;

pub(super) struct CountSegment {
    total: usize,
    states: CountColumn,
    themes: CountColumn,
}

impl Collector for CountFacets {
    type Fruit = (usize, Facets);
    type Child = CountSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<CountSegment> {
        Ok(CountSegment {
            total: 0,
            states: CountColumn::of(segment, STATE)?,
            themes: CountColumn::of(segment, THEME)?,
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<(usize, Facets)>) -> tantivy::Result<(usize, Facets)> {
        let mut all = (0, Facets::default());
        for (total, facets) in segments {
            all.0 += total;
            add(&mut all.1.states, facets.states);
            add(&mut all.1.themes, facets.themes);
        }
        Ok(all)
    }
}

fn add(sums: &mut BTreeMap<String, usize>, counts: BTreeMap<String, usize>) {
    for (code, count) in counts {
        *sums.entry(code).or_default() += count;
    }
}

impl SegmentCollector for CountSegment {
    type Fruit = (usize, Facets);

    fn collect(&mut self, document: DocId, _: Score) {
        self.total += 1;
        self.states.count(document);
        self.themes.count(document);
    }

    fn harvest(self) -> (usize, Facets) {
        (self.total, Facets { states: self.states.by_code(), themes: self.themes.by_code() })
    }
}

/// Counts of one column of codes, by the number the segment gives each code.
struct CountColumn {
    column: Option<StrColumn>,
    counts: Vec<usize>,
}

impl CountColumn {
    fn of(segment: &SegmentReader, name: &str) -> tantivy::Result<Self> {
        let column = segment.fast_fields().str(name)?;
        let codes = column.as_ref().map_or(0, |column| column.num_terms());
        Ok(Self { column, counts: vec![0; codes] })
    }

    fn count(&mut self, document: DocId) {
        let number = self.column.as_ref().and_then(|column| column.ords().first(document));
        let number = number.and_then(|number| usize::try_from(number).ok());
        if let Some(count) = number.and_then(|number| self.counts.get_mut(number)) {
            *count += 1;
        }
    }

    fn by_code(self) -> BTreeMap<String, usize> {
        let Some(column) = self.column else { return BTreeMap::new() };
        let counted = (0..).zip(self.counts).filter(|&(_, count)| count > 0);
        let code = |number| {
            let mut code = String::new();
            column.ord_to_str(number, &mut code).unwrap_or(false).then_some(code)
        };
        counted.filter_map(|(number, count)| Some((code(number)?, count))).collect()
    }
}

/// The identifier of a case found.
pub(super) fn id_of(searcher: &Searcher, document: DocAddress) -> Result<Option<String>, SearchError> {
    let Some(column) = searcher.segment_reader(document.segment_ord).fast_fields().str(ID)? else { return Ok(None) };
    let Some(number) = column.ords().first(document.doc_id) else { return Ok(None) };
    let mut id = String::new();
    let known = column.ord_to_str(number, &mut id).map_err(TantivyError::from)?;
    Ok(known.then_some(id))
}
