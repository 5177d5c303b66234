use jiff::ToSpan;
use jiff::civil::Date;
use rand::RngExt;

use super::Filling;
use crate::form::{Answer, Bound, Comparison, Decimal, Input, Literal, Order, Test};

impl Filling<'_> {
    /// What a test would like to see: right most of the time, wrong sometimes, since a rule may want the contrary.
    pub(super) fn hint(&mut self, test: &Test) -> Option<Input> {
        match &test.is {
            Comparison::Eq(literal) => Some(input_of(literal)),
            Comparison::In(literals) => literals.get(self.rng.random_range(0..literals.len().max(1))).map(input_of),
            Comparison::Has(option) => Some(Input::Options(vec![option.clone()])),
            Comparison::Answered(false) => Some(Input::Skip),
            Comparison::Answered(true) => None,
            Comparison::Order(order, bound) => self.beyond(*order, bound),
        }
    }

    /// A value on the wanted side of a bound.
    fn beyond(&mut self, order: Order, bound: &Bound) -> Option<Input> {
        let is_up = matches!(order, Order::Gt | Order::Ge) == self.rng.random_bool(0.75);
        let by: i64 = self.rng.random_range(1..40) * if is_up { 1 } else { -1 };
        match bound {
            Bound::Number(number) => number_beyond(*number, by),
            Bound::Day(day) => day_beyond(*day, by),
            Bound::Today { plus_days } => day_beyond(self.today.checked_add(plus_days.days()).ok()?, by),
            Bound::Field(field) => match self.answers.of_field(field, None).next()? {
                Answer::Date(day) => day_beyond(*day, by),
                Answer::DateTime(at) => {
                    let moved = at.checked_add(by.hours()).ok()?;
                    Some(Input::text(moved.strftime("%Y-%m-%dT%H:%M:%S").to_string()))
                }
                Answer::Integer(number) => number_beyond(Decimal::whole(*number), by),
                Answer::Decimal(number) => number_beyond(*number, by),
                Answer::Money(cents) => number_beyond(Decimal::cents(*cents), by),
                Answer::Year(year) => number_beyond(Decimal::whole(i64::from(*year)), by.signum()),
                _ => None,
            },
        }
    }
}

fn input_of(literal: &Literal) -> Input {
    match literal {
        Literal::Bool(yes) => Input::Option(if *yes { "yes" } else { "no" }.to_owned()),
        Literal::Text(id) => Input::Option(id.clone()),
        Literal::Number(number) => Input::text(number.to_string().replace('.', ",")),
    }
}

fn number_beyond(number: Decimal, by: i64) -> Option<Input> {
    let moved = number.as_cents()?.checked_add(by * 100)?;
    let is_whole = moved % 100 == 0;
    let text = if is_whole { (moved / 100).to_string() } else { Decimal::cents(moved).to_string().replace('.', ",") };
    Some(Input::text(text))
}

fn day_beyond(day: Date, by: i64) -> Option<Input> {
    Some(Input::text(day.checked_add(by.days()).ok()?.to_string()))
}
