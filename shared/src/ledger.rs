//! The ledger: the hub's own store. What is and what happened are written in one transaction, by one writer.
//!
//! Nothing outside the database is needed to recover: the index, the consoles, the bot and the deliveries follow the log
//! by its numbers.

mod batch;
mod command;
mod keeper;
mod mark;
mod question;
mod read;
mod sql;

pub(crate) use command::hex;
pub use command::{Command, Key, OpenCase, Refusal, Reply, Role};
pub use keeper::Keeper;
pub use read::{Deliverable, NodeCounts, NodeRow, OfficeLoad, OfficeRow, StoredFile, Tally, TokenRow};
pub use sql::statements;

use sqlx::Row;
use tokio::sync::watch;

use self::mark::MarkKey;

use crate::id::{EventId, Seq};
use crate::store::{Database, Migrations, StoreError, StoreUrl, Writer, WriterGone};

/// How the hub's store came to its present form; steps are added at the end and never changed.
pub const MIGRATIONS: Migrations = Migrations {
    sqlite: &[
        (1, include_str!("../migrations/sqlite/0001_ledger.sql")),
        (2, include_str!("../migrations/sqlite/0002_lexicon.sql")),
        (3, include_str!("../migrations/sqlite/0003_consultations.sql")),
        (4, include_str!("../migrations/sqlite/0004_askers.sql")),
        (5, include_str!("../migrations/sqlite/0005_offices.sql")),
        (6, include_str!("../migrations/sqlite/0006_spots.sql")),
    ],
    postgres: &[
        (1, include_str!("../migrations/postgres/0001_ledger.sql")),
        (2, include_str!("../migrations/postgres/0002_lexicon.sql")),
        (3, include_str!("../migrations/postgres/0003_consultations.sql")),
        (4, include_str!("../migrations/postgres/0004_askers.sql")),
        (5, include_str!("../migrations/postgres/0005_offices.sql")),
        (6, include_str!("../migrations/postgres/0006_spots.sql")),
    ],
};

/// The hub's store, open. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Ledger {
    database: Database,
    writer: Writer<Keeper>,
    head: watch::Receiver<Seq>,
    log_id: EventId,
    mark_key: MarkKey,
}

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The ledger says no; nothing was written.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The writer has ended.
    #[error("the writer has ended")]
    Ended,
}

impl From<WriterGone> for LedgerError {
    fn from(gone: WriterGone) -> Self {
        match gone {
            WriterGone::Store(error) => Self::Store(error),
            WriterGone::Ended => Self::Ended,
        }
    }
}

impl Ledger {
    /// Opens the store. The second value is the writer: the supervisor runs it.
    pub async fn open(
        url: &StoreUrl,
    ) -> Result<(Self, impl Future<Output = Result<(), StoreError>> + Send + use<>), StoreError> {
        let database = Database::open(url, &MIGRATIONS).await?;
        let log_id = log_id(&database).await?;
        let mark_key = MarkKey::of(&kept_once(&database, "question-key", MarkKey::fresh()).await?);
        let (head, heads) = watch::channel(read::head(&database).await?);
        let (writer, task) = Writer::new(&database, Keeper::new(head, mark_key.clone()));
        Ok((Self { database, writer, head: heads, log_id, mark_key }, task))
    }

    /// Does a command; when this returns it is durable.
    pub async fn write(&self, command: Command) -> Result<Reply, LedgerError> {
        Ok(self.writer.write(command).await??)
    }

    /// The number of the last event, as it grows.
    #[must_use]
    pub fn head(&self) -> watch::Receiver<Seq> {
        self.head.clone()
    }

    /// Identifier of this log: another one means another history.
    #[must_use]
    pub const fn log_id(&self) -> EventId {
        self.log_id
    }

    /// The store itself, for reading it in ways of one's own.
    #[must_use]
    pub const fn database(&self) -> &Database {
        &self.database
    }

    /// Closes the store's connections.
    pub async fn close(&self) {
        self.database.close().await;
    }
}

/// The identifier of the log, made when it is first opened.
async fn log_id(database: &Database) -> Result<EventId, StoreError> {
    let kept = kept_once(database, "log-id", EventId::fresh().to_string()).await?;
    kept.parse().map_err(|error: crate::domain::UnknownWord| StoreError::damaged("log id", error))
}

/// What is made once a store: the first value given under a name.
async fn kept_once(database: &Database, name: &str, fresh: String) -> Result<String, StoreError> {
    sqlx::query(sql::KEEP_META).bind(name).bind(fresh).execute(database.reading()).await?;
    Ok(sqlx::query(sql::META).bind(name).fetch_one(database.reading()).await?.try_get(0)?)
}
