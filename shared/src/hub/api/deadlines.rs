use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use jiff::civil::Date;

use crate::api::{DeadlineQuery, OfficeDeadlines, OfficeDue};
use crate::domain::{IstatCode, NodeId};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedPath, AskedQuery};
use crate::text::SafeText;
use crate::time::{day_in_palermo, now};

/// What falls due in every office of the federation.
pub(crate) async fn everywhere(State(app): State<App>, query: AskedQuery<DeadlineQuery>) -> Answer<OfficeDeadlines> {
    by_office(&app, None, query.0.until).await
}

/// What falls due in the offices of one municipality.
pub(crate) async fn of_municipality(
    State(app): State<App>,
    AskedPath(municipality): AskedPath<IstatCode>,
    query: AskedQuery<DeadlineQuery>,
) -> Answer<OfficeDeadlines> {
    by_office(&app, Some(municipality), query.0.until).await
}

/// The store counts; no case is read.
async fn by_office(app: &App, municipality: Option<IstatCode>, until: Date) -> Answer<OfficeDeadlines> {
    let seq = *app.ledger.head().borrow();
    let today = day_in_palermo(now());
    let yesterday = today.yesterday().unwrap_or(today);
    let mut offices: BTreeMap<(NodeId, Option<SafeText>), BTreeMap<Date, u64>> = BTreeMap::new();
    for load in app.ledger.due_by_office(municipality, until).await? {
        // Late is late: a pile of years takes no more room than one of days.
        *offices.entry((load.node, load.office)).or_default().entry(load.due.max(yesterday)).or_default() += load.cases;
    }
    let items = offices.into_iter().map(|((node, office), due)| OfficeDue { node, office, due }).collect();
    Ok(Json(OfficeDeadlines { municipality, items, seq }))
}
