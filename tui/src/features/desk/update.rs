use shared::api::SheetQuery;

use super::chat::open_chat;
use super::{Hit, List, Open};
use crate::app::{Ask, Effect, Model};
use crate::features::cases;

/// Passes from one list to the other.
pub fn switch_list(model: &mut Model) -> Vec<Effect> {
    let place = &mut model.place.desk;
    place.list = match place.list {
        List::Results => List::Queue,
        List::Queue => List::Results,
    };
    Vec::new()
}

/// Moves by rows; in what is open it scrolls.
pub fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    let Model { desk, place, .. } = model;
    let place = &mut place.desk;
    match (&place.open, place.list) {
        (Open::Chat(_), _) => place.scroll = place.scroll.saturating_add_signed(by.saturating_neg()).min(2_000),
        (Open::Sheet(_), _) => place.scroll = place.scroll.saturating_add_signed(by).min(200),
        (Open::Questions, _) => {
            let last = desk.questions.len().saturating_sub(1);
            place.question = place.question.saturating_add_signed(by).min(last);
        }
        (Open::Lists, List::Queue) => place.conversation.step(by, desk.ids()),
        (Open::Lists, List::Results) => {
            let last = desk.found.as_ref().map_or(0, super::Found::len).saturating_sub(1);
            place.hit = place.hit.saturating_add_signed(by).min(last);
        }
    }
    Vec::new()
}

/// Opens what is under the cursor.
pub fn open_selected(model: &mut Model) -> Vec<Effect> {
    if model.place.desk.list == List::Queue {
        let row = model.place.desk.conversation.row(model.desk.ids());
        let id = row.and_then(|row| model.desk.ids().nth(row));
        return id.map_or_else(Vec::new, |id| open_chat(model, id));
    }
    let hit = model.desk.found.as_ref().and_then(|found| found.hits().nth(model.place.desk.hit));
    match hit {
        Some(Hit::Case(case)) => {
            let id = case.opening.id;
            cases::open(model, id)
        }
        Some(Hit::Service(item)) => {
            let (slug, municipality) = (item.slug.clone(), item.municipality);
            model.leave_for(|place| {
                place.desk.open = Open::Sheet(slug.clone());
                place.desk.scroll = 0;
            });
            vec![Effect::Ask(Ask::Sheet(slug, SheetQuery { municipality }))]
        }
        None => Vec::new(),
    }
}
