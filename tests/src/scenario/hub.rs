//! The hub as an office or an operator reaches it: over HTTP, with the token it left in the data folder. Black box on
//! purpose: what the typed client hides would hide from the tests as well.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::http;
use crate::telegram::Attachment;

/// An answer comes in this time or the test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running hub.
#[derive(Clone, Debug)]
pub(super) struct Hub {
    pub(super) url: String,
    token: String,
    client: reqwest::Client,
}

/// What the hub did not do.
#[derive(Debug, thiserror::Error)]
#[error("the hub: {0}")]
pub(super) struct HubError(String);

impl Hub {
    /// The hub that wrote its address and tokens into a data folder, once it answers.
    pub(super) async fn find(data: &Path) -> Option<Self> {
        let url = std::fs::read_to_string(data.join("hub.url")).ok()?.trim().to_owned();
        let token = std::fs::read_to_string(data.join("tokens").join("console")).ok()?.trim().to_owned();
        let hub = Self { url, token, client: http::client().ok()? };
        hub.get("/status", &[]).await.is_ok().then_some(hub)
    }

    pub(super) async fn get(&self, path: &str, query: &[(&str, &str)]) -> Result<Value, HubError> {
        self.answer(self.client.get(format!("{}{path}", self.url)).query(query), path).await
    }

    pub(super) async fn post(&self, path: &str, key: &str, body: &Value) -> Result<Value, HubError> {
        let request = self.client.post(format!("{}{path}", self.url)).header("idempotency-key", key).json(body);
        self.answer(request, path).await
    }

    async fn answer(&self, request: reqwest::RequestBuilder, path: &str) -> Result<Value, HubError> {
        let failed = |error: reqwest::Error| HubError(format!("{path}: {error}"));
        let response = request.bearer_auth(&self.token).timeout(PATIENCE).send().await.map_err(failed)?;
        let status = response.status();
        let body: Value = response.json().await.map_err(failed)?;
        if status.is_success() { Ok(body) } else { Err(HubError(format!("{path}: {status}: {body}"))) }
    }

    /// What a monitoring system reads of it.
    pub(super) async fn figures(&self) -> Result<String, HubError> {
        let failed = |error: reqwest::Error| HubError(format!("/metrics: {error}"));
        let request = self.client.get(format!("{}/metrics", self.url)).bearer_auth(&self.token).timeout(PATIENCE);
        request.send().await.map_err(failed)?.error_for_status().map_err(failed)?.text().await.map_err(failed)
    }

    /// The case of a protocol number, with its timeline.
    pub(super) async fn case(&self, number: &str) -> Result<Value, HubError> {
        let page = self.get("/v1/cases", &[("text", number)]).await?;
        let items = page.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        let found = items.into_iter().find(|case| text(case, "protocol") == number);
        let case = found.ok_or_else(|| HubError(format!("no case has the number {number}")))?;
        let view = self.get(&format!("/v1/cases/{}", text(&case, "id")), &[]).await?;
        Ok(view.get("case").cloned().unwrap_or(view))
    }

    /// The protocol numbers of all cases of a municipality.
    pub(super) async fn protocols(&self, municipality: &str) -> Result<Vec<String>, HubError> {
        let mut protocols = Vec::new();
        let mut cursor = String::new();
        loop {
            let mut query = vec![("municipality", municipality), ("limit", "200")];
            if !cursor.is_empty() {
                query.push(("cursor", &cursor));
            }
            let page = self.get("/v1/cases", &query).await?;
            let items = page.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
            protocols.extend(items.iter().map(|case| text(case, "protocol").to_owned()));
            match page.get("next_cursor").and_then(Value::as_str) {
                Some(next) => next.clone_into(&mut cursor),
                None => return Ok(protocols),
            }
        }
    }

    /// How many cases an applicant has.
    pub(super) async fn cases_of(&self, applicant: &str) -> Result<u64, HubError> {
        let page = self.get("/v1/cases", &[("applicant", applicant)]).await?;
        page.get("total").and_then(Value::as_u64).ok_or_else(|| HubError("a page of cases has no total".to_owned()))
    }

    /// Does something to a case in the name of the office.
    pub(super) async fn act(&self, case: &str, act: &Value) -> Result<Value, HubError> {
        let key = format!("scenario-{}", shared::id::EventId::fresh());
        self.post(&format!("/v1/cases/{case}/acts"), &key, &json!({"actor": "office", "act": act})).await
    }

    /// Moves a conversation in the name of the help desk.
    pub(super) async fn move_conversation(&self, conversation: &str, step: &Value) -> Result<Value, HubError> {
        let key = format!("scenario-{}", shared::id::EventId::fresh());
        self.post(&format!("/v1/conversations/{conversation}/moves"), &key, step).await
    }

    /// Opens or closes a consultation in the name of an operator.
    pub(super) async fn move_consultation(&self, slug: &str, how: &str) -> Result<Value, HubError> {
        let key = format!("scenario-{}", shared::id::EventId::fresh());
        self.post(&format!("/v1/consultations/{slug}/{how}"), &key, &json!({"clerk": "Agata"})).await
    }

    /// Keeps a file for the office to hand out.
    pub(super) async fn upload(&self, name: &str) -> Result<Value, HubError> {
        let request = self.client.post(format!("{}/v1/attachments", self.url)).query(&[("name", name)]);
        self.answer(request.body(Attachment::sample(name).bytes), "/v1/attachments").await
    }

    /// Makes a back office of the sample fail, or lets it work again.
    pub(super) async fn set_office(&self, municipality: &str, is_up: bool) -> Result<Value, HubError> {
        let path = format!("/v1/sample/offices/{municipality}");
        self.post(&path, "scenario", &json!({"answers": is_up})).await
    }
}

/// A field as text, empty when absent.
pub(super) fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}
