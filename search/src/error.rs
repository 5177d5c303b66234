//! What can go wrong with an index. A query never fails for what it says, only for a broken index.

/// Trouble with an index on disk or in memory.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The index itself failed: a full disk, a damaged file, a file that vanished.
    #[error("the search index failed: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// The folder of the index cannot be made, listed or deleted.
    #[error("the index folder {path} cannot be used: {source}")]
    Folder {
        /// The folder.
        path: std::path::PathBuf,
        /// What the system answered.
        source: std::io::Error,
    },
    /// Another process writes this index. The index is left untouched.
    #[error("the index in {0} is in use by another process")]
    Busy(std::path::PathBuf),
}

impl SearchError {
    pub(crate) fn folder(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self::Folder { path: path.to_owned(), source }
    }
}
