mod answer;
mod outcome;
mod probe;

use std::time::Duration;

use reqwest::{Client, RequestBuilder};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::protocol::{Changes, NodeCatalogue, NodeStatus, Receipt, Submission};
use crate::api::IDEMPOTENCY_KEY;
use crate::case::CaseEvent;
use crate::client::{Secret, install_tls};
use crate::domain::Theme;
use crate::id::CaseId;

pub use outcome::Outcome;

/// A connection is made in this time or not at all.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// The answer never pauses longer than this.
const READ_TIMEOUT: Duration = Duration::from_secs(20);
/// And comes whole in this time.
const WHOLE_TIMEOUT: Duration = Duration::from_mins(1);
/// A look at a node's status waits no longer: what takes longer is no health.
const LOOK_TIMEOUT: Duration = Duration::from_secs(8);

/// The typed client of the native protocol for one municipality.
///
/// Cloning is cheap and shares the connections.
#[derive(Clone, Debug)]
pub struct Connector {
    http: Client,
    base: String,
    token: Secret,
}

/// Why no connector can be made.
#[derive(Debug, thiserror::Error)]
#[error("cannot set up the client for municipalities: {0}")]
pub struct ConnectorError(#[from] reqwest::Error);

/// The one HTTP client for all municipalities: it follows no redirect, since a token goes to one address only.
pub fn outgoing_http() -> Result<Client, ConnectorError> {
    install_tls();
    let client = Client::builder()
        .connect_timeout(CONNECT_TIMEOUT)
        .read_timeout(READ_TIMEOUT)
        .timeout(WHOLE_TIMEOUT)
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("patto/", env!("CARGO_PKG_VERSION")))
        .build()?;
    Ok(client)
}

impl Connector {
    /// The connector to the back office at `base`; `http` comes from [`outgoing_http`].
    #[must_use]
    pub fn new(http: Client, base: &str, token: Secret) -> Self {
        Self { http, base: base.trim_end_matches('/').to_owned(), token }
    }

    /// How a node is.
    pub async fn status(&self, theme: Theme) -> Outcome<NodeStatus> {
        self.read(self.http.get(self.at(theme, "status")).timeout(LOOK_TIMEOUT)).await
    }

    /// What a node offers.
    pub async fn catalogue(&self, theme: Theme) -> Outcome<NodeCatalogue> {
        self.read(self.http.get(self.at(theme, "catalogue"))).await
    }

    /// Tells a case as a whole; doing it twice is doing it once.
    pub async fn submit(&self, submission: &Submission) -> Outcome<Receipt> {
        let address = self.at(submission.opening.theme, "cases");
        self.write(&address, &submission.key(), submission).await
    }

    /// Tells what the citizen or the clock did to a case; the event's id is the key.
    pub async fn act(&self, theme: Theme, case: CaseId, event: &CaseEvent) -> Outcome<Receipt> {
        let address = self.at(theme, &format!("cases/{case}/acts"));
        self.write(&address, &event.id.to_string(), event).await
    }

    /// What the offices did after a cursor; from the beginning without one.
    pub async fn changes(&self, after: Option<&str>, limit: u32) -> Outcome<Changes> {
        let limit = limit.to_string();
        let mut query = vec![("limit", limit.as_str())];
        query.extend(after.map(|cursor| ("after", cursor)));
        self.read(self.http.get(format!("{}/changes", self.base)).query(&query)).await
    }

    async fn read<T: DeserializeOwned>(&self, request: RequestBuilder) -> Outcome<T> {
        answer::of(request.bearer_auth(self.token.expose())).await
    }

    async fn write(&self, address: &str, key: &str, body: &(impl Serialize + Sync)) -> Outcome<Receipt> {
        self.read(self.http.post(address).header(IDEMPOTENCY_KEY, key).json(body)).await
    }

    fn at(&self, theme: Theme, rest: &str) -> String {
        format!("{}/{theme}/{rest}", self.base)
    }
}

#[cfg(test)]
mod tests;
