//! Consultations: what the Comune and the metropolitan city ask, answered with buttons, once a person.
//!
//! What was chosen is kept while it is being chosen and sent, and no longer: neither the hub nor the bot knows afterwards
//! who chose what.

mod pages;
mod results;

use serde::{Deserialize, Serialize};
use shared::api::{ConsultationQuery, ConsultationView, Problem};
use shared::catalogue::Slug;
use shared::consultation::{Consultation, ConsultationState};

pub(super) use pages::{list, page};
pub(super) use results::{Awaited, await_results, look, not_now, tell};

use super::request::{Ask, Purpose, Request};
use super::shelf;
use super::stage::Stage;
use super::turn::{Page, Turn};
use crate::texts::Key;

/// A consultation that is being read or answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consulting {
    /// As the hub told it.
    pub view: ConsultationView,
    /// What was chosen so far, question by question; none before the first question is asked.
    pub choices: Option<Vec<u8>>,
    /// Whether the answer is on its way.
    pub is_sending: bool,
}

impl Consulting {
    const fn reading(view: ConsultationView) -> Self {
        Self { view, choices: None, is_sending: false }
    }

    fn can_answer(&self) -> bool {
        self.view.consultation.state == ConsultationState::Open && self.view.answered != Some(true)
    }
}

/// What `/start` brings from a link or a letter: `c-orari-degli-sportelli`.
pub(super) fn linked(payload: &str) -> Option<Slug> {
    payload.strip_prefix("c-")?.parse().ok()
}

/// Those that are put to the citizen: the city's, and the Comune's where it is known.
pub(super) fn ask_list(turn: &mut Turn<'_>) {
    let query = ConsultationQuery { state: None, municipality: turn.session.municipality };
    turn.ask(Purpose::ListConsultations, Request::Consultations(query));
}

pub(super) fn listed(turn: &mut Turn<'_>, items: Vec<Consultation>) {
    put_aside(turn);
    let stage = Stage::Consultations { items };
    let replaces = matches!(turn.session.stage, Stage::Consultations { .. });
    turn.come_to(stage, replaces);
}

pub(super) fn open(turn: &mut Turn<'_>, slug: Slug) {
    turn.ask(Purpose::ShowConsultation, Request::Consultation(slug));
}

pub(super) fn show(turn: &mut Turn<'_>, view: ConsultationView) {
    put_aside(turn);
    let stage = Stage::Consultation(Box::new(Consulting::reading(view)));
    let replaces = matches!(turn.session.stage, Stage::Consultation(_));
    turn.come_to(stage, replaces);
}

fn put_aside(turn: &mut Turn<'_>) {
    if !matches!(turn.session.stage, Stage::Talking) {
        shelf::put_aside(turn);
    }
}

/// To the first question; from the recap, to choose again.
pub(super) fn begin(turn: &mut Turn<'_>) {
    if let Some(consulting) = answering(turn) {
        consulting.choices = Some(Vec::new());
    }
    turn.show();
}

/// Chooses an option of the question that is being asked; that of another question changes nothing.
pub(super) fn choose(turn: &mut Turn<'_>, question: u8, option: u8) {
    if let Some(choices) = answering(turn).and_then(|consulting| consulting.choices.as_mut())
        && choices.len() == usize::from(question)
    {
        choices.push(option);
    }
    turn.show();
}

/// One question back; from the first, to the introduction; from there, out of it.
pub(super) fn back(turn: &mut Turn<'_>) {
    let Some(choices) = answering(turn).map(|consulting| &mut consulting.choices) else { return turn.back() };
    match choices {
        None => turn.back(),
        Some(made) => {
            if made.pop().is_none() {
                *choices = None;
            }
            turn.show();
        }
    }
}

pub(super) fn send(turn: &mut Turn<'_>) {
    let key = turn.key("consultation");
    let Some(consulting) = answering(turn) else { return turn.show() };
    let is_whole = |choices: &Vec<u8>| choices.len() == consulting.view.consultation.sheet.questions.len();
    let Some(choices) = consulting.choices.clone().filter(is_whole) else { return turn.show() };
    consulting.is_sending = true;
    let consultation = consulting.view.consultation.slug().clone();
    turn.ask(Purpose::AnswerConsultation, Request::AnswerConsultation { key, consultation, choices });
    turn.show();
}

pub(super) fn sent(turn: &mut Turn<'_>, view: ConsultationView) {
    conclude(turn, view, Key::ConsultThanks);
}

/// The hub has an answer already, or takes none any more: the citizen is told which.
pub(super) fn refused(turn: &mut Turn<'_>, ask: &Ask, problem: &Problem) {
    let Request::AnswerConsultation { consultation, .. } = &ask.request else { return };
    let slug = consultation.clone();
    let shown = current(turn).filter(|consulting| *consulting.view.consultation.slug() == slug);
    let view = shown.map(|consulting| consulting.view.clone());
    forget_choices(turn);
    let is_answered = problem.is("answered-already");
    let key = match () {
        () if is_answered => Key::ConsultAlready,
        () if problem.is("consultation-not-open") => Key::ConsultOver,
        () => Key::HubMisunderstood,
    };
    match view {
        Some(view) if is_answered => conclude(turn, view, key),
        Some(_) => {
            turn.say(key, &[]);
            open(turn, slug);
        }
        None => notice(turn, key),
    }
}

/// The hub has the answer: what was chosen is forgotten here.
fn conclude(turn: &mut Turn<'_>, view: ConsultationView, key: Key) {
    forget_choices(turn);
    let is_here = current(turn).is_some_and(|now| now.view.consultation.slug() == view.consultation.slug());
    if !is_here {
        return notice(turn, key);
    }
    let view = ConsultationView { answered: Some(true), ..view };
    turn.turn_to(Stage::Consultation(Box::new(Consulting::reading(view))));
    turn.say(key, &[]);
}

fn notice(turn: &mut Turn<'_>, key: Key) {
    let page = Page::new(turn.text(key, &[]));
    turn.notice(page);
}

/// Also those left behind on the way.
fn forget_choices(turn: &mut Turn<'_>) {
    turn.session.trail.retain(|stage| !matches!(stage, Stage::Consultation(_)));
    if let Some(consulting) = current(turn) {
        (consulting.choices, consulting.is_sending) = (None, false);
    }
}

fn current<'t>(turn: &'t mut Turn<'_>) -> Option<&'t mut Consulting> {
    if let Stage::Consultation(consulting) = &mut turn.session.stage { Some(consulting) } else { None }
}

/// The consultation on the screen, where it can still be answered or its choices changed.
fn answering<'t>(turn: &'t mut Turn<'_>) -> Option<&'t mut Consulting> {
    current(turn).filter(|consulting| consulting.can_answer() && !consulting.is_sending)
}
