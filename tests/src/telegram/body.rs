//! The three dresses of a request: JSON, a form, a multipart form with files; and the query of the address.

use std::collections::BTreeMap;

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use bytes::Bytes;
use serde_json::{Map, Value};

use super::answer::ApiError;

/// The largest body read: Telegram takes uploads of 50 MB.
const BODY_LIMIT: usize = 55 * 1024 * 1024;

/// The parameters of a request, still as they came.
#[derive(Debug, Default)]
pub(crate) struct Parameters {
    pub(crate) values: Map<String, Value>,
    pub(crate) uploads: BTreeMap<String, Upload>,
}

/// A file that came with a request.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) mime: String,
    pub(crate) bytes: Bytes,
}

/// Reads the parameters of a request, whatever it wears.
pub(crate) async fn read(request: Request) -> Result<Parameters, ApiError> {
    let mut parameters = Parameters::default();
    parameters.add_form(request.uri().query().unwrap_or_default())?;
    let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let multipart = Multipart::from_request(request, &()).await.map_err(ApiError::violation)?;
        parameters.add_multipart(multipart).await?;
        return Ok(parameters);
    }
    let is_json = kind.starts_with("application/json");
    let body = axum::body::to_bytes(request.into_body(), BODY_LIMIT).await.map_err(ApiError::violation)?;
    if is_json && !body.is_empty() {
        let values: Map<String, Value> = serde_json::from_slice(&body)
            .map_err(|error| ApiError::violation(format!("can't parse JSON object: {error}")))?;
        parameters.values.extend(values);
    } else {
        parameters.add_form(&String::from_utf8_lossy(&body))?;
    }
    Ok(parameters)
}

impl Parameters {
    fn add_form(&mut self, encoded: &str) -> Result<(), ApiError> {
        let address = reqwest::Url::parse(&format!("http://form/?{encoded}")).map_err(ApiError::violation)?;
        self.values.extend(address.query_pairs().map(|(name, value)| (name.into_owned(), Value::String(value.into()))));
        Ok(())
    }

    async fn add_multipart(&mut self, mut multipart: Multipart) -> Result<(), ApiError> {
        while let Some(field) = multipart.next_field().await.map_err(ApiError::violation)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file_name = field.file_name().map(str::to_owned);
            let mime = field.content_type().unwrap_or("application/octet-stream").to_owned();
            let bytes = field.bytes().await.map_err(ApiError::violation)?;
            match file_name {
                Some(file_name) => {
                    self.uploads.insert(name, Upload { name: file_name, mime, bytes });
                }
                None => {
                    self.values.insert(name, Value::String(String::from_utf8_lossy(&bytes).into_owned()));
                }
            }
        }
        Ok(())
    }
}

impl Parameters {
    /// The chat a request names, before anything is checked: faults are aimed at chats.
    pub(crate) fn chat(&self) -> Option<i64> {
        let chat = self.values.get("chat_id")?;
        chat.as_i64().or_else(|| chat.as_str()?.parse().ok())
    }
}
