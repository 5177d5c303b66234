//! What lasts a year is asked for again: about a year after it was granted the citizen is asked, once, whether they need it
//! anew, with the answers of then proposed.
//!
//! The time-out holds nothing but the case, since it outlives the session: what is told comes from the hub when it is due.

use jiff::SignedDuration;
use shared::api::{CaseView, ServiceSheet};
use shared::case::{Case, Outcome};
use shared::form::{Answers, FieldKind, Form};
use shared::id::CaseId;

use super::draft::Draft;
use super::request::{Purpose, Renewal, Request};
use super::tap::Tap;
use super::turn::{Page, Turn};
use super::{Effect, Timer, beginning, reminding};
use crate::texts::Key;

/// A hub that is away is asked again after so long.
const PATIENCE: SignedDuration = SignedDuration::from_hours(1);

/// A request was sent: where its service comes back every year, the day of the reminder is set.
pub(super) fn note(turn: &mut Turn<'_>, draft: &Draft, case: &Case) {
    if let Some(yearly) = &draft.yearly {
        let at = reminding::morning_of(yearly.reminder(turn.today()));
        turn.wake(Timer::Yearly(case.opening.id), at);
    }
}

/// The day has come: the hub knows what became of the case.
pub(super) fn look(turn: &mut Turn<'_>, case: CaseId) {
    if turn.session.reminders.are_yearly_off {
        return;
    }
    match reminding::night_ends(turn.context.now) {
        Some(morning) => turn.wake(Timer::Yearly(case), morning),
        None => turn.ask(Purpose::Renewal, Request::Renewal(case)),
    }
}

/// The hub did not answer: it is asked again later, and nobody is troubled with it.
pub(super) fn not_now(turn: &mut Turn<'_>, request: &Request) {
    if let Request::Renewal(case) = request {
        turn.schedule(Timer::Yearly(*case), PATIENCE);
    }
}

/// Asks whether it is needed again.
pub(super) fn remind(turn: &mut Turn<'_>, renewal: &Renewal) {
    if turn.session.reminders.are_yearly_off || !is_due(renewal) {
        return;
    }
    let opening = &renewal.former.opening;
    turn.session.recall_language(opening.language);
    let title = renewal.sheet.sheet.title.get(turn.language()).to_owned();
    let args = [
        ("title", title.into()),
        ("place", turn.place(opening.municipality).into()),
        ("protocol", opening.protocol.as_str().into()),
    ];
    let page = Page::new(turn.text(Key::YearlyAsk, &args))
        .row([turn.button(Key::ButtonYearlyAgain, Tap::Renew(opening.id))])
        .row([turn.button(Key::ButtonNoYearly, Tap::RemindYearly(false))]);
    turn.notice(page);
}

/// It was granted, it comes back, and nobody has asked for it since: so of several requests in one year the last counts.
fn is_due(renewal: &Renewal) -> bool {
    let former = &renewal.former;
    let is_same = |case: &&Case| {
        case.opening.service == former.opening.service && case.opening.municipality == former.opening.municipality
    };
    let stands = |case: &Case| case.outcome.is_none_or(Outcome::is_positive);
    let is_asked_again = renewal.cases.iter().filter(is_same).any(|case| case.opened > former.opened && stands(case));
    let comes_back = renewal.sheet.can_start && renewal.sheet.sheet.yearly.is_some();
    former.outcome.is_some_and(Outcome::is_positive) && comes_back && !is_asked_again
}

/// Asks for what the new request begins with.
pub(super) fn renew(turn: &mut Turn<'_>, case: CaseId) {
    turn.ask(Purpose::Renew, Request::Again(case));
}

/// Begins the new request: nothing is filled in, and each answer of then stands beside its question.
pub(super) fn begin(turn: &mut Turn<'_>, former: CaseView, service: Box<ServiceSheet>) {
    turn.remember(&former);
    let answers = former.answers.unwrap_or_default();
    let has_begun = beginning::begin(turn, service, |draft| draft.former = worth_proposing(&draft.form, &answers));
    if has_begun {
        turn.say(Key::YearlyBegun, &[]);
    }
}

/// What may be the same a year later: not the documents, nor an ISEE, which ends with its year.
fn worth_proposing(form: &Form, answers: &Answers) -> Answers {
    let is_of_its_year = |kind: FieldKind| kind.takes_files() || kind == FieldKind::IseeProtocol;
    let mut worth = Answers::default();
    for (path, answer) in answers.iter().filter(|(_, answer)| answer.is_given()) {
        if form.field_at(path).is_some_and(|field| !is_of_its_year(field.kind)) {
            worth.insert(path.clone(), answer.clone());
        }
    }
    worth
}

/// The button of the settings.
pub(super) fn button(turn: &Turn<'_>) -> (String, Tap) {
    let is_off = turn.session.reminders.are_yearly_off;
    turn.button(if is_off { Key::ButtonYearly } else { Key::ButtonNoYearly }, Tap::RemindYearly(is_off))
}

/// Switches them on or off, for as long as the chat is known: a session does not last until the next one.
pub(super) fn switch(turn: &mut Turn<'_>, is_on: bool) {
    turn.session.reminders.are_yearly_off = !is_on;
    turn.perform(Effect::WantYearly(is_on));
    turn.say(if is_on { Key::YearlyOn } else { Key::YearlyOff }, &[]);
}
