//! The bot's own store: what came from Telegram and is not handled, what is to go there and is not sent, and the
//! conversations between.
//!
//! It is made of the hub's parts (one text for two engines, one writer with group commit); only its tables are its own.
//! **The chat's number lives here and nowhere else**: the hub knows a pseudonym. When a citizen has it all erased, the row
//! that ties the two goes with the rest. SQLite then overwrites the rows with zeros (`secure_delete`) and its log is
//! emptied at once. On PostgreSQL the rows are gone for every query at once; their bytes stay in the table's file until
//! autovacuum gives their room to others, and in its log and backups for as long as the operator keeps those.

mod apply;
mod change;
mod figures;
mod read;
mod sql;

pub use apply::Tables;
pub use change::{
    Cause, Change, Dispatch, KnownCase, Lane, News, OutgoingRow, Question, Received, Sending, TimerRow, TurnRecord,
    Written,
};
pub use figures::Queue;
pub use read::{Card, Conversation, OutboxHead, Waiting};

use std::fmt;
use std::path::Path;

use shared::store::{Database, Migrations, StoreError, StoreUrl, Writer, WriterGone};

/// Where the bot's store is on a server, if not in the data folder.
pub const DATABASE_URL: &str = "BOT_DATABASE_URL";

/// All that brought the store to its present form.
pub const MIGRATIONS: Migrations = Migrations {
    sqlite: &[
        (1, include_str!("../migrations/sqlite/0001_tables.sql")),
        (2, include_str!("../migrations/sqlite/0002_languages.sql")),
    ],
    postgres: &[
        (1, include_str!("../migrations/postgres/0001_tables.sql")),
        (2, include_str!("../migrations/postgres/0002_languages.sql")),
    ],
};

/// A private chat. Its number is personal data: it never shows itself in a log.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chat(pub i64);

impl fmt::Debug for Chat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chat(hidden)")
    }
}

/// Every statement the store uses, with one set of values: so that each engine can be asked whether it understands them.
#[must_use]
pub fn statements() -> Vec<String> {
    sql::all()
}

/// The open store. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct BotStore {
    database: Database,
    writer: Writer<Tables>,
}

/// The address of the bot's store: `BOT_DATABASE_URL`, else a file in the data folder.
pub fn address(file: &Path) -> Result<StoreUrl, StoreError> {
    match std::env::var(DATABASE_URL) {
        Ok(address) if !address.is_empty() => StoreUrl::parse(&address),
        _ => Ok(StoreUrl::file(file)),
    }
}

impl BotStore {
    /// Opens the store and brings it to this version. The second value is the writer: hand it to the supervisor.
    pub async fn open(
        url: &StoreUrl,
    ) -> Result<(Self, impl Future<Output = Result<(), StoreError>> + Send + use<>), StoreError> {
        let database = Database::open(url, &MIGRATIONS).await?;
        let (writer, task) = Writer::new(&database, Tables);
        Ok((Self { database, writer }, task))
    }

    /// Writes a change; when this returns, it is durable, and what it erased is in no file any more.
    pub async fn write(&self, change: Change) -> Result<Written, WriterGone> {
        let written = self.writer.write(change).await?;
        if written == Written::Erased && !self.database.empty_log().await.unwrap_or(false) {
            // It is written all the same, and the hourly sweep empties the log again.
            tracing::warn!("what was erased is still in the log of the store, which is being read");
        }
        Ok(written)
    }
}

#[cfg(test)]
mod tests;
