use std::fmt;

use serde::{Deserialize, Serialize};
use shared::form::Attachment;

use super::Rich;

/// What a citizen sees: a text and buttons. A door renders it and decides nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screen {
    /// How it stands among the others.
    pub kind: ScreenKind,
    /// What is said.
    pub text: Rich,
    /// Rows of buttons.
    pub buttons: Vec<Vec<Button>>,
    /// Documents that come with it; a door fetches them from the hub.
    pub files: Vec<Attachment>,
    /// What is expected next, besides a tap.
    pub takes: Takes,
}

/// How a screen stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScreenKind {
    /// The present step: it takes the place of the former one, whose buttons are stale from now on.
    Step,
    /// Stands beside the present step; its buttons stay good.
    Notice,
}

/// What a screen expects besides a tap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Takes {
    /// A button; its number or its label, typed, is a tap too.
    #[default]
    Taps,
    /// Words; a number is words here.
    Words,
    /// Words, or a position: a door may offer to send it.
    Position,
    /// Files or photos.
    Files,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What it does, in the citizen's words.
    pub label: String,
    /// What comes back when it is tapped.
    pub token: Token,
}

/// The opaque name of a button: it says which screen it stood on, never what it does. It fits Telegram's 64 bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Token(String);

impl Token {
    /// The token of the n-th button of the screen of a revision.
    #[must_use]
    pub fn new(rev: u64, index: usize) -> Self {
        Self(format!("v1:{rev}:{index}"))
    }

    /// A token as it came back from outside; it may be anything.
    #[must_use]
    pub fn from_outside(text: &str) -> Self {
        Self(text.chars().take(64).collect())
    }

    /// The screen and the place of the button, when the token has the form of one.
    #[must_use]
    pub fn place(&self) -> Option<(u64, usize)> {
        let (rev, index) = self.0.strip_prefix("v1:")?.split_once(':')?;
        Some((rev.parse().ok()?, index.parse().ok()?))
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Screen {
    /// Its buttons, in reading order.
    pub fn all_buttons(&self) -> impl Iterator<Item = &Button> {
        self.buttons.iter().flatten()
    }
}
