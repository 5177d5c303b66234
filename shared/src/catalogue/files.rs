use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use super::{Finding, Mistake};

/// The catalogue's folder as it was when the program was built.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/data");

/// How deep the folder goes: `services/THEME/SLUG.toml`.
const DEEPEST: usize = 3;

/// The texts of a catalogue's folder, by their path in it, in the order of the paths.
#[derive(Default)]
pub(crate) struct Files {
    texts: BTreeMap<String, Cow<'static, str>>,
    findings: Vec<Finding>,
}

impl Files {
    /// The files compiled in.
    pub(crate) fn embedded() -> Self {
        let mut files = Self::default();
        files.take_embedded(&EMBEDDED);
        files
    }

    /// The files of a folder; what cannot be read is a finding.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut files = Self::default();
        files.take_folder(folder, "", DEEPEST);
        files
    }

    /// The files of a test, written in it.
    #[cfg(test)]
    pub(crate) fn of<'a>(texts: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let texts = texts.into_iter().map(|(path, text)| (path.to_owned(), Cow::Owned(text))).collect();
        Self { texts, findings: Vec::new() }
    }

    /// The text of one file.
    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(AsRef::as_ref)
    }

    /// All files, in the order of their paths.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_ref()))
    }

    /// What could not be read.
    pub(crate) fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// A short fingerprint of all paths and texts: another one means another catalogue.
    pub(crate) fn fingerprint(&self) -> String {
        let mut hasher = Sha256::new();
        for (path, text) in self.iter() {
            hasher.update(path.as_bytes());
            hasher.update([0]);
            hasher.update(text.len().to_le_bytes());
            hasher.update(text.as_bytes());
        }
        let digest = hasher.finalize();
        let (head, _) = digest.split_at(size_of::<u64>());
        format!("{:016x}", u64::from_be_bytes(head.try_into().unwrap_or_default()))
    }

    fn take_embedded(&mut self, folder: &Dir<'static>) {
        for file in folder.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            self.take_text(path, file.contents());
        }
        for folder in folder.dirs() {
            self.take_embedded(folder);
        }
    }

    fn take_folder(&mut self, folder: &Path, prefix: &str, depth: usize) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.note(prefix, Mistake::Unreadable { reason: error.to_string() }),
        };
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => return self.note(prefix, Mistake::Unreadable { reason: error.to_string() }),
            };
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
            if !entry.path().is_dir() {
                match fs::read(entry.path()) {
                    Ok(bytes) => self.take_text(path, &bytes),
                    Err(error) => self.note(&path, Mistake::Unreadable { reason: error.to_string() }),
                }
            } else if depth > 1 {
                self.take_folder(&entry.path(), &path, depth - 1);
            } else {
                self.note(&path, Mistake::OutOfPlace);
            }
        }
    }

    /// Keeps the data; pages for people, and the hidden files that editors and file managers leave, are no part of it.
    fn take_text(&mut self, path: String, bytes: &[u8]) {
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_data = !name.starts_with('.') && !name.ends_with('~') && extension(name) != Some("md");
        if !is_data {
            return;
        }
        match std::str::from_utf8(bytes) {
            // Editors of some systems begin a file with a byte order mark.
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
                self.texts.insert(path, Cow::Owned(text));
            }
            Err(error) => {
                let good = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
                let line = 1 + good.matches('\n').count();
                self.findings.push(Finding::new(&path, Some(line), Mistake::NotUtf8));
            }
        }
    }

    fn note(&mut self, path: &str, mistake: Mistake) {
        self.findings.push(Finding::new(if path.is_empty() { "." } else { path }, None, mistake));
    }
}

fn extension(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, extension)| extension)
}
