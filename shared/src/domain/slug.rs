use std::borrow::{Borrow, Cow};
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::UnknownWord;

/// The name of a service or form in addresses and files: lower-case words joined by hyphens, `tari-attivazione`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// The longest slug, in characters: it must fit a file name, an address and a button's hidden data.
    pub const LONGEST: usize = 60;

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_well_formed(text: &str) -> bool {
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        text.len() <= Self::LONGEST && text.split('-').all(is_word)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for Slug {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        if Self::is_well_formed(text) { Ok(Self(text.to_owned())) } else { Err(UnknownWord::new("slug", text)) }
    }
}

impl TryFrom<String> for Slug {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<Self, UnknownWord> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Slug {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl JsonSchema for Slug {
    fn schema_name() -> Cow<'static, str> {
        "Slug".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            "maxLength": Self::LONGEST,
            "examples": ["tari-attivazione"],
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("tari-attivazione", true)]
    #[case("scia", true)]
    #[case("isee-2026", true)]
    #[case("", false)]
    #[case("Tari", false)]
    #[case("tari_attivazione", false)]
    #[case("-tari", false)]
    #[case("tari--attivazione", false)]
    #[case("città", false)]
    #[case("../../etc/passwd", false)]
    fn a_slug_is_lower_case_words_joined_by_hyphens(#[case] text: &str, #[case] expected: bool) {
        assert_eq!(text.parse::<Slug>().is_ok(), expected);
    }
}
