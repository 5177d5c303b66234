//! Typed identifiers. Each is made here and nowhere else, so that two kinds are never mixed up.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::UnknownWord;

macro_rules! identifiers {
    ($($(#[$doc:meta])+ $name:ident)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[schemars(with = "String")] Uuid);

        impl $name {
            /// A fresh identifier; version 7, so that identifiers sort by their time of birth.
            #[must_use]
            #[expect(clippy::disallowed_methods, reason = "this module makes the identifiers")]
            pub fn fresh() -> Self {
                Self(Uuid::now_v7())
            }

            /// The same identifier for the same seed: for samples and tests.
            #[must_use]
            pub const fn from_seed(seed: u128) -> Self {
                Self(Uuid::from_u128(seed))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                Uuid::parse_str(text).map(Self).map_err(|_source| UnknownWord::new("identifier", text))
            }
        }
    )+};
}

identifiers! {
    /// A case.
    CaseId
    /// The pseudonym of an applicant: the hub never learns whose it is (GDPR art. 4 n. 5).
    ApplicantId
    /// An alert.
    AlertId
    /// A conversation handed over to the help desk.
    ConversationId
    /// A file sent with a case.
    AttachmentId
    /// Words taught to a service.
    WordsId
    /// One event of the log.
    EventId
}

/// The number of an event in the log: 1, 2, 3 ... without gaps; 0 is "before the first".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Seq(pub i64);

impl Seq {
    /// The number after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Seq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The number under which a case stands in the protocol register of its municipality: `A546-2026-0000042` is the 42nd of
/// 2026 in Bagheria (Belfiore code A546).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct ProtocolNumber(String);

impl ProtocolNumber {
    /// The number of the n-th case of a year.
    #[must_use]
    pub fn new(belfiore: &str, year: i16, ordinal: i64) -> Self {
        Self(format!("{belfiore}-{year}-{ordinal:07}"))
    }

    /// The number as people write it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProtocolNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ProtocolNumber {
    type Err = UnknownWord;

    /// Reads a number in any case and with blanks or slashes for hyphens, as people copy it from a letter.
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let unknown = || UnknownWord::new("protocol number", text);
        let upper: String = text
            .trim()
            .chars()
            .map(|c| if matches!(c, ' ' | '/' | '_') { '-' } else { c.to_ascii_uppercase() })
            .collect();
        let mut parts = upper.split('-');
        let (Some(belfiore), Some(year), Some(ordinal), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(unknown());
        };
        let is_belfiore = belfiore.len() == 4
            && belfiore.starts_with(|c: char| c.is_ascii_uppercase())
            && belfiore.chars().skip(1).all(|c| c.is_ascii_digit());
        let year: i16 = year.parse().ok().filter(|y| (2000..=9999).contains(y)).ok_or_else(unknown)?;
        let ordinal: i64 = ordinal.parse().ok().filter(|n| (1..=9_999_999).contains(n)).ok_or_else(unknown)?;
        if is_belfiore { Ok(Self::new(belfiore, year, ordinal)) } else { Err(unknown()) }
    }
}

impl TryFrom<String> for ProtocolNumber {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<Self, UnknownWord> {
        text.parse()
    }
}

impl From<ProtocolNumber> for String {
    fn from(number: ProtocolNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("A546-2026-0000042")]
    #[case(" a546 2026 42 ")]
    #[case("A546/2026/0000042")]
    fn a_protocol_number_is_read_as_people_write_it(#[case] text: &str) {
        assert_eq!(text.parse::<ProtocolNumber>().unwrap().as_str(), "A546-2026-0000042");
    }

    #[rstest]
    #[case("")]
    #[case("A546-2026")]
    #[case("5A46-2026-1")]
    #[case("A546-2026-0")]
    #[case("A546-2026-1-1")]
    fn what_is_no_protocol_number_is_refused(#[case] text: &str) {
        assert!(text.parse::<ProtocolNumber>().is_err());
    }
}
