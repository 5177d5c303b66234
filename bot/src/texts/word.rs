use std::fmt;

use shared::case::{CaseState, Outcome, RatingReason};
use shared::catalogue::{Authentication, Channel, EvidenceClass, LifeEvent};
use shared::domain::Theme;
use shared::form::FieldKind;

/// A word of a vocabulary whose text is named after it: `state-review`, `hint-date`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Where a case stands.
    State(CaseState),
    /// How a case ended.
    Outcome(Outcome),
    /// How an answer looks.
    Hint(FieldKind),
    /// Where a service can be asked for.
    Channel(Channel),
    /// How the applicant is identified.
    Authentication(Authentication),
    /// What the facts of a sheet rest on.
    Evidence(EvidenceClass),
    /// A thematic area.
    Theme(Theme),
    /// When in life a service is needed.
    LifeEvent(LifeEvent),
    /// Why a score is low.
    Reason(RatingReason),
}

impl Word {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let states = CaseState::ALL.iter().copied().map(Self::State);
        let outcomes = Outcome::ALL.iter().copied().map(Self::Outcome);
        let hints = FieldKind::ALL.iter().copied().map(Self::Hint);
        let channels = Channel::ALL.iter().copied().map(Self::Channel);
        let levels = Authentication::ALL.iter().copied().map(Self::Authentication);
        let evidence = EvidenceClass::ALL.iter().copied().map(Self::Evidence);
        let themes = Theme::ALL.iter().copied().map(Self::Theme);
        let events = LifeEvent::ALL.iter().copied().map(Self::LifeEvent);
        let reasons = RatingReason::ALL.iter().copied().map(Self::Reason);
        let of_cases = states.chain(outcomes).chain(reasons);
        of_cases.chain(hints).chain(channels).chain(levels).chain(evidence).chain(themes).chain(events)
    }
}

/// The name of its text in the language files.
impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(state) => write!(f, "state-{state}"),
            Self::Outcome(outcome) => write!(f, "outcome-{outcome}"),
            Self::Hint(kind) => write!(f, "hint-{kind}"),
            Self::Channel(channel) => write!(f, "channel-{channel}"),
            Self::Authentication(level) => write!(f, "identification-{level}"),
            Self::Evidence(class) => write!(f, "evidence-{class}"),
            Self::Theme(theme) => write!(f, "theme-{theme}"),
            Self::LifeEvent(event) => write!(f, "life-{event}"),
            Self::Reason(reason) => write!(f, "reason-{reason}"),
        }
    }
}
