//! The typed client of the hub: the only door through which bot and console reach it.

mod events;
mod requests;
mod secret;

pub(crate) use events::KEEP_ALIVE;
pub use events::{EventFeed, FeedItem};
pub use secret::Secret;

use std::time::Duration;

use reqwest::{RequestBuilder, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::api::Problem;

/// A hub at an address, with a token that says who asks.
///
/// Cloning is cheap and shares the connections.
#[derive(Clone, Debug)]
pub struct HubClient {
    http: reqwest::Client,
    base: String,
    token: Secret,
}

/// Why a question to the hub has no answer.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// Nobody answered: it may be tried again, with the same idempotency key.
    #[error("the hub does not answer: {0}")]
    Unreachable(String),
    /// The hub said no, and why.
    #[error(transparent)]
    Problem(#[from] Problem),
    /// What came back is not what was agreed: another version?
    #[error("the hub's answer is not understood: {0}")]
    Malformed(String),
}

impl ClientError {
    /// Whether trying again later may help: nobody answered, or the hub said it is busy.
    #[must_use]
    pub const fn is_passing(&self) -> bool {
        match self {
            Self::Unreachable(_) => true,
            Self::Problem(problem) => matches!(problem.status, 409 | 429 | 500..),
            Self::Malformed(_) => false,
        }
    }
}

/// A connection is made in this time or not at all.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
/// An answer comes in this time; the event stream has its own rule.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(15);

impl HubClient {
    /// A client for the hub at `base` (`http://127.0.0.1:8282`).
    pub fn new(base: &str, token: Secret) -> Result<Self, ClientError> {
        install_tls();
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .build()
            .map_err(|error| ClientError::Malformed(error.to_string()))?;
        Ok(Self { http, base: base.trim_end_matches('/').to_owned(), token })
    }

    /// The address it was made with.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    async fn get<T: DeserializeOwned>(&self, path: &str, query: &(impl Serialize + Sync)) -> Result<T, ClientError> {
        self.answer(self.http.get(self.url(path)).query(query)).await
    }

    async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        key: Option<&str>,
        body: &(impl Serialize + Sync),
    ) -> Result<T, ClientError> {
        let mut request = self.http.post(self.url(path)).json(body);
        if let Some(key) = key {
            request = request.header(crate::api::IDEMPOTENCY_KEY, key);
        }
        self.answer(request).await
    }

    async fn answer<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, ClientError> {
        let response = self.send(request.timeout(ANSWER_TIMEOUT)).await?;
        let bytes = response.bytes().await.map_err(unreachable)?;
        serde_json::from_slice(&bytes).map_err(|error| ClientError::Malformed(error.to_string()))
    }

    async fn send(&self, request: RequestBuilder) -> Result<Response, ClientError> {
        let response = request.bearer_auth(self.token.expose()).send().await.map_err(unreachable)?;
        if response.status().is_success() { Ok(response) } else { Err(problem_of(response).await) }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

async fn problem_of(response: Response) -> ClientError {
    let status = response.status();
    let body = response.bytes().await.unwrap_or_default();
    let plain = || Problem::new(status.as_u16(), "other", reason(status), "the answer has no problem details");
    ClientError::Problem(serde_json::from_slice(&body).unwrap_or_else(|_not_a_problem| plain()))
}

fn reason(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or("unexpected status")
}

/// An address may carry a secret: the error is told without it.
fn unreachable(error: reqwest::Error) -> ClientError {
    ClientError::Unreachable(with_causes(&error.without_url()))
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        words = format!("{words}: {inner}");
        cause = inner.source();
    }
    words
}

/// Chooses the one TLS library of the process; a second call changes nothing.
pub(crate) fn install_tls() {
    let is_first = rustls::crypto::CryptoProvider::get_default().is_none();
    if is_first && rustls::crypto::ring::default_provider().install_default().is_err() {
        tracing::debug!("another thread chose the TLS library first");
    }
}
