//! The words of the federation as types: municipality, theme, platform, node, adhesion, interactivity, health.

mod body_code;
mod language;
mod municipality;
mod node;
mod slug;
mod spot;
mod theme;
mod tongue;
mod translated;

pub use body_code::BodyTaxCode;
pub use language::Language;
pub use municipality::{IstatCode, Municipality};
pub use node::{Adhesion, Health, Interactivity, NodeId};
pub use slug::Slug;
pub use spot::Spot;
pub use theme::Theme;
pub use tongue::Tongue;
pub use translated::{Text, TextList, Translated};
pub(crate) use translated::{Worded, read_worded};

/// A word that is not one of the federation's: an unknown theme, a code of no municipality, a malformed number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a known {what}: `{word}`")]
pub struct UnknownWord {
    what: &'static str,
    word: String,
}

impl UnknownWord {
    /// The error for a word that is no `what`; what is quoted is bounded.
    #[must_use]
    pub fn new(what: &'static str, word: &str) -> Self {
        Self { what, word: word.chars().filter(|c| !c.is_control()).take(60).collect() }
    }
}

/// One table makes a closed vocabulary: the names on the wire, parsing, display and the list of all.
macro_rules! vocabulary {
    ($(#[$doc:meta])+ $name:ident, $what:literal { $($(#[$variant_doc:meta])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
            schemars::JsonSchema)]
        pub enum $name {
            $($(#[$variant_doc])+ #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name on the wire, in data files and in columns.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::domain::UnknownWord::new($what, text)),
                }
            }
        }
    };
}

pub(crate) use vocabulary;
