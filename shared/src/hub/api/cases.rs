use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};

use crate::api::{
    ActRequest, CaseCounts, CaseQuery, CaseSort, CaseView, FieldProblem, LARGEST_PAGE, NewCase, Page, Problem,
    USUAL_PAGE,
};
use crate::case::{Actor, Case, CaseEvent, Former, Opening};
use crate::catalogue::Procedure;
use crate::domain::Adhesion;
use crate::form::{Attachment, Fault, complete, public_spot};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedKey, AskedPath, AskedQuery, Principal, problem, refused};
use crate::id::{CaseId, EventId, ProtocolNumber, Seq};
use crate::ledger::{Command, Key, OpenCase, Reply, Role};
use crate::time::{day_in_palermo, day_number, now};

use super::services::sheet_for;

pub(crate) async fn open(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedKey(key): AskedKey,
    body: AskedBody<NewCase>,
) -> Answer<CaseView> {
    let (order, at) = (body.value, now());
    let sheet = sheet_for(&app, order.service.as_str(), Some(order.municipality))
        .ok_or_else(|| problem(StatusCode::NOT_FOUND, "no-such-service", "no service has this name"))?;
    let opening = Opening {
        id: CaseId::fresh(),
        protocol: ProtocolNumber::new("A000", 2000, 1),
        service: order.service.clone(),
        municipality: order.municipality,
        theme: sheet.theme,
        applicant: order.applicant,
        language: order.language,
        procedure: sheet.procedure,
        term: sheet.legal_term().term,
        silence: sheet.silence(),
        follows: former(&app, &order).await?,
    };
    let key = Key::new(principal.name(), &key, &body.bytes);
    check(&app, sheet, &order).await?;
    let form = app.catalogue.form_of(sheet).filter(|_| sheet.procedure == Procedure::Report);
    let command = Command::OpenCase(Box::new(OpenCase {
        key,
        opening,
        belfiore: app.belfiore(order.municipality),
        spot: form.and_then(|form| public_spot(form, &order.answers)),
        request: order,
        at,
    }));
    match app.ledger.write(command).await? {
        Reply::Case(case) => Ok(Json(view(&app, *case, &principal).await?)),
        _ => Err(problem(StatusCode::INTERNAL_SERVER_ERROR, "odd", "the ledger gave another answer")),
    }
}

/// The closed case that is taken up again, where one is named; another's case, or one still open, is refused.
async fn former(app: &App, order: &NewCase) -> Result<Option<Former>, Problem> {
    let Some(id) = order.follows else { return Ok(None) };
    let named = app.ledger.case(id).await?;
    let former = named.and_then(|case| case.as_former_of(order.applicant, &order.service, order.municipality));
    let refusal = || problem(StatusCode::CONFLICT, "not-following", "no closed case of this applicant and service");
    former.map(Some).ok_or_else(refusal)
}

/// Nothing a channel says is trusted: the form is walked again, the node must be live, identification must suffice.
async fn check(app: &App, sheet: &crate::catalogue::Sheet, order: &NewCase) -> Result<(), Problem> {
    let node = crate::domain::NodeId::new(order.municipality, sheet.theme);
    if !sheet.can_start() || app.adhesion(node).await? != Adhesion::Live {
        return Err(problem(
            StatusCode::CONFLICT,
            "not-online",
            "this service cannot be started online in this Comune",
        ));
    }
    let form = app
        .catalogue
        .form_of(sheet)
        .ok_or_else(|| problem(StatusCode::CONFLICT, "not-online", "this service has no form"))?;
    if form.version != order.form_version {
        let words = format!("the form is now at version {}", form.version);
        return Err(problem(StatusCode::CONFLICT, "form-changed", words));
    }
    if sheet.access.authentication.is_some_and(|wanted| order.identity < wanted) {
        return Err(problem(
            StatusCode::FORBIDDEN,
            "identify",
            "the service wants a stronger identification (CAD art. 65)",
        ));
    }
    let accepted: BTreeSet<String> = order.declarations.iter().cloned().collect();
    complete(form, &order.answers, &accepted, day_in_palermo(now())).map_err(|faults| incomplete(&faults))?;
    let files: Vec<Attachment> = order.answers.iter().flat_map(|(_, answer)| answer.files()).cloned().collect();
    are_here(app, &files).await
}

/// What is attached was sent before.
pub(super) async fn are_here(app: &App, files: &[Attachment]) -> Result<(), Problem> {
    for attachment in files {
        if !app.ledger.has_file(attachment.id).await? {
            return Err(problem(StatusCode::UNPROCESSABLE_ENTITY, "no-such-file", "an attachment is not here"));
        }
    }
    Ok(())
}

