use std::borrow::Cow;
use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AnyPool, Connection, Executor, Row, SqlSafeStr};

use super::{Dialect, StoreError};

/// Where a store is. It may hold a password, so it shows itself to nobody.
#[derive(Clone)]
pub struct StoreUrl(String);

impl std::fmt::Debug for StoreUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.starts_with("sqlite") { "StoreUrl(sqlite)" } else { "StoreUrl(postgres)" })
    }
}

impl StoreUrl {
    /// A file of the embedded engine; made if it is not there.
    #[must_use]
    pub fn file(path: &Path) -> Self {
        Self(format!("sqlite://{}?mode=rwc", path.display()))
    }

    /// An address as people write it, `postgres://...` or `sqlite://...`.
    pub fn parse(address: &str) -> Result<Self, StoreError> {
        let is_known = ["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| address.starts_with(scheme));
        if is_known { Ok(Self(address.to_owned())) } else { Err(StoreError::Address) }
    }

    /// The server named by `DATABASE_URL`, else a file.
    pub fn of_environment_or_file(path: &Path) -> Result<Self, StoreError> {
        match std::env::var("DATABASE_URL") {
            Ok(address) if !address.is_empty() => Self::parse(&address),
            _ => Ok(Self::file(path)),
        }
    }

    /// The store as it may be shown: a file by its path, a server without what leads into it.
    fn shown(&self) -> String {
        match self.0.strip_prefix("sqlite://") {
            Some(file) => format!("the store `{}`", file.trim_end_matches("?mode=rwc")),
            None => "the PostgreSQL store".to_owned(),
        }
    }

    /// The file of an embedded store.
    pub(super) fn file_path(&self) -> Option<&str> {
        self.0.strip_prefix("sqlite:").map(|rest| rest.trim_start_matches("//").split('?').next().unwrap_or_default())
    }

    fn dialect(&self) -> Dialect {
        if self.0.starts_with("sqlite") { Dialect::Sqlite } else { Dialect::Postgres }
    }
}

/// The steps that bring a store of any earlier version to this one, for each engine; all of them are kept for ever.
#[derive(Clone, Copy, Debug)]
pub struct Migrations {
    /// For SQLite: number and text.
    pub sqlite: &'static [(i64, &'static str)],
    /// For PostgreSQL: number and text.
    pub postgres: &'static [(i64, &'static str)],
}

/// An open store: one connection to write with, a few to read with.
#[derive(Clone, Debug)]
pub struct Database {
    dialect: Dialect,
    writing: AnyPool,
    reading: AnyPool,
}

const READERS: u32 = 4;
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
/// The first SQLite without the WAL-reset bug.
const FIRST_SAFE_SQLITE: (u32, u32, u32) = (3, 51, 3);

impl Database {
    /// Opens a store and brings it to this version.
    pub async fn open(url: &StoreUrl, migrations: &Migrations) -> Result<Self, StoreError> {
        let dialect = url.dialect();
        probe(url, dialect).await?;
        let writing = pool(url, dialect, 1).await?;
        if dialect == Dialect::Sqlite {
            assert_safe_sqlite(&writing).await?;
        }
        migrator(dialect, migrations).run(&writing).await?;
        let reading = pool(url, dialect, READERS).await?;
        Ok(Self { dialect, writing, reading })
    }

    /// Which engine it is.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The connections to read with: a reader never blocks the writer.
    #[must_use]
    pub const fn reading(&self) -> &AnyPool {
        &self.reading
    }

    pub(super) const fn writing(&self) -> &AnyPool {
        &self.writing
    }

    /// Leaves nothing of what was erased in the files, as far as the engine can be told so. Whether it could be done now:
    /// somebody who reads from the log keeps it.
    pub async fn empty_log(&self) -> Result<bool, StoreError> {
        let Some(statement) = self.dialect.empty_log() else { return Ok(true) };
        let is_kept: i64 = sqlx::query(statement).fetch_one(&self.writing).await?.try_get(0)?;
        Ok(is_kept == 0)
    }

    /// Closes all connections.
    pub async fn close(&self) {
        self.reading.close().await;
        self.writing.close().await;
    }
}

/// A pool tries again and again and in the end says only that it waited too long; one connection says why at once.
async fn probe(url: &StoreUrl, dialect: Dialect) -> Result<(), StoreError> {
    let unopened = |source| StoreError::Unopened { store: url.shown(), source };
    let mut connection = connect(url).await?;
    for statement in dialect.session() {
        connection.execute(*statement).await.map_err(unopened)?;
    }
    connection.close().await.map_err(unopened)
}

/// One connection of its own, outside any pool.
pub(super) async fn connect(url: &StoreUrl) -> Result<AnyConnection, StoreError> {
    static DRIVERS: Once = Once::new();
    DRIVERS.call_once(sqlx::any::install_default_drivers);
    let unopened = |source| StoreError::Unopened { store: url.shown(), source };
    AnyConnection::connect_with(&options(url)?).await.map_err(unopened)
}

fn options(url: &StoreUrl) -> Result<AnyConnectOptions, StoreError> {
    url.0.parse().map_err(|_reason_may_hold_a_password: sqlx::Error| StoreError::Address)
}

async fn pool(url: &StoreUrl, dialect: Dialect, connections: u32) -> Result<AnyPool, StoreError> {
    let pool = AnyPoolOptions::new()
        .max_connections(connections)
        // An embedded engine is there; asking it first would cost as much as most questions.
        .test_before_acquire(dialect != Dialect::Sqlite)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .after_connect(move |connection, _| {
            Box::pin(async move {
                for statement in dialect.session() {
                    connection.execute(*statement).await?;
                }
                Ok(())
            })
        })
        .connect_with(options(url)?)
        .await?;
    Ok(pool)
}

async fn assert_safe_sqlite(pool: &AnyPool) -> Result<(), StoreError> {
    let version: String = sqlx::query("SELECT sqlite_version()").fetch_one(pool).await?.try_get(0)?;
    let mut numbers = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    let found = (next(), next(), next());
    if found >= FIRST_SAFE_SQLITE { Ok(()) } else { Err(StoreError::UnsafeEngine(version)) }
}

fn migrator(dialect: Dialect, migrations: &Migrations) -> Migrator {
    let steps = match dialect {
        Dialect::Sqlite => migrations.sqlite,
        Dialect::Postgres => migrations.postgres,
    };
    let step = |(number, text): &(i64, &'static str)| {
        Migration::new(*number, Cow::Borrowed("step"), MigrationType::Simple, (*text).into_sql_str(), false)
    };
    Migrator::with_migrations(steps.iter().map(step).collect())
}
