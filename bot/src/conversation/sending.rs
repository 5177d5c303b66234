use shared::api::{CaseView, Problem};
use shared::form::{Fault, FieldPath, Step, complete};

use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{case, field, filling, nearby, receipt, shelf, yearly};
use crate::texts::{Key, day};

pub(super) fn page(turn: &Turn<'_>) -> Page {
    Page::new(turn.text(Key::Sending, &[])).row([turn.wish(Key::ButtonPerson, Wish::Person)])
}

/// Sends the draft, once: the key belongs to the draft as it is, and while it is on its way nobody can change it.
pub(super) fn send(turn: &mut Turn<'_>) {
    if turn.is_sending() {
        return turn.say(Key::SendingWait, &[]);
    }
    let Some(draft) = turn.session.draft.as_ref().filter(|_| turn.session.stage == Stage::Reviewing) else {
        return turn.show();
    };
    if draft.needs_identity() {
        return turn.turn_to(Stage::Identifying);
    }
    if let Err(faults) = complete(&draft.form, &draft.answers, &draft.declared, turn.today()) {
        return repair(turn, &faults);
    }
    if nearby::ask(turn) {
        return;
    }
    submit(turn);
}

fn submit(turn: &mut Turn<'_>) {
    let Some(draft) = &turn.session.draft else { return turn.show() };
    let key = draft.key(turn.session.applicant);
    let Some(case) = draft.to_case(turn.session.applicant, turn.language()) else {
        return turn.turn_to(Stage::Consent);
    };
    turn.ask(Purpose::Send, Request::OpenCase { key, case: Box::new(case) });
    turn.turn_to(Stage::Sending);
}

/// Whatever way leads back to the draft while it is on its way leads here: a changed draft would be a second case.
pub(super) fn hold(turn: &mut Turn<'_>) {
    if turn.is_sending() && shelf::is_of_draft(&turn.session.stage) {
        turn.session.stage = Stage::Sending;
    }
}

/// Leads to the first thing that keeps the request from being sent.
fn repair(turn: &mut Turn<'_>, faults: &[Fault]) {
    match faults.first() {
        Some(Fault::Rule { message, .. }) => {
            let words = message.get(turn.language()).to_owned();
            turn.say(Key::Explained, &[("text", words.into())]);
            turn.go(Stage::Editing { page: 0 });
        }
        Some(Fault::Invalid { path, error }) => {
            let (path, error) = (path.clone(), error.clone());
            explain(turn, &path, &error);
        }
        _ => filling::go_on(turn),
    }
}

fn explain(turn: &mut Turn<'_>, path: &FieldPath, error: &shared::form::FieldError) {
    filling::correct(turn, path.clone());
    let draft = turn.session.draft.as_ref();
    if let Some(field) = draft.and_then(|draft| draft.form.field_at(path)).cloned() {
        let words = field::explain(turn, &field, error);
        turn.say(Key::Explained, &[("text", words.into())]);
    }
}

/// The receipt: number, office, day by which the answer is due (L. 241/1990 art. 18-bis).
pub(super) fn sent(turn: &mut Turn<'_>, view: &CaseView) {
    turn.remember(view);
    let draft = turn.session.draft.take();
    if let Some(draft) = &draft {
        turn.session.known.learn(draft);
        yearly::note(turn, draft, &view.case);
    }
    turn.home();
    let paper = receipt::paper(turn, view, draft.as_ref().map(receipt::Given::from).as_ref());
    let case = &view.case;
    let office = case.office.as_ref().map_or_else(|| turn.words(Key::OfficeToBeNamed), ToString::to_string);
    let mut text = turn.text(
        Key::Receipt,
        &[
            ("title", view.title.as_str().into()),
            ("place", turn.place(case.opening.municipality).into()),
            ("protocol", case.opening.protocol.as_str().into()),
            ("day", day(case.clock.started).into()),
            ("office", office.into()),
            ("due", day(case.due).into()),
        ],
    );
    text.add(case::follows(turn, case));
    if paper.language != turn.language() {
        text.add(turn.text(Key::ReceiptInItalian, &[]));
    }
    let page = Page::new(text)
        .row([turn.button(Key::ButtonOpenCase, Tap::Case(case.opening.id)), turn.wish(Key::ButtonCases, Wish::Cases)]);
    turn.notice(page);
    turn.hand(receipt::document(&case.opening.protocol, paper));
}

/// The hub did not take it: nothing is lost, and what can be repaired is shown.
pub(super) fn refused(turn: &mut Turn<'_>, problem: &Problem) {
    let now = turn.context.now;
    let wrong = problem.fields.iter().find_map(|one| one.field.parse::<FieldPath>().ok());
    if let Some(draft) = &mut turn.session.draft {
        draft.touch(now);
        match wrong.filter(|path| draft.form.field_at(path).is_some()) {
            Some(path) => {
                draft.correcting = true;
                draft.go_to(Some(Step::Field(path)));
                turn.turn_to(Stage::Asking);
            }
            None => turn.turn_to(Stage::Reviewing),
        }
    }
    turn.say(Key::SendRefused, &[("code", problem.kind.as_str().into())]);
}
