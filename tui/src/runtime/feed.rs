use std::convert::Infallible;
use std::time::Duration;

use shared::client::{ClientError, FeedItem, HubClient};
use shared::home::{Home, HomeArgs};
use shared::id::Seq;
use tokio::sync::{mpsc, watch};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::hub::{Access, HubOptions, Own, find};
use crate::app::{LinkNews, Msg};

/// Finds or starts a hub, then follows it for ever.
pub(super) struct Feed {
    pub(super) home: Home,
    pub(super) args: HomeArgs,
    pub(super) hub: HubOptions,
    pub(super) outbox: mpsc::Sender<Msg>,
    pub(super) clients: watch::Sender<Option<HubClient>>,
}

/// How often the preparation of the sample is looked at.
const SAMPLE_LOOK: Duration = Duration::from_millis(500);
/// Events that come so close together are told in one breath: the screen shows each second's together, and one waking is
/// dearer than all the events in it.
const BREATH: Duration = Duration::from_secs(1);
/// How long until a hub that does not answer is tried again, while it was never reached.
const RETRY: Duration = Duration::from_secs(2);

impl Feed {
    /// Runs until the stop; a hub of our own is ended in order first.
    pub(super) async fn run(self, stop: CancellationToken) -> Result<(), Infallible> {
        self.tell(LinkNews::Looking).await;
        let found = stop.run_until_cancelled(find(&self.home, &self.args, &self.hub, &self.outbox)).await;
        match found {
            Some(Ok(access)) => self.follow(access, &stop).await,
            Some(Err(why)) => self.tell(LinkNews::Hopeless(why)).await,
            None => return Ok(()),
        }
        // The console goes on without a hub: what it shows stays, and says why.
        stop.cancelled().await;
        Ok(())
    }

    async fn follow(&self, access: Access, stop: &CancellationToken) {
        let Access { client, own } = access;
        let is_own = own.is_some();
        let following = stop.run_until_cancelled(self.follow_events(&client, is_own));
        let Some(Own { stop: stop_hub, mut running }) = own else {
            following.await;
            return;
        };
        let ended_early = tokio::select! {
            why = &mut running => Some(why),
            _ = following => None,
        };
        if let Some(why) = ended_early {
            self.tell(LinkNews::Hopeless(why)).await;
            return;
        }
        stop.cancelled().await;
        stop_hub.cancel();
        let why = running.await;
        tracing::info!(%why, "the hub inside has ended");
    }

    async fn follow_events(&self, client: &HubClient, own: bool) {
        while let Some(seq) = self.greet(client, own).await {
            self.events(client, seq).await;
            self.tell(LinkNews::Gone).await;
        }
    }

    /// Waits for the hub's first answer; none when it will never give one.
    async fn greet(&self, client: &HubClient, own: bool) -> Option<Seq> {
        loop {
            let answered = async {
                let status = client.status().await?;
                client.indicators().await?;
                Ok::<_, ClientError>(status)
            };
            match answered.await {
                Ok(status) => {
                    self.clients.send_replace(Some(client.clone()));
                    self.tell(LinkNews::Found { address: client.base().to_owned(), own }).await;
                    self.tell(LinkNews::Sample(status.sample_progress)).await;
                    return Some(status.seq);
                }
                Err(ClientError::Problem(problem)) if matches!(problem.status, 401 | 403) => {
                    self.tell(LinkNews::WrongToken(client.base().to_owned())).await;
                    return None;
                }
                Err(error) => {
                    self.tell(LinkNews::Lost { why: error.to_string(), retry_in: RETRY }).await;
                    sleep(RETRY).await;
                }
            }
        }
    }

    async fn events(&self, client: &HubClient, after: Seq) {
        let (mut feed, driving) = client.gathered_events(after, BREATH);
        let reading = async {
            while let Some(item) = feed.next().await {
                let msg = match item {
                    FeedItem::Connected => Msg::Link(LinkNews::Connected),
                    FeedItem::Entry(entry) => Msg::Entry(entry),
                    FeedItem::Lost { why, retry_in } => Msg::Link(LinkNews::Lost { why, retry_in }),
                    FeedItem::Gone => return,
                };
                self.send(msg).await;
            }
        };
        tokio::select! {
            () = while_driven(driving, reading) => {}
            () = self.watch_sample(client) => {}
        }
    }

    /// Tells how far the sample is prepared, until it is.
    async fn watch_sample(&self, client: &HubClient) {
        loop {
            match client.status().await {
                Ok(status) => {
                    self.tell(LinkNews::Sample(status.sample_progress)).await;
                    if status.sample_progress.is_none_or(|share| share >= 1.0) {
                        break;
                    }
                }
                Err(error) => tracing::debug!(%error, "the preparation of the sample is not known"),
            }
            sleep(SAMPLE_LOOK).await;
        }
        std::future::pending::<()>().await;
    }

    async fn tell(&self, news: LinkNews) {
        self.send(Msg::Link(news)).await;
    }

    async fn send(&self, msg: Msg) {
        if self.outbox.send(msg).await.is_err() {
            tracing::debug!("the console ended before the feed");
        }
    }
}

/// Reads a feed while it is driven; what is still in it when the driver ends is read before it counts as ended.
pub(super) async fn while_driven<T>(driving: impl Future<Output = ()>, reading: impl Future<Output = T>) -> T {
    let driven = async {
        driving.await;
        std::future::pending().await
    };
    tokio::select! {
        read = reading => read,
        never = driven => never,
    }
}
