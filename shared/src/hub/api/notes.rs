use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};

use crate::api::{NoteRequest, Page};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedKey, AskedPath, Principal, problem};
use crate::id::{CaseId, ConversationId, EventId};
use crate::ledger::{Command, Key};
use crate::note::{About, Note};
use crate::time::now;

pub(crate) async fn of_case(State(app): State<App>, AskedPath(id): AskedPath<CaseId>) -> Answer<Page<Note>> {
    list(&app, About::Case(id)).await
}

pub(crate) async fn of_conversation(
    State(app): State<App>,
    AskedPath(id): AskedPath<ConversationId>,
) -> Answer<Page<Note>> {
    list(&app, About::Conversation(id)).await
}

pub(crate) async fn on_case(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(id): AskedPath<CaseId>,
    AskedKey(key): AskedKey,
    body: AskedBody<NoteRequest>,
) -> Answer<Page<Note>> {
    write(&app, About::Case(id), Key::new(principal.name(), &key, &body.bytes), body.value).await
}

pub(crate) async fn on_conversation(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(id): AskedPath<ConversationId>,
    AskedKey(key): AskedKey,
    body: AskedBody<NoteRequest>,
) -> Answer<Page<Note>> {
    write(&app, About::Conversation(id), Key::new(principal.name(), &key, &body.bytes), body.value).await
}

async fn write(app: &App, about: About, key: Key, request: NoteRequest) -> Answer<Page<Note>> {
    if request.text.is_empty() {
        return Err(problem(StatusCode::UNPROCESSABLE_ENTITY, "empty", "a note says something"));
    }
    let note = Note { id: EventId::fresh(), at: now(), who: request.who, text: request.text };
    app.ledger.write(Command::Note { about, key, note: Box::new(note) }).await?;
    list(app, about).await
}

async fn list(app: &App, about: About) -> Answer<Page<Note>> {
    let seq = *app.ledger.head().borrow();
    let items = app.ledger.notes(about).await?;
    Ok(Json(Page::whole(items, seq)))
}
