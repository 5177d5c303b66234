//! What survives a restart of the terminal door: the session, its place in the hub's log, and what is scheduled.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use shared::domain::Language;
use shared::home::Home;
use shared::id::{ApplicantId, Seq};

use crate::conversation::{Document, Session, Timer};

/// All that is kept of one conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) session: Session,
    /// The last event of the hub's log that was read; none before the hub was first reached.
    pub(super) cursor: Option<Seq>,
    pub(super) timers: Vec<(Timer, Timestamp)>,
}

/// A conversation cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// The file cannot be read or written.
    #[error("cannot use `{path}`: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not what this program wrote.
    #[error("`{path}` is damaged ({source}): begin anew with `bot chat --new`")]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// Where.
        source: serde_json::Error,
    },
}

/// Where a conversation is kept: one file, for its owner only.
#[derive(Clone, Debug)]
pub(super) struct Keeper {
    path: PathBuf,
}

impl Kept {
    /// A citizen who has not said anything; the language is guessed from the terminal's.
    pub(super) fn begin() -> Self {
        let language = std::env::var("LANG").ok().and_then(|tag| Language::of_tag(&tag)).unwrap_or(Language::IT);
        Self { session: Session::new(ApplicantId::fresh(), language), cursor: None, timers: Vec::new() }
    }
}

impl Keeper {
    pub(super) fn at(home: &Home, name: &str) -> Self {
        Self { path: home.path(&format!("bot-{name}.json")) }
    }

    pub(super) fn read(&self) -> Result<Option<Kept>, KeepError> {
        let text = match fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(source) if source.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(self.io(source)),
        };
        let damaged = |source| KeepError::Damaged { path: self.path.clone(), source };
        serde_json::from_str(&text).map(Some).map_err(damaged)
    }

    /// Written beside and renamed: a crash leaves the former one whole.
    pub(super) fn write(&self, kept: &Kept) -> Result<(), KeepError> {
        let damaged = |source| KeepError::Damaged { path: self.path.clone(), source };
        let text = serde_json::to_vec(kept).map_err(damaged)?;
        let beside = self.path.with_extension("json.new");
        let written = private_file(&beside).and_then(|mut file| {
            file.write_all(&text)?;
            file.sync_all()
        });
        written.and_then(|()| fs::rename(&beside, &self.path)).map_err(|source| self.io(source))
    }

    /// Puts a document where the citizen of this terminal finds it, and says where that is.
    pub(super) fn keep_document(&self, document: Document) -> Result<PathBuf, KeepError> {
        let folder = self.path.with_extension("documents");
        let path = folder.join(&document.name);
        let written = fs::create_dir_all(&folder).and_then(|()| private_file(&path)?.write_all(&document.into_bytes()));
        written.map_err(|source| KeepError::Io { path: path.clone(), source })?;
        Ok(path)
    }

    fn io(&self, source: std::io::Error) -> KeepError {
        KeepError::Io { path: self.path.clone(), source }
    }
}

/// A name that is safe in a file name.
pub(super) fn name(text: &str) -> Result<String, String> {
    let is_safe = !text.is_empty() && text.len() <= 40 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_safe { Ok(text.to_owned()) } else { Err("letters, digits and hyphens, 40 at most".to_owned()) }
}

#[cfg(unix)]
fn private_file(path: &std::path::Path) -> std::io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private_file(path: &std::path::Path) -> std::io::Result<fs::File> {
    fs::File::create(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_survives_a_restart() {
        let dir = tempfile::tempdir().unwrap();
        let keeper = Keeper::at(&Home::at(dir.path()).unwrap(), "chat");
        assert!(keeper.read().unwrap().is_none());
        let kept = Kept { cursor: Some(Seq(7)), ..Kept::begin() };
        keeper.write(&kept).unwrap();
        let again = keeper.read().unwrap().unwrap();
        assert_eq!((again.session, again.cursor), (kept.session, kept.cursor));
    }

    #[test]
    fn a_damaged_file_says_what_to_do() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path()).unwrap();
        fs::write(home.path("bot-chat.json"), "{").unwrap();
        assert!(Keeper::at(&home, "chat").read().unwrap_err().to_string().contains("--new"));
    }
}
