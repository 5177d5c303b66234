use super::words::all_digits;
use super::{Asked, FieldError, Input};
use crate::form::Answer;
use crate::text::SafeText;

/// A phone number in the international form (ITU-T E.164); without a country code it is Italian.
pub(in crate::form) fn phone(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let typed = asked.words(input)?;
    let bare: String =
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '/' | '(' | ')')).collect();
    let bare = bare.strip_prefix("tel:").unwrap_or(&bare);
    let abroad = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00"));
    let national = match abroad {
        Some(digits) => digits.strip_prefix("39"),
        None => Some(bare.strip_prefix("39").filter(|rest| rest.starts_with('3') && rest.len() >= 9).unwrap_or(bare)),
    };
    let number = match (national, abroad) {
        (Some(national), _) if is_italian(national) => format!("+39{national}"),
        (None, Some(digits)) if all_digits(digits) && (8..=15).contains(&digits.len()) && !digits.starts_with('0') => {
            format!("+{digits}")
        }
        _ => return Err(asked.format()),
    };
    Ok(Answer::Text(SafeText::new(&number)))
}

/// Mobile numbers begin with 3 and have 9 or 10 digits; landlines keep their 0 and have 6 to 11; free numbers begin
/// with 8.
fn is_italian(digits: &str) -> bool {
    let length = digits.len();
    all_digits(digits)
        && match digits.bytes().next() {
            Some(b'3') => (9..=10).contains(&length),
            Some(b'0') => (6..=11).contains(&length),
            Some(b'8') => (6..=10).contains(&length),
            _ => false,
        }
}

/// An email address, a practical subset of RFC 5322: letters, digits and few signs, a domain with a point.
pub(in crate::form) fn email(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let typed: String = asked.words(input)?.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = typed.strip_prefix("mailto:").unwrap_or(&typed);
    let bare = bare.trim_matches(['<', '>', '.', ',', ';']);
    let (user, domain) = bare.split_once('@').ok_or_else(|| asked.format())?;
    let domain = domain.to_ascii_lowercase();
    let fits = bare.len() <= 254 && is_user(user) && is_domain(&domain);
    if fits { Ok(Answer::Text(SafeText::new(&format!("{user}@{domain}")))) } else { Err(asked.format()) }
}

fn is_user(user: &str) -> bool {
    let is_sign =
        |b: u8| matches!(b, b'.' | b'_' | b'-' | b'+' | b'\'' | b'&' | b'=' | b'~' | b'!' | b'#' | b'$' | b'%');
    !user.is_empty()
        && user.len() <= 64
        && !user.starts_with('.')
        && !user.ends_with('.')
        && !user.contains("..")
        && user.bytes().all(|b| b.is_ascii_alphanumeric() || is_sign(b))
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let ends_in_letters = domain.rsplit_once('.').is_some_and(|(_, last)| {
        last.len() >= 2 && (last.starts_with("xn--") || last.bytes().all(|b| b.is_ascii_alphabetic()))
    });
    ends_in_letters && domain.split('.').all(is_label)
}
