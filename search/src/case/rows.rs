//! The rows of the table on disk: every change is appended as it comes, a batch in one piece, so a new state costs
//! a hundred bytes and no commit of tantivy. What was written survives kill -9; after a power cut the checksums tell
//! where the rows end.
//!
//! Old rows go file by file: when rows outnumber the cases by far, each batch takes what still holds of the oldest file
//! along to the end, and the file is deleted when it is gone through. No batch waits long for that.

mod files;
mod frame;
mod record;

pub(super) use record::Record;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use self::frame::Mark;
use super::table::Table;
use crate::SearchError;
use crate::limits::{CASE_FILE_BYTES, CASE_SPARE_ROWS};

/// The first file.
const FIRST: u64 = 1;
/// Old rows looked at for each that is appended: a third of them at least is no longer needed.
const ROWS_CLEARED: usize = 4;

/// The end of the rows, ready for more.
pub(super) struct Rows {
    folder: PathBuf,
    file: File,
    number: u64,
    /// Bytes of the file that are whole frames.
    length: u64,
    /// Records in each file.
    records: BTreeMap<u64, usize>,
    clearing: Option<Clearing>,
    /// Files before this one are on the disk.
    synced: u64,
    /// Of the last frame.
    pub(super) cursor: i64,
}

/// The oldest file while it is cleared away.
struct Clearing {
    number: u64,
    bytes: Vec<u8>,
    /// Bytes gone through.
    done: usize,
}

impl Rows {
    /// Begins without rows.
    pub(super) fn create(folder: &Path) -> Result<Self, SearchError> {
        let file = files::create(folder, FIRST)?;
        let records = BTreeMap::from([(FIRST, 0)]);
        Ok(Self {
            folder: folder.to_owned(),
            file,
            number: FIRST,
            length: 0,
            records,
            clearing: None,
            synced: 0,
            cursor: 0,
        })
    }

    /// Reads the rows on disk, up to the first that is damaged; the rest is deleted. None when they are not complete.
    pub(super) fn open(folder: &Path, mut take: impl FnMut(Record<'_>)) -> Result<Option<Self>, SearchError> {
        let numbers = files::numbers(folder)?;
        let Some(&first) = numbers.first() else { return Ok(None) };
        let mut last: Option<Self> = None;
        let (mut is_complete, mut cursor) = (first == FIRST, 0);
        let mut records = BTreeMap::new();
        for (number, expected) in numbers.into_iter().zip(first..) {
            if number != expected || last.is_some() {
                files::remove(folder, number)?;
                continue;
            }
            let bytes = files::read(folder, number)?;
            let mut rest = bytes.as_slice();
            let mut count = 0;
            while let Some((mark, mut written)) = frame::next(&mut rest) {
                cursor = mark.cursor;
                is_complete |= mark.complete_from >= first;
                while let Some(record) = Record::read(&mut written) {
                    take(record);
                    count += 1;
                }
            }
            records.insert(number, count);
            let length = (bytes.len() - rest.len()) as u64;
            let is_last = !files::path(folder, number + 1).exists();
            if !rest.is_empty() || is_last {
                let records = std::mem::take(&mut records);
                last = Some(Self::go_on(folder, number, length, records)?);
            }
        }
        Ok(last.filter(|_| is_complete).map(|rows| Self { cursor, ..rows }))
    }

    fn go_on(folder: &Path, number: u64, length: u64, records: BTreeMap<u64, usize>) -> Result<Self, SearchError> {
        let path = files::path(folder, number);
        let opened = File::options().write(true).open(&path).and_then(|file| file.set_len(length).map(|()| file));
        let file = opened.map_err(SearchError::folder(&path))?;
        Ok(Self { folder: folder.to_owned(), file, number, length, records, clearing: None, synced: 0, cursor: 0 })
    }

    /// Appends a batch.
    pub(super) fn append(&mut self, cursor: i64, count: usize, records: &[u8]) -> Result<(), SearchError> {
        if self.length >= CASE_FILE_BYTES {
            self.begin_file()?;
        }
        self.write(Mark { cursor, complete_from: 0 }, count, records)?;
        self.cursor = cursor;
        Ok(())
    }

    /// Goes on with clearing the oldest file, some rows for each that was changed, when too many rows are old.
    pub(super) fn clear(&mut self, table: &Table, changed: usize) -> Result<(), SearchError> {
        let all: usize = self.records.values().sum();
        let Some(oldest) = self.records.keys().next().copied().filter(|oldest| *oldest != self.number) else {
            return Ok(());
        };
        let mut clearing = match self.clearing.take() {
            Some(clearing) => clearing,
            None if all * 2 <= table.len() * 3 + CASE_SPARE_ROWS => return Ok(()),
            None => Clearing { number: oldest, bytes: files::read(&self.folder, oldest)?, done: 0 },
        };
        let is_done = self.take_along(&mut clearing, table, changed * ROWS_CLEARED)?;
        if is_done {
            return self.delete(clearing.number);
        }
        self.clearing = Some(clearing);
        Ok(())
    }

    /// Appends again what still holds of so many rows of an old file; true when that was the end of it.
    fn take_along(&mut self, clearing: &mut Clearing, table: &Table, rows: usize) -> Result<bool, SearchError> {
        let mut rest = clearing.bytes.get(clearing.done..).unwrap_or_default();
        let (mut held, mut holding, mut seen) = (Vec::new(), 0, 0);
        while seen < rows {
            let Some((_, mut written)) = frame::next(&mut rest) else { break };
            while let Some(record) = Record::read(&mut written) {
                seen += 1;
                if let Record::Put(entry) = &record
                    && table.has(entry)
                {
                    record.write(&mut held);
                    holding += 1;
                }
            }
        }
        clearing.done = clearing.bytes.len() - rest.len();
        if holding > 0 {
            self.append(self.cursor, holding, &held)?;
        }
        Ok(seen < rows)
    }

    /// Deletes the oldest file, once what came after it is on the disk and says that it is enough.
    fn delete(&mut self, oldest: u64) -> Result<(), SearchError> {
        self.write(Mark { cursor: self.cursor, complete_from: oldest + 1 }, 0, &[])?;
        for &number in self.records.range(self.synced.max(oldest + 1)..).map(|(number, _)| number) {
            files::sync(&self.folder, number)?;
        }
        self.synced = self.number;
        files::remove(&self.folder, oldest)?;
        self.records.remove(&oldest);
        Ok(())
    }

    fn begin_file(&mut self) -> Result<(), SearchError> {
        self.file = files::create(&self.folder, self.number + 1)?;
        self.number += 1;
        self.length = 0;
        self.records.insert(self.number, 0);
        Ok(())
    }

    /// Writes a frame at the end of the last whole one: what a failed attempt left is written over.
    fn write(&mut self, mark: Mark, count: usize, records: &[u8]) -> Result<(), SearchError> {
        let bytes = frame::frame(mark, records);
        let place = SeekFrom::Start(self.length);
        let written = self.file.seek(place).and_then(|_| self.file.write_all(&bytes));
        written.map_err(SearchError::folder(&files::path(&self.folder, self.number)))?;
        self.length += bytes.len() as u64;
        *self.records.entry(self.number).or_default() += count;
        Ok(())
    }
}
