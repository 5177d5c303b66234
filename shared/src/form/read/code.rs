//! The codes without a check character of their own.

use super::words::{all_digits, compact, matches};
use super::{Asked, FieldError, Input};
use crate::form::Answer;
use crate::text::SafeText;

/// `INPS-ISEE-2026-00123456A-00`, also without its beginning or its hyphens.
pub(in crate::form) fn isee_protocol(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let code = read(asked, input)?;
    let bare = code.strip_prefix("INPS").unwrap_or(&code);
    let bare = bare.strip_prefix("ISEE").unwrap_or(bare);
    let parts = (bare.get(..4), bare.get(4..13), bare.get(13..));
    match parts {
        (Some(year), Some(number), Some(part)) if matches(bare, "9999*********99") => {
            answer(&format!("INPS-ISEE-{year}-{number}-{part}"))
        }
        _ => Err(asked.format()),
    }
}

/// A plate: Italian cars have two letters, three digits, two letters, without I, O, Q and U (DPR 495/1992). Older and
/// foreign plates are taken as they are.
pub(in crate::form) fn plate(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let code = read(asked, input)?;
    let car: String = code
        .char_indices()
        .map(|(place, c)| match (place, c) {
            (2..=4, 'O' | 'Q') => '0',
            (2..=4, 'I') => '1',
            _ => c,
        })
        .collect();
    let is_car = matches(&car, "AA999AA") && !car.contains(['I', 'O', 'Q', 'U']);
    let is_any = (4..=10).contains(&code.len()) && code.bytes().any(|b| b.is_ascii_digit());
    match (is_car, is_any) {
        (true, _) => answer(&car),
        (false, true) => answer(&code),
        (false, false) => Err(asked.format()),
    }
}

/// The 18 digits of a pagoPA notice.
pub(in crate::form) fn notice_number(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    digits(asked, input, 18)
}

/// The 14 digits of a revenue stamp.
pub(in crate::form) fn stamp(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    digits(asked, input, 14)
}

/// The 5 digits of a post code; those of Palermo and its province begin with 90, but people live elsewhere too.
pub(in crate::form) fn post_code(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    digits(asked, input, 5)
}

/// `47.11.40`, also without its points or with the letter of its section.
pub(in crate::form) fn ateco(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let code = read(asked, input)?;
    let bare = code.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(&code);
    if !all_digits(bare) || !(2..=6).contains(&bare.len()) {
        return Err(asked.format());
    }
    let pairs = [bare.get(..2), bare.get(2..bare.len().min(4)), bare.get(4..)];
    let pairs: Vec<&str> = pairs.into_iter().flatten().filter(|pair| !pair.is_empty()).collect();
    answer(&pairs.join("."))
}

/// The code of a public investment project.
pub(in crate::form) fn cup(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let code = read(asked, input)?;
    if code.len() != 15 {
        return Err(length(asked, &code, 15));
    }
    if matches(&code, "A99A99999999999") { answer(&code) } else { Err(asked.format()) }
}

/// The province and the number in its register of firms; digits alone are of Palermo.
pub(in crate::form) fn rea(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let code = read(asked, input)?;
    let bare = code.strip_prefix("REA").unwrap_or(&code);
    let (province, number) = if all_digits(bare) {
        ("PA", bare)
    } else {
        (bare.get(..2).unwrap_or_default(), bare.get(2..).unwrap_or_default())
    };
    let fits = matches(province, "AA") && all_digits(number) && number.len() <= 7;
    if fits { answer(&format!("{province}-{number}")) } else { Err(asked.format()) }
}

fn read(asked: &Asked<'_>, input: &Input) -> Result<String, FieldError> {
    compact(asked.words(input)?).ok_or_else(|| asked.format())
}

fn digits(asked: &Asked<'_>, input: &Input, expected: u16) -> Result<Answer, FieldError> {
    let code = read(asked, input)?;
    if !all_digits(&code) {
        Err(asked.format())
    } else if code.len() != usize::from(expected) {
        Err(length(asked, &code, expected))
    } else {
        answer(&code)
    }
}

fn length(asked: &Asked<'_>, code: &str, expected: u16) -> FieldError {
    FieldError::Length { kind: asked.field.kind, expected, given: u16::try_from(code.len()).unwrap_or(u16::MAX) }
}

#[expect(clippy::unnecessary_wraps, reason = "the last step of readers that may fail")]
fn answer(code: &str) -> Result<Answer, FieldError> {
    Ok(Answer::Text(SafeText::new(code)))
}
