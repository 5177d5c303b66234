//! Finding a hub: the one that is named, the one that runs on the data folder, else one started inside.

use std::net::SocketAddr;
use std::pin::Pin;
use std::time::Duration;

use shared::client::HubClient;
use shared::home::{Home, HomeArgs, HomeError, TokenOf};
use shared::hub::{Hub, HubError, Progress, SampleOptions};
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::mpsc;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::app::{HubStage, LinkNews, Msg};

/// How a hub is started inside.
#[derive(Clone, Debug)]
pub struct HubOptions {
    /// The seed of the sample federation: the same seed, the same day.
    pub seed: u64,
    /// How fast the sample's time runs.
    pub speed: f64,
    /// Whether the sample federation is started with it.
    pub sample: bool,
}

/// Seconds to wait for a hub that has the folder and does not answer.
const TAKEN_PATIENCE: u32 = 20;

/// A way to a hub.
pub(super) struct Access {
    /// Talks to it.
    pub(super) client: HubClient,
    /// The hub, where this console started it.
    pub(super) own: Option<Own>,
}

/// A hub of our own.
pub(super) struct Own {
    /// Ends it.
    pub(super) stop: CancellationToken,
    /// Runs it; resolves when it has ended, with the reason.
    pub(super) running: Pin<Box<dyn Future<Output = String> + Send>>,
}

/// A client for the hub that is named, or that left its address on the data folder.
pub fn attach(home: &Home, args: &HomeArgs) -> Result<HubClient, String> {
    let (address, token) = home.hub_access(args, TokenOf::Console).map_err(|error| error.to_string())?;
    HubClient::new(&address, token).map_err(|error| error.to_string())
}

/// Finds a hub, or starts one.
pub(super) async fn find(
    home: &Home,
    args: &HomeArgs,
    options: &HubOptions,
    outbox: &mpsc::Sender<Msg>,
) -> Result<Access, String> {
    if args.hub.is_some() {
        return Ok(Access { client: attach(home, args)?, own: None });
    }
    for _ in 0..TAKEN_PATIENCE {
        match home.hub_address() {
            Ok(_) => {
                if let Ok(client) = attach(home, args)
                    && client.status().await.is_ok()
                {
                    return Ok(Access { client, own: None });
                }
            }
            Err(HomeError::NoHub(_)) => {}
            Err(error) => return Err(error.to_string()),
        }
        if !matches!(home.lock(), Err(HomeError::Taken(_))) {
            break;
        }
        // Another hub is about to end, or to begin: soon it answers, or the folder is free.
        sleep(Duration::from_secs(1)).await;
    }
    start(home, options, outbox).await
}

/// Starts a hub inside, on threads of its own: whatever it is busy with, the screen is drawn.
async fn start(home: &Home, options: &HubOptions, outbox: &mpsc::Sender<Msg>) -> Result<Access, String> {
    let sample = options.sample.then_some(SampleOptions { seed: options.seed, speed: options.speed });
    let usual = shared::hub::HubOptions { sample, ..shared::hub::HubOptions::local(home.clone()) };
    let threads = Threads::new().map_err(|error| error.to_string())?;
    let starting = threads.handle.spawn(begin(usual, outbox.clone()));
    let hub = starting.await.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?;
    let token = home.token(TokenOf::Console).map_err(|error| error.to_string())?;
    let client = HubClient::new(&format!("http://{}", hub.address()), token).map_err(|error| error.to_string())?;
    let stop = hub.stop();
    let running = Box::pin(async move {
        match threads.handle.spawn(hub.run()).await {
            Ok(Ok(())) => "the hub has ended".to_owned(),
            Ok(Err(error)) => error.to_string(),
            Err(broke) => broke.to_string(),
        }
    });
    Ok(Access { client, own: Some(Own { stop, running }) })
}

/// A taken port gives way to a free one, since bot and console find the hub by the data folder.
async fn begin(usual: shared::hub::HubOptions, outbox: mpsc::Sender<Msg>) -> Result<Hub, HubError> {
    let on_free_port = shared::hub::HubOptions { listen: SocketAddr::from(([127, 0, 0, 1], 0)), ..usual.clone() };
    match Box::pin(Hub::start(usual, |progress| tell(&outbox, progress))).await {
        Err(HubError::Listen { source, .. }) if source.kind() == std::io::ErrorKind::AddrInUse => {
            Box::pin(Hub::start(on_free_port, |progress| tell(&outbox, progress))).await
        }
        started => started,
    }
}

/// The threads of a hub inside.
struct Threads {
    handle: Handle,
    runtime: Option<Runtime>,
}

impl Threads {
    fn new() -> std::io::Result<Self> {
        let runtime = Builder::new_multi_thread().thread_name("hub").enable_all().build()?;
        Ok(Self { handle: runtime.handle().clone(), runtime: Some(runtime) })
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        // Dropped as it is, it would wait for its last work, which no task may do.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Passes on how far the start has come; a console too busy to hear it loses nothing.
fn tell(outbox: &mpsc::Sender<Msg>, progress: Progress) {
    let stage = match progress {
        Progress::Catalogue => HubStage::Catalogue,
        Progress::Store => HubStage::Store,
        Progress::Index => HubStage::Index,
        Progress::Sample => HubStage::Sample,
        Progress::Ready => return,
    };
    if outbox.try_send(Msg::Link(LinkNews::StartingHub(stage))).is_err() {
        tracing::debug!("the console is too busy to hear of the start");
    }
}
