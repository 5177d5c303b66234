//! How codes are made comparable.

/// A code as it is printed without blanks: upper case, separators gone. `None` when other characters are left.
pub(super) fn compact(text: &str) -> Option<String> {
    let code: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '/' | '_' | '\'' | '\u{2010}'..='\u{2015}'))
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let is_code = !code.is_empty() && code.len() <= 64 && code.bytes().all(|b| b.is_ascii_alphanumeric());
    is_code.then_some(code)
}

/// Whether all are digits.
pub(super) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// A pattern of a code: `A` a letter, `9` a digit, `*` either, anything else itself.
pub(super) fn matches(code: &str, pattern: &str) -> bool {
    code.len() == pattern.len()
        && code.bytes().zip(pattern.bytes()).all(|(c, wanted)| match wanted {
            b'A' => c.is_ascii_uppercase(),
            b'9' => c.is_ascii_digit(),
            b'*' => c.is_ascii_uppercase() || c.is_ascii_digit(),
            other => c == other,
        })
}
