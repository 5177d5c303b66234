//! What is asked of the store only to be shown: lengths and ages of queues, languages.

use jiff::Timestamp;
use shared::api::LanguageCount;
use shared::store::StoreError;
use shared::time::from_micros;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{BotStore, Lane, sql};

/// Rows that wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// How many.
    pub length: u64,
    /// When the oldest came.
    pub oldest: Option<Timestamp>,
}

impl BotStore {
    /// Updates that are not handled.
    pub async fn waiting_updates(&self) -> Result<Queue, StoreError> {
        let row = sqlx::query(sql::QUEUE_INBOX).fetch_one(self.database.reading()).await?;
        queue(&row, 0)
    }

    /// Messages that are not sent, by lane; a lane in which none waits is left out.
    pub async fn waiting_outgoing(&self) -> Result<Vec<(Lane, Queue)>, StoreError> {
        let rows = sqlx::query(sql::QUEUE_OUTBOX).fetch_all(self.database.reading()).await?;
        let read = |row: &AnyRow| Ok(Lane::of_number(row.try_get(0)?).map(|lane| (lane, queue(row, 1))));
        let rows: Vec<_> = rows.iter().map(read).collect::<Result<_, StoreError>>()?;
        rows.into_iter().flatten().map(|(lane, queue)| Ok((lane, queue?))).collect()
    }

    /// How many conversations are in which language.
    pub async fn languages(&self) -> Result<Vec<LanguageCount>, StoreError> {
        let rows = sqlx::query(sql::LANGUAGES).fetch_all(self.database.reading()).await?;
        let read = |row: &AnyRow| {
            let language = row.try_get::<String, _>(0)?.parse();
            let language = language.map_err(|error| StoreError::damaged("language", error))?;
            Ok(LanguageCount { language, sessions: count(row, 1)? })
        };
        rows.iter().map(read).collect()
    }
}

fn queue(row: &AnyRow, first: usize) -> Result<Queue, StoreError> {
    let oldest = row.try_get::<Option<i64>, _>(first + 1)?.map(from_micros);
    Ok(Queue { length: count(row, first)?, oldest })
}

fn count(row: &AnyRow, place: usize) -> Result<u64, StoreError> {
    Ok(u64::try_from(row.try_get::<i64, _>(place)?).unwrap_or(0))
}
