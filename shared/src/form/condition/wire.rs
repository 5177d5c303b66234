//! How a condition is written in files and on the wire; see the format in `shared/data/README.md`.

use std::borrow::Cow;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::{Bound, Comparison, Condition, Decimal, Literal, Order, Test};

/// All keys a condition may have; which go together is decided in [`Condition::try_from`].
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, bound(serialize = "F: Clone + Serialize", deserialize = "F: Deserialize<'de>"))]
pub(super) struct Loose<F> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    all: Option<Vec<Condition<F>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    any: Option<Vec<Condition<F>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    not: Option<Box<Condition<F>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    field: Option<F>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    eq: Option<Literal>,
    #[serde(default, rename = "in", skip_serializing_if = "Option::is_none")]
    within: Option<Vec<Literal>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    has: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answered: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lt: Option<LooseBound<F>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    le: Option<LooseBound<F>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gt: Option<LooseBound<F>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ge: Option<LooseBound<F>>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
enum LooseBound<F> {
    Number(Decimal),
    Text(String),
    Field {
        field: F,
    },
    /// A date written in TOML without quotes, as the `toml` crate hands it to serde.
    TomlDate {
        #[serde(rename = "$__toml_private_datetime")]
        date: String,
    },
}

impl<F> Default for Loose<F> {
    fn default() -> Self {
        Self {
            all: None,
            any: None,
            not: None,
            field: None,
            eq: None,
            within: None,
            has: None,
            answered: None,
            lt: None,
            le: None,
            gt: None,
            ge: None,
        }
    }
}

impl<F> TryFrom<Loose<F>> for Condition<F> {
    type Error = String;

    fn try_from(loose: Loose<F>) -> Result<Self, String> {
        let mut comparisons: Vec<Comparison<F>> = Vec::new();
        comparisons.extend(loose.eq.map(Comparison::Eq));
        comparisons.extend(loose.within.map(Comparison::In));
        comparisons.extend(loose.has.map(Comparison::Has));
        comparisons.extend(loose.answered.map(Comparison::Answered));
        let orders = [(Order::Lt, loose.lt), (Order::Le, loose.le), (Order::Gt, loose.gt), (Order::Ge, loose.ge)];
        for (order, bound) in orders {
            if let Some(bound) = bound {
                comparisons.push(Comparison::Order(order, bound.try_into()?));
            }
        }
        let comparison = comparisons.pop();
        match (loose.all, loose.any, loose.not, loose.field, comparison, comparisons.is_empty()) {
            (Some(parts), None, None, None, None, _) => Ok(Self::All(parts)),
            (None, Some(parts), None, None, None, _) => Ok(Self::Any(parts)),
            (None, None, Some(part), None, None, _) => Ok(Self::Not(part)),
            (None, None, None, Some(field), Some(is), true) => Ok(Self::Test(Test { field, is })),
            _ => Err("a condition is `all`, `any`, `not`, or a `field` with exactly one of \
                      `eq in has answered lt le gt ge`"
                .to_owned()),
        }
    }
}

impl<F> TryFrom<LooseBound<F>> for Bound<F> {
    type Error = String;

    fn try_from(loose: LooseBound<F>) -> Result<Self, String> {
        match loose {
            LooseBound::Number(number) => Ok(Self::Number(number)),
            LooseBound::Field { field } => Ok(Self::Field(field)),
            LooseBound::Text(text) | LooseBound::TomlDate { date: text } => day(&text).ok_or_else(|| {
                format!(
                    "`{text}` is no bound: write a number, a date like 2026-01-31, `today`, `today+30` or `today-90`"
                )
            }),
        }
    }
}

fn day<F>(text: &str) -> Option<Bound<F>> {
    if let Some(rest) = text.strip_prefix("today") {
        let sign_is_right = rest.is_empty() || rest.starts_with(['+', '-']);
        let plus_days = if rest.is_empty() { Some(0) } else { rest.parse().ok() };
        return plus_days
            .filter(|days: &i32| sign_is_right && days.abs() <= 36_600)
            .map(|plus_days| Bound::Today { plus_days });
    }
    text.parse::<Date>().ok().map(Bound::Day)
}

