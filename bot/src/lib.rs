//! The citizen's side of the federation: the conversation, and the doors through which it is had.
//!
//! [`conversation`] is a pure machine; [`texts`] are its words in every language; a door ([`terminal`]) renders its
//! screens, does its effects and hands it what happens. What it never does: it decides no case, keeps no answer longer
//! than its draft lives, and reaches the hub only through `shared::client`.
//!
//! ```
//! use bot::conversation::{Command, Rich};
//!
//! assert_eq!(Command::parse("/start s-tari-attivazione").map(|command| command.payload), Some("s-tari-attivazione".into()));
//! assert!(Rich::parse("").is_empty());
//! ```

mod asking;
pub mod cli;
pub mod conversation;
pub mod inbox;
pub mod outbox;
pub mod qr;
pub mod shell;
pub mod store;
pub mod telegram;
pub mod terminal;
pub mod texts;
