use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::api::Problem;
use crate::consultation::ConsultationError;
use crate::ledger::{LedgerError, Refusal};
use crate::store::StoreError;

/// What a handler gives back: JSON, or a problem.
pub(crate) type Answer<T> = Result<Json<T>, Problem>;

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let is_passing = matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS);
        let mut response = (status, Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(Self::MEDIA_TYPE));
        if is_passing {
            headers.entry(header::RETRY_AFTER).or_insert(HeaderValue::from_static("5"));
        }
        response
    }
}

/// A problem of a kind.
pub(crate) fn problem(status: StatusCode, kind: &str, detail: impl Into<String>) -> Problem {
    Problem::new(status.as_u16(), kind, status.canonical_reason().unwrap_or("Problem"), detail)
}

/// A no for lack of right says nothing of what is there.
pub(crate) fn refused() -> Problem {
    problem(StatusCode::FORBIDDEN, "not-allowed", "this token does not allow it")
}

pub(crate) async fn no_such_path() -> Problem {
    problem(StatusCode::NOT_FOUND, "no-such-path", "nothing is here; see /openapi.json")
}

pub(crate) async fn no_such_method() -> Problem {
    problem(StatusCode::METHOD_NOT_ALLOWED, "no-such-method", "this path does not know the method; see /openapi.json")
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => {
                problem(StatusCode::INSUFFICIENT_STORAGE, "disk-full", "the disk is full: nothing was written")
            }
            other => {
                // The boundary where a failure is logged, once; its words are not for outside.
                tracing::error!(error = %other, "the store failed");
                problem(StatusCode::SERVICE_UNAVAILABLE, "store", "the store failed; try again with the same key")
            }
        }
    }
}

impl From<LedgerError> for Problem {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Refused(refusal) => refusal.into(),
            LedgerError::Store(error) => error.into(),
            LedgerError::Ended => {
                problem(StatusCode::SERVICE_UNAVAILABLE, "ending", "the hub is ending; try again with the same key")
            }
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let (status, kind) = match &refusal {
            Refusal::Consultation(ConsultationError::OddChoices) => (StatusCode::UNPROCESSABLE_ENTITY, "odd-choices"),
            Refusal::Consultation(ConsultationError::AnsweredAlready) => (StatusCode::CONFLICT, "answered-already"),
            Refusal::Consultation(ConsultationError::NotOpen) => (StatusCode::CONFLICT, "consultation-not-open"),
            Refusal::Consultation(ConsultationError::OpenedAlready) => (StatusCode::CONFLICT, "opened-already"),
            Refusal::Unknown(_) => (StatusCode::NOT_FOUND, "not-found"),
            Refusal::KeyReused => (StatusCode::UNPROCESSABLE_ENTITY, "key-reused"),
            Refusal::Case(_) => (StatusCode::CONFLICT, "not-now"),
            Refusal::Alert(_) => (StatusCode::CONFLICT, "alert-not-now"),
            Refusal::Conversation(_) => (StatusCode::CONFLICT, "conversation-not-now"),
        };
        problem(status, kind, refusal.to_string())
    }
}
