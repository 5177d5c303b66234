//! Notes: what those who work a case or a conversation say among themselves. They are the staff's: neither the citizen nor
//! the channel that speaks for them is ever told of one.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::id::{CaseId, ConversationId, EventId};
use crate::text::SafeText;

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "of", content = "id")]
pub enum About {
    /// A case.
    Case(CaseId),
    /// A conversation.
    Conversation(ConversationId),
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Identifier, that of its event in the log.
    pub id: EventId,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// Who wrote it.
    pub who: SafeText,
    /// What.
    pub text: SafeText,
}

impl std::fmt::Display for About {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Case(id) => id.fmt(f),
            Self::Conversation(id) => id.fmt(f),
        }
    }
}
