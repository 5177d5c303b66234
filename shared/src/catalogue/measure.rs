use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::words::TermUnit;
use crate::domain::UnknownWord;

/// A length of time in which an office must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// How many days.
    pub days: u16,
    /// Which days count.
    pub unit: TermUnit,
}

impl Term {
    /// The term of every procedure whose own rule sets no other.
    pub const OF_LAW: Self = Self { days: 30, unit: TermUnit::Calendar };

    /// The rule that sets [`Term::OF_LAW`].
    pub const SOURCE_OF_LAW: &'static str = "L. 241/1990 art. 2";
}

/// An amount of money, in cents of euro; in files and JSON a number of euro, `16.79`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Euro {
    cents: u32,
}

impl Euro {
    /// The amount of so many cents.
    #[must_use]
    pub const fn from_cents(cents: u32) -> Self {
        Self { cents }
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> u32 {
        self.cents
    }
}

/// As the writing rules of the public administration want it: "16,79 euro", "250 euro".
impl fmt::Display for Euro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (euro, cents) = (self.cents / 100, self.cents % 100);
        if cents == 0 { write!(f, "{euro} euro") } else { write!(f, "{euro},{cents:02} euro") }
    }
}

impl TryFrom<f64> for Euro {
    type Error = UnknownWord;

    fn try_from(euro: f64) -> Result<Self, UnknownWord> {
        let cents = (euro * 100.0).round();
        let is_whole_cents = (euro * 100.0 - cents).abs() < 1e-6;
        if !is_whole_cents || !(0.0..=f64::from(u32::MAX)).contains(&cents) {
            return Err(UnknownWord::new("amount of euro and cents", &euro.to_string()));
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole and in range, checked above"
        )]
        let cents = cents as u32;
        Ok(Self { cents })
    }
}

impl From<Euro> for f64 {
    fn from(amount: Euro) -> Self {
        Self::from(amount.cents) / 100.0
    }
}

impl JsonSchema for Euro {
    fn schema_name() -> Cow<'static, str> {
        "Euro".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0, "multipleOf": 0.01, "examples": [16.79] })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("16.79", Some("16,79 euro"))]
    #[case("0", Some("0 euro"))]
    #[case("250.0", Some("250 euro"))]
    #[case("2.5", Some("2,50 euro"))]
    #[case("2.875", None)]
    #[case("-1", None)]
    fn an_amount_is_whole_cents_and_never_less_than_nothing(#[case] json: &str, #[case] label: Option<&str>) {
        let amount: Option<Euro> = serde_json::from_str(json).ok();
        assert_eq!(amount.map(|euro| euro.to_string()).as_deref(), label);
    }

    proptest! {
        #[test]
        fn an_amount_survives_the_wire(cents in any::<u32>()) {
            let json = serde_json::to_string(&Euro::from_cents(cents)).unwrap();
            prop_assert_eq!(serde_json::from_str::<Euro>(&json).unwrap().cents(), cents);
        }
    }
}
