//! Patto's own index, with all understanding on.

use color_eyre::eyre::Result;
use search::{Corpus, ServiceIndex, ServiceQuery};
use shared::time::monotonic;

use super::engine::{Answer, DEPTH, Engine};
use super::question::Question;

pub(crate) struct Patto(ServiceIndex);

impl Patto {
    pub(crate) fn of(corpus: Corpus) -> Result<Self> {
        let index = ServiceIndex::new(corpus);
        index.warm()?;
        Ok(Self(index))
    }
}

impl Engine for Patto {
    fn name(&self) -> &'static str {
        "patto"
    }

    fn answer_all(&self, questions: &[Question]) -> Result<Vec<Answer>> {
        let answer = |question: &Question| {
            let as_you_type = question.kind == "partial";
            let query =
                ServiceQuery { text: question.query.clone(), as_you_type, limit: DEPTH, ..ServiceQuery::default() };
            let began = monotonic();
            let found = self.0.search(&query)?;
            let micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
            let slugs = found.hits.into_iter().map(|hit| hit.slug).collect();
            Ok(Answer { slugs, municipality: found.understood.municipality, micros })
        };
        questions.iter().map(answer).collect()
    }
}
