//! Requests that were begun and are not sent: kept, put on the shelf, taken up again, given up.

use shared::retention::{DRAFT, in_days};

use super::draft::Draft;
use super::filling;
use super::session::{SHELF, Session};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::Key;

/// Keeps the draft and leaves it.
pub(super) fn save_and_leave(turn: &mut Turn<'_>) {
    match &turn.session.draft {
        _ if turn.is_sending() => turn.say(Key::SendingWait, &[]),
        Some(_) => {
            put_aside(turn);
            turn.home();
            turn.say(Key::Saved, &[("days", in_days(DRAFT).into())]);
        }
        _ => turn.say(Key::NothingToSave, &[]),
    }
}

/// Puts the draft on the shelf; one without any answer is not worth keeping.
pub(super) fn put_aside(turn: &mut Turn<'_>) {
    if turn.is_sending() {
        return;
    }
    if let Some(draft) = turn.session.draft.take().filter(|draft| !draft.answers.is_empty()) {
        turn.session.shelf.insert(0, draft);
        turn.session.shelf.truncate(SHELF);
    }
    turn.session.trail.retain(|stage| !is_of_draft(stage));
}

/// The requests that were begun and are not sent, the one in hand first.
pub(super) fn waiting(session: &Session) -> impl Iterator<Item = &Draft> {
    session.draft.iter().chain(&session.shelf)
}

/// For each of them the button that goes on with it.
pub(super) fn buttons(turn: &Turn<'_>) -> Vec<(String, Tap)> {
    let button = |draft: &Draft| {
        let title = draft.title.get(turn.language());
        (turn.words_with(Key::ButtonResume, &[("title", title.into())]), Tap::Resume(draft.number))
    };
    waiting(&turn.session).map(button).collect()
}

/// Whether a stage is a step of a request.
pub(super) const fn is_of_draft(stage: &Stage) -> bool {
    matches!(
        stage,
        Stage::Consent
            | Stage::Asking
            | Stage::Declaring
            | Stage::Identifying
            | Stage::Reviewing
            | Stage::Near { .. }
            | Stage::Editing { .. }
            | Stage::Sending
    )
}

/// Takes up a request again; the one on the screen goes on the shelf.
pub(super) fn resume(turn: &mut Turn<'_>, number: u32) {
    if turn.is_sending() {
        return turn.say(Key::SendingWait, &[]);
    }
    let is_active = turn.session.draft.as_ref().is_some_and(|draft| draft.number == number);
    let found = turn.session.shelf.iter().position(|draft| draft.number == number);
    match found {
        _ if is_active => {}
        Some(at) => {
            let draft = turn.session.shelf.remove(at);
            put_aside(turn);
            turn.session.draft = Some(draft);
        }
        None => return turn.say(Key::DraftGone, &[]),
    }
    let now = turn.context.now;
    if let Some(draft) = &mut turn.session.draft {
        draft.touched = now;
    }
    turn.say(Key::Resumed, &[]);
    filling::go_on(turn);
}

/// Cancelling with answers given asks first what to do with them.
pub(super) fn cancel(turn: &mut Turn<'_>) {
    let Some((number, is_empty)) = turn.session.draft.as_ref().map(|draft| (draft.number, draft.answers.is_empty()))
    else {
        return turn.home();
    };
    if is_empty {
        return erase(turn, number);
    }
    let page = Page::new(turn.text(Key::CancelAsk, &[]))
        .row([turn.button(Key::ButtonErase, Tap::EraseDraft(number)), turn.wish(Key::ButtonSave, Wish::Save)])
        .row([turn.button(Key::ButtonGoOn, Tap::ToForm)]);
    turn.notice(page);
}

/// Erases the draft of a number: the button may be tapped when another draft has taken its place.
pub(super) fn erase(turn: &mut Turn<'_>, number: u32) {
    if turn.is_sending() {
        return turn.say(Key::SendingWait, &[]);
    }
    turn.session.shelf.retain(|draft| draft.number != number);
    let is_present = turn.session.draft.as_ref().is_some_and(|draft| draft.number == number);
    if is_present {
        turn.session.draft = None;
        turn.home();
    }
    turn.say(Key::Erased, &[]);
}
