use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::problem;
use crate::api::{IDEMPOTENCY_KEY, Problem};

/// The query of a request; what is wrong with it is said as a problem.
pub(crate) struct AskedQuery<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for AskedQuery<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let query = Query::<T>::from_request_parts(parts, state).await;
        query
            .map(|Query(asked)| Self(asked))
            .map_err(|error| problem(StatusCode::BAD_REQUEST, "bad-query", error.body_text()))
    }
}

/// The parts of the path; a malformed one is nothing that is here.
pub(crate) struct AskedPath<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for AskedPath<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(asked)| Self(asked))
            .map_err(|error| problem(StatusCode::NOT_FOUND, "not-found", error.body_text()))
    }
}

/// A JSON body, with the bytes it came in: they are fingerprinted for idempotency.
pub(crate) struct AskedBody<T> {
    pub(crate) value: T,
    pub(crate) bytes: Bytes,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for AskedBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let bytes = Bytes::from_request(request, state).await.map_err(|error| too_large(&error))?;
        match serde_json::from_slice(&bytes) {
            Ok(value) => Ok(Self { value, bytes }),
            // serde_json quotes what it met, which may be personal: only place and kind are told.
            Err(error) => {
                let place = format!("line {}, column {}: {:?}", error.line(), error.column(), error.classify());
                Err(problem(StatusCode::BAD_REQUEST, "bad-body", place))
            }
        }
    }
}

fn too_large(error: &BytesRejection) -> Problem {
    problem(error.status(), "bad-body", error.body_text())
}

/// The idempotency key of a request.
pub(crate) struct AskedKey(pub(crate) String);

const LONGEST_KEY: usize = 128;

impl<S: Send + Sync> FromRequestParts<S> for AskedKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let key = parts.headers.get(IDEMPOTENCY_KEY).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if key.is_empty() || key.len() > LONGEST_KEY {
            let words = format!("the header {IDEMPOTENCY_KEY} is wanted, of 1 to {LONGEST_KEY} characters");
            return Err(problem(StatusCode::BAD_REQUEST, "no-key", words));
        }
        Ok(Self(key.to_owned()))
    }
}
