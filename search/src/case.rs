//! The index of cases: answers the operations team and the help desk. It follows the log of the hub: each batch is kept
//! with the number of its last event, and a lost or damaged index starts again from event 0.
//!
//! The `table` in memory holds a row of each case and answers filters, counts and orders; `rows` keeps them on disk.
//! tantivy keeps the words of the `texts`, of which there are few: cases of one service and office share theirs.

mod entry;
mod fingerprint;
mod folder;
mod mark;
mod query;
mod rows;
mod schema;
mod table;
mod texts;
mod writing;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use serde::{Deserialize, Serialize};
use tantivy::Index;

pub use self::mark::CaseMark;
use self::table::Table;
use self::texts::Texts;
use self::writing::Writing;
use crate::SearchError;

/// A case as the index reads it. A later document of the same `id` takes the place of the earlier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseDocument {
    /// Identifier of the case, in whatever form the store gives it.
    pub id: String,
    /// Protocol number: `A546-2026-0000042`.
    pub protocol: String,
    /// Slug of the service.
    pub service: String,
    /// Code of the theme.
    pub theme: String,
    /// ISTAT code of the municipality.
    pub municipality: u32,
    /// Code of the state.
    pub state: String,
    /// Pseudonymous id of the applicant.
    pub applicant: String,
    /// What is searched by words: title of the service, name of the Comune, office.
    pub text: String,
    /// Name of the office in charge; empty while none has taken the case.
    pub office: String,
    /// Day by which the answer is due, as days since 1 January 1970; none when no clock runs.
    pub due_day: Option<i64>,
    /// Last change, in microseconds since 1 January 1970.
    pub updated: i64,
    /// False once the state is final.
    pub open: bool,
}

/// Which cases are wanted. An empty query means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseQuery {
    /// Words that must all be there; the last may be unfinished. Words with a protocol's shape match protocols.
    pub text: String,
    /// Part of a protocol number: register, year or the beginning of the running number.
    pub protocol: Option<String>,
    /// Code of the state.
    pub state: Option<String>,
    /// Code of the theme.
    pub theme: Option<String>,
    /// ISTAT code of the municipality.
    pub municipality: Option<u32>,
    /// Pseudonymous id of the applicant.
    pub applicant: Option<String>,
    /// Which office is in charge.
    pub office: Option<Office>,
    /// Only cases due on this day or later.
    pub due_from: Option<i64>,
    /// Only cases due before this day.
    pub due_before: Option<i64>,
    /// Only open cases, or only closed ones.
    pub open: Option<bool>,
    /// Order of the answer.
    pub sort: CaseSort,
    /// Where the page before ended, if there was one; a mark of another order leads to no case.
    pub after: Option<CaseMark>,
    /// Most cases wanted.
    pub limit: usize,
}

/// An office, by its name; accents and case do not matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Office {
    /// Words of its name begin so, each of these.
    Like(String),
    /// Its name has just these words; none: no office has taken the case.
    Named(String),
}

/// Order of the cases of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseSort {
    /// The first due first; cases without a due day last.
    Due,
    /// The last changed first.
    #[default]
    Updated,
    /// The best fit with the words first.
    Relevance,
}

/// The cases found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseAnswer {
    /// Identifiers of this page, in order.
    pub ids: Vec<String>,
    /// Where this page ends, if another follows.
    pub next: Option<CaseMark>,
    /// Cases that fit, on all pages.
    pub total: usize,
    /// How the cases that fit divide.
    pub facets: Facets,
}

/// Counts of the cases that fit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// By code of the state.
    pub states: BTreeMap<String, usize>,
    /// By code of the theme.
    pub themes: BTreeMap<String, usize>,
}

/// The index of cases. One writer for its life; searches wait for it a moment at most.
pub struct CaseIndex {
    folder: PathBuf,
    index: Index,
    texts: Texts,
    writing: Mutex<Writing>,
    table: RwLock<Table>,
    cursor: AtomicI64,
}

impl CaseIndex {
    /// Opens the index under `folder`, or makes an empty one. Answers the number of the last event it holds: 0 for a
    /// new index, and for one that was damaged or of another version, which is deleted. The follower goes on from there.
    pub fn open(folder: &Path) -> Result<(Self, i64), SearchError> {
        let opened = folder::open(folder)?;
        let cursor = opened.writing.rows.cursor;
        let index = Self {
            folder: opened.folder,
            index: opened.index,
            texts: opened.texts,
            writing: Mutex::new(opened.writing),
            table: RwLock::new(opened.table),
            cursor: AtomicI64::new(cursor),
        };
        index.forget_unused_texts()?;
        Ok((index, cursor))
    }

    /// Takes in a batch of cases and remembers the number of the last event behind them. On return they are found.
    /// A batch may be repeated: a case is there once, as its last document says.
    pub fn apply(&self, documents: &[CaseDocument], cursor: i64) -> Result<(), SearchError> {
        self.take_in(documents, cursor)
    }

    /// Takes cases out, as erasure asks.
    pub fn erase(&self, ids: &[String], cursor: i64) -> Result<(), SearchError> {
        self.take_out(ids, cursor)
    }

    /// Number of the last event the index holds.
    pub fn cursor(&self) -> i64 {
        self.cursor.load(Ordering::Acquire)
    }

    fn note(&self, cursor: i64) {
        self.cursor.store(cursor, Ordering::Release);
    }

    fn writing(&self) -> MutexGuard<'_, Writing> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn table(&self) -> RwLockReadGuard<'_, Table> {
        self.table.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn table_mut(&self) -> RwLockWriteGuard<'_, Table> {
        self.table.write().unwrap_or_else(PoisonError::into_inner)
    }
}
