//! Reading the ledger: on connections of its own, never waiting for the writer.

mod cases;
mod consultations;
mod desk;
mod lexicon;
mod log;
mod nodes;

pub use cases::{OfficeLoad, StoredFile, Tally};
pub use desk::TokenRow;
pub use nodes::{Deliverable, NodeCounts, NodeRow, OfficeRow};

pub(super) use log::head;

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::StoreError;

/// Reads a JSON column.
fn json<T: serde::de::DeserializeOwned>(what: &'static str, row: &AnyRow, column: usize) -> Result<T, StoreError> {
    let text: String = row.try_get(column)?;
    serde_json::from_str(&text).map_err(|error| StoreError::damaged(what, error))
}

/// Reads a column that holds a word or an identifier.
fn word<T>(what: &'static str, row: &AnyRow, column: usize) -> Result<T, StoreError>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let text: String = row.try_get(column)?;
    text.parse().map_err(|error| StoreError::damaged(what, error))
}

/// A count, which no engine gives below zero.
fn count(row: &AnyRow, column: usize) -> Result<u64, StoreError> {
    Ok(u64::try_from(row.try_get::<i64, _>(column)?).unwrap_or(0))
}
