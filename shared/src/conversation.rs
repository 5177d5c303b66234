//! A conversation handed over to the help desk: from the citizen's request to the last word.
//!
//! The hub knows the channel's own opaque handle of the chat, never the chat itself.

mod opening;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{IstatCode, Language, NodeId, vocabulary};
use crate::form::Attachment;
use crate::id::{ApplicantId, CaseId, ConversationId, EventId};
use crate::text::SafeText;

pub use opening::{OpeningHours, WeekDay};

vocabulary! {
    /// Where a conversation stands.
    ConversationState, "conversation state" {
        /// The citizen waits for a person.
        Waiting = "waiting",
        /// A clerk has taken it.
        Claimed = "claimed",
        /// Over.
        Closed = "closed",
    }
}

vocabulary! {
    /// Who speaks.
    Speaker, "speaker" {
        /// The citizen.
        Citizen = "citizen",
        /// A clerk of the help desk.
        Clerk = "clerk",
    }
}

/// One conversation with the help desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Conversation {
    /// Identifier.
    pub id: ConversationId,
    /// The citizen's pseudonym, by which the channel finds the chat again.
    pub applicant: ApplicantId,
    /// The citizen's language.
    pub language: Language,
    /// The citizen's Comune, when known.
    pub municipality: Option<IstatCode>,
    /// The case it is about, when it is about one.
    pub case: Option<CaseId>,
    /// What it is about, in the citizen's words.
    pub topic: SafeText,
    /// Where it stands.
    pub state: ConversationState,
    /// The office of a Comune it was handed to; none while it is the help desk's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<NodeId>,
    /// The clerk who has it.
    pub clerk: Option<SafeText>,
    /// Messages of the citizen that no clerk has answered.
    pub unanswered: u32,
    /// When it began.
    #[schemars(with = "String")]
    pub opened: Timestamp,
    /// When it last changed.
    #[schemars(with = "String")]
    pub updated: Timestamp,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Message {
    /// Makes a repeat harmless.
    pub id: EventId,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// Who.
    pub from: Speaker,
    /// What.
    pub text: SafeText,
    /// Photos and documents with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
}

/// What whoever waits for a person may expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Wait {
    /// How many have waited longer.
    pub ahead: u32,
    /// When somebody answers again, where nobody does now.
    #[schemars(with = "Option<String>")]
    pub opens: Option<Timestamp>,
}

/// Something done to a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "move", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ConversationMove {
    /// A clerk takes it.
    Claim {
        /// Who.
        clerk: SafeText,
    },
    /// The clerk gives it back to the queue.
    Release,
    /// The clerk hands it to the office of a Comune, or back to the help desk, and tells the citizen so.
    Transfer {
        /// To which office; none for the help desk.
        office: Option<NodeId>,
        /// What the citizen is told.
        text: SafeText,
    },
    /// Somebody says something.
    Say {
        /// Who.
        from: Speaker,
        /// What.
        text: SafeText,
        /// Photos and documents with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<Attachment>,
    },
    /// It is over.
    Close,
}

/// Why a move cannot follow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConversationError {
    /// It is over.
    #[error("the conversation is closed")]
    Closed,
    /// Another clerk has it.
    #[error("`{0}` has taken the conversation")]
    Taken(SafeText),
    /// A clerk speaks only in a conversation that a clerk has taken.
    #[error("nobody has taken the conversation")]
    NotTaken,
    /// It is there already.
    #[error("the conversation is with this office already")]
    SameOffice,
}

impl ConversationMove {
    /// Somebody says something in words alone.
    #[must_use]
    pub const fn say(from: Speaker, text: SafeText) -> Self {
        Self::Say { from, text, files: Vec::new() }
    }

    /// The files that go with it.
    #[must_use]
    pub fn files(&self) -> &[Attachment] {
        match self {
            Self::Say { files, .. } => files,
            _ => &[],
        }
    }
}

