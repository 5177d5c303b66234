use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use jiff::civil::Date;

use crate::api::{DeadlineQuery, OfficeDeadlines, OfficeDue};
use crate::domain::{IstatCode, NodeId, Theme};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedPath, AskedQuery};
use crate::text::SafeText;

/// What falls due in the offices of one municipality: its open cases alone are gone through.
pub(crate) async fn by_office(
    State(app): State<App>,
    AskedPath(municipality): AskedPath<IstatCode>,
    AskedQuery(query): AskedQuery<DeadlineQuery>,
) -> Answer<OfficeDeadlines> {
    let seq = *app.ledger.head().borrow();
    let mut items = Vec::new();
    for theme in Theme::ALL {
        let mut offices: BTreeMap<Option<SafeText>, BTreeMap<Date, u64>> = BTreeMap::new();
        for case in app.ledger.open_cases_due(NodeId::new(municipality, *theme), query.until).await? {
            *offices.entry(case.office).or_default().entry(case.due).or_default() += 1;
        }
        items.extend(offices.into_iter().map(|(office, due)| OfficeDue { theme: *theme, office, due }));
    }
    Ok(Json(OfficeDeadlines { municipality, items, seq }))
}