impl<F> From<Condition<F>> for Loose<F> {
    fn from(condition: Condition<F>) -> Self {
        let empty = Self::default();
        match condition {
            Condition::All(parts) => Self { all: Some(parts), ..empty },
            Condition::Any(parts) => Self { any: Some(parts), ..empty },
            Condition::Not(part) => Self { not: Some(part), ..empty },
            Condition::Test(Test { field, is }) => {
                let tested = Self { field: Some(field), ..empty };
                match is {
                    Comparison::Eq(value) => Self { eq: Some(value), ..tested },
                    Comparison::In(values) => Self { within: Some(values), ..tested },
                    Comparison::Has(option) => Self { has: Some(option), ..tested },
                    Comparison::Answered(answered) => Self { answered: Some(answered), ..tested },
                    Comparison::Order(Order::Lt, bound) => Self { lt: Some(bound.into()), ..tested },
                    Comparison::Order(Order::Le, bound) => Self { le: Some(bound.into()), ..tested },
                    Comparison::Order(Order::Gt, bound) => Self { gt: Some(bound.into()), ..tested },
                    Comparison::Order(Order::Ge, bound) => Self { ge: Some(bound.into()), ..tested },
                }
            }
        }
    }
}

impl<F> From<Bound<F>> for LooseBound<F> {
    fn from(bound: Bound<F>) -> Self {
        match bound {
            Bound::Number(number) => Self::Number(number),
            Bound::Day(day) => Self::Text(day.to_string()),
            Bound::Today { plus_days: 0 } => Self::Text("today".to_owned()),
            Bound::Today { plus_days } => Self::Text(format!("today{plus_days:+}")),
            Bound::Field(field) => Self::Field { field },
        }
    }
}

impl<F: JsonSchema> JsonSchema for Condition<F> {
    fn schema_name() -> Cow<'static, str> {
        "Condition".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Loose::<F>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Holder {
        when: Condition<String>,
    }

    #[rstest]
    #[case(r#"when = { field = "kind", eq = "x" }"#)]
    #[case(r#"when = { field = "kind", eq = true }"#)]
    #[case(r#"when = { field = "a.kind", in = ["x", "y"] }"#)]
    #[case(r#"when = { field = "kind", has = "x" }"#)]
    #[case(r#"when = { field = "kind", answered = false }"#)]
    #[case(r#"when = { field = "kind", ge = 0.1 }"#)]
    #[case(r#"when = { field = "kind", lt = "today-90" }"#)]
    #[case(r#"when = { field = "kind", lt = "2026-01-31" }"#)]
    #[case(r#"when = { field = "kind", gt = { field = "other" } }"#)]
    #[case(r#"when = { all = [{ any = [] }, { not = { field = "kind", le = "today" } }] }"#)]
    fn a_condition_means_the_same_in_a_file_and_on_the_wire(#[case] text: &str) {
        let from_file: Holder = toml::from_str(text).unwrap();
        let json = serde_json::to_string(&from_file).unwrap();
        assert_eq!(serde_json::from_str::<Holder>(&json).unwrap(), from_file);
    }

    #[test]
    fn a_date_needs_no_quotes_in_a_file() {
        let bare: Holder = toml::from_str("when = { field = \"a\", lt = 2026-01-31 }").unwrap();
        let quoted: Holder = toml::from_str("when = { field = \"a\", lt = \"2026-01-31\" }").unwrap();
        assert_eq!(bare, quoted);
    }

    #[rstest]
    #[case("when = {}")]
    #[case(r#"when = { field = "a" }"#)]
    #[case("when = { eq = 1 }")]
    #[case(r#"when = { field = "a", eq = 1, has = "x" }"#)]
    #[case(r#"when = { field = "a", eq = 1, all = [] }"#)]
    #[case(r#"when = { field = "a", lt = "tomorrow" }"#)]
    #[case(r#"when = { field = "a", lt = "today30" }"#)]
    #[case(r#"when = { field = "a", equals = 1 }"#)]
    fn what_is_no_condition_is_refused(#[case] text: &str) {
        assert!(toml::from_str::<Holder>(text).is_err());
    }
}
