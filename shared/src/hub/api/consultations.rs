use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};

use crate::api::{
    AnswerRequest, ConsultationQuery, ConsultationRequest, ConsultationView, Page, ParticipantQuery, Problem,
};
use crate::catalogue::Slug;
use crate::consultation::{Consultation, ConsultationSheet, ConsultationState};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedKey, AskedPath, AskedQuery, Principal, problem};
use crate::ledger::{Command, Key, Reply, Role};
use crate::time::{day_in_palermo, now};

/// What is prepared is the staff's until it is opened.
pub(crate) async fn list(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedQuery(query): AskedQuery<ConsultationQuery>,
) -> Answer<Page<Consultation>> {
    let seq = *app.ledger.head().borrow();
    let mut items = app.ledger.consultations().await?;
    if principal.is_staff() {
        items.extend(prepared(&app, &items));
    }
    let is_put_to = |item: &Consultation| match (query.municipality, item.sheet.municipality) {
        (Some(wanted), Some(asking)) => wanted == asking,
        _ => true,
    };
    items.retain(|item| query.state.is_none_or(|state| item.state == state) && is_put_to(item));
    items.sort_by(|a, b| (order(a), a.slug()).cmp(&(order(b), b.slug())));
    Ok(Json(Page::whole(items, seq)))
}

pub(crate) async fn read(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(slug): AskedPath<Slug>,
    AskedQuery(query): AskedQuery<ParticipantQuery>,
) -> Answer<ConsultationView> {
    let stored = app.ledger.consultation(&slug).await?;
    let prepared = || sheet(&app, &slug).filter(|_| principal.is_staff()).cloned().map(Consultation::prepared);
    let Some(consultation) = stored.or_else(prepared) else { return Err(no_such()) };
    let is_remembered = consultation.state == ConsultationState::Open && principal.is(Role::Channel);
    let answered = match query.applicant.filter(|_| is_remembered) {
        Some(applicant) => Some(app.ledger.has_answered(&slug, applicant).await?),
        None => None,
    };
    Ok(Json(ConsultationView { consultation, answered }))
}

pub(crate) async fn open(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(slug): AskedPath<Slug>,
    AskedKey(key): AskedKey,
    body: AskedBody<ConsultationRequest>,
) -> Answer<ConsultationView> {
    let Some(sheet) = sheet(&app, &slug) else { return Err(no_such()) };
    let key = Key::new(principal.name(), &key, &body.bytes);
    let (sheet, clerk) = (Box::new(sheet.clone()), body.value.clerk);
    view(app.ledger.write(Command::OpenConsultation { sheet, key, clerk, at: now() }).await?, None)
}

pub(crate) async fn close(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(consultation): AskedPath<Slug>,
    AskedKey(key): AskedKey,
    body: AskedBody<ConsultationRequest>,
) -> Answer<ConsultationView> {
    let key = Some(Key::new(principal.name(), &key, &body.bytes));
    let clerk = Some(body.value.clerk);
    view(app.ledger.write(Command::CloseConsultation { consultation, key, clerk, at: now() }).await?, None)
}

pub(crate) async fn answer(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(consultation): AskedPath<Slug>,
    AskedKey(key): AskedKey,
    body: AskedBody<AnswerRequest>,
) -> Answer<ConsultationView> {
    let AnswerRequest { applicant, choices } = body.value;
    let attempt = format!("{}/{key}", principal.name());
    let command = Command::AnswerConsultation { consultation, applicant, attempt, choices, at: now() };
    view(app.ledger.write(command).await?, Some(true))
}

fn sheet<'a>(app: &'a App, slug: &Slug) -> Option<&'a ConsultationSheet> {
    app.catalogue.consultations().iter().find(|sheet| sheet.slug == *slug)
}

/// Those of the catalogue that nobody has opened.
fn prepared(app: &App, opened: &[Consultation]) -> Vec<Consultation> {
    let is_new = |sheet: &&ConsultationSheet| !opened.iter().any(|known| *known.slug() == sheet.slug);
    app.catalogue.consultations().iter().filter(is_new).cloned().map(Consultation::prepared).collect()
}

/// Those that can be answered first, the one that ends soonest before the others; then those that end never or have ended,
/// the latest first.
fn order(item: &Consultation) -> (u8, i64) {
    let today = day_in_palermo(now());
    match item.state {
        ConsultationState::Open => (0, item.days_left(today).unwrap_or(0)),
        ConsultationState::Prepared => (1, 0),
        ConsultationState::Closed => (2, item.closed.as_ref().map_or(0, |closed| -closed.at.as_second())),
    }
}

fn no_such() -> Problem {
    problem(StatusCode::NOT_FOUND, "no-such-consultation", "no consultation has this name")
}

fn view(reply: Reply, answered: Option<bool>) -> Answer<ConsultationView> {
    match reply {
        Reply::Consultation(consultation) => Ok(Json(ConsultationView { consultation: *consultation, answered })),
        _ => Err(problem(StatusCode::INTERNAL_SERVER_ERROR, "odd", "the ledger gave another answer")),
    }
}
