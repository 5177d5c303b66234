use shared::domain::{IstatCode, NodeId};

use super::{Bucket, Parts, buckets};
use crate::app::{Effect, Lead, Model, Screen, go, lead};
use crate::features::cases::Due;
use crate::features::profile::Member;
use crate::features::tallies;

/// Moves by rows.
pub fn step(model: &mut Model, by: isize) {
    let last = buckets(model).len().saturating_sub(1);
    let row = model.place.deadlines.row.min(last);
    model.place.deadlines.row = row.saturating_add_signed(by).min(last);
}

/// The nearer horizon.
pub fn left(model: &mut Model) -> Vec<Effect> {
    model.place.deadlines.column = model.place.deadlines.column.saturating_sub(1);
    Vec::new()
}

/// The farther horizon.
pub fn right(model: &mut Model) -> Vec<Effect> {
    model.place.deadlines.column = (model.place.deadlines.column + 1).min(Due::HORIZONS.len() - 1);
    Vec::new()
}

/// What is under the cursor.
pub(super) fn selected(model: &Model) -> Option<Bucket> {
    let mut buckets = buckets(model);
    let row = model.place.deadlines.row.min(buckets.len().checked_sub(1)?);
    Some(buckets.swap_remove(row))
}

/// The cases that the number under the cursor counts.
pub fn open_cases(model: &mut Model) -> Vec<Effect> {
    let due = Due::HORIZONS.get(model.place.deadlines.column).copied().unwrap_or_default();
    selected(model).map_or_else(Vec::new, |bucket| lead::follow(model, Lead::Cases(bucket.cases(due))))
}

/// Shows the offices of the Comune under the cursor beneath it, or hides them.
pub fn toggle_offices(model: &mut Model) -> Vec<Effect> {
    let Some(code) = selected(model).and_then(|bucket| bucket.scope.municipality) else {
        model.say(model.words().deadlines.choose_town);
        return Vec::new();
    };
    let place = &mut model.place.deadlines;
    place.parts = if place.parts == Parts::OfficesOf(code) { Parts::Towns } else { Parts::OfficesOf(code) };
    stay_at(model, Some(code));
    tallies::refresh_if_old(model)
}

/// Counts each office instead of each Comune, or the other way round.
pub fn next_parts(model: &mut Model) -> Vec<Effect> {
    let code = selected(model).and_then(|bucket| bucket.scope.municipality);
    let place = &mut model.place.deadlines;
    place.parts = if place.parts == Parts::Offices { Parts::Towns } else { Parts::Offices };
    stay_at(model, code);
    tallies::refresh_if_old(model)
}

/// Goes to the deadlines of the offices of a Comune, or of all.
pub fn show_offices(model: &mut Model, of: Option<IstatCode>) -> Vec<Effect> {
    let mut effects = go::screen(model, Screen::Deadlines);
    model.place.deadlines.parts = of.map_or(Parts::Offices, Parts::OfficesOf);
    stay_at(model, of);
    effects.extend(tallies::refresh_if_old(model));
    effects
}

/// Rows have come and gone: the cursor stays on its Comune, if it was on one.
fn stay_at(model: &mut Model, code: Option<IstatCode>) {
    let at = buckets(model).iter().position(|bucket| code.is_some() && bucket.scope.municipality == code);
    model.place.deadlines.row = at.unwrap_or(model.place.deadlines.row);
}

/// The page of the Comune or platform under the cursor.
pub fn open_member(model: &mut Model) -> Vec<Effect> {
    let scope = selected(model).map(|bucket| bucket.scope).unwrap_or_default();
    let member = match (scope.municipality, scope.theme) {
        (Some(code), Some(theme)) => Member::Node(NodeId::new(code, theme)),
        (Some(code), None) => Member::Town(code),
        (None, Some(theme)) => Member::Platform(theme),
        (None, None) => return Vec::new(),
    };
    lead::follow(model, Lead::Member(member))
}
