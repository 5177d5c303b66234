use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use search::SearchError;

use crate::case::ActKind;
use crate::hub::app::App;
use crate::hub::index::case_document;
use crate::id::Seq;
use crate::log::{Entry, Happening};
use crate::store::StoreError;

/// Events taken in by one commit of the index at most.
const CHUNK: i64 = 5_000;
/// Between two commits: a commit costs a dozen disk operations whether it holds one case or a thousand.
const BETWEEN_COMMITS: Duration = Duration::from_millis(250);
/// The log is read again after so long even when nobody says that it grew: on PostgreSQL another process may write it.
const FLOOR: Duration = Duration::from_millis(500);

/// Why the follower ended.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FollowError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Index(#[from] SearchError),
}

/// Follows the log into the index of cases, the live counts and the counts of chosen services. The number of the last event travels in the commit of the
/// index, so that both become durable together.
pub(crate) async fn follow_into_index(app: App, mut indexed: Seq, mut counted: Seq) -> Result<(), FollowError> {
    let mut head = app.ledger.head();
    loop {
        head.mark_unchanged();
        let entries = app.ledger.events_after(indexed.min(counted), CHUNK).await?;
        let is_last = entries.len() < usize::try_from(CHUNK).unwrap_or(usize::MAX);
        counted = count(&app, &entries, counted);
        if let Some(last) = entries.last().map(|entry| entry.seq).filter(|last| *last > indexed) {
            index(&app, entries, last).await?;
            indexed = last;
            app.live.note("cases", indexed);
            metrics::gauge!("patto_index_seq").set(gauge(indexed));
            tokio::time::sleep(BETWEEN_COMMITS).await;
        }
        if is_last {
            tokio::select! {
                changed = head.changed() => if changed.is_err() { return Ok(()) },
                () = tokio::time::sleep(FLOOR) => {}
            }
        }
    }
}

/// Gives the number of the last event counted.
fn count(app: &App, entries: &[Entry], counted: Seq) -> Seq {
    for entry in entries.iter().filter(|entry| entry.seq > counted) {
        if let Happening::Case { case, event } = &entry.happening {
            app.live.follow(case, event.act.kind());
            if event.act.kind() == ActKind::Register {
                app.indexes.choose(&case.opening.service);
            }
        }
    }
    entries.last().map_or(counted, |entry| entry.seq.max(counted))
}

async fn index(app: &App, entries: Vec<Entry>, last: Seq) -> Result<(), SearchError> {
    let mut latest = BTreeMap::new();
    for entry in entries {
        if let Happening::Case { case, .. } = entry.happening {
            latest.insert(case.opening.id, case);
        }
    }
    let documents: Vec<_> = latest.values().map(|case| case_document(&app.catalogue, case)).collect();
    let cases = Arc::clone(app.indexes.cases());
    let written = tokio::task::spawn_blocking(move || cases.apply(&documents, last.0)).await;
    written.unwrap_or_else(|broke| std::panic::resume_unwind(broke.into_panic()))
}

#[expect(clippy::cast_precision_loss, reason = "a gauge is read by people")]
const fn gauge(seq: Seq) -> f64 {
    seq.0 as f64
}
