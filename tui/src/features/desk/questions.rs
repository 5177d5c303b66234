use shared::api::TeachRequest;
use shared::lexicon::{TaughtWords, Unanswered};
use tui_input::Input;

use super::{Desk, Hit, List, Open};
use crate::app::{Ask, Confirm, Deed, Effect, Layer, Line, Model, go};

/// Opens the questions without an answer; how often each was asked is asked anew.
pub fn open_questions(model: &mut Model) -> Vec<Effect> {
    model.leave_for(|place| {
        place.desk.open = Open::Questions;
        place.desk.question = 0;
    });
    vec![Effect::Ask(Ask::Unanswered)]
}

/// All questions have come.
pub fn on_unanswered(model: &mut Model, items: Vec<Unanswered>) {
    change(model, |desk| desk.questions = items);
}

/// A question has been asked often enough.
pub fn on_question(model: &mut Model, question: &Unanswered) {
    change(model, |desk| {
        desk.questions.retain(|known| known.words != question.words);
        desk.questions.push(question.clone());
    });
}

/// Words were taught: the question that had them has an answer.
pub fn on_words(model: &mut Model, words: &TaughtWords) {
    if words.withdrawn.is_none() {
        change(model, |desk| desk.questions.retain(|known| known.words != words.words));
    }
}

/// Looks for the service that answers the question under the cursor.
pub fn start_teaching(model: &mut Model) -> Vec<Effect> {
    let Some(question) = model.desk.questions.get(model.place.desk.question).cloned() else { return Vec::new() };
    model.leave_for(|place| {
        place.desk.open = Open::Lists;
        place.desk.list = List::Results;
        place.desk.hit = 0;
        place.desk.search = Input::default();
        place.desk.teaching = Some(question);
    });
    model.desk.found = None;
    model.desk.awaited = None;
    model.desk.changed = false;
    model.layers.push(Layer::Typing(Line::Search));
    Vec::new()
}

/// Asks whether the service under the cursor shall be found by the question's words.
pub fn ask_teaching(model: &mut Model) -> Vec<Effect> {
    let Some(question) = model.place.desk.teaching.clone() else { return Vec::new() };
    let hit = model.desk.found.as_ref().and_then(|found| found.hits().nth(model.place.desk.hit));
    let item = match hit {
        Some(Hit::Service(item)) => item,
        Some(Hit::Case(_)) => {
            model.say(model.words().desk.choose_a_service);
            return Vec::new();
        }
        None => return Vec::new(),
    };
    let text = (model.words().desk.confirm_teaching)(question.words.as_str(), &item.title);
    let clerk = model.settings.operator.clone();
    let request = TeachRequest { service: item.slug.clone(), words: question.words, tongue: question.tongue, clerk };
    model.layers.push(Layer::Confirm(Confirm { question: text, deed: Deed::Teach(request), yes: false }));
    Vec::new()
}

/// The words are taught: back to the questions, if the person still waits for it.
pub fn on_taught(model: &mut Model, words: &TaughtWords) {
    on_words(model, words);
    let is_this = |place: &super::DeskPlace| place.teaching.as_ref().is_some_and(|one| one.words == words.words);
    if is_this(&model.place.desk) {
        go::back_until(model, |place| !is_this(&place.desk));
    }
}

/// The cursor stays on its question while the list changes; the most asked come first.
fn change(model: &mut Model, how: impl FnOnce(&mut Desk)) {
    let Model { desk, place, .. } = model;
    let selected = desk.questions.get(place.desk.question).map(|question| question.words.clone());
    how(desk);
    desk.questions.sort_by(|one, other| other.asked.cmp(&one.asked).then_with(|| one.words.cmp(&other.words)));
    let found = selected.and_then(|words| desk.questions.iter().position(|question| question.words == words));
    let last = desk.questions.len().saturating_sub(1);
    place.desk.question = found.unwrap_or(place.desk.question.min(last));
}
