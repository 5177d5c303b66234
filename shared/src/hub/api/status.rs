use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::{FollowerView, HubStatus, Problem};
use crate::domain::IstatCode;
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedPath, problem};
use crate::hub::openapi;
use crate::time::now;

/// How fast the sample is to live.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpeedRequest {
    /// 1 is the usual pace, 0 stands still, 100 is the most.
    speed: f64,
}

/// Whether a sample's office answers.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfficeRequest {
    /// False silences it.
    answers: bool,
}

const FASTEST: f64 = 100.0;

/// ModI wants the status as a problem document, whatever it is.
pub(crate) async fn status(State(app): State<App>) -> Result<Response, Problem> {
    let mut response = Json(view(&app).await?).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(Problem::MEDIA_TYPE));
    Ok(response)
}

async fn view(app: &App) -> Result<HubStatus, Problem> {
    let seq = *app.ledger.head().borrow();
    let mut followers = Vec::new();
    for (name, place) in app.live.followers() {
        let since = app.ledger.first_after(place).await?;
        let behind = since.map_or(0, |since| now().as_millisecond().saturating_sub(since.as_millisecond()));
        followers.push(FollowerView { name, seq: place, behind_ms: u64::try_from(behind).unwrap_or(0) });
    }
    let is_sample = app.sample_speed.is_some();
    let progress = *app.sample_progress.borrow();
    Ok(HubStatus {
        kind: "about:blank".into(),
        title: "OK".into(),
        status: 200,
        detail: "the hub is working".into(),
        version: env!("CARGO_PKG_VERSION").into(),
        catalogue: app.catalogue.version().to_owned(),
        log_id: app.ledger.log_id().to_string(),
        seq,
        sample: is_sample,
        sample_progress: (is_sample && progress < 1.0).then_some(progress),
        followers,
    })
}

pub(crate) async fn live() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// Ready while the store answers.
pub(crate) async fn ready(State(app): State<App>) -> Result<StatusCode, Problem> {
    app.ledger.tally().await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn openapi() -> Json<serde_json::Value> {
    Json(openapi::describe())
}

pub(crate) async fn metrics(State(app): State<App>) -> Response {
    app.metrics.run_upkeep();
    let mut response = app.metrics.render().into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; version=0.0.4"));
    response
}

pub(crate) async fn turn_office(
    State(app): State<App>,
    AskedPath(municipality): AskedPath<IstatCode>,
    body: AskedBody<OfficeRequest>,
) -> Answer<HubStatus> {
    let is_turned = app.sample_offices.get().is_some_and(|offices| offices.turn(municipality, body.value.answers));
    if !is_turned {
        return Err(problem(StatusCode::CONFLICT, "no-sample-office", "this Comune has no office in a sample"));
    }
    Ok(Json(view(&app).await?))
}

pub(crate) async fn set_speed(State(app): State<App>, body: AskedBody<SpeedRequest>) -> Answer<HubStatus> {
    let speed = body.value.speed;
    if !(0.0..=FASTEST).contains(&speed) {
        return Err(problem(
            StatusCode::UNPROCESSABLE_ENTITY,
            "bad-speed",
            format!("a speed goes from 0 to {FASTEST}"),
        ));
    }
    match &app.sample_speed {
        Some(turn) => turn.send_replace(speed),
        None => return Err(problem(StatusCode::CONFLICT, "no-sample", "this hub runs no sample federation")),
    };
    Ok(Json(view(&app).await?))
}
