//! The two indexes: the one of services is made of the catalogue and of the words taught since, the one of cases follows
//! the log.

mod documents;

pub(crate) use documents::case_document;
pub use documents::corpus;

use std::sync::{Arc, PoisonError, RwLock};

use search::{CaseIndex, SearchError, ServiceIndex};

use crate::catalogue::{Catalogue, Slug};
use crate::home::Home;
use crate::id::Seq;
use crate::lexicon::TaughtWords;

/// The indexes, open.
pub(crate) struct Indexes {
    /// Never changed: another one takes its place.
    services: RwLock<Arc<ServiceIndex>>,
    cases: Arc<CaseIndex>,
}

/// What the ledger has learned, when the indexes are opened.
#[derive(Debug, Default)]
pub(crate) struct Learned {
    /// Words taught to services.
    pub(crate) taught: Vec<TaughtWords>,
    /// How often each service was chosen.
    pub(crate) chosen: Vec<(Slug, u64)>,
}

impl std::fmt::Debug for Indexes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Indexes").field("services", &self.services().services()).finish_non_exhaustive()
    }
}

impl Indexes {
    /// Makes or opens both; gives the number of the last event the index of cases knows of.
    pub(crate) fn open(home: &Home, catalogue: &Catalogue, learned: &Learned) -> Result<(Self, Seq), SearchError> {
        let services = ServiceIndex::new(corpus(catalogue, &learned.taught));
        for (slug, times) in &learned.chosen {
            services.choose(slug.as_str(), *times);
        }
        let (cases, cursor) = CaseIndex::open(&home.path("index"))?;
        Ok((Self { services: RwLock::new(Arc::new(services)), cases: Arc::new(cases) }, Seq(cursor)))
    }

    pub(crate) fn services(&self) -> Arc<ServiceIndex> {
        Arc::clone(&self.services.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn cases(&self) -> &Arc<CaseIndex> {
        &self.cases
    }

    /// Counts a service as chosen once more.
    pub(crate) fn choose(&self, slug: &Slug) {
        self.services.read().unwrap_or_else(PoisonError::into_inner).choose(slug.as_str(), 1);
    }

    /// Makes the index of services anew with these words, while the present one answers, then swaps them. Takes seconds of
    /// a processor. What was chosen counts on: nobody can choose while the counts are handed over.
    pub(crate) fn relearn(&self, catalogue: &Catalogue, taught: &[TaughtWords]) -> Result<(), SearchError> {
        let next = ServiceIndex::new(corpus(catalogue, taught));
        next.warm()?;
        let mut present = self.services.write().unwrap_or_else(PoisonError::into_inner);
        for (slug, times) in present.chosen() {
            next.choose(slug, times);
        }
        *present = Arc::new(next);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Tongue;
    use crate::id::WordsId;

    #[test]
    fn words_taught_find_their_service_and_what_was_chosen_counts_on() {
        let dir = tempfile::tempdir().unwrap();
        let catalogue = Catalogue::embedded().unwrap();
        let service: Slug = "abbattimento-alberi".parse().unwrap();
        let learned = Learned { taught: vec![], chosen: vec![(service.clone(), 2)] };
        let (indexes, _) = Indexes::open(&Home::at(dir.path()).unwrap(), &catalogue, &learned).unwrap();
        let first = || {
            let query = search::ServiceQuery { text: "zorbulone".into(), limit: 1, ..search::ServiceQuery::default() };
            indexes.services().search(&query).unwrap().hits.into_iter().next().map(|hit| hit.slug)
        };
        assert_eq!(first(), None);
        indexes.choose(&service);
        let words = TaughtWords {
            id: WordsId::from_seed(1),
            service: service.clone(),
            words: "zorbulone".parse().unwrap(),
            tongue: Tongue::Scn,
            clerk: "Rosalia".into(),
            at: crate::time::now(),
            withdrawn: None,
        };
        indexes.relearn(&catalogue, &[words]).unwrap();
        assert_eq!(first().as_deref(), Some(service.as_str()));
        let services = indexes.services();
        let chosen: Vec<_> = services.chosen().filter(|(_, times)| *times > 0).collect();
        assert_eq!(chosen, [(service.as_str(), 3)]);
    }
}
