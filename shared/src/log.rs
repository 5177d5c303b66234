//! The log: the hub's append-only, numbered list of everything that happened.
//!
//! Everything else follows it by its number and can be thrown away and rebuilt from it.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::alert::Alert;
use crate::case::{Case, CaseEvent};
use crate::catalogue::Slug;
use crate::consultation::{Consultation, ConsultationState};
use crate::conversation::{Conversation, Message};
use crate::domain::{Adhesion, Health, NodeId};
use crate::id::{EventId, Seq};
use crate::lexicon::{TaughtWords, Unanswered};
use crate::note::{About, Note};
use crate::text::SafeText;

/// One numbered event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Entry {
    /// Its number.
    pub seq: Seq,
    /// Its identifier, the same in every copy.
    pub id: EventId,
    /// When it was committed.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// What happened.
    #[serde(flatten)]
    pub happening: Happening,
}

/// What happened, with the state it led to, so that a follower needs no second question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Happening {
    /// A case was opened or moved; an opening's act is the registration.
    Case {
        /// The case after the event.
        case: Box<Case>,
        /// The event.
        event: CaseEvent,
    },
    /// A node was seen in another health.
    Health {
        /// Which node.
        node: NodeId,
        /// What it is now.
        health: Health,
    },
    /// A municipality's adhesion changed.
    Adhesion {
        /// Which node.
        node: NodeId,
        /// What it is now.
        adhesion: Adhesion,
    },
    /// An alert was raised or moved.
    Alert {
        /// The alert after the move.
        alert: Alert,
    },
    /// A conversation was opened or moved.
    Conversation {
        /// The conversation after the move.
        conversation: Conversation,
        /// What was said, if something was.
        message: Option<Message>,
    },
    /// Another version of the catalogue is being served.
    Catalogue {
        /// Its version.
        version: String,
    },
    /// A question without a good answer was asked so often that the help desk may read it.
    Unanswered {
        /// The question.
        question: Unanswered,
    },
    /// The lexicon changed: words were taught to a service, or withdrawn.
    Lexicon {
        /// The words after the change.
        words: TaughtWords,
    },
    /// A consultation was opened or closed.
    Consultation {
        /// The consultation after the event.
        consultation: Box<Consultation>,
    },
    /// Somebody answered a consultation; neither who nor what is said anywhere.
    ConsultationAnswered {
        /// Which.
        consultation: Slug,
        /// How many have answered now.
        answers: u32,
    },
    /// Somebody of the staff wrote a note.
    Note {
        /// About what.
        about: About,
        /// The note.
        note: Note,
    },
}

impl Happening {
    /// The name of its kind, for columns and metrics.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Case { .. } => "case",
            Self::Health { .. } => "health",
            Self::Adhesion { .. } => "adhesion",
            Self::Alert { .. } => "alert",
            Self::Conversation { .. } => "conversation",
            Self::Catalogue { .. } => "catalogue",
            Self::Unanswered { .. } => "unanswered",
            Self::Lexicon { .. } => "lexicon",
            Self::Consultation { .. } => "consultation",
            Self::ConsultationAnswered { .. } => "consultation-answered",
            Self::Note { .. } => "note",
        }
    }

    /// The same without what was said, once a conversation has outlived its purpose: number, time and state stay.
    #[must_use]
    pub fn without_words(self) -> Self {
        match self {
            Self::Conversation { mut conversation, message } => {
                conversation.topic = SafeText::default();
                let hushed = |message: Message| Message { text: SafeText::default(), files: Vec::new(), ..message };
                Self::Conversation { conversation, message: message.map(hushed) }
            }
            other => other,
        }
    }

    /// Whether the results of a consultation can be read from now on.
    #[must_use]
    pub fn ends_consultation(&self) -> bool {
        matches!(self, Self::Consultation { consultation } if consultation.state == ConsultationState::Closed)
    }

    /// Whether it is for the staff only: no channel and no municipality is told.
    #[must_use]
    pub const fn is_internal(&self) -> bool {
        matches!(self, Self::Note { .. })
    }

    /// What it happened to, for reading one thing's history.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::Case { case, .. } => case.opening.id.to_string(),
            Self::Health { node, .. } | Self::Adhesion { node, .. } => node.to_string(),
            Self::Alert { alert } => alert.id.to_string(),
            Self::Conversation { conversation, .. } => conversation.id.to_string(),
            Self::Catalogue { version } => version.clone(),
            Self::Unanswered { question } => question.words.to_string(),
            Self::Lexicon { words } => words.id.to_string(),
            Self::Consultation { consultation } => consultation.slug().to_string(),
            Self::ConsultationAnswered { consultation, .. } => consultation.to_string(),
            Self::Note { about, .. } => about.to_string(),
        }
    }
}
