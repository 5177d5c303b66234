//! Reading what people give: each kind has one reader, which repairs what it can and explains what it can not.

mod agree;
pub(super) mod bank;
pub(super) mod cadastre;
pub(super) mod choice;
pub(super) mod code;
pub(super) mod contact;
pub(super) mod date;
pub(super) mod files;
pub(super) mod number;
pub(super) mod place;
mod speech;
pub(super) mod tax;
pub(super) mod text;
mod words;

pub use choice::is_denied;
pub use text::begins_as_address;

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Answer, Answers, Field, FieldError, FieldKind, FieldPath, Input};
use crate::text::plain_figures;

/// Reads an input as an answer of one kind.
pub(super) type Reader = fn(&Asked<'_>, &Input) -> Result<Answer, FieldError>;

/// What a reader knows besides the input.
pub(super) struct Asked<'a> {
    pub(super) field: &'a Field,
    pub(super) today: Date,
    pub(super) context: &'a Context<'a>,
}

/// The answers beside the one being read, which it must agree with.
#[derive(Clone, Debug, Default)]
pub struct Context<'a> {
    siblings: Vec<(&'a str, &'a Answer)>,
}

impl<'a> Context<'a> {
    /// What was answered in the same section, and the same item of it.
    #[must_use]
    pub fn of(answers: &'a Answers, path: &FieldPath) -> Self {
        let siblings = answers
            .iter()
            .filter(|(other, answer)| {
                other.section == path.section
                    && other.item == path.item
                    && other.field != path.field
                    && answer.is_given()
            })
            .map(|(other, answer)| (other.field.as_str(), answer))
            .collect();
        Self { siblings }
    }

    pub(super) fn get(&self, field: &str) -> Option<&'a Answer> {
        self.siblings.iter().find(|(id, _)| *id == field).map(|(_, answer)| *answer)
    }
}

/// Reads what a person gave for a field: repaired where that is safe, refused with a reason otherwise.
pub fn accept(field: &Field, input: &Input, today: Date, context: &Context<'_>) -> Result<Answer, FieldError> {
    if is_empty(input) {
        return if field.required { Err(FieldError::Required) } else { Ok(Answer::Skipped) };
    }
    let asked = Asked { field, today, context };
    let answer = (field.kind.reader())(&asked, &in_plain_figures(field, input))?;
    agree::agrees(&asked, &answer)?;
    Ok(answer)
}

/// Whether an answer, read earlier or elsewhere, is still one: the hub trusts no bot.
pub fn recheck(field: &Field, answer: &Answer, today: Date, context: &Context<'_>) -> Result<(), FieldError> {
    let again = accept(field, &Input::from(answer), today, context)?;
    if again == *answer { Ok(()) } else { Err(FieldError::Format { kind: field.kind }) }
}

/// What the answers beside it already tell of a field: the birth date and sex in a tax code, the year in the protocol
/// of an ISEE. To be shown and confirmed, not taken for granted.
#[must_use]
pub fn derived(field: &Field, today: Date, context: &Context<'_>) -> Option<Answer> {
    let answer = agree::derived(field, today, context)?;
    recheck(field, &answer, today, context).is_ok().then_some(answer)
}

/// Figures of every script are read; free text stays as it was written.
fn in_plain_figures<'i>(field: &Field, input: &'i Input) -> Cow<'i, Input> {
    match input {
        Input::Text(words) if !matches!(field.kind, FieldKind::Text | FieldKind::LongText | FieldKind::PersonName) => {
            Cow::Owned(Input::Text(plain_figures(words)))
        }
        other => Cow::Borrowed(other),
    }
}

fn is_empty(input: &Input) -> bool {
    match input {
        Input::Skip => true,
        Input::Text(text) => crate::text::SafeText::new(text).is_empty(),
        Input::Options(ids) => ids.is_empty(),
        Input::Files(files) => files.is_empty(),
        Input::Option(_) | Input::Position { .. } => false,
    }
}

impl Asked<'_> {
    /// The words of the input, for the kinds that take nothing else.
    pub(super) fn words<'i>(&self, input: &'i Input) -> Result<&'i str, FieldError> {
        match input {
            Input::Text(text) => Ok(text),
            _ => Err(FieldError::WrongInput { kind: self.field.kind }),
        }
    }

    /// "It does not look like one."
    pub(super) fn format(&self) -> FieldError {
        FieldError::Format { kind: self.field.kind }
    }
}

#[cfg(test)]
mod tests;
