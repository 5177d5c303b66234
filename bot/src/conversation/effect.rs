use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Request, Screen};

/// Something for the shell to do. It is done after the session is stored, and may be done twice.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Show a screen to the citizen.
    Show(Screen),
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
}
