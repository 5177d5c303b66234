use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::UnknownWord;

/// A language in which people are served: two lower-case letters of ISO 639-1, `it`. Which ones are served is data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 2]);

impl Language {
    /// Italian: always there, the text that counts.
    pub const IT: Self = Self(*b"it");

    /// English.
    pub const EN: Self = Self(*b"en");

    /// The code, in data files, on the wire and in columns.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The language of an IETF tag (`en-GB`, `it_IT`), where it has a code of two letters.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        primary.to_ascii_lowercase().parse().ok()
    }
}

impl FromStr for Language {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        match text.as_bytes() {
            [first, second] if first.is_ascii_lowercase() && second.is_ascii_lowercase() => Ok(Self([*first, *second])),
            _ => Err(UnknownWord::new("language", text)),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'_, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[a-z]{2}$", "examples": ["it", "en"] })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("it", Some("it"))]
    #[case("en-GB", Some("en"))]
    #[case("BN_bd.UTF-8", Some("bn"))]
    #[case("scn", None)]
    #[case("C", None)]
    #[case("", None)]
    fn a_tag_tells_a_language_of_two_letters(#[case] tag: &str, #[case] code: Option<&str>) {
        assert_eq!(Language::of_tag(tag).map(|language| language.to_string()).as_deref(), code);
    }

    #[rstest]
    #[case("\"IT\"")]
    #[case("\"ita\"")]
    #[case("\"i1\"")]
    #[case("\"è\"")]
    fn what_is_no_code_is_refused(#[case] json: &str) {
        assert!(serde_json::from_str::<Language>(json).is_err());
    }
}
