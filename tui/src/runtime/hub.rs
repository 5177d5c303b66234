//! Finding a hub: the one that is named, the one that runs on the data folder, else one started inside.

use std::pin::Pin;

use shared::client::HubClient;
use shared::home::{Home, HomeArgs, HomeError, TokenOf};
use tokio::sync::mpsc;
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
    start(home, args, options, outbox).await
}

#[expect(clippy::unused_async, reason = "the hub in the process is being written")]
async fn start(
    home: &Home,
    _args: &HomeArgs,
    options: &HubOptions,
    outbox: &mpsc::Sender<Msg>,
) -> Result<Access, String> {
    tracing::info!(?options, "a hub inside the console is wanted");
    if outbox.try_send(Msg::Link(LinkNews::StartingHub(HubStage::Catalogue))).is_err() {
        tracing::debug!("the console is too busy to hear of the start");
    }
    Err(HomeError::NoHub(home.dir().to_owned()).to_string())
}
