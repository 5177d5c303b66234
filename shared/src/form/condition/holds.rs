use std::cmp::Ordering;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::{Bound, Comparison, Condition, Literal, Order, Test};
use crate::form::{Answer, Answers, Decimal, FieldRef};

/// The item of a repeated section in which a condition is looked at: its section's id and its number.
pub type Scope<'a> = Option<(&'a str, u16)>;

impl Condition {
    /// Whether it holds for these answers on this day.
    ///
    /// Inside an item the section's own fields are those of that item; a repeated section seen from outside holds when
    /// any of its items does.
    #[must_use]
    pub fn holds(&self, answers: &Answers, scope: Scope<'_>, today: Date) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(answers, scope, today)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(answers, scope, today)),
            Self::Not(part) => !part.holds(answers, scope, today),
            Self::Test(test) => test.holds(answers, scope, today),
        }
    }
}

impl Test {
    fn holds(&self, answers: &Answers, scope: Scope<'_>, today: Date) -> bool {
        let mut given = answers.of_field(&self.field, item_in(scope, &self.field));
        match &self.is {
            Comparison::Answered(answered) => given.next().is_some() == *answered,
            Comparison::Eq(value) => given.any(|answer| value.equals(answer)),
            Comparison::In(values) => given.any(|answer| values.iter().any(|value| value.equals(answer))),
            Comparison::Has(option) => {
                given.any(|answer| matches!(answer, Answer::Choices(ids) if ids.contains(option)))
            }
            Comparison::Order(order, bound) => {
                let bounds = bound.values(answers, scope, today);
                given.filter_map(Value::of).any(|value| bounds.iter().any(|bound| order.is(value.compare(*bound))))
            }
        }
    }
}

fn item_in(scope: Scope<'_>, field: &FieldRef) -> Option<u16> {
    scope.filter(|(section, _)| *section == field.section).map(|(_, item)| item)
}

impl Literal {
    /// Whether an answer is this value.
    #[must_use]
    pub fn equals(&self, answer: &Answer) -> bool {
        match (self, answer) {
            (Self::Bool(value), Answer::Bool(answer)) => value == answer,
            (Self::Text(value), Answer::Choice(answer)) => value == answer,
            (Self::Text(value), Answer::Text(answer)) => value == answer.as_str(),
            (Self::Number(value), answer) => {
                matches!(Value::of(answer), Some(Value::Number(number)) if number == *value)
            }
            _ => false,
        }
    }
}

impl Order {
    const fn is(self, ordering: Option<Ordering>) -> bool {
        match ordering {
            None => false,
            Some(Ordering::Less) => matches!(self, Self::Lt | Self::Le),
            Some(Ordering::Equal) => matches!(self, Self::Le | Self::Ge),
            Some(Ordering::Greater) => matches!(self, Self::Gt | Self::Ge),
        }
    }
}

impl Bound {
    fn values(&self, answers: &Answers, scope: Scope<'_>, today: Date) -> Vec<Value> {
        match self {
            Self::Number(number) => vec![Value::Number(*number)],
            Self::Day(day) => vec![Value::Day(*day)],
            Self::Today { plus_days } => vec![Value::Day(today.saturating_add(plus_days.days()))],
            Self::Field(field) => answers.of_field(field, item_in(scope, field)).filter_map(Value::of).collect(),
        }
    }
}

/// What can be put in an order.
#[derive(Clone, Copy)]
enum Value {
    Number(Decimal),
    Day(Date),
    Moment(DateTime),
}

impl Value {
    fn of(answer: &Answer) -> Option<Self> {
        match answer {
            Answer::Integer(number) => Some(Self::Number(Decimal::whole(*number))),
            Answer::Decimal(number) => Some(Self::Number(*number)),
            Answer::Money(cents) => Some(Self::Number(Decimal::cents(*cents))),
            Answer::Year(year) => Some(Self::Number(Decimal::whole(i64::from(*year)))),
            Answer::Date(day) => Some(Self::Day(*day)),
            Answer::DateTime(at) => Some(Self::Moment(*at)),
            _ => None,
        }
    }

