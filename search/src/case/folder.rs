use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use tantivy::{Index, TantivyError};

use super::rows::{Record, Rows};
use super::schema::{VERSION, schema};
use super::table::Table;
use super::texts::Texts;
use super::writing::{Writing, writer};
use crate::SearchError;
use crate::directory::UnsyncedDirectory;

/// An index ready to be written and read.
pub(super) struct Opened {
    pub(super) folder: PathBuf,
    pub(super) index: Index,
    pub(super) texts: Texts,
    pub(super) writing: Writing,
    pub(super) table: Table,
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
    let writer = Some(writer(&index, &folder)?);
    let writing = Writing { writer, rows: Rows::create(&folder)?, numbers: HashMap::new(), next_number: 0 };
    let texts = Texts::of(&index)?;
    Ok(Opened { folder, index, texts, writing, table: Table::new() })
}

/// The index in the folder, if there is one that is whole. The writer is opened first, so that an index another
/// process writes is never judged, nor deleted.
fn existing(folder: &Path) -> Result<Option<Opened>, SearchError> {
    let directory = UnsyncedDirectory::open(folder).map_err(TantivyError::from)?;
    let index = Index::open(directory)?;
    if index.schema() != schema() {
        return Ok(None);
    }
    let writer = Some(writer(&index, folder)?);
    if !index.validate_checksum()?.is_empty() {
        return Ok(None);
    }
    let texts = Texts::of(&index)?;
    let numbers = texts.numbers()?;
    let mut table = Table::unlisted();
    let mut last_named = None;
    let read = Rows::open(folder, |record| match record {
        Record::Put(entry) => {
            last_named = last_named.max(Some(entry.text));
            table.put(&entry);
        }
        Record::Erase(id) => drop(table.erase(id)),
    })?;
    table.list();
    let known: HashSet<u32> = numbers.values().copied().collect();
    let Some(rows) = read.filter(|_| table.texts().is_subset(&known)) else { return Ok(None) };
    // Old rows may name texts that are no more: their numbers are not given again.
    let next_number = known.iter().copied().max().max(last_named).map_or(0, |last| last + 1);
    let writing = Writing { writer, rows, numbers, next_number };
    Ok(Some(Opened { folder: folder.to_owned(), index, texts, writing, table }))
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
