//! What comes in: kept as it came, acknowledged only then, limited before any work, read when its turn is there.

mod limit;

pub use limit::{Allowed, Limits};

use shared::domain::Language;

use crate::conversation::Event;

/// An update, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// What it is.
    pub content: Content,
    /// The language of the person's device: a first guess.
    pub language: Language,
    /// The channel's name of the tap, which wants an answer of its own.
    pub tap: Option<String>,
}

/// What an update holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Something for the conversation.
    Event(Event),
    /// A file, to be fetched first.
    File(IncomingFile),
    /// The person wrote too much too fast, and is told so once.
    TooFast,
    /// The person changed a message that was read already.
    Edited,
    /// Somebody spoke to the bot where others read along.
    Group,
    /// The person blocked the bot (true), or let it in again.
    Blocked(bool),
    /// Nothing that concerns the conversation.
    Nothing,
}

/// A file a person sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingFile {
    /// The channel's name of it.
    pub id: String,
    /// The name it was given.
    pub name: String,
    /// Its size in bytes, as the channel states it.
    pub size: u64,
    /// What is written under it.
    pub caption: String,
}
