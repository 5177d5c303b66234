//! Photos and documents, up and down.

use jiff::Timestamp;
use serde_json::Value;

use super::{Arguments, content, messages};
use crate::telegram::answer::{Answer, ApiError};
use crate::telegram::ledger::Ledger;
use crate::telegram::ledger::chat::Content;
use crate::telegram::ledger::files::{DOWNLOAD_LIMIT, StoredFile};

/// Bots upload documents up to 50 MB and photos up to 10 MB.
const DOCUMENT_LIMIT: usize = 50 * 1024 * 1024;
const PHOTO_LIMIT: usize = 10 * 1024 * 1024;

pub(super) fn send_photo(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let file = received(ledger, arguments, "photo", PHOTO_LIMIT)?;
    send(ledger, arguments, ("photo", file.as_photo()), now)
}

pub(super) fn send_document(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let file = received(ledger, arguments, "document", DOCUMENT_LIMIT)?;
    send(ledger, arguments, ("document", file.as_document()), now)
}

fn send(ledger: &mut Ledger, arguments: &Arguments, media: (&'static str, Value), now: Timestamp) -> Answer {
    let content = Content { media: Some(media), ..content::caption(arguments)? };
    messages::send(ledger, arguments, content, now)
}

/// The file of a request: sent along, or known by its identifier. An address to fetch it from is not followed: the tests
/// stay on this machine.
fn received(ledger: &mut Ledger, arguments: &Arguments, name: &str, limit: usize) -> Result<StoredFile, ApiError> {
    if let Some(upload) = arguments.upload(name) {
        if upload.bytes.is_empty() {
            return Err(ApiError::violation("file must be non-empty"));
        }
        if upload.bytes.len() > limit {
            return Err(ApiError { code: 413, ..ApiError::violation("Request Entity Too Large") });
        }
        return Ok(ledger.files.store(&upload.name, &upload.mime, upload.bytes.clone()));
    }
    let known = ledger.files.by_id(arguments.text(name)).cloned();
    known.ok_or_else(|| ApiError::violation("wrong file identifier/HTTP URL specified"))
}

pub(super) fn get_file(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    match ledger.files.by_id(arguments.text("file_id")) {
        None => Err(ApiError::bad_request("invalid file id")),
        Some(file) if file.bytes.len() > DOWNLOAD_LIMIT => Err(ApiError::bad_request("file is too big")),
        Some(file) => Ok(file.describe()),
    }
}
