//! The files of rows, numbered from 1; the oldest go when newer ones hold all.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::SearchError;

const BEGINNING: &str = "rows-";

/// Numbers of the files in a folder, in order.
pub(super) fn numbers(folder: &Path) -> Result<Vec<u64>, SearchError> {
    let entries = fs::read_dir(folder).map_err(SearchError::folder(folder))?.flatten();
    let number = |name: &str| name.strip_prefix(BEGINNING)?.parse().ok();
    let mut numbers: Vec<u64> = entries.filter_map(|entry| number(&entry.file_name().to_string_lossy())).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

pub(super) fn path(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("{BEGINNING}{number}"))
}

pub(super) fn create(folder: &Path, number: u64) -> Result<File, SearchError> {
    let path = path(folder, number);
    File::create(&path).map_err(SearchError::folder(&path))
}

pub(super) fn read(folder: &Path, number: u64) -> Result<Vec<u8>, SearchError> {
    let path = path(folder, number);
    fs::read(&path).map_err(SearchError::folder(&path))
}

pub(super) fn remove(folder: &Path, number: u64) -> Result<(), SearchError> {
    let path = path(folder, number);
    fs::remove_file(&path).map_err(SearchError::folder(&path))
}

/// Waits until a file is on the disk.
pub(super) fn sync(folder: &Path, number: u64) -> Result<(), SearchError> {
    let path = path(folder, number);
    File::open(&path).and_then(|file| file.sync_all()).map_err(SearchError::folder(&path))
}
