use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Words without case, accents and punctuation, so that "Sì." is "si", in any script: what people write for one another
/// is one, and the signs that are letters in their script stay.
pub(crate) fn fold(words: &str) -> String {
    let plain = words.nfkd().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase).map(|c| match c {
        '\u{649}' => '\u{64a}',
        '\u{629}' => '\u{647}',
        c if c.is_alphanumeric() || is_combining_mark(c) => ascii_digit(c),
        _ => ' ',
    });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether words end as a question does, in any of the scripts people write here.
pub(crate) fn ends_as_question(words: &str) -> bool {
    words.trim_end().ends_with(['?', '؟', '？'])
}

/// Latin accents, Arabic vowel and lengthening signs, and the joiners that keyboards of Indic scripts add or leave out.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{655}' | '\u{640}' | '\u{670}' | '\u{200c}' | '\u{200d}')
}

/// A digit of another script as the one everybody's numbers are read in: `٣` and `৩` are `3`.
fn ascii_digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{9e6}'..='\u{9ef}' => 0x9e6,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Sì, certo!", "si certo")]
    #[case("Salvează și ieși", "salveaza si iesi")]
    #[case("Ça va où ?", "ca va ou")]
    #[case("إلغاء", "الغاء")]
    #[case("مُساعَدة ٣", "مساعده 3")]
    #[case("হ্যাঁ, ৩টি", "হ্যাঁ 3টি")]
    #[case("\u{2068}Bagheria\u{2069}", "bagheria")]
    fn words_are_folded_in_any_script(#[case] words: &str, #[case] folded: &str) {
        assert_eq!(fold(words), folded);
    }

    #[rstest]
    #[case("quanto costa?", true)]
    #[case("كم يكلف؟ ", true)]
    #[case("多少钱？", true)]
    #[case("via Roma 12", false)]
    fn a_question_is_known_by_its_mark(#[case] words: &str, #[case] is_question: bool) {
        assert_eq!(ends_as_question(words), is_question);
    }
}
