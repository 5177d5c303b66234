//! The bot's own store: what came from Telegram and is not handled, what is to go there and is not sent, and the
//! conversations between.
//!
//! It is made of the hub's parts (one text for two engines, one writer with group commit); only its tables are its own.
//! **The chat's number lives here and nowhere else**: the hub knows a pseudonym. When a citizen has it all erased, the row
//! that ties the two goes with the rest; so it does when nobody has needed it for long. SQLite then overwrites the rows with zeros (`secure_delete`) and its log is
//! emptied at once. On PostgreSQL the rows are gone for every query at once; their bytes stay in the table's file until
//! autovacuum gives their room to others, and in its log and backups for as long as the operator keeps those.
//!
//! **What a person said is sealed** under a key of that person's own (`vault`), which goes with the rest: copies that were
//! made before are then unreadable too. The keys lie apart, in a file or a database that is not copied with the store.

mod apply;
mod change;
mod figures;
mod plain;
mod read;
mod sql;
mod vault;

pub use apply::Tables;
pub use change::{
    Cause, Change, Dispatch, Ends, KnownCase, Lane, News, OutgoingRow, Question, Received, Sending, TimerRow,
    TurnRecord, Written,
};
pub use figures::Queue;
pub use read::{Card, Conversation, Follower, InboxHead, OutboxHead, Waiting};

use std::fmt;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use shared::retention::ended_before;
use shared::store::{Database, Migrations, StoreError, StoreUrl, Writer, WriterGone};

use vault::Vault;

/// Where the bot's store is on a server, if not in the data folder.
pub const DATABASE_URL: &str = "BOT_DATABASE_URL";
/// Where the keys are on a server, if not in the data folder: several processes on one store need them in one place.
pub const KEYS_URL: &str = "BOT_KEYS_URL";

/// All that brought the store to its present form.
pub const MIGRATIONS: Migrations = Migrations {
    sqlite: &[
        (1, include_str!("../migrations/sqlite/0001_tables.sql")),
        (2, include_str!("../migrations/sqlite/0002_languages.sql")),
        (3, include_str!("../migrations/sqlite/0003_yearly.sql")),
        (4, include_str!("../migrations/sqlite/0004_joined.sql")),
        (5, include_str!("../migrations/sqlite/0005_seen.sql")),
    ],
    postgres: &[
        (1, include_str!("../migrations/postgres/0001_tables.sql")),
        (2, include_str!("../migrations/postgres/0002_languages.sql")),
        (3, include_str!("../migrations/postgres/0003_yearly.sql")),
        (4, include_str!("../migrations/postgres/0004_joined.sql")),
        (5, include_str!("../migrations/postgres/0005_seen.sql")),
    ],
};

/// Who has read something sealed under a key that was marked since has opened it by now, and every process on the store
/// has looked at its keys anew, which each does once an hour.
const STILL_READ: SignedDuration = SignedDuration::from_hours(2);

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

/// The same of the store of the keys.
#[must_use]
pub fn statements_of_keys() -> Vec<String> {
    vault::statements()
}

/// The open store. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct BotStore {
    database: Database,
    vault: Vault,
    writer: Writer<Tables>,
}

/// Where the store and its keys are.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// The store.
    pub store: StoreUrl,
    /// The keys: never in the same backups.
    pub keys: StoreUrl,
}

impl Addresses {
    /// `BOT_DATABASE_URL` and `BOT_KEYS_URL`, else files in the data folder.
    pub fn of_environment_or(folder: &Path) -> Result<Self, StoreError> {
        let files = Self::in_folder(folder);
        let named = |name: &str, file| match std::env::var(name) {
            Ok(address) if !address.is_empty() => StoreUrl::parse(&address),
            _ => Ok(file),
        };
        Ok(Self { store: named(DATABASE_URL, files.store)?, keys: named(KEYS_URL, files.keys)? })
    }

    /// Two files in a folder.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self { store: StoreUrl::file(&folder.join("bot.db")), keys: StoreUrl::file(&folder.join("bot-keys.db")) }
    }
}

impl BotStore {
    /// Opens the store and brings it to this version. The second value is the writer: hand it to the supervisor.
    pub async fn open(
        addresses: &Addresses,
    ) -> Result<(Self, impl Future<Output = Result<(), StoreError>> + Send + use<>), StoreError> {
        let database = Database::open(&addresses.store, &MIGRATIONS).await?;
        let vault = Vault::open(&addresses.keys).await?;
        vault.settle(&database, Timestamp::MAX).await?;
        let (writer, task) = Writer::new(&database, Tables::new(vault.clone()));
        let store = Self { database, vault, writer };
        store.seal_what_is_plain().await?;
        Ok((store, task))
    }

    /// Throws away the keys that were renewed, but for those that somebody may still be reading under.
    pub async fn discard_renewed_keys(&self, now: Timestamp) -> Result<(), StoreError> {
        self.vault.settle(&self.database, ended_before(now, STILL_READ)).await
    }

    /// Writes a change; when this returns, it is durable, and what it erased is in no file any more.
    pub async fn write(&self, change: Change) -> Result<Written, WriterGone> {
        let written = self.writer.write(change).await?;
        if written == Written::Erased
            && let Err(error) = self.vault.discard().await
        {
            tracing::warn!(%error, "keys that are spent are not thrown away yet");
        }
        if written == Written::Erased && !self.database.empty_log().await.unwrap_or(false) {
            // It is written all the same, and the hourly sweep empties the log again.
            tracing::warn!("what was erased is still in the log of the store, which is being read");
        }
        Ok(written)
    }
}

#[cfg(test)]
mod tests;
