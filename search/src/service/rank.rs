use std::collections::HashMap;

use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, Term};

use super::ServiceIndex;
use super::ask::Asked;
use super::build::Row;
use super::collapse::{Best, Collapse};
use super::schema::ROW;
use crate::SearchError;
use crate::analysis::grams;
use crate::weights::GRAMS;

/// A service and the sheet that stands for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) score: f32,
    pub(super) document: DocAddress,
}

impl ServiceIndex {
    /// The services that fit, the best first: the ranking by words and that by letter runs, each divided by its own
    /// best score, then added.
    pub(super) fn rank(
        &self,
        asked: &[Asked],
        own: Option<u32>,
        theme: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Ranked>, SearchError> {
        let collapse = Collapse { own: own.map(u64::from), limit };
        let by_words = self.searcher.search(&self.within(theme, self.words_query(asked)), &collapse)?;
        let by_grams = self.searcher.search(&self.within(theme, self.grams_query(asked)), &collapse)?;
        let mut joined: HashMap<u64, Ranked> = HashMap::new();
        for (ranking, weight) in [(by_words, 1.0), (by_grams, GRAMS)] {
            let top = ranking.first().map_or(1.0, |best| best.score).max(f32::MIN_POSITIVE);
            for Best { service, score, document, .. } in ranking {
                let share = weight * score / top;
                joined
                    .entry(service)
                    .and_modify(|kept| kept.score += share)
                    .or_insert(Ranked { score: share, document });
            }
        }
        let mut ranked: Vec<(u64, Ranked)> = joined.into_iter().collect();
        ranked.sort_by(|one, other| other.1.score.total_cmp(&one.1.score).then(one.0.cmp(&other.0)));
        Ok(ranked.into_iter().map(|(_, ranked)| ranked).take(limit).collect())
    }

    /// The sheet in memory of a document of the index.
    pub(super) fn row(&self, document: DocAddress) -> Result<Option<&Row>, SearchError> {
        let column = self.searcher.segment_reader(document.segment_ord).fast_fields().u64(ROW)?;
        let number = column.first(document.doc_id).and_then(|row| usize::try_from(row).ok());
        Ok(number.and_then(|row| self.rows.get(row)))
    }

    fn words_query(&self, asked: &[Asked]) -> Vec<Box<dyn Query>> {
        asked.iter().map(|word| self.word_query(word)).collect()
    }

    /// One of the stems of a word, whichever fits best: several neighbours must not add up.
    fn word_query(&self, word: &Asked) -> Box<dyn Query> {
        let stems = word
            .stems
            .iter()
            .map(|(stem, weight)| Box::new(BoostQuery::new(term(self.fields.words, stem), *weight)) as Box<dyn Query>);
        Box::new(DisjunctionMaxQuery::new(stems.collect()))
    }

    fn grams_query(&self, asked: &[Asked]) -> Vec<Box<dyn Query>> {
        asked.iter().flat_map(|word| grams(&word.folded)).map(|gram| term(self.fields.grams, &gram)).collect()
    }

    /// Any of the clauses, within a theme.
    fn within(&self, theme: Option<&str>, any: Vec<Box<dyn Query>>) -> BooleanQuery {
        let any = BooleanQuery::union(any);
        let Some(theme) = theme else { return any };
        let filter = ConstScoreQuery::new(term(self.fields.theme, theme), 0.0);
        BooleanQuery::new(vec![(Occur::Must, Box::new(any)), (Occur::Must, Box::new(filter))])
    }
}

fn term(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}
