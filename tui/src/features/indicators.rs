//! The programme's indicators against baseline and target.

pub(crate) mod trend;
pub mod view;

use jiff::Timestamp;
use shared::api::Indicators;

use crate::app::{Ask, Effect, Lead, Model, lead};
use crate::features::ask_if_old;
use crate::ui::Row;

/// What is known of the indicators.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// As the hub told them.
    pub view: Option<Indicators>,
    /// When they were last asked for.
    pub asked: Option<Timestamp>,
}

/// They move slowly: they are asked again after so many seconds.
const FRESH_SECONDS: i64 = 30;

/// The indicators have come.
pub fn on_view(model: &mut Model, view: Indicators) {
    model.figures.view = Some(view);
}

/// Asks for them again when they are old.
pub fn refresh_if_old(model: &mut Model) -> Vec<Effect> {
    ask_if_old(&mut model.figures.asked, model.now, FRESH_SECONDS, Ask::Indicators)
}

/// Where the line under the cursor leads.
pub(super) fn chosen(model: &Model) -> Option<Lead> {
    Row::lead_of(rows(model), model.place.indicators)
}

fn rows(model: &Model) -> Vec<Row> {
    view::rows(model, model.ink(), usize::from(model.size.0))
}

/// Moves by figures.
pub fn step(model: &mut Model, by: isize) {
    model.place.indicators = Row::step(&rows(model), model.place.indicators, by);
}

/// Goes where the chosen figure leads.
pub fn follow(model: &mut Model) -> Vec<Effect> {
    chosen(model).map_or_else(Vec::new, |lead| lead::follow(model, lead))
}