impl Conversation {
    /// The conversation after a move.
    pub fn apply(&self, step: &ConversationMove, at: Timestamp) -> Result<Self, ConversationError> {
        if self.state == ConversationState::Closed {
            return Err(ConversationError::Closed);
        }
        let mut next = self.clone();
        next.updated = at;
        match step {
            ConversationMove::Claim { clerk } => match &self.clerk {
                Some(other) if other != clerk => return Err(ConversationError::Taken(other.clone())),
                _ => {
                    next.clerk = Some(clerk.clone());
                    next.state = ConversationState::Claimed;
                }
            },
            ConversationMove::Release => {
                next.clerk = None;
                next.state = ConversationState::Waiting;
            }
            ConversationMove::Transfer { .. } if self.clerk.is_none() => return Err(ConversationError::NotTaken),
            ConversationMove::Transfer { office, .. } if *office == self.office => {
                return Err(ConversationError::SameOffice);
            }
            ConversationMove::Transfer { office, .. } => {
                next.office = *office;
                next.clerk = None;
                next.state = ConversationState::Waiting;
                // What the citizen asked is still to be answered, by others.
                next.unanswered = self.unanswered.max(1);
            }
            ConversationMove::Say { from: Speaker::Citizen, .. } => {
                next.unanswered = self.unanswered.saturating_add(1);
            }
            ConversationMove::Say { from: Speaker::Clerk, .. } if self.clerk.is_none() => {
                return Err(ConversationError::NotTaken);
            }
            ConversationMove::Say { from: Speaker::Clerk, .. } => next.unanswered = 0,
            ConversationMove::Close => next.state = ConversationState::Closed,
        }
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting() -> Conversation {
        let at: Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
        Conversation {
            id: ConversationId::from_seed(1),
            applicant: ApplicantId::from_seed(2),
            language: Language::IT,
            municipality: None,
            case: None,
            topic: "non trovo il modulo".into(),
            state: ConversationState::Waiting,
            office: None,
            clerk: None,
            unanswered: 1,
            opened: at,
            updated: at,
        }
    }

    fn claim(clerk: &str) -> ConversationMove {
        ConversationMove::Claim { clerk: clerk.into() }
    }

    #[test]
    fn two_clerks_never_answer_the_same_citizen() {
        let at = waiting().opened;
        let taken = waiting().apply(&claim("Rosalia"), at).unwrap();
        assert_eq!(taken.apply(&claim("Agata"), at), Err(ConversationError::Taken("Rosalia".into())));
        let released = taken.apply(&ConversationMove::Release, at).unwrap();
        assert_eq!(released.apply(&claim("Agata"), at).unwrap().clerk, Some("Agata".into()));
    }

    #[test]
    fn an_office_that_gets_a_conversation_finds_it_waiting() {
        let at = waiting().opened;
        let office: Option<NodeId> = Some("082006/taxes".parse().unwrap());
        let hand_over = ConversationMove::Transfer { office, text: "La segue l'ufficio tributi".into() };
        assert_eq!(waiting().apply(&hand_over, at), Err(ConversationError::NotTaken));
        let taken = waiting().apply(&claim("Rosalia"), at).unwrap();
        let handed = Conversation { unanswered: 0, ..taken }.apply(&hand_over, at).unwrap();
        let stands = (handed.state, handed.office, handed.clerk.clone(), handed.unanswered);
        assert_eq!(stands, (ConversationState::Waiting, office, None, 1));
        let again = handed.apply(&claim("Agata"), at).unwrap().apply(&hand_over, at);
        assert_eq!(again, Err(ConversationError::SameOffice));
    }

    #[test]
    fn a_clerk_takes_a_conversation_before_speaking_in_it() {
        let say = ConversationMove::say(Speaker::Clerk, "buongiorno".into());
        let at = waiting().opened;
        assert_eq!(waiting().apply(&say, at), Err(ConversationError::NotTaken));
        assert_eq!(waiting().apply(&claim("Rosalia"), at).unwrap().apply(&say, at).unwrap().unanswered, 0);
    }
}
