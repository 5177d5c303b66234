use shared::case::{Case, CaseEvent};
use shared::conversation::{Conversation, Message};
use shared::form::Attachment;
use shared::id::Seq;

use super::{OthersReport, Reply, Token, Trouble};

/// Something that happened to a conversation.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The citizen opened the door again: the present screen is shown.
    Opened,
    /// The citizen wrote; a door hands the words on as they came.
    Text(String),
    /// The citizen tapped a button.
    Choice(Token),
    /// The citizen sent a file, which already lies with the hub.
    File {
        /// The file.
        file: Attachment,
        /// What is written under it, as it came; mostly nothing.
        caption: String,
    },
    /// The citizen sent a file that is too large to be taken.
    TooLarge,
    /// The citizen sent a position, degrees WGS84.
    Position {
        /// Latitude.
        lat: f64,
        /// Longitude.
        lon: f64,
    },
    /// The citizen sent something that cannot be read: a voice note, a sticker.
    Unreadable,
    /// The citizen gave a command.
    Command(Command),
    /// The hub answered, or cannot be asked now.
    HubAnswered {
        /// The number of the question.
        number: u64,
        /// The answer.
        reply: Result<Box<Reply>, Trouble>,
    },
    /// One of the citizen's cases was opened or moved.
    CaseChanged {
        /// Number of the event in the hub's log: a repeat changes nothing.
        seq: Seq,
        /// The case after the event.
        case: Box<Case>,
        /// The event.
        event: CaseEvent,
    },
    /// A report of somebody else that the citizen follows moved.
    ReportMoved {
        /// Number of the event in the hub's log: a repeat changes nothing.
        seq: Seq,
        /// The report after the event.
        report: OthersReport,
    },
    /// The citizen's talk with the help desk moved: a clerk took it, spoke or closed it.
    Desk {
        /// Number of the event in the hub's log: a repeat changes nothing.
        seq: Seq,
        /// The conversation after the move.
        conversation: Conversation,
        /// What was said, if something was.
        message: Option<Message>,
    },
    /// Something that was scheduled is due; when it no longer matters it changes nothing.
    Timeout(super::Timer),
}

/// A command, without its slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Its name: `start`, `aiuto` ...
    pub name: String,
    /// What follows it: the payload of a deep link.
    pub payload: String,
}

impl Command {
    /// The command in words that begin with a slash; a bot's own name behind `@` is dropped.
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        let words = words.trim().strip_prefix('/')?;
        let (name, payload) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        let name = name.split('@').next().unwrap_or_default().to_lowercase();
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        is_name.then(|| Self { name, payload: payload.trim().to_owned() })
    }
}

impl Event {
    /// Whether a person did it, who must then be answered something.
    #[must_use]
    pub const fn is_from_person(&self) -> bool {
        !matches!(
            self,
            Self::HubAnswered { .. }
                | Self::CaseChanged { .. }
                | Self::ReportMoved { .. }
                | Self::Desk { .. }
                | Self::Timeout(_)
        )
    }
}
