//! From bytes to an outcome.

use std::time::Duration;

use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{RequestBuilder, Response, StatusCode};
use serde::de::DeserializeOwned;

use super::Outcome;
use crate::api::Problem;
use crate::federation::protocol::LARGEST_ANSWER;

/// A municipality may ask for patience, not for eternity.
const LONGEST_RETRY_AFTER: Duration = Duration::from_hours(6);

/// Sends a request and reads what came of it.
pub(super) async fn of<T: DeserializeOwned>(request: RequestBuilder) -> Outcome<T> {
    let response = match request.send().await {
        Ok(response) => response,
        Err(error) => return of_error(error),
    };
    let (status, after) = (response.status(), retry_after(response.headers()));
    let body = match body_of(response).await {
        Ok(body) => body,
        Err(outcome) => return outcome,
    };
    if !status.is_success() {
        return Outcome::of_problem(problem_of(status, &body), after);
    }
    match serde_json::from_slice(&body) {
        Ok(value) => Outcome::Done(value),
        Err(error) => Outcome::Unknown { why: format!("{status}, but the answer is not understood: {error}") },
    }
}

fn of_error<T>(error: reqwest::Error) -> Outcome<T> {
    let was_sent = !(error.is_connect() || error.is_builder());
    let why = with_causes(&error.without_url());
    if was_sent { Outcome::Unknown { why } } else { Outcome::Later { after: None, why } }
}

async fn body_of<T>(response: Response) -> Result<Vec<u8>, Outcome<T>> {
    whole_body(response).await.map_err(|why| match why {
        Unread::TooLong => Outcome::Refused(too_long()),
        Unread::Broken(why) => Outcome::Unknown { why },
    })
}

/// Why a body was not read to its end.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unread {
    #[error("the answer has more than {LARGEST_ANSWER} bytes")]
    TooLong,
    #[error("{0}")]
    Broken(String),
}

/// The body of an answer, up to the largest that is read.
pub(super) async fn whole_body(mut response: Response) -> Result<Vec<u8>, Unread> {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > LARGEST_ANSWER => return Err(Unread::TooLong),
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) => return Err(Unread::Broken(with_causes(&error.without_url()))),
        }
    }
}

fn too_long() -> Problem {
    Problem::new(502, "answer-too-long", "The answer of the municipality is too long", Unread::TooLong.to_string())
}

/// The status of the answer counts, not the one that its body claims.
fn problem_of(status: StatusCode, body: &[u8]) -> Problem {
    let told: Option<Problem> = serde_json::from_slice(body).ok();
    let reason = status.canonical_reason().unwrap_or("unexpected status");
    let plain = || Problem::new(status.as_u16(), "other", reason, "the answer has no problem details");
    Problem { status: status.as_u16(), ..told.unwrap_or_else(plain) }
}

/// Seconds only: the date form needs two clocks that agree.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds).min(LONGEST_RETRY_AFTER))
}

pub(super) fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |words, cause| format!("{words}: {cause}"))
}
