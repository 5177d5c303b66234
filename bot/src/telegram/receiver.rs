use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use shared::store::WriterGone;
use teloxide::{ApiError, Bot, RequestError};
use tokio_util::sync::CancellationToken;

use super::client::describe;
use super::intake::{ALLOWED_UPDATES, Intake};
use super::raw::raw;
use super::registration::{Registration, RegistrationError};

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
    Registration(#[from] RegistrationError),
    #[error(transparent)]
    Store(#[from] WriterGone),
}

/// Asks for updates: they are committed first and acknowledged by the next question's offset.
pub(super) struct Receiver {
    bot: Bot,
    intake: Arc<Intake>,
    registration: Registration,
    troubles: u32,
    conflicts: u32,
}

impl Receiver {
    pub(super) const fn new(bot: Bot, intake: Arc<Intake>, registration: Registration) -> Self {
        Self { bot, intake, registration, troubles: 0, conflicts: 0 }
    }

    pub(super) async fn run(mut self, stop: CancellationToken) -> Result<(), ReceiverError> {
        stop.run_until_cancelled(self.receive()).await.unwrap_or(Ok(()))
    }

    async fn receive(&mut self) -> Result<(), ReceiverError> {
        self.registration.leave().await?;
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

    /// The answer is kept as it came: what our types do not know yet must not be lost.
    async fn ask(&self, offset: Option<i64>) -> Result<Vec<Value>, RequestError> {
        let mut question = json!({
            "limit": 100,
            "timeout": if offset.is_some() { 0 } else { POLL_SECONDS },
            "allowed_updates": ALLOWED_UPDATES,
        });
        if let (Some(offset), Some(fields)) = (offset, question.as_object_mut()) {
            fields.insert("offset".to_owned(), offset.into());
        }
        match raw(&self.bot, "getUpdates", &question).await? {
            Value::Array(updates) => Ok(updates),
            _ => Ok(Vec::new()),
        }
    }

    /// Commits a batch; what is returned acknowledges it.
    async fn keep(&self, updates: &[Value]) -> Result<Option<i64>, ReceiverError> {
        match self.intake.keep(updates).await {
            Ok(last) => Ok(last.map(|last| last.saturating_add(1))),
            Err(WriterGone::Store(error)) => {
                tracing::error!(%error, "updates cannot be kept, so they stay with Telegram");
                tokio::time::sleep(LONGEST_WAIT / 10).await;
                Ok(None)
            }
            Err(gone) => Err(gone.into()),
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
