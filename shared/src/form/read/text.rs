use super::speech::speech;
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Decimal, Field, FieldKind};
use crate::text::{SafeText, fold};

/// Characters a text may have when its field sets no limit: of one line, of several, of a name or an address.
const SHORT: u32 = 300;
const LONG: u32 = 2_000;
const NAME: u32 = 200;

/// One line.
pub(in crate::form) fn short(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let words = asked.words(input)?;
    bounded(asked, words, SafeText::new(words), SHORT).map(Answer::Text)
}

/// Several lines.
pub(in crate::form) fn long(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let words = asked.words(input)?;
    bounded(asked, words, SafeText::lines(words), LONG).map(Answer::Text)
}

/// An address in words.
pub(in crate::form) fn address(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    address_words(asked, asked.words(input)?).map(Answer::Text)
}

/// An address has at least a word of letters.
pub(super) fn address_words(asked: &Asked<'_>, words: &str) -> Result<SafeText, FieldError> {
    let text = SafeText::new(words);
    let letters = text.as_str().chars().filter(|c| c.is_alphabetic()).count();
    if letters >= 3 { bounded(asked, words, text, NAME) } else { Err(asked.format()) }
}

/// A name of a place: letters, not digits.
pub(in crate::form) fn name(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let words = asked.words(input)?;
    let text = SafeText::new(words);
    let is_name = text.as_str().chars().filter(|c| c.is_alphabetic()).count() >= 2
        && !text.as_str().chars().any(|c| c.is_ascii_digit());
    if is_name { bounded(asked, words, text, NAME).map(Answer::Text) } else { Err(asked.format()) }
}

/// The name of a person, in the letters of any script: what no name has is a figure or an at sign.
pub(in crate::form) fn person(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let words = introduced(asked.words(input)?);
    let text = SafeText::new(words);
    let has_letters = text.as_str().chars().any(char::is_alphabetic);
    let is_name = has_letters && !text.as_str().chars().any(|c| c.is_numeric() || c == '@');
    if is_name { bounded(asked, words, text, NAME).map(Answer::Text) } else { Err(asked.format()) }
}

/// The name alone of who introduces somebody: "mi chiamo Rosa Lo Bue". Where nothing follows, the words are the name.
fn introduced(words: &str) -> &str {
    let after = |intro: &String| {
        let blanks = words.trim_start().match_indices(char::is_whitespace).map(|(at, _)| at);
        let (head, name) = words.trim_start().split_at(blanks.take(intro.split(' ').count()).last()?);
        (fold(head) == fold(intro)).then(|| name.trim_start())
    };
    let name = speech().introduces.iter().find_map(after).filter(|name| !name.is_empty());
    name.map_or(words, introduced)
}

/// Whether words begin as an address does, in any language: "via Roma". A name may begin so too: "Contrada Bruno".
#[must_use]
pub fn begins_as_address(words: &str) -> bool {
    fold(words).split_once(' ').is_some_and(|(first, _)| speech().streets.contains(first))
}

/// The most characters a field of words takes: its own limit, else that of its kind.
pub(in crate::form) fn longest(field: &Field) -> Option<u32> {
    let of_kind = match field.kind {
        FieldKind::Text => SHORT,
        FieldKind::LongText => LONG,
        kind if kind.takes_words() => NAME,
        _ => return None,
    };
    Some(count(field.max).unwrap_or(of_kind))
}

/// Keeps to the field's own limits, else to those of the kind. A text that was cut when it was made safe is too long
/// whatever the limit: nobody's words are dropped in silence.
fn bounded(asked: &Asked<'_>, given: &str, text: SafeText, of_kind: u32) -> Result<SafeText, FieldError> {
    let characters = u32::try_from(text.as_str().chars().count()).unwrap_or(u32::MAX);
    let min = count(asked.field.min).unwrap_or(0);
    let max = count(asked.field.max).unwrap_or(of_kind);
    let is_cut = text.is_longest() && given.trim().chars().count() > text.as_str().chars().count();
    if characters < min {
        Err(FieldError::TooShort { min })
    } else if characters > max || is_cut {
        Err(FieldError::TooLong { max })
    } else {
        Ok(text)
    }
}

/// A limit that counts something.
pub(super) fn count(limit: Option<Decimal>) -> Option<u32> {
    limit.and_then(Decimal::as_whole).and_then(|number| u32::try_from(number).ok())
}
