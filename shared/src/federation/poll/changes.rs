use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;

use super::{later, slice};
use crate::api::Cursor;
use crate::domain::IstatCode;
use crate::federation::Backoff;

/// The schedule of questions for changes: one at a time a municipality, each from its own watermark.
///
/// The watermark is the municipality's cursor, never the hub's clock. The hub commits the changes of a page **and** its
/// cursor in one transaction, and then says [`ChangeEvent::Taken`]: a crash in between asks for the page again, and the
/// ids of the changes make that harmless.
#[derive(Clone, Debug)]
pub struct ChangePolls {
    period: Duration,
    municipalities: BTreeMap<IstatCode, Poll>,
}

#[derive(Clone, Debug)]
struct Poll {
    cursor: Option<Cursor>,
    due: Timestamp,
    failures: u32,
    is_under_way: bool,
}

/// What happens to the schedule.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeEvent {
    /// These municipalities, and no others, are to be asked; with their stored cursors.
    Roster(Vec<(IstatCode, Option<Cursor>)>),
    /// Time went on.
    Tick,
    /// A page is committed.
    Taken {
        /// Whose.
        municipality: IstatCode,
        /// Its cursor.
        cursor: Cursor,
        /// Whether the page was full, so that more may follow at once.
        full: bool,
    },
    /// No page came.
    Failed {
        /// From whom.
        municipality: IstatCode,
        /// As long as the municipality asked to wait.
        after: Option<Duration>,
        /// From 0 to 1, for the jitter.
        chance: f64,
    },
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeEffect {
    /// Ask this municipality for what follows the cursor.
    Ask {
        /// Whom.
        municipality: IstatCode,
        /// From where; none: from the beginning.
        after: Option<Cursor>,
    },
}

impl ChangePolls {
    /// A schedule that asks each municipality once in a period.
    #[must_use]
    pub const fn every(period: Duration) -> Self {
        Self { period, municipalities: BTreeMap::new() }
    }

    /// What an event leads to.
    pub fn handle(&mut self, event: ChangeEvent, now: Timestamp) -> Vec<ChangeEffect> {
        match event {
            ChangeEvent::Roster(municipalities) => self.take_roster(municipalities, now),
            ChangeEvent::Tick => {}
            ChangeEvent::Taken { municipality, cursor, full } => {
                let wait = if full { Duration::ZERO } else { self.period };
                if let Some(poll) = self.municipalities.get_mut(&municipality) {
                    *poll = Poll { cursor: Some(cursor), due: later(now, wait), failures: 0, is_under_way: false };
                }
            }
            ChangeEvent::Failed { municipality, after, chance } => {
                if let Some(poll) = self.municipalities.get_mut(&municipality) {
                    poll.failures = poll.failures.saturating_add(1);
                    poll.is_under_way = false;
                    let backoff = Backoff { first: self.period, longest: Backoff::BREAKER.longest };
                    let wait = backoff.wait(poll.failures, chance).max(after.unwrap_or_default());
                    poll.due = later(now, wait);
                }
            }
        }
        self.start(now)
    }

    /// When the next question is due.
    #[must_use]
    pub fn next_due(&self) -> Option<Timestamp> {
        self.municipalities.values().filter(|poll| !poll.is_under_way).map(|poll| poll.due).min()
    }

    fn take_roster(&mut self, municipalities: Vec<(IstatCode, Option<Cursor>)>, now: Timestamp) {
        let count = municipalities.len();
        let mut known = std::mem::take(&mut self.municipalities);
        for (place, (code, cursor)) in municipalities.into_iter().enumerate() {
            let due = slice(now, self.period, place, count);
            let first = Poll { cursor, due, failures: 0, is_under_way: false };
            self.municipalities.insert(code, known.remove(&code).unwrap_or(first));
        }
    }

    fn start(&mut self, now: Timestamp) -> Vec<ChangeEffect> {
        let due = self.municipalities.iter_mut().filter(|(_, poll)| !poll.is_under_way && poll.due <= now);
        let ask = |(code, poll): (&IstatCode, &mut Poll)| {
            poll.is_under_way = true;
            ChangeEffect::Ask { municipality: *code, after: poll.cursor.clone() }
        };
        due.map(ask).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAGHERIA: u32 = 82_006;

    fn at(seconds: u64) -> Timestamp {
        later("2026-11-22T08:00:00Z".parse().unwrap(), Duration::from_secs(seconds))
    }

    fn code(number: u32) -> IstatCode {
        IstatCode::from_number(number).unwrap()
    }

    fn ask(number: u32, after: Option<&str>) -> ChangeEffect {
        ChangeEffect::Ask { municipality: code(number), after: after.map(str::to_owned) }
    }

    fn schedule() -> ChangePolls {
        let mut polls = ChangePolls::every(Duration::from_secs(10));
        let roster = vec![(code(BAGHERIA), Some("a".to_owned())), (IstatCode::PALERMO, None)];
        assert_eq!(polls.handle(ChangeEvent::Roster(roster), at(0)), [ask(BAGHERIA, Some("a"))]);
        polls
    }

    #[test]
    fn the_stored_cursor_is_where_it_goes_on_and_a_full_page_is_followed_at_once() {
        let mut polls = schedule();
        let taken =
            |cursor: &str, full| ChangeEvent::Taken { municipality: code(BAGHERIA), cursor: cursor.into(), full };
        assert_eq!(polls.handle(taken("b", true), at(1)), [ask(BAGHERIA, Some("b"))]);
        assert_eq!(polls.handle(taken("c", false), at(2)), []);
        assert_eq!(polls.handle(ChangeEvent::Tick, at(12)), [ask(BAGHERIA, Some("c")), ask(82_053, None)]);
    }

    #[test]
    fn one_that_hangs_is_not_asked_again_and_delays_nobody() {
        let mut polls = schedule();
        assert_eq!(polls.handle(ChangeEvent::Tick, at(5)), [ask(82_053, None)]);
        assert_eq!(polls.handle(ChangeEvent::Tick, at(500)), []);
    }

    #[test]
    fn after_failures_the_wait_grows_and_the_cursor_stays() {
        let mut polls = schedule();
        let failed = ChangeEvent::Failed { municipality: code(BAGHERIA), after: None, chance: 1.0 };
        polls.handle(failed.clone(), at(0));
        assert_eq!(polls.handle(ChangeEvent::Tick, at(9)), [ask(82_053, None)]);
        assert_eq!(polls.handle(ChangeEvent::Tick, at(10)), [ask(BAGHERIA, Some("a"))]);
        polls.handle(failed, at(10));
        assert_eq!(polls.next_due(), Some(at(30)));
    }
}
