//! The small language of conditions: data, total, decidable. It has no loops, no functions and no way to fail.

mod holds;
mod wire;

pub use holds::Scope;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Decimal, FieldRef};

/// When a field or section is asked, or what a rule demands. `F` names a field: as written in a file, or resolved.
///
/// A test over a field that is not answered is false, whatever it tests (but `answered = false`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    try_from = "wire::Loose<F>",
    into = "wire::Loose<F>",
    bound(serialize = "F: Clone + Serialize", deserialize = "F: Deserialize<'de>")
)]
pub enum Condition<F = FieldRef> {
    /// All of them hold; true when there are none.
    All(Vec<Self>),
    /// At least one holds; false when there are none.
    Any(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// A test of one field.
    Test(Test<F>),
}

/// A test of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test<F = FieldRef> {
    /// Which field.
    pub field: F,
    /// What its answer must be.
    pub is: Comparison<F>,
}

/// What an answer is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison<F = FieldRef> {
    /// Equal to a value.
    Eq(Literal),
    /// Equal to one of the values.
    In(Vec<Literal>),
    /// Several choices, this one among them.
    Has(String),
    /// Answered, or not answered.
    Answered(bool),
    /// Before or after, smaller or larger.
    Order(Order, Bound<F>),
}

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smaller, earlier.
    Lt,
    /// Not larger, not later.
    Le,
    /// Larger, later.
    Gt,
    /// Not smaller, not earlier.
    Ge,
}

/// A value written in a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Literal {
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(Decimal),
    /// The id of an option, or a text.
    Text(String),
}

/// The other side of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound<F = FieldRef> {
    /// A number; euro for money.
    Number(Decimal),
    /// A day.
    Day(Date),
    /// The day of filling in, some days later or earlier.
    Today {
        /// Days to add; negative: before today.
        plus_days: i32,
    },
    /// The answer of another field.
    Field(F),
}

impl<F> Condition<F> {
    /// The same condition with its fields named otherwise.
    pub fn try_map<G, E>(self, name: &mut impl FnMut(F) -> Result<G, E>) -> Result<Condition<G>, E> {
        Ok(match self {
            Self::All(parts) => {
                Condition::All(parts.into_iter().map(|part| part.try_map(name)).collect::<Result<_, _>>()?)
            }
            Self::Any(parts) => {
                Condition::Any(parts.into_iter().map(|part| part.try_map(name)).collect::<Result<_, _>>()?)
            }
            Self::Not(part) => Condition::Not(Box::new(part.try_map(name)?)),
            Self::Test(Test { field, is }) => Condition::Test(Test { field: name(field)?, is: is.try_map(name)? }),
        })
    }

    /// Every test in it, from left to right.
    #[must_use]
    pub fn tests(&self) -> Vec<&Test<F>> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::tests).collect(),
            Self::Not(part) => part.tests(),
            Self::Test(test) => vec![test],
        }
    }

    /// Every field it looks at, from left to right, the second side of an order included.
    #[must_use]
    pub fn fields(&self) -> Vec<&F> {
        self.tests()
            .into_iter()
            .flat_map(|test| {
                let other = match &test.is {
                    Comparison::Order(_, Bound::Field(field)) => Some(field),
                    _ => None,
                };
                std::iter::once(&test.field).chain(other)
            })
            .collect()
    }
}

impl<F> Comparison<F> {
    fn try_map<G, E>(self, name: &mut impl FnMut(F) -> Result<G, E>) -> Result<Comparison<G>, E> {
        Ok(match self {
            Self::Eq(value) => Comparison::Eq(value),
            Self::In(values) => Comparison::In(values),
            Self::Has(option) => Comparison::Has(option),
            Self::Answered(answered) => Comparison::Answered(answered),
            Self::Order(order, bound) => Comparison::Order(
                order,
                match bound {
                    Bound::Number(number) => Bound::Number(number),
                    Bound::Day(day) => Bound::Day(day),
                    Bound::Today { plus_days } => Bound::Today { plus_days },
                    Bound::Field(field) => Bound::Field(name(field)?),
                },
            ),
        })
    }
}