fn incomplete(faults: &[Fault]) -> Problem {
    let of_fault = |fault: &Fault| {
        let (field, code) = match fault {
            Fault::Missing { path } => (path.to_string(), "missing"),
            Fault::OpenList { section } => (section.clone(), "open-list"),
            Fault::Invalid { path, error } => (path.to_string(), error.code()),
            Fault::NotAsked { path } => (path.to_string(), "not-asked"),
            Fault::Rule { id, .. } => (id.clone(), "rule"),
            Fault::Declaration { id } => (id.clone(), "declaration"),
        };
        FieldProblem { field, code: code.to_owned() }
    };
    let words = format!("{} answers are missing or do not fit", faults.len());
    let mut problem = problem(StatusCode::UNPROCESSABLE_ENTITY, "incomplete", words);
    problem.fields = faults.iter().map(of_fault).collect();
    problem
}

pub(crate) async fn read(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(id): AskedPath<CaseId>,
) -> Answer<CaseView> {
    let case = known(&app, id, &principal).await?;
    Ok(Json(view(&app, case, &principal).await?))
}

pub(crate) async fn act(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedPath(id): AskedPath<CaseId>,
    AskedKey(key): AskedKey,
    body: AskedBody<ActRequest>,
) -> Answer<CaseView> {
    let case = known(&app, id, &principal).await?;
    may_act(&app, &case, &principal, body.value.actor).await?;
    let key = Key::new(principal.name(), &key, &body.bytes);
    let event = CaseEvent { id: EventId::fresh(), at: now(), actor: body.value.actor, act: body.value.act };
    match app.ledger.write(Command::Act { case: id, event: Box::new(event), key: Some(key) }).await? {
        Reply::Case(case) => Ok(Json(view(&app, *case, &principal).await?)),
        _ => Err(problem(StatusCode::INTERNAL_SERVER_ERROR, "odd", "the ledger gave another answer")),
    }
}

/// A channel speaks for citizens; an office's acts come from its own back office, or, for a hosted Comune, from operators.
async fn may_act(app: &App, case: &Case, principal: &Principal, actor: Actor) -> Result<(), Problem> {
    let is_right = match actor {
        Actor::Citizen => principal.is(Role::Channel),
        Actor::Office => principal.is(Role::Municipality) || principal.is(Role::Operator),
        Actor::Clock => false,
    };
    if !is_right {
        return Err(refused());
    }
    let by_hand = actor == Actor::Office && principal.is(Role::Operator);
    if by_hand && !app.ledger.node(case.node()).await?.hosted {
        let words = "this Comune works its cases in its own system";
        return Err(problem(StatusCode::CONFLICT, "not-hosted", words));
    }
    Ok(())
}

/// A case, for those who may see it; another municipality's case is not there.
async fn known(app: &App, id: CaseId, principal: &Principal) -> Result<Case, Problem> {
    let case = app.ledger.case(id).await?;
    let is_visible = |case: &Case| principal.municipality().is_none_or(|own| own == case.opening.municipality);
    case.filter(is_visible).ok_or_else(|| problem(StatusCode::NOT_FOUND, "not-found", "no such case"))
}

async fn view(app: &App, case: Case, principal: &Principal) -> Result<CaseView, Problem> {
    let id = case.opening.id;
    let (actor, sees_answers) = match principal {
        _ if principal.is(Role::Channel) => (Some(Actor::Citizen), true),
        _ if principal.is(Role::Municipality) => (Some(Actor::Office), true),
        _ if principal.is(Role::Operator) && app.ledger.node(case.node()).await?.hosted => (Some(Actor::Office), true),
        _ => (None, false),
    };
    let title = sheet_for(app, case.opening.service.as_str(), Some(case.opening.municipality))
        .map(|sheet| sheet.title.get(case.opening.language).to_owned());
    Ok(CaseView {
        title: title.unwrap_or_else(|| case.opening.service.to_string()),
        timeline: app.ledger.timeline(id).await?,
        answers: if sees_answers { app.ledger.request(id).await?.map(|request| request.answers) } else { None },
        allowed: actor.map(|actor| case.allowed(actor)).unwrap_or_default(),
        case,
    })
}

