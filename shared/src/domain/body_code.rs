use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::UnknownWord;

/// The tax code of a body or a firm: 11 digits, the last of which checks the others (D.M. 23/12/1976). By it pagoPA knows a
/// Comune as a creditor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BodyTaxCode(String);

impl BodyTaxCode {
    /// How many digits it has.
    pub const DIGITS: usize = 11;

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the last of these digits is the one that checks the others; eleven noughts are nobody's.
    #[must_use]
    pub fn is_checked(digits: &str) -> bool {
        let sum: u32 = digits.bytes().enumerate().map(|(place, digit)| worth(place, digit)).sum();
        sum.is_multiple_of(10) && digits.bytes().any(|digit| digit != b'0')
    }
}

/// What a digit counts: at every second place twice, the digits of what that makes added up.
fn worth(place: usize, digit: u8) -> u32 {
    let value = u32::from(digit.wrapping_sub(b'0'));
    let doubled = value * 2;
    match (place % 2 == 1, doubled > 9) {
        (false, _) => value,
        (true, false) => doubled,
        (true, true) => doubled - 9,
    }
}

impl fmt::Display for BodyTaxCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for BodyTaxCode {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let is_number = text.len() == Self::DIGITS && text.bytes().all(|digit| digit.is_ascii_digit());
        let is_whole = is_number && Self::is_checked(text);
        is_whole.then(|| Self(text.to_owned())).ok_or_else(|| UnknownWord::new("tax code of a body", text))
    }
}

impl TryFrom<String> for BodyTaxCode {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<Self, UnknownWord> {
        text.parse()
    }
}

impl From<BodyTaxCode> for String {
    fn from(code: BodyTaxCode) -> Self {
        code.0
    }
}

impl JsonSchema for BodyTaxCode {
    fn schema_name() -> Cow<'static, str> {
        "BodyTaxCode".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9]{11}$", "examples": ["80016350821"] })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("80016350821", true)]
    #[case("80016350822", false)]
    #[case("00000000000", false)]
    #[case("8001635082", false)]
    #[case("c_g273", false)]
    fn a_code_is_whole_or_none(#[case] text: &str, #[case] is_one: bool) {
        assert_eq!(text.parse::<BodyTaxCode>().is_ok(), is_one);
        assert_eq!(serde_json::from_value::<BodyTaxCode>(text.into()).is_ok(), is_one);
    }
}
