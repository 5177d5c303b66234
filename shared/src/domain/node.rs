use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::{IstatCode, Theme, UnknownWord, vocabulary};

vocabulary! {
    /// How a municipality joined a platform.
    Adhesion, "adhesion" {
        /// It has not joined.
        None = "none",
        /// It signed the agreement.
        Signed = "signed",
        /// Its connector is being set up.
        Connecting = "connecting",
        /// It serves citizens.
        Live = "live",
        /// It has left for a while.
        Suspended = "suspended",
    }
}

vocabulary! {
    /// What the last look at a node said.
    Health, "health" {
        /// It answers in time.
        Up = "up",
        /// It answers, but slowly or not always.
        Degraded = "degraded",
        /// It does not answer.
        Down = "down",
        /// Nobody has looked yet, or there is nothing to look at.
        Unknown = "unknown",
    }
}

/// The AgID interactivity level of a service or node, 0 to 5.
///
/// Level 4 is the programme's *servizio pienamente interattivo*: begun and concluded online (DAF vocabulary
/// interactivity-level).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "u8", into = "u8")]
#[schemars(with = "u8")]
pub struct Interactivity(u8);

impl Interactivity {
    /// Information only.
    pub const INFORMATION: Self = Self(1);
    /// The form is sent online, only the intake is sure.
    pub const TWO_WAY: Self = Self(3);
    /// The whole procedure starts and ends online.
    pub const FULL: Self = Self(4);

    /// The level as a number.
    #[must_use]
    pub const fn level(self) -> u8 {
        self.0
    }

    /// Whether a procedure can be started online at all.
    #[must_use]
    pub fn can_start(self) -> bool {
        self >= Self::TWO_WAY
    }

    /// Whether it counts as fully interactive for indicator IR01.
    #[must_use]
    pub fn is_full(self) -> bool {
        self >= Self::FULL
    }
}

impl TryFrom<u8> for Interactivity {
    type Error = UnknownWord;

    fn try_from(level: u8) -> Result<Self, UnknownWord> {
        if level <= 5 { Ok(Self(level)) } else { Err(UnknownWord::new("interactivity level", &level.to_string())) }
    }
}

impl From<Interactivity> for u8 {
    fn from(level: Interactivity) -> Self {
        level.0
    }
}

/// One municipality on one platform; on the wire `082006/taxes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NodeId {
    /// Where.
    pub municipality: IstatCode,
    /// On which platform.
    pub theme: Theme,
}

impl NodeId {
    /// The node of a municipality on a platform.
    #[must_use]
    pub const fn new(municipality: IstatCode, theme: Theme) -> Self {
        Self { municipality, theme }
    }
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.municipality, self.theme)
    }
}

impl FromStr for NodeId {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let (municipality, theme) = text.split_once('/').ok_or_else(|| UnknownWord::new("node", text))?;
        Ok(Self { municipality: municipality.parse()?, theme: theme.parse()? })
    }
}

impl TryFrom<String> for NodeId {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<Self, UnknownWord> {
        text.parse()
    }
}

impl From<NodeId> for String {
    fn from(node: NodeId) -> Self {
        node.to_string()
    }
}

impl JsonSchema for NodeId {
    fn schema_name() -> Cow<'static, str> {
        "NodeId".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^0820[0-8][0-9]/[a-z-]+$", "examples": ["082006/taxes"] })
    }
}
