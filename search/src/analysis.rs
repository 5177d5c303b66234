//! The one analysis, of indexed texts and of queries: split, lower case, fold accents, then (for matching) stop words
//! and the stemmer of the tongue. Accents are folded before the stemmer because citizens drop them: for a third of the
//! accented Italian words the other order gives another stem.

mod gram;
mod lists;
mod spelling;
mod stem;

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

pub(crate) use gram::{Gram, grams};
pub(crate) use lists::{is_dwelling, is_everyday, is_soft, is_stop, pairs, stands_before_place};
pub(crate) use spelling::Spelling;
pub(crate) use stem::Stemmer;

use crate::limits::WORD_CHARS;
use crate::tongue::Tongue;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands, in bytes of the text.
    pub(crate) range: Range<usize>,
    /// Lower case, without accents.
    pub(crate) folded: String,
}

/// Splits a text into its words. Apostrophes separate, so an elision needs no rule of its own. Chinese, which leaves no
/// blanks, gives each pair of signs that stand together.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_word_character(character)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                split_run(text, from..at, &mut words);
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn split_run(text: &str, run: Range<usize>, words: &mut Vec<Word>) {
    let together = text.get(run.clone()).unwrap_or_default();
    if together.is_ascii() {
        return words.extend(word(text, run));
    }
    let signs: Vec<usize> = together
        .char_indices()
        .filter(|(_, character)| Tongue::of_script(*character) == Some(Tongue::Chinese))
        .map(|(at, _)| run.start + at)
        .collect();
    if signs.len() < 2 {
        return words.extend(word(text, run));
    }
    let ends = signs.iter().skip(2).copied().chain([run.end]);
    words.extend(signs.iter().zip(ends).filter_map(|(&from, to)| word(text, from..to)));
}

fn word(text: &str, range: Range<usize>) -> Option<Word> {
    let folded = fold(text.get(range.clone())?);
    let length = folded.chars().count();
    (1..=WORD_CHARS).contains(&length).then_some(Word { range, folded })
}

/// Lower case without accents: `Cefalù` becomes `cefalu`, and Arabic loses the signs that people leave out. Signs of
/// other scripts stay, as they are letters there.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd().filter(|&character| !is_accent(character)).map(plain_letter).flat_map(char::to_lowercase).collect()
}

/// Latin accents, Arabic vowel and lengthening signs, and the joiners that keyboards of Indic scripts add or leave out.
fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{655}' | '\u{640}' | '\u{670}' | '\u{200c}' | '\u{200d}')
}

/// Letters of Arabic that people write for one another.
const fn plain_letter(character: char) -> char {
    match character {
        '\u{649}' => '\u{64a}',
        '\u{629}' => '\u{647}',
        other => other,
    }
}

/// Letters and digits, accents written apart, and the signs that stand inside Indic words without being letters.
fn is_word_character(character: char) -> bool {
    character.is_alphanumeric()
        || is_accent(character)
        || matches!(character, '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{bcd}' | '\u{dca}')
}

/// True for a word that carries digits: a year, a number, a code. Such words are never corrected.
pub(crate) fn has_digit(word: &str) -> bool {
    word.chars().any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Carta d'Identità", &["carta", "d", "identita"])]
    #[case("l’anagrafe PERCHE'", &["l", "anagrafe", "perche"])]
    #[case("Cefalu\u{300}, oggi", &["cefalu", "oggi"])]
    #[case("শিশুর নার্সারি", &["শিশুর", "নার্সারি"])]
    #[case("أريد شهادة الإقامة", &["اريد", "شهاده", "الاقامه"])]
    #[case("我要办居住证明", &["我要", "要办", "办居", "居住", "住证", "证明"])]
    #[case("!!! …", &[])]
    fn a_text_splits_into_folded_words(#[case] text: &str, #[case] expected: &[&str]) {
        let folded: Vec<_> = words(text).into_iter().map(|word| word.folded).collect();
        assert_eq!(folded, expected);
    }

    #[test]
    fn ranges_point_at_the_word_as_typed() {
        let text = "già pagò";
        let typed: Vec<_> = words(text).into_iter().filter_map(|word| text.get(word.range)).collect();
        assert_eq!(typed, ["già", "pagò"]);
    }
}