    /// A day and a moment are compared as days: an event today is not before today.
    fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => Some(a.cmp(&b)),
            (Self::Day(a), Self::Day(b)) => Some(a.cmp(&b)),
            (Self::Moment(a), Self::Moment(b)) => Some(a.cmp(&b)),
            (Self::Day(a), Self::Moment(b)) => Some(a.cmp(&b.date())),
            (Self::Moment(a), Self::Day(b)) => Some(a.date().cmp(&b)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;
    use crate::form::FieldPath;

    fn condition(json: &str) -> Condition {
        serde_json::from_str(json).unwrap()
    }

    fn answers() -> Answers {
        let mut answers = Answers::default();
        for (path, answer) in [
            ("who.kind", Answer::Choice("firm".into())),
            ("who.resident", Answer::Bool(false)),
            ("who.skipped", Answer::Skipped),
            ("who.area", Answer::Decimal(Decimal::parse("7.5").unwrap())),
            ("who.value", Answer::Money(2_038_290)),
            ("who.plants", Answer::Choices(vec!["gas".into(), "water".into()])),
            ("when.from", Answer::DateTime(date(2026, 11, 22).at(9, 0, 0, 0))),
            ("when.to", Answer::DateTime(date(2026, 11, 22).at(18, 30, 0, 0))),
            ("minor.1.age", Answer::Integer(3)),
            ("minor.2.age", Answer::Integer(17)),
        ] {
            answers.insert(path.parse::<FieldPath>().unwrap(), answer);
        }
        answers
    }

    #[rstest]
    #[case(r#"{"field":"who.kind","eq":"firm"}"#, true)]
    #[case(r#"{"field":"who.kind","in":["person","body"]}"#, false)]
    #[case(r#"{"field":"who.resident","eq":false}"#, true)]
    #[case(r#"{"field":"who.missing","eq":false}"#, false)]
    #[case(r#"{"not":{"field":"who.missing","eq":false}}"#, true)]
    #[case(r#"{"field":"who.skipped","answered":true}"#, false)]
    #[case(r#"{"field":"who.skipped","answered":false}"#, true)]
    #[case(r#"{"field":"who.plants","has":"gas"}"#, true)]
    #[case(r#"{"field":"who.plants","eq":"gas"}"#, false)]
    #[case(r#"{"field":"who.area","gt":7.5}"#, false)]
    #[case(r#"{"field":"who.area","ge":7.5}"#, true)]
    #[case(r#"{"field":"who.value","le":20382.90}"#, true)]
    #[case(r#"{"field":"who.value","lt":"today"}"#, false)]
    #[case(r#"{"field":"when.to","gt":{"field":"when.from"}}"#, true)]
    #[case(r#"{"field":"when.from","ge":"today"}"#, true)]
    #[case(r#"{"field":"when.from","ge":"today+1"}"#, false)]
    #[case(r#"{"field":"when.from","gt":{"field":"when.missing"}}"#, false)]
    #[case(r#"{"field":"minor.age","gt":16}"#, true)]
    #[case(r#"{"all":[]}"#, true)]
    #[case(r#"{"any":[]}"#, false)]
    fn what_holds(#[case] json: &str, #[case] expected: bool) {
        assert_eq!(condition(json).holds(&answers(), None, date(2026, 11, 22)), expected);
    }

    #[test]
    fn inside_an_item_only_that_item_counts() {
        let over_16 = condition(r#"{"field":"minor.age","gt":16}"#);
        assert!(!over_16.holds(&answers(), Some(("minor", 1)), date(2026, 11, 22)));
        assert!(over_16.holds(&answers(), Some(("minor", 2)), date(2026, 11, 22)));
    }
}
