use shared::api::LARGEST_ATTACHMENT;
use shared::client::ClientError;
use shared::form::Attachment;
use shared::time::now;

use super::{Worker, unwritable};
use crate::conversation::Event;
use crate::inbox::IncomingFile;
use crate::shell::{Channel, FetchTrouble, ShellError};
use crate::store::{Change, Chat};

impl<C: Channel> Worker<C> {
    /// Brings a file to the hub; none when that is not possible now.
    pub(super) async fn store_file(
        &self,
        chat: Chat,
        update: i64,
        file: &IncomingFile,
        filed: Option<String>,
    ) -> Result<Option<Event>, ShellError> {
        let filed = filed.and_then(|attachment| serde_json::from_str::<Attachment>(&attachment).ok());
        let sent = |attachment| Event::File { file: attachment, caption: file.caption.clone() };
        if let Some(attachment) = filed {
            return Ok(Some(sent(attachment)));
        }
        if usize::try_from(file.size).map_or(true, |size| size > LARGEST_ATTACHMENT) {
            return Ok(Some(Event::TooLarge));
        }
        let bytes = match self.shell.channel.fetch(file).await {
            Ok(bytes) => bytes,
            Err(FetchTrouble::TooLarge) => return Ok(Some(Event::TooLarge)),
            Err(FetchTrouble::Gone) => return Ok(Some(Event::Unreadable)),
            Err(FetchTrouble::Later) => {
                tracing::warn!(update, "a file cannot be fetched now");
                return Ok(None);
            }
        };
        match self.shell.hub.upload(&file.name, bytes.into()).await {
            Ok(attachment) => {
                let kept = serde_json::to_string(&attachment).map_err(unwritable)?;
                self.shell.store.write(Change::Filed { chat, update, attachment: kept, at: now() }).await?;
                Ok(Some(sent(attachment)))
            }
            Err(ClientError::Problem(problem)) if problem.status == 413 => Ok(Some(Event::TooLarge)),
            Err(ClientError::Problem(problem)) if matches!(problem.status, 400 | 415 | 422) => {
                Ok(Some(Event::Unreadable))
            }
            Err(error) => {
                tracing::warn!(update, %error, "a file waits for the hub");
                Ok(None)
            }
        }
    }
}
