//! The lead over a store: of several processes one works on it, the others stand by.
//!
//! The lead is a lock that its holder's death frees: a file's lock beside an embedded store, a session's advisory lock on
//! a server. A row with an owner and a time would say the same later: after a crash everybody would wait for the time to
//! run out, the restarted owner too, and clocks of several machines would have to agree. A lock has no clock in it.
//!
//! A server frees the lock of a session that breaks while its process lives on; that process asks every second and ends
//! when its session is gone.

use std::fs::{File, TryLockError};
use std::time::Duration;

use sqlx::{AnyConnection, Connection, Row};
use tokio_util::sync::CancellationToken;

use super::{StoreError, StoreUrl};

/// The lead, for as long as it is held.
#[derive(Debug)]
pub struct Lead {
    held: Held,
}

#[derive(Debug)]
enum Held {
    /// The system frees it when the process ends, however it ends.
    File(#[expect(dead_code, reason = "held, not used")] File),
    /// The server frees it when the connection ends.
    Session(Box<AnyConnection>),
}

/// The lead was lost: another process may work on the store, so this one must end.
#[derive(Debug, thiserror::Error)]
#[error("the lead over the store is lost: {0}")]
pub struct LeadLost(#[source] sqlx::Error);

/// How often those who stand by look, and the holder makes sure.
const LOOK: Duration = Duration::from_secs(1);

impl Lead {
    /// Takes the lead if nobody has it. `name` tells apart those who lead different things on one server.
    pub async fn try_take(url: &StoreUrl, name: i64) -> Result<Option<Self>, StoreError> {
        match url.file_path() {
            Some(path) => take_file(&format!("{path}.lead")),
            None => take_session(url, name).await,
        }
    }

    /// Waits until the lead is free and takes it; none when it is time to stop.
    pub async fn take(url: &StoreUrl, name: i64, stop: &CancellationToken) -> Result<Option<Self>, StoreError> {
        let mut was_told = false;
        loop {
            if let Some(lead) = Self::try_take(url, name).await? {
                return Ok(Some(lead));
            }
            if !std::mem::replace(&mut was_told, true) {
                tracing::info!("another process works on the store: standing by to take its place");
            }
            tokio::select! {
                () = stop.cancelled() => return Ok(None),
                () = tokio::time::sleep(LOOK) => {}
            }
        }
    }

    /// Holds the lead until it is dropped or lost. It belongs among the supervisor's last tasks: what others still write
    /// while they end is written under it.
    pub async fn hold(mut self) -> Result<(), LeadLost> {
        loop {
            if let Held::Session(connection) = &mut self.held {
                connection.ping().await.map_err(LeadLost)?;
            }
            tokio::time::sleep(LOOK).await;
        }
    }
}

fn take_file(path: &str) -> Result<Option<Lead>, StoreError> {
    let unopened = |error| StoreError::Unopened { store: format!("`{path}`"), source: sqlx::Error::Io(error) };
    let file = File::create(path).map_err(unopened)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lead { held: Held::File(file) })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(unopened(error)),
    }
}

async fn take_session(url: &StoreUrl, name: i64) -> Result<Option<Lead>, StoreError> {
    let mut connection = super::database::connect(url).await?;
    let row = sqlx::query("SELECT pg_try_advisory_lock($1)").bind(name).fetch_one(&mut connection).await?;
    if row.try_get(0)? {
        return Ok(Some(Lead { held: Held::Session(Box::new(connection)) }));
    }
    connection.close().await?;
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_leads_and_the_next_follows_when_the_first_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let url = StoreUrl::file(&dir.path().join("bot.db"));
        let first = Lead::try_take(&url, 1).await.unwrap().unwrap();
        assert!(Lead::try_take(&url, 1).await.unwrap().is_none());
        drop(first);
        assert!(Lead::try_take(&url, 1).await.unwrap().is_some());
    }
}
