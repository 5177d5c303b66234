use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{json, word};
use crate::domain::{Adhesion, NodeId};
use crate::id::{EventId, Seq};
use crate::ledger::{Ledger, sql};
use crate::log::{Entry, Happening};
use crate::store::{Database, StoreError};
use crate::time::from_micros;

/// The number of the last event.
pub(in crate::ledger) async fn head(database: &Database) -> Result<Seq, StoreError> {
    Ok(Seq(sqlx::query(sql::HEAD).fetch_one(database.reading()).await?.try_get(0)?))
}

pub(super) fn entry(row: &AnyRow) -> Result<Entry, StoreError> {
    Ok(Entry {
        seq: Seq(row.try_get(0)?),
        id: word("event id", row, 1)?,
        at: from_micros(row.try_get(2)?),
        happening: json("event", row, 3)?,
    })
}

impl Ledger {
    /// The events after a number, in order, at most so many.
    pub async fn events_after(&self, after: Seq, limit: i64) -> Result<Vec<Entry>, StoreError> {
        let query = sqlx::query(sql::EVENTS_AFTER).bind(after.0).bind(limit);
        query.fetch_all(self.database.reading()).await?.iter().map(entry).collect()
    }

    /// When the first event after a number happened: how far behind a follower is.
    pub async fn first_after(&self, after: Seq) -> Result<Option<Timestamp>, StoreError> {
        let row = sqlx::query(sql::OLDEST_AFTER).bind(after.0).fetch_optional(self.database.reading()).await?;
        Ok(row.map(|row| row.try_get(0).map(from_micros)).transpose()?)
    }

    /// One event.
    pub async fn event(&self, id: EventId) -> Result<Option<Entry>, StoreError> {
        let row = sqlx::query(sql::EVENT).bind(id.to_string()).fetch_optional(self.database.reading()).await?;
        row.as_ref().map(entry).transpose()
    }

    /// When each node's adhesion changed, in the order of the log.
    pub async fn adhesions(&self) -> Result<Vec<(Timestamp, NodeId, Adhesion)>, StoreError> {
        let rows = sqlx::query(sql::ADHESION_EVENTS).fetch_all(self.database.reading()).await?;
        let entries = rows.iter().map(entry).collect::<Result<Vec<_>, StoreError>>()?;
        let change = |entry: Entry| match entry.happening {
            Happening::Adhesion { node, adhesion } => Some((entry.at, node, adhesion)),
            _ => None,
        };
        Ok(entries.into_iter().filter_map(change).collect())
    }

    /// The version of the catalogue that was last said to be served.
    pub async fn catalogue_version(&self) -> Result<Option<String>, StoreError> {
        let row = sqlx::query(sql::CATALOGUE).fetch_optional(self.database.reading()).await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    pub(super) async fn history_of(&self, subject: &str) -> Result<Vec<Entry>, StoreError> {
        let query = sqlx::query(sql::EVENTS_OF).bind(subject);
        query.fetch_all(self.database.reading()).await?.iter().map(entry).collect()
    }
}
