//! Agreement between answers of one section, by the names the shared blocks give their fields.

use jiff::civil::Date;

use super::tax::Birth;
use super::{Asked, Context, FieldError};
use crate::form::{Answer, Field};

/// A person's tax code, date of birth and sex must tell the same; so must the protocol of an ISEE and its year. The
/// error names the field that says otherwise, since either may be the wrong one.
pub(super) fn agrees(asked: &Asked<'_>, answer: &Answer) -> Result<(), FieldError> {
    match (asked.field.id.as_str(), answer) {
        ("birth_date", Answer::Date(day)) if *day > asked.today => Err(FieldError::InFuture),
        ("birth_date", Answer::Date(day)) => {
            expect(birth(asked.context).is_none_or(|birth| birth.is_on(*day)), "tax_code")
        }
        ("sex", Answer::Choice(sex)) => expect(birth(asked.context).is_none_or(|birth| is_sex(birth, sex)), "tax_code"),
        ("tax_code", Answer::Text(code)) => {
            Birth::of(code.as_str()).map_or(Ok(()), |birth| agrees_with_person(asked, birth))
        }
        ("isee_year", Answer::Year(year)) => {
            expect(isee_year(asked.context.get("isee_protocol")).is_none_or(|other| other == *year), "isee_protocol")
        }
        ("isee_protocol", protocol) => {
            let year = isee_year(Some(protocol));
            let other = match asked.context.get("isee_year") {
                Some(Answer::Year(year)) => Some(*year),
                _ => None,
            };
            expect(other.is_none() || year == other, "isee_year")
        }
        _ => Ok(()),
    }
}

/// The answer to a field that another one of its section implies.
pub(super) fn derived(field: &Field, today: Date, context: &Context<'_>) -> Option<Answer> {
    match field.id.as_str() {
        "birth_date" => birth(context)?.latest(today).map(Answer::Date),
        "sex" => Some(Answer::Choice(if birth(context)?.is_female { "f" } else { "m" }.to_owned())),
        "isee_year" => isee_year(context.get("isee_protocol")).map(Answer::Year),
        _ => None,
    }
}

fn agrees_with_person(asked: &Asked<'_>, birth: Birth) -> Result<(), FieldError> {
    let born: Option<Date> = asked.context.get("birth_date").and_then(Answer::as_date);
    expect(born.is_none_or(|day| birth.is_on(day)), "birth_date")?;
    match asked.context.get("sex") {
        Some(Answer::Choice(sex)) => expect(is_sex(birth, sex), "sex"),
        _ => Ok(()),
    }
}

fn birth(context: &Context<'_>) -> Option<Birth> {
    context.get("tax_code").and_then(Answer::as_text).and_then(Birth::of)
}

/// Options other than `f` and `m` say nothing the code could contradict.
fn is_sex(birth: Birth, sex: &str) -> bool {
    match sex {
        "f" => birth.is_female,
        "m" => !birth.is_female,
        _ => true,
    }
}

/// `INPS-ISEE-2026-...`
fn isee_year(protocol: Option<&Answer>) -> Option<i16> {
    protocol.and_then(Answer::as_text)?.split('-').nth(2)?.parse().ok()
}

fn expect(agrees: bool, field: &str) -> Result<(), FieldError> {
    if agrees { Ok(()) } else { Err(FieldError::Disagrees { field: field.to_owned() }) }
}
