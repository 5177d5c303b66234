use std::time::Duration;

use crate::api::Problem;
use crate::federation::protocol::{CASE_DIFFERS, NO_SUCH_CASE};

/// What came of a request to a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It was done, now or the first time it was asked.
    Done(T),
    /// It will never be done like this; kept, and shown to an operator.
    Refused(Problem),
    /// The municipality wants the whole case first.
    TellWhole,
    /// Surely not done: nobody answered the call, or "come back later".
    Later {
        /// As long as the municipality asked to wait.
        after: Option<Duration>,
        /// What was seen, in words without a value of any field.
        why: String,
    },
    /// Sent, but no answer that says what became of it: the same request again, with the same key.
    Unknown {
        /// What was seen.
        why: String,
    },
}

impl<T> Outcome<T> {
    /// What follows from an answer that is no success.
    #[must_use]
    pub(super) fn of_problem(problem: Problem, after: Option<Duration>) -> Self {
        if problem.is(CASE_DIFFERS) || problem.is(NO_SUCH_CASE) {
            return Self::TellWhole;
        }
        match problem.status {
            408 | 409 | 425 | 429 | 503 => Self::Later { after, why: problem.to_string() },
            // A gateway that lost the answer does not say whether the request arrived.
            500.. => Self::Unknown { why: problem.to_string() },
            _ => Self::Refused(problem),
        }
    }

    /// The same outcome, with something else in its hands.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::Done(value) => Outcome::Done(change(value)),
            Self::Refused(problem) => Outcome::Refused(problem),
            Self::TellWhole => Outcome::TellWhole,
            Self::Later { after, why } => Outcome::Later { after, why },
            Self::Unknown { why } => Outcome::Unknown { why },
        }
    }

    /// Whether the municipality is there: it did it, or it said why not.
    #[must_use]
    pub const fn is_answer(&self) -> bool {
        matches!(self, Self::Done(_) | Self::Refused(_) | Self::TellWhole)
    }

    /// What it was done with.
    #[must_use]
    pub fn done(self) -> Option<T> {
        match self {
            Self::Done(value) => Some(value),
            _ => None,
        }
    }
}
