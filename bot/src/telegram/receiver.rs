use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use shared::store::WriterGone;
use shared::time::now;
use teloxide::requests::{JsonRequest, Payload, Request};
use teloxide::{ApiError, Bot, RequestError};
use tokio_util::sync::CancellationToken;

use super::Telegram;
use super::client::describe;
use super::envelope::{Envelope, kept, too_fast};
use super::taps::Taps;
use crate::inbox::{Allowed, Limits};
use crate::shell::{Shell, Work};
use crate::store::{Change, Chat, Received};

/// `getUpdates` whose answer is kept as it came: what our types do not know yet must not be lost.
#[derive(Clone, Debug, Serialize)]
struct GetRawUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    timeout: u32,
    allowed_updates: [&'static str; 3],
}

impl Payload for GetRawUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "GetUpdates";
}

/// How long Telegram holds the question open when there is nothing, in seconds; less than the client's patience.
const POLL_SECONDS: u32 = 10;
const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// A bot that was restarted meets its own former question for a while; another bot stays.
const CONFLICTS: u32 = 6;
const CONFLICT_WAIT: Duration = Duration::from_secs(4);

/// Why no updates are received any more.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReceiverError {
    #[error("another program receives this bot's updates: stop it, or give this one another token")]
    AnotherBot,
    #[error("a webhook is set for this bot: remove it (deleteWebhook) to receive updates here")]
    Webhook,
    #[error("Telegram does not know the token in TELOXIDE_TOKEN: copy it again from @BotFather")]
    Token,
    #[error(transparent)]
    Store(#[from] WriterGone),
}

/// Takes updates in: they are committed first and acknowledged by the next question's offset.
pub(super) struct Receiver {
    bot: Bot,
    shell: Arc<Shell<Telegram>>,
    taps: Arc<Taps>,
    limits: Limits,
    troubles: u32,
    conflicts: u32,
}

impl Receiver {
    pub(super) fn new(bot: Bot, shell: Arc<Shell<Telegram>>, taps: Arc<Taps>) -> Self {
        Self { bot, shell, taps, limits: Limits::default(), troubles: 0, conflicts: 0 }
    }

    pub(super) async fn run(mut self, stop: CancellationToken) -> Result<(), ReceiverError> {
        let taps = Arc::clone(&self.taps);
        let watch_stop = stop.clone();
        let watching = taps.watch(&watch_stop);
        tokio::select! {
            received = stop.run_until_cancelled(self.receive()) => received.unwrap_or(Ok(())),
            () = watching => Ok(()),
        }
    }

    async fn receive(&mut self) -> Result<(), ReceiverError> {
        // Sent only to acknowledge, and then at once: after a quiet week Telegram may count from another number, even a
        // smaller one, and a question that is held open must not exclude it.
        let mut offset = None;
        loop {
            match self.ask(offset).await {
                Ok(updates) => {
                    if self.troubles + self.conflicts > 0 {
                        tracing::info!("updates are coming in again");
                    }
                    (self.troubles, self.conflicts) = (0, 0);
                    offset = self.keep(&updates).await?;
                }
                Err(error) => {
                    let wait = self.trouble(&error)?;
                    tokio::time::sleep(wait).await;
                }
            }
        }
    }

    async fn ask(&self, offset: Option<i64>) -> Result<Vec<Value>, RequestError> {
        let allowed_updates = ["message", "callback_query", "my_chat_member"];
        let timeout = if offset.is_some() { 0 } else { POLL_SECONDS };
        let payload = GetRawUpdates { offset, limit: 100, timeout, allowed_updates };
        JsonRequest::new(self.bot.clone(), payload).send().await
    }

    /// Commits a batch; what is returned acknowledges it.
    async fn keep(&mut self, updates: &[Value]) -> Result<Option<i64>, ReceiverError> {
        let at = now();
        let envelopes: Vec<(Envelope, &Value)> =
            updates.iter().filter_map(|update| Some((Envelope::read(update)?, update))).collect();
        let Some(last) = envelopes.last().map(|(envelope, _)| envelope.update) else { return Ok(None) };
        for (envelope, _) in &envelopes {
            if let Some(tap) = &envelope.tap {
                self.taps.came(tap.clone());
            }
        }
        let rows: Vec<Received> = envelopes.iter().map(|(envelope, update)| self.row(envelope, update, at)).collect();
        let chats: Vec<Chat> = rows.iter().filter(|row| !row.is_done).map(|row| row.chat).collect();
        match self.shell.store.write(Change::Receive(rows)).await {
            Ok(_) => {}
            Err(WriterGone::Store(error)) => {
                tracing::error!(%error, "updates cannot be kept, so they stay with Telegram");
                tokio::time::sleep(LONGEST_WAIT / 10).await;
                return Ok(None);
            }
            Err(gone) => return Err(gone.into()),
        }
        for chat in chats {
            self.shell.incoming.add(chat, Work::Update.lane());
        }
        Ok(Some(last.saturating_add(1)))
    }

    fn row(&mut self, envelope: &Envelope, update: &Value, at: Timestamp) -> Received {
        let row = |chat, raw, is_done| Received { update: envelope.update, chat, raw, at, is_done };
        let Some(chat) = envelope.chat else { return row(Chat(0), String::new(), true) };
        match self.limits.count(chat, at) {
            Allowed::Yes => row(chat, kept(update), false),
            Allowed::NoTellThem => row(chat, too_fast(), false),
            Allowed::No => row(chat, String::new(), true),
        }
    }

    /// How long to wait after a failed question, if asking again makes sense.
    fn trouble(&mut self, error: &RequestError) -> Result<Duration, ReceiverError> {
        match error {
            RequestError::Api(ApiError::InvalidToken) => return Err(ReceiverError::Token),
            RequestError::Api(error) if error.to_string().contains("webhook is active") => {
                return Err(ReceiverError::Webhook);
            }
            RequestError::Api(ApiError::TerminatedByOtherGetUpdates) => {
                self.conflicts += 1;
                if self.conflicts >= CONFLICTS {
                    return Err(ReceiverError::AnotherBot);
                }
                return Ok(CONFLICT_WAIT);
            }
            RequestError::RetryAfter(seconds) => return Ok(seconds.duration()),
            _ => {}
        }
        if self.troubles == 0 {
            tracing::warn!(reason = describe(error), "no updates are coming in; trying again");
        }
        let longest = FIRST_WAIT.saturating_mul(2_u32.saturating_pow(self.troubles.min(16))).min(LONGEST_WAIT);
        self.troubles = self.troubles.saturating_add(1);
        Ok(longest.mul_f64(rand::random_range(0.5..=1.0)))
    }
}
