//! Says how the channel is: to the hub, for the console, and to whoever measures this process.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use shared::api::{BotReport, BulkState, LaneReport};
use shared::time::now;
use tokio_util::sync::CancellationToken;

use super::{Channel, Shell, ShellError};
use crate::store::{Lane, Queue};

/// How often the hub is told.
const EVERY: Duration = Duration::from_secs(5);

/// Tells the hub how the channel is, until the stop. A hub that is away is told the next time.
pub(super) async fn report<C: Channel>(shell: Arc<Shell<C>>, stop: CancellationToken) -> Result<(), ShellError> {
    while !stop.is_cancelled() {
        stop.run_until_cancelled(tell(&shell)).await.unwrap_or(Ok(())).or_else(|error| error.pause(now()).map(drop))?;
        tokio::select! { () = stop.cancelled() => {}, () = tokio::time::sleep(EVERY) => {} }
    }
    Ok(())
}

async fn tell<C: Channel>(shell: &Shell<C>) -> Result<(), ShellError> {
    let report = shell.report().await?;
    let told = match shell.hub.client() {
        Ok(client) => client.report_bot(&report).await.map(drop),
        Err(error) => Err(error),
    };
    if let Err(error) = told {
        tracing::debug!(%error, "the hub was not told how the channel is");
    }
    Ok(())
}

impl<C: Channel> Shell<C> {
    /// How the channel is now.
    pub async fn report(&self) -> Result<BotReport, ShellError> {
        let at = now();
        let updates = self.store.waiting_updates().await?;
        let outgoing = self.store.waiting_outgoing().await?;
        let lane = |lane: Lane| {
            let queue = outgoing.iter().find(|(of, _)| *of == lane).map_or(Queue::default(), |(_, queue)| *queue);
            let (waiting, oldest_ms) = (queue.length, age(queue.oldest, at));
            LaneReport { lane: lane.name().to_owned(), sent: self.figures.sent(lane), waiting, oldest_ms }
        };
        let bulk = self
            .outgoing
            .with(|rota| rota.pace().map(|pace| BulkState { is_paused: pace.is_paused(), per_second: pace.rate() }));
        Ok(BotReport {
            since: self.figures.since(),
            waiting_updates: updates.length,
            oldest_update_ms: age(updates.oldest, at),
            lanes: Lane::ALL.map(lane).into(),
            troubles: self.figures.troubles(),
            found_nothing: self.figures.found_nothing(),
            languages: self.store.languages().await?,
            bulk: bulk.unwrap_or(BulkState { is_paused: false, per_second: 0 }),
        })
    }
}

fn age(oldest: Option<Timestamp>, now: Timestamp) -> u64 {
    oldest.and_then(|oldest| u64::try_from(now.duration_since(oldest).as_millis()).ok()).unwrap_or(0)
}
