use axum::Json;
use axum::extract::State;

use crate::api::{NEAR_METRES, NEAR_REPORTS, NearQuery, NearReport, Page};
use crate::case::Case;
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedQuery};
use crate::time::day_in_palermo;

/// The open reports of others near a place. Only those are known whose form says that its place tells nothing of a person.
pub(crate) async fn near(State(app): State<App>, AskedQuery(query): AskedQuery<NearQuery>) -> Answer<Page<NearReport>> {
    let seq = *app.ledger.head().borrow();
    let found = app.ledger.reports_near(&query, f64::from(NEAR_METRES)).await?;
    let tell = |(case, metres): (Case, f64)| NearReport {
        case: case.opening.id,
        metres: whole(metres),
        since: day_in_palermo(case.opened),
        state: case.state,
    };
    Ok(Json(Page::whole(found.into_iter().take(NEAR_REPORTS).map(tell).collect(), seq)))
}

/// To the metre: a phone knows no better.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "distances are at most the one asked for")]
fn whole(metres: f64) -> u16 {
    metres.round().clamp(1.0, f64::from(u16::MAX)) as u16
}
