//! Tax codes (codice fiscale, D.M. 23/12/1976) and VAT numbers (partita IVA, DPR 633/1972 art. 35).

use jiff::civil::Date;

use super::words::{all_digits, compact, matches};
use super::{Asked, FieldError, Input};
use crate::domain::BodyTaxCode;
use crate::form::Answer;
use crate::text::SafeText;

/// Where a tax code has digits; with omocodia letters may stand for them.
const DIGIT_PLACES: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];
/// The letters that stand for the digits 0 to 9 where two people would have the same code.
const DIGIT_LETTERS: &[u8; 10] = b"LMNPQRSTUV";
/// The letters of the months.
const MONTH_LETTERS: &[u8; 12] = b"ABCDEHLMPRST";
/// What a digit, or the letter of the same index, counts at odd places.
const ODD_VALUES: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// The code of a person, or a provisional one of 11 digits.
pub(in crate::form) fn tax_code(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let code = compact(asked.words(input)?).ok_or_else(|| asked.format())?;
    if all_digits(&code) {
        return eleven_digits(asked, &code);
    }
    of_person(asked, &code)
}

/// The VAT number of a firm, with or without the letters of the country.
pub(in crate::form) fn vat(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let code = compact(asked.words(input)?).ok_or_else(|| asked.format())?;
    let digits = code.strip_prefix("IT").unwrap_or(&code);
    if all_digits(digits) { eleven_digits(asked, digits) } else { Err(asked.format()) }
}

/// Either.
pub(in crate::form) fn tax_code_or_vat(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    vat(asked, input).or_else(|error| match error {
        FieldError::Format { .. } => tax_code(asked, input),
        other => Err(other),
    })
}

fn eleven_digits(asked: &Asked<'_>, digits: &str) -> Result<Answer, FieldError> {
    let kind = asked.field.kind;
    if digits.len() != BodyTaxCode::DIGITS {
        return Err(length(asked, digits, 11));
    }
    if BodyTaxCode::is_checked(digits) { Ok(code_answer(digits)) } else { Err(FieldError::CheckCharacter { kind }) }
}

fn of_person(asked: &Asked<'_>, code: &str) -> Result<Answer, FieldError> {
    if code.len() != 16 {
        return Err(length(asked, code, 16));
    }
    let code = misread_repaired(code);
    Birth::of(&code).ok_or_else(|| asked.format())?;
    let check = code.bytes().next_back();
    if check_letter(&code) == check {
        Ok(code_answer(&code))
    } else {
        Err(FieldError::CheckCharacter { kind: asked.field.kind })
    }
}

fn length(asked: &Asked<'_>, code: &str, expected: u16) -> FieldError {
    FieldError::Length { kind: asked.field.kind, expected, given: u16::try_from(code.len()).unwrap_or(u16::MAX) }
}

fn code_answer(code: &str) -> Answer {
    Answer::Text(SafeText::new(code))
}

/// O and I never stand for digits, 0 and 1 never for letters: what was read wrong from the card is put right.
fn misread_repaired(code: &str) -> String {
    let repaired = code.char_indices().map(|(place, c)| match (DIGIT_PLACES.contains(&place), c) {
        (true, 'O') => '0',
        (true, 'I') => '1',
        (false, '0') => 'O',
        (false, '1') => 'I',
        _ => c,
    });
    repaired.collect()
}

fn check_letter(code: &str) -> Option<u8> {
    let mut sum = 0;
    for (index, c) in code.bytes().take(15).enumerate() {
        let value = if c.is_ascii_digit() { c - b'0' } else { c.checked_sub(b'A')? };
        sum += if index % 2 == 0 { *ODD_VALUES.get(usize::from(value))? } else { u32::from(value) };
    }
    u8::try_from(sum % 26).ok().map(|letter| b'A' + letter)
}

/// What a tax code tells of the birth of its holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Birth {
    /// The last two digits of the year.
    year: i16,
    month: i8,
    day: i8,
    /// Whether the code is a woman's.
    pub(super) is_female: bool,
}

impl Birth {
    /// Reads the middle of a code of 16 characters; `None` when it is not in form.
    pub(super) fn of(code: &str) -> Option<Self> {
        let plain: String = code
            .bytes()
            .enumerate()
            .map(|(place, c)| if DIGIT_PLACES.contains(&place) { char::from(digit_of(c)) } else { char::from(c) })
            .collect();
        if !matches(&plain, "AAAAAA99A99A999A") {
            return None;
        }
        let number = |from, to| plain.get(from..to).and_then(|digits| digits.parse::<i8>().ok());
        let month_letter = *plain.as_bytes().get(8)?;
        let month = i8::try_from(MONTH_LETTERS.iter().position(|letter| *letter == month_letter)? + 1).ok()?;
        let day = number(9, 11)?;
        let is_female = day > 40;
        let day = if is_female { day - 40 } else { day };
        let birth = Self { year: i16::from(number(6, 8)?), month, day, is_female };
        // 29 February is a day of some century at least.
        Date::new(2000, month, day).is_ok().then_some(birth)
    }

    /// The latest day not after today on which its holder may be born: the code leaves out the century.
    pub(super) fn latest(self, today: Date) -> Option<Date> {
        let century = today.year() - today.year().rem_euclid(100);
        let days = [century, century - 100]
            .into_iter()
            .filter_map(|century| Date::new(century + self.year, self.month, self.day).ok());
        days.into_iter().find(|day| *day <= today)
    }

    /// Whether someone born on this day may have it.
    pub(super) fn is_on(self, day: Date) -> bool {
        day.year().rem_euclid(100) == self.year && day.month() == self.month && day.day() == self.day
    }
}

fn digit_of(c: u8) -> u8 {
    let index = DIGIT_LETTERS.iter().position(|letter| *letter == c).and_then(|index| u8::try_from(index).ok());
    index.map_or(c, |index| b'0' + index)
}
