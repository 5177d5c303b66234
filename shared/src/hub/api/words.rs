use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};

use crate::api::{LARGEST_PAGE, Page, TeachRequest, WithdrawRequest};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedKey, AskedPath, Principal, problem};
use crate::id::WordsId;
use crate::ledger::{Command, Key, Reply};
use crate::lexicon::{TaughtWords, Unanswered};
use crate::time::now;

pub(crate) async fn unanswered(State(app): State<App>) -> Answer<Page<Unanswered>> {
    let seq = *app.ledger.head().borrow();
    let items = app.ledger.unanswered(i64::from(LARGEST_PAGE)).await?;
    Ok(Json(Page::whole(items, seq)))
}

pub(crate) async fn list(State(app): State<App>) -> Answer<Page<TaughtWords>> {
    let seq = *app.ledger.head().borrow();
    let mut items = app.ledger.taught().await?;
    let total = items.len() as u64;
    items.truncate(LARGEST_PAGE as usize);
    Ok(Json(Page { total, items, limit: LARGEST_PAGE, next_cursor: None, seq }))
}

/// Gives the words that stand; the search finds by them as soon as its index has followed.
pub(crate) async fn teach(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedKey(key): AskedKey,
    body: AskedBody<TeachRequest>,
) -> Answer<TaughtWords> {
    if app.catalogue.service(body.value.service.as_str()).is_none() {
        return Err(problem(StatusCode::NOT_FOUND, "no-such-service", "no service has this name"));
    }
    let key = Key::new(principal.name(), &key, &body.bytes);
    answer(app.ledger.write(Command::Teach { key, request: body.value, at: now() }).await?)
}

pub(crate) async fn withdraw(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(id): AskedPath<WordsId>,
    AskedKey(key): AskedKey,
    body: AskedBody<WithdrawRequest>,
) -> Answer<TaughtWords> {
    let key = Key::new(principal.name(), &key, &body.bytes);
    let clerk = body.value.clerk;
    answer(app.ledger.write(Command::WithdrawWords { id, key, clerk, at: now() }).await?)
}

fn answer(reply: Reply) -> Answer<TaughtWords> {
    match reply {
        Reply::Words(words) => Ok(Json(*words)),
        _ => Err(problem(StatusCode::INTERNAL_SERVER_ERROR, "odd", "the ledger gave another answer")),
    }
}
