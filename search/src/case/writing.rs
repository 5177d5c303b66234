//! How batches are taken in: first new texts into tantivy, then the rows onto the disk, then the table. Each step
//! leaves what a crash after it can be mended from: a text without cases harms nobody, and rows are read at the next start.

use std::collections::HashMap;
use std::path::Path;

use tantivy::{Index, IndexWriter, TantivyError, Term};

use super::entry::Entry;
use super::fingerprint::identifier;
use super::rows::{Record, Rows};
use super::schema::Said;
use super::{CaseDocument, CaseIndex};
use crate::SearchError;
use crate::limits::CASE_WRITER_BYTES;

/// Cases taken into the table before searches that wait may go first.
const AT_ONCE: usize = 500;

/// What only the one who writes needs.
pub(super) struct Writing {
    /// None after a failure: tantivy's is of no use then, and the next batch opens another.
    pub(super) writer: Option<IndexWriter>,
    pub(super) rows: Rows,
    /// Numbers of the texts that are in tantivy's index.
    pub(super) numbers: HashMap<u128, u32>,
    pub(super) next_number: u32,
}

/// Tantivy's writer of a folder; one process at a time has it.
pub(super) fn writer(index: &Index, folder: &Path) -> Result<IndexWriter, SearchError> {
    index.writer_with_num_threads(1, CASE_WRITER_BYTES).map_err(|error| match error {
        TantivyError::LockFailure(..) => SearchError::Busy(folder.to_owned()),
        other => SearchError::Index(other),
    })
}

fn said(document: &CaseDocument) -> Said<'_> {
    Said { text: &document.text, office: &document.office }
}

impl CaseIndex {
    pub(super) fn take_in(&self, documents: &[CaseDocument], cursor: i64) -> Result<(), SearchError> {
        let mut writing = self.writing();
        let fingerprints = documents.iter().map(|document| said(document).fingerprint());
        let fingerprints: Vec<u128> = fingerprints.collect();
        self.learn_texts(&mut writing, documents, &fingerprints, cursor)?;
        let number = |text: &u128| writing.numbers.get(text).copied().unwrap_or_default();
        let entries = documents.iter().zip(&fingerprints).map(|(document, text)| Entry::of(document, number(text)));
        let entries: Vec<Entry<'_>> = entries.collect();
        let mut records = Vec::new();
        for entry in &entries {
            Record::Put(*entry).write(&mut records);
        }
        writing.rows.append(cursor, entries.len(), &records)?;
        for some in entries.chunks(AT_ONCE) {
            let mut table = self.table_mut();
            for entry in some {
                table.put(entry);
            }
        }
        self.note(cursor);
        writing.rows.clear(&self.table(), documents.len())
    }

    pub(super) fn take_out(&self, ids: &[String], cursor: i64) -> Result<(), SearchError> {
        let mut writing = self.writing();
        let ids: Vec<u128> = ids.iter().map(|id| identifier(id).0).collect();
        let mut records = Vec::new();
        for &id in &ids {
            Record::Erase(id).write(&mut records);
        }
        writing.rows.append(cursor, ids.len(), &records)?;
        let mut texts: Vec<u32> = {
            let mut table = self.table_mut();
            ids.into_iter().filter_map(|id| table.erase(id)).collect()
        };
        self.note(cursor);
        texts.sort_unstable();
        texts.dedup();
        {
            let table = self.table();
            texts.retain(|&text| table.cases_of_text(text).is_empty());
        }
        self.forget_texts(&mut writing, &texts, cursor)
    }

    /// Deletes the texts that a crash or a changed case left without cases.
    pub(super) fn forget_unused_texts(&self) -> Result<(), SearchError> {
        let mut writing = self.writing();
        let used = self.table().texts();
        let unused: Vec<u32> = writing.numbers.values().copied().filter(|number| !used.contains(number)).collect();
        let cursor = self.cursor();
        self.forget_texts(&mut writing, &unused, cursor)
    }

    /// Adds the texts that are not yet known.
    fn learn_texts(
        &self,
        writing: &mut Writing,
        documents: &[CaseDocument],
        fingerprints: &[u128],
        cursor: i64,
    ) -> Result<(), SearchError> {
        let mut learnt = HashMap::new();
        let mut texts = Vec::new();
        for (document, &fingerprint) in documents.iter().zip(fingerprints) {
            if !writing.numbers.contains_key(&fingerprint) && !learnt.contains_key(&fingerprint) {
                learnt.insert(fingerprint, writing.next_number);
                texts.push((said(document), fingerprint, writing.next_number));
                writing.next_number += 1;
            }
        }
        if texts.is_empty() {
            return Ok(());
        }
        self.commit(writing, cursor, |writer| {
            for (said, fingerprint, number) in texts {
                writer.add_document(self.texts.fields.document(said, fingerprint, number, &self.texts.stemmer))?;
            }
            Ok(())
        })?;
        writing.numbers.extend(learnt);
        Ok(())
    }

    /// Deletes texts that no case has any more.
    fn forget_texts(&self, writing: &mut Writing, texts: &[u32], cursor: i64) -> Result<(), SearchError> {
        if texts.is_empty() {
            return Ok(());
        }
        writing.numbers.retain(|_, number| !texts.contains(number));
        self.commit(writing, cursor, |writer| {
            for &text in texts {
                writer.delete_term(Term::from_field_u64(self.texts.fields.number, text.into()));
            }
            Ok(())
        })
    }

    fn commit(
        &self,
        writing: &mut Writing,
        cursor: i64,
        changes: impl FnOnce(&mut IndexWriter) -> tantivy::Result<()>,
    ) -> Result<(), SearchError> {
        let mut writer = match writing.writer.take() {
            Some(writer) => writer,
            None => writer(&self.index, &self.folder)?,
        };
        changes(&mut writer)?;
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&cursor.to_string());
        commit.commit()?;
        writing.writer = Some(writer);
        self.texts.reader.reload()?;
        Ok(())
    }
}
