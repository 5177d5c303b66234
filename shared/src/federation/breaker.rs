use std::time::Duration;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Backoff;
use super::backoff::later;

/// So many failures in a row open the breaker.
const FAILURES_UNTIL_OPEN: u32 = 3;
/// A probe without an answer for so long is given up: longer than any request lasts.
const LONGEST_PROBE: Duration = Duration::from_secs(90);

/// Spares a node that fails: after some failures nothing is sent for a while, then one request is let through to see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Breaker {
    /// Where it stands.
    pub state: BreakerState,
    /// How often it opened since the node last worked.
    pub openings: u32,
}

/// Where a breaker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum BreakerState {
    /// Requests pass.
    Closed {
        /// Failures in a row.
        failures: u32,
    },
    /// Nothing passes.
    Open {
        /// Until then.
        #[schemars(with = "String")]
        until: Timestamp,
    },
    /// One request is on its way to see whether the node works again.
    HalfOpen {
        /// When it was let through.
        #[schemars(with = "String")]
        since: Timestamp,
    },
}

/// What happens to a breaker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BreakerEvent {
    /// Somebody wants to send.
    Ask,
    /// The node answered, be it with a refusal.
    Worked,
    /// It did not answer, or said "later".
    Failed {
        /// From 0 to 1, for the jitter.
        chance: f64,
    },
}

/// What follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakerEffect {
    /// Send.
    Pass,
    /// Do not send before then.
    Wait {
        /// Ask again then.
        until: Timestamp,
    },
    /// The node is spared from now on.
    Opened {
        /// Until then.
        until: Timestamp,
    },
    /// The node works again: what waits for it may be sent now.
    Closed,
}

impl Default for Breaker {
    fn default() -> Self {
        Self { state: BreakerState::Closed { failures: 0 }, openings: 0 }
    }
}

impl Breaker {
    /// What an event does to it.
    pub fn handle(&mut self, event: BreakerEvent, now: Timestamp) -> Option<BreakerEffect> {
        match (event, self.state) {
            (BreakerEvent::Ask, state) => Some(self.ask(state, now)),
            (BreakerEvent::Worked, state) => {
                *self = Self::default();
                let was_closed = matches!(state, BreakerState::Closed { .. });
                (!was_closed).then_some(BreakerEffect::Closed)
            }
            (BreakerEvent::Failed { .. }, BreakerState::Closed { failures }) if failures + 1 < FAILURES_UNTIL_OPEN => {
                self.state = BreakerState::Closed { failures: failures + 1 };
                None
            }
            // A request that was on its way when the breaker opened tells nothing new.
            (BreakerEvent::Failed { .. }, BreakerState::Open { .. }) => None,
            (BreakerEvent::Failed { chance }, BreakerState::Closed { .. } | BreakerState::HalfOpen { .. }) => {
                Some(self.open(chance, now))
            }
        }
    }

    /// Whether requests pass freely.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        matches!(self.state, BreakerState::Closed { .. })
    }

    fn ask(&mut self, state: BreakerState, now: Timestamp) -> BreakerEffect {
        let probe_lost_at = |since| later(since, LONGEST_PROBE);
        match state {
            BreakerState::Closed { .. } => BreakerEffect::Pass,
            BreakerState::Open { until } if now < until => BreakerEffect::Wait { until },
            BreakerState::HalfOpen { since } if now < probe_lost_at(since) => {
                BreakerEffect::Wait { until: probe_lost_at(since) }
            }
            BreakerState::Open { .. } | BreakerState::HalfOpen { .. } => {
                self.state = BreakerState::HalfOpen { since: now };
                BreakerEffect::Pass
            }
        }
    }

    fn open(&mut self, chance: f64, now: Timestamp) -> BreakerEffect {
        self.openings = self.openings.saturating_add(1);
        let wait = Backoff::BREAKER.wait(self.openings, chance);
        let until = later(now, wait);
        self.state = BreakerState::Open { until };
        BreakerEffect::Opened { until }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: u64) -> Timestamp {
        later("2026-11-22T08:00:00Z".parse().unwrap(), Duration::from_secs(seconds))
    }

    fn opened() -> Breaker {
        let mut breaker = Breaker::default();
        for _ in 0..FAILURES_UNTIL_OPEN {
            breaker.handle(BreakerEvent::Failed { chance: 1.0 }, at(0));
        }
        breaker
    }

    #[test]
    fn three_failures_in_a_row_open_it_and_an_answer_between_them_does_not() {
        let mut breaker = Breaker::default();
        for event in [BreakerEvent::Failed { chance: 1.0 }, BreakerEvent::Failed { chance: 1.0 }, BreakerEvent::Worked]
        {
            assert_eq!(breaker.handle(event, at(0)), None);
        }
        assert!(breaker.is_closed());
        assert_eq!(opened().state, BreakerState::Open { until: at(5) });
    }

    #[test]
    fn one_probe_passes_and_decides() {
        let mut breaker = opened();
        assert_eq!(breaker.handle(BreakerEvent::Ask, at(4)), Some(BreakerEffect::Wait { until: at(5) }));
        assert_eq!(breaker.handle(BreakerEvent::Ask, at(5)), Some(BreakerEffect::Pass));
        assert_eq!(breaker.handle(BreakerEvent::Ask, at(6)), Some(BreakerEffect::Wait { until: at(95) }));
        assert_eq!(breaker.handle(BreakerEvent::Worked, at(7)), Some(BreakerEffect::Closed));
        assert_eq!(breaker.handle(BreakerEvent::Ask, at(7)), Some(BreakerEffect::Pass));
    }

    #[test]
    fn each_failed_probe_doubles_the_wait() {
        let mut breaker = opened();
        breaker.handle(BreakerEvent::Ask, at(5));
        let effect = breaker.handle(BreakerEvent::Failed { chance: 1.0 }, at(6));
        assert_eq!(effect, Some(BreakerEffect::Opened { until: at(16) }));
    }

    #[test]
    fn a_probe_that_was_lost_in_a_crash_blocks_nothing_for_ever() {
        let mut breaker = opened();
        breaker.handle(BreakerEvent::Ask, at(5));
        assert_eq!(breaker.handle(BreakerEvent::Ask, at(95)), Some(BreakerEffect::Pass));
    }

    proptest! {
        #[test]
        fn whatever_happened_a_later_ask_passes(steps in prop::collection::vec((0_u8..3, 0_u64..400, 0.0..1.0), 0..60)) {
            let mut breaker = Breaker::default();
            let mut now = 0;
            for (kind, wait, chance) in steps {
                now += wait;
                let event = match kind {
                    0 => BreakerEvent::Ask,
                    1 => BreakerEvent::Worked,
                    _ => BreakerEvent::Failed { chance },
                };
                let effect = breaker.handle(event, at(now));
                if let Some(BreakerEffect::Wait { until } | BreakerEffect::Opened { until }) = effect {
                    prop_assert!(until > at(now) && until <= at(now + 120));
                }
            }
            prop_assert_eq!(breaker.handle(BreakerEvent::Ask, at(now + 120)), Some(BreakerEffect::Pass));
        }
    }
}
