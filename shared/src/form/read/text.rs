use super::{Asked, FieldError, Input};
use crate::form::{Answer, Decimal};
use crate::text::{LONGEST, SafeText};

/// Characters a one-line text may have when its field sets no limit.
const SHORT: u32 = 300;
/// Characters an address or a name may have.
const NAME: u32 = 200;

/// One line.
pub(in crate::form) fn short(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    bounded(asked, SafeText::new(asked.words(input)?), SHORT)
}

/// Several lines.
pub(in crate::form) fn long(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    bounded(asked, SafeText::lines(asked.words(input)?), u32::try_from(LONGEST).unwrap_or(u32::MAX))
}

/// An address in words: at least a word of letters.
pub(in crate::form) fn address(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    address_words(asked, asked.words(input)?).and_then(|text| bounded(asked, text, NAME))
}

pub(super) fn address_words(asked: &Asked<'_>, words: &str) -> Result<SafeText, FieldError> {
    let text = SafeText::new(words);
    let letters = text.as_str().chars().filter(|c| c.is_alphabetic()).count();
    if letters >= 3 { Ok(text) } else { Err(asked.format()) }
}

/// A name of a place: letters, not digits.
pub(in crate::form) fn name(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let text = SafeText::new(asked.words(input)?);
    let is_name = text.as_str().chars().filter(|c| c.is_alphabetic()).count() >= 2
        && !text.as_str().chars().any(|c| c.is_ascii_digit());
    if is_name { bounded(asked, text, NAME) } else { Err(asked.format()) }
}

/// Keeps to the field's own limits, else to those of the kind.
fn bounded(asked: &Asked<'_>, text: SafeText, longest: u32) -> Result<Answer, FieldError> {
    let characters = u32::try_from(text.as_str().chars().count()).unwrap_or(u32::MAX);
    let min = count(asked.field.min).unwrap_or(0);
    let max = count(asked.field.max).unwrap_or(longest);
    if characters < min {
        Err(FieldError::TooShort { min })
    } else if characters > max {
        Err(FieldError::TooLong { max })
    } else {
        Ok(Answer::Text(text))
    }
}

/// A limit that counts something.
pub(super) fn count(limit: Option<Decimal>) -> Option<u32> {
    limit.and_then(Decimal::as_whole).and_then(|number| u32::try_from(number).ok())
}
