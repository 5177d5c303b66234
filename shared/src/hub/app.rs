use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;

use super::door::Limiter;
use super::index::Indexes;
use super::live::Live;
use super::workers::Heard;
use crate::api::BotReport;
use crate::catalogue::Catalogue;
use crate::domain::{Adhesion, IstatCode, NodeId};
use crate::federation::sample::OfficeSwitches;
use crate::ledger::Ledger;
use crate::store::StoreError;

/// What every handler and worker shares. Cloning is cheap.
#[derive(Clone, Debug)]
pub(crate) struct App {
    shared: Arc<Shared>,
}

/// The parts of [`App`].
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) ledger: Ledger,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) indexes: Indexes,
    pub(crate) live: Live,
    pub(crate) limiter: Limiter,
    /// Questions without a good answer, to be counted when there is time.
    pub(crate) unanswered: mpsc::Sender<Heard>,
    pub(crate) metrics: metrics_exporter_prometheus::PrometheusHandle,
    /// How fast the sample lives; none without a sample.
    pub(crate) sample_speed: Option<watch::Sender<f64>>,
    /// The switches of the sample's offices, once they are open.
    pub(crate) sample_offices: std::sync::OnceLock<OfficeSwitches>,
    /// How much of the sample's history is written, 0 to 1.
    pub(crate) sample_progress: watch::Sender<f32>,
    /// What the citizens' channel said of itself last, and when.
    pub(crate) bot_report: watch::Sender<Option<(Timestamp, BotReport)>>,
    pub(crate) stop: CancellationToken,
}

impl std::ops::Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.shared
    }
}

impl App {
    pub(crate) fn new(shared: Shared) -> Self {
        Self { shared: Arc::new(shared) }
    }

    /// How a municipality takes part in the platform of a theme.
    pub(crate) async fn adhesion(&self, node: NodeId) -> Result<Adhesion, StoreError> {
        Ok(self.ledger.node(node).await?.adhesion)
    }

    /// Belfiore code, for protocol numbers.
    pub(crate) fn belfiore(&self, code: IstatCode) -> String {
        self.catalogue.register().get(code).map(|found| found.belfiore.clone()).unwrap_or_default()
    }
}
