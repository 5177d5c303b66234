use shared::api::{Page, ServiceAnswer, ServiceSheet};
use shared::case::Case;
use shared::catalogue::Slug;

use super::{Found, List, Open};
use crate::app::{Ask, Effect, Layer, Line, Model, Screen};

/// Types a search.
pub fn start_search(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer::Typing(Line::Search));
    Vec::new()
}

/// Searches for words given all at once.
pub fn search_for(model: &mut Model, words: &str) -> Vec<Effect> {
    model.place.desk.search = words.into();
    ask_search(model)
}

/// Asks what the words find. One question is under way at a time: the next waits for its answer, so that fast typing
/// never queues.
pub fn ask_search(model: &mut Model) -> Vec<Effect> {
    let text = model.place.desk.search.value().trim().to_owned();
    model.place.desk.hit = 0;
    model.place.desk.list = List::Results;
    if text.is_empty() {
        model.desk.found = None;
        model.desk.awaited = None;
        return Vec::new();
    }
    if model.desk.awaited.is_some() {
        model.desk.changed = true;
        return Vec::new();
    }
    let ticket = model.ticket();
    model.desk.awaited = Some(ticket);
    model.desk.changed = false;
    vec![Effect::Ask(Ask::Search { ticket, text, language: model.settings.language })]
}

/// The cursor goes to what was found.
pub fn to_results(model: &mut Model) {
    model.place.desk.list = List::Results;
}

/// An answer has come; one to an older question is dropped, and words typed meanwhile are asked for.
pub fn on_found(model: &mut Model, ticket: u64, services: ServiceAnswer, cases: Page<Case>) {
    if model.desk.awaited != Some(ticket) {
        return;
    }
    model.desk.awaited = None;
    let text = model.place.desk.search.value().trim().to_owned();
    if !text.is_empty() {
        model.desk.found = Some(Found { text, services, cases });
    }
}

/// An answer did not come.
pub fn on_failure(model: &mut Model, ticket: u64) {
    if model.desk.awaited == Some(ticket) {
        model.desk.awaited = None;
    }
}

/// The words changed while an answer was awaited: they are asked for now.
pub(crate) fn ask_changed(model: &mut Model) -> Vec<Effect> {
    if model.desk.awaited.is_none() && model.desk.changed { ask_search(model) } else { Vec::new() }
}

/// A sheet has come.
pub fn on_sheet(model: &mut Model, sheet: ServiceSheet) {
    model.desk.sheet = Some(sheet);
}

/// Shows a sheet, from wherever the person is.
pub(crate) fn show_sheet(model: &mut Model, slug: Slug) {
    model.leave_for(|place| {
        place.screen = Screen::Desk;
        place.desk.open = Open::Sheet(slug);
        place.desk.scroll = 0;
    });
}
