use std::time::Duration;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::backoff::later;
use super::{Backoff, Outcome};
use crate::api::Problem;
use crate::domain::vocabulary;

/// After so many attempts a person looks at it: about seven hours of trying.
const MOST_ATTEMPTS: u32 = 100;
/// After so many attempts without any answer that says what became of the request, a person asks the municipality.
const MOST_UNKNOWN: u32 = 50;
/// After so many refusals to take what follows the whole case, the two differ in a way no machine mends.
const MOST_WHOLE: u32 = 3;
/// A worker that does not come back in this time has died; another may take the delivery.
const LEASE: Duration = Duration::from_secs(90);

vocabulary! {
    /// Why a delivery waits for an operator.
    Parking, "reason to park" {
        /// Tried too often.
        TooOften = "too-often",
        /// Nobody knows whether the municipality has it.
        OutcomeUnknown = "outcome-unknown",
        /// The municipality's case stays another one than the hub's.
        Differs = "differs",
    }
}

/// The life of one thing to deliver: due, in flight, and in the end done, refused or parked.
///
/// A row of the hub's table holds it; [`Delivery::due`] is the column a worker asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Delivery {
    /// Where it stands.
    pub state: DeliveryState,
    /// How often it was sent.
    pub attempts: u32,
    /// How many of the last attempts in a row had no answer.
    pub unknowns: u32,
    /// How often the whole case was asked for.
    pub wholes: u32,
    /// What was seen last, in words; none of them from a field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_error: Option<String>,
}

/// Where a delivery stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum DeliveryState {
    /// To be sent.
    Due {
        /// Not before.
        #[schemars(with = "String")]
        at: Timestamp,
        /// The whole case instead of the single act.
        whole: bool,
    },
    /// On its way.
    InFlight {
        /// The lease ends: the worker that had it is gone.
        #[schemars(with = "String")]
        until: Timestamp,
        /// The whole case instead of the single act.
        whole: bool,
    },
    /// The municipality has it.
    Done,
    /// The municipality will never take it; an operator looks.
    Refused {
        /// What it said.
        problem: Problem,
    },
    /// Not tried any more until an operator says so.
    Parked {
        /// Why.
        why: Parking,
    },
}

/// What happens to a delivery.
#[derive(Clone, Debug, PartialEq)]
pub enum DeliveryEvent {
    /// A worker takes it.
    Lease,
    /// The municipality answered, or did not.
    Answered {
        /// What came of it.
        outcome: Outcome<()>,
        /// From 0 to 1, for the jitter.
        chance: f64,
    },
    /// The node was spared: nothing was sent.
    Spared {
        /// Not before.
        until: Timestamp,
    },
    /// The node works again.
    NodeBack,
    /// An operator says: once more.
    Retry,
}

impl Delivery {
    /// A delivery that is due now.
    #[must_use]
    pub const fn new(now: Timestamp) -> Self {
        let state = DeliveryState::Due { at: now, whole: false };
        Self { state, attempts: 0, unknowns: 0, wholes: 0, last_error: None }
    }

    /// When a worker should look at it again; never, once it is over or parked.
    #[must_use]
    pub const fn due(&self) -> Option<Timestamp> {
        match self.state {
            DeliveryState::Due { at, .. } => Some(at),
            DeliveryState::InFlight { until, .. } => Some(until),
            DeliveryState::Done | DeliveryState::Refused { .. } | DeliveryState::Parked { .. } => None,
        }
    }

    /// Whether the whole case is to be sent instead of the single act.
    #[must_use]
    pub const fn wants_whole(&self) -> bool {
        matches!(self.state, DeliveryState::Due { whole: true, .. } | DeliveryState::InFlight { whole: true, .. })
    }

    /// Whether it waits for an operator.
    #[must_use]
    pub const fn is_stuck(&self) -> bool {
        matches!(self.state, DeliveryState::Refused { .. } | DeliveryState::Parked { .. })
    }

    /// Whether nothing more will be sent by itself.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.due().is_none()
    }

    /// What an event does to it. An event that does not fit its state (a late answer, a second lease) does nothing.
    pub fn handle(&mut self, event: DeliveryEvent, now: Timestamp) {
        match (event, &self.state) {
            (DeliveryEvent::Lease, _) if self.due().is_some_and(|due| due <= now) => {
                self.state = DeliveryState::InFlight { until: later(now, LEASE), whole: self.wants_whole() };
                self.attempts = self.attempts.saturating_add(1);
            }
            (DeliveryEvent::Answered { outcome, chance }, DeliveryState::InFlight { .. }) => {
                self.answered(outcome, chance, now);
            }
            (DeliveryEvent::Spared { until }, DeliveryState::InFlight { .. } | DeliveryState::Due { .. }) => {
                let was_counted = matches!(self.state, DeliveryState::InFlight { .. });
                self.attempts = self.attempts.saturating_sub(u32::from(was_counted));
                self.state = DeliveryState::Due { at: until.max(now), whole: self.wants_whole() };
            }
            (DeliveryEvent::NodeBack, DeliveryState::Due { .. }) => {
                self.state = DeliveryState::Due { at: now, whole: self.wants_whole() };
            }
            (DeliveryEvent::Retry, DeliveryState::Refused { .. } | DeliveryState::Parked { .. }) => {
                let whole = matches!(self.state, DeliveryState::Parked { why: Parking::Differs });
                *self = Self { state: DeliveryState::Due { at: now, whole }, ..Self::new(now) };
            }
            _ => {}
        }
    }

    fn answered(&mut self, outcome: Outcome<()>, chance: f64, now: Timestamp) {
        let whole = self.wants_whole();
        self.unknowns = if matches!(outcome, Outcome::Unknown { .. }) { self.unknowns + 1 } else { 0 };
        self.state = match outcome {
            Outcome::Done(()) => {
                self.last_error = None;
                DeliveryState::Done
            }
            Outcome::Refused(problem) => {
                self.last_error = Some(problem.to_string());
                DeliveryState::Refused { problem }
            }
            Outcome::TellWhole => {
                self.wholes += 1;
                Self::again_or(Parking::Differs, self.wholes > MOST_WHOLE, now, true)
            }
            Outcome::Later { after, why } => {
                self.last_error = Some(why);
                let wait = Backoff::DELIVERY.wait(self.attempts, chance).max(after.unwrap_or_default());
                Self::again_or(Parking::TooOften, self.attempts >= MOST_ATTEMPTS, later(now, wait), whole)
            }
            Outcome::Unknown { why } => {
                self.last_error = Some(why);
                let at = later(now, Backoff::DELIVERY.wait(self.attempts, chance));
                Self::again_or(Parking::OutcomeUnknown, self.unknowns >= MOST_UNKNOWN, at, whole)
            }
        };
    }

    const fn again_or(why: Parking, is_enough: bool, at: Timestamp, whole: bool) -> DeliveryState {
        if is_enough { DeliveryState::Parked { why } } else { DeliveryState::Due { at, whole } }
    }
}

#[cfg(test)]
mod tests;
