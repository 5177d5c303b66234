/// The engines, and all in which they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Embedded; the default.
    Sqlite,
    /// A server, by `DATABASE_URL`.
    Postgres,
}

/// The advisory lock under which events get their numbers on PostgreSQL: sequences alone lose events to a tailing reader,
/// since rows become visible in the order of commits and not of numbers.
const ORDER_LOCK: &str = "SELECT pg_advisory_xact_lock(8240)";

impl Dialect {
    /// How a writing transaction begins. SQLite takes the write lock at once: a deferred transaction that upgrades later
    /// fails with "busy" whatever the timeout.
    #[must_use]
    pub const fn begin(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => "BEGIN",
        }
    }

    /// What must be held before events are numbered; SQLite holds its one write lock already.
    #[must_use]
    pub const fn order_lock(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None,
            Self::Postgres => Some(ORDER_LOCK),
        }
    }

    /// What empties the log that stands before the data files, so that what was erased is in none of them. PostgreSQL
    /// needs nothing from here: dead rows are overwritten as autovacuum gives their room away, and its log is recycled.
    #[must_use]
    pub const fn empty_log(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => Some("PRAGMA wal_checkpoint(TRUNCATE)"),
            Self::Postgres => None,
        }
    }

    /// What every new connection is told.
    #[must_use]
    pub const fn session(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &[
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = FULL",
                "PRAGMA foreign_keys = ON",
                "PRAGMA busy_timeout = 5000",
                "PRAGMA temp_store = MEMORY",
                // What is erased is overwritten with zeros, not only given free.
                "PRAGMA secure_delete = ON",
            ],
            Self::Postgres => &[
                "SET synchronous_commit = on",
                "SET statement_timeout = '30s'",
                "SET idle_in_transaction_session_timeout = '60s'",
            ],
        }
    }
}
