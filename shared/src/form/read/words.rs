//! How words are made comparable.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents, words apart by one blank, punctuation gone: "Sì, certo!" is "si certo".
pub(super) fn fold(text: &str) -> String {
    let bare: String = text
        .nfd()
        .filter(|c| !is_combining_mark(*c) && !is_joiner(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The joiners that keyboards of Indic and Arabic scripts add or leave out.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

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

/// The number of a word, Italian or English, up to twenty.
pub(super) fn number_word(word: &str) -> Option<i64> {
    const WORDS: [&[&str]; 21] = [
        &["zero", "nessuno", "nessuna", "none"],
        &["uno", "una", "un", "one"],
        &["due", "two"],
        &["tre", "three"],
        &["quattro", "four"],
        &["cinque", "five"],
        &["sei", "six"],
        &["sette", "seven"],
        &["otto", "eight"],
        &["nove", "nine"],
        &["dieci", "ten"],
        &["undici", "eleven"],
        &["dodici", "twelve"],
        &["tredici", "thirteen"],
        &["quattordici", "fourteen"],
        &["quindici", "fifteen"],
        &["sedici", "sixteen"],
        &["diciassette", "seventeen"],
        &["diciotto", "eighteen"],
        &["diciannove", "nineteen"],
        &["venti", "twenty"],
    ];
    WORDS.iter().position(|words| words.contains(&word)).and_then(|number| i64::try_from(number).ok())
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
