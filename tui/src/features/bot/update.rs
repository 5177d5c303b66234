use shared::api::BotView;

use crate::app::{Ask, Effect, Model, lead};
use crate::features::ask_if_old;
use crate::ui::Row;

/// The channel reports every few seconds; it is asked for again after so many.
const FRESH_SECONDS: i64 = 10;

/// The channel's report has come.
pub fn on_view(model: &mut Model, view: BotView) {
    let now = model.now;
    model.bot.take(view, now);
}

/// Asks for the report when it is old; its traffic is followed on every screen.
pub fn refresh_if_old(model: &mut Model) -> Vec<Effect> {
    ask_if_old(&mut model.bot.asked, model.now, FRESH_SECONDS, Ask::Bot)
}

fn rows(model: &Model) -> Vec<Row> {
    super::view::rows(model, model.ink(), usize::from(model.size.0))
}

/// Moves by figures.
pub fn step(model: &mut Model, by: isize) {
    model.place.bot = Row::step(&rows(model), model.place.bot, by);
}

/// Goes where the chosen figure leads.
pub fn follow(model: &mut Model) -> Vec<Effect> {
    let lead = Row::lead_of(rows(model), model.place.bot);
    lead.map_or_else(Vec::new, |lead| lead::follow(model, lead))
}
