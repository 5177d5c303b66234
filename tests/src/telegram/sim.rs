//! The person's side over HTTP, for scripts and for trying things out by hand.
//!
//! ```text
//! curl -d '{"text": "ciao"}' -H 'content-type: application/json' localhost:8081/sim/chats/7/say
//! curl 'localhost:8081/sim/chats/7/wait?contains=benvenut'
//! curl localhost:8081/sim/chats/7/transcript
//! ```

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{get, post};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::json;

use super::attachment::Attachment;
use super::faults::Fault;
use super::person::Person;
use super::server::Shared;

type Telegram = State<Arc<Shared>>;

pub(super) fn router() -> Router<Arc<Shared>> {
    Router::new()
        .route("/chats/{id}/say", post(say))
        .route("/chats/{id}/photo", post(photo))
        .route("/chats/{id}/document", post(document))
        .route("/chats/{id}/location", post(location))
        .route("/chats/{id}/contact", post(contact))
        .route("/chats/{id}/tap", post(tap))
        .route("/chats/{id}/block", post(block))
        .route("/chats/{id}/language", post(language))
        .route("/chats/{id}/transcript", get(transcript))
        .route("/chats/{id}/entries", get(entries))
        .route("/chats/{id}/wait", get(wait))
        .route("/faults", post(schedule))
        .route("/report", get(report))
        .route("/calls", get(calls))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Say {
    text: String,
}

async fn say(State(shared): Telegram, Path(id): Path<i64>, Json(body): Json<Say>) {
    Person::new(shared, id).say(&body.text);
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileName {
    #[serde(default)]
    name: String,
    #[serde(default)]
    caption: String,
}

impl FileName {
    /// The file of the request, or a small sample when its body is empty.
    fn with(self, bytes: Bytes) -> Attachment {
        let sample = Attachment::sample(&self.name);
        let bytes = if bytes.is_empty() { sample.bytes } else { bytes };
        Attachment { bytes, caption: self.caption, ..sample }
    }
}

async fn photo(State(shared): Telegram, Path(id): Path<i64>, Query(name): Query<FileName>, body: Bytes) {
    let name = if name.name.is_empty() { FileName { name: "photo.jpg".to_owned(), ..name } } else { name };
    Person::new(shared, id).send_photo(&name.with(body));
}

async fn document(State(shared): Telegram, Path(id): Path<i64>, Query(name): Query<FileName>, body: Bytes) {
    Person::new(shared, id).send_document(&name.with(body));
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Location {
    latitude: f64,
    longitude: f64,
}

async fn location(State(shared): Telegram, Path(id): Path<i64>, Json(place): Json<Location>) {
    Person::new(shared, id).send_location(place.latitude, place.longitude);
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    phone: String,
}

async fn contact(State(shared): Telegram, Path(id): Path<i64>, Json(contact): Json<Contact>) {
    Person::new(shared, id).send_contact(&contact.phone);
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tap {
    label: String,
    #[serde(default)]
    times: Option<u32>,
    #[serde(default)]
    stale: bool,
}

async fn tap(State(shared): Telegram, Path(id): Path<i64>, Json(tap): Json<Tap>) -> Response {
    let person = Person::new(shared, id);
    let tapped = if tap.stale {
        person.tap_stale(&tap.label).await
    } else {
        person.tap(&tap.label, tap.times.unwrap_or(1)).await
    };
    match tapped {
        Ok(()) => StatusCode::OK.into_response(),
        Err(error) => (StatusCode::NOT_FOUND, error.to_string()).into_response(),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    blocked: bool,
}

async fn block(State(shared): Telegram, Path(id): Path<i64>, Json(block): Json<Block>) {
    Person::new(shared, id).block(block.blocked);
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Language {
    language: String,
}

async fn language(State(shared): Telegram, Path(id): Path<i64>, Json(language): Json<Language>) {
    Person::new(shared, id).speak(&language.language);
}

async fn transcript(State(shared): Telegram, Path(id): Path<i64>) -> String {
    Person::new(shared, id).transcript()
}

async fn entries(State(shared): Telegram, Path(id): Path<i64>) -> Response {
    Json(Person::new(shared, id).entries()).into_response()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wait {
    contains: String,
    #[serde(default)]
    seconds: Option<u64>,
}

async fn wait(State(shared): Telegram, Path(id): Path<i64>, Query(wait): Query<Wait>) -> Response {
    let person = Person::new(shared, id);
    let person = wait.seconds.map_or(person.clone(), |seconds| person.with_patience(Duration::from_secs(seconds)));
    match person.sees(&wait.contains).await {
        Ok(entry) => Json(entry).into_response(),
        Err(error) => (StatusCode::REQUEST_TIMEOUT, error.to_string()).into_response(),
    }
}

async fn schedule(State(shared): Telegram, Json(fault): Json<Fault>) {
    shared.change(|ledger, _| ledger.faults.schedule(fault));
}

async fn report(State(shared): Telegram) -> Response {
    let report = shared.look(|ledger| {
        json!({
            "violations": ledger.violations, "rate": ledger.rate.report(), "pending": ledger.updates.pending(),
            "confirmed": ledger.updates.confirmed(), "conflicts": ledger.updates.conflicts(),
            "unanswered_taps": ledger.unanswered_queries(), "calls": ledger.calls.len(),
        })
    });
    Json(report).into_response()
}

async fn calls(State(shared): Telegram) -> Response {
    Json(shared.look(|ledger| ledger.calls.clone())).into_response()
}
