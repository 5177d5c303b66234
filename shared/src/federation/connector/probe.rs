//! Looking at an office without changing anything there, to check whether it keeps the protocol.

use reqwest::RequestBuilder;
use reqwest::header::CONTENT_TYPE;

use super::{Connector, LOOK_TIMEOUT, answer};
use crate::domain::Theme;
use crate::federation::conformance::{Observation, Seen};

/// A cursor that no office gives.
const STRAY_CURSOR: &str = "patto-conformance-check";

impl Connector {
    /// Asks a node for all that a check looks at, at once.
    pub async fn observe(&self, theme: Theme) -> Observation {
        let get = |address: String| self.http.get(address).timeout(LOOK_TIMEOUT);
        let with_token = |request: RequestBuilder| request.bearer_auth(self.token.expose());
        let changes = || get(format!("{}/changes", self.base)).query(&[("limit", "1")]);
        let (status, catalogue, changes, stray_changes, stranger) = tokio::join!(
            seen(with_token(get(self.at(theme, "status")))),
            seen(with_token(get(self.at(theme, "catalogue")))),
            seen(with_token(changes())),
            seen(with_token(changes().query(&[("after", STRAY_CURSOR)]))),
            seen(get(self.at(theme, "status"))),
        );
        Observation { status, catalogue, changes, stray_changes, stranger }
    }
}

async fn seen(request: RequestBuilder) -> Result<Seen, String> {
    let response = request.send().await.map_err(|error| answer::with_causes(&error.without_url()))?;
    let status = response.status().as_u16();
    let told = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = told.split(';').next().unwrap_or_default().trim().to_owned();
    Ok(Seen { status, media_type, body: answer::whole_body(response).await.map_err(|why| why.to_string())? })
}
