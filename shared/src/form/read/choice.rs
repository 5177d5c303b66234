use std::collections::HashSet;

use super::speech::speech;
use super::text::count;
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Choice, Field};
use crate::text::fold;

/// A shorter label is found in any sentence.
const NAMED: usize = 3;
/// Shorter words of a label are mostly small words.
const OWN: usize = 6;

/// Yes or no, tapped or in words.
pub(in crate::form) fn yes_or_no(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let words = match input {
        Input::Option(id) => fold(id),
        _ => fold(asked.words(input)?),
    };
    let first = words.split(' ').next().unwrap_or_default();
    let is_said = |list: &HashSet<String>, number| list.contains(&words) || list.contains(first) || first == number;
    match (is_said(&speech().yes, "1"), is_said(&speech().no, "2")) {
        (true, false) => Ok(Answer::Bool(true)),
        (false, true) => Ok(Answer::Bool(false)),
        _ => Err(asked.format()),
    }
}

/// One option.
pub(in crate::form) fn one(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let id = match input {
        Input::Option(id) => known(asked.field, id)?,
        Input::Options(ids) => match ids.as_slice() {
            [id] => known(asked.field, id)?,
            _ => return Err(FieldError::TooMany { max: 1 }),
        },
        _ => find(asked.field, asked.words(input)?)?,
    };
    Ok(Answer::Choice(id))
}

/// Several options, in the order of the form.
pub(in crate::form) fn several(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let picked = match input {
        Input::Option(id) => vec![known(asked.field, id)?],
        Input::Options(ids) => ids.iter().map(|id| known(asked.field, id)).collect::<Result<_, _>>()?,
        _ => {
            let words = asked.words(input)?;
            match find_all(asked.field, words) {
                Err(_) if !asked.field.required && means_none(words) => return Ok(Answer::Skipped),
                found => found?,
            }
        }
    };
    let in_order: Vec<String> =
        asked.field.options.iter().map(|option| option.id.clone()).filter(|id| picked.contains(id)).collect();
    let number = u32::try_from(in_order.len()).unwrap_or(u32::MAX);
    match (count(asked.field.min), count(asked.field.max)) {
        (Some(min), _) if number < min => Err(FieldError::TooFew { min }),
        (_, Some(max)) if number > max => Err(FieldError::TooMany { max }),
        _ => Ok(Answer::Choices(in_order)),
    }
}

fn known(field: &Field, id: &str) -> Result<String, FieldError> {
    field.option(id).map(|option| option.id.clone()).ok_or(FieldError::NoOption)
}

fn means_none(words: &str) -> bool {
    let words = fold(words);
    words == "0" || speech().none.contains(&words) || speech().no.contains(&words)
}

/// "1, 3", "gas e acqua", one a line; a label with a comma in it is first tried whole. Commas alone name nothing.
fn find_all(field: &Field, words: &str) -> Result<Vec<String>, FieldError> {
    if let Ok(id) = named(&options(field), &fold(words)) {
        return Ok(vec![id]);
    }
    let spaced = words.replace(['\n', ';', '+', '&'], ",");
    let spaced = speech().and.iter().fold(spaced, |spaced, and| spaced.replace(&format!(" {and} "), ","));
    let by_blanks = spaced.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || c == ',');
    let mut named = spaced
        .split(|c: char| c == ',' || (by_blanks && c.is_whitespace()))
        .filter(|part| !part.trim().is_empty())
        .peekable();
    if named.peek().is_none() {
        return Err(FieldError::NoOption);
    }
    named.map(|part| find(field, part)).collect()
}

/// Whether words take back what they name: "it is not a hole".
#[must_use]
pub fn is_denied(words: &str) -> bool {
    speech().not.iter().any(|not| says(&fold(words), not))
}

/// Whether a sentence holds these words, whole; both are folded.
fn says(sentence: &str, words: &str) -> bool {
    format!(" {sentence} ").contains(&format!(" {words} "))
}

/// An option by what names it, else by what a sentence says of it.
fn find(field: &Field, words: &str) -> Result<String, FieldError> {
    let words = fold(words);
    let options = options(field);
    match named(&options, &words) {
        Err(FieldError::NoOption) if !is_denied(&words) => mentioned(&options, &words),
        found => found,
    }
}

/// The ids of the options with their labels in all languages, folded.
type Options<'f> = Vec<(&'f str, Vec<String>)>;

fn options(field: &Field) -> Options<'_> {
    let labels = |option: &Choice| option.label.all().map(|(_, label)| fold(label)).collect();
    field.options.iter().map(|option| (option.id.as_str(), labels(option))).collect()
}

/// Those whose labels fit.
fn fitting<'f>(options: &Options<'f>, fits: impl Fn(&str, &[String]) -> bool) -> Vec<&'f str> {
    options.iter().filter(|(id, labels)| fits(id, labels)).map(|(id, _)| *id).collect()
}

/// By its id, its label in any language, its number, how a label starts, or how a word of one starts: the first of these
/// ways that finds any must find one only.
fn named(options: &Options<'_>, words: &str) -> Result<String, FieldError> {
    if words.is_empty() {
        return Err(FieldError::NoOption);
    }
    let by_number = words.parse::<usize>().ok().and_then(|number| options.get(number.checked_sub(1)?));
    let ways = [
        fitting(options, |id, labels| fold(id) == words || labels.iter().any(|label| label == words)),
        by_number.map(|(id, _)| *id).into_iter().collect(),
        fitting(options, |_, labels| labels.iter().any(|label| label.starts_with(words))),
        fitting(options, |_, labels| {
            words.len() >= 3 && labels.iter().any(|label| label.contains(&format!(" {words}")))
        }),
    ];
    one_of(ways.iter().find(|found| !found.is_empty()).map_or(&[], Vec::as_slice))
}

/// By a label that stands whole within a sentence. A word that only one option has is not enough: it is asked about.
fn mentioned(options: &Options<'_>, sentence: &str) -> Result<String, FieldError> {
    let is_said = |label: &String| label.chars().count() >= NAMED && says(sentence, label);
    let whole = fitting(options, |_, labels| labels.iter().any(is_said));
    if !whole.is_empty() {
        return one_of(&whole);
    }
    let hinted = fitting(options, |id, labels| own_words(id, labels, options).any(|word| says(sentence, word)));
    if hinted.is_empty() { Err(FieldError::NoOption) } else { Err(ambiguous(&hinted)) }
}

fn one_of(found: &[&str]) -> Result<String, FieldError> {
    match found {
        [] => Err(FieldError::NoOption),
        [id] => Ok((*id).to_owned()),
        several => Err(ambiguous(several)),
    }
}

fn ambiguous(options: &[&str]) -> FieldError {
    FieldError::Ambiguous { options: options.iter().map(|id| (*id).to_owned()).collect() }
}

/// The long words of an option's labels that no other option has.
fn own_words<'o>(id: &'o str, labels: &'o [String], options: &'o Options<'_>) -> impl Iterator<Item = &'o str> {
    let is_shared =
        move |word: &str| options.iter().any(|(other, all)| *other != id && all.iter().any(|one| says(one, word)));
    let words = labels.iter().flat_map(|label| label.split(' '));
    words.filter(move |word| word.chars().count() >= OWN && !is_shared(word))
}
