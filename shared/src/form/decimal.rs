use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An exact decimal number with at most four places: metres, square metres, limits. Never a binary fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "f64", into = "f64")]
#[schemars(with = "f64")]
pub struct Decimal(i64);

/// A number too large, too fine or no number at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number up to 100,000,000,000 with at most four decimal places")]
pub struct NotADecimal;

impl Decimal {
    const PLACES: usize = 4;
    const ONE: i64 = 10_000;
    /// So small that every value survives a JSON number (2^53) unchanged.
    const LARGEST: i64 = 100_000_000_000 * Self::ONE;

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self(number.saturating_mul(Self::ONE))
    }

    /// An amount of cents, in euro.
    #[must_use]
    pub const fn cents(cents: i64) -> Self {
        Self(cents.saturating_mul(Self::ONE / 100))
    }

    /// The whole number, when it is one.
    #[must_use]
    pub const fn as_whole(self) -> Option<i64> {
        if self.0 % Self::ONE == 0 { Some(self.0 / Self::ONE) } else { None }
    }

    /// The number of cents, when it is a whole number of them.
    #[must_use]
    pub const fn as_cents(self) -> Option<i64> {
        let cent = Self::ONE / 100;
        if self.0 % cent == 0 { Some(self.0 / cent) } else { None }
    }

    /// Reads digits with at most one point: `-12.50`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number = !whole.is_empty() && whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit());
        let fraction = fraction.trim_end_matches('0');
        if !is_number || whole.len() > 15 || fraction.len() > Self::PLACES || digits.ends_with('.') {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let fraction: i64 = format!("{fraction:0<width$}", width = Self::PLACES).parse().ok()?;
        let units = whole.checked_mul(Self::ONE)?.checked_add(fraction)?;
        (units <= Self::LARGEST).then_some(Self(if negative { -units } else { units }))
    }

    /// The number as people write it in a language: `1.234,5`.
    #[must_use]
    pub fn shown(self, marks: NumberMarks) -> String {
        let plain = self.to_string();
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = grouped(whole, marks.group);
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{}{fraction}", marks.decimal) }
    }
}

/// The marks in numbers as a language writes them: `1.234,5` or `1,234.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberMarks {
    /// Between the whole part and the fraction.
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
}

/// Digits in groups of three.
pub(crate) fn grouped(digits: &str, mark: char) -> String {
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let units = self.0.unsigned_abs();
        let (whole, fraction) = (units / Self::ONE.unsigned_abs(), units % Self::ONE.unsigned_abs());
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        let fraction = format!("{fraction:0width$}", width = Self::PLACES);
        write!(f, "{sign}{whole}.{}", fraction.trim_end_matches('0'))
    }
}

impl TryFrom<f64> for Decimal {
    type Error = NotADecimal;

    /// The shortest decimal that reads back as this number, so that `0.1` in a file is one tenth.
    fn try_from(number: f64) -> Result<Self, NotADecimal> {
        Self::parse(&number.to_string()).ok_or(NotADecimal)
    }
}

impl From<Decimal> for f64 {
    fn from(decimal: Decimal) -> Self {
        decimal.to_string().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("0", "0")]
    #[case("0.1", "0,1")]
    #[case("-12.50", "-12,5")]
    #[case("1234567.25", "1.234.567,25")]
    fn a_number_is_shown_as_italians_write_it(#[case] text: &str, #[case] shown: &str) {
        let marks = NumberMarks { decimal: ',', group: '.' };
        assert_eq!(Decimal::parse(text).unwrap().shown(marks), shown);
    }

    #[rstest]
    #[case("")]
    #[case(".")]
    #[case("1.")]
    #[case("1.23456")]
    #[case("99999999999999")]
    #[case("1e5")]
    fn what_is_no_such_number_is_refused(#[case] text: &str) {
        assert_eq!(Decimal::parse(text), None);
    }

    proptest! {
        #[test]
        fn a_number_survives_json(units in -Decimal::LARGEST..=Decimal::LARGEST) {
            let json = serde_json::to_string(&Decimal(units)).unwrap();
            prop_assert_eq!(serde_json::from_str::<Decimal>(&json).unwrap(), Decimal(units));
        }
    }
}
