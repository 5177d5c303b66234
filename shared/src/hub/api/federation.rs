use std::collections::{BTreeMap, BTreeSet};

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use crate::api::{AdhesionRequest, FederationView, IndicatorView, Indicators, NodeView, Problem};
use crate::domain::{Adhesion, Interactivity, IstatCode, NodeId, Theme};
use crate::federation::conformance::{Conformance, judge};
use crate::federation::{Connector, DeliveryEvent, outgoing_http};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody, AskedPath, problem};
use crate::ledger::{Command, NodeRow};
use crate::time::now;

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
    let nodes = view(&app).await?.nodes;
    let all: BTreeSet<IstatCode> = nodes.iter().map(|node| node.node.municipality).collect();
    let with = |wanted: fn(&NodeView) -> bool| {
        let found: BTreeSet<IstatCode> =
            nodes.iter().filter(|node| wanted(node)).map(|node| node.node.municipality).collect();
        f64::from(u32::try_from(found.len()).unwrap_or(u32::MAX))
    };
    let total = f64::from(u32::try_from(all.len()).unwrap_or(u32::MAX)).max(1.0);
    let measured = |id: &str| match id {
        // Share of the Comuni with services that begin and end online (programme, IR01).
        "IR01" => Some(with(|node| node.adhesion == Adhesion::Live && node.level.is_full()) * 100.0 / total),
        // Comuni joined to the integrated systems; one on several platforms counts once (programme, IO01).
        "IO01" => Some(with(|node| node.adhesion == Adhesion::Live)),
        _ => None,
    };
    let items = app.catalogue.programme().indicators.iter().map(|indicator| IndicatorView {
        id: indicator.id.clone(),
        name: indicator.name.clone(),
        unit: indicator.unit.to_string(),
        baseline: indicator.baseline,
        target: indicator.target,
        value: measured(&indicator.id),
    });
    let tally = app.ledger.tally().await?;
    Ok(Json(Indicators {
        items: items.collect(),
        cases_opened: tally.opened,
        cases_closed: tally.closed,
        closed_in_time: tally.closed_in_time,
        mean_rating: app.live.mean_rating(),
        at: now(),
    }))
}
