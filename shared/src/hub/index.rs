//! The two indexes: the one of services is made of the catalogue, the one of cases follows the log.

mod documents;

pub(crate) use documents::case_document;
pub use documents::corpus;

use std::sync::Arc;

use search::{CaseIndex, SearchError, ServiceIndex};

use crate::catalogue::Catalogue;
use crate::home::Home;
use crate::id::Seq;

/// The indexes, open.
pub(crate) struct Indexes {
    services: Arc<ServiceIndex>,
    cases: Arc<CaseIndex>,
}

impl std::fmt::Debug for Indexes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Indexes").field("services", &self.services.services()).finish_non_exhaustive()
    }
}

impl Indexes {
    /// Makes or opens both; gives the number of the last event the index of cases knows of.
    pub(crate) fn open(home: &Home, catalogue: &Catalogue) -> Result<(Self, Seq), SearchError> {
        let services = ServiceIndex::create(corpus(catalogue))?;
        let (cases, cursor) = CaseIndex::open(&home.path("index"))?;
        Ok((Self { services: Arc::new(services), cases: Arc::new(cases) }, Seq(cursor)))
    }

    pub(crate) fn services(&self) -> &ServiceIndex {
        &self.services
    }

    pub(crate) fn cases(&self) -> &Arc<CaseIndex> {
        &self.cases
    }
}
