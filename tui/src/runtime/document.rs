use std::path::PathBuf;

use bytes::Bytes;
use shared::api::LARGEST_ATTACHMENT;
use shared::case::Act;
use shared::client::{ClientError, HubClient};

/// Why a deed was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// The hub said no, or nothing.
    #[error(transparent)]
    Client(#[from] ClientError),
    /// The document cannot be read.
    #[error("{path}: {source}")]
    File { path: String, source: std::io::Error },
    /// The document is larger than the hub takes.
    #[error("{0}: larger than 20 MB")]
    TooLarge(String),
}

/// The act with a document of this machine, which is stored at the hub first.
pub(super) async fn attached(client: &HubClient, mut act: Act, path: &str) -> Result<Act, Trouble> {
    let place = expanded(path);
    let name = place.file_name().map_or_else(|| "file".to_owned(), |name| name.to_string_lossy().into_owned());
    let content = tokio::task::spawn_blocking(move || std::fs::read(place)).await;
    let content = content.unwrap_or_else(|error| Err(std::io::Error::other(error)));
    let content = content.map_err(|source| Trouble::File { path: path.to_owned(), source })?;
    if content.len() > LARGEST_ATTACHMENT {
        return Err(Trouble::TooLarge(path.to_owned()));
    }
    let file = client.upload(&name, Bytes::from(content)).await?;
    if let Act::Deliver { files, .. } | Act::Message { files, .. } = &mut act {
        files.push(file);
    }
    Ok(act)
}

/// `~/` is the person's own folder, as in a shell.
fn expanded(path: &str) -> PathBuf {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    match (path.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}
