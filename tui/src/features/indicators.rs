//! The programme's indicators against baseline and target.

pub mod view;

use jiff::Timestamp;
use shared::api::Indicators;

use crate::app::{Ask, Effect, Model};

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
    let is_fresh = model.figures.asked.is_some_and(|at| model.now.duration_since(at).as_secs() < FRESH_SECONDS);
    if is_fresh {
        return Vec::new();
    }
    model.figures.asked = Some(model.now);
    vec![Effect::Ask(Ask::Indicators)]
}

/// Scrolls.
pub fn step(model: &mut Model, by: isize) {
    model.place.indicators = model.place.indicators.saturating_add_signed(by).min(40);
}