pub(crate) async fn search(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedQuery(query): AskedQuery<CaseQuery>,
) -> Answer<Page<Case>> {
    let limit = query.limit.unwrap_or(USUAL_PAGE).clamp(1, LARGEST_PAGE);
    if let Some(applicant) = query.applicant.filter(|_| only_of_applicant(&query)) {
        let seq = *app.ledger.head().borrow();
        let items = app.ledger.cases_of(applicant, i64::from(limit)).await?;
        return Ok(Json(Page { total: items.len() as u64, items, limit, next_cursor: None, seq }));
    }
    let wanted = asked(&query, &principal, limit);
    let after = query.cursor.as_deref().map(|cursor| mark(cursor, wanted.sort)).transpose()?;
    let seq = indexed(&app);
    let found = find(&app, &search::CaseQuery { after, ..wanted })?;
    let mut items = Vec::with_capacity(found.ids.len());
    for id in found.ids.iter().filter_map(|id| id.parse().ok()) {
        items.extend(app.ledger.case(id).await?);
    }
    let next_cursor = found.next.map(|mark| mark.to_string());
    Ok(Json(Page { items, limit, next_cursor, total: found.total as u64, seq }))
}

/// A page begins where another of the same order ended; anything else is refused rather than answered with other rows.
fn mark(cursor: &str, sort: search::CaseSort) -> Result<search::CaseMark, Problem> {
    let mark = search::CaseMark::read(cursor).filter(|mark| mark.is_of(sort));
    mark.ok_or_else(|| problem(StatusCode::BAD_REQUEST, "bad-cursor", "this cursor was not given by this list"))
}

/// A citizen's own list comes from the ledger: what was sent a moment ago must be in it, and the index follows behind.
fn only_of_applicant(query: &CaseQuery) -> bool {
    let CaseQuery { text, state, municipality, theme, office, due_by, due_from, open, cursor, .. } = query;
    let is_due = due_by.is_some() || due_from.is_some();
    let is_narrowed = state.is_some() || municipality.is_some() || theme.is_some() || is_due || open.is_some();
    text.is_none() && office.is_none() && cursor.is_none() && !is_narrowed
}

/// How the cases that fit divide; the index keeps these counts, so that they cost no scan.
pub(crate) async fn count(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    AskedQuery(query): AskedQuery<CaseQuery>,
) -> Answer<CaseCounts> {
    let seq = indexed(&app);
    let wanted = asked(&query, &principal, 0);
    let counts = find(&app, &wanted)?;
    let has_words = !wanted.text.is_empty() || wanted.office.is_some();
    let is_broad = wanted.municipality.is_none() && !has_words && wanted.applicant.is_none();
    let mut municipalities = BTreeMap::new();
    for town in app.catalogue.register().all().iter().filter(|_| is_broad) {
        let there = search::CaseQuery { municipality: Some(town.code.number()), ..wanted.clone() };
        let count = find(&app, &there)?.total;
        if count > 0 {
            municipalities.insert(town.code, count as u64);
        }
    }
    Ok(Json(CaseCounts {
        total: counts.total as u64,
        states: known_words(&counts.facets.states),
        themes: known_words(&counts.facets.themes),
        municipalities,
        seq,
    }))
}

fn known_words<T: std::str::FromStr + Ord>(counts: &BTreeMap<String, usize>) -> BTreeMap<T, u64> {
    counts.iter().filter_map(|(word, count)| Some((word.parse().ok()?, *count as u64))).collect()
}

/// The last event the index knows of: it may be behind the log, and whoever follows goes on from here.
fn indexed(app: &App) -> Seq {
    Seq(app.indexes.cases().cursor())
}

fn find(app: &App, wanted: &search::CaseQuery) -> Result<search::CaseAnswer, Problem> {
    app.indexes.cases().search(wanted).map_err(|error| {
        tracing::error!(%error, "the case index failed");
        problem(StatusCode::SERVICE_UNAVAILABLE, "index", "the index of cases does not answer")
    })
}

fn asked(query: &CaseQuery, principal: &Principal, limit: u32) -> search::CaseQuery {
    let place = principal.municipality().or(query.municipality);
    search::CaseQuery {
        text: query.text.clone().unwrap_or_default(),
        protocol: None,
        state: query.state.map(|state| state.to_string()),
        theme: query.theme.map(|theme| theme.to_string()),
        municipality: place.map(crate::domain::IstatCode::number),
        applicant: query.applicant.map(|applicant| applicant.to_string()),
        office: query.office.as_deref().map(office),
        due_from: query.due_from.map(day_number),
        due_before: query.due_by.map(|day| day_number(day).saturating_add(1)),
        open: if query.due_by.is_some() || query.due_from.is_some() { Some(true) } else { query.open },
        sort: match query.sort.unwrap_or_default() {
            CaseSort::Updated => search::CaseSort::Updated,
            CaseSort::Due => search::CaseSort::Due,
            CaseSort::Relevance => search::CaseSort::Relevance,
        },
        after: None,
        limit: limit as usize,
    }
}

fn office(sought: &str) -> search::Office {
    match sought.strip_prefix('=') {
        Some(name) => search::Office::Named(name.to_owned()),
        None => search::Office::Like(sought.to_owned()),
    }
}
