//! "It is not solved": a closed case stays closed, but its office can be written to, and the same can be asked anew.
//!
//! The new case is bound to the former and has a number and a term of its own: the law knows no reopening of a decision by
//! the one it was made for, it knows a new application (L. 241/1990 art. 2).

use shared::api::{CaseView, ServiceSheet};
use shared::case::{Case, Outcome};
use shared::form::{Answers, FieldKind, Form, invalid, prune};
use shared::id::CaseId;

use super::beginning;
use super::request::{Purpose, Request};
use super::stage::ReplyKind;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::Key;

/// Offered once it is closed, unless the citizen closed it.
pub(super) fn button(turn: &Turn<'_>, case: &Case) -> Option<(String, Tap)> {
    let is_offered = case.outcome.is_some_and(|outcome| outcome != Outcome::Withdrawn);
    is_offered.then(|| turn.button(Key::ButtonUnsolved, Tap::Unsolved(case.opening.id)))
}

pub(super) fn page(turn: &Turn<'_>, case: CaseId) -> Page {
    let known = turn.session.known_case(case);
    let title = known.map_or("", |known| &known.title);
    let protocol = known.map_or("", |known| known.protocol.as_str());
    Page::new(turn.text(Key::UnsolvedAsk, &[("title", title.into()), ("protocol", protocol.into())]))
        .row([turn.button(Key::ButtonReplyMessage, Tap::Reply(case, ReplyKind::Message))])
        .row([turn.button(Key::ButtonAgain, Tap::Again(case))])
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonBack, Wish::Back)])
}

/// Asks for what the new request begins with.
pub(super) fn again(turn: &mut Turn<'_>, case: CaseId) {
    turn.ask(Purpose::Again, Request::Again(case));
}

/// Begins the new request with the former's answers. Where the service cannot be asked for any more its sheet says why.
pub(super) fn begin(turn: &mut Turn<'_>, former: CaseView, service: Box<ServiceSheet>) {
    turn.remember(&former);
    let (opening, today) = (former.case.opening, turn.today());
    let answers = former.answers.unwrap_or_default();
    let has_begun = beginning::begin(turn, service, |draft| {
        draft.follows = Some(opening.id);
        draft.answers = still_true(&draft.form, answers, today);
    });
    if has_begun {
        turn.say(Key::AgainBegun, &[("protocol", opening.protocol.as_str().into())]);
    }
}

/// The answers that stand: who and where. How things are now, in words and pictures, is asked again.
fn still_true(form: &Form, mut answers: Answers, today: jiff::civil::Date) -> Answers {
    let is_told_anew = |kind: FieldKind| kind.takes_files() || kind == FieldKind::LongText;
    let paths: Vec<_> = answers.iter().map(|(path, _)| path.clone()).collect();
    for path in paths {
        if form.field_at(&path).is_none_or(|field| is_told_anew(field.kind)) {
            answers.remove(&path);
        }
    }
    for (path, _) in invalid(form, &answers, today) {
        answers.remove(&path);
    }
    prune(form, &mut answers, today);
    answers
}
