//! Finding a hub: the one that is named, the one that runs on the data folder, else one started inside.

use shared::client::HubClient;
use shared::home::{Home, HomeArgs, HomeError, TokenOf};
use tokio::sync::mpsc;

use crate::app::{LinkNews, Msg};

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
pub struct Access {
    /// Talks to it.
    pub client: HubClient,
    /// Whether it was started inside.
    pub own: bool,
    /// Resolves when a hub of our own ends, and says why; a hub of others never ends for us.
    pub running: std::pin::Pin<Box<dyn Future<Output = String> + Send>>,
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Access").field("client", &self.client).field("own", &self.own).finish_non_exhaustive()
    }
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
        return Ok(of_others(attach(home, args)?));
    }
    match home.hub_address() {
        Ok(_) => {
            let client = attach(home, args);
            if let Ok(client) = client
                && client.status().await.is_ok()
            {
                return Ok(of_others(client));
            }
        }
        Err(HomeError::NoHub(_)) => {}
        Err(error) => return Err(error.to_string()),
    }
    if outbox.send(Msg::Link(LinkNews::StartingHub)).await.is_err() {
        return Err("the console has ended".to_owned());
    }
    start(home, options).await
}

fn of_others(client: HubClient) -> Access {
    Access { client, own: false, running: Box::pin(std::future::pending()) }
}

#[expect(clippy::unused_async, reason = "the hub in the process is being written")]
async fn start(home: &Home, options: &HubOptions) -> Result<Access, String> {
    tracing::info!(?options, "a hub inside the console is wanted");
    Err(HomeError::NoHub(home.dir().to_owned()).to_string())
}
