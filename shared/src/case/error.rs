use super::{ActKind, Actor, CaseState};
use crate::catalogue::Procedure;

/// Why an event cannot follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// The first event, and only the first, is the registration.
    #[error("a case begins with its registration, once")]
    Registration,
    /// The table of rules has no such row.
    #[error("`{act}` by the {actor} cannot follow in state `{state}`")]
    NotNow {
        /// What was tried.
        act: ActKind,
        /// By whom.
        actor: Actor,
        /// In which state.
        state: CaseState,
    },
    /// The act makes no sense for this kind of procedure.
    #[error("`{act}` does not fit a procedure of kind `{procedure}`")]
    NotThisProcedure {
        /// What was tried.
        act: ActKind,
        /// The kind of procedure.
        procedure: Procedure,
    },
    /// L. 241/1990 art. 2 c. 7: the clock is stopped for an integration once.
    #[error("the term was already suspended once for an integration")]
    SuspendedOnce,
    /// Outside what the law allows.
    #[error("{days} days are not allowed here: from {min} to {max}")]
    Days {
        /// Days asked for.
        days: u8,
        /// Fewest.
        min: u8,
        /// Most.
        max: u8,
    },
    /// L. 241/1990 art. 10-bis.
    #[error("a refusal needs the notice of its reasons first")]
    NoNotice,
    /// The term has not run out.
    #[error("the term has not run out")]
    NotYet,
    /// Already done, and done once only.
    #[error("this was already done")]
    Already,
    /// A rating is a number from 1 to 5.
    #[error("a rating goes from 1 to 5")]
    Score,
    /// Who is content is not asked why not.
    #[error("a reason belongs to a rating from 1 to 3")]
    Reason,
}
