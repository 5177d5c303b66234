//! The routes of the native protocol at one simulated back office.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Bytes;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::OfficeDesk;
use crate::api::{Cursor, IDEMPOTENCY_KEY, Problem, USUAL_PAGE};
use crate::case::{Actor, CaseEvent};
use crate::domain::Theme;
use crate::federation::protocol::Submission;
use crate::federation::sample::{Fault, OfficeEffect, OfficeEvent};
use crate::id::CaseId;

type Desk = State<Arc<OfficeDesk>>;

pub(super) fn of(desk: Arc<OfficeDesk>) -> Router {
    let door = Arc::new(Door { desk: Arc::clone(&desk), knocks: AtomicU64::new(0) });
    Router::new()
        .route("/changes", get(changes))
        .route("/{theme}/status", get(status))
        .route("/{theme}/catalogue", get(catalogue))
        .route("/{theme}/cases", post(submit))
        .route("/{theme}/cases/{case}/acts", post(act))
        .fallback(async || problem(404, "no-such-path", "There is nothing here"))
        .layer(from_fn_with_state(door, knock))
        .with_state(desk)
}

/// What stands before all routes: the office's faults, then the token.
struct Door {
    desk: Arc<OfficeDesk>,
    knocks: AtomicU64,
}

async fn knock(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let theme = request.uri().path().split('/').nth(1).and_then(|word| word.parse::<Theme>().ok());
    let is_unlucky = door.knocks.fetch_add(1, Ordering::Relaxed).is_multiple_of(2);
    match door.desk.fault(theme) {
        Some(Fault::Down) => return unavailable(),
        Some(Fault::Failing) if is_unlucky => return unavailable(),
        Some(Fault::Slow(by)) => tokio::time::sleep(by).await,
        Some(Fault::Failing) | None => {}
    }
    if is_authorised(request.headers(), door.desk.token.expose()) {
        next.run(request).await
    } else {
        problem(401, "no-token", "The token is missing or not the right one")
    }
}

fn is_authorised(headers: &HeaderMap, token: &str) -> bool {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    given.and_then(|value| value.strip_prefix("Bearer ")) == Some(token)
}

/// The connection is closed with it, so that the next knock meets the closed door.
fn unavailable() -> Response {
    let answer = problem(503, "unavailable", "The back office is not available");
    ([(header::RETRY_AFTER, "2"), (header::CONNECTION, "close")], answer).into_response()
}

async fn status(State(desk): Desk, Path(_theme): Path<Theme>) -> Response {
    let status = desk.office().status();
    ([(header::CONTENT_TYPE, Problem::MEDIA_TYPE)], Json(status)).into_response()
}

async fn catalogue(State(desk): Desk, Path(theme): Path<Theme>) -> Response {
    Json(desk.office().offer(theme)).into_response()
}

#[derive(Deserialize)]
struct ChangeQuery {
    after: Option<Cursor>,
    limit: Option<u32>,
}

async fn changes(State(desk): Desk, Query(query): Query<ChangeQuery>) -> Response {
    let page = desk.office().changes(query.after.as_deref(), query.limit.unwrap_or(USUAL_PAGE));
    Json(page).into_response()
}

async fn submit(State(desk): Desk, Path(theme): Path<Theme>, headers: HeaderMap, body: Bytes) -> Response {
    match keyed::<Submission>(&headers, &body) {
        Ok(submission) if submission.opening.theme == theme => {
            answer(desk.handle(OfficeEvent::Submitted(Box::new(submission))))
        }
        Ok(_) => problem(422, "other-platform", "The case is of another platform"),
        Err(problem) => respond(problem),
    }
}

async fn act(
    State(desk): Desk,
    Path((_theme, case)): Path<(Theme, CaseId)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match keyed::<CaseEvent>(&headers, &body) {
        Ok(event) if event.actor == Actor::Office => problem(422, "own-act", "The office tells its acts itself"),
        Ok(event) => answer(desk.handle(OfficeEvent::Happened { case, event: Box::new(event) })),
        Err(problem) => respond(problem),
    }
}

/// Reads a body that must come with a key.
fn keyed<T: DeserializeOwned>(headers: &HeaderMap, body: &[u8]) -> Result<T, Problem> {
    if !headers.contains_key(IDEMPOTENCY_KEY) {
        return Err(Problem::new(400, "no-key", "The Idempotency-Key is missing", ""));
    }
    serde_json::from_slice(body).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        Problem::new(400, "malformed", "The body is not understood", place)
    })
}

fn answer(effects: Vec<OfficeEffect>) -> Response {
    match effects.into_iter().next() {
        Some(OfficeEffect::Received { receipt, is_new: true }) => (StatusCode::CREATED, Json(receipt)).into_response(),
        Some(OfficeEffect::Received { receipt, is_new: false }) => Json(receipt).into_response(),
        Some(OfficeEffect::Refused(problem)) => respond(problem),
        Some(OfficeEffect::Published(_)) | None => problem(500, "no-answer", "The office says nothing"),
    }
}

fn problem(status: u16, kind: &str, title: &str) -> Response {
    respond(Problem::new(status, kind, title, ""))
}

fn respond(problem: Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, Problem::MEDIA_TYPE)], Json(problem)).into_response()
}
