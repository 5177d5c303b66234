use std::ops::Bound;

use tantivy::collector::TopDocs;
use tantivy::query::{AllQuery, BooleanQuery, ConstScoreQuery, Occur, Query, RangeQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, Order, Searcher, Term};

use super::facet::{CountFacets, id_of};
use super::schema::{DUE, UPDATED};
use super::{CaseAnswer, CaseIndex, CaseQuery, CaseSort};
use crate::SearchError;
use crate::analysis::{Word, has_digit, is_stop, words};
use crate::limits::{CASE_OFFSET, CASE_PAGE, QUERY_CHARS, QUERY_WORDS};
use crate::tongue::Tongue;

impl CaseIndex {
    /// The cases that fit, as of the last batch taken in.
    pub fn search(&self, query: &CaseQuery) -> Result<CaseAnswer, SearchError> {
        let searcher = self.reader.searcher();
        let clauses = self.clauses(query);
        let (total, facets) = searcher.search(&clauses, &CountFacets)?;
        let mut ids = Vec::new();
        for document in page(&searcher, &clauses, query)? {
            ids.extend(id_of(&searcher, document)?);
        }
        Ok(CaseAnswer { ids, total, facets })
    }

    fn clauses(&self, query: &CaseQuery) -> BooleanQuery {
        let mut clauses = self.filters(query);
        clauses.extend(self.text_clauses(&query.text));
        if clauses.is_empty() {
            clauses.push(Box::new(AllQuery));
        }
        BooleanQuery::new(clauses.into_iter().map(|clause| (Occur::Must, clause)).collect())
    }

    fn filters(&self, query: &CaseQuery) -> Vec<Box<dyn Query>> {
        let codes = [
            (self.fields.state, &query.state),
            (self.fields.theme, &query.theme),
            (self.fields.applicant, &query.applicant),
        ];
        let codes = codes.into_iter().filter_map(|(field, code)| Some(Term::from_field_text(field, code.as_deref()?)));
        let place = query.municipality.map(|istat| Term::from_field_u64(self.fields.municipality, istat.into()));
        let open = query.open.map(|open| Term::from_field_bool(self.fields.open, open));
        let mut filters: Vec<Box<dyn Query>> = codes.chain(place).chain(open).map(exactly).collect();
        filters.extend(query.due_before.map(|day| {
            let before = Bound::Excluded(Term::from_field_i64(self.fields.due, day));
            unscored(RangeQuery::new(Bound::Included(Term::from_field_i64(self.fields.due, i64::MIN)), before))
        }));
        let fragment = query.protocol.as_deref().unwrap_or_default();
        filters.extend(read(fragment).iter().map(|part| begins(self.fields.protocol, &part.folded)));
        filters
    }

    /// All words must be there: a clerk narrows a list down. A word with digits may also be part of a protocol number.
    fn text_clauses(&self, text: &str) -> Vec<Box<dyn Query>> {
        let said = read(text);
        let ends_open = said.last().is_some_and(|word| word.range.end == text.len());
        let last = said.len().saturating_sub(1);
        let mut clauses: Vec<Box<dyn Query>> = Vec::new();
        for (at, word) in said.iter().enumerate() {
            let unfinished = ends_open && at == last;
            if is_stop(Tongue::Italian, &word.folded) && !(unfinished && word.folded.chars().count() >= 3) {
                continue;
            }
            clauses.push(self.word_clause(&word.folded, unfinished));
        }
        clauses
    }

    fn word_clause(&self, folded: &str, unfinished: bool) -> Box<dyn Query> {
        let stem = Term::from_field_text(self.fields.words, &self.stemmer.stem(folded));
        let mut any: Vec<Box<dyn Query>> = vec![Box::new(TermQuery::new(stem, IndexRecordOption::WithFreqs))];
        if unfinished {
            any.push(begins(self.fields.surface, folded));
        }
        if has_digit(folded) {
            any.push(begins(self.fields.protocol, folded));
        }
        Box::new(BooleanQuery::union(any))
    }
}

fn read(text: &str) -> Vec<Word> {
    let end = text.char_indices().nth(QUERY_CHARS).map_or(text.len(), |(at, _)| at);
    let mut said = words(text.get(..end).unwrap_or_default());
    said.truncate(QUERY_WORDS);
    said
}

fn exactly(term: Term) -> Box<dyn Query> {
    unscored(TermQuery::new(term, IndexRecordOption::Basic))
}

/// Words that begin so, however many.
fn begins(field: Field, beginning: &str) -> Box<dyn Query> {
    let from = Bound::Included(Term::from_field_text(field, beginning));
    let to = Bound::Excluded(Term::from_field_text(field, &format!("{beginning}\u{10ffff}")));
    unscored(RangeQuery::new(from, to))
}

fn unscored(query: impl Query) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(query), 0.0))
}

fn page(searcher: &Searcher, clauses: &BooleanQuery, query: &CaseQuery) -> Result<Vec<DocAddress>, SearchError> {
    if query.limit == 0 {
        return Ok(Vec::new());
    }
    let top = || TopDocs::with_limit(query.limit.min(CASE_PAGE)).and_offset(query.offset.min(CASE_OFFSET));
    let by_column = |column: &str, order: Order| -> Result<Vec<DocAddress>, SearchError> {
        let found = searcher.search(clauses, &top().order_by_fast_field::<i64>(column, order))?;
        Ok(found.into_iter().map(|(_, document)| document).collect())
    };
    match query.sort {
        CaseSort::Due => by_column(DUE, Order::Asc),
        CaseSort::Updated => by_column(UPDATED, Order::Desc),
        CaseSort::Relevance => {
            let found = searcher.search(clauses, &top().order_by_score())?;
            Ok(found.into_iter().map(|(_, document)| document).collect())
        }
    }
}
