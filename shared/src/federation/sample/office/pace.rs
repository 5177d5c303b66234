//! How fast an office works: its hours, its clerks, its own pace.

use std::time::Duration;

use rand::RngExt;

use crate::case::{Case, CaseState};
use crate::domain::IstatCode;
use crate::federation::sample::chance::rng_of;

/// A working day of the sample, at speed 1.
const DAY: Duration = Duration::from_secs(45);
/// At its end the office is closed for so long.
const CLOSED: Duration = Duration::from_secs(5);
/// A letter of a citizen is answered after this.
pub(super) const REPLY: Duration = Duration::from_secs(6);
/// How long a clerk is busy with one step.
const STEP: Duration = Duration::from_millis(400);

/// The pace of one office.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    seed: u64,
    /// Above 1: slower than others.
    slowness: f64,
    /// When its day begins.
    begins: Duration,
}

impl Pace {
    pub(super) fn of(seed: u64, municipality: IstatCode) -> Self {
        let mut rng = rng_of(seed, "pace", municipality);
        let begins = DAY.mul_f64(rng.random::<f64>());
        Self { seed, slowness: rng.random_range(0.75..1.25), begins }
    }

    /// Whether the office is open.
    pub(super) fn is_open(&self, now: Duration) -> bool {
        let millis = now.saturating_add(self.begins).as_millis() % DAY.as_millis();
        millis < DAY.saturating_sub(CLOSED).as_millis()
    }

    /// How long until the office turns to a case; never, while it waits for the citizen or is over.
    ///
    /// A fresh case is taken up within 10 s, or 15 when the office is closed; one in eight becomes a long story.
    pub(super) fn next(&self, case: &Case) -> Option<Duration> {
        let seconds = match case.state {
            CaseState::Closed | CaseState::Integration | CaseState::Notice | CaseState::Conform => return None,
            CaseState::Registered => 3.0..8.0,
            CaseState::InForce if case.office.is_none() => 3.0..8.0,
            CaseState::ToPay => 12.0..30.0,
            CaseState::Approved => 8.0..22.0,
            CaseState::Review | CaseState::Ranking | CaseState::WaitingList | CaseState::InForce => 14.0..40.0,
        };
        let is_first = case.office.is_none();
        let mut rng = rng_of(self.seed, "wait", format_args!("{}/{}", case.opening.protocol, case.revision));
        let wait = Duration::from_secs_f64(rng.random_range(seconds) * self.slowness);
        let is_long_story = !is_first && rng_of(self.seed, "long", &case.opening.protocol).random_bool(0.12);
        Some(if is_long_story { wait.mul_f64(rng.random_range(6.0..20.0)) } else { wait })
    }

    /// The same for a case that is told again: not all at once, for there may be many.
    pub(super) fn retold(&self, case: &Case) -> Option<Duration> {
        let mut rng = rng_of(self.seed, "retold", &case.opening.protocol);
        let spread = Duration::from_secs_f64(rng.random_range(5.0..600.0_f64));
        self.next(case).map(|wait| wait.saturating_add(spread))
    }
}

/// The clerks of an office, each free again at some time.
#[derive(Debug)]
pub(super) struct Clerks(Vec<Duration>);

impl Clerks {
    /// One clerk, and one more for each 15,000 inhabitants.
    pub(super) fn of(population: u32) -> Self {
        let count = 1 + usize::try_from(population / 15_000).unwrap_or(0);
        Self(vec![Duration::ZERO; count])
    }

    /// Gives a step to a clerk who is free; says whether there is one.
    pub(super) fn take(&mut self, now: Duration) -> bool {
        match self.0.iter_mut().find(|free_at| **free_at <= now) {
            Some(free_at) => {
                *free_at = now.saturating_add(STEP);
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_closes_for_five_seconds_of_each_day() {
        let pace = Pace::of(1, IstatCode::PALERMO);
        let open = (0..450).filter(|tenth| pace.is_open(Duration::from_millis(tenth * 100))).count();
        assert_eq!(open, 400);
    }

    #[test]
    fn a_small_office_does_one_step_at_a_time() {
        let mut clerks = Clerks::of(900);
        assert!(clerks.take(Duration::ZERO));
        assert!(!clerks.take(Duration::from_millis(399)));
        assert!(clerks.take(Duration::from_millis(400)));
    }
}
