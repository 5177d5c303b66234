use std::time::Duration;

use search::SearchError;

use crate::hub::app::App;
use crate::hub::workers::FollowError;
use crate::id::Seq;

/// The log is read again after so long even when nobody says that it grew: on PostgreSQL another process may write it.
const FLOOR: Duration = Duration::from_millis(500);
/// Between two looks, so that words taught one after the other are learned at once.
const BETWEEN: Duration = Duration::from_millis(250);

/// The first seconds of a hub belong to those who wait for it, and to Italian; the other tongues are made ready after them.
const OTHER_TONGUES_AFTER: Duration = Duration::from_secs(3);

/// Makes the tongues ready, since the start waits for none of them; then follows the lexicon's events: after each, the
/// index of services is made anew with all words that stand, and takes the place of the present one.
pub(crate) async fn relearn(app: App, mut learned: Seq) -> Result<(), FollowError> {
    let services = app.indexes.services();
    on_a_thread(move || services.warm_italian()).await?;
    tokio::time::sleep(OTHER_TONGUES_AFTER).await;
    let services = app.indexes.services();
    on_a_thread(move || services.warm()).await?;
    let mut head = app.ledger.head();
    loop {
        let seen = *head.borrow_and_update();
        let changed = app.ledger.last_lexicon_change(learned).await?;
        if changed.is_some() {
            let (worker, taught) = (app.clone(), app.ledger.taught().await?);
            on_a_thread(move || worker.indexes.relearn(&worker.catalogue, &taught)).await?;
        }
        learned = learned.max(seen).max(changed.unwrap_or_default());
        app.live.note("words", learned);
        tokio::time::sleep(BETWEEN).await;
        tokio::select! {
            grown = head.changed() => if grown.is_err() { return Ok(()) },
            () = tokio::time::sleep(FLOOR) => {}
        }
    }
}

/// Does work that takes seconds of a processor; a panic in it goes on here.
async fn on_a_thread(work: impl FnOnce() -> Result<(), SearchError> + Send + 'static) -> Result<(), SearchError> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|broke| std::panic::resume_unwind(broke.into_panic()))
}
