use iban::{Iban, IbanLike};

use super::words::compact;
use super::{Asked, FieldError, Input};
use crate::form::Answer;
use crate::text::SafeText;

/// The countries of the Single Euro Payments Area: the Comune can pay into their accounts (Reg. (UE) 260/2012).
const SEPA: &[&str] = &[
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU",
    "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE",
    "SI", "SK", "SM", "VA",
];

/// How long an Italian IBAN is.
const ITALIAN: u16 = 27;

/// A bank account in the SEPA area, proved by its country's form and its check digits (ISO 13616).
pub(in crate::form) fn iban(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let kind = asked.field.kind;
    let code = compact(asked.words(input)?).ok_or_else(|| asked.format())?;
    let code = code.strip_prefix("IBAN").unwrap_or(&code);
    let given = u16::try_from(code.len()).unwrap_or(u16::MAX);
    if code.starts_with("IT") && given != ITALIAN {
        return Err(FieldError::Length { kind, expected: ITALIAN, given });
    }
    let account = code.parse::<Iban>().map_err(|error| match error {
        iban::ParseIbanError::InvalidBaseIban { source: iban::ParseBaseIbanError::InvalidChecksum } => {
            FieldError::CheckCharacter { kind }
        }
        _ => asked.format(),
    })?;
    if SEPA.contains(&account.country_code()) {
        Ok(Answer::Text(SafeText::new(account.electronic_str())))
    } else {
        Err(asked.format())
    }
}
