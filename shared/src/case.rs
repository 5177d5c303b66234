//! A case and its law clock: a pure function from (case, event) to case.
//!
//! Every change of a case is a [`CaseEvent`]; folding the events of a case from the first gives the case again
//! ([`Case::replay`]). What may follow what, and who may do it, is one table ([`rules`]); when the answer is due is
//! [`LegalClock`]. There is no clock inside: the time comes with the event.
//!
//! A due date moves only by a rule of law, a closed case stays closed, and what the law wants first (the notice before a
//! refusal) cannot be skipped: `tests` holds all three.

mod act;
mod clock;
mod codes;
mod error;
mod holidays;
mod record;
pub mod rules;

pub use act::{Act, ActKind, Actor, CaseEvent, Fee, Rating, RatingReason};
pub use clock::{LegalClock, Stop, StopReason};
pub use codes::{OpenCityStatus, PortalState};
pub use error::CaseError;
pub use record::{Case, Former, Opening};

use crate::domain::vocabulary;

vocabulary! {
    /// Where a case stands.
    CaseState, "case state" {
        /// Registered, with protocol number and receipt; no office has taken it yet.
        Registered = "registered",
        /// An office is examining it.
        Review = "review",
        /// The citizen is asked for something that is missing.
        Integration = "integration",
        /// The citizen was told why a refusal is likely, and may answer (L. 241/1990 art. 10-bis).
        Notice = "notice",
        /// It stands in a published ranking.
        Ranking = "ranking",
        /// It waits for a place to become free.
        WaitingList = "waiting-list",
        /// Something is to be paid before it goes on.
        ToPay = "to-pay",
        /// Decided in favour; the outcome is being prepared.
        Approved = "approved",
        /// In force since it was sent; the office is checking it (SCIA, CILA: L. 241/1990 art. 19).
        InForce = "in-force",
        /// In force, but the citizen must bring it into line.
        Conform = "conform",
        /// Over.
        Closed = "closed",
    }
}

vocabulary! {
    /// How a closed case ended.
    Outcome, "outcome" {
        /// Granted and delivered.
        Granted = "granted",
        /// Granted because the term ran out in silence (L. 241/1990 art. 20).
        GrantedBySilence = "granted-by-silence",
        /// Refused, with reasons.
        Refused = "refused",
        /// The activity was forbidden.
        Forbidden = "forbidden",
        /// The citizen took it back.
        Withdrawn = "withdrawn",
        /// Filed away without a decision.
        Archived = "archived",
    }
}

impl Outcome {
    /// Whether the citizen got what was asked for.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        matches!(self, Self::Granted | Self::GrantedBySilence)
    }
}

#[cfg(test)]
mod tests;
