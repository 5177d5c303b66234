//! Consultations: what the citizens are asked, how many answered, and, once closed, what they chose. Part of the screen of
//! the indicators.

pub mod view;

use shared::catalogue::Slug;
use shared::consultation::{Consultation, ConsultationState};

use crate::app::{Confirm, Deed, Effect, Layer, Lead, Model, Screen};
use crate::features::indicators;

/// What is known of them, in the hub's order.
#[derive(Clone, Debug, Default)]
pub struct Consultations {
    /// Prepared, open and closed.
    pub items: Vec<Consultation>,
}

impl Consultations {
    /// One of them.
    #[must_use]
    pub fn get(&self, slug: &Slug) -> Option<&Consultation> {
        self.items.iter().find(|item| item.slug() == slug)
    }
}

/// They have come.
pub fn on_page(model: &mut Model, items: Vec<Consultation>) {
    model.consultations.items = items;
}

/// One was opened or closed; it keeps its place in the list until the list is asked again.
pub fn on_consultation(model: &mut Model, item: &Consultation) {
    match model.consultations.items.iter_mut().find(|known| known.slug() == item.slug()) {
        Some(known) => *known = item.clone(),
        None => model.consultations.items.push(item.clone()),
    }
}

/// Somebody answered one. Of events told twice the larger number is right.
pub fn on_answer(model: &mut Model, slug: &Slug, answers: u32) {
    if let Some(known) = model.consultations.items.iter_mut().find(|known| known.slug() == slug) {
        known.answers = known.answers.max(answers);
    }
}

/// Opens the page of one.
pub fn show(model: &mut Model, slug: Slug) -> Vec<Effect> {
    model.leave_for(|place| {
        place.screen = Screen::Indicators;
        place.consultation = Some(slug);
        place.indicators = 0;
    });
    Vec::new()
}

/// The one whose page is shown.
#[must_use]
pub fn shown(model: &Model) -> Option<&Consultation> {
    model.place.consultation.as_ref().and_then(|slug| model.consultations.get(slug))
}

/// The one whose page is shown, else the one under the cursor.
fn chosen(model: &Model) -> Option<&Consultation> {
    let under_cursor = || match indicators::chosen(model) {
        Some(Lead::Consultation(slug)) => model.consultations.get(&slug),
        _ => None,
    };
    shown(model).or_else(under_cursor)
}

/// Asks whether it is really to be put to the citizens.
pub fn ask_open(model: &mut Model) -> Vec<Effect> {
    let words = &model.words().consultations;
    let Some(item) = chosen(model) else {
        model.say(words.choose_first);
        return Vec::new();
    };
    if item.state != ConsultationState::Prepared {
        model.say(words.opened_already);
        return Vec::new();
    }
    let question = (words.confirm_open)(item.sheet.title.as_str(), item.sheet.days);
    let deed = Deed::OpenConsultation(item.slug().clone(), model.settings.operator.clone());
    confirm(model, question, deed)
}

/// Asks whether it is really to be closed before its day.
pub fn ask_close(model: &mut Model) -> Vec<Effect> {
    let words = &model.words().consultations;
    let Some(item) = chosen(model) else {
        model.say(words.choose_first);
        return Vec::new();
    };
    if item.state != ConsultationState::Open {
        model.say(words.not_open);
        return Vec::new();
    }
    let question = (words.confirm_close)(item.sheet.title.as_str(), item.answers);
    let deed = Deed::CloseConsultation(item.slug().clone(), model.settings.operator.clone());
    confirm(model, question, deed)
}

fn confirm(model: &mut Model, question: String, deed: Deed) -> Vec<Effect> {
    model.layers.push(Layer::Confirm(Confirm { question, deed, yes: false }));
    Vec::new()
}
