//! The shell: HTTP in front of the ledger, the wait of the long poll, and connections that break on order.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Response};
use jiff::Timestamp;
use serde_json::Value;
use tokio::sync::watch;

use super::answer::{self, Answer, ApiError};
use super::body::{self, Parameters};
use super::faults::Verdict;
use super::ledger::Ledger;
use super::ledger::updates::Poll;
use super::methods::{self, Arguments, Asked};
use super::{sim, spec};

/// The ledger and the bell that rings at each change of it.
#[derive(Debug)]
pub(crate) struct Shared {
    ledger: Mutex<Ledger>,
    changes: watch::Sender<u64>,
}

impl Shared {
    pub(crate) fn new(ledger: Ledger) -> Arc<Self> {
        Arc::new(Self { ledger: Mutex::new(ledger), changes: watch::Sender::new(0) })
    }

    /// Looks at the ledger.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Ledger) -> T) -> T {
        look(&self.ledger.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the ledger and wakes whoever waits for a change.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Ledger, Timestamp) -> T) -> T {
        let now = shared::time::now();
        let outcome = change(&mut self.ledger.lock().unwrap_or_else(PoisonError::into_inner), now);
        self.changes.send_modify(|count| *count += 1);
        outcome
    }

    /// The bell that rings at each change.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Changes the ledger in a way for which nobody waits.
    pub(crate) fn change_unheard<T>(&self, change: impl FnOnce(&mut Ledger, Timestamp) -> T) -> T {
        change(&mut self.ledger.lock().unwrap_or_else(PoisonError::into_inner), shared::time::now())
    }

    /// Waits until a look at the ledger gives something, or the time is up.
    pub(crate) async fn wait_for<T>(&self, patience: Duration, look: impl Fn(&Ledger) -> Option<T>) -> Option<T> {
        let mut changes = self.changes.subscribe();
        let found = async {
            loop {
                if let Some(found) = self.look(&look) {
                    return Some(found);
                }
                changes.changed().await.ok()?;
            }
        };
        tokio::time::timeout(patience, found).await.ok().flatten()
    }
}

/// All addresses of the server.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new().nest("/sim", sim::router()).fallback(bot_api).layer(DefaultBodyLimit::disable()).with_state(shared)
}

async fn bot_api(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let token = shared.look(|ledger| ledger.options.token.clone());
    if let Some(file) = path.strip_prefix("/file/bot") {
        return match file.strip_prefix(&*token).and_then(|path| path.strip_prefix('/')) {
            Some(path) => download(&shared, path),
            None => reply(Err(ApiError::unauthorized())),
        };
    }
    let Some(method) = path.strip_prefix("/bot").and_then(|path| path.strip_prefix(&*token)?.strip_prefix('/')) else {
        return reply(Err(ApiError::unauthorized()));
    };
    match body::read(request).await {
        Ok(parameters) => respond(&shared, method, parameters).await,
        Err(error) => {
            shared.change(|ledger, now| methods::note(ledger, Asked::unread(method), Some(&error), now));
            reply(Err(error))
        }
    }
}

async fn respond(shared: &Shared, name: &str, parameters: Parameters) -> Response {
    let Some(method) = spec::spec().method(name) else {
        let error = ApiError::violation(format!("there is no method {name}"));
        let asked = Asked::unread(name);
        shared.change(|ledger, now| methods::note(ledger, asked, Some(&error), now));
        return reply(Err(error));
    };
    let (chat, asked) = (parameters.chat(), Asked::of(&method.name, &parameters));
    let verdict = shared.change(|ledger, _| ledger.faults.judge(&method.name, chat));
    let is_answered = match verdict {
        Verdict::Proceed => true,
        Verdict::ProceedUnanswered => false,
        Verdict::ProceedAfter(delay) => {
            tokio::time::sleep(delay).await;
            true
        }
        Verdict::Drop => return broken_connection(),
        Verdict::Refuse(error) => {
            shared.change(|ledger, now| methods::note(ledger, asked, Some(&error), now));
            return reply(Err(error));
        }
    };
    let outcome = if method.name == "getUpdates" {
        let outcome = get_updates(shared, method, parameters).await;
        shared.change_unheard(|ledger, now| methods::note(ledger, asked, outcome.as_ref().err(), now));
        outcome
    } else {
        shared.change(|ledger, now| {
            let outcome = methods::play(ledger, method, parameters, now);
            methods::note(ledger, asked, outcome.as_ref().err(), now);
            outcome
        })
    };
    if is_answered { reply(outcome) } else { broken_connection() }
}

/// The long poll: answers at once when there is something, else at the first update or when the time is up.
async fn get_updates(shared: &Shared, method: &spec::Method, parameters: Parameters) -> Answer {
    let arguments = Arguments::read(method, parameters)?;
    let limit = usize::try_from(arguments.integer("limit").unwrap_or(100)).unwrap_or(100).clamp(1, 100);
    let patience = Duration::from_secs(u64::try_from(arguments.integer("timeout").unwrap_or(0)).unwrap_or(0));
    let allowed = arguments.get("allowed_updates").and_then(Value::as_array);
    let allowed = allowed.map(|kinds| kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    let offset = arguments.integer("offset").unwrap_or(0);
    if shared.look(|ledger| ledger.profile.webhook.is_some()) {
        let reason =
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
        return Err(ApiError::conflict(reason));
    }
    let (poll, first) = shared.change(|ledger, now| {
        let poll = ledger.updates.begin_poll(offset, limit, allowed);
        let first = ledger.updates.take(&poll, now);
        (poll, first)
    });
    if !first.is_empty() || patience.is_zero() {
        return Ok(first.into());
    }
    wait_for_updates(shared, &poll, patience).await
}

async fn wait_for_updates(shared: &Shared, poll: &Poll, patience: Duration) -> Answer {
    let ready = |ledger: &Ledger| {
        let is_superseded = ledger.updates.is_superseded(poll);
        (is_superseded || ledger.updates.pending() > 0).then_some(is_superseded)
    };
    match shared.wait_for(patience, ready).await {
        Some(true) => {
            shared.change(|ledger, _| ledger.updates.note_conflict());
            let reason = "terminated by other getUpdates request; make sure that only one bot instance is running";
            Err(ApiError::conflict(reason))
        }
        Some(false) => Ok(shared.change(|ledger, now| ledger.updates.take(poll, now)).into()),
        None => Ok(Value::Array(Vec::new())),
    }
}

/// teloxide writes the slash within a file's path as `%2F`, which Telegram takes.
fn download(shared: &Shared, path: &str) -> Response {
    let path = path.replace("%2F", "/");
    match shared.look(|ledger| ledger.files.by_path(&path).map(|file| file.bytes.clone())) {
        Some(bytes) => bytes.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn reply(answer: Answer) -> Response {
    let (code, body) = answer::render(answer);
    (StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), Json(body)).into_response()
}

/// An answer that breaks off before its first byte of content: the client sees the connection fail.
fn broken_connection() -> Response {
    let broken = futures_util::stream::once(async { Err::<bytes::Bytes, _>(std::io::Error::other("cut on order")) });
    Body::from_stream(broken).into_response()
}
