use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use crate::api::{
    AdhesionRequest, FederationView, IndicatorView, Indicators, NodeView, PlatformTarget, Problem, Reached,
};
use crate::catalogue::{Indicator, Platform};
use crate::domain::{Adhesion, Interactivity, IstatCode, NodeId, Theme};
use crate::federation::conformance::{Conformance, judge};
use crate::federation::rollout::{Standing, by_week};
use crate::federation::{Connector, DeliveryEvent, outgoing_http};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedPath, problem};
use crate::ledger::{Command, NodeRow};
use crate::time::{day_in_palermo, now};

pub(crate) async fn read(State(app): State<App>) -> Answer<FederationView> {
    Ok(Json(view(&app).await?))
}

pub(crate) async fn set_adhesion(
    State(app): State<App>,
    AskedPath((municipality, theme)): AskedPath<(IstatCode, Theme)>,
    body: AskedBody<AdhesionRequest>,
) -> Answer<FederationView> {
    let node = NodeId::new(municipality, theme);
    let hosted = app.ledger.node(node).await?.hosted;
    app.ledger.write(Command::SetAdhesion { node, adhesion: body.value.adhesion, hosted, at: now() }).await?;
    Ok(Json(view(&app).await?))
}

pub(crate) async fn retry(
    State(app): State<App>,
    AskedPath((municipality, theme)): AskedPath<(IstatCode, Theme)>,
) -> Result<StatusCode, Problem> {
    app.ledger
        .write(Command::RetryDeliveries {
            node: NodeId::new(municipality, theme),
            why: DeliveryEvent::Retry,
            at: now(),
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Looks whether a node's office keeps the protocol; nothing is changed there.
pub(crate) async fn check(
    State(app): State<App>,
    AskedPath((municipality, theme)): AskedPath<(IstatCode, Theme)>,
) -> Answer<Conformance> {
    let office = app.ledger.offices().await?.into_iter().find(|office| office.municipality == municipality);
    let Some(office) = office else {
        return Err(problem(StatusCode::CONFLICT, "no-office", "this Comune has no back office of its own"));
    };
    let http = outgoing_http().map_err(|error| {
        tracing::error!(%error, "no client for municipalities");
        problem(StatusCode::SERVICE_UNAVAILABLE, "no-client", "the hub cannot call municipalities now")
    })?;
    let seen = Connector::new(http, &office.address, office.token).observe(theme).await;
    let token_since = app.ledger.token_since(municipality).await?;
    Ok(Json(Conformance { node: NodeId::new(municipality, theme), at: now(), points: judge(&seen), token_since }))
}

async fn view(app: &App) -> Result<FederationView, Problem> {
    let seq = *app.ledger.head().borrow();
    let rows: BTreeMap<NodeId, NodeRow> = app.ledger.nodes().await?.into_iter().collect();
    let waiting: BTreeMap<NodeId, u32> = app.ledger.waiting_by_node().await?.into_iter().collect();
    let counts = app.live.counts();
    let levels = levels(app);
    let node_view = |node: NodeId| {
        let row = rows.get(&node).copied().unwrap_or_default();
        let count = counts.get(&node).copied().unwrap_or_default();
        let reached = levels.get(&node.theme).copied().unwrap_or_default();
        NodeView {
            node,
            adhesion: row.adhesion,
            level: if row.adhesion == Adhesion::Live { reached } else { INFORMATION },
            hosted: row.hosted,
            health: row.watch.health,
            latency_ms: row.latency_ms,
            open_cases: count.open,
            overdue_cases: count.overdue,
            waiting_deliveries: waiting.get(&node).copied().unwrap_or(0),
            seen: row.seen,
        }
    };
    let municipalities = app.catalogue.register().all().iter();
    let all = municipalities.flat_map(|found| Theme::ALL.iter().map(|theme| NodeId::new(found.code, *theme)));
    Ok(FederationView { nodes: all.map(node_view).collect(), seq, at: now() })
}

/// Where a municipality has not joined, its services are still described: level 1, information.
const INFORMATION: Interactivity = Interactivity::INFORMATION;

/// The highest level the services of each theme reach.
fn levels(app: &App) -> BTreeMap<Theme, Interactivity> {
    let mut levels = BTreeMap::new();
    for sheet in app.catalogue.services() {
        let highest: &mut Interactivity = levels.entry(sheet.theme).or_default();
        *highest = sheet.access.level.max(*highest);
    }
    levels
}

pub(crate) async fn indicators(State(app): State<App>) -> Answer<Indicators> {
    let programme = app.catalogue.programme();
    let levels = levels(&app);
    let weeks = by_week(&app.ledger.adhesions().await?, day_in_palermo(now()));
    let trend: Vec<Reached> = weeks.iter().map(|standing| reached(&app, &levels, standing)).collect();
    let item = |indicator: &Indicator| IndicatorView {
        id: indicator.id.clone(),
        name: indicator.name.clone(),
        unit: indicator.unit.to_string(),
        baseline: indicator.baseline,
        target: indicator.target,
        value: trend.last().and_then(|today| today.indicators.get(&indicator.id)).copied(),
    };
    let platform =
        |platform: &Platform| PlatformTarget { theme: platform.theme, target: platform.target_municipalities };
    let tally = app.ledger.tally().await?;
    Ok(Json(Indicators {
        items: programme.indicators.iter().map(item).collect(),
        platforms: programme.platforms.iter().map(platform).collect(),
        trend,
        cases_opened: tally.opened,
        cases_closed: tally.closed,
        closed_in_time: tally.closed_in_time,
        mean_rating: app.live.mean_rating(),
        at: now(),
    }))
}

/// What the nodes that served citizens on a day amount to.
fn reached(app: &App, levels: &BTreeMap<Theme, Interactivity>, standing: &Standing) -> Reached {
    let all = f64::from(u32::try_from(app.catalogue.register().all().len()).unwrap_or(u32::MAX)).max(1.0);
    let is_full = |theme: Theme| levels.get(&theme).is_some_and(|level| level.is_full());
    let indicators = BTreeMap::from([
        // Share of the Comuni with services that begin and end online (programme, IR01).
        ("IR01".to_owned(), f64::from(standing.municipalities(is_full)) * 100.0 / all),
        // Comuni joined to the integrated systems; one on several platforms counts once (programme, IO01).
        ("IO01".to_owned(), f64::from(standing.municipalities(|_| true))),
    ]);
    let on = |theme: &Theme| (*theme, standing.municipalities(|on| on == *theme));
    Reached { day: standing.day, indicators, platforms: Theme::ALL.iter().map(on).collect() }
}
