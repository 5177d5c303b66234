use std::time::Duration;

use eventsource_stream::Eventsource;
use futures_util::StreamExt;
use tokio::sync::mpsc;

use super::{ClientError, HubClient};
use crate::api::EventQuery;
use crate::id::Seq;
use crate::log::Entry;

/// What the feed of events says.
#[derive(Debug)]
pub enum FeedItem {
    /// The stream is open; events follow.
    Connected,
    /// An event; their numbers rise, with a gap where something is told to the staff only.
    Entry(Box<Entry>),
    /// The stream broke, or could not be opened; it will be tried again.
    Lost {
        /// Why.
        why: String,
        /// After how long it is tried again.
        retry_in: Duration,
    },
    /// The hub no longer has what follows, or it has another log: take a new snapshot and follow from there.
    Gone,
}

/// The hub's events from a number on, reconnecting by itself. Dropping it ends it.
#[derive(Debug)]
pub struct EventFeed {
    items: mpsc::Receiver<FeedItem>,
}

impl EventFeed {
    /// The next item; none after [`FeedItem::Gone`].
    pub async fn next(&mut self) -> Option<FeedItem> {
        self.items.recv().await
    }

    /// An item that is already there, if any.
    pub fn try_next(&mut self) -> Option<FeedItem> {
        self.items.try_recv().ok()
    }
}

/// A stream that says nothing for so long is dead: the hub sends a comment every ten seconds.
const SILENCE: Duration = Duration::from_secs(30);
const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// Items kept for a slow reader; then the stream itself waits, and nothing is lost.
const BUFFER: usize = 256;

impl HubClient {
    /// Follows the hub's events after a number. The second value drives the feed: hand it to the supervisor.
    pub fn events(&self, after: Seq) -> (EventFeed, impl Future<Output = ()> + Send + use<>) {
        self.gathered_events(after, Duration::ZERO)
    }

    /// The same, told together what happens within a time after the last word: whoever shows it once a second is not woken
    /// by each. What happens after a quiet while is told at once.
    pub fn gathered_events(
        &self,
        after: Seq,
        within: Duration,
    ) -> (EventFeed, impl Future<Output = ()> + Send + use<>) {
        let (sender, items) = mpsc::channel(BUFFER);
        let query = EventQuery::gathered(within);
        let follower = Follower { client: self.clone(), last: after, query, sender };
        (EventFeed { items }, follower.run())
    }
}

struct Follower {
    client: HubClient,
    last: Seq,
    query: EventQuery,
    sender: mpsc::Sender<FeedItem>,
}

/// Why one connection ended.
enum End {
    Gone,
    ReaderLeft,
    Broken(String),
}

impl Follower {
    async fn run(mut self) {
        let mut wait = FIRST_WAIT;
        loop {
            let before = self.last;
            let why = match self.connection().await {
                End::Gone => {
                    self.tell(FeedItem::Gone).await;
                    return;
                }
                End::ReaderLeft => return,
                End::Broken(why) => why,
            };
            wait = if self.last > before { FIRST_WAIT } else { (wait * 2).min(LONGEST_WAIT) };
            let retry_in = jittered(wait);
            if !self.tell(FeedItem::Lost { why, retry_in }).await {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(retry_in) => {}
                () = self.sender.closed() => return,
            }
        }
    }

    async fn connection(&mut self) -> End {
        let request = self
            .client
            .http
            .get(self.client.url("/v1/events"))
            .query(&self.query)
            .header("accept", "text/event-stream")
            .header("last-event-id", self.last.to_string());
        let response = match self.client.send(request).await {
            Ok(response) => response,
            Err(ClientError::Problem(problem)) if problem.status == 410 => return End::Gone,
            Err(error) => return End::Broken(error.to_string()),
        };
        if !self.tell(FeedItem::Connected).await {
            return End::ReaderLeft;
        }
        let mut events = response.bytes_stream().eventsource();
        loop {
            let event = match tokio::time::timeout(SILENCE, events.next()).await {
                Ok(Some(Ok(event))) => event,
                Ok(Some(Err(error))) => return End::Broken(error.to_string()),
                Ok(None) => return End::Broken("the hub ended the stream".into()),
                Err(_elapsed) => return End::Broken("the hub has fallen silent".into()),
            };
            if event.event == KEEP_ALIVE {
                continue;
            }
            let entry: Entry = match serde_json::from_str(&event.data) {
                Ok(entry) => entry,
                Err(error) => return End::Broken(format!("an event is not understood: {error}")),
            };
            self.last = entry.seq;
            if !self.tell(FeedItem::Entry(Box::new(entry))).await {
                return End::ReaderLeft;
            }
        }
    }

    /// Whether somebody still listens.
    async fn tell(&self, item: FeedItem) -> bool {
        self.sender.send(item).await.is_ok()
    }
}

/// Name of the events that only show that the hub is alive; comments are invisible to a reader.
pub(crate) const KEEP_ALIVE: &str = "alive";

/// Full jitter: a hub that comes back is not met by all its readers at once.
fn jittered(wait: Duration) -> Duration {
    wait.mul_f64(0.5 + 0.5 * rand::random::<f64>())
}
