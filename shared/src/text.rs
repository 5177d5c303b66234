//! The door for text from outside: it is made safe once, here, and trusted afterwards.
//!
//! Citizens' words reach terminals, Telegram and logs. Control characters, escape sequences, bidirectional overrides and
//! zero-width characters are removed (they can forge what a clerk reads or drive a terminal), and the length is bounded.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// The longest text accepted anywhere, in characters as people count them (grapheme clusters).
pub const LONGEST: usize = 4_000;

/// How many combining marks one letter may carry; more is a drawing, not a word.
const MARKS_PER_CHARACTER: usize = 4;

/// How many letters may be joined in one character: more than any script of ours joins.
const LETTERS_PER_CHARACTER: usize = 6;

/// A text of one paragraph: safe to show in any terminal, chat or log line.
///
/// Deserialising cleans too, so that no door can be forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct SafeText(String);

impl SafeText {
    /// Cleans a text; line breaks become spaces and runs of white space one space.
    #[must_use]
    pub fn new(raw: &str) -> Self {
        let visible: String =
            cut(raw).map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_visible(*c)).collect();
        let words = visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        Self(bounded(&words))
    }

    /// Cleans a text of several lines: line breaks stay, at most one empty line in a row.
    #[must_use]
    pub fn lines(raw: &str) -> Self {
        let mut kept: Vec<String> = Vec::new();
        for line in cut(raw).collect::<String>().lines() {
            let clean = Self::new(line).0;
            let repeats_an_empty_line = clean.is_empty() && kept.last().is_none_or(String::is_empty);
            if !repeats_an_empty_line {
                kept.push(clean);
            }
        }
        Self(bounded(kept.join("\n").trim_end()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it has as many characters as any text may have: there may have been more.
    #[must_use]
    pub fn is_longest(&self) -> bool {
        self.0.graphemes(true).count() >= LONGEST
    }

    /// Whether nothing readable is left.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whether words of the house, which show themselves as they are, hold nothing that cannot be seen. The joiners of
/// Indic and Arabic scripts are part of their spelling there; in words from outside they are dropped like the rest.
pub(crate) fn is_clean(words: &str) -> bool {
    let is_read = |c: char| c == ' ' || matches!(c, '\u{200c}' | '\u{200d}') || (!c.is_whitespace() && is_visible(c));
    let is_tidy = |line: &str| line.trim() == line && !line.contains("  ") && line.chars().all(is_read);
    words.trim() == words && !words.contains("\n\n\n") && words.lines().all(is_tidy)
}

impl fmt::Display for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for SafeText {
    fn from(raw: &str) -> Self {
        Self::lines(raw)
    }
}

impl<'de> Deserialize<'de> for SafeText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = String::deserialize(deserializer)?;
        Ok(Self::lines(&raw))
    }
}

/// Words without case, accents and punctuation, so that "Sì." is "si", in any script: what people write for one another
/// is one, the signs that are letters in their script stay, and digits are those everybody's numbers are read in.
#[must_use]
pub fn fold(words: &str) -> String {
    let plain = words.nfkd().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase).map(|c| match c {
        '\u{649}' => '\u{64a}',
        '\u{629}' => '\u{647}',
        c if c.is_alphanumeric() || is_combining_mark(c) => ascii_digit(c),
        _ => ' ',
    });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Figures as everybody's codes and numbers are read: digits of other scripts become `0` to `9`, the Arabic marks of
/// numbers and lists their Latin likes. Letters stay.
#[must_use]
pub fn plain_figures(words: &str) -> String {
    let plain = |c: char| match c {
        '\u{66b}' | '\u{60c}' => ',',
        '\u{66c}' => '.',
        c => ascii_digit(c),
    };
    words.chars().map(plain).collect()
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

/// Bounds the work before any of it is done: a hostile text may be huge.
fn cut(raw: &str) -> impl Iterator<Item = char> + '_ {
    raw.chars().take(LONGEST * 8)
}

fn bounded(text: &str) -> String {
    text.graphemes(true).take(LONGEST).map(spelled).collect()
}

/// One character as people count them: in Indic scripts several letters may be joined in it, each with its marks.
fn spelled(cluster: &str) -> String {
    let (mut letters, mut marks) = (0, 0);
    let is_kept = |c: &char| {
        if is_combining_mark(*c) {
            marks += 1;
        } else {
            (letters, marks) = (letters + 1, 0);
        }
        letters <= LETTERS_PER_CHARACTER && marks <= MARKS_PER_CHARACTER
    };
    cluster.chars().filter(is_kept).collect()
}

/// Not a control character, a bidirectional control, a zero-width character, a private or unassigned plane's filler.
fn is_visible(c: char) -> bool {
    let hidden = matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}');
    !c.is_control() && !hidden
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
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

    #[test]
    fn figures_of_every_script_are_read() {
        assert_eq!(plain_figures("١٬٢٣٤٫٥٠ €, ০১৭, ۳"), "1.234,50 €, 017, 3");
    }

    #[test]
    fn escapes_and_overrides_are_gone_and_words_stay() {
        let hostile = "buca\u{1b}]52;c;AAAA\u{7}\u{202e} in\tvia\u{200b} Roma\u{9b}31m\r\n";
        assert_eq!(SafeText::new(hostile).as_str(), "buca]52;c;AAAA in via Roma31m");
    }

    #[test]
    fn joined_letters_are_words_and_a_heap_of_marks_is_not() {
        let bengali = "রেজিস্ট্রেশন স্ত্রী অ্যাডমিনিস্ট্রেটর";
        assert_eq!(SafeText::new(bengali).as_str(), bengali);
        let heap = format!("a{}b", "\u{301}".repeat(50));
        assert_eq!(SafeText::new(&heap).as_str(), format!("a{}b", "\u{301}".repeat(4)));
    }

    #[test]
    fn lines_keep_paragraphs_but_not_a_wall_of_blanks() {
        assert_eq!(SafeText::lines("uno\n\n\n\n due \n").as_str(), "uno\n\ndue");
    }

    #[test]
    fn a_json_text_is_cleaned_on_the_way_in() {
        let text: SafeText = serde_json::from_str("\"a\\u202eb\"").unwrap();
        assert_eq!(text.as_str(), "ab");
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(raw in any::<String>()) {
            let once = SafeText::lines(&raw);
            prop_assert_eq!(SafeText::lines(once.as_str()), once);
        }

        #[test]
        fn nothing_that_drives_a_terminal_is_left(raw in any::<String>()) {
            prop_assert!(SafeText::new(&raw).as_str().chars().all(|c| is_visible(c) && c != '\n'));
        }
    }
}
