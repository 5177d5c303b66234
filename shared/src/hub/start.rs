//! Starting a hub: the store first, then the door, then what it does by itself.

mod sample;
mod tokens;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use self::sample::Sample;
use super::HubOptions;
use super::app::{App, Shared};
use super::door::Limiter;
use super::index::{Indexes, Learned};
use super::live::Live;
use super::table;
use super::workers::{self, Heard, Offices};
use crate::catalogue::{Catalogue, CatalogueFaults};
use crate::federation::{ConnectorError, outgoing_http};
use crate::home::{HomeError, HomeLock};
use crate::id::Seq;
use crate::ledger::{Command, Ledger, LedgerError};
use crate::store::{StoreError, StoreUrl};
use crate::supervisor::{Supervisor, TaskFailed};
use crate::time::now;

/// How far the start has come, for people who watch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The store is being opened.
    Store,
    /// The catalogue is being read.
    Catalogue,
    /// The indexes are being opened.
    Index,
    /// The sample federation is being set up.
    Sample,
    /// It listens.
    Ready,
}

/// Why a hub does not start or go on. The message is for the person who started it.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// The data folder.
    #[error(transparent)]
    Home(#[from] HomeError),
    /// The catalogue.
    #[error("the catalogue has mistakes:\n{0}")]
    Catalogue(#[from] CatalogueFaults),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The index.
    #[error("the index cannot be opened: {0}")]
    Index(#[from] search::SearchError),
    /// The address is taken, or not ours.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// Why not.
        source: std::io::Error,
    },
    /// The client for municipalities.
    #[error(transparent)]
    Connector(#[from] ConnectorError),
    /// The sample's own client or offices.
    #[error("the sample federation cannot start: {0}")]
    Sample(String),
    /// A task of the running hub failed.
    #[error(transparent)]
    Task(#[from] TaskFailed),
}

/// A hub that listens. Run it to its end with [`Hub::run`].
#[derive(Debug)]
pub struct Hub {
    address: SocketAddr,
    supervisor: Supervisor,
    app: App,
    _lock: HomeLock,
}

impl Hub {
    /// Starts a hub; when this returns it listens, and `progress` has said how it went.
    pub async fn start(options: HubOptions, progress: impl Fn(Progress) + Send) -> Result<Self, HubError> {
        let lock = options.home.lock()?;
        progress(Progress::Store);
        let url = StoreUrl::of_environment_or_file(&options.home.path("hub.db"))?;
        let catalogue = read_catalogue(options.catalogue.clone());
        let (ledger, writer) = Ledger::open(&url).await?;
        progress(Progress::Catalogue);
        let catalogue = catalogue.await.unwrap_or_else(|broke| std::panic::resume_unwind(broke.into_panic()))?;
        let mut supervisor = Supervisor::new();
        supervisor.run_last("the writer", writer);
        let (app, behind) = assemble(&options, ledger, catalogue, supervisor.stop(), &progress).await?;
        tokens::issue(&app, &options.home).await?;

        let listener = listen(options.listen).await?;
        let address = listener.local_addr().map_err(|source| HubError::Listen { address: options.listen, source })?;
        let router = table::router(&app);
        let stop = supervisor.stop();
        supervisor.run("the door", async move {
            axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await
        });
        work_by_itself(&mut supervisor, &app, behind)?;
        if let Some(sample) = options.sample {
            progress(Progress::Sample);
            Sample::prepare(&app, sample, address).await?.run(&mut supervisor);
        }
        options.home.write_hub_address(&format!("http://{address}"))?;
        progress(Progress::Ready);
        Ok(Self { address, supervisor, app, _lock: lock })
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends it when cancelled.
    #[must_use]
    pub fn stop(&self) -> CancellationToken {
        self.supervisor.stop()
    }

    /// Runs until it is stopped or a task fails.
    pub async fn run(self) -> Result<(), HubError> {
        let ended = self.supervisor.wait().await;
        self.app.ledger.close().await;
        Ok(ended?)
    }
}

/// Reads the catalogue on another processor, while the store is being opened.
fn read_catalogue(folder: Option<PathBuf>) -> JoinHandle<Result<Arc<Catalogue>, CatalogueFaults>> {
    tokio::task::spawn_blocking(move || {
        let catalogue = folder.map_or_else(Catalogue::embedded, |folder| Catalogue::read(&folder));
        catalogue.map(Arc::new)
    })
}

/// What the hub's own work goes on from.
struct Behind {
    /// The last event the index of cases knows of.
    indexed: Seq,
    /// Questions to be counted.
    heard: mpsc::Receiver<Heard>,
}

async fn assemble(
    options: &HubOptions,
    ledger: Ledger,
    catalogue: Arc<Catalogue>,
    stop: CancellationToken,
    progress: &impl Fn(Progress),
) -> Result<(App, Behind), HubError> {
    progress(Progress::Index);
    // Nobody else writes yet, so counts and number belong together.
    let live = Live::start(ledger.counts_by_node().await?, *ledger.head().borrow());
    let learned = Learned { taught: ledger.taught().await?, chosen: ledger.chosen().await? };
    let (home, words) = (options.home.clone(), Arc::clone(&catalogue));
    let opened = tokio::task::spawn_blocking(move || Indexes::open(&home, &words, &learned)).await;
    let (indexes, cursor) = opened.unwrap_or_else(|broke| std::panic::resume_unwind(broke.into_panic()))?;
    note_catalogue(&ledger, &catalogue).await?;
    let (unanswered, heard) = mpsc::channel(workers::WAITING);
    let app = App::new(Shared {
        ledger,
        catalogue,
        indexes,
        live,
        limiter: Limiter::new(),
        unanswered,
        metrics: recorder(),
        sample_speed: options.sample.map(|sample| watch::Sender::new(sample.speed)),
        sample_offices: OnceLock::new(),
        sample_progress: watch::Sender::new(0.0),
        bot_report: watch::Sender::new(None),
        stop,
    });
    Ok((app, Behind { indexed: cursor, heard }))
}

/// A new version of the catalogue is an event like any other.
async fn note_catalogue(ledger: &Ledger, catalogue: &Catalogue) -> Result<(), HubError> {
    let version = catalogue.version().to_owned();
    if ledger.catalogue_version().await?.as_deref() != Some(&version) {
        ledger.write(Command::NoteCatalogue { version, at: now() }).await?;
    }
    Ok(())
}

fn work_by_itself(supervisor: &mut Supervisor, app: &App, behind: Behind) -> Result<(), HubError> {
    let offices = Offices::new(outgoing_http()?);
    supervise(supervisor, "the index", workers::follow_into_index(app.clone(), behind.indexed, app.live.from()));
    supervise(supervisor, "the taught words", workers::relearn(app.clone(), app.live.from()));
    supervise(supervisor, "the forgetting", workers::forget(app.clone()));
    supervise(supervisor, "the unanswered questions", workers::count_questions(app.clone(), behind.heard));
    supervise(supervisor, "the clock of law", workers::keep_the_law(app.clone()));
    supervise(supervisor, "the deliveries", workers::deliver(app.clone(), offices.clone()));
    supervise(supervisor, "the looks at nodes", workers::look_at_nodes(app.clone(), offices.clone()));
    supervise(supervisor, "the changes of offices", workers::ask_for_changes(app.clone(), offices));
    Ok(())
}

/// Work that has no end of its own: it is dropped at the stop, and its error ends the process.
fn supervise<E: std::fmt::Display>(
    supervisor: &mut Supervisor,
    name: &'static str,
    work: impl Future<Output = Result<(), E>> + Send + 'static,
) {
    let stop = supervisor.stop();
    supervisor.run(name, async move { stop.run_until_cancelled(work).await.unwrap_or(Ok(())) });
}

async fn listen(address: SocketAddr) -> Result<TcpListener, HubError> {
    TcpListener::bind(address).await.map_err(|source| HubError::Listen { address, source })
}

/// One recorder a process, however many hubs it runs.
fn recorder() -> PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    let make = || {
        let recorder = PrometheusBuilder::new().build_recorder();
        let handle = recorder.handle();
        if metrics::set_global_recorder(recorder).is_err() {
            tracing::debug!("another recorder of metrics was there first");
        }
        handle
    };
    HANDLE.get_or_init(make).clone()
}
