use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use shared::id::CaseId;
use shared::paper::Paper;

use super::{Request, Screen};
use crate::qr;

/// Something for the shell to do. It is done after the session is stored, and may be done twice.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Show a screen to the citizen.
    Show(Screen),
    /// Hand the citizen a document made here, after what was shown so far.
    Hand(Document),
    /// Erase everything of this citizen: the session, what waits and the pseudonym. Only what this step shows still goes
    /// out; who writes again is somebody new.
    Forget,
    /// Remember whether yearly reminders are wanted for as long as the chat is known: longer than the session.
    WantYearly(bool),
    /// Tell this citizen from now on what happens to a case of somebody else, or no more.
    Follow {
        /// Which case.
        case: CaseId,
        /// Whether it is to be told.
        is_on: bool,
    },
    /// Tell the citizen a few words beside the screen: the answer to a tap, 200 characters at most.
    Toast(String),
    /// Ask the hub, and hand the answer back as [`super::Event::HubAnswered`] with the same number.
    AskHub {
        /// The number of the question in this session.
        number: u64,
        /// The question.
        request: Box<Request>,
    },
    /// Hand back [`super::Event::Timeout`] at this time or later. It is a row, not a timer: it outlives the process.
    Schedule {
        /// What is due.
        timer: Timer,
        /// When.
        at: Timestamp,
    },
}

/// A document made here, in full. It is kept until it is sent, and no longer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The name of its file.
    pub name: String,
    /// What stands in it.
    pub content: Content,
}

/// What stands in a document.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Content {
    /// These words.
    Text(String),
    /// This, as the picture of a QR code.
    Code {
        /// What the code says.
        qr: String,
        /// The words that go with the picture.
        caption: String,
    },
    /// This, as a PDF; it is set when it is sent, and each time the same.
    Paper(Paper),
}

impl Document {
    /// The file.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        match self.content {
            Content::Text(text) => text.into_bytes(),
            Content::Code { qr, .. } => qr::png(&qr),
            Content::Paper(paper) => paper.pdf(),
        }
    }
}

/// The name is shown, the content is not: it is all that is known of a person.
impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Document({})", self.name)
    }
}

/// What a time-out is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Timer {
    /// Ask the hub again the question of this number.
    Retry(u64),
    /// Announce the end of the draft of this number if nobody touched it meanwhile.
    DraftSoon(u32),
    /// Erase the draft of this number if nobody touched it meanwhile.
    Draft(u32),
    /// Look at the consultations whose results are awaited.
    Results,
    /// Remind of the last day of this case, if it is still awaited.
    LastDay(CaseId),
    /// Ask whether what was granted in this case is needed for another year.
    Yearly(CaseId),
}
