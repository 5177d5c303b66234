//! Effects on the hub, through its client.

use std::path::{Path, PathBuf};
use std::time::Duration;

use shared::api::LARGEST_ATTACHMENT;
use shared::client::{FeedItem, HubClient};
use shared::form::Attachment;
use shared::id::{ApplicantId, Seq};
use shared::log::Entry;
use tokio::sync::mpsc;

use crate::asking;
use crate::conversation::{Reply, Request, Trouble};

/// What the follower of the hub's log says.
pub(super) enum Heard {
    /// Events follow from here.
    From(Seq),
    /// An event.
    Entry(Box<Entry>),
}

/// What became of a file.
pub(super) enum Uploaded {
    /// It lies with the hub.
    File(Attachment),
    /// It is larger than is taken.
    TooLarge,
    /// It cannot be read or sent.
    Failed(String),
}

/// How long to wait before the hub is looked for again.
const PAUSE: Duration = Duration::from_secs(2);

/// Asks the hub one question of the conversation; owns what it needs, to run beside the others.
pub(super) async fn ask(client: HubClient, applicant: ApplicantId, request: Request) -> Result<Box<Reply>, Trouble> {
    asking::ask(&client, applicant, request).await
}

/// Stores a file with the hub.
pub(super) async fn upload(client: HubClient, path: PathBuf) -> Uploaded {
    let size = match tokio::fs::metadata(&path).await {
        Ok(found) => found.len(),
        Err(error) => return Uploaded::Failed(error.to_string()),
    };
    if usize::try_from(size).is_ok_and(|size| size <= LARGEST_ATTACHMENT) {
        read_and_send(&client, &path).await.unwrap_or_else(Uploaded::Failed)
    } else {
        Uploaded::TooLarge
    }
}

async fn read_and_send(client: &HubClient, path: &Path) -> Result<Uploaded, String> {
    let content = tokio::fs::read(path).await.map_err(|error| error.to_string())?;
    let name = path.file_name().map_or_else(|| "file".into(), |name| name.to_string_lossy());
    let sent = client.upload(&name, content.into()).await;
    sent.map(Uploaded::File).map_err(|error| error.to_string())
}

/// Follows the hub's log from a number on, for ever; without one, or when that number is gone, from the present.
pub(super) async fn follow(client: HubClient, mut after: Option<Seq>, sink: mpsc::Sender<Heard>) {
    loop {
        let from = match after.take() {
            Some(seq) => seq,
            None => present(&client).await,
        };
        if sink.send(Heard::From(from)).await.is_err() {
            return;
        }
        let (mut feed, drive) = client.events(from);
        let read = async {
            while let Some(item) = feed.next().await {
                let is_heard = match item {
                    FeedItem::Entry(entry) => sink.send(Heard::Entry(entry)).await.is_ok(),
                    FeedItem::Connected | FeedItem::Lost { .. } => true,
                    FeedItem::Gone => false,
                };
                if !is_heard {
                    return;
                }
            }
        };
        tokio::join!(drive, read);
    }
}

async fn present(client: &HubClient) -> Seq {
    loop {
        match client.status().await {
            Ok(status) => return status.seq,
            Err(error) => tracing::info!(%error, "the hub's log is not reached"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}
