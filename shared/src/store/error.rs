use sqlx::migrate::MigrateError;

/// What went wrong with the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No room is left: nothing was written, reading goes on.
    #[error("the disk is full")]
    Full,
    /// The engine could not read or write: what is on disk is not known, so the process must end and start again.
    #[error("the store cannot be read or written: {0}")]
    Broken(#[source] sqlx::Error),
    /// It cannot be opened at all: damaged, no store, or out of reach. The name holds no password.
    #[error("cannot open {store}: {source}")]
    Unopened {
        /// Which store.
        store: String,
        /// Why.
        source: sqlx::Error,
    },
    /// Any other failure of the engine; nothing was written.
    #[error("the store failed: {0}")]
    Engine(#[source] sqlx::Error),
    /// A stored value is not what this version writes.
    #[error("a stored {what} is not understood: {source}")]
    Damaged {
        /// What was read.
        what: &'static str,
        /// Why it is not understood.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The store could not be brought to this version's form.
    #[error("the store cannot be brought to this version: {0}")]
    Migration(#[from] MigrateError),
    /// The bundled SQLite is one that may corrupt a store with two connections (the WAL-reset bug, before 3.51.3).
    #[error("SQLite {0} may damage a store; 3.51.3 or later is needed")]
    UnsafeEngine(String),
    /// The address of the store is of no engine we have.
    #[error("not an address of a store: only sqlite: and postgres: are known")]
    Address,
}

/// SQLite primary result codes: `SQLITE_IOERR`, `SQLITE_CORRUPT`, `SQLITE_FULL`, `SQLITE_NOTADB`.
const IOERR: u32 = 10;
const CORRUPT: u32 = 11;
const FULL: u32 = 13;
const NOTADB: u32 = 26;
/// PostgreSQL `disk_full` and class 58, system error.
const PG_FULL: &str = "53100";
const PG_SYSTEM: &str = "58";

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code).unwrap_or_default();
        // SQLite puts the primary code into the low byte of the extended one.
        let primary = code.parse::<u32>().map(|extended| extended & 0xff);
        match (primary, code.as_ref()) {
            (_, PG_FULL) => Self::Full,
            (Ok(FULL), numeric) if numeric.len() < 5 => Self::Full,
            (Ok(IOERR | CORRUPT | NOTADB), numeric) if numeric.len() < 5 => Self::Broken(error),
            (_, text) if text.starts_with(PG_SYSTEM) && text.len() == 5 => Self::Broken(error),
            _ => Self::Engine(error),
        }
    }
}

impl StoreError {
    /// The error for a stored value that is not understood.
    pub fn damaged(what: &'static str, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Damaged { what, source: Box::new(source) }
    }

    /// Whether the process must end: going on would lie about what is durable.
    #[must_use]
    pub const fn is_fatal(&self) -> bool {
        matches!(self, Self::Broken(_))
    }
}
