//! A draft's end: it is announced, and it comes, whether its time-out came or not.
//!
//! Each draft has two rows that wake its chat. Neither is moved when the draft is touched: who wakes too early looks at
//! the draft and goes back to sleep until the day that counts now.

use jiff::SignedDuration;

use super::Timer;
use super::draft::Draft;
use super::stage::Stage;
use super::tap::Tap;
use super::turn::{Page, Turn};
use crate::texts::{Key, day};

/// So long before the end it is announced.
const NOTICE: SignedDuration = SignedDuration::from_hours(3 * 24);

/// A draft begins: its end is set, and the day on which it is announced.
pub(super) fn begin(turn: &mut Turn<'_>, number: u32) {
    turn.schedule(Timer::DraftSoon(number), Draft::LIFETIME - NOTICE);
    turn.schedule(Timer::Draft(number), Draft::LIFETIME);
}

/// Announces the end of a draft that nobody has touched since, with the way to go on.
pub(super) fn announce(turn: &mut Turn<'_>, number: u32) {
    let now = turn.context.now;
    let active = turn.session.draft.as_ref().filter(|_| !turn.is_sending());
    let mut drafts = active.into_iter().chain(&turn.session.shelf);
    let Some(draft) = drafts.find(|draft| draft.number == number && !draft.answers.is_empty()) else {
        return;
    };
    let (end, title) = (draft.expires(), draft.title.get(turn.language()).to_owned());
    let due = end.checked_sub(NOTICE).unwrap_or(end);
    if now < due {
        return turn.wake(Timer::DraftSoon(number), due);
    }
    // Whoever goes on after this has a new end, which will be announced too.
    turn.wake(Timer::DraftSoon(number), end);
    let last = day(shared::time::day_in_palermo(end));
    let page = Page::new(turn.text(Key::DraftSoon, &[("title", title.into()), ("day", last.into())]))
        .row([turn.button(Key::ButtonGoOn, Tap::Resume(number))])
        .row([turn.button(Key::ButtonErase, Tap::EraseDraft(number))]);
    turn.notice(page);
}

/// The end of a draft as it was once set: where it still lives it was touched since, and its end is another day.
pub(super) fn end(turn: &mut Turn<'_>, number: u32) {
    let now = turn.context.now;
    let mut drafts = turn.session.draft.iter().chain(&turn.session.shelf);
    let Some(end) = drafts.find(|draft| draft.number == number).map(Draft::expires) else {
        return;
    };
    // One that is on its way outlives its end until the hub has answered.
    let at = if end > now { end } else { now.checked_add(NOTICE).unwrap_or(end) };
    turn.wake(Timer::Draft(number), at);
}

/// Erases what is past its end.
pub(super) fn erase(turn: &mut Turn<'_>) {
    let now = turn.context.now;
    turn.session.shelf.retain(|draft| !draft.has_expired(now));
    if !turn.is_sending() && turn.session.draft.as_ref().is_some_and(|draft| draft.has_expired(now)) {
        turn.session.draft = None;
        turn.session.trail.clear();
        turn.session.stage = Stage::Home;
    }
}
