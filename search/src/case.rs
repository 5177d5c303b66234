//! The index of cases: answers the operations team and the help desk. It follows the log: each batch of changes is
//! committed with the number of its last event, and a lost or damaged index starts again from event 0.

mod facet;
mod folder;
mod query;
mod schema;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use tantivy::indexer::LogMergePolicy;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, Term};

use crate::SearchError;
use crate::analysis::Stemmer;
use crate::tongue::Tongue;

/// Share of deleted documents from which a segment is merged: each state change deletes one and adds one.
const DELETED_BEFORE_MERGE: f32 = 0.2;

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
    /// Only cases due before this day.
    pub due_before: Option<i64>,
    /// Only open cases, or only closed ones.
    pub open: Option<bool>,
    /// Order of the answer.
    pub sort: CaseSort,
    /// Cases skipped.
    pub offset: usize,
    /// Most cases wanted.
    pub limit: usize,
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

/// The index of cases. One writer for its life; searches never wait for it.
pub struct CaseIndex {
    folder: PathBuf,
    index: Index,
    /// None after a failure: the next batch opens another.
    writer: Mutex<Option<IndexWriter>>,
    reader: IndexReader,
    fields: schema::Fields,
    stemmer: Stemmer,
    cursor: AtomicI64,
}

impl CaseIndex {
    /// Opens the index under `folder`, or makes an empty one. Answers the number of the last event it holds: 0 for a
    /// new index, and for one that was damaged or of another version, which is deleted. The follower goes on from there.
    pub fn open(folder: &Path) -> Result<(Self, i64), SearchError> {
        let opened = folder::open(folder)?;
        let reader = opened.index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let case_index = Self {
            fields: schema::Fields::of(&opened.index.schema())?,
            folder: opened.folder,
            index: opened.index,
            writer: Mutex::new(Some(tuned(opened.writer))),
            reader,
            stemmer: Stemmer::of(Tongue::Italian),
            cursor: AtomicI64::new(opened.cursor),
        };
        Ok((case_index, opened.cursor))
    }

    /// Takes in a batch of cases and remembers the number of the last event behind them. On return they are found.
    /// A batch may be repeated: a case is there once, as its last document says.
    pub fn apply(&self, documents: &[CaseDocument], cursor: i64) -> Result<(), SearchError> {
        self.change(cursor, |writer| {
            for document in documents {
                writer.delete_term(Term::from_field_text(self.fields.id, &document.id));
                writer.add_document(self.fields.document(document, &self.stemmer))?;
            }
            Ok(())
        })
    }

    /// Takes cases out, as erasure asks.
    pub fn erase(&self, ids: &[String], cursor: i64) -> Result<(), SearchError> {
        self.change(cursor, |writer| {
            for id in ids {
                writer.delete_term(Term::from_field_text(self.fields.id, id));
            }
            Ok(())
        })
    }

    /// Number of the last event the index holds.
    pub fn cursor(&self) -> i64 {
        self.cursor.load(Ordering::Acquire)
    }

    /// Changes, commits with the cursor and shows the result. The writer is dropped on failure: tantivy's is of no use
    /// after an error, and what it did not commit is found again from the cursor.
    fn change(
        &self,
        cursor: i64,
        changes: impl FnOnce(&mut IndexWriter) -> tantivy::Result<()>,
    ) -> Result<(), SearchError> {
        let mut guard = self.writer();
        let mut writer = match guard.take() {
            Some(writer) => writer,
            None => tuned(folder::writer(&self.index, &self.folder)?),
        };
        changes(&mut writer)?;
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&cursor.to_string());
        commit.commit()?;
        self.cursor.store(cursor, Ordering::Release);
        *guard = Some(writer);
        self.reader.reload()?;
        Ok(())
    }

    fn writer(&self) -> MutexGuard<'_, Option<IndexWriter>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn tuned(writer: IndexWriter) -> IndexWriter {
    let mut policy = LogMergePolicy::default();
    policy.set_del_docs_ratio_before_merge(DELETED_BEFORE_MERGE);
    writer.set_merge_policy(Box::new(policy));
    writer
}
