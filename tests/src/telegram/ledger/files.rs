//! The files that passed through: uploaded by the bot or sent by a person.

use bytes::Bytes;
use serde_json::{Value, json};

/// Telegram lets bots download at most 20 MB.
pub(crate) const DOWNLOAD_LIMIT: usize = 20 * 1024 * 1024;

/// Everything stored, by its number.
#[derive(Debug, Default)]
pub(crate) struct Files {
    stored: Vec<StoredFile>,
}

/// One file.
#[derive(Clone, Debug)]
pub(crate) struct StoredFile {
    number: usize,
    pub(crate) name: String,
    pub(crate) mime: String,
    pub(crate) bytes: Bytes,
}

impl Files {
    pub(crate) fn store(&mut self, name: &str, mime: &str, bytes: Bytes) -> StoredFile {
        let number = self.stored.len();
        let file = StoredFile { number, name: name.to_owned(), mime: mime.to_owned(), bytes };
        self.stored.push(file.clone());
        file
    }

    pub(crate) fn by_id(&self, id: &str) -> Option<&StoredFile> {
        self.stored.iter().find(|file| file.id() == id)
    }

    pub(crate) fn last_named(&self, name: &str) -> Option<&StoredFile> {
        self.stored.iter().rev().find(|file| file.name == name)
    }

    pub(crate) fn by_path(&self, path: &str) -> Option<&StoredFile> {
        self.stored.iter().find(|file| file.path() == path)
    }
}

impl StoredFile {
    pub(crate) fn id(&self) -> String {
        format!("BQACAgQAAxk-{:06}", self.number)
    }

    fn unique_id(&self) -> String {
        format!("AgAD{:06}", self.number)
    }

    pub(crate) fn path(&self) -> String {
        let extension = self.name.rsplit_once('.').map_or("bin", |(_, extension)| extension);
        format!("documents/file_{}.{extension}", self.number)
    }

    /// As `getFile` shows it.
    pub(crate) fn describe(&self) -> Value {
        json!({
            "file_id": self.id(), "file_unique_id": self.unique_id(), "file_size": self.bytes.len(),
            "file_path": self.path(),
        })
    }

    pub(crate) fn as_document(&self) -> Value {
        json!({
            "file_id": self.id(), "file_unique_id": self.unique_id(), "file_size": self.bytes.len(),
            "file_name": self.name, "mime_type": self.mime,
        })
    }

    /// Telegram shows a photo in several sizes; the largest is last.
    pub(crate) fn as_photo(&self) -> Value {
        let size = |width: u32, height: u32| {
            json!({
                "file_id": self.id(), "file_unique_id": self.unique_id(), "file_size": self.bytes.len(),
                "width": width, "height": height,
            })
        };
        json!([size(90, 67), size(1280, 960)])
    }
}
