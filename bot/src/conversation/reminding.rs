//! Before the last day on which the citizen may answer or pay, they are reminded of it, once; whoever does not want that
//! says so.
//!
//! The row that wakes the chat is not moved when the day changes: who wakes looks at what is kept of the case now.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use shared::case::Case;
use shared::id::CaseId;
use shared::time::{civil_in_palermo, instant_in_palermo};

use super::Timer;
use super::session::KnownCase;
use super::tap::Tap;
use super::turn::{Page, Turn};
use crate::texts::{Key, day};

/// So many days before the last one; where the time given is shorter, the day before.
const SOON: i64 = 3;
const AT_LAST: i64 = 1;
/// The hours in Palermo between which reminders come: they wake nobody, whenever the program was started.
const HOUR: i8 = 9;
const EVENING: i8 = 20;

/// What the citizen is reminded of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Reminders {
    is_off: bool,
    /// Whether nobody is to ask after a year.
    pub(super) are_yearly_off: bool,
    last_days: Vec<LastDay>,
}

/// The last day of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LastDay {
    case: CaseId,
    day: Date,
}

impl Reminders {
    /// Nothing yet.
    pub(super) const fn new() -> Self {
        Self { is_off: false, are_yearly_off: false, last_days: Vec::new() }
    }

    fn of(&self, case: CaseId) -> Option<Date> {
        self.last_days.iter().find(|last| last.case == case).map(|last| last.day)
    }

    fn forget(&mut self, case: CaseId) {
        self.last_days.retain(|last| last.case != case);
    }
}

/// Something happened to a case: what is awaited of the citizen now, and until when.
pub(super) fn note(turn: &mut Turn<'_>, case: &Case) {
    let id = case.opening.id;
    if turn.session.reminders.of(id) == case.act_by {
        return;
    }
    turn.session.reminders.forget(id);
    if let Some(last) = case.act_by
        && let Some(at) = moment(last, turn.context.now)
    {
        turn.session.reminders.last_days.push(LastDay { case: id, day: last });
        turn.wake(Timer::LastDay(id), at);
    }
}

/// When to remind; none where it is too late for that.
fn moment(last: Date, now: Timestamp) -> Option<Timestamp> {
    let before = |days: i64| Some(morning_of(last.checked_sub(days.days()).ok()?));
    [SOON, AT_LAST].into_iter().filter_map(before).find(|at| *at > now)
}

/// When reminders of a day come.
pub(super) fn morning_of(day: Date) -> Timestamp {
    instant_in_palermo(day.at(HOUR, 0, 0, 0))
}

/// When the night is over; none by day.
pub(super) fn night_ends(now: Timestamp) -> Option<Timestamp> {
    let there = civil_in_palermo(now);
    match there.hour() {
        ..HOUR => Some(morning_of(there.date())),
        EVENING.. => Some(morning_of(there.date().tomorrow().unwrap_or(Date::MAX))),
        _ => None,
    }
}

/// A time-out came: the day may have moved meanwhile, or all may be done.
pub(super) fn remind(turn: &mut Turn<'_>, case: CaseId) {
    let Some(last) = turn.session.reminders.of(case) else { return };
    let is_early = turn.today().checked_add(SOON.days()).is_ok_and(|soon| soon < last);
    if is_early && let Some(at) = moment(last, turn.context.now) {
        return turn.wake(Timer::LastDay(case), at);
    }
    if let Some(morning) = night_ends(turn.context.now) {
        return turn.wake(Timer::LastDay(case), morning);
    }
    turn.session.reminders.forget(case);
    let known = turn.session.known_case(case).cloned();
    let Some(KnownCase { protocol, title, .. }) = known.filter(|_| !turn.session.reminders.is_off) else { return };
    let args = [("title", title.into()), ("protocol", protocol.as_str().into()), ("day", day(last).into())];
    let page = Page::new(turn.text(Key::LastDay, &args))
        .row([turn.button(Key::ButtonOpenCase, Tap::Case(case))])
        .row([turn.button(Key::ButtonNoReminders, Tap::Remind(false))]);
    turn.notice(page);
}

/// The button of the settings.
pub(super) fn button(turn: &Turn<'_>) -> (String, Tap) {
    let is_off = turn.session.reminders.is_off;
    turn.button(if is_off { Key::ButtonReminders } else { Key::ButtonNoReminders }, Tap::Remind(is_off))
}

/// Switches reminders on or off.
pub(super) fn switch(turn: &mut Turn<'_>, is_on: bool) {
    turn.session.reminders.is_off = !is_on;
    turn.say(if is_on { Key::RemindersOn } else { Key::RemindersOff }, &[]);
}
