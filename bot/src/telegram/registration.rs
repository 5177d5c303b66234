//! Where Telegram brings updates: told to it only when that differs, and taken back only when it was we who told it.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use shared::client::Secret;
use shared::store::{StoreError, WriterGone};
use teloxide::{ApiError, Bot, RequestError};

use super::client::{describe, is_passing};
use super::intake::ALLOWED_UPDATES;
use super::raw::raw;
use crate::store::{BotStore, Change};

/// The name under which is kept what we told Telegram last.
const KEPT: &str = "webhook";
/// Deliveries at once, at most: each is one commit, and commits are shared.
const MAX_CONNECTIONS: u32 = 40;
const PAUSE: Duration = Duration::from_secs(5);

/// Why Telegram cannot be told.
#[derive(Debug, thiserror::Error)]
pub(super) enum RegistrationError {
    #[error("Telegram does not know the token in TELOXIDE_TOKEN: copy it again from @BotFather")]
    Token,
    #[error("Telegram does not take the address of the webhook: {0}")]
    Refused(String),
    #[error(transparent)]
    Read(#[from] StoreError),
    #[error(transparent)]
    Write(#[from] WriterGone),
}

/// What we told Telegram last. The secret is kept as a fingerprint, since Telegram never shows it again.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Told {
    url: String,
    secret: String,
}

/// The bot's address at Telegram.
pub(super) struct Registration {
    bot: Bot,
    store: BotStore,
}

/// What is wanted of Telegram.
#[derive(Clone, Copy)]
enum Goal<'a> {
    Enter(&'a str, &'a Secret),
    Leave,
}

/// Why an attempt failed: at Telegram, or here.
enum Attempt {
    Request(RequestError),
    Fatal(RegistrationError),
}

impl<E: Into<RegistrationError>> From<E> for Attempt {
    fn from(error: E) -> Self {
        Self::Fatal(error.into())
    }
}

impl Registration {
    pub(super) const fn new(bot: Bot, store: BotStore) -> Self {
        Self { bot, store }
    }

    /// Has updates brought to an address; waits until Telegram has taken note.
    pub(super) async fn enter(&self, url: &str, secret: &Secret) -> Result<(), RegistrationError> {
        self.reach(Goal::Enter(url, secret)).await
    }

    /// Has updates no longer brought to where we had them brought. Anybody else's address is left alone.
    pub(super) async fn leave(&self) -> Result<(), RegistrationError> {
        self.reach(Goal::Leave).await
    }

    async fn reach(&self, goal: Goal<'_>) -> Result<(), RegistrationError> {
        loop {
            let attempt = match goal {
                Goal::Enter(url, secret) => self.try_enter(url, secret).await,
                Goal::Leave => self.try_leave().await,
            };
            match attempt {
                Ok(()) => return Ok(()),
                Err(Attempt::Fatal(error)) => return Err(error),
                Err(Attempt::Request(RequestError::Api(ApiError::InvalidToken))) => {
                    return Err(RegistrationError::Token);
                }
                Err(Attempt::Request(RequestError::RetryAfter(wait))) => tokio::time::sleep(wait.duration()).await,
                Err(Attempt::Request(error)) if is_passing(&error) => {
                    tracing::warn!(reason = describe(&error), "Telegram was not told where updates go; trying again");
                    tokio::time::sleep(PAUSE).await;
                }
                Err(Attempt::Request(error)) => return Err(RegistrationError::Refused(describe(&error))),
            }
        }
    }

    async fn try_enter(&self, url: &str, secret: &Secret) -> Result<(), Attempt> {
        let wanted = Told { url: url.to_owned(), secret: format!("{:x?}", Sha256::digest(secret.expose())) };
        if self.told().await? == wanted && is_as_told(&self.ask("getWebhookInfo", &json!({})).await?, url) {
            return Ok(());
        }
        // Kept before, so that it is known to be ours whatever happens now; kept whole only after.
        self.keep(&Told { url: url.to_owned(), secret: String::new() }).await?;
        let address = json!({
            "url": url, "secret_token": secret.expose(), "max_connections": MAX_CONNECTIONS,
            "allowed_updates": ALLOWED_UPDATES,
        });
        self.ask("setWebhook", &address).await?;
        self.keep(&wanted).await?;
        tracing::info!("Telegram brings updates to the webhook from now on");
        Ok(())
    }

    async fn try_leave(&self) -> Result<(), Attempt> {
        let told = self.told().await?;
        if told.url.is_empty() {
            return Ok(());
        }
        let info = self.ask("getWebhookInfo", &json!({})).await?;
        if text(&info, "url") == told.url {
            self.ask("deleteWebhook", &json!({})).await?;
            tracing::info!("Telegram no longer brings updates to the webhook: they are asked for");
        }
        self.keep(&Told::default()).await
    }

    async fn ask(&self, method: &str, parameters: &Value) -> Result<Value, Attempt> {
        raw(&self.bot, method, parameters).await.map_err(Attempt::Request)
    }

    async fn told(&self) -> Result<Told, Attempt> {
        let kept = self.store.setting(KEPT).await?;
        Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default())
    }

    async fn keep(&self, told: &Told) -> Result<(), Attempt> {
        let value = json!(told).to_string();
        self.store.write(Change::Keep { name: KEPT.to_owned(), value }).await?;
        Ok(())
    }
}

fn is_as_told(info: &Value, url: &str) -> bool {
    text(info, "url") == url
        && info.get("max_connections").and_then(Value::as_u64) == Some(MAX_CONNECTIONS.into())
        && info.get("allowed_updates") == Some(&json!(ALLOWED_UPDATES))
}

fn text<'a>(info: &'a Value, field: &str) -> &'a str {
    info.get(field).and_then(Value::as_str).unwrap_or_default()
}
