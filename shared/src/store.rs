//! The store: one code path for SQLite, embedded by default, and PostgreSQL.
//!
//! It owns the engine, migrations, the one writer with group commit and multi-row statements, and names no table of its
//! own: the hub's tables are in [`crate::ledger`], the bot's in the bot.
//!
//! - **One SQL text for both engines**: only BIGINT, TEXT, BLOB and DOUBLE PRECISION columns, `$1` placeholders; what
//!   differs is in [`Dialect`].
//! - **One writer**: commands are gathered into a batch, applied in one transaction, committed with full
//!   synchronisation, and only then answered.

mod database;
mod dialect;
mod error;
mod lead;
mod rows;
mod writer;

pub use database::{Database, Migrations, StoreUrl};
pub use dialect::Dialect;
pub use error::StoreError;
pub use lead::{Lead, LeadLost};
pub use rows::{Cell, Rows};
pub use writer::{Transact, Writer, WriterGone};
