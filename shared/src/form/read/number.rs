use super::speech::speech;
use super::words::all_digits;
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Decimal};
use crate::text::fold;

/// A whole number, in digits or in words.
pub(in crate::form) fn integer(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let number = read(asked, input)?;
    let whole = number.as_whole().ok_or_else(|| asked.format())?;
    within(asked, number)?;
    Ok(Answer::Integer(whole))
}

/// A number with decimals.
pub(in crate::form) fn decimal(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let number = read(asked, input)?;
    within(asked, number)?;
    Ok(Answer::Decimal(number))
}

/// An amount in euro, never below nothing unless the field says so.
pub(in crate::form) fn money(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let euro = read(asked, input)?;
    let cents = euro.as_cents().ok_or_else(|| asked.format())?;
    if asked.field.min.is_none() && cents < 0 {
        return Err(FieldError::TooSmall { min: Decimal::default() });
    }
    within(asked, euro)?;
    Ok(Answer::Money(cents))
}

/// Keeps to the limits of the field.
pub(super) fn within(asked: &Asked<'_>, number: Decimal) -> Result<(), FieldError> {
    match (asked.field.min, asked.field.max) {
        (Some(min), _) if number < min => Err(FieldError::TooSmall { min }),
        (_, Some(max)) if number > max => Err(FieldError::TooLarge { max }),
        _ => Ok(()),
    }
}

fn read(asked: &Asked<'_>, input: &Input) -> Result<Decimal, FieldError> {
    let text = asked.words(input)?;
    speech().number(&fold(text)).map(Decimal::whole).or_else(|| number_of(text)).ok_or_else(|| asked.format())
}

/// `1.234,50 €`, `1234.5`, `-3`, `85 mq`: the last comma or point is the decimal mark, unless it only groups thousands.
fn number_of(text: &str) -> Option<Decimal> {
    let lower = text.trim().to_lowercase();
    let bare = lower.strip_prefix('€').unwrap_or(&lower).trim();
    let bare = speech().units.iter().find_map(|unit| bare.strip_suffix(unit.as_str())).unwrap_or(bare);
    let digits: String = bare.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    let (sign, digits) = digits.strip_prefix(['-', '\u{2212}']).map_or(("", digits.as_str()), |rest| ("-", rest));
    let plain = match (digits.rsplit_once(','), digits.rsplit_once('.')) {
        (None, None) => digits.to_owned(),
        (Some((whole, fraction)), None) if !whole.contains(',') => format!("{whole}.{fraction}"),
        (None, Some((whole, fraction))) if !whole.contains('.') && !groups_thousands(digits, '.') => {
            format!("{whole}.{fraction}")
        }
        (Some(_), None) => ungrouped(digits, ',')?,
        (None, Some(_)) => ungrouped(digits, '.')?,
        (Some((before_comma, _)), Some((before_point, _))) => {
            let (mark, group) = if before_comma.len() > before_point.len() { (',', '.') } else { ('.', ',') };
            let (whole, fraction) = digits.rsplit_once(mark)?;
            let whole = if whole.contains(group) { ungrouped(whole, group)? } else { whole.to_owned() };
            format!("{whole}.{fraction}")
        }
    };
    Decimal::parse(&format!("{sign}{plain}"))
}

fn ungrouped(digits: &str, group: char) -> Option<String> {
    groups_thousands(digits, group).then(|| digits.replace(group, ""))
}

/// `1.234.567`: one to three digits, then groups of three.
fn groups_thousands(digits: &str, group: char) -> bool {
    let mut groups = digits.split(group);
    let first_fits =
        groups.next().is_some_and(|first| all_digits(first) && first.len() <= 3 && !first.starts_with('0'));
    first_fits && groups.all(|three| three.len() == 3 && all_digits(three))
}
