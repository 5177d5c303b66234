use std::fs;
use std::path::{Path, PathBuf};

use tantivy::{Index, IndexWriter, TantivyError};

use super::schema::{VERSION, schema};
use crate::SearchError;
use crate::directory::UnsyncedDirectory;
use crate::limits::CASE_WRITER_BYTES;

/// An index ready to be written and read.
pub(super) struct Opened {
    pub(super) folder: PathBuf,
    pub(super) index: Index,
    pub(super) writer: IndexWriter,
    pub(super) cursor: i64,
}

/// Opens the index of this version, makes it anew when it is missing or damaged, and deletes those of other versions.
pub(super) fn open(parent: &Path) -> Result<Opened, SearchError> {
    let name = format!("cases-v{VERSION}");
    let folder = parent.join(&name);
    fs::create_dir_all(&folder).map_err(SearchError::folder(&folder))?;
    remove_others(parent, &name)?;
    match existing(&folder) {
        Ok(Some(opened)) => return Ok(opened),
        Err(busy @ SearchError::Busy(_)) => return Err(busy),
        Ok(None) | Err(_) => {}
    }
    fs::remove_dir_all(&folder).map_err(SearchError::folder(&folder))?;
    fs::create_dir_all(&folder).map_err(SearchError::folder(&folder))?;
    let directory = UnsyncedDirectory::open(&folder).map_err(TantivyError::from)?;
    let index = Index::builder().schema(schema()).open_or_create(directory)?;
    let writer = writer(&index, &folder)?;
    Ok(Opened { folder, index, writer, cursor: 0 })
}

/// The index in the folder, if there is one that is whole. The writer is opened first, so that an index another
/// process writes is never judged, nor deleted.
fn existing(folder: &Path) -> Result<Option<Opened>, SearchError> {
    let directory = UnsyncedDirectory::open(folder).map_err(TantivyError::from)?;
    let index = Index::open(directory)?;
    if index.schema() != schema() {
        return Ok(None);
    }
    let writer = writer(&index, folder)?;
    let cursor = index.load_metas()?.payload.and_then(|payload| payload.parse().ok());
    let whole = index.validate_checksum()?.is_empty();
    let folder = folder.to_owned();
    Ok(cursor.filter(|_| whole).map(|cursor| Opened { folder, index, writer, cursor }))
}

pub(super) fn writer(index: &Index, folder: &Path) -> Result<IndexWriter, SearchError> {
    index.writer_with_num_threads(1, CASE_WRITER_BYTES).map_err(|error| match error {
        TantivyError::LockFailure(..) => SearchError::Busy(folder.to_owned()),
        other => SearchError::Index(other),
    })
}

fn remove_others(parent: &Path, keep: &str) -> Result<(), SearchError> {
    for entry in fs::read_dir(parent).map_err(SearchError::folder(parent))?.flatten() {
        let name = entry.file_name();
        if name.to_string_lossy().starts_with("cases-v") && name != keep {
            fs::remove_dir_all(entry.path()).map_err(SearchError::folder(parent))?;
        }
    }
    Ok(())
}
