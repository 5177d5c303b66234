//! What the citizens' channel says of itself: kept in memory only, since a figure that is not live says nothing.

use axum::Json;
use axum::extract::State;

use crate::api::{BotReport, BotView};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedBody};
use crate::time::now;

pub(crate) async fn report(State(app): State<App>, body: AskedBody<BotReport>) -> Answer<BotView> {
    app.bot_report.send_replace(Some((now(), body.value)));
    Ok(Json(view(&app)))
}

pub(crate) async fn read(State(app): State<App>) -> Answer<BotView> {
    Ok(Json(view(&app)))
}

fn view(app: &App) -> BotView {
    let kept = app.bot_report.borrow();
    let age = |at| u64::try_from(now().duration_since(at).as_millis()).unwrap_or(0);
    kept.as_ref()
        .map_or_else(BotView::default, |(at, report)| BotView { report: Some(report.clone()), age_ms: Some(age(*at)) })
}
