use std::collections::HashSet;

use super::speech::speech;
use super::text::count;
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Field};
use crate::text::fold;

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
    if let Ok(id) = find(field, words) {
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

/// An option by its id, its label in any language, its number, how a label starts, or how a word of one starts: the
/// first of these ways that finds any must find one only.
fn find(field: &Field, words: &str) -> Result<String, FieldError> {
    let words = fold(words);
    if words.is_empty() {
        return Err(FieldError::NoOption);
    }
    let options: Vec<(&str, Vec<String>)> = field
        .options
        .iter()
        .map(|option| {
            let labels = option.label.all().map(|(_, label)| fold(label));
            (option.id.as_str(), labels.collect())
        })
        .collect();
    let by_number = words.parse::<usize>().ok().and_then(|number| options.get(number.checked_sub(1)?));
    let matching = |fits: &dyn Fn(&str, &[String]) -> bool| -> Vec<&str> {
        options.iter().filter(|(id, labels)| fits(id, labels)).map(|(id, _)| *id).collect()
    };
    let ways = [
        matching(&|id, labels| fold(id) == words || labels.contains(&words)),
        by_number.map(|(id, _)| *id).into_iter().collect(),
        matching(&|_, labels| labels.iter().any(|label| label.starts_with(&words))),
        matching(&|_, labels| words.len() >= 3 && labels.iter().any(|label| label.contains(&format!(" {words}")))),
    ];
    match ways.iter().find(|found| !found.is_empty()).map(Vec::as_slice) {
        Some([id]) => Ok((*id).to_owned()),
        Some(several) => Err(FieldError::Ambiguous { options: several.iter().map(|id| (*id).to_owned()).collect() }),
        None => Err(FieldError::NoOption),
    }
}
