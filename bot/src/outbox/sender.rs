use std::sync::Arc;

use shared::api::LARGEST_ATTACHMENT;
use shared::form::Attachment;
use shared::time::now;
use tokio_util::sync::CancellationToken;

use super::{Delivered, Letter, Trouble, judge};
use crate::conversation::{Content, Document};
use crate::shell::{Channel, Freight, Rest, Shell, ShellError};
use crate::store::{Change, Chat, Lane, OutboxHead, Sending};

/// Sends what waits, one message of a chat at a time.
#[derive(Debug)]
pub struct Sender<C> {
    shell: Arc<Shell<C>>,
}

impl<C: Channel> Sender<C> {
    /// One of several that share the work.
    pub const fn new(shell: Arc<Shell<C>>) -> Self {
        Self { shell }
    }

    /// Sends until the stop; what is in hand then is finished.
    pub async fn run(self, stop: CancellationToken) -> Result<(), ShellError> {
        while let Some((chat, place)) = self.shell.outgoing.next(&stop).await {
            let Some(lane) = Lane::ALL.get(place).copied() else { continue };
            let rest = match self.send_next(chat, lane).await {
                Ok(rest) => rest,
                Err(error) => {
                    self.shell.figures.store_refused();
                    error.pause(now())?
                }
            };
            self.shell.outgoing.give_back(chat, place, rest);
        }
        Ok(())
    }

    async fn send_next(&self, chat: Chat, lane: Lane) -> Result<Rest, ShellError> {
        let Some(head) = self.shell.store.next_outgoing(chat, lane).await? else { return Ok(Rest::NOTHING) };
        let (letter, has_more) = (head.first, head.has_more);
        if letter.due > now() {
            return Ok(Rest::later(letter.due));
        }
        let outcome = self.attempt(chat, &letter).await?;
        if let Err(trouble) = &outcome {
            tracing::info!(letter = letter.id, ?lane, attempt = letter.attempt, ?trouble, "a letter was not delivered");
        }
        let verdict = judge(outcome.clone(), lane, letter.attempt, letter.written, now(), rand::random());
        self.shell.figures.attempted(lane, &outcome, &verdict.fate);
        let is_later = matches!(verdict.fate, Sending::Later(_));
        self.shell.store.write(Change::Sending { id: letter.id, chat, fate: verdict.fate }).await?;
        if verdict.is_blocked {
            self.shell.store.write(Change::Block { chat, blocked: true }).await?;
            return Ok(Rest::NOTHING);
        }
        Ok(Rest { has_more: has_more || is_later, asleep_until: verdict.asleep_until })
    }

    async fn attempt(&self, chat: Chat, row: &OutboxHead) -> Result<Result<Delivered, Trouble>, ShellError> {
        let Ok(letter) = serde_json::from_str::<Letter>(&row.body) else {
            return Ok(Err(Trouble::Refused("not understood by this version".into())));
        };
        let freight = match letter {
            Letter::Text { markup, buttons, place } => Freight::Text { markup, buttons, place },
            Letter::Document(document) => made_here(document),
            Letter::File(attachment) => match self.fetch(&attachment).await {
                Ok(bytes) => Freight::File { name: attachment.name.to_string(), bytes },
                Err(trouble) => return Ok(Err(trouble)),
            },
        };
        Ok(self.shell.channel.deliver(chat, freight, row.card).await)
    }

    async fn fetch(&self, attachment: &Attachment) -> Result<Vec<u8>, Trouble> {
        if usize::try_from(attachment.size).map_or(true, |size| size > LARGEST_ATTACHMENT) {
            return Err(Trouble::Refused("the document is too large".into()));
        }
        self.shell.hub.download(attachment.id).await.map_err(|error| {
            let reason = error.to_string();
            if error.is_passing() { Trouble::NotSent(reason) } else { Trouble::Refused(reason) }
        })
    }
}

fn made_here(document: Document) -> Freight {
    let name = document.name.clone();
    let caption = match &document.content {
        Content::Code { caption, .. } => Some(caption.clone()),
        Content::Text(_) | Content::Paper(_) => None,
    };
    let bytes = document.into_bytes();
    match caption {
        Some(caption) => Freight::Picture { name, bytes, caption },
        None => Freight::File { name, bytes },
    }
}
