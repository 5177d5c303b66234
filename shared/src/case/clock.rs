use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::holidays::is_working_day;
use crate::catalogue::{Term, TermUnit};
use crate::domain::vocabulary;

vocabulary! {
    /// Why a clock stands still.
    StopReason, "reason to stop the clock" {
        /// Something is missing (L. 241/1990 art. 2 c. 7): once, at most 30 days.
        Integration = "integration",
        /// The notice before a refusal (art. 10-bis): 10 days.
        Notice = "notice",
        /// A payment is awaited.
        Payment = "payment",
    }
}

/// A stretch in which the clock stands still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Stop {
    /// Why.
    pub reason: StopReason,
    /// The day it stopped; that day still counts.
    #[schemars(with = "String")]
    pub from: Date,
    /// The day it runs again at the latest.
    #[schemars(with = "String")]
    pub until: Date,
    /// Whether it is over, so that `until` is a fact and no longer a forecast.
    pub over: bool,
}

/// When an answer is due, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LegalClock {
    /// Day of presentation, which is the day of the protocol (L. 241/1990 art. 18-bis).
    #[schemars(with = "String")]
    pub started: Date,
    /// The term of the sheet, else the law's 30 days.
    pub term: Term,
    /// Where it stood still.
    pub stops: Vec<Stop>,
    /// The day of the decision, after which nothing is due any more.
    #[schemars(with = "Option<String>")]
    pub ended: Option<Date>,
}

/// Art. 2 c. 7: the one suspension is not longer than this.
pub(super) const LONGEST_INTEGRATION_DAYS: u8 = 30;
/// Art. 10-bis: the applicant has ten days, and the clock runs again ten days after the observations.
pub(super) const NOTICE_DAYS: u8 = 10;

/// No term in force is longer; it bounds the counting of days.
const LONGEST_WAIT_DAYS: u32 = 4_000;

impl LegalClock {
    /// A clock that starts on the day of presentation.
    #[must_use]
    pub const fn start(day: Date, term: Term) -> Self {
        Self { started: day, term, stops: Vec::new(), ended: None }
    }

    /// The day by which the answer is due: the term counted from the day after the start (art. 2963 c.c.), without the
    /// days on which the clock stood still. While it stands still this is the forecast with the longest wait.
    #[must_use]
    pub fn due(&self) -> Date {
        let mut day = self.started;
        let mut counted = 0_u32;
        for _ in 0..LONGEST_WAIT_DAYS {
            if counted >= u32::from(self.term.days) {
                break;
            }
            day = day.tomorrow().unwrap_or(Date::MAX);
            counted += u32::from(self.counts(day));
        }
        day
    }

    /// Whether the clock stands still on a day.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stops.last().is_some_and(|stop| !stop.over)
    }

    /// Whether the answer is late on a day.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.ended.is_none() && !self.is_stopped() && today > self.due()
    }

    /// Whether the clock was already stopped for this reason.
    #[must_use]
    pub fn has_stopped_for(&self, reason: StopReason) -> bool {
        self.stops.iter().any(|stop| stop.reason == reason)
    }

    pub(super) fn stop(&mut self, reason: StopReason, from: Date, until: Date) {
        self.stops.push(Stop { reason, from, until: until.max(from), over: false });
    }

    /// Lets the clock run again from a day, never later than the law allowed.
    pub(super) fn resume(&mut self, day: Date) {
        if let Some(stop) = self.stops.last_mut().filter(|stop| !stop.over) {
            stop.until = day.clamp(stop.from, stop.until);
            stop.over = true;
        }
    }

    /// Art. 10-bis: after observations the clock runs again ten days after them, which may be later than was forecast.
    pub(super) fn resume_after_observations(&mut self, day: Date) {
        if let Some(stop) = self.stops.last_mut().filter(|stop| !stop.over) {
            stop.until = days_after(day, NOTICE_DAYS);
            stop.over = true;
        }
    }

    pub(super) fn end(&mut self, day: Date) {
        self.resume(day);
        self.ended.get_or_insert(day);
    }

    fn counts(&self, day: Date) -> bool {
        let stands_still = self.stops.iter().any(|stop| stop.from < day && day <= stop.until);
        let is_counted_kind = match self.term.unit {
            TermUnit::Calendar => true,
            TermUnit::Working => is_working_day(day),
        };
        is_counted_kind && !stands_still
    }
}

pub(super) fn days_after(day: Date, days: u8) -> Date {
    day.checked_add(i32::from(days).days()).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(30, TermUnit::Calendar, date(2026, 11, 22), date(2026, 12, 22))]
    #[case(6, TermUnit::Working, date(2026, 11, 20), date(2026, 11, 30))]
    #[case(30, TermUnit::Working, date(2026, 12, 1), date(2027, 1, 18))]
    #[case(0, TermUnit::Calendar, date(2026, 11, 22), date(2026, 11, 22))]
    fn the_term_is_counted_from_the_day_after(
        #[case] days: u16,
        #[case] unit: TermUnit,
        #[case] start: Date,
        #[case] due: Date,
    ) {
        assert_eq!(LegalClock::start(start, Term { days, unit }).due(), due);
    }

    #[test]
    fn a_stop_moves_the_due_day_by_the_days_it_lasted() {
        let mut clock = LegalClock::start(date(2026, 11, 1), Term { days: 30, unit: TermUnit::Calendar });
        clock.stop(StopReason::Integration, date(2026, 11, 10), date(2026, 12, 10));
        assert_eq!(clock.due(), date(2026, 12, 31), "forecast with the whole stop");
        clock.resume(date(2026, 11, 15));
        assert_eq!(clock.due(), date(2026, 12, 6), "five days later than 1 December");
    }

    #[test]
    fn after_observations_the_clock_rests_ten_more_days() {
        let mut clock = LegalClock::start(date(2026, 11, 1), Term { days: 30, unit: TermUnit::Calendar });
        clock.stop(StopReason::Notice, date(2026, 11, 20), date(2026, 11, 30));
        clock.resume_after_observations(date(2026, 11, 25));
        assert_eq!(clock.due(), date(2026, 12, 16));
    }
}
