use std::ops::Range;

/// Digits of the running number.
const NUMBER_DIGITS: usize = 7;

/// Finds a protocol number: register (a letter and three digits), year, number, as in `A546-2026-0000042`. Blanks,
/// dots, slashes or other dashes between the three, small letters and lost leading zeros are understood.
#[must_use]
pub fn protocol_in(text: &str) -> Option<String> {
    take(text).0
}

/// The protocol number of a text and the text without it.
pub(super) fn take(text: &str) -> (Option<String>, String) {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    for start in 0..characters.len() {
        let Some((written, used)) = at(&characters, start) else { continue };
        let from = characters.get(used.start).map_or(text.len(), |&(byte, _)| byte);
        let to = characters.get(used.end).map_or(text.len(), |&(byte, _)| byte);
        let before = text.get(..from).unwrap_or_default();
        let after = text.get(to..).unwrap_or_default();
        return (Some(written), format!("{before} {after}"));
    }
    (None, text.to_owned())
}

fn at(characters: &[(usize, char)], start: usize) -> Option<(String, Range<usize>)> {
    let character = |position: usize| characters.get(position).map(|&(_, character)| character);
    let letter = character(start).filter(char::is_ascii_alphabetic)?;
    let joined = start > 0 && character(start - 1).is_some_and(char::is_alphanumeric);
    if joined {
        return None;
    }
    let mut cursor = Cursor { characters, position: start + 1 };
    let register = cursor.digits(3)?;
    cursor.separators();
    let year = cursor.digits(4).filter(|year| year.starts_with("19") || year.starts_with("20"))?;
    let separated = cursor.separators();
    let number = cursor.digits_up_to(NUMBER_DIGITS);
    let whole = if separated { !number.is_empty() } else { number.len() == NUMBER_DIGITS };
    if !whole || character(cursor.position).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let written = format!("{}{register}-{year}-{number:0>NUMBER_DIGITS$}", letter.to_ascii_uppercase());
    Some((written, start..cursor.position))
}

struct Cursor<'a> {
    characters: &'a [(usize, char)],
    position: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.position).map(|&(_, character)| character)
    }

    fn digits_up_to(&mut self, most: usize) -> String {
        let mut digits = String::new();
        while let Some(digit) = self.peek().filter(char::is_ascii_digit).filter(|_| digits.len() < most) {
            digits.push(digit);
            self.position += 1;
        }
        digits
    }

    fn digits(&mut self, exactly: usize) -> Option<String> {
        Some(self.digits_up_to(exactly)).filter(|digits| digits.len() == exactly)
    }

    fn separators(&mut self) -> bool {
        let start = self.position;
        while self.peek().is_some_and(|character| character.is_whitespace() || "-–—‑/._".contains(character)) {
            self.position += 1;
        }
        self.position > start
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::take;

    #[rstest]
    #[case("A546-2026-0000042")]
    #[case("a546 2026 0000042")]
    #[case("A546 - 2026 - 42")]
    #[case("a546/2026/42")]
    #[case("A54620260000042")]
    fn a_protocol_number_is_read_however_it_is_spaced(#[case] typed: &str) {
        let (protocol, rest) = take(&format!("a che punto è {typed}?"));
        assert_eq!(protocol.as_deref(), Some("A546-2026-0000042"));
        assert_eq!(rest, "a che punto è  ?");
    }

    #[rstest]
    #[case("dpr 445 2000")]
    #[case("xA546-2026-0000042")]
    #[case("A546-2026")]
    #[case("A546-1826-0000042")]
    #[case("A546-2026-00000421")]
    fn other_numbers_are_left_in_the_text(#[case] text: &str) {
        assert_eq!(take(text), (None, text.to_owned()));
    }
}
