//! What goes out: letters in lanes, each chat in its order, each sent until its fate is known.
//!
//! Answers to taps (lane 0) are never stored, since they are worthless after seconds; replies, notices and bulk are rows
//! before they are requests.

mod fate;
mod pace;
mod sender;

pub use fate::{Trouble, Verdict, judge};
pub use pace::Pace;
pub use sender::Sender;

use serde::{Deserialize, Serialize};
use shared::form::Attachment;

use crate::conversation::Document;

/// One message as it goes out; it became what it is when the step that led to it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letter {
    /// Words and buttons.
    Text {
        /// The words, in the channel's markup.
        markup: String,
        /// Rows of buttons: label and what comes back.
        buttons: Vec<Vec<(String, String)>>,
        /// How it stands in the chat.
        place: Place,
    },
    /// A document, fetched from the hub when it is sent.
    File(Attachment),
    /// A document made here: it lies in the store until its fate is known, and no longer.
    Document(Document),
}

/// How a message stands in its chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The live card that shows the present step: it takes the place of the former card where that is the last thing in
    /// the chat.
    Card {
        /// Whether the citizen wrote something since: then it stands below that.
        below: bool,
    },
    /// Beside the card.
    Beside,
}

/// A message that stands in a chat now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// The channel's number of it, if it gave one.
    pub message: Option<i64>,
    /// Whether it is the live card now.
    pub is_card: bool,
}
