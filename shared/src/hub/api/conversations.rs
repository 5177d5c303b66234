use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};

use crate::api::{ConversationRequest, ConversationView, LARGEST_PAGE, Page, Problem};
use crate::conversation::{Conversation, ConversationMove, ConversationState, Speaker, Wait};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedKey, AskedPath, Principal, problem, refused};
use crate::id::ConversationId;
use crate::ledger::{Command, Key, Reply, Role};
use crate::time::now;

pub(crate) async fn list(State(app): State<App>) -> Answer<Page<Conversation>> {
    let seq = *app.ledger.head().borrow();
    let items = app.ledger.conversations(i64::from(LARGEST_PAGE)).await?;
    Ok(Json(Page::whole(items, seq)))
}

pub(crate) async fn open(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedKey(key): AskedKey,
    body: AskedBody<ConversationRequest>,
) -> Answer<ConversationView> {
    let key = Key::new(principal.name(), &key, &body.bytes);
    let reply = app.ledger.write(Command::OpenConversation { key, request: body.value, at: now() }).await?;
    view(&app, reply).await
}

pub(crate) async fn read(State(app): State<App>, AskedPath(id): AskedPath<ConversationId>) -> Answer<ConversationView> {
    let conversation = app.ledger.conversation(id).await?.ok_or_else(not_found)?;
    view(&app, Reply::Conversation(conversation)).await
}

pub(crate) async fn step(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(id): AskedPath<ConversationId>,
    AskedKey(key): AskedKey,
    body: AskedBody<ConversationMove>,
) -> Answer<ConversationView> {
    if !may(&principal, &body.value) {
        return Err(refused());
    }
    super::cases::are_here(&app, body.value.files()).await?;
    let key = Key::new(principal.name(), &key, &body.bytes);
    let reply = app.ledger.write(Command::MoveConversation { id, key, step: body.value, at: now() }).await?;
    view(&app, reply).await
}

/// A channel speaks as the citizen and may end the conversation; only clerks claim, release, hand over and speak as clerks.
fn may(principal: &Principal, step: &ConversationMove) -> bool {
    let is_channel = principal.is(Role::Channel);
    match step {
        ConversationMove::Say { from: Speaker::Citizen, .. } => is_channel,
        ConversationMove::Say { from: Speaker::Clerk, .. }
        | ConversationMove::Claim { .. }
        | ConversationMove::Release
        | ConversationMove::Transfer { .. } => !is_channel,
        ConversationMove::Close => true,
    }
}

async fn view(app: &App, reply: Reply) -> Answer<ConversationView> {
    let Reply::Conversation(conversation) = reply else { return Err(not_found()) };
    let messages = app.ledger.messages(conversation.id).await?;
    let wait = wait(app, &conversation).await?;
    Ok(Json(ConversationView { conversation, messages, wait }))
}

/// What whoever waits may expect: those who waited before for the same office, and the hours of the help desk.
async fn wait(app: &App, conversation: &Conversation) -> Result<Option<Wait>, Problem> {
    if conversation.state != ConversationState::Waiting {
        return Ok(None);
    }
    let is_before = |other: &&Conversation| {
        let is_in_line = other.state == ConversationState::Waiting && other.office == conversation.office;
        is_in_line && (other.opened, other.id) < (conversation.opened, conversation.id)
    };
    let ahead = app.ledger.conversations(i64::from(LARGEST_PAGE)).await?.iter().filter(is_before).count();
    let opens = app.catalogue.help_desk().opens(now());
    Ok(Some(Wait { ahead: u32::try_from(ahead).unwrap_or(u32::MAX), opens }))
}

fn not_found() -> Problem {
    problem(StatusCode::NOT_FOUND, "not-found", "no such conversation")
}
