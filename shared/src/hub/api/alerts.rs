use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use crate::alert::{Alert, AlertMove};
use crate::api::{AlertQuery, LARGEST_PAGE, Page};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedPath, AskedQuery, problem};
use crate::id::AlertId;
use crate::ledger::{Command, Reply};
use crate::time::now;

pub(crate) async fn list(State(app): State<App>, AskedQuery(query): AskedQuery<AlertQuery>) -> Answer<Page<Alert>> {
    let seq = *app.ledger.head().borrow();
    let items = app.ledger.alerts(query.state, i64::from(LARGEST_PAGE)).await?;
    Ok(Json(Page::whole(items, seq)))
}

pub(crate) async fn step(
    State(app): State<App>,
    AskedPath(id): AskedPath<AlertId>,
    body: AskedBody<AlertMove>,
) -> Answer<Alert> {
    match app.ledger.write(Command::MoveAlert { id, step: body.value, at: now() }).await? {
        Reply::Alert(alert) => Ok(Json(alert)),
        _ => Err(problem(StatusCode::INTERNAL_SERVER_ERROR, "odd", "the ledger gave another answer")),
    }
}
