//! Alerts: what the operations team must see, from raised to resolved.
//!
//! A pure machine: (alert, move) -> alert. One alert a cause: while the node is down, its alert stays the same one.

mod rules;

pub use rules::{NodeWatch, Verdict, after_look};

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{NodeId, vocabulary};
use crate::id::{AlertId, CaseId, ConversationId};
use crate::text::SafeText;

vocabulary! {
    /// What it is about.
    AlertKind, "alert kind" {
        /// A node does not answer.
        NodeDown = "node-down",
        /// A node answers slowly or not always.
        NodeSlow = "node-slow",
        /// A delivery to a municipality was refused or tried too often.
        DeliveryStuck = "delivery-stuck",
        /// A case's term has run out.
        CaseOverdue = "case-overdue",
        /// A citizen waits for a person.
        HandoverWaiting = "handover-waiting",
        /// A follower of the log is behind.
        FollowerBehind = "follower-behind",
        /// The disk is nearly full.
        DiskNearlyFull = "disk-nearly-full",
    }
}

vocabulary! {
    /// How urgent it is.
    Severity, "severity" {
        /// Citizens are losing service now.
        Critical = "critical",
        /// They will, if nothing is done.
        Warning = "warning",
        /// Good to know.
        Notice = "notice",
    }
}

vocabulary! {
    /// Where an alert stands.
    AlertState, "alert state" {
        /// Nobody has taken it.
        Open = "open",
        /// Somebody has.
        Acknowledged = "acknowledged",
        /// Put off until a time.
        Snoozed = "snoozed",
        /// The cause is gone.
        Resolved = "resolved",
    }
}

impl AlertKind {
    /// How urgent an alert of this kind is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::NodeDown | Self::DiskNearlyFull | Self::DeliveryStuck => Severity::Critical,
            Self::CaseOverdue | Self::HandoverWaiting | Self::FollowerBehind => Severity::Warning,
            Self::NodeSlow => Severity::Notice,
        }
    }
}

/// What an alert points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "of", content = "id")]
pub enum Subject {
    /// A node.
    Node(NodeId),
    /// A case.
    Case(CaseId),
    /// A conversation.
    Conversation(ConversationId),
    /// The hub itself.
    Hub,
}

/// Who took it, when, and what they said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Acknowledgement {
    /// Who.
    pub who: SafeText,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// Why, or what is being done.
    pub note: SafeText,
}

/// One alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Alert {
    /// Identifier.
    pub id: AlertId,
    /// What it is about.
    pub kind: AlertKind,
    /// What it points at.
    pub subject: Subject,
    /// Where it stands.
    pub state: AlertState,
    /// When its cause was first seen.
    #[schemars(with = "String")]
    pub raised: Timestamp,
    /// When it last changed.
    #[schemars(with = "String")]
    pub updated: Timestamp,
    /// Who took it.
    pub acknowledged: Option<Acknowledgement>,
    /// Until when it is put off.
    #[schemars(with = "Option<String>")]
    pub snoozed_until: Option<Timestamp>,
}

/// Something done to an alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "move", rename_all = "kebab-case", deny_unknown_fields)]
pub enum AlertMove {
    /// Somebody takes it.
    Acknowledge {
        /// Who.
        who: SafeText,
        /// What they say.
        note: SafeText,
    },
    /// Put off.
    Snooze {
        /// Until when.
        #[schemars(with = "String")]
        until: Timestamp,
    },
    /// Back to open: undo of the two above, or the end of a snooze.
    Reopen,
    /// The cause is gone.
    Resolve,
}

/// Why a move cannot follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AlertError {
    /// Its cause is gone; a new cause raises a new alert.
    #[error("the alert is resolved")]
    Resolved,
    /// A snooze ends later than now.
    #[error("a snooze ends in the future")]
    Past,
}

impl Alert {
    /// A new alert.
    #[must_use]
    pub const fn raise(id: AlertId, kind: AlertKind, subject: Subject, at: Timestamp) -> Self {
        Self {
            id,
            kind,
            subject,
            state: AlertState::Open,
            raised: at,
            updated: at,
            acknowledged: None,
            snoozed_until: None,
        }
    }

    /// The alert after a move.
    pub fn apply(&self, step: &AlertMove, at: Timestamp) -> Result<Self, AlertError> {
        if self.state == AlertState::Resolved {
            return Err(AlertError::Resolved);
        }
        let mut next = self.clone();
        next.updated = at;
        next.snoozed_until = None;
        match step {
            AlertMove::Acknowledge { who, note } => {
                next.state = AlertState::Acknowledged;
                next.acknowledged = Some(Acknowledgement { who: who.clone(), at, note: note.clone() });
            }
            AlertMove::Snooze { until } if *until <= at => return Err(AlertError::Past),
            AlertMove::Snooze { until } => {
                next.state = AlertState::Snoozed;
                next.snoozed_until = Some(*until);
            }
            AlertMove::Reopen => {
                next.state = AlertState::Open;
                next.acknowledged = None;
            }
            AlertMove::Resolve => next.state = AlertState::Resolved,
        }
        Ok(next)
    }

    /// What time does to it: a snooze ends.
    #[must_use]
    pub fn tick(&self, now: Timestamp) -> Option<AlertMove> {
        let is_over = self.state == AlertState::Snoozed && self.snoozed_until.is_some_and(|until| now >= until);
        is_over.then_some(AlertMove::Reopen)
    }

    /// Whether it wants attention now.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == AlertState::Open
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;

    fn at(minutes: i64) -> Timestamp {
        "2026-11-22T08:00:00Z".parse::<Timestamp>().unwrap().checked_add(minutes.minutes()).unwrap()
    }

    fn raised() -> Alert {
        Alert::raise(AlertId::from_seed(1), AlertKind::NodeDown, Subject::Hub, at(0))
    }

    #[test]
    fn who_took_it_when_and_why_is_kept_until_it_is_reopened() {
        let step = AlertMove::Acknowledge { who: "Rosalia".into(), note: "chiamo il Comune".into() };
        let taken = raised().apply(&step, at(3)).unwrap();
        assert_eq!(taken.acknowledged.as_ref().map(|a| (a.who.as_str(), a.at)), Some(("Rosalia", at(3))));
        let undone = taken.apply(&AlertMove::Reopen, at(4)).unwrap();
        assert_eq!((undone.state, undone.acknowledged), (AlertState::Open, None));
    }

    #[test]
    fn a_snooze_ends_by_itself() {
        let asleep = raised().apply(&AlertMove::Snooze { until: at(30) }, at(0)).unwrap();
        assert_eq!(asleep.tick(at(29)), None);
        assert_eq!(asleep.tick(at(30)), Some(AlertMove::Reopen));
        assert_eq!(raised().apply(&AlertMove::Snooze { until: at(0) }, at(1)), Err(AlertError::Past));
    }

    #[test]
    fn a_resolved_alert_stays_resolved() {
        let resolved = raised().apply(&AlertMove::Resolve, at(1)).unwrap();
        assert_eq!(resolved.apply(&AlertMove::Reopen, at(2)), Err(AlertError::Resolved));
    }
}
